//! Who has a case open: seen by those who see the case, for as long as they are there.

use crate::world::{Browser, HOUR_MS, TestApp, report, words};
use actix_web::http::StatusCode;
use satupintu::casefile::Received;
use satupintu::rules::act::Act;

async fn beat(browser: &Browser, case: &Received, rows: &str) -> serde_json::Value {
    let path = format!("/meja/laporan/{}/hadir", case.code.as_str());
    let answer = browser.post_raw(&path, &[("rows", rows)]).await;
    assert_eq!(answer.status, StatusCode::OK);
    serde_json::from_str(&answer.body).unwrap()
}

async fn leave(browser: &Browser, case: &Received) {
    let path = format!("/meja/laporan/{}/hadir", case.code.as_str());
    browser.post_raw(&path, &[("pergi", "1")]).await;
}

async fn here(browser: &Browser, case: &Received) -> String {
    browser.open(&format!("/meja/laporan/{}", case.code.as_str())).await;
    browser.text()
}

#[actix_web::test]
async fn colleagues_see_who_has_it_open_and_since_when_until_they_leave() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let (budi, sari) = (app.officer("budi").await, app.officer("sari").await);
    assert_eq!(beat(&budi, &case, "1").await["here"], serde_json::json!([]), "not oneself");
    for _ in 0..3 {
        app.wait_ms(40_000);
        beat(&budi, &case, "1").await;
    }
    let line = "Budi Siregar sedang membuka laporan ini (2 menit).";
    assert!(here(&sari, &case).await.contains(line), "{}", sari.text());
    assert_eq!(beat(&sari, &case, "1").await["here"][0], line);
    leave(&budi, &case).await;
    assert!(!here(&sari, &case).await.contains("Budi Siregar"));
    beat(&budi, &case, "1").await;
    assert!(here(&sari, &case).await.contains("baru saja membuka"));
    app.wait_ms(60_000);
    assert!(!here(&sari, &case).await.contains("Budi Siregar"), "gone within a minute");
    app.finish().await;
}

#[actix_web::test]
async fn who_does_not_see_the_case_neither_shows_nor_sees_anybody_there() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let (budi, andi) = (app.officer("budi").await, app.officer("andi").await);
    let path = format!("/meja/laporan/{}/hadir", case.code.as_str());
    assert_eq!(andi.post_raw(&path, &[("rows", "1")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(beat(&budi, &case, "1").await["here"], serde_json::json!([]));
    app.finish().await;
}

#[actix_web::test]
async fn a_page_hears_that_the_case_was_changed_by_whom_and_when() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let budi = app.officer("budi").await;
    assert_eq!(beat(&budi, &case, "1").await["changed"], "");
    app.wait_ms(HOUR_MS / 3);
    app.does("sari", &case, Act::Check).await.unwrap();
    let changed = beat(&budi, &case, "1").await["changed"].clone();
    assert_eq!(changed, "Laporan ini baru saja diubah Sari Harahap, 09.20 WIB.");
    assert_eq!(beat(&budi, &case, "2").await["changed"], "", "it is on the page");
    let look = satupintu::rules::act::RevealedField::Nik;
    let look = Act::Reveal { field: look, reason: words("Mencocokkan data.") };
    app.does("sari", &case, look).await.unwrap();
    assert_eq!(beat(&budi, &case, "2").await["changed"], "", "who looks changes nothing");
    app.finish().await;
}

#[actix_web::test]
async fn a_page_left_open_keeps_no_sign_in_alive() {
    use actix_web::http::Method;
    use actix_web::http::header::HeaderName;
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let budi = app.officer("budi").await;
    let path = format!("/meja/laporan/{}/hadir", case.code.as_str());
    for _ in 0..4 {
        app.wait_ms(HOUR_MS / 6);
        let headers = vec![
            (HeaderName::from_static("sec-fetch-site"), "same-origin".to_owned()),
            (HeaderName::from_static("x-latar-belakang"), "1".to_owned()),
            (actix_web::http::header::CONTENT_TYPE, "application/x-www-form-urlencoded".into()),
        ];
        budi.send_as(Method::POST, &path, headers, b"rows=1".to_vec()).await;
    }
    assert!(budi.open("/meja").await == StatusCode::OK && budi.path.borrow().contains("/masuk"));
    app.finish().await;
}
