//! The second step: the rows that are right become cases, all in one transaction.

use super::check::{Checked, CheckedRow, State};
use super::pages::CheckPage;
use super::result;
use super::{Imported, ImportedRow, Register};
use crate::casefile::{self, CaseError, Start};
use crate::journey::intake::asking::private;
use crate::journey::intake::counter::clerk::{Clerk, Keeper};
use crate::journey::intake::counter::store::report;
use crate::journey::intake::counter::tray::{self, Kept};
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::page::{render_as, see_other};
use crate::platform::paths;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use actix_web::{HttpResponse, rt};
use entity::case::Intake;
use entity::officer::OfficerId;
use entity::tray::TrayId;
use serde::Deserialize;

/// The choice below the check.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choice {
    /// Faulty rows are left out.
    lewati: String,
}

/// What lies in the tray of this id.
///
/// # Errors
/// `OutOfReach` when nothing does, or a receipt.
pub async fn opened(clerk: &Clerk, id: &str) -> Result<(TrayId, Kept), AppError> {
    let id = TrayId(id.parse().map_err(|_| Refusal::OutOfReach)?);
    let kept = tray::take(clerk.platform(), (clerk.session.officer.id, id)).await?;
    Ok((id, kept))
}

/// Shows what is in the file, or what became of it.
pub async fn show(keeper: Keeper, id: Path<String>) -> Result<HttpResponse, AppError> {
    let clerk = keeper.0;
    match opened(&clerk, &id).await? {
        (id, Kept::Register(register)) => {
            let checked = Checked::of(&clerk, &register).await?;
            check_page(&clerk, (StatusCode::OK, id), &checked, "")
        }
        (id, Kept::Imported(imported)) => result::page(&clerk, id, &imported).await,
        (_, Kept::Slip(_)) => Err(Refusal::OutOfReach.into()),
    }
}

/// Stores the rows that are right; with faulty ones only when they are to be left out.
pub async fn take(
    keeper: Keeper,
    id: Path<String>,
    choice: Form<Choice>,
) -> Result<HttpResponse, AppError> {
    let clerk = keeper.0;
    let (id, register) = match opened(&clerk, &id).await? {
        (id, Kept::Register(register)) => (id, register),
        (id, Kept::Imported(_)) => return Ok(see_other(&path(id))),
        (_, Kept::Slip(_)) => return Err(Refusal::OutOfReach.into()),
    };
    let checked = Checked::of(&clerk, &register).await?;
    let why = match (checked.right() + checked.earlier(), checked.faulty().count()) {
        (0, _) => Some("counter-import-nothing"),
        (_, 1..) if choice.lewati.is_empty() => Some("counter-import-choose"),
        _ => None,
    };
    if let Some(why) = why {
        return check_page(&clerk, (StatusCode::UNPROCESSABLE_ENTITY, id), &checked, why);
    }
    import(&clerk, id, &register, checked).await
}

/// Once begun it runs to its end, even when the officer's browser no longer waits for it: the next look
/// at the register shows its codes.
async fn import(
    clerk: &Clerk,
    id: TrayId,
    register: &Register,
    checked: Checked,
) -> Result<HttpResponse, AppError> {
    let left_out = checked.faulty().count();
    let (lines, starts, rows) = split(clerk, checked);
    let whose = (clerk.session.officer.id, id);
    let imported = Imported { rows, left_out };
    let stored = rt::spawn(store(clerk.platform().clone(), whose, (lines, starts), imported));
    if stored.await.while_("importing a register")?? {
        return Ok(see_other(&path(id)));
    }
    let checked = Checked::of(clerk, register).await?;
    check_page(clerk, (StatusCode::CONFLICT, id), &checked, "counter-import-overtaken")
}

/// Stores the rows and puts their codes into the tray; false when somebody else was faster with a
/// number, and nothing was stored.
async fn store(
    platform: Platform,
    whose: (OfficerId, TrayId),
    (lines, starts): (Vec<Named>, Vec<Start>),
    mut imported: Imported,
) -> Result<bool, AppError> {
    let received = match casefile::start_all(&platform, starts).await {
        Ok(received) => received,
        Err(CaseError::NumberTaken(_)) => return Ok(false),
        Err(fault) => return Err(fault.into()),
    };
    let stored = lines.into_iter().zip(received);
    imported.rows.extend(stored.map(|((line, number), received)| ImportedRow {
        line,
        number,
        case: received.case,
        code: (!received.repeated).then(|| received.code.as_str().to_owned()),
    }));
    imported.rows.sort_by_key(|row| row.line);
    // Pressed twice: the codes that the first time gave stay.
    if !matches!(tray::take(&platform, whose).await?, Kept::Imported(_)) {
        tray::replace(&platform, whose, &Kept::Imported(imported)).await?;
    }
    Ok(true)
}

/// A row's line in the file, and its number in the register.
type Named = (usize, String);

/// The rows to be stored, and those that were stored before.
fn split(clerk: &Clerk, checked: Checked) -> (Vec<Named>, Vec<Start>, Vec<ImportedRow>) {
    let (mut lines, mut starts, mut earlier) = (Vec::new(), Vec::new(), Vec::new());
    let post = checked.post;
    for CheckedRow { line, number, key, state } in checked.rows {
        match state {
            State::Right(entry) => {
                let noted = Some(entry.noted.clone());
                let report = report(*entry, Intake::Import, clerk, &post);
                starts.push(Start { report, noted, key });
                lines.push((line, number));
            }
            State::Earlier(case) => earlier.push(ImportedRow { line, number, case, code: None }),
            State::Faulty(_) => {}
        }
    }
    (lines, starts, earlier)
}

fn path(id: TrayId) -> String {
    format!("{}/{id}", paths::register())
}

fn check_page(
    clerk: &Clerk,
    (status, id): (StatusCode, TrayId),
    checked: &Checked,
    why: &str,
) -> Result<HttpResponse, AppError> {
    let error = if why.is_empty() { String::new() } else { clerk.say(why, &[]) };
    let frame = clerk.session.frame(clerk.say("counter-import-check", &[]));
    let frame = if why.is_empty() { frame } else { frame.with_errors() };
    let page = CheckPage::of(clerk, id, checked, error);
    private(render_as(clerk.platform(), status, frame, &page))
}
