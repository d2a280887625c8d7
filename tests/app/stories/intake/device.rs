//! A device becomes a kiosk, and ceases to be one.

use super::*;
use crate::world::HOUR_MS;
use satupintu::office::kiosks;

#[actix_web::test]
async fn a_code_enrols_one_device_once_and_for_ten_minutes() {
    let app = TestApp::new().await;
    let enrolment = kiosks::add(&app.platform, VILLAGE).await.unwrap();
    let code: &[(&str, &str)] = &[("kode", &enrolment.code)];
    let (one, two) = (app.anybody(), app.anybody());
    assert_eq!(one.post_raw("/kios/daftar", code).await.status, StatusCode::SEE_OTHER);
    assert_eq!(two.post_raw("/kios/daftar", code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let late = kiosks::renew(&app.platform, enrolment.kiosk).await.unwrap();
    one.open("/kios").await;
    assert_eq!(one.status(), StatusCode::FORBIDDEN, "the old device is shut out");
    app.wait_ms(HOUR_MS);
    let answer = two.post_raw("/kios/daftar", &[("kode", &late)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kiosks::add(&app.platform, "12.09").await.is_err());
    assert!(kiosks::add(&app.platform, "99.99.99.9999").await.is_err());
    app.finish().await;
}

#[actix_web::test]
async fn a_kiosk_taken_out_of_use_says_so_and_does_nothing() {
    let app = TestApp::new().await;
    let enrolment = kiosks::add(&app.platform, VILLAGE).await.unwrap();
    let kiosk = app.anybody();
    kiosk.post("/kios/daftar", &[("kode", &enrolment.code)]).await;
    kiosks::revoke(&app.platform, enrolment.kiosk).await.unwrap();
    assert_eq!(kiosk.open("/kios").await, StatusCode::FORBIDDEN);
    assert!(kiosk.shows("K-12"));
    assert_eq!(kiosk.post("/kios/mulai", &[]).await, StatusCode::FORBIDDEN);
    assert_eq!(kiosk.open("/kios/cek").await, StatusCode::FORBIDDEN);
    app.finish().await;
}
