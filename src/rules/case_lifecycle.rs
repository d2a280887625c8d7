//! Status × act → status: the whole table of a case. `docs/LIFECYCLES.md` is written from it.

use ActKind as A;
use CaseStatus as S;
use entity::case::CaseStatus;
use entity::case_event::ActKind;
use thiserror::Error;

/// Where an act leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To this status.
    To(CaseStatus),
    /// It stays where it is.
    Stay,
    /// Back to where it was before the reporter was asked, or before it was merged.
    Back,
    /// `referred` while any referral is open, else `handling`.
    ByReferrals,
}

/// The act does not fit the case's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{act} is not possible while the case is {from}")]
pub struct WrongMoment {
    pub from: CaseStatus,
    pub act: ActKind,
}

/// The step `act` makes from `from`.
///
/// # Errors
/// [`WrongMoment`] when the table has no such way out.
pub fn step(from: CaseStatus, act: ActKind) -> Result<Step, WrongMoment> {
    let step = match from {
        S::Received => from_received(act),
        S::Checking => from_checking(act),
        S::AwaitingReporter => from_awaiting_reporter(act),
        S::Verifying => from_verifying(act),
        S::Handling => from_handling(act),
        S::Referred => from_referred(act),
        S::Resolved => from_resolved(act),
        S::Closed | S::Archived | S::Withdrawn => from_an_end(act),
        S::Merged => from_merged(act),
    };
    step.ok_or(WrongMoment { from, act })
}

fn from_received(act: ActKind) -> Option<Step> {
    match act {
        A::Check | A::Classify => Some(Step::To(S::Checking)),
        A::Archive => Some(Step::To(S::Archived)),
        A::Merge => Some(Step::To(S::Merged)),
        A::Withdraw => Some(Step::To(S::Withdrawn)),
        A::Transfer | A::Escalate => Some(Step::Stay),
        // There is nothing to tell before somebody has looked at it.
        A::Tell => None,
        _ => in_any_open_status(act),
    }
}

fn from_checking(act: ActKind) -> Option<Step> {
    match act {
        A::Classify | A::Transfer | A::Escalate => Some(Step::Stay),
        A::Ask => Some(Step::To(S::AwaitingReporter)),
        A::Verify | A::PlanVisit => Some(Step::To(S::Verifying)),
        A::Handle => Some(Step::To(S::Handling)),
        A::Refer => Some(Step::To(S::Referred)),
        A::Merge => Some(Step::To(S::Merged)),
        A::Archive => Some(Step::To(S::Archived)),
        A::Withdraw => Some(Step::To(S::Withdrawn)),
        _ => in_any_open_status(act),
    }
}

fn from_awaiting_reporter(act: ActKind) -> Option<Step> {
    match act {
        A::Answer | A::Resume => Some(Step::Back),
        A::CloseSilently => Some(Step::To(S::Closed)),
        A::Withdraw => Some(Step::To(S::Withdrawn)),
        _ => in_any_open_status(act),
    }
}

fn from_verifying(act: ActKind) -> Option<Step> {
    match act {
        A::RecordFinding | A::RecordVisit => Some(Step::To(S::Handling)),
        A::Ask => Some(Step::To(S::AwaitingReporter)),
        A::Refer => Some(Step::To(S::Referred)),
        A::Escalate | A::PlanVisit => Some(Step::Stay),
        A::Withdraw => Some(Step::To(S::Withdrawn)),
        _ => in_any_open_status(act),
    }
}

fn from_handling(act: ActKind) -> Option<Step> {
    match act {
        A::Classify | A::Propose | A::SendBack | A::Transfer | A::Escalate => Some(Step::Stay),
        A::Ask => Some(Step::To(S::AwaitingReporter)),
        A::Verify | A::PlanVisit => Some(Step::To(S::Verifying)),
        A::Refer => Some(Step::To(S::Referred)),
        A::Decide => Some(Step::To(S::Resolved)),
        A::Merge => Some(Step::To(S::Merged)),
        A::Withdraw => Some(Step::To(S::Withdrawn)),
        _ => in_any_open_status(act),
    }
}

fn from_referred(act: ActKind) -> Option<Step> {
    match act {
        A::Refer | A::Begin | A::Forward | A::AssignReferral | A::PlanVisit => Some(Step::Stay),
        // Going up may end the referral to the very unit that now gets the case.
        // A consent that is taken back ends what rests on it.
        A::Reply | A::PassOn | A::Return | A::Recall | A::Escalate | A::RecordConsent => {
            Some(Step::ByReferrals)
        }
        A::Withdraw => Some(Step::To(S::Withdrawn)),
        _ => in_any_open_status(act),
    }
}

