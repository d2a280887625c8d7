//! Two cases in one act: both are held, both journals are written, and what a merge takes is kept
//! until it is undone or for good.

use super::journal::{self, Head};
use super::open::{Opened, clock, open_any};
use super::post::post;
use super::reach::reach;
use super::record::keeps_sealed;
use super::{CaseError, open_many};
use crate::platform::Platform;
use crate::rules::act::{Act, Officer};
use crate::rules::decide::{Beside, Decision};
use crate::rules::notices::{Addressee, Notice};
use crate::rules::refusal::Refusal;
use crate::rules::sla::{Clock, Clocks, Finish};
use crate::rules::standing::{BeforeMerge, Proposal};
use entity::Moment;
use entity::case::{self, CaseId, CaseStatus};
use entity::case_event::{self, ActKind};
use entity::case_merge;
use entity::person::{self, Part};
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait,
    QueryFilter, QueryOrder, QuerySelect,
};

/// Holds both rows, in one order: two acts on the same two cases never wait for each other, and the
/// second one sees what the first has done.
pub(super) async fn hold_both(
    txn: &impl ConnectionTrait,
    case: CaseId,
    act: &Act,
) -> Result<(), CaseError> {
    let other = match act {
        Act::Merge { into } => Some(*into),
        Act::Unmerge { .. } => open_any(txn, case).await?.row.merged_into,
        _ => None,
    };
    let Some(other) = other else { return Ok(()) };
    case::Entity::find()
        .filter(case::Column::Id.is_in([case, other]))
        .order_by_asc(case::Column::Id)
        .lock(LockType::NoKeyUpdate)
        .all(txn)
        .await?;
    Ok(())
}

/// The other case of an act that joins two or parts them.
pub(super) async fn other(
    txn: &impl ConnectionTrait,
    opened: &Opened,
    act: &Act,
) -> Result<Option<Opened>, CaseError> {
    let other = match act {
        Act::Merge { into } => Some(*into),
        Act::Unmerge { .. } => opened.row.merged_into,
        _ => None,
    };
    match other {
        None => Ok(None),
        Some(id) => match open_any(txn, id).await {
            Ok(other) => Ok(Some(other)),
            Err(CaseError::Refused(Refusal::OutOfReach)) => Ok(None),
            Err(fault) => Err(fault),
        },
    }
}

/// Writes the other case's side of the decision, and how this one stood.
pub(super) async fn record(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    (opened, other): (&Opened, Option<&Opened>),
    decision: &Decision,
    now: Moment,
) -> Result<(), CaseError> {
    let Some((beside, other)) = decision.beside.as_ref().zip(other) else {
        return Ok(());
    };
    write_beside(txn, platform, beside, other, now).await?;
    let id = opened.row.id;
    case_merge::Entity::delete_by_id(id).exec(txn).await?;
    if let Some(before) = decision.course.before_merge {
        kept(opened, other, before, now).insert(txn).await?;
    }
    Ok(())
}

async fn write_beside(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    beside: &Beside,
    other: &Opened,
    now: Moment,
) -> Result<(), CaseError> {
    let row = &other.row;
    let sensitive = row.story.is_none() || keeps_sealed(row.issue);
    let head = Head { seq: row.events, hash: row.head_hash.clone() };
    let entries = (std::slice::from_ref(&beside.entry), now);
    let (rows, head) = journal::chain(&platform.vault, (row.id, sensitive), head, entries)?;
    let moved = case::ActiveModel {
        version: Set(row.version + 1),
        events: Set(head.seq),
        head_hash: Set(head.hash),
        ..Default::default()
    };
    let result = case::Entity::update_many()
        .set(moved)
        .filter(case::Column::Id.eq(row.id))
        .filter(case::Column::Version.eq(row.version))
        .exec(txn)
        .await?;
    if result.rows_affected != 1 {
        return Err(Refusal::Overtaken.into());
    }
    journal::insert(txn, rows).await?;
    let notice = Notice { to: Addressee::Reporter, letter: beside.letter.clone() };
    post(txn, platform, row, &[notice], now).await
}

