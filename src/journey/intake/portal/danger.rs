//! P20: somebody is in danger. Numbers first; the report goes on; and a way out that leaves nothing open.

use super::PortalVisit;
use super::drafts::STORAGE;
use super::home::discard;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::catalogue::{Emergency, emergencies};
use crate::journey::intake::steps::{Door, first_missing};
use crate::platform::error::AppError;
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use actix_web::http::header::{CLEAR_SITE_DATA, HeaderValue, REFRESH};
use serde::Serialize;

/// Mounts the danger page and the quick exit.
pub fn mount(routes: &mut Routes) {
    routes.get("/lapor/bahaya", "emergency numbers", show).post(
        "/lapor/tutup",
        "throws the draft away and leaves in a hurry",
        leave,
    );
}

/// The weather: what anybody may have been looking at.
const NEUTRAL_SITE: &str = "https://www.bmkg.go.id/";

/// P20: whom to call now.
#[derive(Debug, Serialize)]
pub struct DangerPage {
    pub emergencies: Vec<Emergency>,
    /// Where the report goes on, if one is under way.
    pub onward: Option<String>,
}

impl Page for DangerPage {
    const TEMPLATE: &'static str = "intake/danger.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let emergencies = vec![Emergency::sample()];
        let onward = Some("/lapor/kejadian".to_owned());
        vec![Self { emergencies: emergencies.clone(), onward }, Self { emergencies, onward: None }]
    }
}

/// Nearly empty: it is gone before it is read.
#[derive(Debug, Serialize)]
pub struct LeftPage {
    pub neutral: &'static str,
}

impl Page for LeftPage {
    const TEMPLATE: &'static str = "intake/left.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self { neutral: NEUTRAL_SITE }]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let next = |answers| first_missing(Door::Portal, answers).path(Door::Portal);
    let page = DangerPage {
        emergencies: emergencies(&session.platform, session.language).await?,
        onward: visit.answers().map(next),
    };
    private(render(&session.platform, visit.frame(visit.say("intake-call-now")), &page))
}

/// A redirect away would be stopped by `form-action 'self'`, so the page itself moves on at once.
async fn leave(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    // A bare one: no script of it may make room on the phone again.
    let frame = visit.session.frame(visit.say("intake-left"));
    let forget = visit.cookie(&[]);
    for draft in visit.into_drafts() {
        discard(&platform, draft).await?;
    }
    let page = LeftPage { neutral: NEUTRAL_SITE };
    let mut answer = private(render(&platform, frame, &page))?;
    if let Ok(onward) = format!("0; url={NEUTRAL_SITE}").parse() {
        answer.headers_mut().insert(REFRESH, onward);
    }
    // Photos, words and reports that had not been sent yet lie on the phone: nothing may be found there.
    answer.headers_mut().insert(CLEAR_SITE_DATA, HeaderValue::from_static(STORAGE));
    let _ = answer.add_cookie(&forget);
    Ok(answer)
}
