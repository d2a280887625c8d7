//! Words: of names, stories and notes that stand in clear.

use super::{codes, finds, found};
use crate::world::{TestApp, levy, report, unit_by_code, words};
use actix_web::http::{Method, StatusCode};
use entity::case::{CaseId, CaseKind, Confidentiality, Issue, Priority, Severity};
use entity::referral::LegalGround;
use entity::{case, case_text};
use satupintu::casefile::directory::facts;
use satupintu::casefile::search::{MOST_FOUND, Sought};
use satupintu::casefile::{NewPerson, NewReport, Received, index};
use satupintu::rules::act::{Act, Actor, Classification, HandOver, Officer};
use satupintu::rules::territory::RegionCode;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter,
};
use std::collections::BTreeSet;

fn told(story: &str) -> NewReport {
    NewReport { story: words(story), ..report() }
}

async fn stored_words(app: &TestApp) -> String {
    let rows = case_text::Entity::find().all(&app.platform.db).await.unwrap();
    rows.into_iter().map(|row| row.words).collect::<Vec<_>>().join(" ")
}

#[actix_web::test]
async fn a_search_finds_by_the_beginnings_of_words_within_reach() {
    let app = TestApp::new().await;
    let case = app.receive(told("Beras bantuan berkutu, isinya kurang dua kilo.")).await;
    let other = app.receive(told("Atap rumah bocor sejak Januari.")).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Note { words: words("Sudah ditelepon pendamping Ma'ruf.") })
        .await
        .unwrap();
    app.does("sari", &case, Act::Ask { question: words("Kapan berasnya diambil?") }).await.unwrap();
    let kemarin = Act::Answer { words: words("Kemarin sore di balai desa") };
    app.acts(&Actor::Reporter, &case, kemarin).await.unwrap();
    for (text, wanted) in [
        ("sumin", vec![&case, &other]),
        ("SUMINAH", vec![&case, &other]),
        ("berku", vec![&case]),
        ("beras kilo", vec![&case]),
        ("beras bocor", vec![]),
        ("  atap,  “rumah”! ", vec![&other]),
        ("maruf", vec![&case]),
        ("ma'ruf pendamping", vec![&case]),
        ("diambil", vec![&case]),
        ("balai kemarin", vec![&case]),
        ("suminah beras", vec![&case]),
        ("beras*", vec![&case]),
        ("eras", vec![]),
        ("%%", vec![]),
        ("\"beras\" OR bocor*", vec![]),
    ] {
        finds(&app, "sari", text, &wanted).await;
        finds(&app, "tuti", text, &wanted).await;
        finds(&app, "andi", text, &[]).await;
        finds(&app, "ratna", text, &[]).await;
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_code_is_found_by_its_beginning_and_opened_when_it_is_whole() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let code = case.code.as_str();
    for part in [&code[..3], &code[..7], &code[..9].to_lowercase()] {
        let sari = app.officer("sari").await;
        assert!(found(&sari, part).await.contains(&code.to_owned()), "{part}");
        finds(&app, "andi", part, &[]).await;
    }
    let sari = app.officer("sari").await;
    sari.post("/meja/cari", &[("cari", &case.code.to_string())]).await;
    assert!(sari.path.borrow().ends_with(&format!("/meja/laporan/{code}")));
    finds(&app, "andi", code, &[]).await;
    app.finish().await;
}

#[actix_web::test]
async fn a_referral_lets_its_receiver_find_the_case_and_its_end_takes_that_away() {
    let app = TestApp::new().await;
    let case = app.receive(told("Beras bantuan berkutu.")).await;
    finds(&app, "ratna", "berkutu", &[]).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("budi", &case, Act::Refer(over_to(&app, "slrt").await)).await.unwrap();
    finds(&app, "ratna", "berkutu", &[&case]).await;
    let referral = app.stands(&case).await.standing.referrals[0].id;
    app.does("budi", &case, Act::Recall { referral, words: words("Salah alamat.") }).await.unwrap();
    finds(&app, "ratna", "berkutu", &[]).await;
    app.finish().await;
}

