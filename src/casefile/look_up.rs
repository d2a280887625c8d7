//! What an act needs to know besides the case: who stands above, where it would go.

use super::{CaseError, Opened, directory};
use crate::rules::act::Act;
use crate::rules::policy::Policy;
use crate::rules::routing::{Question, Route, calls_the_emergency_desk};
use crate::rules::standing::UnitFacts;
use entity::Moment;
use sea_orm::ConnectionTrait;

/// Fills in what only the directory knows: the unit one level up that takes an objection, or a case
/// that has waited too long.
pub async fn looked_up(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    opened: &Opened,
    act: Act,
    now: Moment,
) -> Result<Act, CaseError> {
    match act {
        Act::Object { reason, words, to: None } => {
            let to = level_above(conn, policy, opened, now).await?;
            Ok(Act::Object { reason, words, to })
        }
        Act::Lapse { above: None } => {
            Ok(Act::Lapse { above: level_above(conn, policy, opened, now).await? })
        }
        Act::Escalate { to: None } => {
            Ok(Act::Escalate { to: level_above(conn, policy, opened, now).await? })
        }
        other => Ok(other),
    }
}

/// The unit one level up from the case's owner, if there is one.
async fn level_above(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    opened: &Opened,
    now: Moment,
) -> Result<Option<UnitFacts>, CaseError> {
    let standing = &opened.standing;
    let place = (&standing.village, standing.course.accused.as_ref());
    directory::level_above(conn, policy, &standing.course.owner, place, now).await
}

/// Where the case would go as what it is being classified as: asked where it may have to leave those
/// who hold it, or to call the emergency desk.
pub async fn route(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    opened: &Opened,
    act: &Act,
    now: Moment,
) -> Result<Option<Route>, CaseError> {
    let Act::Classify(what) = act else {
        return Ok(None);
    };
    let accused = what.accused_in(&opened.standing.village);
    if accused.is_none() && !calls_the_emergency_desk(what.severity) {
        return Ok(None);
    }
    let calendar = policy.calendar_of(&opened.standing.course.owner);
    let asked = Question {
        village: &opened.standing.village,
        issue: what.issue,
        programme: what.programme.as_deref(),
        severity: what.severity,
        accused: accused.as_ref(),
        today: calendar.local_date(now),
    };
    directory::find_route(conn, policy, &asked, now).await
}
