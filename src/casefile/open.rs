//! Loading a case within an actor's reach: outside it, it does not exist.

use super::reach::reach;
use super::{CaseError, directory, merge, visits};
use crate::rules::act::{Actor, Officer};
use crate::rules::refusal::Refusal;
use crate::rules::sla::ring::Bell;
use crate::rules::sla::{Clock, Clocks, Finish};
use crate::rules::standing::{Course, Proposal, ReferralFacts, Standing, UnitFacts};
use crate::rules::territory::RegionCode;
use crate::rules::ticket_code::TicketCode;
use entity::Moment;
use entity::case::CaseId;
use entity::sla_rule::{AllowanceUnit, Stage};
use entity::{case, referral};
use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A case that was opened: its row and how it stands.
#[derive(Clone, Debug)]
pub struct Opened {
    pub row: case::Model,
    pub standing: Standing,
}

/// Opens a case for an officer.
///
/// # Errors
/// `OutOfReach` when the case is not theirs to see, or is not there at all: the two look alike.
pub async fn open(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    id: CaseId,
) -> Result<Opened, CaseError> {
    let found = case::Entity::find_by_id(id).filter(reach(officer)).one(conn).await?;
    stand(conn, found.ok_or(Refusal::OutOfReach)?).await
}

/// Opens a case for an officer by its ticket code.
///
/// # Errors
/// As [`open`].
pub async fn open_by_code(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    code: &TicketCode,
) -> Result<Opened, CaseError> {
    let found = case::Entity::find()
        .filter(case::Column::Code.eq(code.as_str()))
        .filter(reach(officer))
        .one(conn)
        .await?;
    stand(conn, found.ok_or(Refusal::OutOfReach)?).await
}

/// Opens a case for whoever holds its ticket code.
///
/// # Errors
/// `OutOfReach` when no case has this code.
pub async fn open_for_reporter(
    conn: &impl ConnectionTrait,
    code: &TicketCode,
) -> Result<Opened, CaseError> {
    let found = case::Entity::find().filter(case::Column::Code.eq(code.as_str())).one(conn).await?;
    stand(conn, found.ok_or(Refusal::OutOfReach)?).await
}

/// Opens a case to act on it: an officer within reach; the reporter was proven, and the clock knows
/// every case. On PostgreSQL whoever comes second waits here, and then reads the case, its referrals
/// and all, as the first left it.
pub(super) async fn open_to_act(
    txn: &impl ConnectionTrait,
    actor: &Actor,
    id: CaseId,
) -> Result<Opened, CaseError> {
    let mut query = case::Entity::find_by_id(id).lock(LockType::NoKeyUpdate);
    if let Actor::Officer(officer) = actor {
        query = query.filter(reach(officer));
    }
    stand(txn, query.one(txn).await?.ok_or(Refusal::OutOfReach)?).await
}

/// Opens the case a submission led to before.
pub(super) async fn open_any(conn: &impl ConnectionTrait, id: CaseId) -> Result<Opened, CaseError> {
    let found = case::Entity::find_by_id(id).one(conn).await?;
    stand(conn, found.ok_or(Refusal::OutOfReach)?).await
}

pub(super) async fn stand(
    conn: &impl ConnectionTrait,
    row: case::Model,
) -> Result<Opened, CaseError> {
    let owner = directory::unit(conn, row.owner_unit_id)
        .await?
        .ok_or(CaseError::Corrupt(row.id, "its owner unit is missing"))?;
    let emergency_unit = match row.emergency_unit_id {
        Some(id) => Some(
            directory::unit(conn, id)
                .await?
                .ok_or(CaseError::Corrupt(row.id, "its emergency desk is missing"))?,
        ),
        None => None,
    };
    let referrals = referral::Entity::find()
        .filter(referral::Column::CaseId.eq(row.id))
        .order_by_asc(referral::Column::Id)
        .all(conn)
        .await?;
    let (before_merge, undisturbed) = merge::before(conn, &row).await?;
    let mut standing = standing(&row, (owner, emergency_unit), &referrals)?;
    standing.visit = visits::to_come(conn, row.id).await?;
    standing.course.before_merge = before_merge;
    standing.undisturbed = undisturbed;
    Ok(Opened { row, standing })
}

