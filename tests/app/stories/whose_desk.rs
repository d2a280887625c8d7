//! Whose desk a case comes to when it changes, waits too long, or the rows are damaged.

use crate::world::{TestApp, levy, report, unit_by_code, words};
use entity::{routing_rule, unit};
use satupintu::casefile::{self, CaseError, contents};
use satupintu::platform::mail::transports::Parcel;
use satupintu::rules::act::{Act, Actor, Classification};
use satupintu::rules::decide::Detail;
use satupintu::rules::refusal::Refusal;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

#[actix_web::test]
async fn danger_that_the_desk_recognises_reaches_the_regencys_emergency_desk() {
    use entity::case::Severity;
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let ratna = app.as_ruled("ratna").await;
    let opened = casefile::open(&app.platform.db, &ratna, case.case).await;
    assert!(matches!(opened, Err(CaseError::Refused(Refusal::OutOfReach))));
    app.does("sari", &case, Act::Classify(as_violence(Severity::Danger))).await.unwrap();
    let opened = casefile::open(&app.platform.db, &ratna, case.case).await.unwrap();
    assert_eq!(opened.standing.course.owner.name, "Puskesos Air Joman");
    let told = |parcels: &[Parcel]| {
        parcels.iter().filter(|parcel| parcel.recipient == "slrt@contoh.example").count()
    };
    assert_eq!(told(&app.letters().await), 1);
    app.does("ratna", &case, Act::Note { words: words("Tim sudah berangkat.") }).await.unwrap();
    app.does("sari", &case, Act::Classify(as_violence(Severity::Ordinary))).await.unwrap();
    assert!(casefile::open(&app.platform.db, &ratna, case.case).await.is_ok(), "it knows already");
    assert_eq!(told(&app.letters().await), 1, "and is told once");
    let journal = contents::journal(&app.platform.db, &app.platform.vault, &opened).await.unwrap();
    let called = journal.iter().find_map(|event| match &event.detail {
        Some(Detail::Classified { called, .. }) => called.clone(),
        _ => None,
    });
    assert_eq!(called.as_deref(), Some("Sekretariat SLRT Asahan"));
    app.finish().await;
}

/// What the desk says a case is when somebody is hurt.
pub fn as_violence(severity: entity::case::Severity) -> Classification {
    Classification {
        kind: entity::case::CaseKind::SocialReport,
        issue: entity::case::Issue::Violence,
        programme: None,
        pas_group: None,
        severity,
        priority: entity::case::Priority::Urgent,
        accused: None,
    }
}

#[actix_web::test]
async fn a_case_that_waited_too_long_goes_up_to_whoever_the_rules_name() {
    let app = TestApp::new().await;
    let (ordinary, misconduct) = (app.receive(report()).await, app.receive(levy()).await);
    for case in [&ordinary, &misconduct] {
        app.acts(&Actor::Clock, case, Act::Escalate { to: None }).await.unwrap();
    }
    let owner = async |case| app.stands(case).await.standing.course.owner.name;
    assert_eq!(owner(&ordinary).await, "Supervisor Kec. Air Joman");
    assert_eq!(owner(&misconduct).await, "Dinas Sosial Sumatera Utara");
    app.finish().await;
}

#[actix_web::test]
async fn a_unit_whose_territory_cannot_be_read_is_a_fault_and_gets_no_work() {
    let app = TestApp::new().await;
    let before = app.receive(report()).await;
    let spoil = |code: &'static str, region: &'static str| {
        let row = unit::ActiveModel { region_code: Set(Some(region.into())), ..Default::default() };
        unit::Entity::update_many().set(row).filter(unit::Column::Code.eq(code))
    };
    spoil("desa", "12.09.9").exec(&app.platform.db).await.unwrap();
    let opened = casefile::open_for_reporter(&app.platform.db, &before.code).await;
    assert!(matches!(opened, Err(CaseError::UnreadableUnit(_))), "{opened:?}");
    for code in ["pusdatin", "kemensos", "provinsi"] {
        spoil(code, "12-09").exec(&app.platform.db).await.unwrap();
    }
    let after = app.receive(report()).await;
    assert_eq!(app.stands(&after).await.standing.course.owner.name, "Supervisor Kec. Air Joman");
    app.finish().await;
}

#[actix_web::test]
async fn a_routing_rule_nobody_can_read_gives_way_to_the_routing_everybody_has() {
    let app = TestApp::new().await;
    let unit_id = unit_by_code(&app.platform.db, "dinkes").await.unwrap().id;
    let rule = |from: &str| routing_rule::ActiveModel {
        id: Set(routing_rule::RoutingRuleId::fresh()),
        place_code: Set("12.09".to_owned()),
        issue: Set(None),
        programme: Set(None),
        unit_id: Set(unit_id),
        effective_from: Set(from.to_owned()),
        effective_to: Set(None),
        legal_ref: Set("Perbup 1/2026".to_owned()),
    };
    let owner = async || {
        let case = app.receive(report()).await;
        app.stands(&case).await.standing.course.owner.name
    };
    let db = &app.platform.db;
    routing_rule::Entity::insert(rule("1 Januari")).exec_without_returning(db).await.unwrap();
    assert_eq!(owner().await, "Puskesos Air Joman");
    routing_rule::Entity::insert(rule("2026-01-01")).exec_without_returning(db).await.unwrap();
    assert_eq!(owner().await, "Dinas Kesehatan Asahan");
    app.finish().await;
}
