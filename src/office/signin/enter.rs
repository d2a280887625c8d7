//! In and out of the desk.

use super::forms::{Onward, SignInForm};
use super::pages::SignInPage;
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::extract::{OfficerSession, PublicSession};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{render, render_as};
use crate::platform::session::{close, cookie_name, forget_cookie};
use crate::platform::{paths, signin};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, LOCATION, RETRY_AFTER};
use actix_web::web::{Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use secrecy::ExposeSecret;

/// `GET /masuk`; whoever is signed in goes straight on.
pub async fn ask(
    session: PublicSession,
    already: Option<OfficerSession>,
    onward: Query<Onward>,
) -> Result<HttpResponse, AppError> {
    if already.is_some() {
        return Ok(go_on(onward.ke.as_deref()));
    }
    let frame = session.frame(say(session.language, "signin-title", &[]));
    let page = SignInPage {
        form: Filled::fresh(String::new()),
        onward: onward.into_inner().ke.unwrap_or_default(),
    };
    render(&session.platform, frame, &page)
}

/// `POST /masuk`. Whatever does not fit gets the same words.
pub async fn enter(
    session: PublicSession,
    request: HttpRequest,
    form: Form<SignInForm>,
) -> Result<HttpResponse, AppError> {
    let form = form.into_inner();
    if form.nama.trim().is_empty() || form.sandi.expose_secret().is_empty() {
        return again(&session, form, &Problem::new("signin-empty"), WRONG);
    }
    let signed = signin::sign_in(&session.platform, &request, &form.nama, form.sandi.clone());
    let signed = match signed.await {
        Ok(Some(signed)) => signed,
        Ok(None) => return again(&session, form, &Problem::new("signin-wrong"), WRONG),
        Err(AppError::Refusal(Refusal::TooMany { retry_after })) => {
            return wait(&session, form, retry_after);
        }
        Err(error) => return Err(error),
    };
    let mut answer = go_on(Some(&form.ke));
    answer.add_cookie(&signed.session).while_("setting a cookie")?;
    answer.add_cookie(&signed.device).while_("setting a cookie")?;
    Ok(answer)
}

const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

fn go_on(onward: Option<&str>) -> HttpResponse {
    let target = paths::own_or(onward, paths::desk());
    HttpResponse::SeeOther().insert_header((LOCATION, target)).finish()
}

/// Tried too often: the same page, and how long to wait. Names nobody has must wait alike.
fn wait(
    session: &PublicSession,
    form: SignInForm,
    seconds: u64,
) -> Result<HttpResponse, AppError> {
    let problem = Problem::new("signin-wait").with("seconds", &seconds);
    let mut answer = again(session, form, &problem, StatusCode::TOO_MANY_REQUESTS)?;
    answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    Ok(answer)
}

fn again(
    session: &PublicSession,
    form: SignInForm,
    problem: &Problem,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let errors = FieldErrors::only("nama", problem.clone());
    let typed: String = form.nama.chars().filter(|c| !c.is_control()).take(200).collect();
    let page = SignInPage {
        form: Filled::with_errors(typed, &errors, session.language),
        onward: form.ke,
    };
    let frame = session.frame(say(session.language, "signin-title", &[])).with_errors();
    render_as(&session.platform, status, frame, &page)
}

/// `POST /keluar`.
pub async fn leave(session: OfficerSession) -> Result<HttpResponse, AppError> {
    let platform = session.platform();
    close(platform, &session.token).await?;
    let mut answer = HttpResponse::SeeOther().insert_header((LOCATION, "/masuk")).finish();
    let cookie = forget_cookie(platform, cookie_name(platform));
    answer.add_cookie(&cookie).while_("setting a cookie")?;
    Ok(answer)
}
