//! K9: calls an officer; when nobody answers for a while, a number and opening hours take their place.

use super::KioskVisit;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::offices::{Office, nearest};
use crate::journey::intake::steps::{Door, first_missing};
use crate::platform::error::AppError;
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use actix_web::http::header::REFRESH;
use entity::kiosk_call::{ActiveModel, Column, Entity, KioskCallId, Model};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

/// Mounts the call.
pub fn mount(routes: &mut Routes) {
    routes.get("/kios/panggil", "whether somebody is coming", show).post(
        "/kios/panggil",
        "calls an officer of the village",
        call,
    );
}

/// So long somebody waits before we say that nobody is coming.
const PATIENCE_MS: i64 = 90 * 1000;
/// The page looks again this often whether the call was answered.
const LOOK_AGAIN_SECONDS: i64 = 15;
/// Whoever waits for an officer does not touch the screen.
const IDLE_SECONDS: u32 = 180;
/// A call older than this is another visitor's.
const CALL_MS: i64 = 15 * 60 * 1000;

/// K9: called, answered, or nobody there.
#[derive(Debug, Serialize)]
pub struct CallPage {
    pub answered: bool,
    /// When nobody answered: whom to call, and when the office is open.
    pub office: Option<Office>,
    pub waiting: bool,
    /// Where the report goes on that they were writing.
    pub onward: Option<String>,
}

impl Page for CallPage {
    const TEMPLATE: &'static str = "intake/kiosk/call.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        let office = Office::sample();
        vec![
            Self { answered: false, office: None, waiting: true, onward: None },
            Self { answered: true, office: None, waiting: false, onward: None },
            Self { answered: false, office: Some(office), waiting: false, onward: None },
            Self {
                answered: false,
                office: None,
                waiting: false,
                onward: Some("/kios/lapor/kejadian".to_owned()),
            },
        ]
    }
}

/// A second press while a call is open calls nobody twice.
async fn call(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let open = latest(&visit).await?.is_some_and(|call| {
        call.answered_at.is_none() && visit.session.now().since(call.called_at) < PATIENCE_MS
    });
    if !open {
        let row = ActiveModel {
            id: Set(KioskCallId::fresh()),
            kiosk_id: Set(visit.session.kiosk),
            village_code: Set(visit.session.village.as_str().to_owned()),
            called_at: Set(visit.session.now()),
            answered_at: Set(None),
            answered_by: Set(None),
        };
        Entity::insert(row).exec_without_returning(&visit.platform().db).await?;
    }
    Ok(visit.go("/kios/panggil"))
}

async fn show(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let Some(call) = latest(&visit).await? else {
        return Ok(visit.go("/kios/beranda"));
    };
    let answered = call.answered_at.is_some();
    let waiting = !answered && visit.session.now().since(call.called_at) < PATIENCE_MS;
    let office = if answered || waiting {
        None
    } else {
        nearest(visit.platform(), &visit.session.village).await?
    };
    let mut frame = visit.frame(visit.say("intake-kiosk-call"));
    frame.idle_seconds = Some(IDLE_SECONDS);
    let next = |answers| first_missing(Door::Kiosk, answers).path(Door::Kiosk);
    let onward = visit.answers().map(next);
    let page = CallPage { answered, office, waiting, onward };
    let mut page = private(render(visit.platform(), frame, &page))?;
    if let Some(seconds) = waiting.then_some(LOOK_AGAIN_SECONDS) {
        page.headers_mut().insert(REFRESH, seconds.into());
    }
    Ok(page)
}

async fn latest(visit: &KioskVisit) -> Result<Option<Model>, AppError> {
    let since = visit.session.now().plus_ms(-CALL_MS);
    let call = Entity::find()
        .filter(Column::KioskId.eq(visit.session.kiosk))
        .filter(Column::CalledAt.gt(since))
        .order_by_desc(Column::CalledAt)
        .one(&visit.platform().db)
        .await?;
    Ok(call)
}
