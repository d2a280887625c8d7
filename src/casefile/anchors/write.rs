//! Writing yesterday's anchor: once, whoever asks how often.

use super::{Sum, next_heads};
use crate::platform::vault::Vault;
use crate::platform::{Platform, db};
use crate::rules::policy::Policy;
use entity::Moment;
use entity::journal_anchor::{ActiveModel, Column, Entity, Model as Anchor};
use entity::unit::Zone;
use entity::{case, journal_anchor_head};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbBackend, DbErr, EntityTrait,
    IntoActiveModel, QueryOrder,
};

/// The anchor that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchored {
    pub day: String,
    pub heads: i32,
    pub hash: String,
}

/// Writes the anchor of the day that has ended, by the date in the west of the country, unless it or
/// a later one is there. It holds the heads as they are now: rows are never taken back, so whatever
/// is committed late is in the next anchor.
///
/// # Errors
/// When the database fails; nothing is written then.
pub async fn anchor_yesterday(platform: &Platform) -> Result<Option<Anchored>, DbErr> {
    let now = platform.clock.now();
    let day = yesterday(now);
    if !is_due(last(&platform.db).await?.as_ref(), &day) {
        return Ok(None);
    }
    let txn = db::begin_write(&platform.db).await?;
    alone(&txn).await?;
    // Read again: another process may have been quicker.
    let before = last(&txn).await?;
    if !is_due(before.as_ref(), &day) {
        return Ok(None);
    }
    let prev_hash = before.map(|anchor| anchor.hash).unwrap_or_default();
    let anchor = Anchor { day, written_at: now, heads: 0, prev_hash, hash: String::new() };
    let written = write(&txn, &platform.vault, anchor).await?;
    txn.commit().await?;
    // In the log too: what is cut off the end of the table is missed there.
    tracing::info!(
        anchor.day = written.day,
        anchor.heads = written.heads,
        anchor.hash = written.hash,
        "the journals are anchored"
    );
    Ok(Some(written))
}

fn yesterday(now: Moment) -> String {
    let today = Policy::default().calendar(Zone::Wib, None).local_date(now);
    today.previous_day().unwrap_or(today).to_string()
}

async fn last(conn: &impl ConnectionTrait) -> Result<Option<Anchor>, DbErr> {
    Entity::find().order_by_desc(Column::Day).one(conn).await
}

/// ISO dates stand in the order of their days.
fn is_due(last: Option<&Anchor>, day: &str) -> bool {
    last.is_none_or(|anchor| anchor.day.as_str() < day)
}

/// On SQLite a writer is alone already; elsewhere others who would write an anchor wait here.
async fn alone(txn: &impl ConnectionTrait) -> Result<(), DbErr> {
    if txn.get_database_backend() == DbBackend::Postgres {
        txn.execute_unprepared("SET LOCAL statement_timeout = 0").await?;
        txn.execute_unprepared("LOCK TABLE journal_anchor IN EXCLUSIVE MODE").await?;
    }
    Ok(())
}

async fn write(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    anchor: Anchor,
) -> Result<Anchored, DbErr> {
    Entity::insert(anchor.clone().into_active_model().reset_all())
        .exec_without_returning(txn)
        .await?;
    take_heads(txn, &anchor.day).await?;
    let sum = sum(txn, vault, &anchor).await?;
    let hash = sum.end(vault);
    let row = ActiveModel {
        day: Set(anchor.day.clone()),
        heads: Set(sum.heads),
        hash: Set(hash.clone()),
        ..Default::default()
    };
    Entity::update(row).exec(txn).await?;
    Ok(Anchored { day: anchor.day, heads: sum.heads, hash })
}

/// The heads no anchor holds yet, in one statement inside the database.
async fn take_heads(txn: &impl ConnectionTrait, day: &str) -> Result<(), DbErr> {
    use journal_anchor_head::Column as Head;
    let mut insert = Query::insert();
    insert.into_table(journal_anchor_head::Entity).columns([
        Head::CaseId,
        Head::Seq,
        Head::Hash,
        Head::Day,
    ]);
    insert.select_from(unanchored(day)).map_err(|error| DbErr::Custom(error.to_string()))?;
    txn.execute(&insert).await?;
    Ok(())
}

fn unanchored(day: &str) -> SelectStatement {
    use case::Column as Case;
    use journal_anchor_head::Column as Head;
    let anchored = Query::select()
        .expr(Expr::val(1))
        .from(journal_anchor_head::Entity)
        .and_where(
            Expr::col((journal_anchor_head::Entity, Head::CaseId)).equals((case::Entity, Case::Id)),
        )
        .and_where(
            Expr::col((journal_anchor_head::Entity, Head::Seq))
                .equals((case::Entity, Case::Events)),
        )
        .take();
    Query::select()
        .columns([Case::Id, Case::Events, Case::HeadHash])
        .expr(Expr::val(day))
        .from(case::Entity)
        .and_where(Expr::exists(anchored).not())
        .take()
}

async fn sum(txn: &impl ConnectionTrait, vault: &Vault, anchor: &Anchor) -> Result<Sum, DbErr> {
    let mut sum = Sum::begin(vault, anchor);
    let mut heads = next_heads(txn, &anchor.day, None).await?;
    while let Some(last) = heads.last() {
        for head in &heads {
            sum.feed(vault, head);
        }
        heads = next_heads(txn, &anchor.day, Some(last)).await?;
    }
    Ok(sum)
}
