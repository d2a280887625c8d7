//! Who at the desk is told what of an act: the bell, not a letter. Never the one who did it.

use crate::rules::decide::{By, Decision, ReferralChange, VisitChange};
use crate::rules::notices::{Addressee, Letter};
use crate::rules::standing::{ReferralFacts, Standing};
use entity::alert::AlertKind;
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::referral::{ReferralId, ReferralStatus};
use entity::unit::UnitId;
use entity::visit::VisitStatus;

/// Who an alert is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ear {
    One(OfficerId),
    /// Everybody who works on cases there.
    Workers(UnitId),
    /// Those there who settle a service.
    Deciders(UnitId),
}

/// Something to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alert {
    pub to: Ear,
    pub kind: AlertKind,
}

/// Everybody who is told of this decision, and who did it, for they know already.
pub fn alerts(before: &Standing, decision: &Decision) -> (Vec<Alert>, Option<OfficerId>) {
    let by = decision.entries.first().and_then(|entry| match &entry.by {
        By::Officer(doer) => Some(doer.id),
        By::Reporter | By::Clock => None,
    });
    let rows = decision.entries.iter();
    let of_rows = rows.flat_map(|entry| of_act(before, decision, (entry.act, entry.referral)));
    let referrals = decision.referrals.iter().flat_map(|change| of_referral(before, change));
    let visits = decision.visit.iter().flat_map(|change| of_visit(before, change));
    let above = decision.notices.iter().filter_map(|notice| match (notice.to, &notice.letter) {
        (Addressee::Unit(unit), Letter::Overdue { .. }) => Some(unit),
        _ => None,
    });
    let above = above.map(|unit| alert(Ear::Workers(unit), AlertKind::Late));
    (of_rows.chain(referrals).chain(visits).chain(above).collect(), by)
}

fn of_act(
    before: &Standing,
    decision: &Decision,
    (act, referral): (ActKind, Option<ReferralId>),
) -> Vec<Alert> {
    let owner = decision.course.owner.id;
    let sender = || referral.and_then(|id| before.referral(id)).map(sent_by);
    let holders = || decision.course.assignee.map_or(Ear::Workers(owner), Ear::One);
    match act {
        ActKind::Assign => decision
            .course
            .assignee
            .map(|officer| alert(Ear::One(officer), AlertKind::Assigned))
            .into_iter()
            .collect(),
        ActKind::Answer | ActKind::AddInformation => {
            vec![alert(holders(), AlertKind::CitizenWrote)]
        }
        ActKind::Propose => vec![alert(Ear::Deciders(owner), AlertKind::Proposed)],
        ActKind::SendBack => {
            let proposer = before.course.proposal.map(|proposal| Ear::One(proposal.by));
            told(proposer, AlertKind::ProposalReturned)
        }
        ActKind::Object => vec![alert(Ear::Deciders(owner), AlertKind::Objection)],
        ActKind::Reply | ActKind::PassOn => told(sender(), AlertKind::ReferralAnswered),
        ActKind::Return => told(sender(), AlertKind::ReferralReturned),
        ActKind::Nudge => vec![alert(holders(), AlertKind::DueSoon)],
        ActKind::Lapse => {
            vec![alert(holders(), AlertKind::Late), alert(Ear::Deciders(owner), AlertKind::Late)]
        }
        ActKind::Escalate => vec![alert(Ear::Workers(owner), AlertKind::Raised)],
        _ => Vec::new(),
    }
}

fn of_referral(before: &Standing, change: &ReferralChange) -> Vec<Alert> {
    let stood = |id: ReferralId| before.referral(id);
    match change {
        ReferralChange::Opened(opened) => {
            vec![alert(Ear::Workers(opened.to.id), AlertKind::ReferralReceived)]
        }
        ReferralChange::Assigned(_, officer) => {
            told(officer.map(Ear::One), AlertKind::ReferralAssigned)
        }
        // Whoever it was sent to, and whoever has it by now.
        ReferralChange::Reminded(id) => {
            let first = stood(*id).into_iter();
            let last = stood(*id).map(|first| before.at_work(first)).filter(|last| last.id != *id);
            let both = first.chain(last);
            both.map(|referral| alert(workers_on(referral), AlertKind::ReferralReminded)).collect()
        }
        ReferralChange::Moved(moved) if moved.status == ReferralStatus::Recalled => {
            let begun = stood(moved.id).filter(|referral| referral.status != ReferralStatus::Sent);
            told(begun.map(workers_on), AlertKind::ReferralRecalled)
        }
        ReferralChange::Moved(_) => Vec::new(),
    }
}

/// Who works on it, or everybody there as long as it is nobody's.
fn workers_on(referral: &ReferralFacts) -> Ear {
    referral.assignee.map_or(Ear::Workers(referral.to), Ear::One)
}

