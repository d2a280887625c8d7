//! A device becomes a kiosk: an officer types a code that is good once and for ten minutes.

use crate::journey::intake::asking::private;
use crate::platform::error::AppError;
use crate::platform::extract::{PublicSession, enrol_hash, kiosk_cookie_name};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{self, Face, Page, render, render_as};
use crate::platform::routes::Routes;
use crate::platform::session::is_https;
use crate::platform::{Platform, vault};
use actix_web::HttpResponse;
use actix_web::cookie::time::Duration;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web;
use entity::kiosk::{ActiveModel, Column, Entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

/// Mounts the enrolment.
pub fn mount(routes: &mut Routes) {
    routes.get("/kios/daftar", "the question for an enrolment code", show).post(
        "/kios/daftar",
        "takes the one-time code, makes the device a kiosk",
        enrol,
    );
}

/// As long as browsers keep a cookie; a device that is used renews nothing, an officer enrols it again.
const DEVICE_DAYS: i64 = 400;

/// The one-time code.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct EnrolForm {
    /// Never shown again.
    #[serde(default, skip_serializing)]
    kode: String,
}

/// The officer's page on a new device.
#[derive(Debug, Serialize)]
pub struct EnrolPage {
    pub form: Filled<EnrolForm>,
}

impl Page for EnrolPage {
    const TEMPLATE: &'static str = "intake/kiosk/enrol.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        let errors = FieldErrors::only("kode", Problem::new("intake-kiosk-enrol-wrong"));
        let language = entity::case::Language::Id;
        let wrong = Filled::with_errors(EnrolForm::default(), &errors, language);
        vec![Self { form: Filled::fresh(EnrolForm::default()) }, Self { form: wrong }]
    }
}

async fn show(session: PublicSession) -> Result<HttpResponse, AppError> {
    let frame = session.frame(say(session.language, "intake-kiosk-enrol", &[]));
    let form = Filled::fresh(EnrolForm::default());
    private(render(&session.platform, frame, &EnrolPage { form }))
}

async fn enrol(
    session: PublicSession,
    form: web::Form<EnrolForm>,
) -> Result<HttpResponse, AppError> {
    let platform = &session.platform;
    let token = vault::token();
    if claim(&session, &form.kode, &token).await? {
        let cookie = page::cookie(
            kiosk_cookie_name(platform),
            token,
            is_https(platform),
            Some(Duration::days(DEVICE_DAYS)),
        );
        return Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, "/kios"))
            .cookie(cookie)
            .finish());
    }
    platform.throttle.count_wrong_code(&session.client)?;
    let errors = FieldErrors::only("kode", Problem::new("intake-kiosk-enrol-wrong"));
    let form = Filled::with_errors(EnrolForm::default(), &errors, session.language);
    let frame = session.frame(say(session.language, "intake-kiosk-enrol", &[])).with_errors();
    let page = EnrolPage { form };
    private(render_as(platform, StatusCode::UNPROCESSABLE_ENTITY, frame, &page))
}

/// Takes the code in one statement: of two devices that type it together, one becomes the kiosk.
async fn claim(session: &PublicSession, typed: &str, token: &str) -> Result<bool, AppError> {
    let platform: &Platform = &session.platform;
    let change = ActiveModel {
        token_hash: Set(Some(vault::token_hash(token))),
        enrol_hash: Set(None),
        enrol_until: Set(None),
        enrolled_at: Set(Some(session.now)),
        ..ActiveModel::default()
    };
    let claimed = Entity::update_many()
        .set(change)
        .filter(Column::EnrolHash.eq(enrol_hash(platform, typed)))
        .filter(Column::EnrolUntil.gt(session.now))
        .filter(Column::RevokedAt.is_null())
        .exec(&platform.db)
        .await?;
    Ok(claimed.rows_affected == 1)
}