fn kept(
    opened: &Opened,
    other: &Opened,
    before: BeforeMerge,
    now: Moment,
) -> case_merge::ActiveModel {
    let (stage, unit, due) = match before.clocks.next {
        Clock::Running { stage, unit, due } => (Some(stage), Some(unit), Some(due)),
        // A case that waits for its reporter is not merged.
        Clock::Stopped | Clock::Paused { .. } => (None, None, None),
    };
    case_merge::ActiveModel {
        case_id: Set(opened.row.id),
        into_id: Set(other.row.id),
        seq: Set(opened.row.events + 1),
        into_seq: Set(other.row.events + 1),
        status: Set(before.status),
        clock_stage: Set(stage),
        clock_unit: Set(unit),
        clock_due_at: Set(due),
        finish_due_at: Set(before.clocks.finish.due()),
        proposed_outcome: Set(before.proposal.map(|proposal| proposal.outcome)),
        proposed_by: Set(before.proposal.map(|proposal| proposal.by)),
        merged_at: Set(now),
    }
}

/// How a merged case stood before, and whether nothing has happened since. A look at a masked field is
/// no event: people look to find out whether the two belong together.
pub(super) async fn before(
    conn: &impl ConnectionTrait,
    row: &case::Model,
) -> Result<(Option<BeforeMerge>, bool), CaseError> {
    if row.status != CaseStatus::Merged {
        return Ok((None, false));
    }
    let Some(kept) = case_merge::Entity::find_by_id(row.id).one(conn).await? else {
        return Ok((None, false));
    };
    let since = |case: CaseId, seq: i32| {
        Condition::all()
            .add(case_event::Column::CaseId.eq(case))
            .add(case_event::Column::Seq.gt(seq))
            .add(case_event::Column::Act.ne(ActKind::Reveal))
    };
    let mut disturbed = false;
    for (case, seq) in [(row.id, kept.seq), (kept.into_id, kept.into_seq)] {
        let later = case_event::Entity::find().filter(since(case, seq)).limit(1).all(conn).await?;
        disturbed |= !later.is_empty();
    }
    Ok((Some(stood(&kept)?), !disturbed))
}

fn stood(kept: &case_merge::Model) -> Result<BeforeMerge, CaseError> {
    let columns = (kept.clock_stage, kept.clock_unit, kept.clock_due_at, None);
    let finish = kept.finish_due_at.map_or(Finish::Stopped, |due| Finish::Running { due });
    let proposal = kept.proposed_outcome.zip(kept.proposed_by);
    Ok(BeforeMerge {
        status: kept.status,
        clocks: Clocks { next: clock(kept.case_id, columns)?, finish },
        proposal: proposal.map(|(outcome, by)| Proposal { outcome, by }),
    })
}

/// The cases that were merged into this one, within the officer's reach, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn merged_here(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    into: CaseId,
) -> Result<Vec<Opened>, CaseError> {
    let rows = case::Entity::find()
        .filter(case::Column::MergedInto.eq(into))
        .filter(reach(officer))
        .order_by_asc(case::Column::Id)
        .limit(20)
        .all(conn)
        .await?;
    open_many(conn, rows).await
}

/// Is the reporter of both the same person, or somebody at the same number? Then the code of the other
/// is theirs too.
///
/// # Errors
/// When the database fails.
pub async fn same_reporter(
    conn: &impl ConnectionTrait,
    one: CaseId,
    other: CaseId,
) -> Result<bool, CaseError> {
    let reporters = person::Entity::find()
        .filter(person::Column::CaseId.is_in([one, other]))
        .filter(person::Column::Part.eq(Part::Reporter))
        .all(conn)
        .await?;
    let [a, b] = reporters.as_slice() else { return Ok(false) };
    let shared = |a: Option<&String>, b: Option<&String>| a.is_some() && a == b;
    Ok(shared(a.nik_key.as_ref(), b.nik_key.as_ref())
        || shared(a.phone_key.as_ref(), b.phone_key.as_ref()))
}

/// The case that carries on for this one in the end; none when it goes on by itself.
///
/// # Errors
/// When the database fails.
pub async fn carried_on_in(
    conn: &impl ConnectionTrait,
    case: &Opened,
) -> Result<Option<Opened>, CaseError> {
    /// Nobody merges more often than this in a row.
    const MOST: usize = 20;
    let (mut next, mut found) = (case.row.merged_into, None);
    for _ in 0..MOST {
        let Some(id) = next else { break };
        let opened = open_any(conn, id).await?;
        next = opened.row.merged_into;
        found = Some(opened);
    }
    Ok(found)
}