async fn over_to(app: &TestApp, unit: &str) -> HandOver {
    HandOver {
        to: facts(&unit_by_code(&app.platform.db, unit).await.unwrap()).unwrap(),
        programme: None,
        reason: words("Kami perlu bantuan."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    }
}

/// A report in confidence by somebody with a name of their own, about somebody else.
fn in_confidence() -> NewReport {
    let mut hidden = told("Kisahrahasia tentang tetangga.");
    hidden.confidentiality = Confidentiality::Confidential;
    hidden.reporter.as_mut().unwrap().identity.name = Some("Rahasiawati".to_owned());
    let mut concerned = NewPerson::default();
    concerned.identity.name = Some("Terlantarina".to_owned());
    hidden.concerned = Some(concerned);
    hidden
}

#[actix_web::test]
async fn what_is_kept_sealed_is_found_by_nobody() {
    let app = TestApp::new().await;
    let secret = app.receive(in_confidence()).await;
    let accusing =
        app.receive(NewReport { story: words("Pungutandibalai lima puluh ribu."), ..levy() }).await;
    app.does("maria", &accusing, Act::Note { words: words("Catatantersegel pengawas.") })
        .await
        .unwrap();
    for who in ["sari", "hadi", "tuti", "ratna", "maria", "bonar"] {
        for text in ["rahasiawati", "kisahrahasia", "pungutandibalai", "catatantersegel"] {
            finds(&app, who, text, &[]).await;
        }
    }
    finds(&app, "sari", "terlantarina", &[&secret]).await;
    finds(&app, "maria", "suminah", &[&accusing]).await;
    finds(&app, "sari", "suminah", &[]).await;
    let stored = stored_words(&app).await;
    for sealed in ["rahasiawati", "kisahrahasia", "pungutandibalai", "catatantersegel"] {
        assert!(!stored.contains(sealed), "{sealed} is stored in clear: {stored}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_story_that_is_sealed_later_is_found_no_more_and_neither_are_its_notes() {
    let app = TestApp::new().await;
    let case = app.receive(told("Uangnya dipotong kepala dusun.")).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Note { words: words("Pelaporgelisah sekali.") }).await.unwrap();
    finds(&app, "sari", "dipotong", &[&case]).await;
    finds(&app, "sari", "pelaporgelisah", &[&case]).await;
    let harm = Classification {
        kind: CaseKind::Complaint,
        issue: Issue::Violence,
        programme: None,
        pas_group: None,
        severity: Severity::Ordinary,
        priority: Priority::Urgent,
        accused: None,
    };
    app.does("sari", &case, Act::Classify(harm)).await.unwrap();
    for text in ["dipotong", "pelaporgelisah"] {
        finds(&app, "sari", text, &[]).await;
        assert!(!stored_words(&app).await.contains(text));
    }
    finds(&app, "sari", "suminah", &[&case]).await;
    app.finish().await;
}

#[actix_web::test]
async fn reports_from_before_the_index_are_found_after_it_caught_up() {
    let app = TestApp::new().await;
    let case = app.receive(told("Beras bantuan berkutu.")).await;
    let secret = app.receive(in_confidence()).await;
    let db = &app.platform.db;
    case_text::Entity::delete_many().exec(db).await.unwrap();
    finds(&app, "sari", "berkutu", &[]).await;
    assert_eq!(index::catch_up(db, drop).await.unwrap(), 2);
    assert_eq!(index::catch_up(db, drop).await.unwrap(), 0, "nothing is left to do");
    finds(&app, "sari", "berkutu", &[&case]).await;
    finds(&app, "sari", "terlantarina", &[&secret]).await;
    assert!(!stored_words(&app).await.contains("rahasia"));
    app.finish().await;
}

#[actix_web::test]
async fn a_number_in_a_story_is_no_word() {
    let app = TestApp::new().await;
    let case = app.receive(told("NIK saya 1209094508709001, HP 081200007890, RT 04.")).await;
    let stored = stored_words(&app).await;
    assert!(!stored.contains("1209") && !stored.contains("0812"), "{stored}");
    finds(&app, "sari", "rt 04", &[&case]).await;
    app.finish().await;
}

#[actix_web::test]
async fn a_search_keeps_the_filters_of_the_list_it_is_on() {
    let app = TestApp::new().await;
    let paid: Received = app.receive(report()).await;
    let mut far = report();
    far.village = RegionCode::parse(crate::world::OTHER_VILLAGE).unwrap();
    app.receive(far).await;
    let urgent = app.receive(NewReport { issue: Issue::NotRegistered, ..report() }).await;
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?tampilan=milik-saya&masalah=not_registered").await;
    sari.press("Cari", &[("cari", "suminah")]).await;
    assert_eq!(codes(&sari.html()), [urgent.code.as_str()]);
    assert!(sari.shows("Masalah") && sari.shows("“suminah”"), "{}", sari.text());
    sari.open(&sari.href_of("Hapus saringan Masalah")).await;
    assert_eq!(codes(&sari.html()).len(), 2, "{} is there again", paid.code);
    let again = sari.send(Method::GET, "/meja/cari?bahasa=en", None).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "the queue in the other language");
    app.finish().await;
}

#[actix_web::test]
async fn more_than_a_search_looks_at_is_said() {
    let app = TestApp::new().await;
    for _ in 0..=MOST_FOUND {
        app.receive(report()).await;
    }
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?cari=suminah").await;
    assert!(sari.shows("Hanya 200 laporan terbaru yang cocok"), "{}", sari.text());
    assert_eq!(codes(&sari.html()).len(), 50);
    sari.open("/meja/antrean?cari=suminah&mendesak=1").await;
    assert!(!sari.shows("Hanya 200"), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_ministry_that_has_many_is_shown_the_youngest() {
    const WEEK_MS: i64 = 7 * 24 * 60 * 60 * 1000;
    let app = TestApp::new().await;
    let lestari = app.as_ruled("lestari").await;
    let old = given(&app, &lestari, told("Beras bantuan berkutu sejak lama.")).await;
    app.wait_ms(20 * WEEK_MS);
    let mut young = BTreeSet::from([given(&app, &lestari, report()).await]);
    let all = young.iter().copied().chain([old]).collect();
    assert_eq!(sought(&app, &lestari, "suminah").await, (all, false));
    for _ in 0..MOST_FOUND {
        young.insert(given(&app, &lestari, report()).await);
    }
    assert_eq!(sought(&app, &lestari, "suminah").await, (young, true));
    assert_eq!(sought(&app, &lestari, "berkutu").await, (BTreeSet::from([old]), false));
    app.finish().await;
}

/// A report that the officer's unit holds, not yet indexed.
async fn given(app: &TestApp, officer: &Officer, report: NewReport) -> CaseId {
    let case = app.receive(report).await.case;
    let db = &app.platform.db;
    let row = case::ActiveModel {
        id: Set(case),
        owner_unit_id: Set(officer.posts[0].unit.id),
        ..Default::default()
    };
    row.update(db).await.unwrap();
    case_text::Entity::delete_many()
        .filter(case_text::Column::CaseId.eq(case))
        .exec(db)
        .await
        .unwrap();
    case
}

/// What the officer finds by these words, and whether there is more.
async fn sought(app: &TestApp, officer: &Officer, text: &str) -> (BTreeSet<CaseId>, bool) {
    let (db, now) = (&app.platform.db, app.platform.clock.now());
    index::catch_up(db, drop).await.unwrap();
    let sought = Sought::parse(text).unwrap();
    let found = sought.led(db, (officer, now), Condition::all()).await.unwrap();
    let rows = case::Entity::find().filter(found.holds()).all(db).await.unwrap();
    (rows.iter().map(|row| row.id).collect(), found.has_more())
}
