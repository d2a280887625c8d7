//! Why a report is where it is, and who sees it.

use super::{at, path};
use crate::world::{Browser, TestApp, levy, report, unit_by_code, words};
use actix_web::http::StatusCode;
use entity::case::{Issue, Outcome, Severity};
use entity::referral::LegalGround;
use entity::routing_rule::{self, RoutingRuleId};
use satupintu::casefile::directory::facts;
use satupintu::casefile::{NewReport, Received};
use satupintu::rules::act::{Act, HandOver};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

async fn why(app: &TestApp, short: &str, case: &Received) -> Browser {
    let browser = at(app, short, case).await;
    assert_eq!(browser.follow("Mengapa di unit ini").await, StatusCode::OK, "{short}");
    assert!(browser.shows("Mengapa Anda melihat laporan ini"), "{short}");
    browser
}

async fn refer(app: &TestApp, case: &Received, unit: &str) {
    let over = HandOver {
        to: facts(&unit_by_code(&app.platform.db, unit).await.unwrap()).unwrap(),
        programme: None,
        reason: words("Kami tidak dapat menyelesaikannya sendiri."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    };
    app.does("budi", case, Act::Refer(over)).await.unwrap();
}

#[actix_web::test]
async fn each_relation_is_told_in_its_own_words() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    refer(&app, &case, "slrt").await;
    refer(&app, &case, "dinkes").await;
    let answered = app.stands(&case).await.standing.referrals[1].id;
    let reply =
        Act::Reply { referral: answered, outcome: Outcome::Granted, words: words("Sudah.") };
    app.does("rudi", &case, reply).await.unwrap();
    for (short, whys) in [
        ("hadi", &["Koordinator, Puskesos Air Joman", "menjawab kepada warga", "yang merujuk"][..]),
        ("ratna", &["Manajer, Sekretariat SLRT Asahan", "dirujuk ke unit ini dan belum dijawab"]),
        ("rudi", &["sudah menjawab rujukannya"]),
        ("tuti", &["tentang warga kecamatan ini"]),
    ] {
        let page = why(&app, short, &case).await;
        for said in whys {
            assert!(page.shows(said), "{short}: {said}\n{}", page.text());
        }
        for unit in [
            "Puskesos Air Joman",
            "Sekretariat SLRT Asahan",
            "Dinas Kesehatan Asahan",
            "Supervisor",
        ] {
            assert!(page.shows(unit), "{short}: {unit} sees it too");
        }
        assert!(!page.shows("Puskesos Simpang Empat"), "and nobody who does not");
        assert!(!page.shows("Suminah") && !page.shows("belum cair"), "no name, no story");
    }
    app.finish().await;
}

#[actix_web::test]
async fn danger_shows_the_emergency_desk_and_misconduct_nobody_of_the_village() {
    let app = TestApp::new().await;
    let danger = NewReport { issue: Issue::Violence, severity: Severity::Danger, ..report() };
    let danger = app.receive(danger).await;
    let ratna = why(&app, "ratna", &danger).await;
    assert!(ratna.shows("meja darurat yang ikut dipanggil"), "{}", ratna.text());
    let levied = app.receive(levy()).await;
    let maria = why(&app, "maria", &levied).await;
    assert!(maria.shows("Perpres 76/2013") && maria.shows("Inspektorat Asahan"));
    let others = maria.text();
    let others = others.split("Siapa saja yang bisa melihat").nth(1).unwrap();
    assert!(!others.contains("Puskesos") && !others.contains("Supervisor Kec"), "{others}");
    let hadi = app.officer("hadi").await;
    assert_eq!(hadi.open(&format!("{}/mengapa", path(&levied))).await, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn a_village_nobody_works_in_is_named_with_the_day_it_went_quiet() {
    let app = TestApp::new().await;
    super::nobody_works_at(&app, &["sari", "budi", "hadi"], 20).await;
    let case = app.receive(report()).await;
    let tuti = why(&app, "tuti", &case).await;
    assert!(tuti.shows("Puskesos Air Joman") && tuti.shows("Tidak ada petugas yang masuk sejak"));
    assert!(tuti.shows("3 November 2026"), "{}", tuti.text());
    assert!(tuti.shows("PermenPANRB 5/2025"));
    app.finish().await;
}

#[actix_web::test]
async fn a_regencys_own_rule_is_named_with_its_ground_and_a_move_is_told() {
    let app = TestApp::new().await;
    let slrt = unit_by_code(&app.platform.db, "slrt").await.unwrap();
    routing_rule::ActiveModel {
        id: Set(RoutingRuleId::fresh()),
        place_code: Set("12.09".to_owned()),
        issue: Set(Some(Issue::NotPaid)),
        programme: Set(None),
        unit_id: Set(slrt.id),
        effective_from: Set("2026-01-01".to_owned()),
        effective_to: Set(None),
        legal_ref: Set("Perbup Asahan 7/2026".to_owned()),
    }
    .insert(&app.platform.db)
    .await
    .unwrap();
    let case = app.receive(report()).await;
    let ratna = why(&app, "ratna", &case).await;
    for said in ["Perbup Asahan 7/2026", "Aturan Kabupaten Asahan", "semua program"] {
        assert!(ratna.shows(said), "{said}: {}", ratna.text());
    }
    let up = Act::Escalate { to: None };
    app.acts(&satupintu::rules::act::Actor::Clock, &case, up).await.unwrap();
    let yusuf = why(&app, "yusuf", &case).await;
    assert!(
        yusuf.shows("Sesudah itu laporan pindah") && yusuf.shows("Dinas Sosial Sumatera Utara")
    );
    app.finish().await;
}
