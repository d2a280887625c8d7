//! A report still being written: kept sealed on the server under a cookie, so that it can be left,
//! taken up again and thrown away. Its id is the submission key: one draft is at most one case.

use super::answers::Answers;
use crate::platform::error::{AppError, While};
use crate::platform::session::is_https;
use crate::platform::{Platform, page, vault};
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use entity::Moment;
use entity::draft::{ActiveModel, Column, DraftId, Entity, Model};
use entity::kiosk::KioskId;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

const MINUTE_MS: i64 = 60 * 1000;
/// On somebody's own phone.
const KEPT_MS: i64 = 7 * 24 * 60 * MINUTE_MS;
/// On a screen that everybody uses.
const KEPT_AT_KIOSK_MS: i64 = 10 * MINUTE_MS;
/// Two tabs that write at once try again; more often than this is no person.
const TRIES: usize = 5;

/// What lies in a draft.
#[derive(Clone, Serialize, Deserialize)]
pub enum Kept {
    /// Not sent yet. The PIN waits with it, so that every repetition of the sending shows the same.
    Writing { answers: Box<Answers>, pin: String },
    /// Sent: only what the last page shows is left.
    Sent(Sent),
}

/// What is remembered of a report that was sent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub code: String,
    pub at: Moment,
    /// Only when no phone number was left.
    pub pin: Option<String>,
    /// Where a message goes, masked.
    pub message_to: Option<String>,
}

/// A draft that was found by its cookie.
pub struct Draft {
    pub id: DraftId,
    kiosk: Option<KioskId>,
    kept: Kept,
    sealed: Vec<u8>,
}

impl Draft {
    /// The draft this secret opens at this door, unless it has grown old.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find(
        platform: &Platform,
        token: &str,
        kiosk: Option<KioskId>,
    ) -> Result<Option<Self>, AppError> {
        let row = Entity::find()
            .filter(Column::TokenHash.eq(vault::token_hash(token)))
            .filter(Column::ExpiresAt.gt(platform.clock.now()))
            .one(&platform.db)
            .await?;
        Ok(row.filter(|row| row.kiosk_id == kiosk).and_then(|row| Self::open(platform, row)))
    }

    /// Begins a draft; the secret belongs into the visitor's cookie.
    ///
    /// # Errors
    /// When the database or the vault fails.
    pub async fn begin(
        platform: &Platform,
        kiosk: Option<KioskId>,
        answers: Answers,
    ) -> Result<String, AppError> {
        let (id, token, now) = (DraftId::fresh(), vault::token(), platform.clock.now());
        let kept = Kept::Writing { answers: Box::new(answers), pin: fresh_pin() };
        let row = ActiveModel {
            id: Set(id),
            token_hash: Set(vault::token_hash(&token)),
            kiosk_id: Set(kiosk),
            sealed: Set(platform.vault.seal_json(&place(id), &kept)?),
            created_at: Set(now),
            expires_at: Set(now.plus_ms(kept_for(kiosk))),
        };
        Entity::insert(row).exec_without_returning(&platform.db).await?;
        Ok(token)
    }

    /// One that nobody can open any more (another key ring, another edition) is none.
    fn open(platform: &Platform, row: Model) -> Option<Self> {
        let kept = platform.vault.open_json(&place(row.id), &row.sealed).ok()?;
        Some(Self { id: row.id, kiosk: row.kiosk_id, kept, sealed: row.sealed })
    }

    /// The answers, unless the report has been sent.
    pub fn answers(&self) -> Option<&Answers> {
        match &self.kept {
            Kept::Writing { answers, .. } => Some(answers),
            Kept::Sent(_) => None,
        }
    }

    /// What became of it, once sent.
    pub const fn sent(&self) -> Option<&Sent> {
        match &self.kept {
            Kept::Sent(sent) => Some(sent),
            Kept::Writing { .. } => None,
        }
    }

    /// The PIN it would be sent with.
    pub fn pin(&self) -> Option<&str> {
        match &self.kept {
            Kept::Writing { pin, .. } => Some(pin),
            Kept::Sent(_) => None,
        }
    }

    /// Changes the answers; another tab's change is not lost, and a sent report stays as it was sent.
    ///
    /// # Errors
    /// When the database or the vault fails.
    pub async fn change(
        &mut self,
        platform: &Platform,
        change: impl Fn(&mut Answers),
    ) -> Result<(), AppError> {
        self.replace(platform, |kept| match kept {
            Kept::Writing { answers, .. } => {
                change(answers);
                true
            }
            Kept::Sent(_) => false,
        })
        .await
    }

    /// Keeps only what the last page shows.
    ///
    /// # Errors
    /// When the database or the vault fails.
    pub async fn close(&mut self, platform: &Platform, sent: Sent) -> Result<(), AppError> {
        self.replace(platform, |kept| {
            let open = matches!(kept, Kept::Writing { .. });
            if open {
                *kept = Kept::Sent(sent.clone());
            }
            open
        })
        .await
    }

    /// Throws it away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete(self, platform: &Platform) -> Result<(), AppError> {
        Entity::delete_by_id(self.id).exec(&platform.db).await?;
        Ok(())
    }

    /// Writes only over what was read; each sealing has a nonce of its own, so equal means unchanged.
    async fn replace(
        &mut self,
        platform: &Platform,
        change: impl Fn(&mut Kept) -> bool,
    ) -> Result<(), AppError> {
        for _ in 0..TRIES {
            let mut kept = self.kept.clone();
            if !change(&mut kept) || self.write(platform, &kept).await? {
                return Ok(());
            }
            let row = Entity::find_by_id(self.id).one(&platform.db).await?;
            let Some(now) = row.and_then(|row| Self::open(platform, row)) else {
                return Ok(());
            };
            *self = now;
        }
        Err(std::io::Error::other("written over again and again")).while_("keeping a draft")
    }

    async fn write(&mut self, platform: &Platform, kept: &Kept) -> Result<bool, AppError> {
        let sealed = platform.vault.seal_json(&place(self.id), kept)?;
        let expires_at = platform.clock.now().plus_ms(kept_for(self.kiosk));
        let change = ActiveModel {
            sealed: Set(sealed.clone()),
            expires_at: Set(expires_at),
            ..ActiveModel::default()
        };
        let written = Entity::update_many()
            .set(change)
            .filter(Column::Id.eq(self.id))
            .filter(Column::Sealed.eq(self.sealed.clone()))
            .exec(&platform.db)
            .await?;
        if written.rows_affected == 0 {
            return Ok(false);
        }
        self.kept = kept.clone();
        self.sealed = sealed;
        Ok(true)
    }
}

const fn kept_for(kiosk: Option<KioskId>) -> i64 {
    if kiosk.is_some() { KEPT_AT_KIOSK_MS } else { KEPT_MS }
}

fn place(id: DraftId) -> String {
    format!("draft.sealed:{id}")
}

/// Six digits, each as likely as any other.
fn fresh_pin() -> String {
    format!("{:06}", rand::random_range(0..1_000_000_u32))
}

/// The name of the draft's cookie on this installation.
pub fn cookie_name(platform: &Platform) -> &'static str {
    if is_https(platform) { "__Host-draf" } else { "draf" }
}

/// The cookie that carries a draft's secret. The draft's own end counts from the last answer, so the
/// cookie may outlive it; at a kiosk it goes with the browser at the latest.
pub fn cookie(platform: &Platform, token: String, kiosk: bool) -> Cookie<'static> {
    let lasts = (!kiosk).then_some(Duration::days(30));
    page::cookie(cookie_name(platform), token, is_https(platform), lasts)
}
