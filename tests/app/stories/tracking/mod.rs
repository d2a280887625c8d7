//! The citizen follows a report.

mod writing;

use crate::world::{Browser, DAY_MS, HOUR_MS, TestApp, levy, report, words};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Outcome};
use satupintu::casefile::{NewReport, Received};
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
    app.does("hadi", case, Act::Decide { outcome: Outcome::Declined, told, given: Vec::new() })
        .await
        .unwrap();
}

#[actix_web::test]
async fn a_code_is_found_however_it_is_written() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let code = case.code.to_string();
    let browser = app.anybody();
    for typed in
        [code.clone(), code.to_lowercase(), format!(" pks-{code} "), code.replace('-', " ")]
    {
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
        ("", "Tulis kode laporan"),
        ("7K3M9", "Anda menulis 5."),
        ("7K3M9-2QFXT", "Kode salah ketik."),
        ("7K3M9-2QFX0", "Kode tidak memakai “0”."),
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
    for secret in ["Inspektorat", "pungutan", "Potongan", "kantor desa"] {
        assert!(!browser.text().contains(secret), "{secret}: {}", browser.text());
    }
    assert_eq!(browser.count("[data-save]"), 0, "no copy of it stays on a phone");
    browser.open(&format!("/s/{}/rincian", case.code.as_str())).await;
    assert!(!browser.shows("kantor desa"), "nobody is sent to those they complain about");
    assert!(browser.shows("kantor Dinas Sosial"));
    app.finish().await;
}

#[actix_web::test]
async fn a_confirmed_report_is_closed_and_an_objection_goes_up() {
    let app = TestApp::new().await;
    let content = app.receive(report()).await;
    decided(&app, &content).await;
    let browser = proven(&app, &content).await;
    assert!(browser.shows("Kuota PKH desa ini sudah habis."));
    assert!(browser.shows("Apakah Anda setuju dengan hasil ini?"));
    assert!(!browser.shows("Apakah masalah Anda sudah beres?"), "one question at a time");
    browser.press("Setuju", &[]).await;
    assert!(browser.shows("Persetujuan Anda sudah terkirim"), "{}", browser.text());
    assert!(browser.shows("Apakah masalah Anda sudah beres?"));
    assert_eq!(app.stands(&content).await.row.status, CaseStatus::Closed);

    let discontent = app.receive(report()).await;
    decided(&app, &discontent).await;
    let browser = proven(&app, &discontent).await;
    browser.follow("Ajukan keberatan").await;
    let words = [("kata", "Tetangga saya dapat."), ("alasan", "")];
    assert_eq!(browser.press("Kirim keberatan", &words).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.shows("Pilih apa yang belum sesuai"));
    browser.press("Kirim keberatan", &[("alasan", "reason_wrong")]).await;
    assert!(browser.shows("Keberatan Anda sudah terkirim"), "{}", browser.text());
    assert!(browser.shows("Diperiksa Supervisor Kec. Air Joman paling lambat"));
    browser.open(&format!("/s/{}/rincian?terkirim=tarik", discontent.code.as_str())).await;
    assert!(!browser.shows("Laporan Anda sudah ditarik"), "only what was really sent last");
    app.finish().await;
}

#[actix_web::test]
async fn five_wrong_tries_an_hour_and_no_more() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let path = format!("/s/{}/rincian", case.code.as_str());
    let browser = app.anybody();
    for _ in 0..4 {
        let status = browser.post(&path, &[("bukti", "0000")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(browser.shows("Empat angka ini tidak cocok."));
    }
    browser.post(&path, &[("bukti", "0000")]).await;
    assert!(browser.shows("Demi keamanan, rincian kami kunci dulu."), "the fifth was the last");
    for answer in ["0000", "7890"] {
        let status = browser.post(&path, &[("bukti", answer)]).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS, "even the right one has to wait now");
        assert!(browser.answer().header("retry-after").is_some());
    }
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
    assert!(browser.shows("belum cair"));
    browser.open(&format!("/s/{}/rincian", other.code.as_str())).await;
    assert!(!browser.html().contains("belum cair"), "another report");
    browser.open(&format!("/s/{}/tambah", other.code.as_str())).await;
    assert!(browser.shows("Empat angka terakhir"), "has to be proven for itself");
    app.wait_ms(16 * 60 * 1000);
    browser.open(&format!("/s/{}/rincian", mine.code.as_str())).await;
    assert!(!browser.html().contains("belum cair"), "the proof has ended");
    app.finish().await;
}

