//! What makes a case page quick to work on: taking back what was just done, the draft of a note, the
//! unit's quick actions.

use super::page::CaseQuery;
use crate::journey::casework::{Desk, Draft, PlainForm, Quick, UNDONE, UndoOffer, shown_code};
use crate::journey::desk::queue::done_words;
use crate::platform::error::AppError;
use crate::platform::paths;
use entity::case_event::ActKind;
use serde::Serialize;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Hands {
    /// What was just done, in words.
    pub done: String,
    /// And how it is taken back.
    pub undo: Option<UndoOffer>,
    /// The field for a note keeps what is written in it.
    pub note: Draft,
    pub note_words: String,
    pub quick: Vec<QuickLink>,
}

/// A quick action of the officer's unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuickLink {
    pub label: String,
    pub href: String,
}

impl Hands {
    /// For the case the officer has open.
    pub async fn of(desk: &Desk, query: &CaseQuery) -> Result<Self, AppError> {
        let mut note = Draft::of(desk, ActKind::Note);
        let written = note.restore(desk, PlainForm::default()).await?;
        Ok(Self {
            done: done(desk, query),
            undo: undo(desk, query).await?,
            note,
            note_words: written.words,
            quick: quick(desk).await?,
        })
    }

    /// As it might be.
    pub fn sample() -> Self {
        let label = "Tangani dan tanya".to_owned();
        Self {
            done: "Laporan ditangani".to_owned(),
            undo: Some(UndoOffer::sample()),
            note: Draft::sample(),
            note_words: "Sudah ditelepon.".to_owned(),
            quick: vec![QuickLink { label, href: "/meja/laporan/7K3M92QFXA/cepat/1".to_owned() }],
        }
    }
}

/// What was just done, here or in the case before.
fn done(desk: &Desk, query: &CaseQuery) -> String {
    let what = match query.selesai.as_deref() {
        Some(UNDONE) => return desk.say("hands-undone", &[]),
        act => done_words(desk.language(), act),
    };
    let before = query.dari.as_deref().filter(|code| **code != *desk.opened.row.code);
    match before {
        Some(code) if !what.is_empty() => {
            let args = [("what", what.into()), ("code", shown_code(code).into())];
            desk.say("hands-done-of", &args)
        }
        _ => what,
    }
}

/// The offer to take it back.
async fn undo(desk: &Desk, query: &CaseQuery) -> Result<Option<UndoOffer>, AppError> {
    match (&query.selesai, &query.dari) {
        (None, _) => Ok(None),
        (_, Some(code)) => UndoOffer::of_code(&desk.session, &desk.at, code).await,
        (_, None) => UndoOffer::of(&desk.session, &desk.at, &desk.opened).await,
    }
}

/// The quick actions of the unit that holds the case, for those who work there.
async fn quick(desk: &Desk) -> Result<Vec<QuickLink>, AppError> {
    let owner = desk.standing().course.owner.id;
    let all = Quick::all(&desk.session).await?;
    let of_owner = all.into_iter().filter(|row| row.unit_id == owner);
    let code = desk.opened.row.code.as_str();
    let href = |id| desk.at.kept(paths::case_act(code, &format!("cepat/{id}")));
    Ok(of_owner.map(|row| QuickLink { href: href(row.id), label: row.name }).collect())
}
