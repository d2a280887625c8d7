//! Which other reports may be about the same thing, why, and which comes first.

use crate::rules::access::knows_reporter;
use crate::rules::act::Officer;
use crate::rules::case_lifecycle::is_open;
use crate::rules::standing::Standing;
use entity::Moment;
use entity::case::CaseStatus;
use std::cmp::Reverse;

/// So far back a report that has ended may still be the same as a new one.
const RECENT_MS: i64 = 90 * 24 * 60 * 60 * 1000;

/// In what two reports are alike.
#[expect(clippy::struct_excessive_bools, reason = "five facts, each true or not")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    /// Somebody in both has the same NIK.
    pub person: bool,
    /// Somebody in both is on the same family card.
    pub family: bool,
    /// Somebody in both can be reached at the same number.
    pub phone: bool,
    /// Somebody in both is called the same.
    pub name: bool,
    /// The same issue in the same village.
    pub matter: bool,
}

/// Why a report is suggested; the catalogue has its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Person,
    Family,
    Phone,
    MatterAndName,
    Matter,
}

impl Why {
    /// Every reason, the strongest first.
    pub const ALL: [Self; 5] =
        [Self::Person, Self::Family, Self::Phone, Self::MatterAndName, Self::Matter];

    /// Its key in the catalogue.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Family => "family",
            Self::Phone => "phone",
            Self::MatterAndName => "matter-and-name",
            Self::Matter => "matter",
        }
    }
}

impl Likeness {
    /// Everything that speaks for the two being one, the strongest first; nothing when they are not
    /// alike. A namesake alone is none.
    pub fn whys(self) -> Vec<Why> {
        let holds = |why: &Why| match why {
            Why::Person => self.person,
            // The same person is of the same family, and answers the same telephone.
            Why::Family => self.family && !self.person,
            Why::Phone => self.phone,
            Why::MatterAndName => self.matter && self.name,
            Why::Matter => self.matter && !self.name,
        };
        Why::ALL.into_iter().filter(holds).collect()
    }

    /// Where it stands among others; less is further up. Who is connected and tells of the same matter
    /// comes before who is only connected, and a stranger with the same matter comes last.
    pub const fn rank(self) -> impl Ord + use<> {
        let connected = self.person || self.family || self.phone;
        let about_one_thing = self.matter && connected;
        let named = self.matter && self.name;
        Reverse((about_one_thing, self.person, self.family, self.phone, named))
    }
}

/// May a report be the same as one that is looked at now? While it is on its way, or not long after
/// it came in; one that was merged goes on elsewhere.
pub const fn is_recent(status: CaseStatus, received: Moment, now: Moment) -> bool {
    let recent = now.since(received) <= RECENT_MS;
    !matches!(status, CaseStatus::Merged) && (is_open(status) || recent)
}

/// The earliest receipt of a report that is recent now.
pub const fn recent_since(now: Moment) -> Moment {
    now.plus_ms(-RECENT_MS)
}

/// May this officer learn that the two are alike? Only who may know both reporters: else a likeness
/// would tell who somebody is that asked not to be known.
pub fn may_compare(officer: &Officer, one: &Standing, other: &Standing) -> bool {
    one.id != other.id && knows_reporter(officer, one) && knows_reporter(officer, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::world::{Office, Story, officer};
    use entity::case::{CaseId, Confidentiality};
    use entity::posting::Role;

    /// All thirty-two.
    fn every() -> Vec<Likeness> {
        (0..32_u8)
            .map(|bits| Likeness {
                person: bits & 1 != 0,
                family: bits & 2 != 0,
                phone: bits & 4 != 0,
                name: bits & 8 != 0,
                matter: bits & 16 != 0,
            })
            .collect()
    }

    #[test]
    fn every_reason_that_is_given_holds_and_none_that_holds_is_missing() {
        for like in every() {
            let whys = like.whys();
            assert_eq!(whys.contains(&Why::Person), like.person, "{like:?}");
            assert_eq!(whys.contains(&Why::Family), like.family && !like.person, "{like:?}");
            assert_eq!(whys.contains(&Why::Phone), like.phone, "{like:?}");
            let matters = [Why::Matter, Why::MatterAndName].map(|why| whys.contains(&why));
            assert_eq!(matters, [like.matter && !like.name, like.matter && like.name], "{like:?}");
        }
        let namesake = Likeness { name: true, ..Likeness::default() };
        assert_eq!(namesake.whys(), [], "many people share a name");
    }

    #[test]
    fn more_in_common_never_comes_further_down() {
        for one in every() {
            for other in every() {
                let covers = (one.person || !other.person)
                    && (one.family || !other.family)
                    && (one.phone || !other.phone)
                    && (one.name || !other.name)
                    && (one.matter || !other.matter);
                assert!(!covers || one.rank() <= other.rank(), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn the_strongest_tie_decides_among_equals_in_matter() {
        let none = Likeness::default();
        let ranked = [
            Likeness { person: true, matter: true, ..none },
            Likeness { family: true, matter: true, ..none },
            Likeness { phone: true, matter: true, ..none },
            Likeness { person: true, ..none },
            Likeness { family: true, ..none },
            Likeness { phone: true, ..none },
            Likeness { matter: true, name: true, ..none },
            Likeness { matter: true, ..none },
        ];
        for pair in ranked.windows(2) {
            let [stronger, weaker] = pair else { continue };
            assert!(stronger.rank() < weaker.rank(), "{stronger:?} {weaker:?}");
        }
    }

    #[test]
    fn ninety_days_are_recent_and_whatever_is_open_is_too() {
        let now = Moment(1_795_399_200_000);
        let days = |days: i64| now.plus_ms(-days * 24 * 60 * 60 * 1000);
        for status in CaseStatus::ALL {
            let merged = *status == CaseStatus::Merged;
            assert_eq!(is_recent(*status, days(90), now), !merged, "{status}");
            assert_eq!(is_recent(*status, days(91), now), is_open(*status), "{status}");
        }
        assert_eq!(recent_since(now), days(90));
    }

    #[test]
    fn nobody_learns_of_a_likeness_who_may_not_know_both_reporters() {
        let of = |story: Story, id: u128| Standing {
            id: CaseId(uuid::Uuid::from_u128(id)),
            ..story.case
        };
        let open = of(Story::ordinary(), 1);
        let mut secret = of(Story::ordinary(), 2);
        secret.confidentiality = Confidentiality::Confidential;
        let mut nameless = of(Story::ordinary(), 3);
        nameless.confidentiality = Confidentiality::Anonymous;
        let misconduct = of(Story::misconduct(), 4);
        let hadi = officer(Role::Coordinator, Office::Puskesos);
        assert!(may_compare(&hadi, &open, &of(Story::ordinary(), 5)));
        assert!(!may_compare(&hadi, &open, &open), "a case is not its own double");
        for hidden in [&secret, &nameless, &misconduct] {
            assert!(!may_compare(&hadi, &open, hidden));
            assert!(!may_compare(&hadi, hidden, &open));
        }
    }
}
