//! Visits, readable: the one that is to come, those of a case, and an officer's or a unit's days.

use super::reach::reach;
use super::secrets::{VisitSecrets, visit_seal};
use super::{CaseError, Opened};
use crate::platform::vault::Vault;
use crate::rules::act::Officer;
use crate::rules::visit::VisitFacts;
use entity::Moment;
use entity::case::{self, CaseId, CaseStatus, Confidentiality, Issue, Priority};
use entity::officer::OfficerId;
use entity::unit::UnitId;
use entity::visit::{Column, Entity, Model, VisitId, VisitMet, VisitPurpose, VisitStatus};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter,
    QueryOrder, QuerySelect, RelationDef, Select,
};

/// A visit, readable.
#[derive(Clone, Debug)]
pub struct VisitSeen {
    pub id: VisitId,
    pub officer: OfficerId,
    pub status: VisitStatus,
    pub purpose: VisitPurpose,
    pub starts: Moment,
    pub ends: Moment,
    pub met: Option<VisitMet>,
    pub place: Option<String>,
    pub note: Option<String>,
    pub finding: Option<String>,
    pub ended: Option<Moment>,
}

/// The visit of a case that is still to come.
pub(super) async fn to_come(
    conn: &impl ConnectionTrait,
    case: CaseId,
) -> Result<Option<VisitFacts>, CaseError> {
    let row = Entity::find()
        .filter(Column::CaseId.eq(case))
        .filter(Column::Status.eq(VisitStatus::Planned))
        .one(conn)
        .await?;
    Ok(row.map(|row| VisitFacts {
        id: row.id,
        unit: row.unit_id,
        officer: row.officer_id,
        starts: row.starts_at,
        ends: row.ends_at,
    }))
}

/// All visits of a case, oldest first.
///
/// # Errors
/// When the database or a seal fails.
pub async fn of_case(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    case: &Opened,
) -> Result<Vec<VisitSeen>, CaseError> {
    let of_case = Entity::find().filter(Column::CaseId.eq(case.row.id));
    let rows = of_case.order_by_asc(Column::Id).all(conn).await?;
    rows.iter().map(|row| seen(vault, row)).collect()
}

fn seen(vault: &Vault, row: &Model) -> Result<VisitSeen, CaseError> {
    let secrets: VisitSecrets = vault.open_json(&visit_seal(row.id), &row.sealed)?;
    Ok(VisitSeen {
        id: row.id,
        officer: row.officer_id,
        status: row.status,
        purpose: row.purpose,
        starts: row.starts_at,
        ends: row.ends_at,
        met: row.met,
        place: secrets.place.map(String::from),
        note: secrets.note.map(String::from),
        finding: secrets.finding.map(String::from),
        ended: row.ended_at,
    })
}

/// A visit of a list: the visit, and what a line needs of its case.
#[derive(Clone, Debug)]
pub struct Listed {
    pub visit: VisitSeen,
    pub case: CaseLine,
}

/// What a line of the list needs of the case.
#[derive(Clone, Debug, FromQueryResult)]
pub struct CaseLine {
    pub case_id: CaseId,
    pub code: String,
    pub issue: Issue,
    pub status: CaseStatus,
    pub priority: Priority,
    pub confidentiality: Confidentiality,
    pub village_code: String,
    pub version: i32,
    pub events: i32,
}

/// Which visits are asked for: whose, in which state, and between which instants.
#[derive(Clone, Debug)]
pub struct Which {
    /// One officer's own; else all of the units.
    pub officer: Option<OfficerId>,
    pub units: Vec<UnitId>,
    pub when: Condition,
}

/// The visits within reach, by their time; at most so many.
///
/// # Errors
/// When the database or a seal fails.
pub async fn list(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    officer: &Officer,
    (which, most): (&Which, u64),
) -> Result<Vec<Listed>, CaseError> {
    let found = within(officer, which).order_by_asc(Column::StartsAt).order_by_asc(Column::Id);
    let rows = found.clone().limit(most).all(conn).await?;
    let lines: Vec<CaseLine> = found
        .limit(most)
        .select_only()
        .column(Column::CaseId)
        .columns([
            case::Column::Code,
            case::Column::Issue,
            case::Column::Status,
            case::Column::Priority,
            case::Column::Confidentiality,
            case::Column::VillageCode,
            case::Column::Version,
            case::Column::Events,
        ])
        .into_model()
        .all(conn)
        .await?;
    let of = |row: &Model| lines.iter().find(|line| line.case_id == row.case_id).cloned();
    let paired = rows.iter().filter_map(|row| of(row).map(|case| (row, case)));
    paired.map(|(row, case)| Ok(Listed { visit: seen(vault, row)?, case })).collect()
}

/// The same as a question, for counting.
pub fn within(officer: &Officer, which: &Which) -> Select<Entity> {
    let whose = match which.officer {
        Some(one) => Column::OfficerId.eq(one),
        None => Column::UnitId.is_in(which.units.clone()),
    };
    Entity::find()
        .join(JoinType::InnerJoin, its_case())
        .filter(whose)
        .filter(reach(officer))
        .filter(which.when.clone())
}

fn its_case() -> RelationDef {
    Entity::belongs_to(case::Entity).from(Column::CaseId).to(case::Column::Id).into()
}

/// How many visits each officer still has, in all and in a span of time.
///
/// # Errors
/// When the database fails.
pub async fn loads(
    conn: &impl ConnectionTrait,
    officers: &[OfficerId],
    (from, until): (Moment, Moment),
) -> Result<Vec<(OfficerId, i64)>, CaseError> {
    let rows = Entity::find()
        .filter(Column::OfficerId.is_in(officers.iter().copied()))
        .filter(Column::Status.eq(VisitStatus::Planned))
        .filter(Column::StartsAt.between(from, until))
        .select_only()
        .column(Column::OfficerId)
        .column_as(Column::Id.count(), "n")
        .group_by(Column::OfficerId)
        .into_tuple()
        .all(conn)
        .await?;
    Ok(rows)
}
