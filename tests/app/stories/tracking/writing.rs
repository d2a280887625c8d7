//! What the citizen writes into a report: answers, additions; twice, late, or past the proof.

use super::proven;
use crate::world::{TestApp, report, words};
use actix_web::http::StatusCode;
use entity::case::CaseStatus;
use satupintu::rules::act::Act;

#[actix_web::test]
async fn an_answer_is_chosen_where_the_officer_offered_some() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let asks = |text: &str| Act::Ask { question: words(text) };
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, asks("Di bank mana?\n- BRI\n- BNI\n- Belum punya")).await.unwrap();
    let browser = proven(&app, &case).await;
    assert_eq!(browser.count("input[name=pilihan]"), 3);
    assert!(
        browser.shows("Di bank mana? Pilih jawaban Anda BRI BNI Belum punya"),
        "{}",
        browser.text()
    );
    browser.follow("Jawab dengan foto").await;
    assert_eq!(browser.count("input[name=pilihan]"), 3, "on the page of its own too");
    let nothing = browser.press("Kirim jawaban", &[("kata", " ")]).await;
    assert_eq!(nothing, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.shows("Pilih atau tulis jawaban Anda"), "{}", browser.text());
    assert!(!browser.shows("Tulis jawaban Anda"), "said where the answers are");
    app.wait_ms(16 * 60 * 1000);
    browser.press("Kirim jawaban", &[("pilihan", "BNI"), ("kata", "")]).await;
    assert!(browser.shows("Tulisan Anda masih ada."), "{}", browser.text());
    assert_eq!(browser.attr("input[name=pilihan]", "value").as_deref(), Some("BNI"));
    browser.press("Lihat rincian", &[("bukti", "7890")]).await;
    assert_eq!(browser.press("Kirim jawaban", &[]).await, StatusCode::OK);
    assert!(
        browser.shows("Jawaban Anda sudah terkirim") && browser.shows("BNI"),
        "{}",
        browser.text()
    );
    app.does("sari", &case, asks("Sejak kapan?")).await.unwrap();
    browser.open(&format!("/s/{}/rincian", case.code.as_str())).await;
    assert_eq!(browser.count("input[name=pilihan]"), 0, "nothing to choose from");
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
    assert_eq!(
        browser.press("Kirim jawaban", &[("kata", "")]).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert!(browser.shows("Tulis jawaban Anda"));
    browser.press("Kirim jawaban", &[("kata", "Masih, di rumah.")]).await;
    assert!(browser.shows("Petugas sedang mencocokkan data Anda."), "{}", browser.text());
    assert!(browser.shows("Jawaban Anda sudah terkirim") && browser.shows("Masih, di rumah."));
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
async fn an_overtaken_page_shows_what_has_happened_meanwhile() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Ask { question: words("Kartu masih ada?") }).await.unwrap();
    let browser = proven(&app, &case).await;
    app.does("sari", &case, Act::Resume { note: None }).await.unwrap();
    let status = browser.press("Kirim jawaban", &[("kata", "Masih ada.")]).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(browser.shows("Laporan ini baru saja berubah"));
    assert!(browser.shows("Kami lanjutkan tanpa jawaban"), "{}", browser.text());
    assert!(!browser.shows("Laporan diterima"), "only what is new");
    assert!(browser.shows("Masih ada."), "what was written is not lost");
    app.finish().await;
}

#[actix_web::test]
async fn what_was_written_outlives_the_proof() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = proven(&app, &case).await;
    browser.follow("Tambah keterangan").await;
    app.wait_ms(16 * 60 * 1000);
    browser.press("Kirim keterangan", &[("kata", "Anak saya sakit.")]).await;
    assert!(browser.shows("Tulisan Anda masih ada."), "{}", browser.text());
    assert_eq!(app.stands(&case).await.row.events, 1, "not before it is proven again");
    browser.press("Lihat rincian", &[("bukti", "0000")]).await;
    browser.press("Lihat rincian", &[("bukti", "7890")]).await;
    assert_eq!(browser.press("Kirim keterangan", &[]).await, StatusCode::OK);
    assert!(browser.shows("Anak saya sakit."));
    assert_eq!(app.stands(&case).await.row.events, 2);
    app.finish().await;
}

#[actix_web::test]
async fn nothing_typed_into_an_act_breaks_it() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = proven(&app, &case).await;
    let long = "x".repeat(100_000);
    let hostile = ["", "\0\u{1}", "<script>alert(1)</script>", "😀\u{202e}", "{{ 7*7 }}", &long];
    for act in ["jawab", "tambah", "setuju", "keberatan", "tarik", "buka-lagi", "tak-ada"] {
        let path = format!("/s/{}/{act}", case.code.as_str());
        for value in hostile {
            for field in ["key", "version", "tercatat", "alasan", "kata"] {
                let fields = [("version", "-5"), (field, value), ("kata", value)];
                for fields in [&fields[..2], &fields[..], &fields[1..]] {
                    let answer = browser.post_raw(&path, fields).await;
                    assert!(!answer.status.is_server_error(), "{path} {field}: {}", answer.status);
                    let has_words = answer.status.is_redirection() || answer.body.contains("<h1");
                    assert!(has_words, "{path} {field} without words");
                    assert!(!answer.body.contains("<script>alert"), "{path} repeats a script");
                }
            }
        }
    }
    assert_eq!(app.stands(&case).await.row.version, 1, "nothing was written");
    app.finish().await;
}
