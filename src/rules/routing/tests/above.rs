//! Who takes a case from its owner, whoever is at work and whoever is complained about.

use super::*;

const ACCUSED: [Option<&str>; 5] =
    [None, Some("12.09.05.2003"), Some("12.09.05"), Some("12.09"), Some("12")];

fn go_up(owner: Office, accused: Option<&str>, candidates: &[Candidate]) -> Option<UnitFacts> {
    let (village, accused) = (village(), accused.map(place));
    above(&owner.unit(), (&village, accused.as_ref()), candidates).cloned()
}

fn goes_to(owner: Office, accused: Option<&str>, candidates: &[Candidate]) -> Option<UnitId> {
    go_up(owner, accused, candidates).map(|unit| unit.id)
}

#[test]
fn an_objection_climbs_from_level_to_level_until_nobody_stands_above() {
    let climbs = [
        (Office::Puskesos, Some(Office::Secretariat)),
        (Office::Supervisor, Some(Office::Secretariat)),
        (Office::Secretariat, Some(Office::Province)),
        (Office::Agency, Some(Office::Province)),
        (Office::Province, Some(Office::CommandCentre)),
        (Office::CommandCentre, None),
        (Office::Directorate, None),
    ];
    for (owner, to) in climbs {
        assert_eq!(goes_to(owner, None, &candidates()), to.map(Office::id), "{owner:?}");
    }
}

#[test]
fn a_complaint_about_conduct_goes_from_oversight_to_oversight() {
    let from = |owner, accused| goes_to(owner, Some(accused), &candidates());
    let province = Some(Office::ProvinceOversight.id());
    assert_eq!(from(Office::Oversight, "12.09.05.2003"), province);
    assert_eq!(from(Office::Secretariat, "12.09.05.2003"), province);
    assert_eq!(from(Office::Puskesos, "12.10"), Some(Office::Oversight.id()));
    assert_eq!(from(Office::ProvinceOversight, "12.09"), Some(Office::CommandCentre.id()));
    let nobody_oversees = without(&[Office::ProvinceOversight]);
    let to = goes_to(Office::Oversight, Some("12.09.05.2003"), &nobody_oversees);
    assert_eq!(to, Some(Office::Province.id()), "the nearest intake then");
}

#[test]
fn whoever_is_away_it_goes_up_past_the_accused_to_somebody_at_work_or_to_the_ministry() {
    let all = candidates();
    for staffed in 0..1_usize << all.len() {
        let mut present = all.clone();
        for (n, candidate) in present.iter_mut().enumerate() {
            candidate.staffed = staffed & (1 << n) != 0;
        }
        for owner in [Office::Puskesos, Office::Supervisor, Office::Oversight, Office::Province] {
            for accused in ACCUSED {
                let unit = go_up(owner, accused, &present).expect("the ministry at last");
                check(owner, accused, &unit, &present);
            }
        }
    }
}

fn check(owner: Office, accused: Option<&str>, unit: &UnitFacts, present: &[Candidate]) {
    let owner = owner.unit();
    let accused = accused.map(place);
    assert!(unit.level > owner.level, "{} → {}", owner.name, unit.name);
    assert!(is_clear_of(accused.as_ref(), unit) && serves(unit, &village()), "{}", unit.name);
    let open_to_it = |c: &&Candidate| {
        let high_enough =
            c.unit.level > owner.level && (accused.is_none() || c.unit.level > Level::District);
        c.staffed
            && high_enough
            && serves(&c.unit, &village())
            && is_clear_of(accused.as_ref(), &c.unit)
    };
    let oversees = |c: &&Candidate| accused.is_some() && c.unit.kind == UnitKind::Oversight;
    let at_work = || present.iter().filter(open_to_it);
    let nearest = at_work().filter(oversees).min_by(|a, b| nearest_first(a, b));
    let nearest =
        nearest.or_else(|| at_work().filter(|c| c.takes_intake).min_by(|a, b| nearest_first(a, b)));
    let expected = nearest.map_or(Office::CommandCentre.id(), |c| c.unit.id);
    assert_eq!(unit.id, expected, "{} → {}", owner.name, unit.name);
}

#[test]
fn the_order_of_the_rows_decides_nothing() {
    let mut rows = candidates();
    for c in &mut rows {
        c.takes_intake = true;
    }
    let first: Vec<_> =
        Office::ALL.iter().flat_map(|o| ACCUSED.map(|a| goes_to(*o, a, &rows))).collect();
    for _ in 0..rows.len() {
        rows.rotate_left(1);
        let again: Vec<_> =
            Office::ALL.iter().flat_map(|o| ACCUSED.map(|a| goes_to(*o, a, &rows))).collect();
        assert_eq!(again, first);
    }
}

#[test]
fn with_no_organisation_at_all_nobody_stands_above() {
    assert_eq!(goes_to(Office::Puskesos, None, &[]), None);
    assert_eq!(goes_to(Office::Oversight, Some("12"), &[]), None);
}
