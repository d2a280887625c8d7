//! The page of a selection: how many, and what can be done with them.

use super::aim::Aim;
use super::hub_href;
use super::selection::Selection;
use crate::casefile::batch::MOST;
use crate::journey::casework::Answer;
use crate::journey::desk::queue::{self, Asked, Column, Shows, TableRow, View};
use crate::journey::desk::views;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use actix_web::web::Path;
use entity::case::{CaseId, Language};
use entity::selection::SelectionId;
use serde::Serialize;
use std::collections::HashMap;

/// Rows shown on the page; all of them are meant.
const SHOWN: usize = 50;

/// The page.
#[derive(Debug, Serialize)]
pub struct HubPage {
    /// "148 laporan dipilih."
    pub title: String,
    /// More than one selection takes were asked for.
    pub cut_off: String,
    pub list_href: String,
    pub actions: Vec<Action>,
    pub print_href: String,
    pub export_action: String,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    /// "… dan 98 lagi."
    pub more: String,
}

/// Something to do with them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Action {
    pub label: String,
    pub href: String,
    pub key: &'static str,
}

/// Shows the selection.
pub async fn show(session: OfficerSession, path: Path<String>) -> Answer {
    let id: SelectionId = path.parse().map_err(|_| Refusal::OutOfReach)?;
    let selection = Selection::load(&session, id).await?;
    let page = page(&session, selection).await?;
    let frame = session.frame(say(session.public.language, "hands-selection", &[]));
    render(session.platform(), frame, &page)
}

async fn page(session: &OfficerSession, selection: Selection) -> Result<HubPage, AppError> {
    let language = session.public.language;
    let n = selection.items.len();
    let hub = hub_href(selection.id);
    let ids: Vec<CaseId> = selection.items.iter().take(SHOWN).map(|(case, _)| *case).collect();
    let action = |aim: &Aim| Action {
        label: say(language, &format!("hands-bulk-{}", aim.word()), &[]),
        href: format!("{hub}/{}", aim.word()),
        key: aim.key(),
    };
    let more = n.saturating_sub(SHOWN);
    let say_if = |told: bool, key: &str, n: usize| {
        if told { say(language, key, &[("n", n.into())]) } else { String::new() }
    };
    Ok(HubPage {
        title: say(language, "hands-chosen", &[("n", n.into())]),
        cut_off: say_if(n == MOST, "hands-cut-off", MOST),
        list_href: selection.list_href,
        actions: Aim::ALL.iter().map(action).collect(),
        print_href: format!("{hub}/cetak"),
        export_action: format!("{hub}/ekspor"),
        columns: queue::head(language, &shown(session).await?),
        rows: table(session, &ids).await?,
        more: say_if(more > 0, "hands-and-more", more),
    })
}

/// The columns of the queue, as this officer has them.
pub async fn shown(session: &OfficerSession) -> Result<Vec<Shows>, AppError> {
    Ok(Shows::chosen(&views::taste(session).await?.columns))
}

/// The rows of these cases as the queue shows them, in this order; those out of reach are left out.
pub async fn table(session: &OfficerSession, ids: &[CaseId]) -> Result<Vec<TableRow>, AppError> {
    const AT_ONCE: usize = 200;
    let shown = shown(session).await?;
    let mut rows = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let found = queue::rows_of(&session.platform().db, &session.officer, some).await?;
        let mut known: HashMap<CaseId, queue::CaseRow> =
            found.into_iter().map(|row| (row.id, row)).collect();
        let ordered: Vec<_> = some.iter().filter_map(|id| known.remove(id)).collect();
        let carried = Asked::view(View::All).carried(None);
        let lines = queue::lines(session, &ordered, &carried).await?;
        rows.extend(lines.iter().map(|line| queue::row(line, &shown)));
    }
    Ok(rows)
}

impl Page for HubPage {
    const TEMPLATE: &'static str = "desk/bulk/hub.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let action = Action {
            label: "Tugaskan".to_owned(),
            href: "/meja/pilihan/1/tugaskan".to_owned(),
            key: "T",
        };
        vec![Self {
            title: "148 laporan dipilih.".to_owned(),
            cut_off: "Paling banyak 1.000.".to_owned(),
            list_href: "/meja/antrean".to_owned(),
            actions: vec![action],
            print_href: "/meja/pilihan/1/cetak".to_owned(),
            export_action: "/meja/pilihan/1/ekspor".to_owned(),
            columns: queue::head(Language::Id, &Shows::chosen("")),
            rows: vec![queue::sample_row()],
            more: "… dan 98 lagi.".to_owned(),
        }]
    }
}
