//! Who may see a case, and who may do which act to it. `casefile::reach` says the same in SQL;
//! a property test keeps the two alike.

mod matrix;

pub use matrix::{Duty, clock_may, decides, has_duty, reporter_may, role_may};

use crate::rules::act::{Actor, Officer, Post};
use crate::rules::standing::{ReferralFacts, Standing};
use entity::case::Confidentiality;
use entity::case_event::ActKind;
use entity::posting::Role;
use entity::referral::{ReferralId, ReferralKind, ReferralStatus};
use entity::unit::{Level, UnitId};

/// What a posting has to do with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Works for the unit that answers to the citizen, or for the emergency desk beside it.
    Holder,
    /// Works for a unit the case was referred to, and that is yet to answer.
    Receiver,
    /// Works for a unit that has answered: it still reads what comes of it.
    Answerer,
    /// Works for a unit that referred it.
    Sender,
    /// Works in the village of need, or supervises its district.
    Neighbour,
}

impl Relation {
    /// Every relation, from the closest to the most distant.
    pub const ALL: [Self; 5] =
        [Self::Holder, Self::Receiver, Self::Answerer, Self::Sender, Self::Neighbour];
}

/// Does the case exist for this officer?
pub fn sees(officer: &Officer, case: &Standing) -> bool {
    !is_bypassed(officer, case)
        && officer.posts.iter().any(|post| relations(post, case).count() > 0)
}

/// A misconduct case does not exist for anybody posted in the region complained about, whatever
/// other posting they hold.
fn is_bypassed(officer: &Officer, case: &Standing) -> bool {
    case.course.accused.as_ref().is_some_and(|accused| {
        officer
            .posts
            .iter()
            .filter_map(|post| post.unit.region.as_ref())
            .any(|region| accused.contains(region))
    })
}

/// Everything a posting has to do with a case.
pub fn relations<'a>(post: &'a Post, case: &'a Standing) -> impl Iterator<Item = Relation> + 'a {
    let works = works_on_cases(post.role);
    let unit = post.unit.id;
    let beside = case.course.emergency_unit.as_ref().is_some_and(|desk| desk.id == unit);
    let holds = case.course.owner.id == unit || beside;
    let mut asked = case.referrals.iter().filter(|r| r.to == unit && receiver_sees(r.status));
    let receives = asked.clone().any(|r| r.status.is_open());
    let answered = asked.any(|r| !r.status.is_open());
    let sends = case.referrals.iter().any(|r| r.from == unit && sender_sees(r.status));
    [
        (holds, Relation::Holder),
        (receives, Relation::Receiver),
        (answered, Relation::Answerer),
        (sends, Relation::Sender),
        (is_neighbour(post, case), Relation::Neighbour),
    ]
    .into_iter()
    .filter(move |(holds, _)| works && *holds)
    .map(|(_, relation)| relation)
}

/// Leadership reads figures, auditors the trail, admins settings: none of them reads cases.
pub const fn works_on_cases(role: Role) -> bool {
    !matches!(role, Role::Leadership | Role::Auditor | Role::Admin)
}

/// Who leads a unit: they may save views for its people.
pub const fn leads(role: Role) -> bool {
    matches!(role, Role::Coordinator | Role::Supervisor | Role::Manager)
}

/// Who reads the trail of reads and acts.
pub const fn reads_trail(role: Role) -> bool {
    matches!(role, Role::Auditor | Role::Admin)
}

/// Who reads in it which cases they were about, and may look a person up.
pub const fn reads_trail_content(role: Role) -> bool {
    matches!(role, Role::Auditor)
}

/// A returned or recalled referral ends what its receiver may see. Whoever took a case over sees it as
/// its owner, for as long as it is.
pub const fn receiver_sees(status: ReferralStatus) -> bool {
    status.is_open() || matches!(status, ReferralStatus::Answered)
}

/// The sender follows its referral while it is open and once it is answered.
pub const fn sender_sees(status: ReferralStatus) -> bool {
    status.is_open() || matches!(status, ReferralStatus::Answered)
}

/// The village and its district's supervisor follow what concerns their people, unless it is
/// misconduct: then only who handles it. A wider territory does not make a neighbour.
fn is_neighbour(post: &Post, case: &Standing) -> bool {
    let near = matches!(post.unit.level, Level::Village | Level::District);
    near && case.course.accused.is_none()
        && post.unit.region.as_ref().is_some_and(|region| {
            *region == case.village || case.village.district().as_ref() == Some(region)
        })
}

/// The posting by which `officer` may do `act`, if there is one.
pub fn post_for<'a>(
    officer: &'a Officer,
    act: ActKind,
    referral: Option<ReferralId>,
    case: &Standing,
) -> Option<&'a Post> {
    let kept_from = matches!(act, ActKind::Reveal) && !may_reveal(officer, case);
    if is_bypassed(officer, case) || kept_from {
        return None;
    }
    officer.posts.iter().find(|post| post_may(post, act, referral, case))
}

