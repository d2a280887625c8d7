//! Who may do which act, by role and by what a posting has to do with the case. `docs/ACCESS.md` is
//! written from it.

use super::{Relation, works_on_cases};
use entity::case_event::ActKind;
use entity::posting::Role;

/// The matrix role × relation × act. `docs/ACCESS.md` is written from it.
pub fn role_may(role: Role, relation: Relation, act: ActKind) -> bool {
    works_on_cases(role)
        && match relation {
            Relation::Holder => holder_may(role, act),
            Relation::Receiver => receiver_may(role, act),
            Relation::Sender => sender_may(role, act),
            Relation::Answerer | Relation::Neighbour => matches!(act, ActKind::Note),
        }
}

fn holder_may(role: Role, act: ActKind) -> bool {
    use ActKind as A;
    match act {
        A::Note
        | A::Reveal
        | A::RecordFinding
        | A::CheckRegistry
        | A::RecordConsent
        | A::ExplainDelay
        | A::Label
        | A::PlanVisit
        | A::MoveVisit
        | A::CancelVisit
        | A::RecordVisit
        | A::MissVisit => true,
        A::Check
        | A::CheckDocuments
        | A::Classify
        | A::Assign
        | A::Prioritise
        | A::Ask
        | A::Tell
        | A::Resume
        | A::Archive
        | A::Merge
        | A::Remind
        | A::Unmerge
        | A::Handle => receives(role) || handles(role),
        A::Verify | A::Refer | A::Recall | A::Propose => handles(role),
        A::Transfer | A::SendBack | A::Decide | A::Reopen => decides(role),
        _ => false,
    }
}

fn receiver_may(role: Role, act: ActKind) -> bool {
    use ActKind as A;
    match act {
        A::Accept
        | A::Begin
        | A::Return
        | A::AssignReferral
        | A::CheckDocuments
        | A::CheckRegistry => receives(role) || handles(role),
        A::Forward | A::Reply => handles(role),
        A::Note | A::Reveal | A::Label => true,
        _ => false,
    }
}

fn sender_may(role: Role, act: ActKind) -> bool {
    match act {
        ActKind::Recall => handles(role),
        ActKind::Remind => receives(role) || handles(role),
        ActKind::Note => true,
        _ => false,
    }
}

/// Front office: registers, checks papers, asks (SLRT front office).
const fn receives(role: Role) -> bool {
    matches!(role, Role::FrontOffice)
}

/// Back office and all who decide: handle and recommend (SLRT back office).
const fn handles(role: Role) -> bool {
    matches!(role, Role::BackOffice) || decides(role)
}

/// Those who settle a service (SLRT: coordinator in the village, manager above); an agency's officer
/// and a fallback supervisor too, always under four eyes.
pub const fn decides(role: Role) -> bool {
    matches!(role, Role::Coordinator | Role::Manager | Role::Supervisor | Role::AgencyOfficer)
}

/// Work at the desk that belongs to no single case yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Writes down what somebody tells at the counter, by phone or in a letter.
    WriteDown,
    /// Brings in a paper register, many reports at once.
    ImportRegister,
}

/// Is it this role's work? Whoever receives or handles writes reports down; a register is brought in by
/// those who keep it: the front office, the coordinator of a village, the manager above.
pub const fn has_duty(role: Role, duty: Duty) -> bool {
    match duty {
        Duty::WriteDown => receives(role) || handles(role),
        Duty::ImportRegister => {
            matches!(role, Role::FrontOffice | Role::Coordinator | Role::Manager)
        }
    }
}

/// What happens by itself once something is overdue.
pub const fn clock_may(act: ActKind) -> bool {
    matches!(act, ActKind::Nudge | ActKind::Lapse | ActKind::Escalate | ActKind::CloseSilently)
}

/// What the reporter may do, once proven.
pub const fn reporter_may(act: ActKind) -> bool {
    matches!(
        act,
        ActKind::Answer
            | ActKind::AddInformation
            | ActKind::Withdraw
            | ActKind::Confirm
            | ActKind::Object
            | ActKind::Reopen
    )
}
