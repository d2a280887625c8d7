//! Every act's form, from the button to what the case is afterwards.

use crate::world::{Browser, TestApp, report, words};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Outcome};
use entity::referral::ReferralStatus;
use satupintu::casefile::Received;
use satupintu::rules::act::Act;

async fn at(app: &TestApp, short: &str, received: &Received) -> Browser {
    let browser = app.officer(short).await;
    let path = format!("/meja/laporan/{}", received.code.as_str());
    assert_eq!(browser.open(&path).await, StatusCode::OK, "{short}");
    browser
}

async fn status(app: &TestApp, received: &Received) -> CaseStatus {
    app.stands(received).await.row.status
}

/// Follows a button to its form and sends it.
async fn fill(browser: &Browser, button: &str, fields: &[(&str, &str)]) {
    browser.follow(button).await;
    let came = browser.press(button, fields).await;
    assert_eq!(came, StatusCode::OK, "{button}: {}", browser.text());
}

#[actix_web::test]
async fn the_village_checks_asks_and_goes_on() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    let sari = at(&app, "sari", &received).await;
    sari.press("Mulai periksa", &[]).await;
    assert_eq!(status(&app, &received).await, CaseStatus::Checking);
    sari.press("Ambil untuk saya", &[]).await;
    fill(&sari, "Tugaskan", &[("petugas", "-")]).await;
    sari.follow("Minta keterangan").await;
    let empty = sari.press("Minta keterangan", &[]).await;
    assert_eq!(empty, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Tulis pertanyaan untuk warga"));
    let question = "Kapan terakhir kali bantuannya cair?";
    sari.press("Lihat dulu", &[("words", question)]).await;
    assert!(sari.shows("Ini yang dibaca warga"));
    assert_eq!(status(&app, &received).await, CaseStatus::Checking, "a preview does nothing");
    sari.press("Minta keterangan", &[("words", question), ("lihat", "")]).await;
    assert_eq!(status(&app, &received).await, CaseStatus::AwaitingReporter);
    fill(&sari, "Lanjutkan tanpa jawaban", &[]).await;
    assert_eq!(status(&app, &received).await, CaseStatus::Checking);
    let budi = at(&app, "budi", &received).await;
    fill(&budi, "Cocokkan data", &[]).await;
    assert_eq!(status(&app, &received).await, CaseStatus::Verifying);
    fill(&budi, "Catat hasil pencocokan", &[("words", "Terdaftar, kelompok 2.")]).await;
    assert_eq!(status(&app, &received).await, CaseStatus::Handling);
    budi.press("Simpan catatan", &[("words", "Sudah ditelepon.")]).await;
    assert!(budi.shows("Sudah ditelepon."));
    app.finish().await;
}

#[actix_web::test]
async fn an_outcome_is_proposed_by_one_and_decided_by_another() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    app.does("sari", &received, Act::Handle).await.unwrap();
    let budi = at(&app, "budi", &received).await;
    let told = "Bantuan cair hari Kamis. Bawa KTP ke kantor desa.";
    fill(&budi, "Usulkan hasil", &[("hasil", "granted"), ("words", told)]).await;
    let hadi = at(&app, "hadi", &received).await;
    assert!(hadi.shows("Budi Siregar mengusulkan hasil ini"));
    fill(&hadi, "Kembalikan usulan", &[("words", "Sebutkan jamnya.")]).await;
    let budi = at(&app, "budi", &received).await;
    fill(&budi, "Usulkan hasil", &[("hasil", "granted"), ("words", told)]).await;
    let hadi = at(&app, "hadi", &received).await;
    hadi.follow("Putuskan hasil").await;
    assert!(hadi.html().contains(told), "the proposal's words are there to be edited");
    hadi.press("Putuskan hasil", &[]).await;
    let stands = app.stands(&received).await;
    assert_eq!(stands.row.status, CaseStatus::Resolved);
    assert_eq!(stands.row.outcome, Some(Outcome::Granted));
    app.finish().await;
}

#[actix_web::test]
async fn who_proposed_is_told_that_somebody_else_decides() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    app.does("sari", &received, Act::Handle).await.unwrap();
    let propose = Act::Propose { outcome: Outcome::Granted, told: words("Cair.") };
    app.does("hadi", &received, propose).await.unwrap();
    let hadi = at(&app, "hadi", &received).await;
    let path = format!("/meja/laporan/{}/putuskan", received.code.as_str());
    assert_eq!(hadi.open(&path).await, StatusCode::FORBIDDEN);
    assert!(hadi.shows("harus diputuskan petugas lain"));
    app.finish().await;
}

