//! The sample of the demonstration, played on a real database.

use crate::world::{DAY_MS, HOUR_MS, MONDAY_NINE, TestApp};
use entity::case::{CaseId, CaseStatus, Severity};
use entity::referral::ReferralStatus;
use entity::{case, case_event, case_text, officer, outbox, posting, referral, unit};
use satupintu::casefile::verify::{Verdict, verify};
use satupintu::casefile::{self, index};
use satupintu::organisation;
use satupintu::platform::extract::load_officer;
use satupintu::rules::act::{Actor, Officer};
use satupintu::rules::decide::{Present, open_acts};
use satupintu::rules::ticket_code::TicketCode;
use satupintu::sample;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// The stories that are written down.
const CASES: u64 = 58;

/// The whole demonstration, on a Monday morning at nine.
async fn demonstration() -> TestApp {
    let app = TestApp::empty().await;
    sample::settle(&app.platform).await.unwrap();
    sample::play(&app.platform).await.unwrap();
    app
}

async fn cases(app: &TestApp) -> Vec<case::Model> {
    case::Entity::find().order_by_asc(case::Column::Id).all(&app.platform.db).await.unwrap()
}

async fn officer(app: &TestApp, name: &str) -> Officer {
    let row = officer::Entity::find()
        .filter(officer::Column::SignInName.eq(name))
        .one(&app.platform.db)
        .await
        .unwrap()
        .unwrap();
    load_officer(&app.platform, row.id, app.platform.clock.now()).await.unwrap().unwrap()
}

/// How many cases an officer reaches.
async fn reached(app: &TestApp, name: &str) -> u64 {
    let officer = officer(app, name).await;
    let within = case::Entity::find().filter(casefile::reach::reach(&officer));
    within.count(&app.platform.db).await.unwrap()
}

#[actix_web::test]
async fn every_stage_of_a_case_and_of_a_referral_occurs() {
    let app = demonstration().await;
    let statuses: BTreeSet<_> = cases(&app).await.iter().map(|case| case.status).collect();
    assert_eq!(statuses, CaseStatus::ALL.iter().copied().collect());
    let referrals = referral::Entity::find().all(&app.platform.db).await.unwrap();
    let statuses: BTreeSet<_> = referrals.iter().map(|referral| referral.status).collect();
    assert_eq!(statuses, ReferralStatus::ALL.iter().copied().collect());
    app.finish().await;
}

#[actix_web::test]
async fn its_journal_is_whole_and_goes_forward_in_time() {
    let app = demonstration().await;
    let verdict = verify(&app.platform.db, &app.platform.vault).await.unwrap();
    let Verdict::Whole { cases, events } = verdict else { panic!("{verdict:?}") };
    assert_eq!(cases, CASES);
    let rows = case_event::Entity::find()
        .order_by_asc(case_event::Column::Id)
        .all(&app.platform.db)
        .await
        .unwrap();
    assert_eq!(rows.len() as u64, events);
    assert!(rows.is_sorted_by_key(|row| row.at));
    assert!(rows.iter().all(|row| row.at < MONDAY_NINE));
    app.finish().await;
}

#[actix_web::test]
async fn playing_it_again_changes_nothing() {
    let app = demonstration().await;
    let before = cases(&app).await;
    app.wait_ms(3 * DAY_MS + HOUR_MS);
    let counts = sample::settle(&app.platform).await.unwrap();
    assert_eq!(counts, organisation::Counts::default());
    let again = sample::play(&app.platform).await.unwrap();
    assert_eq!((again.cases, again.acts, again.codes.len()), (0, 0, before.len()));
    assert_eq!(cases(&app).await, before);
    app.finish().await;
}

