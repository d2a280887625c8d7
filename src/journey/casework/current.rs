//! Does a form still speak of the case as it is?

use super::{Desk, Stamp};
use crate::platform::error::{AppError, Refusal};
use crate::rules::case_lifecycle::leaves_all_as_it_was;
use entity::case_event::{ActKind, Column, Entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// Is the case as the form showed it? What happened since may have left everything as it was: somebody
/// looked at a number, the clock spoke up. That keeps nobody from their work.
pub(super) async fn is_current(desk: &Desk, stamp: &Stamp) -> Result<bool, AppError> {
    let (seen, row) = (stamp.version()?, &desk.opened.row);
    if seen == row.version {
        return Ok(true);
    }
    let later: Vec<ActKind> = Entity::find()
        .filter(Column::CaseId.eq(row.id))
        .filter(Column::Seq.gt(stamp.rows()))
        .select_only()
        .column(Column::Act)
        .into_tuple()
        .all(&desk.platform().db)
        .await?;
    let each_one = i32::try_from(later.len()).map_err(|_| Refusal::BadForm)?;
    Ok(each_one > 0
        && seen.checked_add(each_one) == Some(row.version)
        && later.into_iter().all(leaves_all_as_it_was))
}