fn post_may(post: &Post, act: ActKind, referral: Option<ReferralId>, case: &Standing) -> bool {
    match referral {
        Some(id) => case.referral(id).is_some_and(|r| may_move_referral(post, act, r, case)),
        None => relations(post, case).any(|relation| role_may(post.role, relation, act)),
    }
}

/// The receiver works on a referral; the sender may ask after it or take it back, and so may the owner whose case
/// came to it with the referral open.
fn may_move_referral(post: &Post, act: ActKind, referral: &ReferralFacts, case: &Standing) -> bool {
    let unit = post.unit.id;
    match act {
        ActKind::Recall | ActKind::Remind if unit == referral.from => {
            role_may(post.role, Relation::Sender, act)
        }
        ActKind::Recall | ActKind::Remind => {
            unit == case.course.owner.id
                && case.open_parent(referral).is_none()
                && role_may(post.role, Relation::Holder, act)
        }
        ActKind::Accept => may_accept(post, referral.kind, referral.to),
        _ => unit == referral.to && role_may(post.role, Relation::Receiver, act),
    }
}

/// A whole case is taken over by those who decide; a part of the work by whoever receives.
pub fn may_accept(post: &Post, kind: ReferralKind, to: UnitId) -> bool {
    let role = post.role;
    post.unit.id == to
        && match kind {
            ReferralKind::Referral => role_may(role, Relation::Receiver, ActKind::Accept),
            ReferralKind::Transfer => decides(role),
        }
}

/// May this actor do that act here? The reporter and the clock have their own short lists.
pub fn may(actor: &Actor, act: ActKind, referral: Option<ReferralId>, case: &Standing) -> bool {
    match actor {
        Actor::Officer(officer) => post_for(officer, act, referral, case).is_some(),
        Actor::Reporter => reporter_may(act),
        Actor::Clock => clock_may(act),
    }
}

/// May this officer learn who reported? Of a confidential case only units above the village do.
pub fn knows_reporter(officer: &Officer, case: &Standing) -> bool {
    match case.confidentiality {
        Confidentiality::Open => sees(officer, case),
        Confidentiality::Anonymous => false,
        Confidentiality::Confidential => {
            !is_bypassed(officer, case)
                && !works_in_the_village(officer, case)
                && officer.posts.iter().any(|post| relations(post, case).any(learns_names))
        }
    }
}

/// Who works on a confidential case, or has answered it, knows whose it is.
const fn learns_names(relation: Relation) -> bool {
    matches!(relation, Relation::Holder | Relation::Receiver | Relation::Answerer)
}

/// A number or an address names people too: of a confidential case only those see one who may learn
/// who reported. An anonymous case has nobody to protect that way.
fn may_reveal(officer: &Officer, case: &Standing) -> bool {
    match case.confidentiality {
        Confidentiality::Open | Confidentiality::Anonymous => true,
        Confidentiality::Confidential => knows_reporter(officer, case),
    }
}

fn works_in_the_village(officer: &Officer, case: &Standing) -> bool {
    officer.posts.iter().any(|post| {
        post.unit.level == Level::Village
            && post.unit.region.as_ref().is_some_and(|region| region.contains(&case.village))
    })
}

/// May the officer listen to what the reporter recorded? A voice is known in its village: where the
/// name was given in confidence, whoever may not know it does not hear the voice either.
pub fn hears_reporter(officer: &Officer, case: &Standing) -> bool {
    case.confidentiality != Confidentiality::Confidential || knows_reporter(officer, case)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_role_that_reads_figures_may_do_anything_to_a_case() {
        for role in [Role::Leadership, Role::Auditor, Role::Admin] {
            for relation in Relation::ALL {
                assert!(ActKind::ALL.iter().all(|act| !role_may(role, relation, *act)));
            }
        }
    }

    #[test]
    fn deciding_is_for_those_who_settle_a_service() {
        let deciders: Vec<_> = Role::ALL
            .iter()
            .filter(|role| role_may(**role, Relation::Holder, ActKind::Decide))
            .collect();
        assert_eq!(
            deciders,
            [&Role::Coordinator, &Role::Supervisor, &Role::Manager, &Role::AgencyOfficer]
        );
    }

    #[test]
    fn an_officer_never_acts_for_the_reporter_or_the_clock() {
        for act in ActKind::ALL.iter().filter(|act| reporter_may(**act)) {
            if *act == ActKind::Reopen {
                continue; // a coordinator may reopen too
            }
            assert!(Role::ALL.iter().all(|role| !role_may(*role, Relation::Holder, *act)), "{act}");
        }
    }
}
