//! "Coba jalur": where a report would go, and why.

use crate::world::{Browser, OTHER_VILLAGE, TestApp, VILLAGE};
use actix_web::http::StatusCode;
use entity::case;
use sea_orm::{EntityTrait, PaginatorTrait};

async fn tried(browser: &Browser, fields: &[(&str, &str)]) -> StatusCode {
    browser.open("/meja/coba-jalur").await;
    let form = browser.form_with("Coba");
    let mut sent = form.fields;
    for (name, value) in fields {
        sent.retain(|(have, _)| have != name);
        sent.push(((*name).to_owned(), (*value).to_owned()));
    }
    let query = serde_urlencoded::to_string(&sent).unwrap();
    browser.open(&format!("{}?{query}", form.action)).await
}

#[actix_web::test]
async fn an_ordinary_report_stops_at_its_village_with_its_clocks() {
    let app = TestApp::new().await;
    let hadi = app.officer("hadi").await;
    let asked = [("masalah", "not_paid"), ("bobot", "ordinary")];
    assert_eq!(tried(&hadi, &asked).await, StatusCode::OK, "{}", hadi.text());
    for said in [
        "Laporan ini akan masuk ke",
        "Puskesos Air Joman",
        "Laporan ini tidak tentang petugas.",
        "Kabupaten ini tidak punya aturan sendiri.",
        "Unit ini yang menerima.",
        "Pemeriksaan",
        "3 hari kerja",
        "14 hari kerja",
        "Tidak ada yang disimpan.",
    ] {
        assert!(hadi.shows(said), "{said}: {}", hadi.text());
    }
    assert!(!hadi.shows("Meja Kementerian Sosial?"), "what came after was not asked");
    assert_eq!(case::Entity::find().count(&app.platform.db).await.unwrap(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn a_complaint_about_people_goes_past_them() {
    let app = TestApp::new().await;
    let ratna = app.officer("ratna").await;
    let village = |about: &'static str| {
        [
            ("kode_desa", VILLAGE),
            ("masalah", "levy"),
            ("bobot", "misconduct"),
            ("dilaporkan", about),
        ]
    };
    tried(&ratna, &village("desa")).await;
    assert!(ratna.shows("Inspektorat Asahan") && ratna.shows("60 hari kerja"), "{}", ratna.text());
    tried(&ratna, &village("")).await;
    assert!(ratna.shows("Inspektorat Asahan"), "nobody named: the village's own people");
    tried(&ratna, &village("kabupaten")).await;
    assert!(ratna.shows("Inspektorat Asahan: Termasuk yang dilaporkan."), "{}", ratna.text());
    assert!(ratna.shows("Dinas Sosial Sumatera Utara"));
    app.finish().await;
}

#[actix_web::test]
async fn where_nobody_works_the_next_unit_takes_it_and_the_page_says_since_when() {
    let app = TestApp::new().await;
    super::nobody_works_at(&app, &["sari", "budi", "hadi"], 20).await;
    let ratna = app.officer("ratna").await;
    let asked = [
        ("desa", "air joman"),
        ("kode_desa", VILLAGE),
        ("masalah", "violence"),
        ("bobot", "danger"),
    ];
    tried(&ratna, &asked).await;
    assert!(
        ratna.shows("Puskesos Air Joman: Tidak ada petugas yang masuk sejak"),
        "{}",
        ratna.text()
    );
    assert!(ratna.shows("Supervisor Kec. Air Joman: Unit ini yang menerima."));
    assert!(ratna.shows("Meja darurat ikut dipanggil: Sekretariat SLRT Asahan"));
    assert!(ratna.shows("4 jam"), "{}", ratna.text());
    app.finish().await;
}

#[actix_web::test]
async fn only_who_sees_to_the_ways_may_try_and_only_at_home() {
    let app = TestApp::new().await;
    for (short, status) in [
        ("admin", StatusCode::OK),
        ("ratna", StatusCode::OK),
        ("hadi", StatusCode::OK),
        ("sari", StatusCode::FORBIDDEN),
        ("budi", StatusCode::FORBIDDEN),
        ("pimpinan", StatusCode::FORBIDDEN),
        ("auditor", StatusCode::FORBIDDEN),
    ] {
        let browser = app.officer(short).await;
        assert_eq!(browser.open("/meja/coba-jalur").await, status, "{short}");
        browser.open("/meja/antrean").await;
    }
    let hadi = app.officer("hadi").await;
    let away = [("kode_desa", OTHER_VILLAGE), ("masalah", "not_paid"), ("bobot", "ordinary")];
    assert_eq!(tried(&hadi, &away).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(hadi.shows("Desa ini di luar wilayah Anda"), "{}", hadi.text());
    for (field, said) in
        [("masalah", "Pilih masalahnya"), ("bobot", "Pilih bobotnya"), ("program", "Pilih program")]
    {
        let mut asked = vec![("masalah", "not_paid"), ("bobot", "ordinary")];
        asked.retain(|(name, _)| *name != field);
        asked.push((field, "tidak-ada"));
        assert_eq!(tried(&hadi, &asked).await, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(hadi.shows(said), "{field}: {}", hadi.text());
    }
    app.finish().await;
}
