//! The papers of a case: what its programme asks for, what the citizen said of each, what was seen.

use super::contents::EventSeen;
use super::{CaseError, Opened};
use crate::rules::decide::Detail;
use crate::rules::policy::offset_of;
use entity::case::CaseKind;
use entity::document::DocumentState;
use entity::programme_document::Need;
use entity::{Moment, document, programme_document};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use time::OffsetDateTime;

/// A paper a programme asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub document: document::Model,
    pub need: Need,
}

/// A paper of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub document: document::Model,
    pub need: Need,
    /// Nothing when nobody asked them.
    pub said: Option<DocumentState>,
    pub seen: Option<Sighting>,
}

/// Who saw a paper, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    pub at: Moment,
    pub officer: String,
    pub unit: String,
}

/// What a programme asks for on a day (ISO date), in its order.
///
/// # Errors
/// When the database fails.
pub async fn asked(
    conn: &impl ConnectionTrait,
    programme: &str,
    day: &str,
) -> Result<Vec<Asked>, DbErr> {
    use programme_document::Column;
    let rows = programme_document::Entity::find()
        .filter(Column::Programme.eq(programme))
        .filter(Column::EffectiveFrom.lte(day))
        .order_by_desc(Column::EffectiveFrom)
        .order_by_asc(Column::Rank)
        .all(conn)
        .await?;
    let edition = rows.first().map(|row| row.effective_from.clone());
    let rows: Vec<_> =
        rows.into_iter().filter(|row| Some(&row.effective_from) == edition.as_ref()).collect();
    let known = named(conn, rows.iter().map(|row| row.document.as_str())).await?;
    let one = |row: programme_document::Model| {
        let document = known.iter().find(|known| known.code == row.document)?.clone();
        Some(Asked { document, need: row.need })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

async fn named(
    conn: &impl ConnectionTrait,
    codes: impl Iterator<Item = &str>,
) -> Result<Vec<document::Model>, DbErr> {
    document::Entity::find().filter(document::Column::Code.is_in(codes)).all(conn).await
}

/// The papers of a request: those its programme asked for when it came in, and whatever else was
/// said or seen of papers before it was classified anew. Other cases have none.
///
/// # Errors
/// When the database fails.
pub async fn of_case(
    conn: &impl ConnectionTrait,
    case: &Opened,
    journal: &[EventSeen],
) -> Result<Vec<Paper>, CaseError> {
    let course = &case.standing.course;
    let Some(programme) = course.programme.as_deref() else {
        return Ok(Vec::new());
    };
    if course.kind != CaseKind::ServiceRequest {
        return Ok(Vec::new());
    }
    let mut all = asked(conn, programme, &day_of(case)).await?;
    let told = told(journal);
    let missing = told.iter().filter(|code| all.iter().all(|one| one.document.code != ***code));
    let more = named(conn, missing.copied()).await?;
    all.extend(more.into_iter().map(|document| Asked { document, need: Need::IfAny }));
    Ok(all.into_iter().map(|one| paper(one, journal)).collect())
}

fn day_of(case: &Opened) -> String {
    let seconds = case.row.received_at.0.div_euclid(1_000);
    let at = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    at.to_offset(offset_of(case.standing.course.owner.zone)).date().to_string()
}

/// The codes the journal speaks of.
fn told(journal: &[EventSeen]) -> Vec<&str> {
    let mut all: Vec<&str> =
        journal.iter().flat_map(|event| codes(event.detail.as_ref())).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn codes(detail: Option<&Detail>) -> Vec<&str> {
    match detail {
        Some(Detail::Routed { documents, .. }) => {
            documents.iter().map(|stated| stated.document.as_str()).collect()
        }
        Some(Detail::DocumentsChecked { seen, .. }) => seen.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

fn paper(asked: Asked, journal: &[EventSeen]) -> Paper {
    let code = asked.document.code.as_str();
    let said = journal.iter().find_map(|event| match &event.detail {
        Some(Detail::Routed { documents, .. }) => {
            documents.iter().find(|stated| stated.document == code).map(|stated| stated.state)
        }
        _ => None,
    });
    let seen = journal.iter().rev().find(|event| speaks_of(event, code));
    let seen = seen.and_then(|event| sighting(event, code));
    Paper { said, seen, need: asked.need, document: asked.document }
}

/// Was the paper ticked, or its tick taken back, in this row?
fn speaks_of(event: &EventSeen, code: &str) -> bool {
    match &event.detail {
        Some(Detail::DocumentsChecked { seen, unseen }) => {
            seen.iter().chain(unseen).any(|other| other == code)
        }
        _ => false,
    }
}

/// Who saw the paper; nobody where the tick was taken back.
fn sighting(event: &EventSeen, code: &str) -> Option<Sighting> {
    codes(event.detail.as_ref()).contains(&code).then(|| Sighting {
        at: event.at,
        officer: event.officer_name.clone().unwrap_or_default(),
        unit: event.unit_name.clone().unwrap_or_default(),
    })
}
