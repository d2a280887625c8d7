//! Citizens at a kiosk who asked for somebody to come.

use crate::journey::casework::Answer;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::page::see_other;
use crate::platform::paths;
use crate::rules::access::works_on_cases;
use actix_web::web::Path;
use entity::kiosk_call::{ActiveModel, Column, Entity, KioskCallId};
use entity::{Moment, kiosk};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde::Serialize;

/// After this long nobody stands at the kiosk any more.
const PATIENCE_MS: i64 = 60 * 60 * 1000;
const MOST: u64 = 5;

/// Somebody who waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// Which kiosk.
    pub kiosk: String,
    pub minutes: i64,
    /// Where "I am coming" is sent.
    pub action: String,
}

/// Who waits at the kiosks of the officer's villages, longest first.
pub async fn waiting(session: &OfficerSession) -> Result<Vec<Call>, AppError> {
    let db = &session.platform().db;
    let calls = Entity::find()
        .filter(open(session))
        .order_by_asc(Column::CalledAt)
        .limit(MOST)
        .all(db)
        .await?;
    let kiosks = kiosk::Entity::find()
        .filter(kiosk::Column::Id.is_in(calls.iter().map(|call| call.kiosk_id)))
        .all(db)
        .await?;
    let name = |id| kiosks.iter().find(|kiosk| kiosk.id == id).map(|kiosk| kiosk.name.clone());
    let call = |call: &entity::kiosk_call::Model| Call {
        kiosk: name(call.kiosk_id).unwrap_or_default(),
        minutes: session.now().since(call.called_at) / 60_000,
        action: format!("/meja/panggilan/{}/datang", call.id),
    };
    Ok(calls.iter().map(call).collect())
}

/// "I am coming": the first officer who says so has the call.
pub async fn come(session: OfficerSession, id: Path<String>) -> Answer {
    let id: KioskCallId = id.parse().map_err(|_| Refusal::OutOfReach)?;
    let change = ActiveModel {
        answered_at: Set(Some(session.now())),
        answered_by: Set(Some(session.officer.id)),
        ..Default::default()
    };
    Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(id))
        .filter(open(&session))
        .exec(&session.platform().db)
        .await?;
    Ok(see_other(&paths::desk()))
}

/// Calls nobody has answered, in the villages the officer works for.
fn open(session: &OfficerSession) -> Condition {
    let villages: Vec<String> = session
        .officer
        .posts
        .iter()
        .filter(|post| works_on_cases(post.role))
        .filter_map(|post| post.unit.region.as_ref())
        .map(|region| region.as_str().to_owned())
        .collect();
    let since: Moment = session.now().plus_ms(-PATIENCE_MS);
    Condition::all()
        .add(Column::VillageCode.is_in(villages))
        .add(Column::AnsweredAt.is_null())
        .add(Column::CalledAt.gte(since))
}
