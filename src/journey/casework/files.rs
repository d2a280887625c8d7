//! The files of a case, as the desk shows them: thumbnails, players and papers.

use super::{Desk, PaperLine, word};
use crate::casefile::contents::EventSeen;
use crate::platform::error::AppError;
use crate::platform::files::{self, File, Shown, shown};
use crate::platform::paths;
use crate::rules::access::hears_reporter;
use entity::attachment::AttachmentKind;

/// The files, each with the paper it shows or what it came with. A voice given in confidence is named,
/// not heard.
pub async fn case_files(
    desk: &Desk,
    journal: &[EventSeen],
    papers: &[PaperLine],
) -> Result<Vec<Shown>, AppError> {
    let kept = files::of_case(&desk.platform().db, desk.opened.row.id).await?;
    let with = |file: &File| {
        let shows = papers.iter().find(|paper| Some(&paper.code) == file.document.as_ref());
        if let Some(paper) = shows {
            return paper.name.clone();
        }
        let event = journal.iter().find(|event| Some(event.id) == file.event);
        event.map(|event| word(desk.language(), "did", event.act.code())).unwrap_or_default()
    };
    Ok(lines(desk, &kept, with))
}

/// The files that came with one row of the journal.
pub async fn files_of_event(desk: &Desk, event: &EventSeen) -> Result<Vec<Shown>, AppError> {
    let mut kept = files::of_case(&desk.platform().db, desk.opened.row.id).await?;
    kept.retain(|file| file.event == Some(event.id));
    Ok(lines(desk, &kept, |_| String::new()))
}

fn lines(desk: &Desk, kept: &[File], with: impl Fn(&File) -> String) -> Vec<Shown> {
    let root = paths::case_act(&desk.opened.row.code, "berkas");
    let all = shown(desk.language(), &root, kept);
    let one = |(line, file): (Shown, &File)| {
        let line = line.with_note(&with(file));
        let href = line.href.clone().filter(|_| may_open(desk, file));
        Shown { href, ..line }
    };
    all.into_iter().zip(kept).map(one).collect()
}

/// May the officer open this file of the case? Once it was sent, and a voice only where the reporter
/// may be known.
pub fn may_open(desk: &Desk, file: &File) -> bool {
    let sent = file.case == Some(desk.opened.row.id) && file.event.is_some();
    let voice = file.kind == AttachmentKind::Voice;
    sent && (!voice || hears_reporter(&desk.session.officer, desk.standing()))
}
