//! What registers said of somebody, whether their data may be passed on, and what they ask about them.

use super::{at, path};
use crate::world::{Browser, TestApp, report, unit_by_code, words};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Confidentiality, Consent, Issue, Severity};
use entity::referral::{LegalGround, ReferralStatus};
use entity::sla_rule::Stage;
use entity::{case, registry_check};
use satupintu::casefile::directory::facts;
use satupintu::casefile::{NewPerson, NewReport, Received};
use satupintu::rules::act::{Act, HandOver};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

const LOOK: &str = "Catat data register";

async fn over(app: &TestApp, unit: &str, ground: LegalGround) -> HandOver {
    HandOver {
        to: facts(&unit_by_code(&app.platform.db, unit).await.unwrap()).unwrap(),
        programme: None,
        reason: words("Kami tidak dapat menyelesaikannya sendiri."),
        summary: None,
        ground,
        files: Vec::new(),
    }
}

/// Where a request about data is written down, beginning at this case.
fn asking(case: &Received) -> String {
    format!("/meja/catat/permintaan-data?laporan={}", case.code.as_str())
}

async fn looked(app: &TestApp, short: &str, case: &Received, fields: &[(&str, &str)]) -> Browser {
    let page = at(app, short, case).await;
    assert_eq!(page.follow(LOOK).await, StatusCode::OK, "{short}");
    page.press(LOOK, fields).await;
    page
}

#[actix_web::test]
async fn what_a_register_said_stands_beside_the_case_for_all_who_work_on_it() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("budi", &case, Act::Refer(over(&app, "slrt", LegalGround::PublicTask).await))
        .await
        .unwrap();
    let asked = [
        ("hasil", "listed"),
        ("kelompok", "3"),
        ("terima-pkh", "1"),
        ("tanggal", "2026-11-10"),
        ("words", "Nama ibu berbeda satu huruf."),
    ];
    let sari = looked(&app, "sari", &case, &asked).await;
    assert!(sari.shows("Data register dicatat"), "{}", sari.text());
    let ratna = at(&app, "ratna", &case).await;
    for said in [
        "Data yang dicocokkan",
        "Data kesejahteraan keluarga",
        "Terdaftar",
        "Kelompok kesejahteraan 3",
        "Program Keluarga Harapan",
        "Data per Selasa, 10 November 2026",
        "Nama ibu berbeda satu huruf.",
        "Sari Harahap, Puskesos Air Joman",
    ] {
        assert!(ratna.shows(said), "{said}: {}", ratna.text());
    }
    // The regency looks too; what was seen before stays.
    looked(&app, "ratna", &case, &[("hasil", "not_listed"), ("cara", "extract")]).await;
    let sari = at(&app, "sari", &case).await;
    assert!(sari.shows("Tidak terdaftar") && sari.shows("Dilihat sebelumnya (1)"));
    for row in registry_check::Entity::find().all(&app.platform.db).await.unwrap() {
        let sealed = String::from_utf8_lossy(&row.sealed);
        assert!(!sealed.contains("listed") && !sealed.contains("huruf"), "kept sealed");
    }
    app.finish().await;
}