fn of_visit(before: &Standing, change: &VisitChange) -> Vec<Alert> {
    let stood = before.visit.as_ref().map(|visit| visit.officer);
    let taken = |from: Option<OfficerId>| told(from.map(Ear::One), AlertKind::VisitTaken);
    match change {
        VisitChange::Planned(_, plan) => {
            vec![alert(Ear::One(plan.officer.id), AlertKind::VisitPlanned)]
        }
        VisitChange::Moved(_, plan) => {
            let goes = plan.officer.id;
            let mut all = taken(stood.filter(|officer| *officer != goes));
            all.push(alert(Ear::One(goes), AlertKind::VisitPlanned));
            all
        }
        VisitChange::Ended(ended) if ended.status == VisitStatus::Cancelled => taken(stood),
        VisitChange::Ended(_) => Vec::new(),
    }
}

const fn alert(to: Ear, kind: AlertKind) -> Alert {
    Alert { to, kind }
}

fn sent_by(referral: &ReferralFacts) -> Ear {
    Ear::Workers(referral.from)
}

fn told(ear: Option<Ear>, kind: AlertKind) -> Vec<Alert> {
    ear.map(|ear| alert(ear, kind)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::act::{Act, Actor, Assignee};
    use crate::rules::visit::VisitPlan;
    use crate::rules::world::{Office, Story, over_to, plausible, says, someone};
    use entity::case::Outcome;
    use entity::posting::Role;

    fn budi() -> Actor {
        someone(Role::BackOffice, Office::Puskesos)
    }

    fn handled() -> Story {
        let mut story = Story::ordinary();
        story.does(&budi(), Act::Check).does(&budi(), Act::Handle);
        story
    }

    fn of(story: &Story, actor: &Actor, act: &Act) -> Vec<Alert> {
        alerts(&story.case, &story.decide(actor, act).unwrap()).0
    }

    #[test]
    fn who_is_given_a_case_is_told_and_so_is_everybody_as_long_as_it_is_nobodys() {
        let mut story = handled();
        let wrote = Act::AddInformation { words: says("the bank is closed") };
        let everybody = Ear::Workers(Office::Puskesos.id());
        let told = of(&story, &Actor::Reporter, &wrote);
        assert_eq!(told, [alert(everybody, AlertKind::CitizenWrote)]);

        let id = OfficerId(uuid::Uuid::from_u128(7));
        let assign = Act::Assign { to: Some(Assignee { id, name: "Budi".to_owned() }) };
        assert_eq!(of(&story, &budi(), &assign), [alert(Ear::One(id), AlertKind::Assigned)]);
        story.does(&budi(), assign);
        let told = of(&story, &Actor::Reporter, &wrote);
        assert_eq!(told, [alert(Ear::One(id), AlertKind::CitizenWrote)]);
        let nobody = Act::Assign { to: None };
        assert_eq!(of(&story, &budi(), &nobody), []);
    }

    #[test]
    fn who_did_it_is_named_so_that_nobody_is_told_of_their_own_act() {
        let story = handled();
        let note = Act::Note { words: says("called") };
        let (told, by) = alerts(&story.case, &story.decide(&budi(), &note).unwrap());
        let Actor::Officer(officer) = budi() else { panic!("an officer") };
        assert_eq!((told, by), (Vec::new(), Some(officer.id)));
    }

    #[test]
    fn an_answer_is_told_along_every_link_it_passes() {
        let mut story = handled();
        story.does(&budi(), Act::Refer(over_to(Office::Secretariat)));
        let eko = someone(Role::BackOffice, Office::Secretariat);
        let over = over_to(Office::Directorate);
        let forward = Act::Forward { referral: story.referral(1), over, passes_straight: true };
        let arrives = alert(Ear::Workers(Office::Directorate.id()), AlertKind::ReferralReceived);
        assert_eq!(of(&story, &eko, &forward), [arrives]);
        story.does(&eko, forward);
        let reply = Act::Reply {
            referral: story.referral(2),
            outcome: Outcome::Granted,
            words: says("paid"),
        };
        let joko = someone(Role::AgencyOfficer, Office::Directorate);
        let back = |office: Office| alert(Ear::Workers(office.id()), AlertKind::ReferralAnswered);
        assert_eq!(of(&story, &joko, &reply), [back(Office::Secretariat), back(Office::Puskesos)]);
    }

    fn named(number: u128) -> Assignee {
        Assignee { id: OfficerId(uuid::Uuid::from_u128(number)), name: "Somebody".to_owned() }
    }

    #[test]
    fn a_referral_is_told_to_whom_it_is_given_asked_after_and_taken_from() {
        let eko = someone(Role::BackOffice, Office::Secretariat);
        let mut story = handled();
        story.does(&budi(), Act::Refer(over_to(Office::Secretariat)));
        let referral = story.referral(1);
        let recall = || Act::Recall { referral, words: says("not needed") };
        let told_of = |told: Vec<Alert>, kind: AlertKind| -> Vec<Ear> {
            told.into_iter().filter(|one| one.kind == kind).map(|one| one.to).collect()
        };
        let recalled = of(&story, &budi(), &recall());
        assert_eq!(told_of(recalled, AlertKind::ReferralRecalled), [], "nobody had begun");
        story.does(&eko, Act::Accept { referral });
        let there = Ear::Workers(Office::Secretariat.id());
        let recalled = of(&story, &budi(), &recall());
        assert_eq!(told_of(recalled, AlertKind::ReferralRecalled), [there]);
        let give = Act::AssignReferral { referral, to: Some(named(7)) };
        let id = named(7).id;
        let given = [alert(Ear::One(id), AlertKind::ReferralAssigned)];
        assert_eq!(of(&story, &eko, &give), given);
        story.does(&eko, give);
        let recalled = of(&story, &budi(), &recall());
        assert_eq!(told_of(recalled, AlertKind::ReferralRecalled), [Ear::One(id)]);
        let remind = Act::Remind { referral, words: None };
        story.wait_days(30);
        let reminded = [alert(Ear::One(id), AlertKind::ReferralReminded)];
        assert_eq!(of(&story, &budi(), &remind), reminded);
    }

    #[test]
    fn a_visit_is_told_to_whoever_goes_and_to_whoever_need_not_any_more() {
        let mut story = handled();
        let act = |kind: ActKind, story: &Story, goes: u128| {
            let act = plausible(kind, None, &story.case, &Office::Province.unit()).unwrap();
            match act {
                Act::PlanVisit(plan) => Act::PlanVisit(VisitPlan { officer: named(goes), ..plan }),
                Act::MoveVisit(plan) => Act::MoveVisit(VisitPlan { officer: named(goes), ..plan }),
                other => other,
            }
        };
        let hears = |number: u128, kind: AlertKind| alert(Ear::One(named(number).id), kind);
        let plan = act(ActKind::PlanVisit, &story, 7);
        assert_eq!(of(&story, &budi(), &plan), [hears(7, AlertKind::VisitPlanned)]);
        story.does(&budi(), plan);
        let same = act(ActKind::MoveVisit, &story, 7);
        assert_eq!(of(&story, &budi(), &same), [hears(7, AlertKind::VisitPlanned)], "another day");
        let other = act(ActKind::MoveVisit, &story, 8);
        let both = [hears(7, AlertKind::VisitTaken), hears(8, AlertKind::VisitPlanned)];
        assert_eq!(of(&story, &budi(), &other), both);
        let off = act(ActKind::CancelVisit, &story, 0);
        assert_eq!(of(&story, &budi(), &off), [hears(7, AlertKind::VisitTaken)]);
    }

    #[test]
    fn a_proposal_is_told_to_those_who_decide_and_its_return_to_who_made_it() {
        let mut story = handled();
        let propose = Act::Propose { outcome: Outcome::Granted, told: says("it is paid") };
        let deciders = [alert(Ear::Deciders(Office::Puskesos.id()), AlertKind::Proposed)];
        assert_eq!(of(&story, &budi(), &propose), deciders);
        story.does(&budi(), propose);
        let Actor::Officer(proposer) = budi() else { panic!("an officer") };
        let hadi = someone(Role::Coordinator, Office::Puskesos);
        let back = Act::SendBack { words: says("which month?") };
        let returned = [alert(Ear::One(proposer.id), AlertKind::ProposalReturned)];
        assert_eq!(of(&story, &hadi, &back), returned);
    }

    #[test]
    fn no_act_tells_those_complained_about() {
        let story = Story::misconduct();
        let accused: Vec<_> = Office::ALL
            .into_iter()
            .filter(|office| story.case.course.accuses(&office.unit()))
            .map(Office::id)
            .collect();
        let oversight = someone(Role::Manager, Office::Oversight);
        for act in entity::case_event::ActKind::ALL {
            let to = Office::Province.unit();
            let Some(act) = plausible(*act, None, &story.case, &to) else { continue };
            for actor in [&oversight, &Actor::Reporter, &Actor::Clock] {
                let Ok(decision) = story.decide(actor, &act) else { continue };
                for told in alerts(&story.case, &decision).0 {
                    let unit = match told.to {
                        Ear::Workers(unit) | Ear::Deciders(unit) => Some(unit),
                        Ear::One(_) => None,
                    };
                    assert!(unit.is_none_or(|unit| !accused.contains(&unit)), "{act:?}: {told:?}");
                }
            }
        }
    }
}
