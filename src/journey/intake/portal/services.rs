//! "Minta layanan": the programmes, one of them, and the beginning of a request.

use super::PortalVisit;
use super::home::begin_with;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::Visit;
use crate::journey::intake::catalogue::{Service, find_service, services};
use crate::journey::intake::papers::{Paper, papers};
use crate::journey::intake::steps::{Door, resume};
use crate::platform::error::{AppError, Refusal};
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use actix_web::web;
use entity::programme::Situation;
use serde::Serialize;

/// Mounts the catalogue.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/layanan", "the programmes", list)
        .get("/layanan/{code}", "one programme", show)
        .post("/layanan/{code}", "begins a draft for a programme", ask);
}

/// Programmes of one life situation.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    pub code: &'static str,
    pub title: String,
    pub services: Vec<Service>,
}

/// P16: what can be asked for.
#[derive(Debug, Serialize)]
pub struct ServicesPage {
    pub groups: Vec<Group>,
}

impl Page for ServicesPage {
    const TEMPLATE: &'static str = "intake/services.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let services = vec![Service::sample()];
        let group = Group { code: "health", title: "Kesehatan".to_owned(), services };
        vec![Self { groups: vec![group] }, Self { groups: Vec::new() }]
    }
}

/// One programme.
#[derive(Debug, Serialize)]
pub struct ServicePage {
    pub service: Service,
    pub papers: Vec<Paper>,
}

impl Page for ServicePage {
    const TEMPLATE: &'static str = "intake/service.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let bare = Service { urgent: None, to_check: None, ..Service::sample() };
        let full = Self { service: Service::sample(), papers: vec![Paper::sample()] };
        vec![full, Self { service: bare, papers: Vec::new() }]
    }
}

async fn list(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let all = services(&session.platform, session.language).await?;
    let group = |situation: &Situation| Group {
        code: situation.code(),
        title: visit.say(&format!("intake-situation-{situation}")),
        services: all.iter().filter(|one| one.situation == *situation).cloned().collect(),
    };
    let groups = Situation::ALL.iter().map(group).filter(|group| !group.services.is_empty());
    let page = ServicesPage { groups: groups.collect() };
    render(&session.platform, visit.session.frame(visit.say("intake-services")), &page)
}

async fn find(visit: &PortalVisit, code: &str) -> Result<(Service, Vec<Paper>), AppError> {
    let session = &visit.session;
    let service = find_service(&session.platform, code, session.language).await?;
    let service = service.ok_or(Refusal::OutOfReach)?;
    let papers = papers(&session.platform, &service, session.language).await?;
    Ok((service, papers))
}

async fn show(visit: PortalVisit, code: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (service, papers) = find(&visit, &code).await?;
    let frame = visit.session.frame(service.name.clone());
    render(&visit.session.platform, frame, &ServicePage { service, papers })
}

async fn ask(visit: PortalVisit, code: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (service, papers) = find(&visit, &code).await?;
    let answers = Answers::for_service(&service, &papers);
    let first = resume(Door::Portal, &answers);
    begin_with(visit, answers, &first).await
}
