//! Somebody is in danger: the numbers, large enough to be read across the room.

use super::KioskVisit;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::catalogue::{Emergency, emergencies};
use crate::journey::intake::steps::{Door, first_missing};
use crate::platform::error::AppError;
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use serde::Serialize;

/// Mounts the danger screen.
pub fn mount(routes: &mut Routes) {
    routes.get("/kios/lapor/bahaya", "emergency numbers", show);
}

/// Four fit beside the button that calls the officer.
const SHOWN: usize = 4;

/// Whom to call now.
#[derive(Debug, Serialize)]
pub struct KioskDangerPage {
    pub emergencies: Vec<Emergency>,
    pub onward: String,
}

impl Page for KioskDangerPage {
    const TEMPLATE: &'static str = "intake/kiosk/danger.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        let onward = "/kios/lapor/kejadian".to_owned();
        vec![Self { emergencies: vec![Emergency::sample()], onward }]
    }
}

async fn show(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let Some(answers) = visit.answers() else {
        return Ok(visit.go(Door::Kiosk.lost()));
    };
    let onward = first_missing(Door::Kiosk, answers).path(Door::Kiosk);
    let mut emergencies = emergencies(visit.platform(), visit.public().language).await?;
    emergencies.truncate(SHOWN);
    let page = KioskDangerPage { emergencies, onward };
    private(render(visit.platform(), visit.frame(visit.say("intake-title")), &page))
}
