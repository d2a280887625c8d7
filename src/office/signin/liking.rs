//! How an officer likes the desk: single keys, and what opens after an act.

use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::page::see_other;
use crate::platform::paths;
use actix_web::HttpResponse;
use actix_web::web::Form;
use entity::officer_preference::{ActiveModel, AfterAct, Column, Entity};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};
use serde::Deserialize;

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct LikingForm {
    #[serde(default)]
    tombol: String,
    #[serde(default)]
    sesudah: String,
}

/// Keeps it for this officer, wherever they sign in.
pub async fn choose(
    session: OfficerSession,
    form: Form<LikingForm>,
) -> Result<HttpResponse, AppError> {
    let after_act: AfterAct = form.sesudah.parse().map_err(|_| Refusal::BadForm)?;
    let row = ActiveModel {
        officer_id: Set(session.officer.id),
        keys: Set(form.tombol == "ya"),
        after_act: Set(after_act),
    };
    let again = OnConflict::column(Column::OfficerId)
        .update_columns([Column::Keys, Column::AfterAct])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(&session.platform().db).await?;
    let target = format!("{}?selesai=meja#pintasan", paths::account());
    Ok(see_other(&target))
}
