//! Random people do random acts: whatever they do, the laws of a sound case hold. The laws are checked
//! by [`Story::write`] after every act.

use crate::rules::act::{Act, Actor, Classification};
use crate::rules::decide::OpenAct;
use crate::rules::refusal::Refusal;
use crate::rules::world::{Office, Story, another, place, plausible, someone};
use entity::case::{CaseKind, CaseStatus, Confidentiality, Issue, Priority, Severity};
use entity::case_event::ActKind;
use entity::posting::Role;
use entity::referral::ReferralStatus;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

const STEPS: usize = 40;
const ROLLS: usize = STEPS * 8;

/// Numbers that decide what happens; out of numbers, the first thing happens.
struct Dice(std::vec::IntoIter<u32>);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0.next().unwrap_or(0) as usize % sides
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())].clone()
    }
}

/// What a walk came across.
#[derive(Default)]
struct Seen {
    statuses: BTreeSet<CaseStatus>,
    referrals: BTreeSet<ReferralStatus>,
    acts: BTreeSet<ActKind>,
}

fn walk(rolls: Vec<u32>) -> Seen {
    let mut dice = Dice(rolls.into_iter());
    let mut story = beginning(&mut dice);
    let mut seen = Seen::default();
    for _ in 0..STEPS {
        story.wait_hours(dice.pick(&[0, 1, 30, 200]));
        let Some((actor, open)) = somebody_with_something_to_do(&story, &mut dice) else {
            break;
        };
        if let Some(act) = any_act(&mut story, open, &mut dice) {
            take(&mut story, &actor, &act, &mut seen);
        }
    }
    seen
}

fn beginning(dice: &mut Dice) -> Story {
    let mut story = match dice.roll(4) {
        0 => Story::danger(),
        1 => Story::misconduct(),
        _ => Story::ordinary(),
    };
    story.case.course.owner.single_handed = dice.roll(2) == 0;
    story.case.confidentiality = dice.pick(&[
        Confidentiality::Open,
        Confidentiality::Confidential,
        Confidentiality::Anonymous,
    ]);
    story
}

/// Tries the reporter, the clock, and officers around a random one, until one may do something.
fn somebody_with_something_to_do(story: &Story, dice: &mut Dice) -> Option<(Actor, OpenAct)> {
    let first = match dice.roll(8) {
        0 => vec![Actor::Reporter],
        1 => vec![Actor::Clock],
        _ => Vec::new(),
    };
    let (offices, roles) = (Office::ALL.len(), Role::ALL.len());
    let start = dice.roll(offices * roles * 2);
    let everyone =
        (0..offices * roles * 2).map(|n| officer_number((start + n * 7) % (offices * roles * 2)));
    let (actor, open) = first
        .into_iter()
        .chain(everyone)
        .map(|actor| (story.open_acts(&actor), actor))
        .find(|(open, _)| !open.is_empty())
        .map(|(open, actor)| (actor, open))?;
    let likely: Vec<OpenAct> = open.iter().flat_map(|open| vec![*open; liking(open.act)]).collect();
    Some((actor, dice.pick(&likely)))
}

/// How likely an act is: the walks hand cases about a good deal, and end few.
const fn liking(act: ActKind) -> usize {
    use ActKind as A;
    match act {
        // Few walks come as far as an outcome: what follows it is taken when it can be.
        A::Object => 24,
        A::Refer | A::Transfer | A::Forward | A::Escalate | A::Accept => 12,
        A::Handle | A::Propose | A::Decide | A::Reopen => 6,
        A::Archive
        | A::Merge
        | A::Withdraw
        | A::Note
        | A::Reveal
        | A::Assign
        | A::Prioritise
        | A::CheckRegistry
        | A::Label
        | A::RecordConsent
        | A::ExplainDelay => 1,
        _ => 3,
    }
}

fn officer_number(number: usize) -> Actor {
    let (office, rest) = (Office::ALL[number % Office::ALL.len()], number / Office::ALL.len());
    let role = Role::ALL[rest % Role::ALL.len()];
    if rest / Role::ALL.len() == 0 { someone(role, office) } else { another(role, office) }
}

/// An act of the kind that is open, with whatever it carries left to chance.
fn any_act(story: &mut Story, open: OpenAct, dice: &mut Dice) -> Option<Act> {
    let owner = story.case.course.owner.level;
    let above: Vec<Office> =
        Office::ALL.into_iter().filter(|office| office.unit().level > owner).collect();
    let going_up = matches!(open.act, ActKind::Escalate | ActKind::Object);
    let to = match (going_up, above.is_empty()) {
        (true, true) => return None,
        (true, false) => dice.pick(&above),
        (false, _) => dice.pick(&Office::ALL),
    };
    if open.act == ActKind::Classify {
        return Some(any_classification(story, dice));
    }
    let act = plausible(open.act, open.referral, &story.case, &to.unit())?;
    Some(match act {
        Act::Forward { referral, over, .. } => {
            Act::Forward { referral, over, passes_straight: dice.roll(2) == 0 }
        }
        Act::Object { reason, words, to } => {
            Act::Object { reason, words, to: to.filter(|_| dice.roll(4) > 0) }
        }
        other => other,
    })
}

fn any_classification(story: &mut Story, dice: &mut Dice) -> Act {
    let accused = dice.pick(&[None, None, None, Some("12.09.05.2003"), Some("12.09")]);
    let past = if accused == Some("12.09") { Office::ProvinceOversight } else { Office::Oversight };
    story.bypass = Some(past.unit());
    Act::Classify(Classification {
        kind: dice.pick(CaseKind::ALL),
        issue: if accused.is_some() { Issue::Levy } else { dice.pick(Issue::ALL) },
        programme: None,
        pas_group: None,
        severity: dice.pick(Severity::ALL),
        priority: dice.pick(Priority::ALL),
        accused: accused.map(place),
    })
}

/// Does the act; what was offered may be refused only for what exactly was asked.
fn take(story: &mut Story, actor: &Actor, act: &Act, seen: &mut Seen) {
    match story.decide(actor, act) {
        Ok(decision) => {
            story.write(act, decision);
            seen.acts.insert(act.kind());
            seen.statuses.insert(story.status());
            seen.referrals.extend(story.case.referrals.iter().map(|r| r.status));
        }
        Err(Refusal::AlreadyThere | Refusal::TowardsTheAccused | Refusal::NothingChanges) => {}
        Err(why) => panic!("{:?} was offered and then refused: {why}", act.kind()),
    }
}

proptest! {
    #[test]
    fn whatever_people_do_a_case_stays_sound(rolls in vec(any::<u32>(), ROLLS)) {
        walk(rolls);
    }
}

/// The walks would prove little if they stayed near the beginning.
#[test]
fn the_walks_come_to_every_status_and_do_every_act() {
    let mut number = 1_u64;
    let mut next = || {
        // A linear congruential generator (Knuth's MMIX): the same walks every time.
        number =
            number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(number >> 33).unwrap()
    };
    let mut all = Seen::default();
    for _ in 0..250 {
        let seen = walk((0..ROLLS).map(|_| next()).collect());
        all.statuses.extend(seen.statuses);
        all.referrals.extend(seen.referrals);
        all.acts.extend(seen.acts);
    }
    let missed = |act: &&ActKind| !all.acts.contains(act);
    let missed: Vec<_> = ActKind::ALL.iter().filter(missed).collect();
    assert_eq!(missed, [&ActKind::Receive, &ActKind::PassOn]);
    assert_eq!(all.statuses.len(), CaseStatus::ALL.len());
    assert_eq!(all.referrals.len(), ReferralStatus::ALL.len());
}
