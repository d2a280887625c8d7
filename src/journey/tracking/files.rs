//! The files of a case, for its proven reporter: those that were sent, and those of an answer that is
//! still being written. Without the proof there are none.

use super::visit::{Visit, path_of};
use crate::casefile::{Opened, shares};
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::files::{self, File, Holder, Shown, Wanted, background, shown};
use crate::platform::page::see_other;
use crate::platform::routes::{Gate, Routes};
use actix_web::web::{Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use entity::attachment::AttachmentId;

/// Mounts them, before the acts: `berkas` is none.
pub fn mount(routes: &mut Routes) {
    routes
        .post("/s/{code}/berkas", "keeps a file until an act is sent", receive)
        .only(Gate::Proof)
        .get("/s/{code}/berkas/{id}", "a file of the case", show)
        .only(Gate::Proof)
        .post("/s/{code}/berkas/{id}/hapus", "lets go of a file that was not sent yet", take_out)
        .only(Gate::Proof);
}

/// Where they are opened.
pub fn root(code: &str) -> String {
    path_of(code, "berkas")
}

/// What keeps the files of an act until it is sent.
pub const fn holder(case: &Opened) -> Holder<'static> {
    Holder::Case(case.row.id, case.row.events)
}

/// What waits to be sent with the next act.
pub async fn waiting(visit: &Visit, case: &Opened) -> Result<Vec<Shown>, AppError> {
    let db = &visit.session.platform.db;
    let files = files::waiting(db, holder(case)).await?;
    Ok(shown(visit.session.language, &root(&case.row.code), &files))
}

async fn proven(visit: &Visit, code: &str) -> Result<Opened, AppError> {
    let case = visit.case(code).await?;
    if visit.is_proven(case.row.id).await? { Ok(case) } else { Err(Refusal::OutOfReach.into()) }
}

async fn receive(
    visit: Visit,
    code: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, AppError> {
    let case = proven(&visit, &code).await?;
    let root = root(&case.row.code);
    background::receive(&visit.session, holder(&case), &root, (&request, payload)).await
}

async fn show(
    visit: Visit,
    path: Path<(String, AttachmentId)>,
    wanted: Wanted,
) -> Result<HttpResponse, AppError> {
    let (code, id) = path.into_inner();
    let case = proven(&visit, &code).await?;
    let platform = &visit.session.platform;
    let file = find(platform, &case, id).await?.ok_or(Refusal::OutOfReach)?;
    files::serve(platform, &file, &wanted).await
}

/// A file that was sent and may be seen, or one that still waits to be sent by the reporter.
async fn find(
    platform: &Platform,
    case: &Opened,
    id: AttachmentId,
) -> Result<Option<File>, AppError> {
    let waits = |file: &File| {
        file.case == Some(case.row.id) && file.event.is_none() && file.officer.is_none()
    };
    if let Some(file) = files::find(&platform.db, id).await?.filter(waits) {
        return Ok(Some(file));
    }
    let seen = shares::seen_by_reporter(&platform.db, case).await?;
    Ok(seen.into_iter().find(|file| file.id == id))
}

async fn take_out(
    visit: Visit,
    path: Path<(String, AttachmentId)>,
) -> Result<HttpResponse, AppError> {
    let (code, id) = path.into_inner();
    let case = proven(&visit, &code).await?;
    files::let_go(&visit.session.platform, holder(&case), id).await?;
    Ok(see_other(&path_of(&case.row.code, "rincian")))
}
