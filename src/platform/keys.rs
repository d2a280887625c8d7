//! The single keys of the desk: one table for the buttons that carry them and for the sheet that
//! lists them, so that the sheet cannot say anything else. `static/keys.js` presses the buttons.

use entity::case_event::ActKind;

/// Letters of the Indonesian verbs, and the act whose button each presses.
pub const ACTS: &[(&str, ActKind)] = &[
    ("P", ActKind::Check),
    ("J", ActKind::Classify),
    ("E", ActKind::Prioritise),
    ("T", ActKind::Assign),
    ("M", ActKind::Ask),
    ("B", ActKind::Tell),
    ("D", ActKind::Verify),
    ("F", ActKind::RecordFinding),
    ("K", ActKind::PlanVisit),
    ("V", ActKind::RecordVisit),
    ("H", ActKind::Handle),
    ("R", ActKind::Refer),
    ("W", ActKind::Reply),
    ("U", ActKind::Propose),
    ("S", ActKind::Decide),
];

/// Gives the report to whoever presses it.
pub const TAKE: &str = "I";
/// Leads to the field for a note.
pub const NOTE: &str = "C";

/// Keys that lead to a place, the place, and the word of what they do: for those whose place it is.
pub const PLACES: &[(&str, &str, &str)] = &[
    ("N", "/meja/catat", "new"),
    ("G B", "/meja", "home"),
    ("G A", "/meja/antrean", "queue"),
    ("G K", "/meja/kunjungan", "visits"),
    ("G R", "/meja/rujukan/masuk", "inbox"),
    ("G L", "/meja/dasbor", "reports"),
];

/// The key that presses an act's button; empty when it has none.
pub fn of_act(act: ActKind) -> &'static str {
    ACTS.iter().find(|(_, of)| *of == act).map_or("", |(key, _)| key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::menu;
    use crate::rules::act::{Act, Actor};
    use crate::rules::decide::{OpenAct, Present, open_acts};
    use crate::rules::standing::Proposal;
    use crate::rules::world::{Office, Story, over_to, posted, someone};
    use entity::case::{CaseStatus, Outcome};
    use entity::officer::OfficerId;
    use entity::posting::Role;
    use entity::referral::ReferralStatus;

    const SCRIPT: &str = include_str!("../../static/keys.js");

    /// Everybody at the offices a case passes, and at each somebody who is everything at once.
    fn people() -> Vec<Actor> {
        let offices = [Office::Puskesos, Office::Secretariat, Office::Directorate];
        let alone =
            offices.iter().flat_map(|office| Role::ALL.iter().map(|r| someone(*r, *office)));
        let at = |office: Office| Role::ALL.iter().map(move |role| (*role, office.unit()));
        let each: Vec<_> = offices.iter().map(|office| at(*office).collect()).collect();
        let all: Vec<_> = offices.iter().flat_map(|office| at(*office)).collect();
        let many = each.into_iter().chain([all]);
        let many = (1..).zip(many).map(|(n, posts): (u128, Vec<_>)| posted(n, &posts));
        alone.chain(many.map(Actor::Officer)).collect()
    }

    /// The same case in every status, with and without a proposal, its referral however it stands.
    fn cases() -> Vec<Story> {
        let budi = someone(Role::BackOffice, Office::Puskesos);
        let mut story = Story::ordinary();
        story.does(&budi, Act::Check).does(&budi, Act::Handle);
        story.does(&budi, Act::Refer(over_to(Office::Secretariat)));
        let by = OfficerId(uuid::Uuid::from_u128(9));
        let proposals = [None, Some(Proposal { outcome: Outcome::Granted, by })];
        let mut all = Vec::new();
        for status in CaseStatus::ALL {
            for referral in ReferralStatus::ALL {
                for proposal in proposals {
                    let mut one = story.clone();
                    one.case.course.status = *status;
                    one.case.course.proposal = proposal;
                    one.case.referrals.iter_mut().for_each(|facts| facts.status = *referral);
                    all.push(one);
                }
            }
        }
        all
    }

    #[test]
    fn no_key_presses_two_acts_that_anybody_may_ever_do_together() {
        let (mut pressed, people) = (0, people());
        for story in cases() {
            for actor in &people {
                let present = Present { now: story.now, policy: &story.policy };
                let open = open_acts(&story.case, actor, present);
                let mut acts: Vec<ActKind> = open.iter().map(|OpenAct { act, .. }| *act).collect();
                acts.sort_unstable_by_key(|act| act.code());
                acts.dedup();
                let mut keys: Vec<_> =
                    acts.iter().map(|act| of_act(*act)).filter(|key| !key.is_empty()).collect();
                keys.sort_unstable();
                pressed += keys.len();
                let once = keys.windows(2).all(|pair| pair[0] != pair[1]);
                assert!(once, "{keys:?} of {acts:?} while {}", story.case.course.status);
            }
        }
        assert!(pressed > 100, "{pressed}: some buttons must be open");
    }

    #[test]
    fn the_script_goes_where_the_sheet_says_and_every_place_is_one() {
        for (keys, href, _) in PLACES {
            assert!(menu::PLACES.iter().any(|place| place.href == *href), "{href}");
            let letter = keys.strip_prefix("G ").map(|letter| format!("{letter}: '{href}'"));
            let said = letter.unwrap_or_else(|| format!("go('{href}')"));
            assert!(SCRIPT.contains(&said), "{said}");
        }
    }

    #[test]
    fn a_letter_of_an_act_is_no_key_of_anything_else() {
        for (key, act) in ACTS {
            assert!(![TAKE, NOTE, "L", "Z", "G", "N", "O", "X"].contains(key), "{act}");
        }
    }
}
