//! The citizen follows a report.

use crate::world::{Browser, DAY_MS, HOUR_MS, TestApp, levy, report, words};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Outcome};
use satupintu::casefile::Received;
use satupintu::rules::act::Act;

async fn proven(app: &TestApp, case: &Received) -> Browser {
    let browser = app.anybody();
    browser.open(&format!("/s/{}/rincian", case.code.as_str())).await;
    assert_eq!(browser.press("Lihat rincian", &[("bukti", "7890")]).await, StatusCode::OK);
    browser
}

async fn decided(app: &TestApp, case: &Received) {
    app.does("sari", case, Act::Check).await.unwrap();
    app.does("sari", case, Act::Handle).await.unwrap();
    let told = words("Kuota PKH desa ini sudah habis.");
    let propose = Act::Propose { outcome: Outcome::Declined, told: told.clone() };
    app.does("budi", case, propose).await.unwrap();
    app.does("hadi", case, Act::Decide { outcome: Outcome::Declined, told }).await.unwrap();
}

#[actix_web::test]
async fn a_code_is_found_however_it_is_written() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let code = case.code.to_string();
    let browser = app.anybody();
    for typed in [code.clone(), code.to_lowercase(), format!(" pks-{code} "), code.replace('-', " ")] {
        browser.open("/s").await;
        assert_eq!(browser.press("Cek laporan", &[("kode", &typed)]).await, StatusCode::OK);
        assert!(browser.shows("Laporan Anda sudah kami terima."), "{typed}");
        assert!(browser.path.borrow().ends_with(case.code.as_str()));
    }
    browser.open(&format!("/S/{}", case.code.as_str())).await;
    assert!(browser.shows("Status laporan Anda"), "the QR code's address");
    app.finish().await;
}

#[actix_web::test]
async fn a_mistyped_code_and_an_unknown_one_are_told_apart_calmly() {
    let app = TestApp::new().await;
    let browser = app.anybody();
    for (typed, said) in [
        ("", "Tulis kode laporan Anda"),
        ("7K3M9", "Anda menulis 5."),
        ("7K3M9-2QFXT", "Kode salah ketik."),
        ("7K3M9-2QFX0", "tidak ada angka 0"),
        ("7K3M9-2QFXA", "Kami tidak menemukan kode ini."),
    ] {
        browser.open("/s").await;
        let status = browser.press("Cek laporan", &[("kode", typed)]).await;
        assert!(status.is_client_error(), "{typed}: {status}");
        assert!(browser.shows(said), "{typed}: {}", browser.text());
        assert!(browser.html().contains("Galat:"), "the title says so");
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_code_alone_shows_no_name_no_story_and_nobodys_words() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let question = words("Apakah kartu KKS masih ada?");
    app.does("sari", &case, Act::Ask { question }).await.unwrap();
    let browser = app.anybody();
    browser.open(&format!("/s/{}", case.code.as_str())).await;
    assert!(browser.shows("Menunggu Anda"));
    for secret in ["Suminah", "belum cair", "KKS", "7890", "1209094508709001", "musala"] {
        assert!(!browser.html().contains(secret), "{secret}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_sensitive_report_names_neither_its_matter_nor_its_unit() {
    let app = TestApp::new().await;
    let case = app.receive(levy()).await;
    let browser = app.anybody();
    browser.open(&format!("/s/{}", case.code.as_str())).await;
    assert_eq!(browser.status(), StatusCode::OK);
    for secret in ["Inspektorat", "pungutan", "Potongan"] {
        assert!(!browser.text().contains(secret), "{secret}: {}", browser.text());
    }
    app.finish().await;
}

#[actix_web::test]
async fn an_answer_starts_the_clock_again() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Ask { question: words("Kartu masih ada?") }).await.unwrap();
    let browser = proven(&app, &case).await;
    assert!(browser.shows("Kartu masih ada?"), "the question verbatim");
    browser.follow("Jawab pertanyaan").await;
    assert_eq!(browser.press("Kirim jawaban", &[("kata", "")]).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.shows("Tulis keterangan Anda"));
    browser.press("Kirim jawaban", &[("kata", "Masih, di rumah.")]).await;
    assert!(browser.shows("Petugas sedang mencocokkan data Anda."), "{}", browser.text());
    assert!(browser.shows("Masih, di rumah."));
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Checking);
    app.finish().await;
}

