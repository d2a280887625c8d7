//! `/akun/kode`: an officer turns the second step of signing in on or off for themselves.

use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as, see_other};
use crate::platform::password::Verdict;
use crate::platform::qr::drawn;
use crate::platform::signin::second;
use crate::platform::throttle::Kind;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use entity::case::Language;
use entity::officer::{Entity, Model};
use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};

const HERE: &str = "/akun/kode";

/// The forms of the page as they come in; nothing of them is ever shown again.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct FactorForm {
    #[serde(default, skip_serializing)]
    kode: String,
    #[serde(default, skip_serializing)]
    sandi: String,
}

impl std::fmt::Debug for FactorForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FactorForm(…)")
    }
}

/// The page in each of its states.
#[derive(Debug, Default, Serialize)]
pub struct FactorPage {
    pub form: Filled<FactorForm>,
    /// It is on.
    pub on: bool,
    /// Spare codes that are left.
    pub left: usize,
    /// To be scanned, and to be typed where nothing can be scanned; empty unless it is being set up.
    pub qr: String,
    pub key: String,
    /// The spare codes, this once.
    pub spare: Vec<String>,
}

/// Shows how it stands.
pub async fn show(session: OfficerSession) -> Result<HttpResponse, AppError> {
    page(&session, StatusCode::OK, Filled::default()).await
}

/// Makes a secret to be scanned.
pub async fn begin(session: OfficerSession) -> Result<HttpResponse, AppError> {
    second::begin(session.platform(), session.officer.id).await?;
    Ok(see_other(HERE))
}

/// Turns it on with a first code; the spare codes are shown this once.
pub async fn confirm(
    session: OfficerSession,
    form: Form<FactorForm>,
) -> Result<HttpResponse, AppError> {
    let platform = session.platform();
    platform.throttle.count(Kind::SignIn, &session.officer.id.0)?;
    let Some(spare) = second::confirm(platform, session.officer.id, &form.kode).await? else {
        return wrong(&session, "kode", "signin-code-wrong").await;
    };
    tracing::info!(officer.id = %session.officer.id, "a second factor was turned on");
    let page = FactorPage { on: true, left: spare.len(), spare, ..Default::default() };
    answer(&session, StatusCode::OK, &page)
}

/// Turns it off, against the password.
pub async fn turn_off(
    session: OfficerSession,
    form: Form<FactorForm>,
) -> Result<HttpResponse, AppError> {
    let platform = session.platform();
    platform.throttle.count(Kind::SignIn, &session.officer.id.0)?;
    let hash = myself(&session).await?.password_hash;
    let password = form.into_inner().sandi.into();
    if platform.passwords.verify(password, Some(hash)).await? == Verdict::Wrong {
        return wrong(&session, "sandi", "signin-old-wrong").await;
    }
    second::end(&platform.db, session.officer.id).await?;
    tracing::info!(officer.id = %session.officer.id, "a second factor was turned off");
    Ok(see_other(HERE))
}

async fn myself(session: &OfficerSession) -> Result<Model, AppError> {
    let row = Entity::find_by_id(session.officer.id).one(&session.platform().db).await?;
    Ok(row.ok_or(Refusal::OutOfReach)?)
}

async fn wrong(
    session: &OfficerSession,
    field: &'static str,
    why: &'static str,
) -> Result<HttpResponse, AppError> {
    let errors = FieldErrors::only(field, Problem::new(why));
    let form = Filled::with_errors(FactorForm::default(), &errors, session.public.language);
    page(session, StatusCode::UNPROCESSABLE_ENTITY, form).await
}

async fn page(
    session: &OfficerSession,
    status: StatusCode,
    form: Filled<FactorForm>,
) -> Result<HttpResponse, AppError> {
    let platform = session.platform();
    let page = match second::factor_of(platform, session.officer.id).await? {
        None => FactorPage { form, ..Default::default() },
        Some(factor) if factor.confirmed_at.is_some() => {
            FactorPage { form, on: true, left: second::spare_left(&factor), ..Default::default() }
        }
        Some(factor) => {
            let setup = second::setup(platform, &factor, &myself(session).await?.sign_in_name)?;
            let qr = drawn(&setup.url)?;
            FactorPage { form, qr, key: setup.key, ..Default::default() }
        }
    };
    answer(session, status, &page)
}

fn answer(
    session: &OfficerSession,
    status: StatusCode,
    page: &FactorPage,
) -> Result<HttpResponse, AppError> {
    let frame = session.frame(say(session.public.language, "signin-factor-title", &[]));
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(session.platform(), status, frame, page)
}

impl Page for FactorPage {
    const TEMPLATE: &'static str = "signin/factor.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let errors = FieldErrors::only("kode", Problem::new("signin-code-wrong"));
        let form = || Filled::with_errors(FactorForm::default(), &errors, Language::Id);
        let (qr, key) = ("<svg></svg>".to_owned(), "JBSW Y3DP".to_owned());
        let spare = vec!["7K3M-92QF".to_owned()];
        vec![
            Self::default(),
            Self { form: form(), qr, key, ..Default::default() },
            Self { on: true, left: 1, spare, ..Default::default() },
            Self { on: true, left: 7, ..Default::default() },
        ]
    }
}
