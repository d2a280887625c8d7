//! Files in the forms of the desk: those an officer is about to send, and those of the case to choose
//! from.

use super::{Desk, PaperLine, word};
use crate::casefile::contents::EventSeen;
use crate::casefile::shares::{self, Known};
use crate::platform::error::AppError;
use crate::platform::files::{self, File, Holder, Shown, shown};
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
    lines(desk, known, |file| came_with(desk, journal, file))
}

/// The files of the case this officer sees, each with the paper it shows or what it came with.
pub async fn case_files(
    desk: &Desk,
    journal: &[EventSeen],
    papers: &[PaperLine],
) -> Result<Vec<Shown>, AppError> {
    let known = known(desk).await?;
    let with = |file: &File| {
        let shows = papers.iter().find(|paper| Some(&paper.code) == file.document.as_ref());
        shows.map_or_else(|| came_with(desk, journal, file), |paper| paper.name.clone())
    };
    Ok(lines(desk, &known, with))
}

/// The files that came with one row of the journal, as far as this officer sees them.
pub async fn files_of_event(desk: &Desk, event: &EventSeen) -> Result<Vec<Shown>, AppError> {
    let mut known = known(desk).await?;
    known.retain(|one| one.file.event == Some(event.id));
    Ok(lines(desk, &known, |_| String::new()))
}

async fn known(desk: &Desk) -> Result<Vec<Known>, AppError> {
    let db = &desk.platform().db;
    Ok(shares::seen_by(db, &desk.session.officer, &desk.opened).await?)
}

fn came_with(desk: &Desk, journal: &[EventSeen], file: &File) -> String {
    let event = journal.iter().find(|event| Some(event.id) == file.event);
    event.map(|event| word(desk.language(), "did", event.act.code())).unwrap_or_default()
}

fn lines(desk: &Desk, known: &[Known], with: impl Fn(&File) -> String) -> Vec<Shown> {
    let kept: Vec<File> = known.iter().map(|one| one.file.clone()).collect();
    let all = shown(desk.language(), &root(desk), &kept);
    let one = |(line, file): (Shown, &File)| {
        let line = line.with_note(&with(file));
        let href = line.href.clone().filter(|_| may_hear(desk, file));
        Shown { href, ..line }
    };
    all.into_iter().zip(&kept).map(one).collect()
}

/// A voice given in confidence is named, not heard.
pub fn may_hear(desk: &Desk, file: &File) -> bool {
    file.kind != AttachmentKind::Voice || hears_reporter(&desk.session.officer, desk.standing())
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
