//! The kiosk in the village office, without scripts.

use super::*;
use crate::world::Browser;
use actix_web::http::Method;
use entity::kiosk_call;
use satupintu::office::kiosks;

const STORY: &str = "Saldo kartu sembako saya kosong sejak bulan lalu.";

/// A device that an officer has enrolled for the village.
async fn enrolled(app: &TestApp) -> Browser {
    let kiosk = app.anybody();
    let enrolment = kiosks::add(&app.platform, VILLAGE).await.unwrap();
    kiosk.open("/kios/daftar").await;
    assert_eq!(kiosk.press("Daftarkan", &[("kode", &enrolment.code)]).await, StatusCode::OK);
    assert!(kiosk.shows("Sentuh layar untuk mulai") && kiosk.shows("Air Joman"));
    kiosk
}

/// Everything up to the check, leaving a name or none.
async fn write(kiosk: &Browser, problem: &str, name: &str, phone: &str) {
    kiosk.open("/kios/beranda").await;
    kiosk.press("Sampaikan masalah", &[]).await;
    kiosk.post("/kios/lapor/masalah", &[("masalah", problem)]).await;
    if problem == "levy" {
        kiosk.post("/kios/lapor/peminta", &[("peminta", "agent")]).await;
    }
    kiosk.post("/kios/lapor/cerita", &[("cerita", STORY)]).await;
    kiosk.post("/kios/lapor/nama", &[("nama", name)]).await;
    kiosk.post("/kios/lapor/hp", &[("hp", phone)]).await;
    kiosk.post("/kios/lapor/nik", &[]).await;
    assert!(kiosk.shows("Periksa sebelum mengirim"), "{}", kiosk.text());
}

/// Sends what the check screen shows.
async fn send(kiosk: &Browser) {
    let key = kiosk.attr("input[name=key]", "value").unwrap();
    kiosk.post("/kios/lapor/periksa", &[("key", &key)]).await;
}

/// What the 80 mm paper says.
fn paper(kiosk: &Browser) -> String {
    let html = scraper::Html::parse_document(&kiosk.html());
    let receipt = scraper::Selector::parse(".receipt").unwrap();
    html.select(&receipt).next().unwrap().text().collect::<Vec<_>>().join(" ")
}

#[actix_web::test]
async fn a_report_ends_in_a_receipt_without_name_number_or_pin() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    write(&kiosk, "not-received", "Siti Aminah", "").await;
    send(&kiosk).await;
    let case = only_case(&app).await;
    assert_eq!((case.intake, case.village_code.as_str()), (Intake::Kiosk, VILLAGE));
    let (left, right) = case.code.split_at(5);
    let paper = paper(&kiosk);
    for line in [left, right, "Bantuan belum diterima", "Kamis, 26 November 2026", "gratis"] {
        assert!(paper.contains(line), "the paper lacks {line}: {paper}");
    }
    let pin = kiosk.text().split("PIN Bapak/Ibu ").nth(1).unwrap()[..6].to_owned();
    assert!(pin.bytes().all(|digit| digit.is_ascii_digit()), "{pin}");
    assert!(!paper.contains("Siti") && !paper.contains(&pin));
    assert!(kiosk.html().contains("<svg"), "a QR is drawn");
    app.finish().await;
}

#[actix_web::test]
async fn the_paper_of_a_sensitive_report_does_not_say_what_it_is_about() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    write(&kiosk, "levy", "Siti Aminah", "08123456789").await;
    send(&kiosk).await;
    let paper = paper(&kiosk).to_lowercase();
    for told in ["masalah", "pungutan", "inspektorat", "telepon", "siti", "0812"] {
        assert!(!paper.contains(told), "the paper says {told}: {paper}");
    }
    assert_eq!(only_case(&app).await.confidentiality, Confidentiality::Confidential);
    app.finish().await;
}

#[actix_web::test]
async fn finishing_leaves_nothing_but_the_device() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    write(&kiosk, "unknown", "Siti Aminah", "08123456789").await;
    kiosk.keep_cookie("bahasa", "id");
    kiosk.press("Batal", &[]).await;
    assert!(kiosk.shows("Sentuh layar untuk mulai"));
    assert_eq!(kiosk.cookies().into_keys().collect::<Vec<_>>(), ["kios"]);
    assert_eq!(draft::Entity::find().count(&app.platform.db).await.unwrap(), 0);
    kiosk.open("/kios/lapor/nama").await;
    assert!(kiosk.shows("Apa yang Bapak/Ibu perlukan?") && !kiosk.html().contains("Siti"));
    app.finish().await;
}

