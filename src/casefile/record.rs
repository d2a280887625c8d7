//! Writing a decision: the case by compare-and-set, its referrals, its journal, its letters.

use super::figures::{self, Counted};
use super::index;
use super::journal::{self, Head};
use super::news::{Left, keep_beside};
use super::open::{Opened, write_clocks};
use super::post::post;
use super::record_referrals::record_referrals;
use super::record_visit::record_visit;
use super::registry;
use super::secrets::{CaseSecrets, case_seal};
use super::{CaseError, alerts, labels, policy, shares};
use crate::platform::Platform;
use crate::platform::live::{self, Signal, What};
use crate::platform::vault::Vault;
use crate::rules::decide::{Decision, Entry, ReferralChange};
use crate::rules::refusal::Refusal;
use crate::rules::standing::{Course, UnitFacts};
use crate::rules::words::Words;
use entity::Moment;
use entity::case::{ActiveModel, Column, Entity, Issue, Model};
use entity::case_event::EventId;
use entity::unit::UnitId;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// Writes everything one act causes into the transaction; answers with the act's own journal row.
pub async fn record(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    opened: &Opened,
    decision: &Decision,
    now: Moment,
) -> Result<Option<EventId>, CaseError> {
    let row = &opened.row;
    // A story that was sealed once keeps its notes sealed too.
    let sensitive = row.story.is_none() || keeps_sealed(decision.course.issue);
    let head = Head { seq: row.events, hash: row.head_hash.clone() };
    let entries = (decision.entries.as_slice(), now);
    let (rows, head) = journal::chain(&platform.vault, (row.id, sensitive), head, entries)?;
    // First of all: whoever comes second stops here, before a row of theirs is in anybody's way.
    let sealed = newly_sealed(&platform.vault, opened, &decision.course)?;
    let hidden_now = sealed.is_some();
    let news_at = Left::by(&decision.entries).of_case(row.news_at, now);
    update(txn, opened, (&decision.course, sealed), (head, news_at)).await?;
    count(txn, platform, opened, &decision.course).await?;
    record_referrals(txn, &platform.vault, row.id, &decision.referrals, now).await?;
    keep_beside(txn, opened, decision, now).await?;
    record_visit(txn, &platform.vault, row.id, decision.visit.as_ref(), now).await?;
    labels::record(txn, row.id, decision).await?;
    registry::record(txn, &platform.vault, row.id, decision, now).await?;
    shares::insert(txn, row.id, None, &decision.given).await?;
    let act = journal::first_id(&rows);
    journal::insert(txn, rows).await?;
    if hidden_now {
        index::write(txn, row.id).await?;
    } else {
        let said = decision.entries.iter().filter(|_| !sensitive).flat_map(written);
        index::add(txn, (row.id, row.received_at), said, holding(opened, decision)).await?;
    }
    post(txn, platform, row, &decision.notices, now).await?;
    alerts::tell(txn, opened, decision, now).await?;
    live::announce(txn, &news(opened, decision)).await?;
    Ok(act)
}

/// What an entry of the journal says in words.
fn written(entry: &Entry) -> impl Iterator<Item = &str> {
    [&entry.note, &entry.public_note].into_iter().flatten().map(Words::as_str)
}

/// What figures count of the case, as it stands from now on. A settled case keeps how it was settled.
async fn count(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    opened: &Opened,
    course: &Course,
) -> Result<(), CaseError> {
    let standing = &opened.standing;
    let calendar = policy(platform).await?.calendar_of(&course.owner);
    let counted = Counted {
        case: opened.row.id,
        village: &standing.village,
        hamlet: opened.row.hamlet.as_deref().filter(|_| !keeps_sealed(course.issue)),
        received_at: standing.received_at,
        finish: standing.course.clocks.finish,
        calendar: &calendar,
    };
    let stood = course.resolved_at.is_some() && course.resolved_at == standing.course.resolved_at;
    figures::keep(txn, figures::row(&counted, course), stood).await
}

/// What those who have pages open are told of an act: whom it may concern, not what it was.
pub fn news(opened: &Opened, decision: &Decision) -> Signal {
    Signal::new(What::Case, opened.row.id, units(opened, decision), places(&opened.row))
}

