//! What figures count of each case: one narrow row, written in the transaction of every act, so that a
//! figure is as exact as the list behind it (decision 0070).

mod catch_up;
mod scope;

pub use catch_up::catch_up;
pub use scope::{Asked, for_everybody, within};

use super::CaseError;
use crate::rules::sla::Finish;
use crate::rules::standing::Course;
use crate::rules::territory::RegionCode;
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::case::CaseId;
use entity::case_figure::{ActiveModel, Column, Entity, Model};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel};

/// What the row needs besides the course.
pub(super) struct Counted<'a> {
    pub case: CaseId,
    pub village: &'a RegionCode,
    pub hamlet: Option<&'a str>,
    pub received_at: Moment,
    /// The clock of the whole case as it stood before the act that settled it.
    pub finish: Finish,
    /// The owner's working days.
    pub calendar: &'a Calendar,
}

/// A case as figures count it.
pub(super) fn row(of: &Counted<'_>, course: &Course) -> Model {
    let settled = course.resolved_at;
    let [province_code, regency_code, district_code] = above(of.village);
    Model {
        case_id: of.case,
        province_code,
        regency_code,
        district_code,
        village_code: of.village.as_str().to_owned(),
        hamlet: of.hamlet.map(str::to_owned),
        unit_id: course.owner.id,
        kind: course.kind,
        issue: course.issue,
        programme: course.programme.clone(),
        accused_region: course.accused_code(),
        received_at: of.received_at,
        settled_at: settled,
        working_days: settled.map(|at| working_days(of.calendar, of.received_at, at)),
        in_time: settled.and_then(|at| in_time(of.finish, at)),
        finish_due_at: match course.clocks.finish {
            Finish::Running { due } => Some(due),
            Finish::Stopped | Finish::Paused { .. } => None,
        },
    }
}

/// Province, regency and district of a village.
fn above(village: &RegionCode) -> [String; 3] {
    let code = |region: Option<RegionCode>| region.map(String::from).unwrap_or_default();
    [code(Some(village.province())), code(village.regency()), code(village.district())]
}

/// From the day after it came in, up to and with the day it was settled: as clocks count.
fn working_days(calendar: &Calendar, received: Moment, settled: Moment) -> i32 {
    let (from, until) = (calendar.local_date(received), calendar.local_date(settled));
    i32::try_from(calendar.working_days_between(from, until)).unwrap_or(i32::MAX)
}

/// A clock that waits for the reporter is never late.
const fn in_time(finish: Finish, settled: Moment) -> Option<bool> {
    match finish {
        Finish::Running { due } => Some(settled.0 <= due.0),
        Finish::Paused { .. } => Some(true),
        Finish::Stopped => None,
    }
}

/// Puts the row in the place of the one before. How a case was settled stays as long as that outcome
/// stands: `settled` says that it stood already.
pub(super) async fn keep(
    txn: &impl ConnectionTrait,
    row: Model,
    settled: bool,
) -> Result<(), CaseError> {
    let mut change = OnConflict::column(Column::CaseId);
    change.update_columns(CHANGING);
    if !settled {
        change.update_columns([Column::SettledAt, Column::WorkingDays, Column::InTime]);
    }
    insert(txn, vec![row], change).await
}

/// What any act may change; when and where a case came in stays.
const CHANGING: [Column; 7] = [
    Column::Hamlet,
    Column::UnitId,
    Column::Kind,
    Column::Issue,
    Column::Programme,
    Column::AccusedRegion,
    Column::FinishDueAt,
];

async fn insert(
    conn: &impl ConnectionTrait,
    rows: Vec<Model>,
    otherwise: OnConflict,
) -> Result<(), CaseError> {
    let rows: Vec<ActiveModel> =
        rows.into_iter().map(|row| row.into_active_model().reset_all()).collect();
    Entity::insert_many(rows).on_conflict(otherwise).exec_without_returning(conn).await?;
    Ok(())
}
