//! What a citizen reads of a case that is late.

use super::sweep;
use crate::world::{DAY_MS, HOUR_MS, TestApp, report};
use actix_web::http::StatusCode;

#[actix_web::test]
async fn the_status_page_says_that_we_are_late_whom_we_told_and_what_we_promise_now() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.wait_ms(4 * DAY_MS);
    sweep(&app).await;
    let citizen = app.anybody();
    let page = format!("/s/{}", case.code.as_str());
    assert_eq!(citizen.open(&page).await, StatusCode::OK);
    for said in [
        "Janji kami paling lambat Kamis, 26 November 2026",
        "Kami sudah memberi tahu Supervisor Kec. Air Joman pada Jumat, 27 November 2026",
        "Janji baru kami paling lambat Rabu, 2 Desember 2026",
        "Batas waktu lewat. Kami membuat janji baru.",
    ] {
        assert!(citizen.shows(said), "{said}: {}", citizen.text());
    }
    // Monday noon: it has gone up, and the unit there has a clock of its own.
    app.wait_ms(3 * DAY_MS + 4 * HOUR_MS);
    sweep(&app).await;
    citizen.open(&page).await;
    assert!(citizen.shows("Supervisor Kec. Air Joman"), "{}", citizen.text());
    assert!(!citizen.shows("Janji kami paling lambat Kamis"), "{}", citizen.text());
    assert!(citizen.shows("Laporan naik ke tingkat di atasnya"), "{}", citizen.text());
    app.finish().await;
}
