//! The page of a selection: how many, and what can be done with them.

use super::aim::Aim;
use super::hub_href;
use super::selection::Selection;
use super::table::table;
use super::words::of_list;
use crate::casefile::batch::MOST;
use crate::journey::casework::Answer;
use crate::journey::desk::queue::{self, Column, Shows, TableRow};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use actix_web::web::Path;
use entity::case::Language;
use entity::selection::SelectionId;
use serde::Serialize;

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
    pub print_label: String,
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
    let frame = session.frame(page.title.clone());
    render(session.platform(), frame, &page)
}

async fn page(session: &OfficerSession, selection: Selection) -> Result<HubPage, AppError> {
    let (language, list) = (session.public.language, selection.list);
    let n = selection.items.len();
    let hub = hub_href(selection.id);
    let shown = selection.items.get(..SHOWN.min(n)).unwrap_or_default();
    let (columns, rows) = table(session, list, shown).await?;
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
        title: of_list(language, list, "hands-chosen", &[("n", n.into())]),
        cut_off: say_if(n == MOST, "hands-cut-off", MOST),
        list_href: selection.list_href,
        actions: Aim::of_list(list).iter().map(action).collect(),
        print_label: of_list(language, list, "hands-print", &[]),
        print_href: format!("{hub}/cetak"),
        export_action: format!("{hub}/ekspor"),
        columns,
        rows,
        more: say_if(more > 0, "hands-and-more", more),
    })
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
            print_label: "Cetak daftar kunjungan".to_owned(),
            print_href: "/meja/pilihan/1/cetak".to_owned(),
            export_action: "/meja/pilihan/1/ekspor".to_owned(),
            columns: queue::head(Language::Id, &Shows::chosen("")),
            rows: vec![queue::sample_row()],
            more: "… dan 98 lagi.".to_owned(),
        }]
    }
}
