//! "Minta layanan": the programmes, one of them, and the beginning of a request.

use super::PortalVisit;
use super::home::begin_with;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::Visit;
use crate::journey::intake::catalogue::{Service, Situation, find_service, services};
use crate::journey::intake::steps::{Door, first_missing};
use crate::platform::error::{AppError, Refusal};
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use actix_web::web;
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
        let group = Group { title: "Kesehatan".to_owned(), services: vec![Service::sample()] };
        vec![Self { groups: vec![group] }, Self { groups: Vec::new() }]
    }
}

/// One programme.
#[derive(Debug, Serialize)]
pub struct ServicePage {
    pub service: Service,
}

impl Page for ServicePage {
    const TEMPLATE: &'static str = "intake/service.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self { service: Service::sample() }]
    }
}

async fn list(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let all = services(&session.platform, session.language).await?;
    let group = |situation: &Situation| Group {
        title: visit.say(&format!("intake-situation-{}", situation.code())),
        services: all.iter().filter(|one| one.situation == *situation).cloned().collect(),
    };
    let groups = Situation::ALL.iter().map(group).filter(|group| !group.services.is_empty());
    let page = ServicesPage { groups: groups.collect() };
    render(&session.platform, visit.frame(visit.say("intake-services")), &page)
}

async fn show(visit: PortalVisit, code: web::Path<String>) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let service = find_service(&session.platform, &code, session.language).await?;
    let service = service.ok_or(Refusal::OutOfReach)?;
    render(&session.platform, visit.frame(service.name.clone()), &ServicePage { service })
}

async fn ask(visit: PortalVisit, code: web::Path<String>) -> Result<HttpResponse, AppError> {
    let found = find_service(&visit.session.platform, &code, visit.session.language).await?;
    let service = found.ok_or(Refusal::OutOfReach)?;
    let answers = Answers { service: Some(service.code), ..Answers::default() };
    let first = first_missing(Door::Portal, &answers).path(Door::Portal);
    begin_with(visit, answers, &first).await
}
