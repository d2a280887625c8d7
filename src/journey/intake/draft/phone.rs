//! The draft of a report that was written on the phone without a network. The phone chose a key; from
//! it follow the draft's secret and its id, so the same key finds the same draft and becomes the same
//! case, however often and from wherever it is sent, and even when the draft has long been swept away.

use super::{Draft, Kept, fresh_pin, row};
use crate::journey::intake::answers::Answers;
use crate::platform::Platform;
use crate::platform::error::{AppError, Fault, Refusal};
use entity::draft::{Column, DraftId, Entity};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// The secret of the draft that belongs to a phone's key. The key never leaves the phone but for us.
pub fn phone_token(platform: &Platform, key: Uuid) -> String {
    platform.vault.lookup("phone-draft", &key.to_string())
}

impl Draft {
    /// Finds the draft of this key, or keeps these answers as one.
    ///
    /// # Errors
    /// `KeyReused` when the key came with another body before; faults.
    pub async fn of_phone(
        platform: &Platform,
        key: Uuid,
        body: &str,
        answers: Answers,
    ) -> Result<Self, AppError> {
        let token = phone_token(platform, key);
        if Self::find(platform, &token, None).await?.is_none() {
            keep(platform, key, (&token, body), answers).await?;
        }
        let draft = Self::find(platform, &token, None).await?.ok_or(Refusal::Expired)?;
        if draft.body() == Some(body) { Ok(draft) } else { Err(Refusal::KeyReused.into()) }
    }
}

/// Of two at once only one writes.
async fn keep(
    platform: &Platform,
    key: Uuid,
    (token, body): (&str, &str),
    answers: Answers,
) -> Result<(), AppError> {
    let id = id_of(platform, key)?;
    let body = Some(body.to_owned());
    let kept = Kept::Writing { answers: Box::new(answers), pin: fresh_pin(), body };
    let now = platform.clock.now();
    let old = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::ExpiresAt.lte(now));
    old.exec(&platform.db).await?;
    Entity::insert(row(platform, (id, token), None, &kept)?)
        .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
        .exec_without_returning(&platform.db)
        .await?;
    Ok(())
}

fn id_of(platform: &Platform, key: Uuid) -> Result<DraftId, AppError> {
    let digest = platform.vault.lookup("phone-draft-id", &key.to_string());
    let id = digest.get(..32).and_then(|half| half.parse().ok());
    Ok(id.ok_or_else(|| Fault::new("a digest too short for an id", "naming a draft"))?)
}