#[actix_web::test]
async fn the_same_form_twice_is_one_act() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = proven(&app, &case).await;
    browser.follow("Tambah keterangan").await;
    let form = browser.form_with("Kirim keterangan");
    let mut fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.retain(|(name, _)| *name != "kata");
    fields.push(("kata", "Bulan ini juga belum."));
    for _ in 0..2 {
        assert_eq!(browser.post(&form.action, &fields).await, StatusCode::OK);
    }
    assert_eq!(app.stands(&case).await.row.events, 2, "received, and one addition");
    fields.retain(|(name, _)| *name != "kata");
    fields.push(("kata", "Lain lagi."));
    let other = browser.post_raw(&form.action, &fields).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "the same key with other words");
    app.finish().await;
}

#[actix_web::test]
async fn a_page_that_was_overtaken_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = proven(&app, &case).await;
    browser.follow("Tambah keterangan").await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let status = browser.press("Kirim keterangan", &[("kata", "Anak saya sakit.")]).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(browser.shows("Laporan ini baru saja berubah"));
    assert!(browser.html().contains("Anak saya sakit."));
    assert_eq!(browser.press("Kirim keterangan", &[]).await, StatusCode::OK);
    assert!(browser.shows("Anak saya sakit."));
    app.finish().await;
}

#[actix_web::test]
async fn a_confirmed_report_is_closed_and_an_objection_goes_up() {
    let app = TestApp::new().await;
    let content = app.receive(report()).await;
    decided(&app, &content).await;
    let browser = proven(&app, &content).await;
    assert!(browser.shows("Kuota PKH desa ini sudah habis."));
    browser.follow("Sudah beres").await;
    browser.press("Ya, sudah beres", &[]).await;
    assert_eq!(app.stands(&content).await.row.status, CaseStatus::Closed);

    let discontent = app.receive(report()).await;
    decided(&app, &discontent).await;
    let browser = proven(&app, &discontent).await;
    browser.follow("Ajukan keberatan").await;
    let words = [("kata", "Tetangga saya dapat."), ("alasan", "")];
    assert_eq!(browser.press("Kirim keberatan", &words).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.shows("Pilih apa yang belum sesuai"));
    browser.press("Kirim keberatan", &[("alasan", "reason_wrong")]).await;
    assert!(browser.shows("Supervisor Kec. Air Joman"), "{}", browser.text());
    app.finish().await;
}

#[actix_web::test]
async fn five_wrong_tries_an_hour_and_no_more() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let path = format!("/s/{}/rincian", case.code.as_str());
    let browser = app.anybody();
    for _ in 0..5 {
        let status = browser.post(&path, &[("bukti", "0000")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = browser.post(&path, &[("bukti", "7890")]).await;
    assert_eq!(right, StatusCode::TOO_MANY_REQUESTS, "even the right one has to wait now");
    app.wait_ms(HOUR_MS + 1);
    assert_eq!(browser.post(&path, &[("bukti", "7890")]).await, StatusCode::OK);
    app.finish().await;
}

#[actix_web::test]
async fn a_proof_opens_one_report_and_ends_after_a_quarter_of_an_hour() {
    let app = TestApp::new().await;
    let mine = app.receive(report()).await;
    let other = app.receive(report()).await;
    let browser = proven(&app, &mine).await;
    assert!(browser.shows("Suminah"));
    browser.open(&format!("/s/{}", other.code.as_str())).await;
    assert!(!browser.html().contains("Suminah"), "another report");
    browser.open(&format!("/s/{}/tambah", other.code.as_str())).await;
    assert!(browser.shows("Empat angka terakhir"), "has to be proven for itself");
    app.wait_ms(16 * 60 * 1000);
    browser.open(&format!("/s/{}", mine.code.as_str())).await;
    assert!(!browser.html().contains("Suminah"), "the proof has ended");
    app.finish().await;
}

#[actix_web::test]
async fn a_late_report_says_so_before_anybody_asks() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = app.anybody();
    let path = format!("/s/{}", case.code.as_str());
    browser.open(&path).await;
    assert!(!browser.shows("Lewat batas"));
    assert!(browser.shows("Kamis, 26 November 2026"), "{}", browser.text());
    app.wait_ms(4 * DAY_MS);
    browser.open(&path).await;
    assert!(browser.shows("Lewat batas"), "{}", browser.text());
    app.finish().await;
}
