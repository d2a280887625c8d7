//! A deadline that has passed wants a reason: whoever goes on with the case says why it took so long.
//! It is said once for each deadline, and the citizen reads it.

use crate::rules::sla::Clock;
use crate::rules::standing::Course;
use crate::rules::words::Words;
use entity::Moment;
use entity::case::DelayReason;
use entity::case_event::ActKind;

/// Why it is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delay {
    pub reason: DelayReason,
    /// What there is to say beside it, for officers.
    pub words: Option<Words>,
}

/// Has the deadline passed of what the holder owes next?
pub fn is_late(course: &Course, now: Moment) -> bool {
    matches!(course.clocks.next, Clock::Running { due, .. } if due < now)
}

/// Has nobody said yet why?
pub fn is_owed(course: &Course, now: Moment) -> bool {
    is_late(course, now) && course.bell.delay.is_none()
}

/// Does the form of this act ask for it? Those that go on with the case do; looking something up,
/// writing a note and sharing out the work do not.
pub const fn is_asked_with(act: ActKind) -> bool {
    use ActKind as A;
    matches!(
        act,
        A::Check
            | A::Classify
            | A::Ask
            | A::Tell
            | A::Verify
            | A::RecordFinding
            | A::PlanVisit
            | A::MoveVisit
            | A::CancelVisit
            | A::RecordVisit
            | A::Handle
            | A::Refer
            | A::Transfer
            | A::Propose
            | A::SendBack
            | A::Decide
    )
}
