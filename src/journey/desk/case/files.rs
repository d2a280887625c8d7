//! The files of a case at the desk: thumbnails, players and papers, and the one address they are
//! opened at. The case must be within reach, as for everything in it.

use crate::casefile::contents::EventSeen;
use crate::casefile::shares::{self, Known};
use crate::journey::casework::{AtCase, Desk, PaperLine, word};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::files::{self, File, Shown, Wanted, shown};
use crate::platform::paths;
use crate::platform::routes::{Gate, Routes};
use crate::rules::access::hears_reporter;
use actix_web::HttpResponse;
use actix_web::web::Path;
use entity::attachment::{AttachmentId, AttachmentKind};

/// Mounts the address.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja/laporan/{kode}/berkas/{id}", "a photo, a PDF or a voice note of the case", show)
        .only(Gate::Case);
}

/// The files this officer sees, each with the paper it shows or what it came with. A voice given in
/// confidence is named, not heard.
pub fn files(
    desk: &Desk,
    known: &[Known],
    journal: &[EventSeen],
    papers: &[PaperLine],
) -> Vec<Shown> {
    let kept: Vec<File> = known.iter().map(|one| one.file.clone()).collect();
    let all = shown(desk.language(), &paths::case_act(&desk.opened.row.code, "berkas"), &kept);
    let with = |file: &File| {
        let shows = papers.iter().find(|paper| Some(&paper.code) == file.document.as_ref());
        if let Some(paper) = shows {
            return paper.name.clone();
        }
        let event = journal.iter().find(|event| Some(event.id) == file.event);
        event.map(|event| word(desk.language(), "did", event.act.code())).unwrap_or_default()
    };
    let one = |(line, file): (Shown, &File)| {
        let line = line.with_note(&with(file));
        let href = line.href.clone().filter(|_| may_hear(desk, file));
        Shown { href, ..line }
    };
    all.into_iter().zip(&kept).map(one).collect()
}

fn may_hear(desk: &Desk, file: &File) -> bool {
    file.kind != AttachmentKind::Voice || hears_reporter(&desk.session.officer, desk.standing())
}

/// One of the files this officer sees, or one they are about to send.
async fn find(desk: &Desk, id: AttachmentId) -> Result<Option<File>, AppError> {
    let (db, officer) = (&desk.platform().db, &desk.session.officer);
    let waits = |file: &File| {
        let here = file.case == Some(desk.opened.row.id);
        here && file.event.is_none() && file.officer == Some(officer.id)
    };
    if let Some(file) = files::find(db, id).await?.filter(waits) {
        return Ok(Some(file));
    }
    let seen = shares::seen_by(db, officer, &desk.opened).await?;
    let file = seen.into_iter().map(|known| known.file).find(|file| file.id == id);
    Ok(file.filter(|file| may_hear(desk, file)))
}

async fn show(
    session: OfficerSession,
    at: AtCase,
    path: Path<(String, AttachmentId)>,
    wanted: Wanted,
) -> Result<HttpResponse, AppError> {
    let (_, id) = path.into_inner();
    let desk = Desk::open(session, at).await?;
    let file = find(&desk, id).await?.ok_or(Refusal::OutOfReach)?;
    files::serve(desk.platform(), &file, &wanted).await
}