#[actix_web::test]
async fn what_cannot_be_is_said_at_its_field_and_nothing_is_kept() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let fields = [("register", "bpjs"), ("hasil", "listed"), ("kelompok", "3")];
    let sari = looked(&app, "sari", &case, &fields).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Kelompok hanya ada di data kesejahteraan keluarga"));
    assert_eq!(sari.attr("#kelompok option[selected]", "value").as_deref(), Some("3"));
    assert!(registry_check::Entity::find().all(&app.platform.db).await.unwrap().is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn what_a_register_said_of_a_hidden_reporter_is_as_hidden_as_they_are() {
    let app = TestApp::new().await;
    let hidden = NewReport { confidentiality: Confidentiality::Confidential, ..report() };
    let case = app.receive(hidden).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("budi", &case, Act::Refer(over(&app, "slrt", LegalGround::PublicTask).await))
        .await
        .unwrap();
    let village = at(&app, "sari", &case).await;
    assert!(!village.offers(LOOK), "there is nobody they could look up");
    assert_eq!(village.open(&format!("{}/data-register", path(&case))).await, StatusCode::OK);
    village.press(LOOK, &[("hasil", "listed")]).await;
    assert!(village.shows("Pilih tentang siapa"), "nobody is known to them: {}", village.text());
    looked(&app, "ratna", &case, &[("hasil", "listed"), ("kelompok", "2")]).await;
    assert!(at(&app, "ratna", &case).await.shows("Kelompok kesejahteraan 2"));
    let village = at(&app, "sari", &case).await;
    assert!(!village.shows("Kelompok kesejahteraan"), "{}", village.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_consent_that_is_taken_back_calls_the_referral_back() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("budi", &case, Act::Refer(over(&app, "slrt", LegalGround::Consent).await))
        .await
        .unwrap();
    let sari = at(&app, "sari", &case).await;
    assert!(sari.shows("Data boleh dikirim ke kantor lain: Boleh"), "{}", sari.text());
    assert_eq!(sari.follow("Catat persetujuan").await, StatusCode::OK);
    assert!(sari.shows("rujukan ke kantor ini ikut ditarik") && sari.shows("Sekretariat SLRT"));
    sari.press("Catat persetujuan", &[("cara", "")]).await;
    assert!(sari.shows("Pilih bagaimana warga mengatakannya"));
    sari.press("Catat persetujuan", &[("cara", "spoken")]).await;
    assert!(sari.shows("Data boleh dikirim ke kantor lain: Tidak boleh"), "{}", sari.text());
    let stands = app.stands(&case).await;
    assert_eq!(stands.row.consent, Some(Consent::Withdrawn));
    assert_eq!(stands.row.status, CaseStatus::Handling);
    assert_eq!(stands.standing.referrals[0].status, ReferralStatus::Recalled);
    let again = app.officer("budi").await;
    assert_eq!(again.open(&format!("{}/rujuk", path(&case))).await, StatusCode::OK);
    let unit = unit_by_code(&app.platform.db, "slrt").await.unwrap().id.to_string();
    let fields = [("tujuan", unit.as_str()), ("alasan", "Perlu dibantu."), ("dasar", "consent")];
    again.press("Rujuk", &fields).await;
    assert!(again.shows("Warga tidak setuju datanya dikirim"), "{}", again.text());
    app.finish().await;
}

#[actix_web::test]
async fn what_somebody_asks_about_their_own_data_is_a_report_with_its_own_clock() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let sari = app.officer("sari").await;
    assert_eq!(sari.open(&format!("{}/warga", path(&case))).await, StatusCode::OK);
    assert!(sari.shows("Belum ditanyakan") && sari.shows("Catat persetujuan"), "{}", sari.text());
    assert_eq!(sari.follow("Catat permintaan data").await, StatusCode::OK);
    sari.press("Simpan permintaan", &[("minta", "correct")]).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Tulis apa yang salah dan apa yang benar"));
    sari.press("Simpan permintaan", &[("words", "Tahun lahir saya 1961, bukan 1916.")]).await;
    assert!(sari.shows("Tanda terima"), "{}", sari.text());
    let asked = case::Entity::find()
        .filter(case::Column::Issue.eq(Issue::PersonalData))
        .all(&app.platform.db)
        .await
        .unwrap();
    let [asked] = &asked[..] else { panic!("one request") };
    assert_eq!(asked.severity, Severity::DataRequest);
    assert_eq!(asked.clock_stage, Some(Stage::DataSubject));
    let hours = asked.clock_due_at.unwrap().since(asked.received_at) / 3_600_000;
    assert_eq!(hours, 72);
    let story = asked.story.as_deref().unwrap();
    assert!(story.contains("diperbaiki") && story.contains("1961"), "{story}");
    // The same person: their reports stand together.
    assert_eq!(sari.open(&format!("/meja/laporan/{}/warga", asked.code)).await, StatusCode::OK);
    assert!(sari.shows("Suminah") && sari.shows("2 laporan"), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_request_that_begins_at_a_complaint_about_officers_goes_past_them_too() {
    let app = TestApp::new().await;
    let case = app.receive(crate::world::levy()).await;
    let maria = app.officer("maria").await;
    assert_eq!(maria.open(&asking(&case)).await, StatusCode::OK);
    maria.press("Simpan permintaan", &[("minta", "copy")]).await;
    assert!(maria.shows("Tanda terima"), "{}", maria.text());
    let asked = case::Entity::find()
        .filter(case::Column::Issue.eq(Issue::PersonalData))
        .one(&app.platform.db)
        .await
        .unwrap()
        .unwrap();
    let hadi = app.officer("hadi").await;
    let there = format!("/meja/laporan/{}", asked.code);
    assert_eq!(hadi.open(&there).await, StatusCode::NOT_FOUND);
    assert_eq!(maria.open(&there).await, StatusCode::OK);
    assert!(!maria.shows(case.code.as_str()), "and does not name that report");
    app.finish().await;
}

#[actix_web::test]
async fn nobody_asks_for_data_of_people_they_may_not_know() {
    let app = TestApp::new().await;
    let hidden = NewReport { confidentiality: Confidentiality::Confidential, ..report() };
    let case = app.receive(hidden).await;
    for short in ["sari", "ratna"] {
        let browser = app.officer(short).await;
        let there = asking(&case);
        assert_eq!(browser.open(&there).await, StatusCode::NOT_FOUND, "{short}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn whoever_an_anonymous_report_is_about_asks_under_their_own_name() {
    let app = TestApp::new().await;
    let mine = report();
    let about = NewPerson { contact: None, tie: None, ..mine.reporter.clone().unwrap() };
    let told = NewReport {
        confidentiality: Confidentiality::Anonymous,
        reporter: None,
        concerned: Some(about),
        ..mine
    };
    let case = app.receive(told).await;
    let sari = app.officer("sari").await;
    assert_eq!(sari.open(&asking(&case)).await, StatusCode::OK, "{}", sari.text());
    sari.press("Simpan permintaan", &[("minta", "copy")]).await;
    assert!(sari.shows("Tanda terima"), "{}", sari.text());
    let asked = case::Entity::find()
        .filter(case::Column::Issue.eq(Issue::PersonalData))
        .one(&app.platform.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(asked.confidentiality, Confidentiality::Open);
    assert_eq!(sari.open(&format!("/meja/laporan/{}", asked.code)).await, StatusCode::OK);
    assert!(sari.shows("Suminah"), "somebody has to know whom to answer: {}", sari.text());
    assert!(!asked.story.unwrap().contains(case.code.as_str()), "the report is not named");
    app.finish().await;
}