#[actix_web::test]
async fn the_next_person_never_meets_the_answers_of_the_last() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    write(&kiosk, "unknown", "Siti Aminah", "").await;
    kiosk.open("/kios/beranda").await;
    kiosk.press("Sampaikan masalah", &[]).await;
    assert_eq!(kiosk.count("input[checked]"), 0);
    kiosk.post("/kios/lapor/masalah", &[("masalah", "not-listed")]).await;
    assert!(!kiosk.html().contains(STORY));
    app.wait_ms(11 * 60 * 1000);
    kiosk.open("/kios/lapor/cerita").await;
    assert!(kiosk.shows("Apa yang Bapak/Ibu perlukan?"), "ten minutes, then it is gone");
    app.finish().await;
}

#[actix_web::test]
async fn who_would_rather_talk_sends_a_report_that_says_so() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    kiosk.open("/kios/beranda").await;
    kiosk.press("Sampaikan masalah", &[]).await;
    kiosk.post("/kios/lapor/masalah", &[("masalah", "unknown")]).await;
    kiosk.post("/kios/lapor/cerita", &[("cara", "petugas")]).await;
    kiosk.post("/kios/lapor/nama", &[]).await;
    kiosk.post("/kios/lapor/hp", &[]).await;
    kiosk.post("/kios/lapor/nik", &[]).await;
    send(&kiosk).await;
    let story = only_case(&app).await.story.unwrap();
    assert_eq!(story, "Warga memilih bercerita langsung kepada petugas.");
    app.finish().await;
}

#[actix_web::test]
async fn a_service_is_chosen_from_tiles_and_needs_a_name() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    kiosk.open("/kios/beranda").await;
    kiosk.follow("Minta layanan").await;
    kiosk.follow("Kesehatan").await;
    kiosk.press("Iuran BPJS Kesehatan dibayar pemerintah", &[]).await;
    kiosk.post("/kios/lapor/perawatan", &[("berobat", "tidak")]).await;
    kiosk.post("/kios/lapor/cerita", &[("cerita", STORY)]).await;
    let nameless = kiosk.post("/kios/lapor/nama", &[]).await;
    assert_eq!(nameless, StatusCode::UNPROCESSABLE_ENTITY);
    kiosk.post("/kios/lapor/nama", &[("nama", "Siti Aminah")]).await;
    kiosk.post("/kios/lapor/hp", &[]).await;
    kiosk.post("/kios/lapor/nik", &[]).await;
    send(&kiosk).await;
    assert_eq!(only_case(&app).await.programme.as_deref(), Some("pbi_jk"));
    app.finish().await;
}

#[actix_web::test]
async fn a_code_shows_where_a_report_stands_and_nothing_else() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    write(&kiosk, "not-listed", "Siti Aminah", "").await;
    send(&kiosk).await;
    let code = only_case(&app).await.code;
    kiosk.press("Selesai", &[]).await;
    kiosk.open("/kios/cek").await;
    kiosk.press("Cek", &[("kode", &code.to_lowercase())]).await;
    assert!(kiosk.shows("Diterima") && kiosk.shows("Kamis, 26 November 2026"));
    assert!(!kiosk.html().contains("Siti") && !kiosk.html().contains(STORY));
    assert!(!kiosk.path.borrow().contains(&code), "no code in the address");
    kiosk.open("/kios/cek").await;
    kiosk.press("Cek", &[("kode", "2222222223")]).await;
    assert!(kiosk.shows("Kode salah ketik"));
    kiosk.open("/kios/cek").await;
    kiosk.press("Cek", &[("kode", "2222222222")]).await;
    assert!(kiosk.shows("Kami tidak menemukan kode ini"));
    app.finish().await;
}

#[actix_web::test]
async fn an_officer_is_called_and_after_ninety_seconds_a_number_is_shown() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    kiosk.open("/kios/beranda").await;
    kiosk.press("Panggil petugas", &[]).await;
    assert!(kiosk.shows("Petugas sudah dipanggil"));
    assert!(kiosk.answer().header("refresh").is_some());
    kiosk.post("/kios/panggil", &[]).await;
    let calls = kiosk_call::Entity::find().all(&app.platform.db).await.unwrap();
    assert_eq!(calls.len(), 1, "a second press calls nobody twice");
    assert_eq!(calls[0].village_code, VILLAGE);
    app.wait_ms(91_000);
    kiosk.open("/kios/panggil").await;
    assert!(kiosk.shows("0812-0000-0001") && kiosk.shows("Senin–Jumat"));
    assert!(kiosk.answer().header("refresh").is_none());
    app.finish().await;
}

#[actix_web::test]
async fn large_letters_and_contrast_come_along() {
    let app = TestApp::new().await;
    let kiosk = enrolled(&app).await;
    let begun = kiosk.post_raw("/kios/mulai?huruf=besar&kontras=tinggi", &[]).await;
    let to = begun.header("location").unwrap().to_owned();
    assert!(to.ends_with("?huruf=besar&kontras=tinggi"), "{to}");
    let page = kiosk.send(Method::GET, &to, None).await;
    assert!(page.body.contains("data-size=\"xl\"") && page.body.contains("data-contrast=\"high\""));
    app.finish().await;
}