/// How a case stands by its rows; how it stood before a merge is not in them.
pub(super) fn standing(
    row: &case::Model,
    (owner, emergency_unit): (UnitFacts, Option<UnitFacts>),
    referrals: &[referral::Model],
) -> Result<Standing, CaseError> {
    let place = |code: &str| {
        RegionCode::parse(code).map_err(|_| CaseError::Corrupt(row.id, "an unreadable region code"))
    };
    Ok(Standing {
        id: row.id,
        code: row.code.clone(),
        village: place(&row.village_code)?,
        confidentiality: row.confidentiality,
        received_at: row.received_at,
        course: Course {
            status: row.status,
            resume_status: row.resume_status,
            owner,
            assignee: row.assignee_id,
            kind: row.kind,
            issue: row.issue,
            programme: row.programme.clone(),
            pas_group: row.pas_group,
            severity: row.severity,
            priority: row.priority,
            accused: row.accused_region.as_deref().map(place).transpose()?,
            consent: row.consent,
            emergency_unit,
            clocks: clocks(row)?,
            bell: Bell {
                rung: row.rung,
                next_at: row.rings_at,
                promised: row.promised_at,
                delay: row.delay_reason,
            },
            outcome: row.outcome,
            proposal: proposal(row)?,
            decided_by: row.decided_by,
            merged_into: row.merged_into,
            before_merge: None,
            resolved_at: row.resolved_at,
            ended_at: row.ended_at,
        },
        referrals: referrals.iter().map(referral_facts).collect(),
        visit: None,
        undisturbed: false,
    })
}

/// The columns of a case's next clock: stage, unit, due, left.
pub type ClockColumns = (Option<Stage>, Option<AllowanceUnit>, Option<Moment>, Option<i64>);

/// Four columns make one clock; any other mixture is not ours.
///
/// # Errors
/// `Corrupt` for such a mixture.
pub fn clock(case: CaseId, columns: ClockColumns) -> Result<Clock, CaseError> {
    match columns {
        (None, None, None, None) => Ok(Clock::Stopped),
        (Some(stage), Some(unit), Some(due), None) => Ok(Clock::Running { stage, unit, due }),
        (Some(stage), Some(unit), Some(until), Some(left)) => {
            Ok(Clock::Paused { stage, unit, left, until })
        }
        _ => Err(CaseError::Corrupt(case, "its clock columns do not fit together")),
    }
}

fn clocks(row: &case::Model) -> Result<Clocks, CaseError> {
    let columns = (row.clock_stage, row.clock_unit, row.clock_due_at, row.clock_left);
    let finish = match (row.finish_due_at, row.finish_left) {
        (None, None) => Finish::Stopped,
        (Some(due), None) => Finish::Running { due },
        (None, Some(days_left)) => Finish::Paused { days_left },
        _ => {
            return Err(CaseError::Corrupt(row.id, "its finish columns do not fit together"));
        }
    };
    Ok(Clocks { next: clock(row.id, columns)?, finish })
}

/// The columns of [`clocks`], the other way round.
pub(super) fn write_clocks(row: &mut case::ActiveModel, clocks: Clocks) {
    use sea_orm::ActiveValue::Set;
    let (stage, unit, due, left) = match clocks.next {
        Clock::Stopped => (None, None, None, None),
        Clock::Running { stage, unit, due } => (Some(stage), Some(unit), Some(due), None),
        Clock::Paused { stage, unit, left, until } => {
            (Some(stage), Some(unit), Some(until), Some(left))
        }
    };
    let unit: Option<AllowanceUnit> = unit;
    row.clock_stage = Set(stage);
    row.clock_unit = Set(unit);
    row.clock_due_at = Set(due);
    row.clock_left = Set(left);
    let (due, left) = match clocks.finish {
        Finish::Stopped => (None, None),
        Finish::Running { due } => (Some(due), None),
        Finish::Paused { days_left } => (None, Some(days_left)),
    };
    row.finish_due_at = Set(due);
    row.finish_left = Set(left);
}

fn proposal(row: &case::Model) -> Result<Option<Proposal>, CaseError> {
    match (row.proposed_outcome, row.proposed_by) {
        (Some(outcome), Some(by)) => Ok(Some(Proposal { outcome, by })),
        (None, None) => Ok(None),
        _ => Err(CaseError::Corrupt(row.id, "its proposal columns do not fit together")),
    }
}

fn referral_facts(row: &referral::Model) -> ReferralFacts {
    ReferralFacts {
        id: row.id,
        parent: row.parent_id,
        kind: row.kind,
        status: row.status,
        ground: row.legal_ground,
        from: row.from_unit_id,
        from_name: row.from_unit_name.clone(),
        to: row.to_unit_id,
        to_name: row.to_unit_name.clone(),
        passes_straight: row.passes_straight,
        accept_due: row.accept_due_at,
        reply_due: row.reply_due_at,
        assignee: row.assignee_id,
        reminded: row.reminded_at,
    }
}
