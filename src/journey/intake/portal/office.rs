//! Which office reads the reports of a village, and why: found by the village's name.

use super::PortalVisit;
use super::village::label;
use crate::journey::intake::asking::Visit;
use crate::journey::intake::offices::{Office, receiving};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Problem, SummaryItem};
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::routes::Routes;
use crate::platform::throttle::Kind;
use crate::regions::{Hit, places};
use crate::rules::territory::{RegionCode, RegionLevel};
use crate::rules::words::clean;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

/// Mounts the search and the answer.
pub fn mount(routes: &mut Routes) {
    routes.get("/kantor", "villages by name, to find their office", search).get(
        "/kantor/{code}",
        "the office that would read a report from a village, and why",
        show,
    );
}

const SHOWN: usize = 10;

/// What was typed, or chosen from the type-ahead.
#[derive(Clone, Debug, Default, Deserialize)]
struct Typed {
    #[serde(default)]
    desa: String,
    #[serde(default)]
    kode: String,
}

/// A village that fits.
#[derive(Clone, Debug, Serialize)]
pub struct Fitting {
    pub label: String,
    pub href: String,
}

/// The search for a village's office.
#[derive(Debug, Default, Serialize)]
pub struct OfficeSearchPage {
    pub typed: String,
    pub error: Option<String>,
    pub summary: Vec<SummaryItem>,
    pub fitting: Vec<Fitting>,
}

/// The office that would read a report, and why it is this one.
#[derive(Debug, Serialize)]
pub struct OfficePage {
    pub village: String,
    pub office: Office,
    pub why: String,
}

impl Page for OfficeSearchPage {
    const TEMPLATE: &'static str = "intake/office_search.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let fitting =
            vec![Fitting { label: "Air Joman".into(), href: "/kantor/12.09.09.2002".into() }];
        let wrong =
            Self { error: Some("Tulis nama desa atau kelurahan".into()), ..Self::default() };
        vec![Self::default(), Self { typed: "air".into(), fitting, ..Self::default() }, wrong]
    }
}

impl Page for OfficePage {
    const TEMPLATE: &'static str = "intake/office.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |office| Self {
            village: "Air Joman".to_owned(),
            office,
            why: "Puskesos desa ini aktif.".to_owned(),
        };
        vec![page(Office::sample()), page(Office { name: "Pusat".to_owned(), ..Office::default() })]
    }
}

async fn search(visit: PortalVisit, typed: Query<Typed>) -> Result<HttpResponse, AppError> {
    let name = clean(&typed.desa);
    if name.is_empty() && typed.kode.is_empty() {
        return page(&visit, &OfficeSearchPage::default());
    }
    let platform = &visit.session.platform;
    platform.throttle.count(Kind::Search, &visit.session.client)?;
    let places = places(platform).await?;
    let chosen = RegionCode::parse(&typed.kode).ok();
    if let Some(code) = chosen.filter(|code| label(&places, code).as_deref() == Some(&name)) {
        return Ok(visit.go(&href(&code)));
    }
    let hits = places.search(&name, None, SHOWN);
    if hits.is_empty() {
        return page(&visit, &not_found(&visit, &name));
    }
    let fitting = |hit: &Hit| Fitting { label: hit.label(), href: href(&hit.code) };
    let fitting = hits.iter().map(fitting).collect();
    page(&visit, &OfficeSearchPage { typed: name, fitting, ..OfficeSearchPage::default() })
}

fn not_found(visit: &PortalVisit, name: &str) -> OfficeSearchPage {
    let short: String = name.chars().take(60).collect();
    let problem = Problem::new("intake-error-village-none").with("name", &short);
    let errors = FieldErrors::only("desa", problem);
    OfficeSearchPage {
        typed: short,
        error: errors.words(visit.session.language).remove("desa"),
        summary: errors.summary(visit.session.language),
        fitting: Vec::new(),
    }
}

fn page(visit: &PortalVisit, page: &OfficeSearchPage) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let frame = visit.frame(visit.say("intake-nearest")).with_script("place-search.js");
    if page.error.is_some() {
        return render_as(platform, StatusCode::UNPROCESSABLE_ENTITY, frame.with_errors(), page);
    }
    render(platform, frame, page)
}

async fn show(visit: PortalVisit, code: Path<String>) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let code = RegionCode::parse(&code).map_err(|_| Refusal::OutOfReach)?;
    let village = places(platform).await?.get(&code).ok_or(Refusal::OutOfReach)?;
    if code.level() != RegionLevel::Village {
        return Err(Refusal::OutOfReach.into());
    }
    let (office, reason) = receiving(platform, &code).await?.ok_or(Refusal::OutOfReach)?;
    let why = visit.say(&format!("route-{}", reason.code()));
    let frame = visit.frame(visit.say("intake-nearest"));
    render(platform, frame, &OfficePage { village: village.name, office, why })
}

/// The page of a village's office.
pub fn href(village: &RegionCode) -> String {
    format!("/kantor/{village}")
}