/// The units that have to do with the case, from before and by what was decided.
fn units(opened: &Opened, decision: &Decision) -> Vec<UnitId> {
    let referrals = opened.standing.referrals.iter();
    let asked = referrals.flat_map(|referral| [referral.from, referral.to]);
    holding(opened, decision).into_iter().map(|unit| unit.id).chain(asked).collect()
}

/// Whose case it was before the act and is now, and whom the act asks: the index knows all the others.
fn holding<'a>(opened: &'a Opened, decision: &'a Decision) -> Vec<&'a UnitFacts> {
    let (was, is) = (&opened.standing.course, &decision.course);
    let holders = [&was.owner, &is.owner].into_iter().chain(&is.emergency_unit);
    let asked = decision.referrals.iter().filter_map(|change| match change {
        ReferralChange::Opened(opened) => Some(&opened.to),
        _ => None,
    });
    holders.chain(asked).collect()
}

/// The village of need and its district.
pub fn places(row: &Model) -> [String; 2] {
    [row.village_code.clone(), row.district_code.clone()]
}

/// The stories and notes of these issues are never stored in clear.
pub const fn keeps_sealed(issue: Issue) -> bool {
    issue.is_sensitive()
}

/// A story told in clear is sealed as soon as the case turns out to be sensitive.
fn newly_sealed(
    vault: &Vault,
    opened: &Opened,
    course: &Course,
) -> Result<Option<Vec<u8>>, CaseError> {
    let row = &opened.row;
    let Some(story) = row.story.as_deref().filter(|_| keeps_sealed(course.issue)) else {
        return Ok(None);
    };
    let mut secrets: CaseSecrets = vault.open_json(&case_seal(row.id), &row.sealed)?;
    secrets.story = Words::parse(story, 0, usize::MAX).ok();
    Ok(Some(vault.seal_json(&case_seal(row.id), &secrets)?))
}

/// The row moves on only if it still is at the version that was opened.
async fn update(
    txn: &impl ConnectionTrait,
    opened: &Opened,
    (course, sealed): (&Course, Option<Vec<u8>>),
    (head, news): (Head, Option<Moment>),
) -> Result<(), CaseError> {
    let mut row = ActiveModel::default();
    write_course(&mut row, course);
    if let Some(sealed) = sealed {
        row.story = Set(None);
        row.hamlet = Set(None);
        row.sealed = Set(sealed);
    }
    row.news_at = Set(news);
    row.version = Set(opened.row.version + 1);
    row.events = Set(head.seq);
    row.head_hash = Set(head.hash);
    let result = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(opened.row.id))
        .filter(Column::Version.eq(opened.row.version))
        .exec(txn)
        .await?;
    if result.rows_affected == 1 { Ok(()) } else { Err(Refusal::Overtaken.into()) }
}

/// The columns acts may change.
pub fn write_course(row: &mut ActiveModel, course: &Course) {
    row.status = Set(course.status);
    row.resume_status = Set(course.resume_status);
    row.owner_unit_id = Set(course.owner.id);
    row.assignee_id = Set(course.assignee);
    row.kind = Set(course.kind);
    row.issue = Set(course.issue);
    row.programme = Set(course.programme.clone());
    row.pas_group = Set(course.pas_group);
    row.severity = Set(course.severity);
    row.priority = Set(course.priority);
    row.accused_region = Set(course.accused_code());
    row.consent = Set(course.consent);
    row.emergency_unit_id = Set(course.emergency_unit.as_ref().map(|unit| unit.id));
    row.outcome = Set(course.outcome);
    row.proposed_outcome = Set(course.proposal.map(|proposal| proposal.outcome));
    row.proposed_by = Set(course.proposal.map(|proposal| proposal.by));
    row.decided_by = Set(course.decided_by);
    row.merged_into = Set(course.merged_into);
    row.resolved_at = Set(course.resolved_at);
    row.ended_at = Set(course.ended_at);
    write_clocks(row, course.clocks);
    row.rung = Set(course.bell.rung);
    row.rings_at = Set(course.bell.next_at);
    row.promised_at = Set(course.bell.promised);
    row.delay_reason = Set(course.bell.delay);
}
