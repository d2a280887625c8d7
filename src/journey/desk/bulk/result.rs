//! What came of a batch. The page stays; while the batch is under way it shows how far it is.

use super::batch_href;
use super::words::{about, list_of};
use crate::casefile::batch::{self, Item, Progress};
use crate::casefile::{Opened, open_these};
use crate::journey::casework::{Answer, shown_code, word};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::paths;
use crate::rules::decide::UNDO_MS;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::Path;
use entity::batch::{BatchId, BatchKind, Model};
use entity::batch_item::ItemState;
use entity::case::{CaseId, Language};
use serde::Serialize;
use std::collections::HashMap;

/// The page.
#[derive(Debug, Serialize)]
pub struct ResultPage {
    pub title: String,
    /// "12 selesai, 2 dilewati, 1 gagal."
    pub summary: String,
    pub waiting: usize,
    pub failed: bool,
    pub rows: Vec<ResultRow>,
    /// How many were done and are out of reach since; empty when none is.
    pub gone: String,
    pub here: String,
    pub list_href: String,
    /// Where it is taken back, while that is possible; and the id of what does it.
    pub undo_action: String,
    pub undo_batch: String,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultRow {
    /// Empty when it is out of reach by now.
    pub code: String,
    pub href: String,
    pub title: String,
    pub state: String,
    pub tone: &'static str,
    pub why: String,
}

/// Shows it; while it is under way the browser asks again by itself.
pub async fn show(session: OfficerSession, path: Path<String>) -> Answer {
    let id: BatchId = path.parse().map_err(|_| Refusal::OutOfReach)?;
    let progress = batch::progress(&session.platform().db, session.officer.id, id).await?;
    let progress = progress.ok_or(Refusal::OutOfReach)?;
    let page = page(&session, &progress).await?;
    let frame = session.frame(page.title.clone());
    let mut answer = render(session.platform(), frame, &page)?;
    if page.waiting > 0 {
        let refresh = HeaderName::from_static("refresh");
        answer.headers_mut().insert(refresh, HeaderValue::from_static("5"));
    }
    Ok(answer)
}

async fn page(session: &OfficerSession, progress: &Progress) -> Result<ResultPage, AppError> {
    let language = session.public.language;
    let (db, batch) = (&session.platform().db, &progress.batch);
    let count = |state| progress.count(state);
    let part = |state: ItemState| {
        let n = count(state);
        let key = format!("hands-count-{}", state.code());
        (n > 0).then(|| say(language, &key, &[("n", n.into())]))
    };
    let summary: Vec<_> =
        [ItemState::Done, ItemState::Skipped, ItemState::Failed, ItemState::Waiting]
            .into_iter()
            .filter_map(part)
            .collect();
    let undoable = may_undo(session, progress);
    let (rows, gone) = rows(session, batch, batch::items(db, batch.id, None).await?).await?;
    Ok(ResultPage {
        title: say(language, &format!("hands-batch-{}", batch.kind.code()), &[]),
        summary: summary.join(" · "),
        waiting: count(ItemState::Waiting),
        failed: count(ItemState::Failed) > 0,
        rows,
        gone: if gone == 0 { String::new() } else { gone_words(language, batch.kind, gone) },
        here: batch_href(batch.id),
        list_href: batch.list_href.clone(),
        undo_action: if undoable {
            format!("{}/urungkan", batch_href(batch.id))
        } else {
            String::new()
        },
        undo_batch: BatchId::fresh().to_string(),
    })
}

fn may_undo(session: &OfficerSession, progress: &Progress) -> bool {
    let batch = &progress.batch;
    let in_time = batch.ended_at.is_some_and(|at| session.now().since(at) <= UNDO_MS);
    in_time && batch.kind.can_be_undone() && progress.count(ItemState::Done) > 0
}

/// What came of a case, or of a referral of it, in their order; those that need a look first. What was done
/// and is out of reach since is counted: nothing can be told of it any more.
async fn rows(
    session: &OfficerSession,
    batch: &Model,
    mut items: Vec<Item>,
) -> Result<(Vec<ResultRow>, usize), AppError> {
    let (language, list) = (session.public.language, list_of(&batch.list_href));
    let ids: Vec<CaseId> = items.iter().map(|item| item.case).collect();
    let opened = open_these(&session.platform().db, &session.officer, &ids).await?;
    let known: HashMap<CaseId, Opened> = opened.into_iter().map(|one| (one.row.id, one)).collect();
    items.sort_by_key(|item| rank(item.state));
    let all = items.len();
    items.retain(|item| item.state != ItemState::Done || known.contains_key(&item.case));
    let one = |item: &Item| {
        let case = known.get(&item.case);
        let code = case.map(|one| one.row.code.as_str());
        let title = case.map(|one| about(language, one, (list, item.referral)));
        ResultRow {
            code: code.map(shown_code).unwrap_or_default(),
            href: code.map(paths::case).unwrap_or_default(),
            title: title.unwrap_or_else(|| say(language, "hands-out-of-reach", &[])),
            state: word(language, "hands-state", item.state.code()),
            tone: tone(item.state),
            why: match item.why.as_str() {
                "" => String::new(),
                why => word(language, "hands-why", why),
            },
        }
    };
    Ok((items.iter().map(one).collect(), all - items.len()))
}

/// What was sent back is its sender's again; whatever else is gone has moved on since.
fn gone_words(language: Language, kind: BatchKind, n: usize) -> String {
    let key = if kind == BatchKind::Return { "hands-gone-back" } else { "hands-gone" };
    say(language, key, &[("n", n.into())])
}

const fn rank(state: ItemState) -> u8 {
    match state {
        ItemState::Failed => 0,
        ItemState::Skipped => 1,
        ItemState::Waiting => 2,
        ItemState::Done => 3,
    }
}

const fn tone(state: ItemState) -> &'static str {
    match state {
        ItemState::Failed => "bad",
        ItemState::Skipped => "mute",
        ItemState::Waiting => "wait",
        ItemState::Done => "ok",
    }
}

impl Page for ResultPage {
    const TEMPLATE: &'static str = "desk/bulk/result.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let row = |state: ItemState, why: &str| ResultRow {
            code: "7K3M9-2QFXA".to_owned(),
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            title: "Saldo kosong".to_owned(),
            state: "Selesai".to_owned(),
            tone: tone(state),
            why: why.to_owned(),
        };
        let page = |waiting, undo: &str| Self {
            title: "Menugaskan".to_owned(),
            summary: "1 selesai · 1 gagal".to_owned(),
            waiting,
            failed: true,
            rows: vec![row(ItemState::Failed, "berubah"), row(ItemState::Done, "")],
            gone: "2 rujukan sudah kembali ke pengirim.".to_owned(),
            here: "/meja/massal/1".to_owned(),
            list_href: "/meja/antrean".to_owned(),
            undo_action: undo.to_owned(),
            undo_batch: "018f0000-0000-7000-8000-000000000000".to_owned(),
        };
        vec![page(0, "/meja/massal/1/urungkan"), page(3, "")]
    }
}
