//! Figures for everybody.

use crate::world::{TestApp, levy, report};
use actix_web::http::StatusCode;

const HOUR_MS: i64 = 60 * 60 * 1000;

#[actix_web::test]
async fn everybody_reads_the_country_and_nobody_is_told_from_it() {
    let app = TestApp::new().await;
    let anybody = app.anybody();
    assert_eq!(anybody.open("/statistik").await, StatusCode::OK);
    assert!(anybody.shows("Belum ada laporan dalam masa ini"), "{}", anybody.text());
    for _ in 0..3 {
        app.receive(report()).await;
    }
    app.receive(levy()).await;
    anybody.open("/statistik").await;
    assert!(anybody.shows("Belum ada laporan"), "worked out once an hour");
    app.wait_ms(HOUR_MS);
    anybody.open("/statistik").await;
    assert!(anybody.shows("Laporan masuk <5"), "three are too few to be said: {}", anybody.text());
    assert!(anybody.shows("Angka 1 sampai 4 ditulis <5"));
    for _ in 0..4 {
        app.receive(report()).await;
    }
    app.wait_ms(HOUR_MS);
    anybody.open("/statistik").await;
    assert!(anybody.shows("Laporan masuk 7"), "without the complaint: {}", anybody.text());
    assert!(anybody.shows("November 2026 7 0 –"), "{}", anybody.text());
    assert!(anybody.shows("Sumatera Utara 7"), "{}", anybody.text());
    anybody.open("/bantuan").await;
    anybody.follow("Statistik laporan").await;
    assert_eq!(anybody.status(), StatusCode::OK);
    app.finish().await;
}
