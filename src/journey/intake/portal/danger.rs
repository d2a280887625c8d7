//! P20: somebody is in danger. Numbers first; the report goes on; and a way out that leaves nothing open.

use super::PortalVisit;
use super::home::discard;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::catalogue::{Emergency, emergencies};
use crate::journey::intake::steps::{Door, Step, is_open, resume};
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

/// P20: whom to call now.
#[derive(Debug, Serialize)]
pub struct DangerPage {
    pub emergencies: Vec<Emergency>,
    /// The question that led here, or the first page.
    pub back: String,
    /// Where the report goes on, if one is under way.
    pub onward: Option<String>,
}

impl Page for DangerPage {
    const TEMPLATE: &'static str = "intake/danger.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let emergencies = vec![Emergency::sample()];
        let onward = Some("/lapor/kejadian".to_owned());
        let back = "/lapor/dalam-bahaya".to_owned();
        vec![
            Self { emergencies: emergencies.clone(), back: back.clone(), onward },
            Self { emergencies, back, onward: None },
        ]
    }
}

/// Nearly empty: it is gone before it is read.
#[derive(Debug, Serialize)]
pub struct LeftPage {
    pub neutral: String,
}

impl Page for LeftPage {
    const TEMPLATE: &'static str = "intake/left.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self { neutral: "https://www.bmkg.go.id/".to_owned() }]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let next = |answers| resume(Door::Portal, answers);
    let page = DangerPage {
        emergencies: emergencies(&session.platform, session.language).await?,
        back: back(visit.answers()),
        onward: visit.answers().map(next),
    };
    let frame = visit.frame(visit.say("intake-title")).with_exit(&session.platform);
    private(render(&session.platform, frame, &page))
}

fn back(answers: Option<&Answers>) -> String {
    let asked = answers.is_some_and(|answers| is_open(Step::Danger, Door::Portal, answers));
    if asked { Step::Danger.path(Door::Portal) } else { "/".to_owned() }
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
    let page = LeftPage { neutral: platform.settings.http.quick_exit_url.clone() };
    let mut answer = private(render(&platform, frame, &page))?;
    if let Ok(onward) = format!("0; url={}", page.neutral).parse() {
        answer.headers_mut().insert(REFRESH, onward);
    }
    // Pages kept for the way back would still show what was written; photos, words and reports that
    // had not been sent yet lie on the phone.
    answer
        .headers_mut()
        .insert(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\", \"storage\""));
    let _ = answer.add_cookie(&forget);
    Ok(answer)
}
