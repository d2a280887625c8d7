//! What is marked, as rows of its list: on the page of a selection, and in a file.

use super::selection::Mark;
use crate::journey::desk::queue::{self, Asked, Column, Shows, TableRow, View};
use crate::journey::desk::referrals::{self, Direction};
use crate::journey::desk::views;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::case::CaseId;
use entity::referral::ReferralId;
use entity::saved_view::DeskList;
use std::collections::HashMap;

/// The columns and the rows, in the order of the marks; those out of reach are left out.
pub async fn table(
    session: &OfficerSession,
    list: DeskList,
    marks: &[Mark],
) -> Result<(Vec<Column>, Vec<TableRow>), AppError> {
    if let Some(direction) = Direction::of_list(list) {
        let ids: Vec<ReferralId> = marks.iter().filter_map(|mark| mark.referral).collect();
        referrals::table(session, direction, &ids).await
    } else {
        let ids: Vec<CaseId> = marks.iter().map(|mark| mark.case).collect();
        of_cases(session, &ids).await
    }
}

/// With the columns of the queue, as this officer has them.
async fn of_cases(
    session: &OfficerSession,
    ids: &[CaseId],
) -> Result<(Vec<Column>, Vec<TableRow>), AppError> {
    const AT_ONCE: usize = 200;
    let shown = Shows::chosen(&views::taste(session).await?.columns);
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
    Ok((queue::head(session.public.language, &shown), rows))
}
