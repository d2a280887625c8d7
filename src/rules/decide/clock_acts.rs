//! What the clock does by itself while it runs, and what is said of a deadline that was not kept.

use super::Detail;
use super::draft::Draft;
use crate::rules::delay::{self, Delay};
use crate::rules::notices::Letter;
use crate::rules::sla::{Clock, ring};
use crate::rules::standing::UnitFacts;
use entity::case_event::ActKind;
use entity::ring_rule::Ring;
use entity::sla_rule::AllowanceUnit;

/// Most of the time is used: whoever holds the case is reminded. Nothing else changes.
pub fn nudge(draft: &mut Draft) {
    draft.course.bell.rung = Some(Ring::Remind);
    let (owner, by) = (draft.course.owner.id, draft.next_promise());
    draft.write_to_unit(owner, Letter::DueSoon { code: draft.code(), by });
}

/// The deadline has passed: the unit above is told, and the citizen before they must ask, with a new
/// date. The old one stays in the journal as the promise that was not kept.
pub fn lapse(draft: &mut Draft, above: Option<&UnitFacts>) {
    let above = above.filter(|unit| !draft.course.accuses(unit));
    let at = ring::again(draft.at.policy, &draft.course, draft.at.now);
    let hours =
        matches!(draft.course.clocks.next, Clock::Running { unit: AllowanceUnit::Hours, .. });
    let by = crate::rules::promise::Promise { to_the_hour: hours, ..draft.promise(at) };
    draft.course.bell.rung = Some(Ring::Lapse);
    draft.course.bell.promised = Some(at);
    let to = above.map(|unit| unit.name.clone());
    draft.detail(Detail::Lapsed { to: to.clone(), by });
    if let Some(unit) = above {
        let below = draft.course.owner.name.clone();
        draft.write_to_unit(unit.id, Letter::Overdue { code: draft.code(), unit: below });
    }
    draft.write_to_reporter(Letter::Late { code: draft.code(), unit: to, by });
}

/// Why the deadline was not kept, for the citizen to read. What is said beside it is for officers.
pub fn explain_delay(draft: &mut Draft, delay: &Delay) {
    draft.course.bell.delay = Some(delay.reason);
    draft.detail(Detail::Delayed { reason: delay.reason });
    if let Some(words) = &delay.words {
        draft.note(words);
    }
}

/// The same along with another act, as a row behind it. What says nothing new is not said twice.
pub fn say_why_late(draft: &mut Draft) {
    let Some(delay) = &draft.at.delay else { return };
    let new = draft.course.bell.delay != Some(delay.reason) || delay.words.is_some();
    if !new || !delay::is_late(&draft.course, draft.at.now) {
        return;
    }
    draft.course.bell.delay = Some(delay.reason);
    draft.follow_by_hand(
        ActKind::ExplainDelay,
        Detail::Delayed { reason: delay.reason },
        delay.words.clone(),
    );
}
