//! A sheet for visits: by village and by where in it, with room to write. It carries no number of anybody.

use super::Group;
use crate::casefile::contents;
use crate::journey::casework::{Desk, due, place_name, shown_code, word};
use crate::journey::desk::bulk::selection::{Now, Selection};
use crate::journey::desk::queue::{CaseRow, Wording, rows_of};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::case::CaseId;
use std::collections::BTreeMap;

/// The columns, as the catalogue names them.
pub const COLUMNS: &[&str] =
    &["hands-print-place", "desk-col-person", "desk-col-issue", super::CODE, "desk-col-left"];

/// The visits by village, those in one place beside each other.
pub async fn groups(
    session: &OfficerSession,
    selection: &Selection,
) -> Result<Vec<Group>, AppError> {
    let ids: Vec<CaseId> = selection.items.iter().map(|mark| mark.case).collect();
    let mut rows: Vec<CaseRow> = Vec::new();
    for some in ids.chunks(200) {
        rows.extend(rows_of(&session.platform().db, &session.officer, some).await?);
    }
    let wording = Wording::load(session, ids, [], []).await?;
    let mut villages: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    // A case that has changed since is still to be visited.
    for now in selection.in_reach(session).await? {
        let Now::Same(desk) = now else { continue };
        let Some(row) = rows.iter().find(|row| row.id == desk.opened.row.id) else { continue };
        let village = place_name(&desk.places, &row.village_code, true);
        villages.entry(village).or_default().push(visit(&desk, row, &wording)?);
    }
    Ok(villages
        .into_iter()
        .map(|(name, mut rows)| {
            rows.sort();
            Group { name, rows }
        })
        .collect())
}

/// Where in the village comes first, then who: that is how they are sorted.
fn visit(desk: &Desk, row: &CaseRow, wording: &Wording) -> Result<Vec<String>, AppError> {
    let told = contents::told(&desk.platform().vault, &desk.opened)?;
    let (course, calendar) = (&desk.standing().course, desk.calendar());
    let left = due(desk.language(), course.clocks.next, course.status, (desk.now(), &calendar));
    Ok(vec![
        told.place.unwrap_or_default(),
        wording.person(row.id, row.confidentiality),
        word(desk.language(), "issue", row.issue.code()),
        shown_code(&row.code),
        left.text,
    ])
}
