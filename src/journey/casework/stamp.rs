//! What every act's form carries besides its own fields.

use crate::casefile::SubmissionKey;
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::extract::OfficerSession;
use entity::officer_preference::AfterAct;
use serde::{Deserialize, Serialize};

/// The idempotency key, and how the case stood when the form was shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    #[serde(default)]
    pub key: String,
    /// The case's version.
    #[serde(default)]
    pub version: String,
    /// Rows in the journal: what came later is what changed.
    #[serde(default)]
    pub rows: String,
    /// The template chosen to write with.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub templat: String,
    /// Put it in; nothing is done yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pakai: String,
    /// Why it is late, and what there is to say beside it.
    #[serde(default)]
    pub sebab: String,
    #[serde(default)]
    pub sebab_kata: String,
    /// What opens afterwards, if not what the officer likes best.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lalu: String,
}

/// A key is a UUID; anything far longer is not ours.
const LONGEST_KEY: usize = 64;

impl Stamp {
    /// A stamp for a form that is shown for the first time.
    pub fn fresh(version: i32, rows: i32) -> Self {
        Self {
            key: uuid::Uuid::now_v7().to_string(),
            version: version.to_string(),
            rows: rows.to_string(),
            ..Self::default()
        }
    }

    /// The version the form was shown with.
    ///
    /// # Errors
    /// `BadForm` when it is not one of ours.
    pub fn version(&self) -> Result<i32, Refusal> {
        self.version.parse().map_err(|_| Refusal::BadForm)
    }

    /// What opens once it is done: the button that was pressed goes before the officer's liking.
    pub fn after(&self, session: &OfficerSession) -> AfterAct {
        self.lalu.parse().unwrap_or(session.liking.after_act)
    }

    /// How many journal rows there were.
    pub fn rows(&self) -> i32 {
        self.rows.parse().unwrap_or(i32::MAX)
    }

    /// The submission's key: this form, sent here, by this officer.
    pub fn submission(
        &self,
        session: &OfficerSession,
        form: &impl Serialize,
    ) -> Result<SubmissionKey, AppError> {
        if self.key.is_empty() || self.key.len() > LONGEST_KEY {
            return Err(Refusal::BadForm.into());
        }
        let scope = format!("{}:{}", session.public.visitor.path, session.officer.id);
        SubmissionKey::new(&session.platform().vault, &scope, &self.key, form)
            .while_("writing a form as JSON")
    }
}
