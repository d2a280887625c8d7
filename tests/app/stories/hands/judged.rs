//! Triage on one form: what the report is, why it comes first, who takes it, and what is still to be
//! asked. All of it is done, or nothing.

use super::{case_path, some_reports};
use crate::world::{TestApp, VILLAGE, officer_by_name};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Issue, Priority};

const QUESTION: &str = "Sejak bulan apa bantuan tidak datang?";

#[actix_web::test]
async fn one_form_judges_a_report_gives_it_to_somebody_and_asks() {
    let app = TestApp::new().await;
    let received = some_reports(&app, 1).await.remove(0);
    let budi = officer_by_name(&app.platform.db, "budi").await.id;
    let sari = app.officer("sari").await;
    sari.open(&format!("{}/golongkan", case_path(&received))).await;
    let asked = [
        ("masalah", "removed_inactive"),
        ("urutan", "urgent"),
        ("petugas", &budi.to_string()),
        ("words", QUESTION),
    ];
    sari.press("Golongkan", &asked).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Pilih mengapa prioritasnya diubah"), "{}", sari.text());
    assert_eq!(
        app.stands(&received).await.row.status,
        CaseStatus::Received,
        "nothing of it is done"
    );

    sari.press("Golongkan", &[("alasan", "basic_needs")]).await;
    assert_eq!(sari.status(), StatusCode::OK, "{}", sari.text());
    let row = app.stands(&received).await.row;
    assert_eq!((row.issue, row.priority), (Issue::RemovedInactive, Priority::Urgent));
    assert_eq!((row.assignee_id, row.status), (Some(budi), CaseStatus::AwaitingReporter));
    assert!(sari.shows("Menyangkut makan, obat"), "in the history: {}", sari.text());
    let letters = app.letters().await;
    assert!(
        letters.iter().any(|letter| letter.written.subject.contains("butuh jawaban")),
        "{letters:?}"
    );
    app.finish().await;
}

#[actix_web::test]
async fn a_report_that_leaves_the_unit_is_asked_about_where_it_goes() {
    let app = TestApp::new().await;
    let received = some_reports(&app, 1).await.remove(0);
    let sari = app.officer("sari").await;
    sari.open(&format!("{}/golongkan", case_path(&received))).await;
    let accused = [("masalah", "levy"), ("dilaporkan", VILLAGE), ("words", QUESTION)];
    sari.press("Golongkan", &accused).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Unit itu yang bertanya"), "{}", sari.text());
    assert_eq!(app.stands(&received).await.row.status, CaseStatus::Received);
    app.finish().await;
}
