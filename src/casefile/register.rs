//! What the desk notes beside a report it writes down: the way it came, and its place in the paper
//! register. Written with the case; a number stands once in a unit's register of a year.

use super::{CaseError, Opened};
use crate::rules::register::RegisterNumber;
use entity::case::CaseId;
use entity::register_entry::{ActiveModel, Column, Entity, Source};
use entity::unit::UnitId;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, SqlErr,
};
use std::collections::HashMap;
use time::Date;

/// So many numbers are looked up in one query.
const AT_ONCE: usize = 200;

/// What an officer notes of a report.
#[derive(Clone, Debug)]
pub struct Noted {
    /// The unit whose register it is.
    pub unit: UnitId,
    pub source: Source,
    /// The year of the register.
    pub year: i32,
    pub number: Option<RegisterNumber>,
    pub paper_date: Option<Date>,
    /// Papers the officer has seen.
    pub seen: Vec<String>,
}

/// What is known of a case's place in a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterPlace {
    pub source: Source,
    pub year: i32,
    pub number: Option<String>,
    /// ISO.
    pub paper_date: Option<String>,
}

/// The numbers of a unit's registers that are in use, of those asked for: year and number, and the
/// case. The case may be out of the asker's reach.
///
/// # Errors
/// When the database fails.
pub async fn taken(
    conn: &impl ConnectionTrait,
    unit: UnitId,
    numbers: &[(i32, String)],
) -> Result<HashMap<(i32, String), CaseId>, CaseError> {
    let mut found = HashMap::new();
    for some in numbers.chunks(AT_ONCE) {
        let any = some.iter().fold(Condition::any(), |any, (year, key)| {
            any.add(Condition::all().add(Column::Year.eq(*year)).add(Column::NumberKey.eq(key)))
        });
        let rows = Entity::find().filter(Column::UnitId.eq(unit)).filter(any).all(conn).await?;
        let known =
            rows.into_iter().filter_map(|row| Some(((row.year, row.number_key?), row.case_id)));
        found.extend(known);
    }
    Ok(found)
}

/// Where the case stands in a register; nothing when no officer wrote it down.
///
/// # Errors
/// When the database fails.
pub async fn register_place(
    conn: &impl ConnectionTrait,
    case: &Opened,
) -> Result<Option<RegisterPlace>, CaseError> {
    let row = Entity::find_by_id(case.row.id).one(conn).await?;
    Ok(row.map(|row| RegisterPlace {
        source: row.source,
        year: row.year,
        number: row.number,
        paper_date: row.paper_date,
    }))
}

/// Writes the entry with its case.
///
/// # Errors
/// `NumberTaken` when the number is another case's.
pub(super) async fn enter(
    txn: &impl ConnectionTrait,
    case: CaseId,
    noted: &Noted,
) -> Result<(), CaseError> {
    if let Some(number) = &noted.number {
        let asked = [(noted.year, number.key().to_owned())];
        if let Some(other) = taken(txn, noted.unit, &asked).await?.into_values().next() {
            return Err(CaseError::NumberTaken(Some(other)));
        }
    }
    let number = noted.number.as_ref();
    let row = ActiveModel {
        case_id: Set(case),
        unit_id: Set(noted.unit),
        source: Set(noted.source),
        year: Set(noted.year),
        number: Set(number.map(|number| number.shown().to_owned())),
        number_key: Set(number.map(|number| number.key().to_owned())),
        paper_date: Set(noted.paper_date.map(|date| date.to_string())),
    };
    match Entity::insert(row).exec_without_returning(txn).await {
        Ok(_) => Ok(()),
        // Somebody wrote the same number down in this very moment.
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Err(CaseError::NumberTaken(None))
        }
        Err(error) => Err(error.into()),
    }
}
