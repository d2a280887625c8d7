//! An assignment, a priority or a label is taken back at once, by whoever set it, while nothing else has
//! happened. Taking back is a further act; the journal keeps both.

use super::{Circumstances, Decision, Detail, LabelChange, decide};
use crate::rules::act::{Act, Actor};
use crate::rules::refusal::Refusal;
use crate::rules::standing::Standing;
use entity::Moment;
use entity::case::Priority;
use entity::officer::OfficerId;
use entity::referral::ReferralId;

/// So long after the act it can be taken back.
pub const UNDO_MS: i64 = 60 * 1000;

/// The last row of a case's journal, as far as taking it back goes.
#[derive(Clone, Copy, Debug)]
pub struct Last<'a> {
    pub at: Moment,
    pub officer: Option<OfficerId>,
    /// The referral it was about, if it was about one.
    pub referral: Option<ReferralId>,
    pub detail: Option<&'a Detail>,
}

/// How it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Former {
    Assignee(Option<OfficerId>),
    /// Who had a referral within the unit that received it.
    ReferralAssignee(ReferralId, Option<OfficerId>),
    Priority(Priority),
    /// Labels to be put on again, and taken off again.
    Labels(LabelChange),
}

/// How it was before the last act, if `officer` may still take that back: they did it themselves, at
/// `since` or later.
///
/// # Errors
/// `Overtaken` when something else has happened since, `TooLate` when it is too long ago.
pub fn former(last: Last, officer: OfficerId, since: Moment) -> Result<Former, Refusal> {
    let former = match last.detail {
        Some(Detail::Assigned { was, undone: false, .. }) => match last.referral {
            None => Former::Assignee(*was),
            Some(referral) => Former::ReferralAssignee(referral, *was),
        },
        Some(Detail::Prioritised { was, undone: false, .. }) => Former::Priority(*was),
        Some(Detail::Labelled { put, taken, undone: false }) => {
            Former::Labels(LabelChange { put: taken.clone(), taken: put.clone() })
        }
        _ => return Err(Refusal::Overtaken),
    };
    if last.officer != Some(officer) {
        return Err(Refusal::Overtaken);
    }
    if last.at < since { Err(Refusal::TooLate) } else { Ok(former) }
}

/// Decides `act`, which puts things back, and says in the journal that it does.
///
/// # Errors
/// As [`decide`].
pub fn take_back(
    case: &Standing,
    actor: &Actor,
    act: &Act,
    circumstances: &Circumstances,
) -> Result<Decision, Refusal> {
    let mut decision = decide(case, actor, act, circumstances)?;
    let details = decision.entries.iter_mut().filter_map(|entry| entry.detail.as_mut());
    for detail in details {
        if let Detail::Assigned { undone, .. }
        | Detail::Prioritised { undone, .. }
        | Detail::Labelled { undone, .. } = detail
        {
            *undone = true;
        }
    }
    Ok(decision)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::label::Label;

    const ME: OfficerId = OfficerId(uuid::Uuid::from_u128(1));
    const OTHER: OfficerId = OfficerId(uuid::Uuid::from_u128(2));

    fn assigned(undone: bool) -> Detail {
        Detail::Assigned { to: Some("Budi".to_owned()), was: Some(OTHER), undone }
    }

    fn last(detail: Option<&Detail>, officer: OfficerId) -> Last<'_> {
        Last { at: Moment(1_000), officer: Some(officer), referral: None, detail }
    }

    #[test]
    fn ones_own_last_assignment_or_priority_can_be_taken_back_in_time() {
        let given = assigned(false);
        let back = Ok(Former::Assignee(Some(OTHER)));
        assert_eq!(former(last(Some(&given), ME), ME, Moment(1_000)), back);
        let late = Err(Refusal::TooLate);
        assert_eq!(former(last(Some(&given), ME), ME, Moment(1_001)), late);
        let referral = ReferralId(uuid::Uuid::from_u128(3));
        let of_referral = Last { referral: Some(referral), ..last(Some(&given), ME) };
        let back = Ok(Former::ReferralAssignee(referral, Some(OTHER)));
        assert_eq!(former(of_referral, ME, Moment(0)), back, "not the case's own assignment");
        let (to, was) = (Priority::Urgent, Priority::Normal);
        let urgent = Detail::Prioritised { to, was, reason: "other".to_owned(), undone: false };
        let back = Ok(Former::Priority(Priority::Normal));
        assert_eq!(former(last(Some(&urgent), ME), ME, Moment(0)), back);
        let label = |text: &str| vec![Label::parse(text).unwrap().unwrap()];
        let (put, taken) = (label("tunggu musdes"), label("baru"));
        let marked = Detail::Labelled { put: put.clone(), taken: taken.clone(), undone: false };
        let back = Ok(Former::Labels(LabelChange { put: taken, taken: put }));
        assert_eq!(former(last(Some(&marked), ME), ME, Moment(0)), back, "the other way round");
    }

    #[test]
    fn nothing_else_can_be_taken_back() {
        let (given, undone) = (assigned(false), assigned(true));
        let moved = Detail::Moved { to: "Dinas".to_owned() };
        for (detail, officer) in
            [(Some(&given), OTHER), (Some(&undone), ME), (Some(&moved), ME), (None, ME)]
        {
            let refused = former(last(detail, officer), ME, Moment(0));
            assert_eq!(refused, Err(Refusal::Overtaken), "{detail:?}");
        }
    }
}
