//! The one address a file of a case is opened at. The case must be within reach, as for everything in
//! it.

use crate::casefile::shares;
use crate::journey::casework::{AtCase, Desk, may_hear};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::files::{self, File, Wanted};
use crate::platform::routes::{Gate, Routes};
use actix_web::HttpResponse;
use actix_web::web::Path;
use entity::access_log::ReadKind;
use entity::attachment::AttachmentId;

/// Mounts the address.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja/laporan/{kode}/berkas/{id}", "a photo, a PDF or a voice note of the case", show)
        .only(Gate::Case);
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
    if !wanted.is_small() {
        desk.note(ReadKind::File, None).await?;
    }
    files::serve(desk.platform(), &file, &wanted).await
}
