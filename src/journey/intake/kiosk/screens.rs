//! The waiting screen, the four tiles, the beginning of a report, and the wiping at its end.

use super::KioskVisit;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::draft::{self, Draft};
use crate::journey::intake::steps::{Door, first_missing};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::routes::{Gate, Routes};
use actix_web::HttpResponse;
use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::HeaderName;
use serde::Serialize;

/// Mounts the screens around the questions.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/kios", "the waiting screen, or that this is no kiosk", wait)
        .only(Gate::Kiosk)
        .get("/kios/beranda", "the tiles", home)
        .post("/kios/mulai", "begins a draft", begin)
        .post("/kios/selesai", "wipes draft and cookies", finish);
}

/// K0: nobody is there.
#[derive(Debug, Serialize)]
pub struct WaitingPage {}

impl Page for WaitingPage {
    const TEMPLATE: &'static str = "intake/kiosk/waiting.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

/// K12: not enrolled, or not any more.
#[derive(Debug, Serialize)]
pub struct NotReadyPage {}

impl Page for NotReadyPage {
    const TEMPLATE: &'static str = "intake/kiosk/not_ready.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

/// K1: four tiles.
#[derive(Debug, Serialize)]
pub struct TilesPage {}

impl Page for TilesPage {
    const TEMPLATE: &'static str = "intake/kiosk/home.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

/// Large and quiet: the way in for a kiosk, the way to the officer's desk for anything else.
async fn wait(
    visit: Result<KioskVisit, AppError>,
    session: PublicSession,
) -> Result<HttpResponse, AppError> {
    match visit {
        Ok(visit) => {
            let frame = visit.frame(visit.say("intake-kiosk-waiting"));
            private(render(visit.platform(), frame, &WaitingPage {}))
        }
        Err(AppError::Refusal(Refusal::KioskNotReady)) => {
            let frame = session.frame(say(session.language, "intake-kiosk-not-ready", &[]));
            let page = NotReadyPage {};
            private(render_as(&session.platform, StatusCode::FORBIDDEN, frame, &page))
        }
        Err(other) => Err(other),
    }
}

async fn home(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let frame = visit.frame(visit.say("intake-kiosk-home"));
    private(render(visit.platform(), frame, &TilesPage {}))
}

async fn begin(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    begin_with(visit, Answers::default()).await
}

/// Begins afresh in the kiosk's village; whatever somebody left behind is thrown away first.
///
/// # Errors
/// Faults of the database.
pub(super) async fn begin_with(
    visit: KioskVisit,
    begun: Answers,
) -> Result<HttpResponse, AppError> {
    let answers = Answers { village: Some(visit.session.village.clone()), ..begun };
    let (platform, kiosk) = (visit.platform().clone(), visit.session.kiosk);
    let mut answer = visit.go(&first_missing(Door::Kiosk, &answers).path(Door::Kiosk));
    discard(visit).await?;
    let token = Draft::begin(&platform, Some(kiosk), answers).await?;
    let _ = answer.add_cookie(&draft::cookie(&platform, token, true));
    Ok(answer)
}

/// Leaves nothing behind: no draft, no cookie but the device's, nothing in the browser's storage.
async fn finish(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let https = visit.platform().settings.http.is_https();
    let cookies = visit.passing_cookies.clone();
    let mut answer = HttpResponse::SeeOther()
        .insert_header((actix_web::http::header::LOCATION, "/kios"))
        .insert_header((HeaderName::from_static("clear-site-data"), "\"storage\""))
        .finish();
    discard(visit).await?;
    for name in cookies {
        let _ = answer.add_cookie(&forgotten(name, https));
    }
    Ok(answer)
}

fn forgotten(name: String, https: bool) -> Cookie<'static> {
    let mut cookie = Cookie::build(name, "").path("/").secure(https).http_only(true).finish();
    cookie.make_removal();
    cookie
}

async fn discard(visit: KioskVisit) -> Result<(), AppError> {
    let platform = visit.platform().clone();
    match visit.draft {
        Some(draft) => draft.delete(&platform).await,
        None => Ok(()),
    }
}
