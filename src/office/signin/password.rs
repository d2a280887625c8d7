//! A new password, against the old one. Every other session of the officer ends.

use super::account;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::password::{Verdict, acceptable};
use crate::platform::throttle::Kind;
use crate::platform::{paths, session};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::Form;
use entity::officer::{ActiveModel, Column, Entity, Model};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

/// The form as it comes in; nothing of it is ever shown again.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct PasswordForm {
    #[serde(default, skip_serializing)]
    lama: String,
    #[serde(default, skip_serializing)]
    baru: String,
    #[serde(default, skip_serializing)]
    ulang: String,
}

impl std::fmt::Debug for PasswordForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordForm(…)")
    }
}

/// Changes the password and opens a fresh session for this browser only.
pub async fn change(
    session: OfficerSession,
    form: Form<PasswordForm>,
) -> Result<HttpResponse, AppError> {
    let platform = session.platform();
    let officer = Entity::find_by_id(session.officer.id).one(&platform.db).await?;
    let officer = officer.ok_or(Refusal::OutOfReach)?;
    if let Err(errors) = check(&session, &officer, &form).await? {
        let empty = Filled::with_errors(PasswordForm::default(), &errors, session.public.language);
        return account::page(&session, StatusCode::UNPROCESSABLE_ENTITY, empty, "");
    }
    let hash = platform.passwords.hash(form.into_inner().baru.into()).await?;
    let row = ActiveModel {
        password_hash: Set(hash),
        must_change_password: Set(false),
        ..Default::default()
    };
    Entity::update_many().set(row).filter(Column::Id.eq(officer.id)).exec(&platform.db).await?;
    session::close_all(platform, officer.id).await?;
    let cookie = session::open(platform, officer.id).await?;
    let target = format!("{}?selesai=sandi", paths::account());
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, target)).cookie(cookie).finish())
}

/// What is wrong with the form, if anything.
async fn check(
    session: &OfficerSession,
    officer: &Model,
    form: &PasswordForm,
) -> Result<Result<(), FieldErrors>, AppError> {
    let platform = session.platform();
    platform.throttle.count(Kind::SignIn, &officer.id.0)?;
    let verdict =
        platform.passwords.verify(form.lama.clone().into(), Some(officer.password_hash.clone()));
    let mut errors = FieldErrors::default();
    if verdict.await? == Verdict::Wrong {
        errors.note("lama", Problem::new("signin-old-wrong"));
    }
    if let Err(problem) = acceptable(&form.baru, &[&officer.name, &officer.sign_in_name]) {
        errors.note("baru", Problem::new(problem.key()));
    } else if form.baru == form.lama {
        errors.note("baru", Problem::new("signin-same-password"));
    }
    if form.baru != form.ulang {
        errors.note("ulang", Problem::new("signin-repeat-differs"));
    }
    Ok(errors.none_or())
}