#[actix_web::test]
async fn none_of_its_letters_leaves() {
    let app = demonstration().await;
    let written = outbox::Entity::find().all(&app.platform.db).await.unwrap();
    assert!(written.len() > 100, "{}", written.len());
    assert!(written.iter().all(|letter| letter.sent_at == Some(letter.created_at)));
    assert!(app.letters().await.is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn reports_went_where_the_rules_send_them() {
    let app = demonstration().await;
    let all = cases(&app).await;
    let reasons: BTreeSet<_> = all.iter().map(|case| case.route_reason.as_str()).collect();
    let expected = ["ministry_desk", "misconduct_bypass", "nearest_staffed", "village"];
    assert_eq!(reasons, expected.into_iter().collect());
    let slrt = unit::Entity::find().filter(unit::Column::Code.eq("asahan-slrt"));
    let slrt = slrt.one(&app.platform.db).await.unwrap().unwrap().id;
    let owner_at = |village| {
        let found = all.iter().find(|case| case.village_code == village);
        found.unwrap().owner_unit_id
    };
    assert_eq!(owner_at("12.09.15.2006"), slrt, "the district's supervisor is away");
    assert_ne!(owner_at("12.09.13.2003"), slrt, "the district's supervisor is there");
    let shared = all.iter().filter(|case| case.emergency_unit_id == Some(slrt)).count();
    assert_eq!(shared, 2, "one of danger, one of a patient in care");
    app.finish().await;
}

#[actix_web::test]
async fn deadlines_stand_in_every_state() {
    let app = demonstration().await;
    let all = cases(&app).await;
    let due = |from, to| {
        let running = all.iter().filter(|case| case.clock_left.is_none());
        let due = running.filter_map(|case| case.clock_due_at);
        due.filter(|due| (from..to).contains(&due.since(MONDAY_NINE))).count()
    };
    assert!(due(-90 * DAY_MS, 0) >= 5, "late");
    assert!(due(0, 15 * HOUR_MS) >= 2, "due today");
    assert!(due(15 * HOUR_MS, 90 * DAY_MS) >= 10, "in time");
    assert_eq!(all.iter().filter(|case| case.clock_left.is_some()).count(), 2, "paused");
    let danger = all.iter().find(|case| case.severity == Severity::Danger).unwrap();
    assert!(danger.clock_due_at.unwrap().since(MONDAY_NINE) < 3 * HOUR_MS);
    app.finish().await;
}

#[actix_web::test]
async fn an_accused_village_sees_nothing_of_it_and_a_proposal_waits_for_the_coordinator() {
    let app = demonstration().await;
    let all = cases(&app).await;
    let accused = Some("12.09.09.2002".to_owned());
    let misconduct = all.iter().find(|case| case.accused_region == accused).unwrap();
    let sari = officer(&app, "sari.harahap@puskesos.example").await;
    let opened = casefile::open(&app.platform.db, &sari, misconduct.id).await;
    assert!(opened.is_err());

    let proposed = all.iter().find(|case| case.proposed_by.is_some()).unwrap();
    let may_decide = async |name: &str| {
        let officer = officer(&app, name).await;
        let opened = casefile::open(&app.platform.db, &officer, proposed.id).await.unwrap();
        let policy = casefile::policy(&app.platform).await.unwrap();
        let present = Present { now: app.platform.clock.now(), policy: &policy };
        let acts = open_acts(&opened.standing, &Actor::Officer(officer), present);
        acts.iter().any(|open| open.act == case_event::ActKind::Decide)
    };
    assert!(may_decide("hadi.sitorus@puskesos.example").await);
    assert!(!may_decide("budi.siregar@puskesos.example").await);
    app.finish().await;
}

#[actix_web::test]
async fn whoever_signs_in_finds_something_to_do() {
    let app = demonstration().await;
    for name in [
        "sari.harahap@puskesos.example",
        "saiful.anwar@puskesos.example",
        "berlian.sitanggang@kecamatan.example",
        "dewi.nasution@asahan.example",
        "lina.marlina@asahan.example",
        "bonar.simanjuntak@asahan.example",
        "marihot.purba@sumut.example",
        "lestari.utami@kemensos.example",
        "nadia.permata@kemensos.example",
    ] {
        assert!(reached(&app, name).await > 0, "{name}");
    }
    for name in ["suheri.marpaung@asahan.example", "irfan.batubara@asahan.example"] {
        assert_eq!(reached(&app, name).await, 0, "{name} reads no cases");
    }
    app.finish().await;
}

#[actix_web::test]
async fn ten_villages_have_a_staffed_puskesos_and_every_district_a_supervisor() {
    let app = demonstration().await;
    let units = unit::Entity::find().all(&app.platform.db).await.unwrap();
    let count = |kind| units.iter().filter(|unit| unit.kind == kind).count();
    assert_eq!(count(unit::UnitKind::Puskesos), 10);
    assert_eq!(count(unit::UnitKind::Supervisor), 25);
    assert_eq!(count(unit::UnitKind::Oversight), 1);
    let postings = posting::Entity::find().all(&app.platform.db).await.unwrap();
    for unit in &units {
        assert!(postings.iter().any(|posting| posting.unit_id == unit.id), "{}", unit.code);
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_guide_names_people_and_reports_that_are_there() {
    let app = TestApp::empty().await;
    sample::settle(&app.platform).await.unwrap();
    let codes = sample::play(&app.platform).await.unwrap().codes;
    let guide = sample::sign_ins(&app.platform.db).await.unwrap();
    assert!(guide.iter().all(|sign_in| !sign_in.roles.is_empty()));
    for report in sample::reports(&codes).unwrap() {
        let code = TicketCode::parse(&report.code).unwrap();
        let opened = casefile::open_for_reporter(&app.platform.db, &code).await.unwrap();
        let (db, vault) = (&app.platform.db, &app.platform.vault);
        assert!(casefile::proof::proves(db, vault, &opened, &report.proof).await.unwrap());
    }
    app.finish().await;
}

#[actix_web::test]
async fn its_kiosk_waits_for_one_device() {
    let app = demonstration().await;
    let first = sample::offer_kiosk(&app.platform).await.unwrap().unwrap();
    let second = sample::offer_kiosk(&app.platform).await.unwrap().unwrap();
    app.wait_ms(8 * HOUR_MS);
    let device = app.anybody();
    device.post("/kios/daftar", &[("kode", &first)]).await;
    assert_eq!(device.status(), 422, "a later code replaces it");
    device.post("/kios/daftar", &[("kode", &second)]).await;
    assert_eq!(device.status(), 200);
    assert_eq!(sample::offer_kiosk(&app.platform).await.unwrap(), None);
    app.finish().await;
}

/// At night, on a weekend, in the long holidays: the demonstration may be started whenever one likes.
#[actix_web::test]
async fn it_can_be_played_on_any_day_at_any_hour() {
    for (days, hours) in [(5, 15), (33, 3), (110, 18)] {
        let app = TestApp::empty().await;
        app.wait_ms(days * DAY_MS + hours * HOUR_MS);
        sample::settle(&app.platform).await.unwrap();
        let played = sample::play(&app.platform).await.unwrap();
        assert_eq!(played.cases as u64, CASES, "{days} days and {hours} hours later");
        let statuses: BTreeSet<_> = cases(&app).await.iter().map(|case| case.status).collect();
        assert_eq!(statuses.len(), CaseStatus::ALL.len());
        app.finish().await;
    }
}

/// What acts wrote bit by bit is what is read from all of it at once, but for units that no longer have to
/// do with a case.
#[actix_web::test]
async fn its_words_are_the_same_when_they_are_indexed_anew() {
    let app = demonstration().await;
    let db = &app.platform.db;
    let before = indexed(&app).await;
    case_text::Entity::delete_many().exec(db).await.unwrap();
    assert_eq!(index::waiting(db).await.unwrap(), CASES);
    let so_far = Cell::new(0);
    assert_eq!(index::catch_up(db, |done| so_far.set(done)).await.unwrap(), CASES);
    assert_eq!((so_far.get(), index::waiting(db).await.unwrap()), (CASES, 0));
    let after = indexed(&app).await;
    for (case, words) in &before {
        let gone: BTreeSet<&String> = words.difference(&after[case]).collect();
        assert!(gone.iter().all(|word| word.starts_with('@')), "{gone:?}");
        assert!(after[case].is_subset(words), "{case:?}");
    }
    app.finish().await;
}

/// The words of each case.
async fn indexed(app: &TestApp) -> BTreeMap<CaseId, BTreeSet<String>> {
    let rows = case_text::Entity::find().all(&app.platform.db).await.unwrap();
    let words = |row: &case_text::Model| row.words.split(' ').map(str::to_owned).collect();
    rows.iter().map(|row| (row.case_id, words(row))).collect()
}
