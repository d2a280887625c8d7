//! Two officers at once: the second sees what the first did, and nothing of what they wrote is lost.

use crate::world::{Browser, TestApp, report, words};
use actix_web::http::StatusCode;
use entity::case::CaseStatus;
use entity::case_event::ActKind;
use satupintu::casefile::Received;
use satupintu::rules::act::{Act, ArchiveReason, RevealedField};

async fn at(app: &TestApp, short: &str, case: &Received, page: &str) -> Browser {
    let browser = app.officer(short).await;
    let path = format!("/meja/laporan/{}{page}", case.code.as_str());
    assert_eq!(browser.open(&path).await, StatusCode::OK, "{short}");
    browser
}

async fn notes(app: &TestApp, case: &Received) -> Vec<String> {
    let opened = app.stands(case).await;
    let platform = &app.platform;
    let journal = satupintu::casefile::contents::journal(&platform.db, &platform.vault, &opened);
    journal.await.unwrap().into_iter().filter_map(|event| event.note).collect()
}

#[actix_web::test]
async fn both_texts_stand_side_by_side_and_one_press_sends_what_was_put_together() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let budi = at(&app, "budi", &case, "").await;
    app.does("sari", &case, Act::Note { words: words("Sudah saya telepon.") }).await.unwrap();

    let came = budi.press("Simpan catatan", &[("words", "Rumahnya kosong.")]).await;
    assert_eq!(came, StatusCode::CONFLICT);
    for said in [
        "Laporan ini baru saja diubah",
        "Sari Harahap",
        "Yang ditulis petugas lain",
        "Sudah saya telepon.",
        "Rumahnya kosong.",
        "Pakai yang sekarang",
    ] {
        assert!(budi.shows(said), "{said}: {}", budi.text());
    }
    let both = "Rumahnya kosong. Sari sudah menelepon.";
    let came = budi.press("Tetap lakukan: Catatan dalam", &[("words", both)]).await;
    assert_eq!(came, StatusCode::OK, "{}", budi.text());
    assert_eq!(notes(&app, &case).await, ["Sudah saya telepon.", both]);
    app.finish().await;
}

#[actix_web::test]
async fn what_was_chosen_goes_along_and_a_third_change_is_shown_again() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let budi = at(&app, "budi", &case, "/arsipkan").await;
    app.does("sari", &case, Act::Note { words: words("Satu.") }).await.unwrap();
    let filled = [("alasan", "spam"), ("words", "Bukan laporan.")];
    assert_eq!(budi.press("Arsipkan", &filled).await, StatusCode::CONFLICT, "{}", budi.text());
    app.does("sari", &case, Act::Note { words: words("Dua.") }).await.unwrap();
    assert_eq!(budi.press("Tetap lakukan", &[]).await, StatusCode::CONFLICT);
    assert!(budi.shows("Dua.") && !budi.shows("Satu."), "only what is new: {}", budi.text());
    assert_eq!(budi.press("Tetap lakukan", &[]).await, StatusCode::OK, "{}", budi.text());
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Archived);
    app.finish().await;
}

#[actix_web::test]
async fn what_is_no_longer_possible_is_not_offered_and_the_words_can_be_copied() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let budi = at(&app, "budi", &case, "/minta-keterangan").await;
    let (reason, told) = (ArchiveReason::Test, words("Percobaan."));
    app.does("sari", &case, Act::Archive { reason, told }).await.unwrap();
    let came = budi.press("Minta keterangan", &[("words", "Bank apa?")]).await;
    assert_eq!(came, StatusCode::CONFLICT);
    assert!(!budi.offers("Tetap lakukan") && budi.shows("Bank apa?"), "{}", budi.text());
    assert!(budi.shows("tidak cocok dengan keadaan sekarang"), "{}", budi.text());
    app.finish().await;
}

#[actix_web::test]
async fn who_only_looked_at_a_number_is_in_nobodys_way() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let budi = at(&app, "budi", &case, "").await;
    let look = Act::Reveal { field: RevealedField::Phone, reason: words("Menelepon warga.") };
    app.does("sari", &case, look.clone()).await.unwrap();
    app.does("hadi", &case, look).await.unwrap();
    let came = budi.press("Simpan catatan", &[("words", "Rumahnya kosong.")]).await;
    assert_eq!(came, StatusCode::OK, "{}", budi.text());
    assert!(notes(&app, &case).await.contains(&"Rumahnya kosong.".to_owned()));

    let hadi = at(&app, "hadi", &case, "").await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let forged = hadi.form_with("Simpan catatan");
    let shown =
        |name: &str| forged.fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap();
    let (later, version) = (app.stands(&case).await.row.events.to_string(), shown("version"));
    for rows in [later.as_str(), "99", "-1", ""] {
        let form = [("key", "k"), ("version", version.as_str()), ("rows", rows), ("words", "x")];
        let came = hadi.post_raw(&forged.action, &form).await;
        assert_eq!(came.status, StatusCode::CONFLICT, "rows: {rows}");
    }
    let last = super::acts(&app, &case).await.pop();
    assert_eq!(last, Some(ActKind::Check));
    app.finish().await;
}
