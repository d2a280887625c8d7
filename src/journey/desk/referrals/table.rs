//! Named referrals as rows of their list, and those a list holds: for many at once.

use super::lines::lines;
use super::page::columns;
use super::question::Question;
use super::rows::{ReferralRow, Shown, named, read};
use super::shelf::{Direction, Shelf};
use crate::journey::desk::paging::cut;
use crate::journey::desk::queue::{Column, TableRow, today};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::referral::ReferralId;
use std::collections::HashMap;

const AT_ONCE: usize = 200;

/// The named referrals as their list shows them, in this order; those out of reach are left out.
pub async fn table(
    session: &OfficerSession,
    direction: Direction,
    ids: &[ReferralId],
) -> Result<(Vec<Column>, Vec<TableRow>), AppError> {
    let mut rows = Vec::with_capacity(ids.len());
    let carried = Question::shelf(direction, Shelf::All).carried(None);
    for some in ids.chunks(AT_ONCE) {
        let ordered = in_order(session, direction, some).await?;
        let lines = lines(session, (direction, &carried), &ordered).await?;
        rows.extend(lines.into_iter().map(|line| line.row(direction)));
    }
    Ok((columns(session.public.language, direction), rows))
}

/// Those of the named referrals that are the officer's units' and within reach, in this order.
pub async fn in_order(
    session: &OfficerSession,
    direction: Direction,
    ids: &[ReferralId],
) -> Result<Vec<ReferralRow>, AppError> {
    let whose = (&session.officer, direction);
    let mut known = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let found = named(&session.platform().db, whose, some).await?;
        known.extend(found.into_iter().map(|row| (row.id, row)));
    }
    Ok(ids.iter().filter_map(|id| known.remove(id)).collect())
}

/// Those of the marked rows that are the officer's units' and within reach, each as it was shown.
pub async fn marked(
    session: &OfficerSession,
    direction: Direction,
    shown: &[Shown],
) -> Result<Vec<(ReferralRow, i32)>, AppError> {
    let ids: Vec<ReferralId> = shown.iter().map(|one| one.referral).collect();
    let versions: HashMap<_, _> = shown.iter().map(|one| (one.referral, one.version)).collect();
    let rows = in_order(session, direction, &ids).await?.into_iter();
    Ok(rows.filter_map(|row| versions.get(&row.id).map(|version| (row, *version))).collect())
}

/// Everything a list holds, in its order, at most so many, each as it is now.
pub async fn all_of(
    session: &OfficerSession,
    question: &Question,
    most: u64,
) -> Result<Vec<(ReferralRow, i32)>, AppError> {
    let whose = (&session.officer, today(session).await?);
    let rows = read(&session.platform().db, whose, question, (None, most)).await?;
    let (rows, _) = cut(rows, most, ReferralRow::cursor);
    Ok(rows
        .into_iter()
        .map(|row| {
            let version = row.version;
            (row, version)
        })
        .collect())
}
