//! What the public may read of a case: seven labels instead of eleven statuses, what happens next,
//! and which acts stand in the public history.

use crate::rules::case_lifecycle::is_open;
use crate::rules::standing::Standing;
use entity::case::{CaseStatus, Issue};
use entity::case_event::ActKind;
use entity::referral::ReferralStatus;

/// The seven public labels; each has a sentence, a next step and a tone in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicLabel {
    Received,
    Checked,
    WaitingForYou,
    Handled,
    PassedOn,
    Finished,
    Closed,
}

impl PublicLabel {
    /// Every label.
    pub const ALL: &'static [Self] = &[
        Self::Received,
        Self::Checked,
        Self::WaitingForYou,
        Self::Handled,
        Self::PassedOn,
        Self::Finished,
        Self::Closed,
    ];

    /// Its key in the catalogue.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Checked => "checked",
            Self::WaitingForYou => "waiting",
            Self::Handled => "handled",
            Self::PassedOn => "passed-on",
            Self::Finished => "finished",
            Self::Closed => "closed",
        }
    }

    /// The tag's tone in the stylesheet.
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Received => "info",
            Self::Checked | Self::Handled => "warn",
            Self::WaitingForYou => "wait",
            Self::PassedOn => "ref",
            Self::Finished => "ok",
            Self::Closed => "mute",
        }
    }
}

/// The label of a status. A case that was confirmed is finished, not merely closed.
pub const fn label(status: CaseStatus, has_outcome: bool) -> PublicLabel {
    match status {
        CaseStatus::Received => PublicLabel::Received,
        CaseStatus::Checking | CaseStatus::Verifying => PublicLabel::Checked,
        CaseStatus::AwaitingReporter => PublicLabel::WaitingForYou,
        CaseStatus::Handling => PublicLabel::Handled,
        CaseStatus::Referred => PublicLabel::PassedOn,
        CaseStatus::Resolved => PublicLabel::Finished,
        CaseStatus::Closed if has_outcome => PublicLabel::Finished,
        CaseStatus::Closed | CaseStatus::Merged | CaseStatus::Withdrawn | CaseStatus::Archived => {
            PublicLabel::Closed
        }
    }
}

/// The unit that works on it now: the last one it was referred to, else the owner.
pub fn working_unit(case: &Standing) -> &str {
    case.referrals
        .iter()
        .rev()
        .find(|r| r.status.is_open() && r.status != ReferralStatus::Forwarded)
        .filter(|_| case.course.status == CaseStatus::Referred)
        .map_or(case.course.owner.name.as_str(), |referral| referral.to_name.as_str())
}

/// Is the title neutral ("Laporan") wherever others could read it?
pub const fn neutral_title(issue: Issue) -> bool {
    issue.is_sensitive()
}

/// Acts that stand in the history the citizen sees; the rest is the desk's own.
pub const fn is_public(act: ActKind) -> bool {
    matches!(
        act,
        ActKind::Receive
            | ActKind::Check
            | ActKind::Ask
            | ActKind::Tell
            | ActKind::Answer
            | ActKind::Resume
            | ActKind::Verify
            | ActKind::RecordFinding
            | ActKind::PlanVisit
            | ActKind::MoveVisit
            | ActKind::CancelVisit
            | ActKind::RecordVisit
            | ActKind::MissVisit
            | ActKind::Handle
            | ActKind::Archive
            | ActKind::Merge
            | ActKind::Unmerge
            | ActKind::Withdraw
            | ActKind::Lapse
            | ActKind::ExplainDelay
            | ActKind::Escalate
            | ActKind::Refer
            | ActKind::Accept
            | ActKind::Forward
            | ActKind::Reply
            | ActKind::Return
            | ActKind::Decide
            | ActKind::Confirm
            | ActKind::Object
            | ActKind::CloseSilently
            | ActKind::Reopen
            | ActKind::AddInformation
    )
}

/// May the citizen still write to us about it?
pub const fn takes_information(status: CaseStatus) -> bool {
    is_open(status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_officers_say_among_themselves_is_public() {
        for act in [
            ActKind::Note,
            ActKind::Reveal,
            ActKind::Assign,
            ActKind::Prioritise,
            ActKind::Classify,
            ActKind::Propose,
            ActKind::SendBack,
            ActKind::Remind,
            ActKind::AssignReferral,
            ActKind::CheckRegistry,
            ActKind::Label,
        ] {
            assert!(!is_public(act), "{act}");
        }
    }

    #[test]
    fn a_confirmed_case_reads_finished_and_a_silent_one_closed() {
        assert_eq!(label(CaseStatus::Closed, true), PublicLabel::Finished);
        assert_eq!(label(CaseStatus::Closed, false), PublicLabel::Closed);
    }
}
