//! What a look into a register said of somebody. There is no public API of DTSEN or SIKS-NG: an officer
//! looks by hand, in an extract or on a paper, and says what was there.

use crate::rules::words::Words;
use entity::person::Part;
use entity::registry_check::{Glance, Listing, Register};
use serde::{Deserialize, Serialize};
use time::Date;

/// A look into one register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistryCheck {
    /// Whom it is about.
    pub part: Part,
    pub register: Register,
    pub said: Said,
}

/// What it said; kept sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub listing: Listing,
    /// Welfare group, 1 (poorest) to 10.
    pub decile: Option<u8>,
    /// Codes of programmes that are received, by the register.
    pub receives: Vec<String>,
    /// The day the data are of.
    pub as_of: Option<Date>,
    pub glance: Glance,
    pub words: Option<Words>,
}

/// Does this register sort families into welfare groups?
pub const fn ranks(register: Register) -> bool {
    matches!(register, Register::Dtsen | Register::SiksNg)
}

/// A welfare group as it is typed.
pub fn decile(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|group| (1..=10).contains(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_welfare_group_is_one_of_ten() {
        assert_eq!(decile(" 3 "), Some(3));
        assert_eq!(decile("10"), Some(10));
        for odd in ["", "0", "11", "-1", "3,5", "tiga"] {
            assert_eq!(decile(odd), None, "{odd}");
        }
    }
}