#[actix_web::test]
async fn a_late_report_says_so_before_anybody_asks() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = app.anybody();
    let path = format!("/s/{}", case.code.as_str());
    browser.open(&path).await;
    assert!(!browser.shows("lewat 1 hari kerja"));
    assert!(browser.shows("Kamis, 26 November 2026"), "{}", browser.text());
    app.wait_ms(4 * DAY_MS);
    browser.open(&path).await;
    assert!(browser.shows("lewat 1 hari kerja"), "{}", browser.text());
    app.finish().await;
}

#[actix_web::test]
async fn the_address_of_a_report_is_one_however_it_is_written() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = app.anybody();
    let canonical = format!("/s/{}", case.code.as_str());
    for typed in [case.code.to_string(), case.code.as_str().to_lowercase()] {
        for prefix in ["/s", "/S"] {
            browser.open(&format!("{prefix}/{typed}")).await;
            assert_eq!(*browser.path.borrow(), canonical);
        }
    }
    app.finish().await;
}

#[actix_web::test]
async fn titles_and_addresses_tell_nothing_about_anybody() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = proven(&app, &case).await;
    for page in ["", "/rincian", "/tambah", "/tarik"] {
        browser.open(&format!("/s/{}{page}", case.code.as_str())).await;
        let html = browser.html();
        let title = html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        let shown = format!("{title} {}", browser.path.borrow());
        for secret in ["Suminah", "7890", "1209094508709001", "belum cair", "Bantuan"] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
    for secret in ["Suminah", "1209094508709001", "81200007890"] {
        assert!(!browser.html().contains(secret), "{secret} in full");
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_closed_proof_opens_nothing() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = proven(&app, &case).await;
    let kept = browser.cookies();
    browser.press("Tutup rincian", &[]).await;
    for (name, value) in kept {
        browser.keep_cookie(&name, &value);
    }
    browser.open(&format!("/s/{}/rincian", case.code.as_str())).await;
    assert!(browser.shows("Empat angka terakhir"), "the secret is worth nothing any more");
    app.finish().await;
}

#[actix_web::test]
async fn a_report_is_withdrawn_after_a_second_thought_and_reopened_within_its_limit() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = proven(&app, &case).await;
    browser.follow("Tarik laporan").await;
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Received, "asked first");
    browser.press("Ya, tarik laporan", &[]).await;
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Withdrawn);
    browser.follow("Buka kembali").await;
    browser.press("Buka lagi", &[("kata", "Ternyata belum beres.")]).await;
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Handling);
    browser.follow("Tarik laporan").await;
    browser.press("Ya, tarik laporan", &[]).await;
    app.wait_days(60);
    let browser = proven(&app, &case).await;
    assert!(!browser.offers("Buka kembali"), "too late");
    app.finish().await;
}

#[actix_web::test]
async fn a_pin_proves_who_left_no_number_and_nothing_proves_who_left_neither() {
    let app = TestApp::new().await;
    let pin = satupintu::casefile::proof::pin_hash(&app.platform.vault, "482913");
    let with_pin = NewReport { reporter: None, pin_hash: Some(pin), ..report() };
    let case = app.receive(with_pin).await;
    let browser = app.anybody();
    browser.open(&format!("/s/{}/rincian", case.code.as_str())).await;
    assert!(browser.shows("PIN 6 angka"));
    browser.press("Lihat rincian", &[("bukti", "482 913")]).await;
    assert!(browser.shows("belum cair"), "{}", browser.text());

    let case = app.receive(NewReport { reporter: None, ..report() }).await;
    let path = format!("/s/{}/rincian", case.code.as_str());
    browser.open(&path).await;
    assert!(browser.shows("Rincian dibuka di kantor"));
    assert_eq!(browser.count("main form"), 0);
    let answer = browser.post_raw(&path, &[("bukti", "")]).await;
    assert!(
        !answer.body.contains("PIN ini tidak cocok"),
        "nobody is sent after a PIN there is not"
    );
    assert!(!answer.body.contains("belum cair"));
    app.finish().await;
}

#[actix_web::test]
async fn reopening_is_offered_until_its_limit_on_both_sides_and_not_a_day_longer() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    decided(&app, &case).await;
    app.acts(&satupintu::rules::act::Actor::Reporter, &case, Act::Confirm).await.unwrap();
    for (days, offered) in [(0, true), (100, false)] {
        app.wait_days(days);
        let browser = proven(&app, &case).await;
        assert_eq!(browser.html().contains("/buka-lagi"), offered, "after {days} days");
        let hadi = app.officer("hadi").await;
        hadi.open(&format!("/meja/laporan/{}", case.code.as_str())).await;
        assert_eq!(hadi.html().contains("/buka-kembali"), offered, "after {days} days");
    }
    app.finish().await;
}
