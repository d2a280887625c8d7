//! What opens once an act is done: the case, the next one of the list, or the list.

use super::step::Answer;
use super::{AtCase, Desk, Stamp, lists, working_units};
use crate::casefile::{self, CaseError, Done};
use crate::platform::extract::OfficerSession;
use crate::platform::page::see_other;
use crate::rules::refusal::Refusal as Ruled;
use entity::Moment;
use entity::case_event::ActKind;
use entity::officer_preference::AfterAct;
use entity::unit::UnitId;

/// What is to open, and behind which place of the list the next one stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    after: AfterAct,
    /// Where the case stood before the act, as a cursor of its list; empty when it is not known.
    place: String,
}

impl Followed {
    /// After an act on the case as it was before: it may have moved in the list since.
    pub fn of(desk: &Desk, stamp: &Stamp) -> Self {
        let row = &desk.opened.row;
        let referral = || place_of_referral(desk);
        let in_the_queue = || place(row.clock_due_at, row.id);
        Self { after: stamp.after(&desk.session), place: referral().unwrap_or_else(in_the_queue) }
    }

    /// After a form that came twice: where the case stood is no longer known.
    pub fn anywhere(session: &OfficerSession, stamp: &Stamp) -> Self {
        Self { after: stamp.after(session), place: String::new() }
    }
}

fn place(due: Option<Moment>, id: impl std::fmt::Display) -> String {
    let due = due.map(|due| due.0.to_string()).unwrap_or_default();
    format!("{due}_{id}")
}

/// In a list of referrals it is the referral that has a place: the one that was acted on, else the one of
/// the officer's units that is due first.
fn place_of_referral(desk: &Desk) -> Option<String> {
    let view = desk.at.view.as_deref()?;
    let units = working_units(&desk.session.officer);
    let listed = |to: UnitId, from: UnitId| match view {
        lists::INBOX => units.contains(&to),
        lists::OUTBOX => units.contains(&from),
        _ => false,
    };
    let found = desk.standing().referrals.iter().filter(|one| listed(one.to, one.from));
    let first = found.min_by_key(|one| {
        let due = one.step_due();
        (desk.at.referral != Some(one.id), due.is_none(), due)
    });
    first.map(|one| place(one.step_due(), one.id))
}

/// Goes where the officer wants; to the list they came from when the act took the case out of their reach.
pub async fn go_on(
    session: OfficerSession,
    at: AtCase,
    (act, followed): (ActKind, Followed),
    done: Done,
) -> Answer {
    let (target, stays) = match followed.after {
        AfterAct::Next => (at.next_href(&followed.place), false),
        AfterAct::List => (at.list_href(), false),
        AfterAct::Stay => {
            let opened = casefile::open(&session.platform().db, &session.officer, done.case).await;
            match opened {
                Ok(_) => (at.case_href(), true),
                Err(CaseError::Refused(Ruled::OutOfReach)) => (at.way_out(), false),
                Err(fault) => return Err(fault.into()),
            }
        }
    };
    let mark = if target.contains('?') { '&' } else { '?' };
    let from = if stays { String::new() } else { format!("&dari={}", done.code) };
    let target = format!("{target}{mark}selesai={}{from}", act.code());
    Ok(see_other(&target))
}
