//! Why somebody sees a case, and who else does: asked of [`access`](super::access), never worked out a second time.

use crate::rules::access::{Relation, knows_reporter, relations, sees};
use crate::rules::act::{Officer, Post};
use crate::rules::standing::{Standing, UnitFacts};
use entity::case::Language;
use entity::officer::OfficerId;
use entity::posting::Role;

/// A posting that gives sight of a case, and through what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    pub post: Post,
    pub relations: Vec<Relation>,
}

/// A unit whose people see a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onlooker {
    pub unit: UnitFacts,
    pub relations: Vec<Relation>,
    /// The roles that see it there.
    pub roles: Vec<Role>,
    /// Do they learn who reported?
    pub knows_reporter: bool,
}

/// The postings by which this officer sees the case.
pub fn of_officer(officer: &Officer, case: &Standing) -> Vec<Sight> {
    if !sees(officer, case) {
        return Vec::new();
    }
    let sight =
        |post: &Post| Sight { post: post.clone(), relations: relations(post, case).collect() };
    officer.posts.iter().map(sight).filter(|sight| !sight.relations.is_empty()).collect()
}

/// Which of these units see the case, and which of their roles: the closest first. Somebody who also
/// works for those complained about does not see it, whatever their unit.
pub fn onlookers(units: &[UnitFacts], case: &Standing) -> Vec<Onlooker> {
    let mut all: Vec<Onlooker> = Vec::new();
    for unit in units {
        if all.iter().any(|known| known.unit.id == unit.id) {
            continue;
        }
        let roles: Vec<Role> =
            Role::ALL.iter().copied().filter(|role| sees(&anybody(*role, unit), case)).collect();
        let Some(role) = roles.first().copied() else { continue };
        let post = Post { role, unit: unit.clone() };
        all.push(Onlooker {
            unit: unit.clone(),
            relations: relations(&post, case).collect(),
            knows_reporter: knows_reporter(&anybody(role, unit), case),
            roles,
        });
    }
    let closeness = |relation: &Relation| Relation::ALL.iter().position(|known| known == relation);
    all.sort_by_key(|one| (one.relations.first().and_then(closeness), one.unit.level));
    all
}

/// Somebody with this one posting.
fn anybody(role: Role, unit: &UnitFacts) -> Officer {
    Officer {
        id: OfficerId(uuid::Uuid::nil()),
        name: String::new(),
        language: Language::Id,
        posts: vec![Post { role, unit: unit.clone() }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::access::works_on_cases;
    use crate::rules::act::Act;
    use crate::rules::world::{Office, Story, officer, over_to, posted, someone};
    use entity::case::Confidentiality;

    fn every_unit() -> Vec<UnitFacts> {
        Office::ALL.into_iter().map(Office::unit).collect()
    }

    /// A danger at the village and the emergency desk, referred to an agency.
    fn shared() -> Story {
        let mut story = Story::danger();
        story.does(&someone(Role::Coordinator, Office::Puskesos), Act::Check);
        let refer = Act::Refer(over_to(Office::Agency));
        story.does(&someone(Role::Coordinator, Office::Puskesos), refer);
        story
    }

    #[test]
    fn the_list_names_exactly_the_units_and_roles_that_see_it() {
        for mut story in [Story::ordinary(), Story::misconduct(), shared()] {
            for confidentiality in [Confidentiality::Open, Confidentiality::Confidential] {
                story.case.confidentiality = confidentiality;
                let listed = onlookers(&every_unit(), &story.case);
                for office in Office::ALL {
                    for role in Role::ALL {
                        let one = officer(*role, office);
                        let entry = listed.iter().find(|entry| entry.unit.id == office.id());
                        let named = entry.is_some_and(|entry| entry.roles.contains(role));
                        assert_eq!(named, sees(&one, &story.case), "{role} of {office:?}");
                        if let Some(entry) = entry.filter(|_| named) {
                            let knows = knows_reporter(&one, &story.case);
                            assert_eq!(entry.knows_reporter, knows, "{role} of {office:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_closest_come_first_and_nobody_twice() {
        let twice = [every_unit(), every_unit()].concat();
        let listed = onlookers(&twice, &shared().case);
        let names: Vec<_> = listed.iter().map(|one| one.unit.name.as_str()).collect();
        assert_eq!(names, ["Puskesos", "Emergency", "Agency", "Supervisor"]);
        assert_eq!(listed[2].relations, [Relation::Receiver]);
        assert!(listed.iter().all(|one| one.roles.iter().all(|role| works_on_cases(*role))));
    }

    #[test]
    fn an_officer_learns_through_which_posting_they_see_it() {
        let post = |role, office: Office| (role, office.unit());
        let both = posted(
            1,
            &[post(Role::Admin, Office::Agency), post(Role::FrontOffice, Office::Puskesos)],
        );
        let sight = of_officer(&both, &shared().case);
        let [only] = &sight[..] else { panic!("{sight:?}") };
        assert_eq!(only.post.unit.id, Office::Puskesos.id());
        assert_eq!(only.relations, [Relation::Holder, Relation::Sender, Relation::Neighbour]);
        let stranger = posted(2, &[post(Role::Manager, Office::OtherRegency)]);
        assert_eq!(of_officer(&stranger, &shared().case), []);
        let bypassed = posted(
            3,
            &[post(Role::Manager, Office::Oversight), post(Role::FrontOffice, Office::Puskesos)],
        );
        assert_eq!(of_officer(&bypassed, &Story::misconduct().case), [], "whatever else they do");
    }
}
