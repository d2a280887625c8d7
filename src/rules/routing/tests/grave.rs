//! Misconduct goes past the accused; danger is told twice.

use super::*;

#[test]
fn misconduct_of_a_village_goes_to_the_regencys_oversight() {
    assert_eq!(misconduct("12.09.05.2003", &candidates()), Office::Oversight.id());
}

#[test]
fn misconduct_of_a_regency_goes_above_it() {
    assert_eq!(misconduct("12.09", &candidates()), Office::ProvinceOversight.id());
    let no_oversight = without(&[Office::ProvinceOversight]);
    assert_eq!(misconduct("12.09", &no_oversight), Office::Province.id(), "the next staffed one");
    assert_eq!(misconduct("12", &candidates()), Office::CommandCentre.id());
}

#[test]
fn an_oversight_unit_nobody_works_at_receives_nothing() {
    let unstaffed = without(&[Office::Oversight]);
    assert_eq!(misconduct("12.09.05.2003", &unstaffed), Office::ProvinceOversight.id());
    let both = without(&[Office::Oversight, Office::ProvinceOversight]);
    assert_eq!(misconduct("12.09.05.2003", &both), Office::Secretariat.id());
}

#[test]
fn misconduct_never_stays_near_the_accused_whoever_is_unstaffed() {
    for gone in Office::ALL {
        for accused in ["12.09.05.2003", "12.09.05", "12.09", "12"] {
            let route = ask(Severity::Misconduct, Some(accused), &without(&[gone]), &[]).unwrap();
            let inside = route.owner.region.is_some_and(|r| place(accused).contains(&r));
            assert!(!inside, "{accused} without {gone:?} went to {}", route.owner.name);
            assert!(route.owner.level > Level::District, "{}", route.owner.name);
        }
    }
}

#[test]
fn danger_reaches_the_village_and_the_emergency_desk_together() {
    for severity in [Severity::Danger, Severity::Emergency] {
        let route = ask(severity, None, &candidates(), &[]).unwrap();
        assert_eq!(route.owner.id, Office::Puskesos.id());
        assert_eq!(route.desk_beside(route.owner.id), Some(&Office::Emergency.unit()));
    }
}

#[test]
fn the_emergency_desk_is_not_called_beside_itself() {
    let rules = [rule(1, "12.09", Office::Emergency)];
    let route = ask(Severity::Danger, None, &candidates(), &rules).unwrap();
    assert_eq!(route.owner.id, Office::Emergency.id());
    assert_eq!(route.desk_beside(route.owner.id), None);
    assert_eq!(route.desk_beside(Office::Puskesos.id()), Some(&Office::Emergency.unit()));
}

#[test]
fn violence_by_officials_calls_no_desk_of_theirs() {
    let route = ask(Severity::Danger, Some("12.09"), &candidates(), &[]).unwrap();
    assert_eq!(route.emergency, None);
    let route = ask(Severity::Danger, Some("12.09.05.2003"), &candidates(), &[]).unwrap();
    assert_eq!(route.emergency, Some(Office::Emergency.unit()));
}
