//! In and out of the desk.

use super::forms::{Onward, SignInForm};
use super::pages::SignInPage;
use crate::platform::error::{AppError, While};
use crate::platform::extract::{OfficerSession, PublicSession};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{render, render_as};
use crate::platform::session::{close, cookie_name, forget_cookie};
use crate::platform::{paths, signin};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::{Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use secrecy::ExposeSecret;

/// `GET /masuk`.
pub async fn ask(session: PublicSession, onward: Query<Onward>) -> Result<HttpResponse, AppError> {
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
        return again(&session, form, "signin-empty");
    }
    let signed = signin::sign_in(&session.platform, &request, &form.nama, form.sandi.clone());
    let Some(signed) = signed.await? else {
        return again(&session, form, "signin-wrong");
    };
    let onward = paths::own_or(Some(&form.ke), paths::desk());
    let mut answer = HttpResponse::SeeOther().insert_header((LOCATION, onward)).finish();
    answer.add_cookie(&signed.session).while_("setting a cookie")?;
    answer.add_cookie(&signed.device).while_("setting a cookie")?;
    Ok(answer)
}

fn again(
    session: &PublicSession,
    form: SignInForm,
    problem: &'static str,
) -> Result<HttpResponse, AppError> {
    let errors = FieldErrors::only("nama", Problem::new(problem));
    let typed: String = form.nama.chars().filter(|c| !c.is_control()).take(200).collect();
    let page = SignInPage {
        form: Filled::with_errors(typed, &errors, session.language),
        onward: form.ke,
    };
    let frame = session.frame(say(session.language, "signin-title", &[])).with_errors();
    render_as(&session.platform, StatusCode::UNPROCESSABLE_ENTITY, frame, &page)
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
