//! The officer's own page: postings, language, password.

use super::forms::{Just, LanguageForm, PasswordForm};
use super::keys::keys;
use super::pages::{AccountPage, Choice, Posting};
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::http::LANGUAGE;
use crate::platform::locale::say;
use crate::platform::page::{cookie, render_as};
use crate::platform::password::{Verdict, acceptable};
use crate::platform::throttle::Kind;
use crate::platform::{paths, session};
use actix_web::HttpResponse;
use actix_web::cookie::time::Duration;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::{Form, Query};
use entity::case::Language;
use entity::officer;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use secrecy::{ExposeSecret, SecretString};

/// `GET /akun`.
pub async fn show(session: OfficerSession, just: Query<Just>) -> Result<HttpResponse, AppError> {
    let done = match just.selesai.as_deref() {
        Some("sandi") => Some("account-password-done"),
        Some("bahasa") => Some("account-language-done"),
        _ => None,
    };
    page(&session, (StatusCode::OK, done), Filled::fresh(()))
}

/// `POST /akun/bahasa`: for this browser and for every one to come.
pub async fn change_language(
    session: OfficerSession,
    form: Form<LanguageForm>,
) -> Result<HttpResponse, AppError> {
    let language: Language = form.bahasa.parse().map_err(|_| Refusal::BadForm)?;
    let change = officer::ActiveModel { language: Set(language), ..Default::default() };
    update(&session, change).await?;
    let https = session::is_https(session.platform());
    let chosen = cookie(LANGUAGE, language.code().to_owned(), https, Some(Duration::days(365)));
    let mut answer = done("bahasa");
    answer.add_cookie(&chosen).while_("setting a cookie")?;
    Ok(answer)
}

/// `POST /akun/sandi`: ends every other session of this officer.
pub async fn change_password(
    session: OfficerSession,
    form: Form<PasswordForm>,
) -> Result<HttpResponse, AppError> {
    let form = form.into_inner();
    if let Err(errors) = read(&session, &form).await? {
        let filled = Filled::with_errors((), &errors, session.public.language);
        return page(&session, (StatusCode::UNPROCESSABLE_ENTITY, None), filled);
    }
    let platform = session.platform();
    let hash = platform.passwords.hash(form.baru).await?;
    let change = officer::ActiveModel { password_hash: Set(hash), ..Default::default() };
    update(&session, change).await?;
    session::close_all(platform, session.officer.id).await?;
    let fresh = session::open(platform, session.officer.id).await?;
    let mut answer = done("sandi");
    answer.add_cookie(&fresh).while_("setting a cookie")?;
    Ok(answer)
}

fn done(what: &str) -> HttpResponse {
    let target = format!("{}?selesai={what}", paths::account());
    HttpResponse::SeeOther().insert_header((LOCATION, target)).finish()
}

async fn read(
    session: &OfficerSession,
    form: &PasswordForm,
) -> Result<Result<(), FieldErrors>, AppError> {
    let mut errors = FieldErrors::default();
    let row = officer::Entity::find_by_id(session.officer.id)
        .one(&session.platform().db)
        .await?
        .ok_or(Refusal::OutOfReach)?;
    if !is_old(session, &form.lama, &row).await? {
        errors.note("lama", Problem::new("account-old-wrong"));
    }
    if form.baru.expose_secret() == form.lama.expose_secret() {
        errors.note("baru", Problem::new("account-same-password"));
    }
    let names = [row.name.as_str(), row.sign_in_name.as_str()];
    if let Err(problem) = acceptable(form.baru.expose_secret(), &names) {
        errors.note("baru", Problem::new(problem.key()));
    }
    if form.baru.expose_secret() != form.ulang.expose_secret() {
        errors.note("ulang", Problem::new("account-repeat-differs"));
    }
    Ok(errors.none_or())
}

async fn is_old(
    session: &OfficerSession,
    typed: &SecretString,
    row: &officer::Model,
) -> Result<bool, AppError> {
    session.platform().throttle.count(Kind::SignIn, &row.id.0)?;
    let passwords = &session.platform().passwords;
    let verdict = passwords.verify(typed.clone(), Some(row.password_hash.clone())).await?;
    Ok(verdict != Verdict::Wrong)
}

async fn update(session: &OfficerSession, change: officer::ActiveModel) -> Result<(), AppError> {
    officer::Entity::update_many()
        .set(change)
        .filter(officer::Column::Id.eq(session.officer.id))
        .exec(&session.platform().db)
        .await?;
    Ok(())
}

fn page(
    session: &OfficerSession,
    (status, done): (StatusCode, Option<&str>),
    form: Filled<()>,
) -> Result<HttpResponse, AppError> {
    let language = session.public.language;
    let posting = |post: &crate::rules::act::Post| Posting {
        key: say(language, &format!("role-{}", post.role), &[]),
        value: post.unit.name.clone(),
    };
    let has_errors = form.has_errors();
    let page = AccountPage {
        name: session.officer.name.clone(),
        postings: session.officer.posts.iter().map(posting).collect(),
        languages: vec![
            Choice { value: "id", label: "Bahasa Indonesia" },
            Choice { value: "en", label: "English" },
        ],
        language: language.code(),
        done: done.map(|key| say(language, key, &[])),
        form,
        keys: keys(language),
    };
    let frame = session.frame(say(language, "account-title", &[]));
    let frame = if has_errors { frame.with_errors() } else { frame };
    render_as(session.platform(), status, frame, &page)
}
