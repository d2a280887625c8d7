//! The regions, walked down level by level to a village and its office.

use super::{PortalVisit, office};
use crate::journey::intake::asking::Visit;
use crate::journey::intake::offices::{Office, receiving};
use crate::journey::intake::steps::{self, Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use crate::regions::{Gazetteer, Region, places};
use crate::rules::territory::{RegionCode, RegionLevel};
use actix_web::HttpResponse;
use actix_web::web;
use serde::Serialize;

/// Mounts the way down.
pub fn mount(routes: &mut Routes) {
    routes.get("/wilayah", "the provinces", country).get(
        "/wilayah/{code}",
        "the regions of a region",
        region,
    );
}

/// A place on the way down.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    pub label: String,
    pub href: String,
    /// A village, which can be chosen.
    pub code: Option<String>,
}

/// The regions, level by level, down to a village and its office.
#[derive(Debug, Serialize)]
pub struct RegionPage {
    pub title: String,
    /// What to choose here.
    pub ask: String,
    pub back: String,
    pub trail: Vec<Place>,
    pub places: Vec<Place>,
    /// Of a village: where its reports are read.
    pub office: Option<Office>,
    /// A village's own page.
    pub village: Option<String>,
    /// A report is under way and waits for its village.
    pub choosing: bool,
}

impl Page for RegionPage {
    const TEMPLATE: &'static str = "intake/region.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let place = |code: Option<&str>| Place {
            label: "Air Joman".to_owned(),
            href: "/wilayah/12.09.09.2002".to_owned(),
            code: code.map(str::to_owned),
        };
        let page = |choosing, village: Option<&str>| Self {
            title: "Air Joman".to_owned(),
            ask: "Pilih desa atau kelurahan.".to_owned(),
            back: "/wilayah".to_owned(),
            trail: vec![place(None)],
            places: vec![place(None), place(Some("12.09.09.2002"))],
            office: village.map(|_| Office::sample()),
            village: village.map(str::to_owned),
            choosing,
        };
        vec![page(true, None), page(false, None), page(true, Some("12.09.09.2002"))]
    }
}

async fn country(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let places = places(&visit.session.platform).await?;
    let choosing = is_choosing(&visit);
    let title = visit.say("intake-regions");
    let page = RegionPage {
        ask: String::new(),
        back: if choosing { Step::Village.path(Door::Portal) } else { "/".to_owned() },
        places: inside(&places, None),
        trail: Vec::new(),
        office: None,
        village: None,
        choosing,
        title: title.clone(),
    };
    render(&visit.session.platform, visit.frame(title), &page)
}

async fn region(visit: PortalVisit, code: web::Path<String>) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let places = places(platform).await?;
    let code = RegionCode::parse(&code).map_err(|_| Refusal::OutOfReach)?;
    let mut trail = places.path(&code);
    let here = trail.pop().ok_or(Refusal::OutOfReach)?;
    let is_village = code.level() == RegionLevel::Village;
    if is_village && !is_choosing(&visit) {
        return Ok(visit.go(&office::href(&code)));
    }
    let page = RegionPage {
        title: here.name.clone(),
        ask: asked(&visit, code.level()),
        back: trail.last().map_or_else(|| "/wilayah".to_owned(), |above| href(&above.code)),
        trail: trail.iter().map(place).collect(),
        places: inside(&places, Some(&code)),
        office: if is_village {
            receiving(platform, &code).await?.map(|(office, _)| office)
        } else {
            None
        },
        village: is_village.then(|| code.as_str().to_owned()),
        choosing: is_choosing(&visit),
    };
    render(platform, visit.frame(here.name), &page)
}

/// What lies below a region of this level is to be chosen; below a village lies nothing.
fn asked(visit: &PortalVisit, level: RegionLevel) -> String {
    match level {
        RegionLevel::Province => visit.say("intake-regions-regency"),
        RegionLevel::Regency => visit.say("intake-regions-district"),
        RegionLevel::District => visit.say("intake-regions-village"),
        RegionLevel::Village => String::new(),
    }
}

fn is_choosing(visit: &PortalVisit) -> bool {
    visit.answers().is_some_and(|answers| steps::is_open(Step::Village, Door::Portal, answers))
}

fn inside(places: &Gazetteer, of: Option<&RegionCode>) -> Vec<Place> {
    places.children(of).iter().map(place).collect()
}

fn place(region: &Region) -> Place {
    let is_village = region.code.level() == RegionLevel::Village;
    Place {
        label: region.name.clone(),
        href: href(&region.code),
        code: is_village.then(|| region.code.as_str().to_owned()),
    }
}

fn href(code: &RegionCode) -> String {
    format!("/wilayah/{code}")
}
