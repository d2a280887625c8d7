use super::*;
use crate::rules::standing::UnitFacts;
use entity::case::Language;
use entity::officer::OfficerId;
use entity::unit::Zone;

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

fn post(role: Role, kind: UnitKind, level: Level, region: Option<&str>) -> Post {
    let unit = UnitFacts {
        id: UnitId::fresh(),
        name: String::new(),
        kind,
        level,
        region: region.map(code),
        zone: Zone::Wib,
        single_handed: false,
    };
    Post { role, unit }
}

fn officer(posts: Vec<Post>) -> Officer {
    Officer { id: OfficerId::fresh(), name: String::new(), language: Language::Id, posts }
}

fn village(role: Role) -> Post {
    post(role, UnitKind::Puskesos, Level::Village, Some("12.09.09.2002"))
}

fn regency(role: Role) -> Post {
    post(role, UnitKind::Secretariat, Level::Regency, Some("12.09"))
}

fn ministry(role: Role) -> Post {
    post(role, UnitKind::CommandCentre, Level::Ministry, None)
}

#[test]
fn who_leads_or_coordinates_reads_figures_and_partners_do_not() {
    for role in Role::ALL {
        let leads =
            matches!(role, Role::Leadership | Role::Manager | Role::Coordinator | Role::Supervisor);
        assert_eq!(reads_figures(&regency(*role)), leads, "{role}");
        let high = leads || *role == Role::AgencyOfficer;
        assert_eq!(reads_figures(&ministry(*role)), high, "{role}");
        for kind in [UnitKind::Agency, UnitKind::Partner] {
            let partner = post(*role, kind, Level::Regency, Some("12.09"));
            assert!(!reads_figures(&partner), "{role} of {kind}");
        }
    }
}

#[test]
fn a_territory_is_read_with_everything_in_it_and_nothing_beside() {
    let ratna = officer(vec![regency(Role::Manager)]);
    let reads = |place: Option<&str>| read_through(&ratna, place.map(code).as_ref());
    assert_eq!(reads(Some("12.09")), Some(Some(code("12.09"))));
    assert_eq!(reads(Some("12.09.09.2002")), Some(Some(code("12.09"))));
    for outside in [Some("12"), Some("12.10"), None] {
        assert_eq!(reads(outside), None, "{outside:?}");
    }
    let agus = officer(vec![ministry(Role::Leadership)]);
    assert_eq!(read_through(&agus, Some(&code("91.01"))), Some(None));
}

#[test]
fn of_two_territories_one_inside_the_other_the_wider_counts() {
    let both = officer(vec![village(Role::Coordinator), regency(Role::Manager)]);
    assert_eq!(territories(&both), [Some(code("12.09"))]);
    let none = officer(vec![village(Role::FrontOffice)]);
    assert!(territories(&none).is_empty());
}

#[test]
fn only_who_works_in_the_place_itself_sees_every_case_of_it() {
    let own = code("12.09.09.2002");
    assert!(works_there(&officer(vec![village(Role::Coordinator)]), Some(&own)));
    assert!(!works_there(&officer(vec![village(Role::Leadership)]), Some(&own)));
    assert!(!works_there(&officer(vec![regency(Role::Manager)]), Some(&own)));
    let tuti = post(Role::Supervisor, UnitKind::Supervisor, Level::District, Some("12.09.09"));
    let tuti = officer(vec![tuti]);
    assert!(works_there(&tuti, Some(&own)) && works_there(&tuti, Some(&code("12.09.09"))));
    assert!(!works_there(&tuti, Some(&code("12.09"))) && !works_there(&tuti, None));
}

#[test]
fn misconduct_counts_for_nobody_it_is_about_nor_near_them() {
    assert_eq!(unseen(&officer(vec![village(Role::Leadership)])), Unseen::All);
    let both = officer(vec![regency(Role::Manager), village(Role::Facilitator)]);
    assert_eq!(unseen(&both), Unseen::All);
    let Unseen::About(regions) = unseen(&officer(vec![regency(Role::Manager)])) else {
        panic!("a regency is not near");
    };
    assert_eq!(regions, BTreeSet::from([code("12"), code("12.09")]));
    let agus = unseen(&officer(vec![ministry(Role::Manager)]));
    assert_eq!(agus, Unseen::About(BTreeSet::new()), "nobody is above the ministry");
}
