//! A selection on paper: a sheet for visits, or a list of referrals. It carries no number of anybody.

mod referrals;
mod visits;

use super::selection::Selection;
use super::words::of_list;
use crate::casefile::reads::{Read, note};
use crate::journey::casework::Answer;
use crate::journey::desk::referrals::Direction;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use actix_web::web::Path;
use entity::saved_view::DeskList;
use entity::selection::SelectionId;
use entity::unit::Zone;
use serde::Serialize;

/// The column of the codes, as the catalogue names it.
const CODE: &str = "desk-col-code";

/// The page.
#[derive(Debug, Serialize)]
pub struct PrintPage {
    /// "Daftar kunjungan, Senin, 23 November 2026".
    pub title: String,
    /// Who prints it.
    pub who: String,
    pub columns: Vec<PrintColumn>,
    pub groups: Vec<Group>,
    pub back_href: String,
}

/// A column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrintColumn {
    pub label: String,
    /// It holds codes: they stay in one piece.
    pub codes: bool,
}

/// What belongs together: the visits in one village, the referrals of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    pub name: String,
    /// A cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// Shows the sheet, after it is written down that it was taken.
pub async fn show(session: OfficerSession, path: Path<String>) -> Answer {
    let id: SelectionId = path.parse().map_err(|_| Refusal::OutOfReach)?;
    let selection = Selection::load(&session, id).await?;
    let (language, list) = (session.public.language, selection.list);
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    let today = format::date(language, session.now(), zone);
    let (columns, groups) = sheet(&session, &selection).await?;
    let what = match list {
        DeskList::Queue => "print",
        DeskList::Inbox => "print-inbox",
        DeskList::Outbox => "print-outbox",
    };
    let read = Read::export(what, groups.iter().map(|group| group.rows.len()).sum());
    note(session.platform(), &session.officer, read).await?;
    let page = PrintPage {
        title: say(language, &format!("hands-{what}-title"), &[("date", today.into())]),
        who: session.officer.name.clone(),
        columns: columns
            .iter()
            .map(|key| PrintColumn { label: say(language, key, &[]), codes: *key == CODE })
            .collect(),
        groups,
        back_href: super::hub_href(id),
    };
    let frame = session.frame(of_list(language, list, "hands-print", &[]));
    render(session.platform(), frame, &page)
}

async fn sheet(
    session: &OfficerSession,
    selection: &Selection,
) -> Result<(&'static [&'static str], Vec<Group>), AppError> {
    Ok(match Direction::of_list(selection.list) {
        None => (visits::COLUMNS, visits::groups(session, selection).await?),
        Some(direction) => {
            (referrals::columns(direction), referrals::groups(session, direction, selection).await?)
        }
    })
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "desk/bulk/print.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let cells = ["RT 02", "Suminah", "Saldo kosong", "7K3M9-2QFXA", "Sisa 3 hari kerja"];
        let rows = vec![cells.map(str::to_owned).to_vec()];
        let page = |groups| Self {
            title: "Daftar kunjungan, Senin, 23 November 2026".to_owned(),
            who: "Sari Harahap".to_owned(),
            columns: ["Tempat", "Warga", "Masalah", "Kode", "Sisa"]
                .map(|label| PrintColumn { label: label.to_owned(), codes: label == "Kode" })
                .to_vec(),
            groups,
            back_href: "/meja/pilihan/1".to_owned(),
        };
        vec![page(vec![Group { name: "Air Joman".to_owned(), rows }]), page(Vec::new())]
    }
}
