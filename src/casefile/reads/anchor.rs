//! The daily anchors of who looked at what: a row that was changed does not give its hash, one that was
//! added or taken away does not give its day's anchor, and an anchor that is gone is missed by the next.

use super::hash;
use super::keep::kept_since;
use crate::casefile::CaseError;
use crate::platform::vault::Vault;
use crate::platform::{Platform, db};
use crate::rules::policy::Policy;
use entity::Moment;
use entity::access_anchor::{ActiveModel, Column as Day, Entity as Anchors, Model as Anchor};
use entity::access_log::{Column, Entity, Model, ReadId};
use entity::unit::Zone;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};

/// How many rows are read at a time.
const BATCH: u64 = 1_000;
/// Requests that were under way at midnight have written by then.
const GRACE_MS: i64 = 10 * 60 * 1000;

/// What a walk found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadAnchors {
    Whole {
        days: u64,
        rows: u64,
    },
    /// The first day that does not fit.
    Broken {
        day: String,
    },
}

/// Anchors the rows of all days that have ended, unless they are anchored already.
///
/// # Errors
/// When the database fails; nothing is written then.
pub async fn anchor_reads(platform: &Platform) -> Result<Option<Anchor>, CaseError> {
    let (day, until) = yesterday(platform.clock.now().plus_ms(-GRACE_MS));
    let before = last(&platform.db).await?;
    if before.as_ref().is_some_and(|anchor| anchor.day >= day) {
        return Ok(None);
    }
    let txn = db::begin_write(&platform.db).await?;
    let since = before.as_ref().map_or(Moment(i64::MIN), |anchor| anchor.until);
    let prev_hash = before.map(|anchor| anchor.hash).unwrap_or_default();
    let sum = walk(&txn, &platform.vault, (since, until), begin(&platform.vault, &day, &prev_hash));
    let (sum, rows) = sum.await?;
    let anchor = Anchor { day, until, rows, prev_hash, hash: sum.whole };
    let row: ActiveModel = anchor.clone().into_active_model().reset_all();
    // Another process may have been quicker: its anchor is the same.
    let once = OnConflict::column(Day::Day).do_nothing().to_owned();
    Anchors::insert(row).on_conflict(once).exec_without_returning(&*txn).await?;
    txn.commit().await?;
    tracing::info!(
        anchor.day = anchor.day,
        anchor.rows = rows,
        anchor.hash = anchor.hash,
        "reads are anchored"
    );
    Ok(Some(anchor))
}

/// The last day that has ended in the west of the country, and the first instant after it.
fn yesterday(now: Moment) -> (String, Moment) {
    let calendar = Policy::default().calendar(Zone::Wib, None);
    let today = calendar.local_date(now);
    let day = today.previous_day().unwrap_or(today);
    (day.to_string(), calendar.end_of_day(day).plus_ms(1))
}

async fn last(conn: &impl ConnectionTrait) -> Result<Option<Anchor>, DbErr> {
    Anchors::find().order_by_desc(Day::Day).one(conn).await
}

/// A hash in the making.
struct Sum {
    whole: String,
    /// Every row gives its own hash.
    sound: bool,
}

fn begin(vault: &Vault, day: &str, prev_hash: &str) -> Sum {
    let parts: [&[u8]; 3] = [b"access.anchor", prev_hash.as_bytes(), day.as_bytes()];
    Sum { whole: vault.chain(&parts), sound: true }
}

/// Over the rows from `since` until before `until`, in the order they happened.
async fn walk(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    (since, until): (Moment, Moment),
    mut sum: Sum,
) -> Result<(Sum, i32), DbErr> {
    let (mut rows, mut after) = (0, None);
    loop {
        let batch = next(conn, (since, until), after).await?;
        let Some(last) = batch.last() else {
            return Ok((sum, rows));
        };
        after = Some((last.at, last.id));
        for row in &batch {
            let parts: [&[u8]; 3] = [b"access.row", sum.whole.as_bytes(), row.hash.as_bytes()];
            sum.whole = vault.chain(&parts);
            sum.sound &= row.hash == hash(vault, row);
            rows += 1;
        }
    }
}

async fn next(
    conn: &impl ConnectionTrait,
    (since, until): (Moment, Moment),
    after: Option<(Moment, ReadId)>,
) -> Result<Vec<Model>, DbErr> {
    let beyond = after.map(|(at, id)| {
        let same = Condition::all().add(Column::At.eq(at)).add(Column::Id.gt(id));
        Condition::any().add(Column::At.gt(at)).add(same)
    });
    Entity::find()
        .filter(Column::At.gte(since))
        .filter(Column::At.lt(until))
        .filter(Condition::all().add_option(beyond))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .limit(BATCH)
        .all(conn)
        .await
}

/// Walks the anchors. Days older than the retention may have been let go, whole and oldest first; of
/// them their own chain alone still speaks.
///
/// # Errors
/// When the database cannot be read.
pub async fn verify_reads(
    db: &impl ConnectionTrait,
    vault: &Vault,
    now: Moment,
) -> Result<ReadAnchors, CaseError> {
    let anchors = Anchors::find().order_by_asc(Day::Day).all(db).await?;
    let kept_since = kept_since(db, now).await?;
    let (mut since, mut prev_hash, mut rows) = (Moment(i64::MIN), String::new(), 0);
    for anchor in &anchors {
        let begun = begin(vault, &anchor.day, &anchor.prev_hash);
        let (sum, found) = walk(db, vault, (since, anchor.until), begun).await?;
        let whole = sum.sound && found == anchor.rows && sum.whole == anchor.hash;
        let let_go = found == 0 && kept_since.is_some_and(|kept| anchor.until <= kept);
        if anchor.prev_hash != prev_hash || !(whole || let_go) {
            return Ok(ReadAnchors::Broken { day: anchor.day.clone() });
        }
        rows += u64::try_from(found).unwrap_or_default();
        since = anchor.until;
        prev_hash.clone_from(&anchor.hash);
    }
    Ok(ReadAnchors::Whole { days: anchors.len() as u64, rows })
}
