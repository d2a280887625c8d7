//! The one address a file of a case is opened at. The case must be within reach, as for everything in
//! it.

use crate::journey::casework::{AtCase, Desk, may_open};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::files::{self, Wanted};
use crate::platform::routes::{Gate, Routes};
use actix_web::HttpResponse;
use actix_web::web::Path;
use entity::attachment::AttachmentId;

/// Mounts the address.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja/laporan/{kode}/berkas/{id}", "a photo, a PDF or a voice note of the case", show)
        .only(Gate::Case);
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
    files::serve(desk.platform(), &file, &wanted).await
}
