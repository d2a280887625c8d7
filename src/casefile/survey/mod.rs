//! What reporters say afterwards: whether it is solved, and how good the service was
//! (PermenPANRB 14/2017). They are asked on the page of the outcome, and by letter in rounds.

mod rounds;

pub use rounds::write_due;

use super::{CaseError, Opened};
use crate::platform::Platform;
use entity::survey::Solved;
use entity::survey_mark::Element;
use entity::{survey, survey_mark};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// The marks there are: 1 "tidak baik" to 4 "sangat baik".
pub const MARKS: std::ops::RangeInclusive<i32> = 1..=4;

/// What has been answered about the outcome as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    pub solved: Option<Solved>,
    pub marks: Vec<(Element, i32)>,
}

/// Is there an outcome to be asked about?
pub const fn is_open(case: &Opened) -> bool {
    case.standing.course.outcome.is_some() && case.row.resolved_at.is_some()
}

/// What the reporter has said so far; an answer from before the present outcome counts no more.
///
/// # Errors
/// When the database fails.
pub async fn answered(conn: &impl ConnectionTrait, case: &Opened) -> Result<Answered, CaseError> {
    let said = survey::Entity::find_by_id(case.row.id).one(conn).await?;
    let marks = survey_mark::Entity::find()
        .filter(survey_mark::Column::CaseId.eq(case.row.id))
        .all(conn)
        .await?;
    let present = said.filter(|said| Some(said.answered_at) >= case.row.resolved_at);
    Ok(Answered {
        solved: present.map(|said| said.solved),
        marks: marks.into_iter().map(|row| (row.element, row.mark)).collect(),
    })
}

/// Keeps whether it is solved; a later answer takes the place of an earlier one.
///
/// # Errors
/// When the database fails.
pub async fn answer(platform: &Platform, case: &Opened, solved: Solved) -> Result<(), CaseError> {
    let row = survey::ActiveModel {
        case_id: Set(case.row.id),
        solved: Set(solved),
        answered_at: Set(platform.clock.now()),
    };
    let later = OnConflict::column(survey::Column::CaseId)
        .update_columns([survey::Column::Solved, survey::Column::AnsweredAt])
        .to_owned();
    survey::Entity::insert(row).on_conflict(later).exec_without_returning(&platform.db).await?;
    Ok(())
}

/// Keeps the marks that were given; elements without one stay as they are.
///
/// # Errors
/// When the database fails.
pub async fn rate(
    platform: &Platform,
    case: &Opened,
    marks: &[(Element, i32)],
) -> Result<(), CaseError> {
    let now = platform.clock.now();
    let rows = marks.iter().filter(|(_, mark)| MARKS.contains(mark)).map(|(element, mark)| {
        survey_mark::ActiveModel {
            case_id: Set(case.row.id),
            element: Set(*element),
            mark: Set(*mark),
            marked_at: Set(now),
        }
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Ok(());
    }
    let later = OnConflict::columns([survey_mark::Column::CaseId, survey_mark::Column::Element])
        .update_columns([survey_mark::Column::Mark, survey_mark::Column::MarkedAt])
        .to_owned();
    let insert = survey_mark::Entity::insert_many(rows).on_conflict(later);
    insert.exec_without_returning(&platform.db).await?;
    Ok(())
}
