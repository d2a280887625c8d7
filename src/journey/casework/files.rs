//! Files in the forms of the desk: those an officer is about to send, and those of the case to choose
//! from.

use super::{Desk, word};
use crate::casefile::contents::EventSeen;
use crate::casefile::shares::Known;
use crate::platform::error::AppError;
use crate::platform::files::{self, Holder, Shown, shown};
use crate::platform::paths;
use crate::rules::access::hears_reporter;
use entity::attachment::{AttachmentId, AttachmentKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What keeps the files of an officer's act until it is sent.
pub const fn desk_holder(desk: &Desk) -> Holder<'static> {
    let row = &desk.opened.row;
    Holder::Desk(row.id, row.events, desk.session.officer.id)
}

/// What waits to be sent with the officer's next act.
pub async fn files_waiting(desk: &Desk) -> Result<Vec<Shown>, AppError> {
    let waiting = files::waiting(&desk.platform().db, desk_holder(desk)).await?;
    Ok(shown(desk.language(), &root(desk), &waiting))
}

/// Where the files of the case are opened.
pub fn root(desk: &Desk) -> String {
    paths::case_act(&desk.opened.row.code, "berkas")
}

/// The files as a page lists them, each with what it came with.
pub fn files_shown(desk: &Desk, known: &[Known], journal: &[EventSeen]) -> Vec<Shown> {
    let kept: Vec<_> = known.iter().map(|one| one.file.clone()).collect();
    let lines = shown(desk.language(), &root(desk), &kept);
    let with = |one: &Known| {
        let event = journal.iter().find(|event| Some(event.id) == one.file.event);
        event.map(|event| word(desk.language(), "did", event.act.code())).unwrap_or_default()
    };
    let hears = hears_reporter(&desk.session.officer, desk.standing());
    let one = |(line, one): (Shown, &Known)| {
        let line = line.with_note(&with(one));
        let may_open = hears || one.file.kind != AttachmentKind::Voice;
        Shown { href: line.href.clone().filter(|_| may_open), ..line }
    };
    lines.into_iter().zip(known).map(one).collect()
}

/// Marks beside files: one field each, named after the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMarks(BTreeMap<String, String>);

/// A file to be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileChoice {
    /// The field's name.
    pub name: String,
    pub file: Shown,
    pub checked: bool,
}

impl FileMarks {
    /// The files of a case to choose from.
    pub fn choices(&self, files: Vec<Shown>) -> Vec<FileChoice> {
        let choice = |file: Shown| {
            let name = field(&file.id);
            FileChoice { checked: self.0.contains_key(&name), name, file }
        };
        files.into_iter().map(choice).collect()
    }

    /// Those that were chosen, of those that could be.
    pub fn chosen(&self, known: &[Known]) -> Vec<AttachmentId> {
        let ids = known.iter().map(|one| one.file.id);
        ids.filter(|id| self.0.contains_key(&field(id))).collect()
    }
}

fn field(id: impl std::fmt::Display) -> String {
    format!("lampiran-{id}")
}

impl FileChoice {
    /// Two files as they might be, for the test that renders every template.
    pub fn samples() -> Vec<Self> {
        FileMarks::default().choices(Shown::samples())
    }
}
