//! "Minta layanan" at the kiosk: large tiles, a screenful at a time.

use super::KioskVisit;
use super::screens::begin_with;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::catalogue::{find_service, services};
use crate::platform::error::{AppError, Refusal};
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use actix_web::web;
use entity::programme::Situation;
use serde::Serialize;

/// Mounts the programmes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/kios/layanan", "situations", situations)
        .get("/kios/layanan/{situation}", "the programmes of a situation", programmes)
        .post("/kios/layanan/{code}/mulai", "begins a draft for a programme", begin);
}

/// A tile.
#[derive(Clone, Debug, Serialize)]
pub struct Tile {
    pub icon: &'static str,
    pub label: String,
    pub href: String,
}

/// Life situations, or the programmes of one.
#[derive(Debug, Serialize)]
pub struct ServiceTilesPage {
    pub title: String,
    pub back: String,
    pub tiles: Vec<Tile>,
    /// The tiles begin a request rather than lead on.
    pub begins: bool,
}

impl Page for ServiceTilesPage {
    const TEMPLATE: &'static str = "intake/kiosk/services.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        let page = |begins| Self {
            title: "Kesehatan".to_owned(),
            back: "/kios/beranda".to_owned(),
            tiles: vec![Tile {
                icon: "rescue",
                label: "Iuran BPJS Kesehatan dibayar pemerintah (PBI-JK)".to_owned(),
                href: "/kios/layanan/pbi_jk/mulai".to_owned(),
            }],
            begins,
        };
        vec![page(true), page(false)]
    }
}

const fn icon(situation: Situation) -> &'static str {
    match situation {
        Situation::Daily => "money",
        Situation::Health => "rescue",
        Situation::School => "document",
        Situation::Care => "people",
        Situation::Home => "home",
        Situation::Data => "id-card",
        Situation::Other => "list",
    }
}

async fn situations(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let all = services(visit.platform(), visit.public().language).await?;
    let some = |one: &&Situation| all.iter().any(|service| service.situation == **one);
    let tile = |one: &Situation| Tile {
        icon: icon(*one),
        label: visit.say(&format!("intake-situation-{}", one.code())),
        href: format!("/kios/layanan/{}", one.code()),
    };
    let page = ServiceTilesPage {
        title: visit.say("intake-kiosk-services"),
        back: "/kios/beranda".to_owned(),
        tiles: Situation::ALL.iter().filter(some).map(tile).collect(),
        begins: false,
    };
    private(render(visit.platform(), visit.frame(page.title.clone()), &page))
}

async fn programmes(
    visit: KioskVisit,
    situation: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let situation = situation.parse::<Situation>().map_err(|_| Refusal::OutOfReach)?;
    let all = services(visit.platform(), visit.public().language).await?;
    let here = all.into_iter().filter(|service| service.situation == situation);
    let tiles = here.map(|service| Tile {
        icon: icon(situation),
        label: service.name,
        href: format!("/kios/layanan/{}/mulai", service.code),
    });
    let page = ServiceTilesPage {
        title: visit.say(&format!("intake-situation-{}", situation.code())),
        back: "/kios/layanan".to_owned(),
        tiles: tiles.collect(),
        begins: true,
    };
    private(render(visit.platform(), visit.frame(page.title.clone()), &page))
}

async fn begin(visit: KioskVisit, code: web::Path<String>) -> Result<HttpResponse, AppError> {
    let found = find_service(visit.platform(), &code, visit.public().language).await?;
    let service = found.ok_or(Refusal::OutOfReach)?;
    begin_with(visit, Answers::for_service(&service, &[])).await
}
