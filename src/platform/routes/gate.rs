//! Who is let through to a handler.

use crate::platform::menu::Who;
use crate::rules::access::Duty;
use entity::case_event::ActKind;
use std::fmt;

/// What somebody must be before a handler runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Anybody.
    Public,
    /// Anybody; the answer says how the service is and nothing else.
    Health,
    /// The reporter of the case, proven by the second factor.
    Proof,
    /// A shared screen that is enrolled.
    Kiosk,
    /// An officer who has signed in.
    Officer,
    /// An officer whose place it is.
    Only(Who),
    /// An officer with a posting whose work it is.
    Duty(Duty),
    /// An officer within whose reach the case is: for others it does not exist.
    Case,
    /// The same, with a posting that may do this act.
    Act(ActKind),
}

impl Gate {
    /// The narrower of two: a gate is never widened.
    pub const fn narrower(self, other: Self) -> Self {
        if other.rank() > self.rank() { other } else { self }
    }

    const fn rank(self) -> u8 {
        match self {
            Self::Public => 0,
            Self::Health => 1,
            Self::Proof => 2,
            Self::Kiosk => 3,
            Self::Officer => 4,
            Self::Only(_) | Self::Duty(_) => 5,
            Self::Case => 6,
            Self::Act(_) => 7,
        }
    }
}

impl fmt::Display for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str("anybody"),
            Self::Health => f.write_str("anybody; says only how it is"),
            Self::Proof => f.write_str("the reporter, proven"),
            Self::Kiosk => f.write_str("an enrolled kiosk"),
            Self::Officer => f.write_str("an officer"),
            Self::Only(who) => write!(f, "{who}"),
            Self::Duty(Duty::WriteDown) => f.write_str("an officer who writes reports down"),
            Self::Duty(Duty::ImportRegister) => f.write_str("an officer who keeps a register"),
            Self::Case => f.write_str("an officer in reach"),
            Self::Act(act) => write!(f, "an officer in reach who may `{act}`"),
        }
    }
}
