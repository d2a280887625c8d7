//! Outcomes that were proposed and wait for a decision.

use crate::casefile::reach::reach;
use crate::journey::casework::{Names, word};
use crate::journey::desk::queue::{CaseRow, Cell};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::case::{CaseId, Column as Of, Entity, Outcome};
use entity::officer::OfficerId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

/// What was proposed for the cases of a list, and by whom, in words.
#[derive(Default)]
pub struct Proposals(HashMap<CaseId, (String, String)>);

impl Proposals {
    /// Of these cases.
    pub async fn of(session: &OfficerSession, rows: &[CaseRow]) -> Result<Self, AppError> {
        if rows.is_empty() {
            return Ok(Self::default());
        }
        let db = &session.platform().db;
        let found: Vec<(CaseId, Outcome, Option<OfficerId>)> = Entity::find()
            .filter(Of::Id.is_in(rows.iter().map(|row| row.id)))
            .filter(reach(&session.officer))
            .filter(Of::ProposedOutcome.is_not_null())
            .select_only()
            .columns([Of::Id, Of::ProposedOutcome, Of::ProposedBy])
            .into_tuple()
            .all(db)
            .await?;
        let names = Names::load(db, found.iter().filter_map(|(_, _, by)| *by), []).await?;
        let language = session.public.language;
        let words = |(case, outcome, by): (CaseId, Outcome, Option<OfficerId>)| {
            let by = by.and_then(|id| names.officer(id)).unwrap_or_default();
            (case, (word(language, "casework-outcome", outcome.code()), by.to_owned()))
        };
        Ok(Self(found.into_iter().map(words).collect()))
    }

    /// The outcome that was proposed, in words.
    pub fn outcome(&self, case: CaseId) -> Option<String> {
        self.0.get(&case).map(|(outcome, _)| outcome.clone())
    }

    /// The two cells of a case.
    pub fn cells(&self, case: CaseId) -> [Cell; 2] {
        let (outcome, by) = self.0.get(&case).cloned().unwrap_or_default();
        [outcome, by].map(|text| Cell { text, ..Cell::default() })
    }
}
