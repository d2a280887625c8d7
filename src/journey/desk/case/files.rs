//! The files of a case at the desk: thumbnails, players and papers, and the one address they are
//! opened at. The case must be within reach, as for everything in it.

use crate::casefile::contents::EventSeen;
use crate::journey::casework::{AtCase, Desk, PaperLine, word};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::files::{self, File, Shown, Wanted, shown};
use crate::platform::paths;
use crate::platform::routes::{Gate, Routes};
use crate::rules::access::hears_reporter;
use actix_web::HttpResponse;
use actix_web::web::Path;
use entity::access_log::ReadKind;
use entity::attachment::{AttachmentId, AttachmentKind};

/// Mounts the address.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja/laporan/{kode}/berkas/{id}", "a photo, a PDF or a voice note of the case", show)
        .only(Gate::Case);
}

/// The files, each with the paper it shows or what it came with. A voice given in confidence is named, not heard.
pub async fn files(
    desk: &Desk,
    journal: &[EventSeen],
    papers: &[PaperLine],
) -> Result<Vec<Shown>, AppError> {
    let (row, language) = (&desk.opened.row, desk.language());
    let kept = files::of_case(&desk.platform().db, row.id).await?;
    let all = shown(language, &paths::case_act(&row.code, "berkas"), &kept);
    let with = |file: &File| {
        let shows = papers.iter().find(|paper| Some(&paper.code) == file.document.as_ref());
        if let Some(paper) = shows {
            return paper.name.clone();
        }
        let event = journal.iter().find(|event| Some(event.id) == file.event);
        event.map(|event| word(language, "did", event.act.code())).unwrap_or_default()
    };
    let one = |(line, file): (Shown, &File)| {
        let line = line.with_note(&with(file));
        let href = line.href.clone().filter(|_| may_open(desk, file));
        Shown { href, ..line }
    };
    Ok(all.into_iter().zip(&kept).map(one).collect())
}

fn may_open(desk: &Desk, file: &File) -> bool {
    let sent = file.case == Some(desk.opened.row.id) && file.event.is_some();
    let voice = file.kind == AttachmentKind::Voice;
    sent && (!voice || hears_reporter(&desk.session.officer, desk.standing()))
}

async fn show(
    session: OfficerSession,
    at: AtCase,
    path: Path<(String, AttachmentId)>,
    wanted: Wanted,
) -> Result<HttpResponse, AppError> {
    let (_, id) = path.into_inner();
    let desk = Desk::open(session, at).await?;
    let file = files::find(&desk.platform().db, id).await?;
    let file = file.filter(|file| may_open(&desk, file)).ok_or(Refusal::OutOfReach)?;
    if !wanted.is_small() {
        desk.note(ReadKind::File, None).await?;
    }
    files::serve(desk.platform(), &file, &wanted).await
}
