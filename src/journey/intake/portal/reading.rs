//! Pages to read: help, privacy, accessibility.

use super::PortalVisit;
use crate::journey::intake::asking::Visit;
use crate::journey::intake::catalogue::{Emergency, emergencies};
use crate::platform::error::AppError;
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use serde::Serialize;

/// Mounts the pages to read.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/bantuan", "how to get help", help)
        .get("/siapa-yang-membaca", "who reads a report, and who does not", readers)
        .get("/privasi", "what is kept and who sees it", privacy)
        .get("/aksesibilitas", "how the pages can be used", accessibility);
}

/// How it works, and whom to call.
#[derive(Debug, Serialize)]
pub struct HelpPage {
    pub emergencies: Vec<Emergency>,
}

impl Page for HelpPage {
    const TEMPLATE: &'static str = "intake/help.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self { emergencies: vec![Emergency::sample()] }]
    }
}

/// Who reads a report.
#[derive(Debug, Serialize)]
pub struct ReadersPage {}

impl Page for ReadersPage {
    const TEMPLATE: &'static str = "intake/readers.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

/// The privacy notice (UU 27/2022 Ps. 21), the short of it first.
#[derive(Debug, Serialize)]
pub struct PrivacyPage {}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "intake/privacy.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

/// What everybody can use, and what is still missing.
#[derive(Debug, Serialize)]
pub struct AccessibilityPage {}

impl Page for AccessibilityPage {
    const TEMPLATE: &'static str = "intake/accessibility.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

async fn help(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let page = HelpPage { emergencies: emergencies(&session.platform, session.language).await? };
    render(&session.platform, visit.session.frame(visit.say("intake-help")), &page)
}

async fn readers(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let frame = visit.session.frame(visit.say("intake-who-reads"));
    render(&visit.session.platform, frame, &ReadersPage {})
}

async fn privacy(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let frame = visit.session.frame(visit.say("intake-privacy"));
    render(&visit.session.platform, frame, &PrivacyPage {})
}

async fn accessibility(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let frame = visit.session.frame(visit.say("intake-accessibility"));
    render(&visit.session.platform, frame, &AccessibilityPage {})
}