fn from_resolved(act: ActKind) -> Option<Step> {
    match act {
        A::Confirm | A::CloseSilently => Some(Step::To(S::Closed)),
        A::Object => Some(Step::To(S::Handling)),
        _ => always(act),
    }
}

fn from_an_end(act: ActKind) -> Option<Step> {
    match act {
        A::Reopen => Some(Step::To(S::Handling)),
        _ => always(act),
    }
}

fn from_merged(act: ActKind) -> Option<Step> {
    match act {
        A::Unmerge => Some(Step::Back),
        _ => always(act),
    }
}

/// Acts on a transfer, which moves the case without changing its status, on a visit that was planned
/// before, everyday acts, and what the clock does while it runs.
fn in_any_open_status(act: ActKind) -> Option<Step> {
    match act {
        A::Accept
        | A::Return
        | A::Recall
        | A::Remind
        | A::MoveVisit
        | A::CancelVisit
        | A::RecordVisit
        | A::MissVisit
        | A::Assign
        | A::Prioritise
        | A::Tell
        | A::AddInformation
        | A::Label
        | A::CheckDocuments
        | A::CheckRegistry
        | A::RecordConsent
        | A::ExplainDelay
        | A::Nudge
        | A::Lapse => Some(Step::Stay),
        _ => always(act),
    }
}

/// Writing a note and looking at a number are possible for as long as the case exists.
fn always(act: ActKind) -> Option<Step> {
    matches!(act, A::Note | A::Reveal).then_some(Step::Stay)
}

/// Acts after which nothing about a case is different for whoever acts on it next: somebody looked at a
/// number, the clock spoke up, or somebody said why it is late.
pub const fn leaves_all_as_it_was(act: ActKind) -> bool {
    matches!(act, A::Reveal | A::Nudge | A::Lapse | A::ExplainDelay)
}

/// Is the case still on its way?
pub const fn is_open(status: CaseStatus) -> bool {
    matches!(
        status,
        CaseStatus::Received
            | CaseStatus::Checking
            | CaseStatus::AwaitingReporter
            | CaseStatus::Verifying
            | CaseStatus::Handling
            | CaseStatus::Referred
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ended_case_takes_notes_and_at_most_a_reopening() {
        for status in [CaseStatus::Closed, CaseStatus::Archived, CaseStatus::Withdrawn] {
            for act in ActKind::ALL {
                let allowed = matches!(act, ActKind::Reopen | ActKind::Note | ActKind::Reveal);
                assert_eq!(step(status, *act).is_ok(), allowed, "{status} {act}");
            }
        }
    }

    #[test]
    fn every_open_status_has_a_way_out_for_somebody() {
        for status in CaseStatus::ALL.iter().filter(|s| is_open(**s)) {
            let leads_on = ActKind::ALL.iter().any(|act| {
                matches!(step(*status, *act), Ok(Step::To(_) | Step::Back | Step::ByReferrals))
            });
            assert!(leads_on, "{status}");
        }
    }

    #[test]
    fn the_citizen_is_told_something_from_the_check_to_the_outcome_and_nothing_moves() {
        for status in CaseStatus::ALL {
            let told = is_open(*status) && *status != CaseStatus::Received;
            assert_eq!(step(*status, ActKind::Tell).ok(), told.then_some(Step::Stay), "{status}");
        }
    }

    #[test]
    fn an_outcome_is_decided_only_while_it_is_handled() {
        for status in CaseStatus::ALL {
            let possible = step(*status, ActKind::Decide).is_ok();
            assert_eq!(possible, *status == CaseStatus::Handling, "{status}");
        }
    }

    #[test]
    fn only_a_resolved_case_can_be_confirmed_or_objected_to() {
        for status in CaseStatus::ALL {
            for act in [ActKind::Confirm, ActKind::Object] {
                assert_eq!(step(*status, act).is_ok(), *status == CaseStatus::Resolved);
            }
        }
    }

    #[test]
    fn only_a_merged_case_is_parted_again_and_nothing_else_takes_it_up() {
        for status in CaseStatus::ALL {
            let parted = step(*status, ActKind::Unmerge).is_ok();
            assert_eq!(parted, *status == CaseStatus::Merged, "{status}");
        }
        for act in ActKind::ALL {
            let allowed = matches!(act, ActKind::Unmerge | ActKind::Note | ActKind::Reveal);
            assert_eq!(step(CaseStatus::Merged, *act).is_ok(), allowed, "{act}");
        }
    }

    #[test]
    fn a_case_is_received_once_and_never_again() {
        for status in CaseStatus::ALL {
            assert!(step(*status, ActKind::Receive).is_err());
        }
    }
}
