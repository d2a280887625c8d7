//! Where cases go, and why.

mod above;
mod grave;
mod local_rules;
mod traced;

use super::*;
use crate::rules::world::{Office, place};
use entity::unit::UnitKind;
use time::macros::date;
use uuid::Uuid;

/// The offices that serve the village, all staffed; those that take reports as they do in a regency.
fn candidates() -> Vec<Candidate> {
    Office::ALL.into_iter().filter(|o| *o != Office::OtherRegency).map(candidate).collect()
}

fn candidate(office: Office) -> Candidate {
    use Office as O;
    let takes_intake = matches!(
        office,
        O::Puskesos | O::NextVillage | O::Secretariat | O::Province | O::CommandCentre
    );
    Candidate {
        unit: office.unit(),
        code: format!("{office:?}"),
        takes_intake,
        staffed: true,
        last_seen: None,
        emergency_desk: office == O::Emergency,
    }
}

fn without(offices: &[Office]) -> Vec<Candidate> {
    let gone = |c: &Candidate| offices.iter().any(|office| office.id() == c.unit.id);
    candidates().into_iter().map(|c| Candidate { staffed: c.staffed && !gone(&c), ..c }).collect()
}

fn village() -> RegionCode {
    place("12.09.05.2003")
}

/// Asks where a case of the village goes.
fn ask(
    severity: Severity,
    accused: Option<&str>,
    candidates: &[Candidate],
    rules: &[LocalRule],
) -> Option<Route> {
    let (village, accused) = (village(), accused.map(place));
    let asked = Question {
        village: &village,
        issue: Issue::NotPaid,
        programme: Some("pkh"),
        severity,
        accused: accused.as_ref(),
        today: date!(2026 - 11 - 23),
    };
    route(&asked, candidates, rules)
}

fn ordinary(candidates: &[Candidate]) -> (UnitId, RouteReason) {
    let route = ask(Severity::Ordinary, None, candidates, &[]).unwrap();
    assert_eq!((route.emergency, route.rule), (None, None));
    (route.owner.id, route.reason)
}

fn misconduct(accused: &str, candidates: &[Candidate]) -> UnitId {
    let route = ask(Severity::Misconduct, Some(accused), candidates, &[]).unwrap();
    assert_eq!(route.reason, RouteReason::MisconductBypass);
    route.owner.id
}

fn rule(number: u128, place_code: &str, office: Office) -> LocalRule {
    LocalRule {
        id: RoutingRuleId(Uuid::from_u128(number)),
        place: place(place_code),
        issue: None,
        programme: None,
        unit: office.id(),
        effective_from: date!(2026 - 01 - 01),
        effective_to: None,
        legal_ref: String::new(),
    }
}

fn by_rules(candidates: &[Candidate], rules: &[LocalRule]) -> (UnitId, Option<RoutingRuleId>) {
    let route = ask(Severity::Ordinary, None, candidates, rules).unwrap();
    (route.owner.id, route.rule)
}

#[test]
fn an_ordinary_case_goes_to_its_own_village() {
    assert_eq!(ordinary(&candidates()), (Office::Puskesos.id(), RouteReason::Village));
}

#[test]
fn where_the_puskesos_is_unstaffed_the_nearest_staffed_intake_above_takes_it() {
    use Office as O;
    let above = |gone: &[O]| ordinary(&without(gone));
    assert_eq!(above(&[O::Puskesos]), (O::Secretariat.id(), RouteReason::NearestStaffed));
    let two = [O::Puskesos, O::Secretariat];
    assert_eq!(above(&two), (O::Province.id(), RouteReason::NearestStaffed));
    let three = [O::Puskesos, O::Secretariat, O::Province];
    assert_eq!(above(&three), (O::CommandCentre.id(), RouteReason::MinistryDesk));
}

#[test]
fn the_district_takes_it_first_where_its_supervisor_takes_reports() {
    let mut candidates = without(&[Office::Puskesos]);
    for c in &mut candidates {
        c.takes_intake |= c.unit.id == Office::Supervisor.id();
    }
    assert_eq!(ordinary(&candidates), (Office::Supervisor.id(), RouteReason::NearestStaffed));
}

#[test]
fn the_ministrys_desk_is_there_even_when_nobody_is() {
    let nobody = without(&Office::ALL);
    assert_eq!(ordinary(&nobody), (Office::CommandCentre.id(), RouteReason::MinistryDesk));
    assert_eq!(misconduct("12.09.05.2003", &nobody), Office::CommandCentre.id());
    assert_eq!(ask(Severity::Ordinary, None, &[], &[]), None, "no organisation at all");
}

#[test]
fn another_village_never_gets_it_however_near() {
    let mut candidates = without(&[Office::Puskesos]);
    candidates.push(candidate(Office::OtherRegency));
    assert_eq!(ordinary(&candidates).0, Office::Secretariat.id());
}

#[test]
fn of_several_intakes_of_a_regency_it_is_the_secretariat_in_whatever_order_they_are_read() {
    let mut candidates = without(&[Office::Puskesos]);
    for c in &mut candidates {
        c.takes_intake |= c.unit.level == Level::Regency;
    }
    for _ in 0..candidates.len() {
        candidates.rotate_left(1);
        assert_eq!(ordinary(&candidates).0, Office::Secretariat.id());
    }
}

#[test]
fn of_two_desks_of_the_ministry_it_is_the_command_centre_and_of_two_of_a_kind_the_first_by_code() {
    let mut candidates = without(&Office::ALL);
    for c in &mut candidates {
        c.takes_intake |= c.unit.level == Level::Ministry;
    }
    let twin = |code: &str, number: u128| Candidate {
        unit: UnitFacts { id: UnitId(Uuid::from_u128(number)), ..Office::CommandCentre.unit() },
        code: code.to_owned(),
        ..candidate(Office::CommandCentre)
    };
    assert_eq!(ordinary(&candidates).0, Office::CommandCentre.id());
    candidates.extend([twin("b", 2001), twin("a", 2002), twin("c", 2000)]);
    for _ in 0..candidates.len() {
        candidates.rotate_left(1);
        assert_eq!(ordinary(&candidates).0, UnitId(Uuid::from_u128(2002)), "staffed, and first");
    }
}

#[test]
fn a_unit_of_the_ministry_with_a_territory_is_no_desk_for_the_rest_of_the_country() {
    let mut candidates = without(&Office::ALL);
    let region = Some(place("13"));
    let unit = UnitFacts { region, ..Office::CommandCentre.unit() };
    candidates.push(Candidate { unit, code: "A".to_owned(), ..candidate(Office::CommandCentre) });
    let unit = ask(Severity::Ordinary, None, &candidates, &[]).unwrap().owner;
    assert_eq!(unit.region, None);
}

#[test]
fn every_reason_has_a_code_of_its_own() {
    let codes: std::collections::BTreeSet<_> = RouteReason::ALL.iter().map(|r| r.code()).collect();
    assert_eq!(codes.len(), RouteReason::ALL.len());
}
