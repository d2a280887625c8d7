//! The closed lists of why something is done; their codes stand in forms, in the journal and in the
//! catalogue.

use serde::{Deserialize, Serialize};

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $(#[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every word of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code used in forms, the journal and the catalogue.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The word with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.code() == code)
            }
        }
    };
}

coded! {
    /// Why a report is put aside (after the reasons of SP4N-LAPOR!).
    ArchiveReason { Irrelevant = "irrelevant", TooVague = "too_vague", Spam = "spam", Test = "test" }
}

coded! {
    /// Why a case comes before others, or no longer does.
    PriorityReason {
        Vulnerable = "vulnerable",
        BasicNeeds = "basic_needs",
        LongWait = "long_wait",
        Settled = "settled",
        Mistaken = "mistaken",
        Other = "other",
    }
}

coded! {
    /// Why the reporter does not accept the outcome.
    ObjectReason {
        AidStillMissing = "aid_still_missing",
        ReasonWrong = "reason_wrong",
        NobodyCame = "nobody_came",
        Other = "other",
    }
}

coded! {
    /// How somebody said that data may be passed on, or may not (UU 27/2022 Ps. 22: written or recorded).
    ConsentWay { Written = "written", Spoken = "spoken", Message = "message" }
}

coded! {
    /// A masked field an officer may look at.
    RevealedField { Nik = "nik", Kk = "kk", Phone = "phone", Address = "address" }
}
