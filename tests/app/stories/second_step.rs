//! Officers who sign in with a code of their phone besides the password.

use crate::world::{Browser, HOUR_MS, PASSWORD, TestApp, officer_by_name};
use actix_web::http::StatusCode;
use satupintu::platform::signin::second;
use totp_rs::{Builder, Secret};

const HALF_MINUTE: i64 = 30_000;

/// What the app on the phone shows now for this key.
fn shown_by_the_app(app: &TestApp, key: &str) -> String {
    let secret = Secret::try_from_base32(key.replace(' ', "")).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let seconds = u64::try_from(app.platform.clock.now().0 / 1_000).unwrap();
    totp.generate(seconds).to_string()
}

/// Sari turns it on: her key and her spare codes.
async fn turned_on(app: &TestApp) -> (String, Vec<String>) {
    let sari = app.officer("sari").await;
    sari.open("/akun/kode").await;
    sari.press("Pasang kode masuk", &[]).await;
    let officer = officer_by_name(&app.platform.db, "sari").await;
    let factor = second::factor_of(&app.platform, officer.id).await.unwrap().unwrap();
    let key = second::setup(&app.platform, &factor, "sari").unwrap().key;
    assert!(sari.shows(&key), "for those who cannot scan: {}", sari.text());
    assert_eq!(
        sari.press("Aktifkan", &[("kode", "000000")]).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert!(sari.shows("Kode tidak cocok"));
    let code = shown_by_the_app(app, &key);
    assert_eq!(sari.press("Aktifkan", &[("kode", &code)]).await, StatusCode::OK);
    let spare: Vec<String> = sari
        .html()
        .split("<li translate=\"no\">")
        .skip(1)
        .filter_map(|rest| rest.split('<').next().map(str::to_owned))
        .collect();
    assert_eq!(spare.len(), 8, "{}", sari.text());
    sari.open("/akun/kode").await;
    assert!(!sari.shows(&spare[0]), "shown once");
    (key, spare)
}

/// Somebody gives Sari's name and password.
async fn with_the_password(browser: &Browser) {
    browser.open("/masuk?ke=/meja/antrean").await;
    let fields = [("nama", "sari@contoh.example"), ("sandi", PASSWORD)];
    browser.press("Masuk", &fields).await;
}

#[actix_web::test]
async fn a_password_alone_no_longer_lets_in_and_each_code_is_good_once() {
    let app = TestApp::new().await;
    let (key, _) = turned_on(&app).await;
    app.wait_ms(HALF_MINUTE);
    let code = shown_by_the_app(&app, &key);

    let sari = app.anybody();
    with_the_password(&sari).await;
    assert_eq!(*sari.path.borrow(), "/masuk/kode?ke=%2Fmeja%2Fantrean");
    assert_eq!(sari.open("/meja").await, StatusCode::OK);
    assert!(sari.shows("Masuk petugas"), "half way in is not in: {}", sari.text());
    sari.open("/masuk/kode?ke=/meja/antrean").await;
    sari.press("Masuk", &[("kode", &code)]).await;
    assert_eq!(*sari.path.borrow(), "/meja/antrean");
    assert!(sari.shows("Antrean laporan"), "{}", sari.text());

    let thief = app.anybody();
    with_the_password(&thief).await;
    assert_eq!(thief.press("Masuk", &[("kode", &code)]).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(thief.shows("Kode tidak cocok"), "used once: {}", thief.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_spare_code_works_once_and_a_trusted_browser_needs_none_for_half_a_day() {
    let app = TestApp::new().await;
    let (_, spare) = turned_on(&app).await;
    let sari = app.anybody();
    with_the_password(&sari).await;
    let fields = [("kode", spare[3].to_lowercase()), ("ingat", "1".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    sari.press("Masuk", &fields).await;
    assert_eq!(*sari.path.borrow(), "/meja/antrean");

    sari.press("Keluar", &[]).await;
    with_the_password(&sari).await;
    assert_eq!(*sari.path.borrow(), "/meja/antrean", "believed");
    app.wait_ms(12 * HOUR_MS);
    with_the_password(&sari).await;
    assert!(sari.path.borrow().starts_with("/masuk/kode"), "not any more");
    sari.press("Masuk", &[("kode", &spare[3])]).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY, "a spare code is good once");
    sari.press("Masuk", &[("kode", &spare[4])]).await;
    sari.open("/akun/kode").await;
    assert!(sari.shows("Kode cadangan tersisa 6"), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn guessing_codes_must_wait_and_half_way_ends_by_itself() {
    let app = TestApp::new().await;
    turned_on(&app).await;
    let thief = app.anybody();
    with_the_password(&thief).await;
    let mut last = thief.status();
    for _ in 0..12 {
        last = thief.press("Masuk", &[("kode", "123456")]).await;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    app.wait_ms(HOUR_MS);
    thief.open("/masuk/kode").await;
    assert_eq!(*thief.path.borrow(), "/masuk", "the password anew");
    app.finish().await;
}

#[actix_web::test]
async fn it_is_turned_off_against_the_password() {
    let app = TestApp::new().await;
    turned_on(&app).await;
    let sari = app.officer("sari").await;
    sari.open("/akun/kode").await;
    let status = sari.press("Matikan", &[("sandi", "bukan-ini")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    sari.press("Matikan", &[("sandi", PASSWORD)]).await;
    assert!(sari.shows("belum aktif"), "{}", sari.text());
    let again = app.anybody();
    with_the_password(&again).await;
    assert_eq!(*again.path.borrow(), "/meja/antrean");
    app.finish().await;
}
