//! Status × act → status: the whole table of a referral and of a transfer.

use entity::case_event::ActKind;
use entity::referral::{ReferralKind, ReferralStatus};

/// The status `act` leads to, or none when it does not fit.
pub fn step(kind: ReferralKind, from: ReferralStatus, act: ActKind) -> Option<ReferralStatus> {
    match kind {
        ReferralKind::Referral => referral(from, act),
        ReferralKind::Transfer => transfer(from, act),
    }
}

fn referral(from: ReferralStatus, act: ActKind) -> Option<ReferralStatus> {
    use ActKind as A;
    use ReferralStatus as S;
    match from {
        S::Sent => match act {
            A::Accept => Some(S::Accepted),
            A::AssignReferral => Some(from),
            A::Return => Some(S::Returned),
            A::Forward => Some(S::Forwarded),
            A::Reply => Some(S::Answered),
            _ => in_any_open_status(from, act),
        },
        S::Accepted => match act {
            A::Begin => Some(S::InProgress),
            A::AssignReferral => Some(from),
            A::Return => Some(S::Returned),
            A::Forward => Some(S::Forwarded),
            A::Reply => Some(S::Answered),
            _ => in_any_open_status(from, act),
        },
        S::InProgress => match act {
            A::AssignReferral => Some(from),
            A::Return => Some(S::Returned),
            A::Forward => Some(S::Forwarded),
            A::Reply => Some(S::Answered),
            _ => in_any_open_status(from, act),
        },
        // Its child has the work now; the answer or the child's return wakes it again.
        S::Forwarded => match act {
            A::PassOn => Some(S::Answered),
            _ => in_any_open_status(from, act),
        },
        S::Answered | S::Returned | S::Recalled | S::TakenOver => None,
    }
}

/// The sender asks after it or takes it back, or the whole case goes up to the unit that was asked.
fn in_any_open_status(from: ReferralStatus, act: ActKind) -> Option<ReferralStatus> {
    match act {
        ActKind::Remind => Some(from),
        ActKind::Recall => Some(ReferralStatus::Recalled),
        ActKind::Escalate => Some(ReferralStatus::TakenOver),
        _ => None,
    }
}

fn transfer(from: ReferralStatus, act: ActKind) -> Option<ReferralStatus> {
    use ActKind as A;
    use ReferralStatus as S;
    match from {
        S::Sent => match act {
            A::Accept => Some(S::TakenOver),
            A::Return => Some(S::Returned),
            A::Recall => Some(S::Recalled),
            A::Remind => Some(from),
            _ => None,
        },
        S::Accepted
        | S::InProgress
        | S::Forwarded
        | S::Answered
        | S::Returned
        | S::Recalled
        | S::TakenOver => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_ended_stays_ended() {
        for kind in ReferralKind::ALL {
            for status in ReferralStatus::ALL.iter().filter(|s| !s.is_open()) {
                for act in ActKind::ALL {
                    assert_eq!(step(*kind, *status, *act), None);
                }
            }
        }
    }

    #[test]
    fn whatever_is_open_can_be_taken_back_by_its_sender() {
        for status in ReferralStatus::ALL.iter().filter(|s| s.is_open()) {
            assert_eq!(
                step(ReferralKind::Referral, *status, ActKind::Recall),
                Some(ReferralStatus::Recalled)
            );
        }
    }

    #[test]
    fn a_transfer_is_accepted_declined_or_taken_back_and_can_be_asked_after() {
        let possible: Vec<_> = ActKind::ALL
            .iter()
            .filter(|act| step(ReferralKind::Transfer, ReferralStatus::Sent, **act).is_some())
            .collect();
        assert_eq!(
            possible,
            [&ActKind::Accept, &ActKind::Return, &ActKind::Recall, &ActKind::Remind]
        );
    }
}
