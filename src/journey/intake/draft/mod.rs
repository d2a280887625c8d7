//! A report still being written: kept sealed on the server under a cookie, so that it can be left,
//! taken up again and thrown away. Its id is the submission key: one draft is at most one case.

mod cookie;
mod phone;

pub use cookie::{MOST_ON_A_PHONE, cookie, cookie_name, phone_cookie, tokens};
pub use phone::phone_token;

use super::answers::Answers;
use crate::platform::error::{AppError, While};
use crate::platform::{Platform, vault};
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
    Writing {
        answers: Box<Answers>,
        pin: String,
        /// What the phone wrote without a network, as a keyed hash.
        #[serde(default)]
        body: Option<String>,
    },
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
    /// The phone sent it by itself: its owner may look only days later.
    #[serde(default)]
    pub by_itself: bool,
    /// What the phone wrote without a network, as a keyed hash.
    #[serde(default)]
    pub body: Option<String>,
}

/// A draft that was found by its cookie.
pub struct Draft {
    pub id: DraftId,
    /// The secret that opened it.
    pub token: String,
    /// When it was last written.
    pub saved_at: Moment,
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
        let found = Self::find_all(platform, vec![token.to_owned()], kiosk).await?;
        Ok(found.into_iter().next())
    }

    /// The drafts these secrets open, in their order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find_all(
        platform: &Platform,
        tokens: Vec<String>,
        kiosk: Option<KioskId>,
    ) -> Result<Vec<Self>, AppError> {
        if tokens.is_empty() {
            return Ok(Vec::new());
        }
        let hashes: Vec<_> = tokens.iter().map(|token| vault::token_hash(token)).collect();
        let rows = Entity::find()
            .filter(Column::TokenHash.is_in(hashes.clone()))
            .filter(Column::ExpiresAt.gt(platform.clock.now()))
            .all(&platform.db)
            .await?;
        let found = hashes.iter().zip(tokens).filter_map(|(hash, token)| {
            let row = rows.iter().find(|row| row.token_hash == *hash && row.kiosk_id == kiosk)?;
            Self::open(platform, row.clone(), token)
        });
        Ok(found.collect())
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
        let (id, token) = (DraftId::fresh(), vault::token());
        let kept = Kept::Writing { answers: Box::new(answers), pin: fresh_pin(), body: None };
        let row = row(platform, (id, &token), kiosk, &kept)?;
        Entity::insert(row).exec_without_returning(&platform.db).await?;
        Ok(token)
    }

    /// One that nobody can open any more (another key ring, another edition) is none.
    fn open(platform: &Platform, row: Model, token: String) -> Option<Self> {
        let kept = platform.vault.open_json(&place(row.id), &row.sealed).ok()?;
        let (id, kiosk, sealed) = (row.id, row.kiosk_id, row.sealed);
        let saved_at = row.expires_at.plus_ms(-kept_for(kiosk));
        Some(Self { id, token, saved_at, kiosk, kept, sealed })
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

    /// What the phone wrote without a network, as a keyed hash; nothing when it was written here.
    pub fn body(&self) -> Option<&str> {
        match &self.kept {
            Kept::Writing { body, .. } | Kept::Sent(Sent { body, .. }) => body.as_deref(),
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
            let Some(now) = row.and_then(|row| Self::open(platform, row, self.token.clone()))
            else {
                return Ok(());
            };
            *self = now;
        }
        Err(std::io::Error::other("written over again and again")).while_("keeping a draft")
    }

    async fn write(&mut self, platform: &Platform, kept: &Kept) -> Result<bool, AppError> {
        let sealed = platform.vault.seal_json(&place(self.id), kept)?;
        let now = platform.clock.now();
        let expires_at = now.plus_ms(kept_for(self.kiosk));
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
        self.saved_at = now;
        Ok(true)
    }
}

fn row(
    platform: &Platform,
    (id, token): (DraftId, &str),
    kiosk: Option<KioskId>,
    kept: &Kept,
) -> Result<ActiveModel, AppError> {
    let now = platform.clock.now();
    Ok(ActiveModel {
        id: Set(id),
        token_hash: Set(vault::token_hash(token)),
        kiosk_id: Set(kiosk),
        sealed: Set(platform.vault.seal_json(&place(id), kept)?),
        created_at: Set(now),
        expires_at: Set(now.plus_ms(kept_for(kiosk))),
    })
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
