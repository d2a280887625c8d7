//! D13: what was decided, and what the citizen says to it, side by side. Shown for as long as nobody
//! has decided anew.

use super::{Desk, files_of_event, word};
use crate::casefile::contents::EventSeen;
use crate::platform::error::AppError;
use crate::platform::files::Shown;
use crate::platform::format;
use crate::rules::case_lifecycle::is_open;
use crate::rules::decide::Detail;
use entity::case_event::ActKind;
use serde::Serialize;

/// The two sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Objection {
    pub decision: Said,
    pub objection: Said,
    /// The one who decided before is looking: somebody else decides now.
    pub own: bool,
}

/// What one side says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The outcome, or why it is objected to.
    pub what: String,
    pub who: String,
    pub when: String,
    pub text: String,
    pub files: Vec<Shown>,
}

/// The objection by which the case came back, and what it objects to.
pub async fn objection(desk: &Desk, journal: &[EventSeen]) -> Result<Option<Objection>, AppError> {
    if !is_open(desk.standing().course.status) {
        return Ok(None);
    }
    let last = journal.iter().enumerate().rev().find(|(_, event)| {
        matches!(event.act, ActKind::Decide | ActKind::Reopen | ActKind::Object)
    });
    let Some((at, objected)) = last.filter(|(_, event)| event.act == ActKind::Object) else {
        return Ok(None);
    };
    let before = journal.iter().take(at).rev();
    let Some(decided) = before.clone().find(|event| event.act == ActKind::Decide) else {
        return Ok(None);
    };
    let by = Some(desk.session.officer.id);
    Ok(Some(Objection {
        decision: said(desk, decided).await?,
        objection: said(desk, objected).await?,
        own: desk.standing().course.decided_by == by,
    }))
}

async fn said(desk: &Desk, event: &EventSeen) -> Result<Said, AppError> {
    let language = desk.language();
    let what = match &event.detail {
        Some(Detail::Decided { outcome, .. }) => word(language, "casework-outcome", outcome.code()),
        Some(Detail::Objected { reason, .. }) => word(language, "object-reason", reason),
        _ => String::new(),
    };
    let officer = [event.officer_name.clone(), event.unit_name.clone()];
    let officer = officer.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let reporter = || word(language, "actor", event.actor.code());
    Ok(Said {
        what,
        who: if officer.is_empty() { reporter() } else { officer },
        when: format::date_and_time(language, event.at, desk.zone()),
        text: event.public_note.clone().unwrap_or_default(),
        files: files_of_event(desk, event).await?,
    })
}

impl Objection {
    /// As it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let said = |what: &str, who: &str| Said {
            what: what.to_owned(),
            who: who.to_owned(),
            when: "Senin, 23 November 2026, pukul 09.03 WIB".to_owned(),
            text: "Bantuan cair hari Kamis.\n<script>alert(1)</script>".to_owned(),
            files: Shown::samples(),
        };
        Self {
            decision: said("Dikabulkan", "Hadi Sitorus, Puskesos Air Joman"),
            objection: said("Bantuan tetap belum ada", "Warga"),
            own: true,
        }
    }
}
