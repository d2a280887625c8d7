//! The letter of the morning: how much waits, for officers who want it. Counts only, no names.

use super::colleagues::officers;
use super::directory::open_statuses;
use super::reach::reach;
use super::{CaseError, alerts, policy};
use crate::platform::mail::outbox::{self, Outgoing};
use crate::platform::{Platform, db};
use crate::rules::access::works_on_cases;
use crate::rules::act::Officer;
use crate::rules::notices::Letter;
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::alert_choice::{self, DIGEST};
use entity::case::{self, CaseStatus};
use entity::officer::OfficerId;
use entity::outbox::Channel;
use entity::unit::UnitId;
use entity::{digest, officer};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter};

const MINUTE_MS: i64 = 60 * 1000;
/// From half past seven where the officer works …
const FROM_MS: i64 = (7 * 60 + 30) * MINUTE_MS;
/// … until noon: a letter of the morning that comes later helps nobody.
const UNTIL_MS: i64 = 12 * 60 * MINUTE_MS;

/// Puts the letters of this morning into the outbox, one for each officer who wants it, on working days
/// only. Returns how many were written.
///
/// # Errors
/// When the database or the vault fails; what was written until then stays.
pub async fn write_due(platform: &Platform) -> Result<u64, CaseError> {
    let now = platform.clock.now();
    let policy = policy(platform).await?;
    let wanted = alert_choice::Entity::find()
        .filter(alert_choice::Column::What.eq(DIGEST))
        .filter(alert_choice::Column::Wanted.eq(true))
        .all(&platform.db)
        .await?;
    let ids = wanted.into_iter().map(|row| row.officer_id).collect();
    let mut written = 0;
    for officer in officers(&platform.db, ids, now).await? {
        let Some(post) = officer.posts.first() else { continue };
        let calendar = policy.calendar_of(&post.unit);
        if is_morning(&calendar, now) {
            written += u64::from(write(platform, &officer, &calendar, now).await?);
        }
    }
    Ok(written)
}

fn is_morning(calendar: &Calendar, now: Moment) -> bool {
    let today = calendar.local_date(now);
    let since = now.since(calendar.start_of_day(today));
    calendar.is_working_day(today) && (FROM_MS..UNTIL_MS).contains(&since)
}

/// The mark of the day and the letter stand or fall together.
async fn write(
    platform: &Platform,
    officer: &Officer,
    calendar: &Calendar,
    now: Moment,
) -> Result<bool, CaseError> {
    let Some(recipient) = address(platform, officer.id).await? else { return Ok(false) };
    let today = calendar.local_date(now);
    let mark = digest::ActiveModel {
        officer_id: Set(officer.id),
        day: Set(today.to_string()),
        written_at: Set(now),
    };
    if digest::Entity::find_by_id((officer.id, today.to_string()))
        .one(&platform.db)
        .await?
        .is_some()
    {
        return Ok(false);
    }
    let letter = counts(platform, officer, (now, calendar.end_of_day(today))).await?;
    let txn = db::begin_write(&platform.db).await?;
    // Another process may have been quicker: its mark is there, and its letter.
    let once = OnConflict::new().do_nothing().to_owned();
    let insert = digest::Entity::insert(mark).on_conflict(once);
    if insert.exec_without_returning(&*txn).await? == 0 {
        return Ok(false);
    }
    let outgoing = Outgoing {
        case: None,
        channel: Channel::Email,
        recipient,
        language: officer.language,
        letter,
    };
    outbox::put(&*txn, &platform.vault, outgoing, now).await?;
    txn.commit().await?;
    Ok(true)
}

async fn address(platform: &Platform, id: OfficerId) -> Result<Option<String>, CaseError> {
    let row = officer::Entity::find_by_id(id).one(&platform.db).await?;
    Ok(row.and_then(|officer| officer.email))
}

async fn counts(
    platform: &Platform,
    officer: &Officer,
    (now, ends): (Moment, Moment),
) -> Result<Letter, CaseError> {
    let count = async |which: Condition| -> Result<u64, CaseError> {
        let theirs = case::Entity::find().filter(reach(officer)).filter(which);
        Ok(theirs.count(&platform.db).await?)
    };
    let due = case::Column::ClockDueAt;
    let waiting = Condition::all()
        .add(case::Column::AssigneeId.eq(officer.id))
        .add(case::Column::Status.is_in(open_statuses()));
    Ok(Letter::Digest {
        late: count(counting(officer).add(due.lt(now))).await?,
        today: count(counting(officer).add(due.gte(now)).add(due.lte(ends))).await?,
        mine: count(waiting).await?,
        alerts: alerts::unread(&platform.db, officer.id).await?,
    })
}

/// Held by the officer's units, with a clock that runs against them.
fn counting(officer: &Officer) -> Condition {
    let working = officer.posts.iter().filter(|post| works_on_cases(post.role));
    let units: Vec<UnitId> = working.map(|post| post.unit.id).collect();
    let ours = open_statuses().filter(|status| *status != CaseStatus::AwaitingReporter);
    Condition::all()
        .add(case::Column::OwnerUnitId.is_in(units))
        .add(case::Column::Status.is_in(ours))
        .add(case::Column::ClockLeft.is_null())
}