#[actix_web::test]
async fn a_referral_goes_up_and_its_answer_comes_down() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    let budi = at(&app, "budi", &received).await;
    budi.open(&format!("/meja/laporan/{}/rujuk", received.code.as_str())).await;
    budi.press("Cari", &[("cari", "sekretariat"), ("alasan", "Di luar wewenang desa.")]).await;
    assert!(budi.html().contains("Di luar wewenang desa."), "a search keeps what was typed");
    assert!(budi.shows("Sekretariat SLRT Asahan") && !budi.shows("Dinas Kesehatan Asahan"));
    let slrt = app.as_ruled("ratna").await.posts[0].unit.id.to_string();
    budi.press(
        "Rujuk",
        &[("tujuan", &slrt), ("alasan", "Di luar wewenang desa."), ("langkah", "")],
    )
    .await;
    assert_eq!(status(&app, &received).await, CaseStatus::Referred, "{}", budi.text());
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk").await;
    assert!(ratna.html().contains(received.code.as_str()));
    assert!(ratna.shows("Perlu tindakan 1"));
    let ratna = at(&app, "ratna", &received).await;
    assert!(ratna.shows("Rujukan untuk unit Anda"));
    ratna.press("Terima", &[]).await;
    ratna.follow("Teruskan").await;
    let pusdatin = app.as_ruled("lestari").await.posts[0].unit.id.to_string();
    let over = [("tujuan", pusdatin.as_str()), ("alasan", "Data ada di pusat."), ("langkah", "")];
    assert_eq!(ratna.press("Teruskan", &over).await, StatusCode::UNPROCESSABLE_ENTITY);
    let over = [over.as_slice(), &[("langsung", "ya")]].concat();
    ratna.press("Teruskan", &over).await;
    let lestari = at(&app, "lestari", &received).await;
    fill(&lestari, "Jawab rujukan", &[("hasil", "granted"), ("words", "Sudah diaktifkan.")]).await;
    let stands = app.stands(&received).await;
    assert_eq!(stands.row.status, CaseStatus::Handling);
    assert!(stands.standing.referrals.iter().all(|r| r.status == ReferralStatus::Answered));
    let budi = at(&app, "budi", &received).await;
    assert!(budi.shows("Sudah diaktifkan."));
    budi.open("/meja/antrean?tampilan=baru-dijawab").await;
    assert!(budi.html().contains(received.code.as_str()));
    app.finish().await;
}

#[actix_web::test]
async fn a_referral_is_returned_with_a_reason_and_the_case_goes_on() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    let budi = at(&app, "budi", &received).await;
    let slrt = app.as_ruled("ratna").await.posts[0].unit.id.to_string();
    let over = [("tujuan", slrt.as_str()), ("alasan", "Mohon dibantu."), ("langkah", "")];
    budi.open(&format!("/meja/laporan/{}/rujuk", received.code.as_str())).await;
    assert_eq!(budi.press("Rujuk", &over).await, StatusCode::OK);
    let ratna = at(&app, "ratna", &received).await;
    ratna.follow("Kembalikan").await;
    let back = [("alasan", "incomplete"), ("words", "KK belum ada."), ("langkah", "")];
    ratna.press("Kembalikan", &back).await;
    assert_eq!(status(&app, &received).await, CaseStatus::Handling, "{}", ratna.text());
    let budi = at(&app, "budi", &received).await;
    assert!(budi.shows("KK belum ada."));
    assert!(budi.shows("Berkas belum lengkap"));
    app.finish().await;
}

#[actix_web::test]
async fn a_transfer_moves_the_case_only_when_it_is_accepted() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    let hadi = at(&app, "hadi", &received).await;
    let slrt = app.as_ruled("ratna").await.posts[0].unit.id;
    let to = slrt.to_string();
    let over = [("tujuan", to.as_str()), ("alasan", "Warga sudah pindah."), ("langkah", "")];
    fill(&hadi, "Alihkan", &over).await;
    assert_ne!(app.stands(&received).await.row.owner_unit_id, slrt);
    let ratna = at(&app, "ratna", &received).await;
    ratna.press("Terima", &[]).await;
    assert_eq!(app.stands(&received).await.row.owner_unit_id, slrt);
    app.finish().await;
}

#[actix_web::test]
async fn a_report_is_archived_with_words_and_reopened() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    let hadi = at(&app, "hadi", &received).await;
    let told = [("alasan", "too_vague"), ("words", "Tulis nama desanya, lalu lapor lagi.")];
    fill(&hadi, "Arsipkan", &told).await;
    assert_eq!(status(&app, &received).await, CaseStatus::Archived);
    let hadi = at(&app, "hadi", &received).await;
    fill(&hadi, "Buka kembali", &[("words", "Warga datang membawa data.")]).await;
    assert_eq!(status(&app, &received).await, CaseStatus::Handling);
    app.finish().await;
}

#[actix_web::test]
async fn bad_input_gets_words_and_never_a_fault() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    let stands = app.stands(&received).await;
    let (version, rows) = (stands.row.version.to_string(), stands.row.events.to_string());
    let hadi = app.officer("hadi").await;
    let long = "x".repeat(100_000);
    for act in [
        "golongkan",
        "tugaskan",
        "minta-keterangan",
        "kabari",
        "cocokkan",
        "arsipkan",
        "gabungkan",
        "rujuk",
        "alihkan",
        "catatan",
        "tampilkan",
        "tangani",
        "periksa",
        "putuskan",
    ] {
        let path = format!("/meja/laporan/{}/{act}", received.code.as_str());
        for text in ["", "\0", "<script>alert(1)</script>", "😀", &long] {
            let key = uuid::Uuid::now_v7().to_string();
            let fields = [
                ("key", key.as_str()),
                ("version", &version),
                ("rows", &rows),
                ("words", text),
                ("alasan", text),
                ("tujuan", text),
                ("kode", text),
                ("petugas", text),
                ("jenis", text),
                ("data", text),
                ("langkah", ""),
            ];
            let answer = hadi.post_raw(&path, &fields).await;
            assert!(!answer.status.is_server_error(), "{act}: {}", answer.status);
            assert!(!answer.body.contains("<script>alert"), "{act}");
            let done = answer.status == StatusCode::SEE_OTHER;
            assert!(done || answer.body.contains("<h1"), "{act} has words");
        }
        for fields in [
            &[][..],
            &[("key", "k")],
            &[("key", "k"), ("key", "k")],
            &[("key", "k"), ("version", "99999999999999")],
        ] {
            let answer = hadi.post_raw(&path, fields).await;
            assert!(answer.status.is_client_error(), "{act}: {}", answer.status);
        }
    }
    app.finish().await;
}
