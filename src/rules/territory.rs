//! Where a thing is: the dotted region codes of the Ministry of Home Affairs, and what lies in what.

use std::fmt;
use std::str::FromStr;

pub use entity::region::Level as RegionLevel;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A Kemendagri region code: `12`, `12.09`, `12.09.05` or `12.09.05.2003`
/// (Kepmendagri 300.2.2-2138/2025). The country as a whole has no code: say `None`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionCode(String);

/// Why a text is no region code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BadRegionCode {
    /// A code has one to four groups.
    #[error("a region code has 1 to 4 groups, not {0}")]
    Groups(usize),
    /// The group at this place (from 1) is not 2 digits, or 4 for a village.
    #[error("group {0} of the region code must be {expected} digits", expected = digits_of(*.0))]
    Digits(usize),
    /// The group at this place (from 1) is all zeros, which names nothing.
    #[error("group {0} of the region code is zero")]
    Zero(usize),
}

const PROVINCE: usize = "12".len();
const REGENCY: usize = "12.09".len();
const DISTRICT: usize = "12.09.05".len();

impl RegionCode {
    /// Reads a dotted code exactly as written: no spaces, no undotted forms.
    pub fn parse(text: &str) -> Result<Self, BadRegionCode> {
        let groups = text.split('.').count();
        if groups > 4 {
            return Err(BadRegionCode::Groups(groups));
        }
        for (place, group) in (1..).zip(text.split('.')) {
            if group.len() != digits_of(place) || !group.bytes().all(|b| b.is_ascii_digit()) {
                return Err(BadRegionCode::Digits(place));
            }
            if group.bytes().all(|b| b == b'0') {
                return Err(BadRegionCode::Zero(place));
            }
        }
        Ok(Self(text.to_owned()))
    }

    /// The code as stored and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Which step of the tree this code names.
    pub fn level(&self) -> RegionLevel {
        match self.0.len() {
            PROVINCE => RegionLevel::Province,
            REGENCY => RegionLevel::Regency,
            DISTRICT => RegionLevel::District,
            _ => RegionLevel::Village,
        }
    }

    /// Whether `other` is this region or lies in it; `12.09.05` does not contain `12.09.052`.
    pub fn contains(&self, other: &Self) -> bool {
        let rest = other.0.strip_prefix(&self.0);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// The region one step up; a province has none.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('.').map(|(up, _)| Self(up.to_owned()))
    }

    /// The province this region is or lies in.
    pub fn province(&self) -> Self {
        self.cut(PROVINCE).unwrap_or_else(|| self.clone())
    }

    /// The regency or city this region is or lies in; a province has none.
    pub fn regency(&self) -> Option<Self> {
        self.cut(REGENCY)
    }

    /// The district this region is or lies in; wider regions have none.
    pub fn district(&self) -> Option<Self> {
        self.cut(DISTRICT)
    }

    /// Whether this is an urban village: its fourth group starts with 1.
    pub fn is_kelurahan(&self) -> bool {
        self.0.split('.').nth(3).is_some_and(|village| village.starts_with('1'))
    }

    fn cut(&self, len: usize) -> Option<Self> {
        self.0.get(..len).map(|head| Self(head.to_owned()))
    }
}

const fn digits_of(place: usize) -> usize {
    if place == 4 { 4 } else { 2 }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for RegionCode {
    type Err = BadRegionCode;
    fn from_str(text: &str) -> Result<Self, BadRegionCode> {
        Self::parse(text)
    }
}

impl TryFrom<String> for RegionCode {
    type Error = BadRegionCode;
    fn try_from(text: String) -> Result<Self, BadRegionCode> {
        Self::parse(&text)
    }
}

impl From<RegionCode> for String {
    fn from(code: RegionCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    #[test]
    fn each_length_is_a_level() {
        let levels = ["12", "12.09", "12.09.05", "12.09.05.2003"].map(|c| code(c).level());
        let (p, r) = (RegionLevel::Province, RegionLevel::Regency);
        assert_eq!(levels, [p, r, RegionLevel::District, RegionLevel::Village]);
    }

    #[test]
    fn what_is_no_code_says_which_group() {
        let why = |text| RegionCode::parse(text).unwrap_err();
        assert_eq!(why(""), BadRegionCode::Digits(1));
        assert_eq!(why("1"), BadRegionCode::Digits(1));
        assert_eq!(why("1209"), BadRegionCode::Digits(1));
        assert_eq!(why("12.9"), BadRegionCode::Digits(2));
        assert_eq!(why("12.09."), BadRegionCode::Digits(3));
        assert_eq!(why("12.09.052"), BadRegionCode::Digits(3));
        assert_eq!(why("12.09.05.203"), BadRegionCode::Digits(4));
        assert_eq!(why("12.09.05.2003.1"), BadRegionCode::Groups(5));
        assert_eq!(why("12.0٩"), BadRegionCode::Digits(2));
        assert_eq!(why(" 12"), BadRegionCode::Digits(1));
        assert_eq!(why("00"), BadRegionCode::Zero(1));
        assert_eq!(why("12.09.05.0000"), BadRegionCode::Zero(4));
        assert_eq!(why("12.09.05.203").to_string(), "group 4 of the region code must be 4 digits");
    }

    #[test]
    fn the_way_up_ends_at_the_province() {
        let village = code("12.09.05.2003");
        assert_eq!(village.parent(), Some(code("12.09.05")));
        assert_eq!(village.district(), Some(code("12.09.05")));
        assert_eq!(village.regency(), Some(code("12.09")));
        assert_eq!(village.province(), code("12"));
        assert_eq!((code("12").parent(), code("12").regency()), (None, None));
        assert_eq!(code("12.09").district(), None);
    }

    #[test]
    fn the_fourth_group_tells_kelurahan_from_desa() {
        assert!(code("31.71.03.1001").is_kelurahan());
        assert!(!code("12.09.05.2003").is_kelurahan());
        assert!(!code("11.11").is_kelurahan());
    }

    #[test]
    fn json_refuses_what_parse_refuses() {
        assert_eq!(serde_json::to_string(&code("12.09")).unwrap(), r#""12.09""#);
        assert_eq!(serde_json::from_str::<RegionCode>(r#""12.09""#).unwrap(), code("12.09"));
        assert!(serde_json::from_str::<RegionCode>(r#""12.9""#).is_err());
    }

    prop_compose! {
        fn any_code()(p in 1..3, k in 1..3, c in 1..3, d in 1..3, depth in 1_usize..=4) -> RegionCode {
            let groups = [format!("{p:02}"), format!("{k:02}"), format!("{c:02}"), format!("{d:04}")];
            code(&groups[..depth].join("."))
        }
    }

    proptest! {
        #[test]
        fn a_region_contains_exactly_itself_and_what_climbs_to_it(a in any_code(), b in any_code()) {
            let mut climb = std::iter::successors(Some(b.clone()), RegionCode::parent);
            prop_assert_eq!(a.contains(&b), climb.any(|step| step == a));
        }
    }
}
