//! The form for many at once comes back: it is previewed, or kept as a batch and worked through. What is
//! not through when the answer is due goes on behind it.

use super::batch_href;
use super::form::{BulkForm, CHANGE, read};
use super::page::{named, preview, shown};
use super::plan::plan;
use crate::casefile::batch::{self, Item, NewBatch, NewItem};
use crate::journey::casework::Answer;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::Filled;
use crate::platform::page::see_other;
use crate::rules::decide::UNDO_MS;
use actix_web::rt;
use actix_web::web::{Form, Path};
use entity::batch::{BatchId, BatchKind};
use entity::batch_item::ItemState;
use serde::Deserialize;
use std::time::Duration;

/// So long the answer waits for the batch; what is not through then goes on by itself.
const WAIT: Duration = Duration::from_secs(3);

/// Previews, or does it.
pub async fn take(
    session: OfficerSession,
    path: Path<(String, String)>,
    form: Form<BulkForm>,
) -> Answer {
    let (selection, aim) = named(&session, path.into_inner()).await?;
    let form = form.into_inner();
    if form.langkah == CHANGE {
        return shown(&session, &selection, aim, (Filled::fresh(form), None)).await;
    }
    let wanted = match read(&session, aim, &form).await? {
        Ok(wanted) => wanted,
        Err(errors) => {
            let filled = Filled::with_errors(form, &errors, session.public.language);
            return shown(&session, &selection, aim, (filled, None)).await;
        }
    };
    if form.langkah != "jalankan" {
        return preview(&session, &selection, (aim, form), &wanted).await;
    }
    let id: BatchId = form.batch.parse().map_err(|_| Refusal::BadForm)?;
    let planned = plan(&session, &selection, &wanted).await?;
    let new = NewBatch {
        id,
        officer: session.officer.id,
        kind: aim.kind(selection.list),
        undoes: None,
        list_href: selection.list_href,
        items: planned.into_iter().map(|one| one.item).collect(),
    };
    work(&session, new).await
}

/// The form that takes a batch back.
#[derive(Debug, Default, Deserialize)]
pub struct UndoForm {
    #[serde(default)]
    batch: String,
}

/// Takes a batch back: each case of it, if nothing else has happened to it.
pub async fn undo(session: OfficerSession, path: Path<String>, form: Form<UndoForm>) -> Answer {
    let db = &session.platform().db;
    let undoes: BatchId = path.parse().map_err(|_| Refusal::OutOfReach)?;
    let id: BatchId = form.batch.parse().map_err(|_| Refusal::BadForm)?;
    let before = batch::progress(db, session.officer.id, undoes).await?;
    let before = before.ok_or(Refusal::OutOfReach)?.batch;
    let in_time = before.ended_at.is_some_and(|at| session.now().since(at) <= UNDO_MS);
    if !before.kind.can_be_undone() || !in_time {
        return Err(Refusal::TooLate.into());
    }
    let done = batch::items(db, undoes, Some(ItemState::Done)).await?;
    let items = done.into_iter().filter_map(|item| {
        let Item { case, referral, done_version, .. } = item;
        Some(NewItem { case, referral, version: done_version?, plan: Ok(Vec::new()) })
    });
    let new = NewBatch {
        id,
        officer: session.officer.id,
        kind: BatchKind::Undo,
        undoes: Some(undoes),
        list_href: before.list_href,
        items: items.collect(),
    };
    work(&session, new).await
}

/// Keeps the batch, works on it, and shows how far it is.
async fn work(session: &OfficerSession, new: NewBatch) -> Answer {
    let id = new.id;
    batch::keep(session.platform(), new).await?;
    let (platform, officer) = (session.platform().clone(), session.officer.clone());
    let working = rt::spawn(async move { batch::run(&platform, &officer, id).await });
    // What is not through by then goes on; should it break off, the jobs take it up again.
    if let Ok(Ok(done)) = rt::time::timeout(WAIT, working).await {
        done.map_err(AppError::from)?;
    }
    Ok(see_other(&batch_href(id)))
}
