//! The files of a draft, for the scripts of its pages: one comes, is looked at, is taken out again.
//! Only the draft's own cookie opens them.

use super::PortalVisit;
use super::story::FILES;
use crate::journey::intake::asking::Visit;
use crate::journey::intake::draft::Draft;
use crate::journey::intake::files::follow;
use crate::journey::intake::steps::{Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::files::{self, Holder, Wanted, background};
use crate::platform::routes::Routes;
use actix_web::web::{Path, Payload, Query};
use actix_web::{HttpRequest, HttpResponse};
use entity::attachment::{AttachmentId, AttachmentKind};
use serde::Deserialize;

/// Mounts them.
pub fn mount(routes: &mut Routes) {
    routes
        .post(FILES, "keeps a file with the own draft", receive)
        .get("/lapor/berkas/{id}", "a file of the own draft", show)
        .post("/lapor/berkas/{id}/hapus", "lets go of a file of the own draft", take_out);
}

/// For so long a photo may follow a report that was sent.
const FOLLOWS_MS: i64 = 60 * 60 * 1000;

/// Which draft a photo on the phone waited for.
#[derive(Deserialize)]
struct For {
    draf: String,
}

async fn receive(
    visit: PortalVisit,
    waited: Query<For>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, AppError> {
    let draft = open(&visit)?;
    if draft.id.to_string() != waited.draf {
        return Err(Refusal::Expired.into());
    }
    let holder = Holder::Draft(draft.id);
    let came = (&request, payload);
    let answer = background::receive(&visit.session, holder, FILES, came).await?;
    // The report may have been sent meanwhile, here or in another tab.
    follow(&visit.session.platform, draft.id).await?;
    Ok(answer)
}

/// The draft while it may still get files.
fn open(visit: &PortalVisit) -> Result<&Draft, AppError> {
    let draft = visit.draft.as_ref().ok_or(Refusal::Expired)?;
    match draft.sent() {
        Some(sent) if visit.session.now.since(sent.at) > FOLLOWS_MS => Err(Refusal::Expired.into()),
        _ => Ok(draft),
    }
}

async fn show(
    visit: PortalVisit,
    id: Path<AttachmentId>,
    wanted: Wanted,
) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let draft = visit.draft.as_ref().ok_or(Refusal::OutOfReach)?;
    let file = files::find(&platform.db, *id).await?;
    let file = file.filter(|file| file.draft == Some(draft.id)).ok_or(Refusal::OutOfReach)?;
    files::serve(platform, &file, &wanted).await
}

async fn take_out(
    mut visit: PortalVisit,
    id: Path<AttachmentId>,
) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    let draft = visit.draft.as_mut().ok_or(Refusal::Expired)?;
    let gone = files::let_go(&platform, Holder::Draft(draft.id), *id).await?;
    if gone == Some(AttachmentKind::Voice) {
        // Without the recording nothing may be left that tells the story: then it is asked again.
        draft
            .change(&platform, |answers| {
                if answers.story.is_none() && !answers.tells_officer {
                    answers.passed.remove(&Step::Story);
                }
            })
            .await?;
    }
    Ok(visit.go(&Step::Story.path(Door::Portal)))
}
