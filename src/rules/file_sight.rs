//! Who sees which file of a case. Seeing the case is not seeing everything that was sent with it: whoever
//! was only asked for a part sees what was chosen for that part.

use crate::rules::access::{Relation, receiver_sees, relations, sees, sender_sees, works_on_cases};
use crate::rules::act::{Officer, Post};
use crate::rules::standing::{ReferralFacts, Standing};
use entity::case_event::{ActKind, ActorKind};
use entity::referral::ReferralId;
use entity::unit::UnitId;

/// What the rules must know of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFacts {
    pub brought: Brought,
    /// The referrals it was chosen for.
    pub with: Vec<ReferralId>,
    /// The reporter got it with the outcome.
    pub given: bool,
}

/// The act a file came with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brought {
    pub act: ActKind,
    pub by: ActorKind,
    pub unit: Option<UnitId>,
    pub referral: Option<ReferralId>,
}

impl FileFacts {
    /// Did it come with the answer to a referral?
    pub const fn is_an_answer(&self) -> bool {
        matches!(self.brought.act, ActKind::Reply)
    }
}

/// Does this officer see the file? Who holds the case or lives next door to it sees all of it; who was
/// asked, what was chosen for them; who asked, what came back; and everybody what they sent themselves.
pub fn sees_file(officer: &Officer, case: &Standing, file: &FileFacts) -> bool {
    sees(officer, case)
        && officer.posts.iter().any(|post| {
            relations(post, case).any(sees_everything) || post_sees_file(post, case, file)
        })
}

const fn sees_everything(relation: Relation) -> bool {
    matches!(relation, Relation::Holder | Relation::Neighbour)
}

fn post_sees_file(post: &Post, case: &Standing, file: &FileFacts) -> bool {
    if !works_on_cases(post.role) {
        return false;
    }
    let unit = post.unit.id;
    let chosen = case.referrals.iter().any(|referral| {
        referral.to == unit && receiver_sees(referral.status) && file.with.contains(&referral.id)
    });
    chosen || file.brought.unit == Some(unit) || came_back_to(unit, case, file)
}

/// The answer to a referral of the unit's, or to one it was forwarded in.
fn came_back_to(unit: UnitId, case: &Standing, file: &FileFacts) -> bool {
    let answered = file.brought.referral.filter(|_| file.is_an_answer());
    let Some(referral) = answered.and_then(|id| case.referral(id)) else {
        return false;
    };
    let up = |link: &&ReferralFacts| link.parent.and_then(|id| case.referral(id));
    std::iter::successors(Some(referral), up)
        .take(case.referrals.len())
        .any(|link| link.from == unit && sender_sees(link.status))
}

/// The proven reporter sees what they sent, what was sent with the report itself, and what came with
/// the outcome.
pub const fn reporter_sees(file: &FileFacts) -> bool {
    let own = matches!(file.brought.by, ActorKind::Reporter);
    own || matches!(file.brought.act, ActKind::Receive) || file.given
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::act::Act;
    use crate::rules::world::{Office, Story, officer, over_to, says, someone};
    use entity::case::Outcome;
    use entity::posting::Role;

    fn file(act: ActKind, unit: Option<Office>) -> FileFacts {
        let by = if unit.is_some() { ActorKind::Officer } else { ActorKind::Reporter };
        let brought = Brought { act, by, unit: unit.map(Office::id), referral: None };
        FileFacts { brought, with: Vec::new(), given: false }
    }

    fn told() -> FileFacts {
        file(ActKind::Receive, None)
    }

    /// Referred to the secretariat and, beside it, to an agency; the secretariat forwarded it.
    fn referred() -> Story {
        let (sari, budi) = (
            someone(Role::FrontOffice, Office::Puskesos),
            someone(Role::BackOffice, Office::Puskesos),
        );
        let eko = someone(Role::BackOffice, Office::Secretariat);
        let mut story = Story::ordinary();
        story.does(&sari, Act::Check);
        story.does(&budi, Act::Refer(over_to(Office::Secretariat)));
        story.does(&budi, Act::Refer(over_to(Office::Agency)));
        let (referral, over) = (story.referral(1), over_to(Office::Directorate));
        story.does(&eko, Act::Forward { referral, over, passes_straight: true });
        story
    }

    fn who_sees(story: &Story, file: &FileFacts) -> Vec<Office> {
        let sees = |office: &Office| sees_file(&officer(Role::Manager, *office), &story.case, file);
        Office::ALL.into_iter().filter(sees).collect()
    }

    #[test]
    fn what_was_not_chosen_is_seen_by_the_village_alone() {
        let near = [Office::Puskesos, Office::Supervisor];
        assert_eq!(who_sees(&referred(), &told()), near);
    }

    #[test]
    fn what_was_chosen_for_a_referral_is_seen_by_its_receiver_and_by_nobody_beside_it() {
        let story = referred();
        let chosen = FileFacts { with: vec![story.referral(1)], ..told() };
        let seen = who_sees(&story, &chosen);
        assert_eq!(seen, [Office::Puskesos, Office::Supervisor, Office::Secretariat]);
    }

    #[test]
    fn what_was_chosen_is_gone_once_the_referral_was_returned() {
        let mut story = referred();
        let chosen = FileFacts { with: vec![story.referral(2)], ..told() };
        assert!(who_sees(&story, &chosen).contains(&Office::Agency));
        let words = says("no longer needed");
        let budi = someone(Role::BackOffice, Office::Puskesos);
        story.does(&budi, Act::Recall { referral: story.referral(2), words });
        assert!(!who_sees(&story, &chosen).contains(&Office::Agency));
    }

    #[test]
    fn an_answer_is_seen_along_its_way_back_and_not_beside_it() {
        let mut story = referred();
        let joko = someone(Role::AgencyOfficer, Office::Directorate);
        let (referral, words) = (story.referral(3), says("here it is"));
        story.does(&joko, Act::Reply { referral, outcome: Outcome::Granted, words });
        let mut answer = file(ActKind::Reply, Some(Office::Directorate));
        answer.brought.referral = Some(referral);
        let seen = who_sees(&story, &answer);
        let way = [Office::Puskesos, Office::Supervisor, Office::Secretariat, Office::Directorate];
        assert_eq!(seen, way);
    }

    #[test]
    fn the_reporter_sees_an_answer_only_when_it_was_given() {
        let answer = file(ActKind::Reply, Some(Office::Agency));
        assert!(!reporter_sees(&answer));
        assert!(reporter_sees(&FileFacts { given: true, ..answer }));
        assert!(reporter_sees(&told()));
        assert!(reporter_sees(&file(ActKind::Receive, Some(Office::Puskesos))), "told at a desk");
        assert!(reporter_sees(&file(ActKind::Answer, None)));
    }

    #[test]
    fn who_reads_figures_sees_no_file() {
        let story = referred();
        for role in [Role::Leadership, Role::Auditor, Role::Admin] {
            assert!(!sees_file(&officer(role, Office::Puskesos), &story.case, &told()));
        }
    }
}
