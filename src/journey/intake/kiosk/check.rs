//! K6: everything once more, then it is sent.

use super::KioskVisit;
use crate::journey::intake::asking::{Visit, back, private};
use crate::journey::intake::catalogue::find_service;
use crate::journey::intake::draft::Draft;
use crate::journey::intake::steps::{self, Door, Step};
use crate::journey::intake::submit::submit;
use crate::journey::intake::summary::{Line, Names, lines};
use crate::platform::error::{AppError, Refusal};
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use crate::platform::throttle::Kind;
use actix_web::HttpResponse;
use actix_web::web;
use serde::{Deserialize, Serialize};

/// Mounts the last screen before sending.
pub fn mount(routes: &mut Routes) {
    routes.get(Step::Check.path(Door::Kiosk), "the own answers so far", show).post(
        Step::Check.path(Door::Kiosk),
        "the draft becomes a case",
        send,
    );
}

/// K6: check before sending.
#[derive(Debug, Serialize)]
pub struct KioskCheckPage {
    pub back: String,
    pub key: String,
    pub lines: Vec<Line>,
    pub request: bool,
}

impl Page for KioskCheckPage {
    const TEMPLATE: &'static str = "intake/kiosk/check.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        let back = "/kios/lapor/nik".to_owned();
        let key = "0192f0c1".to_owned();
        vec![Self { back, key, lines: vec![Line::sample()], request: false }]
    }
}

async fn show(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let Some((draft, answers)) = visit.draft.as_ref().zip(visit.answers()) else {
        return Ok(visit.go(Door::Kiosk.lost()));
    };
    let next = steps::first_missing(Door::Kiosk, answers);
    if next != Step::Check {
        return Ok(visit.go(&next.path(Door::Kiosk)));
    }
    let language = visit.public().language;
    let service = match &answers.service {
        Some(code) => find_service(visit.platform(), code, language).await?.map(|s| s.name),
        None => None,
    };
    let names = Names { village: Some(visit.village_name.clone()), service, spoken: false };
    let page = KioskCheckPage {
        back: back(Step::Check, Door::Kiosk, answers),
        key: draft.id.to_string(),
        lines: lines(answers, Door::Kiosk, &names, language),
        request: answers.service.is_some(),
    };
    private(render(visit.platform(), visit.frame(visit.say("intake-check")), &page))
}

/// Which draft the screen showed.
#[derive(Deserialize)]
struct Sending {
    #[serde(default)]
    key: String,
}

async fn send(
    mut visit: KioskVisit,
    sending: web::Form<Sending>,
) -> Result<HttpResponse, AppError> {
    let draft = visit.draft.as_ref().ok_or(Refusal::Expired)?;
    if draft.id.to_string() != sending.key {
        return Ok(visit.go(&Step::Check.path(Door::Kiosk)));
    }
    if let Some(answers) = draft.answers() {
        let next = steps::first_missing(Door::Kiosk, answers);
        if next != Step::Check {
            return Ok(visit.go(&next.path(Door::Kiosk)));
        }
        visit.platform().throttle.count(Kind::KioskSubmission, &visit.session.kiosk)?;
    }
    let (platform, language) = (visit.platform().clone(), visit.public().language);
    let draft: &mut Draft = visit.draft.as_mut().ok_or(Refusal::Expired)?;
    submit(&platform, draft, Door::Kiosk, language).await?;
    Ok(visit.go("/kios/tanda-terima"))
}
