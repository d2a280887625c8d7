//! The portal, without scripts.

use super::*;
use crate::world::Browser;

pub const STORY: &str = "Bantuan PKH bulan Oktober belum masuk ke rekening saya.";

/// Answers everything up to the check; extra fields go with the contact question.
pub async fn write(siti: &Browser, problem: &str, contact: &[(&str, &str)]) {
    siti.open("/").await;
    siti.follow("Sampaikan masalah").await;
    siti.post("/lapor", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    siti.press("Lanjutkan", &[("desa", "air joman")]).await;
    siti.press("Lanjutkan", &[("pilih", VILLAGE)]).await;
    siti.press("Lanjutkan", &[("rt", "RT 02"), ("patokan", "dekat masjid")]).await;
    siti.press("Lanjutkan", &[("masalah", problem)]).await;
    if problem == "levy" {
        siti.press("Lanjutkan", &[("peminta", "village-official")]).await;
    }
    siti.press("Lanjutkan", &[("cerita", STORY)]).await;
    siti.press("Lanjutkan", contact).await;
    assert!(siti.shows("Periksa sebelum mengirim"), "{}", siti.text());
}

pub const BY_SMS: &[(&str, &str)] =
    &[("hubungi", "sms"), ("hp", "0812 3456 789"), ("nama", "Siti Aminah"), ("rahasia", "open")];

#[actix_web::test]
async fn a_report_is_written_checked_and_sent_without_scripts() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    for told in ["Air Joman", "Bantuan belum saya terima", STORY, "08123456789", "Siti Aminah"] {
        assert!(siti.shows(told), "{told} is not on the check page");
    }
    assert_eq!(siti.press("Kirim laporan", &[]).await, StatusCode::OK);
    assert!(siti.shows("Laporan Anda sudah kami terima"));
    assert!(siti.shows("0812••••••••") && !siti.shows("PIN Anda"));
    assert!(
        siti.shows("Puskesos Air Joman memeriksa laporan paling lambat Kamis, 26 November 2026")
    );
    let case = only_case(&app).await;
    assert_eq!(case.village_code, VILLAGE);
    assert_eq!(
        (case.kind, case.issue, case.intake),
        (CaseKind::Complaint, Issue::NotPaid, Intake::Portal)
    );
    assert!(siti.path.borrow().ends_with(&case.code));
    assert_eq!(people(&app).await.len(), 1);
    app.finish().await;
}

#[actix_web::test]
async fn one_draft_is_one_case_however_often_it_is_sent() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-listed", &[("hubungi", "none"), ("rahasia", "open")]).await;
    let form = siti.form_with("Kirim laporan");
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let (one, two) = futures_util::join!(
        siti.post_raw(&form.action, &fields),
        siti.post_raw(&form.action, &fields),
    );
    let again = siti.post_raw(&form.action, &fields).await;
    assert_eq!(one.status, StatusCode::SEE_OTHER);
    assert_eq!(one.header("location"), two.header("location"));
    assert_eq!(one.header("location"), again.header("location"));
    let case = only_case(&app).await;
    siti.open(again.header("location").unwrap()).await;
    let pin = siti.text();
    assert!(pin.contains("PIN Anda"), "without a phone number a PIN is shown: {pin}");
    assert!(case.pin_hash.is_some());
    app.finish().await;
}

#[actix_web::test]
async fn two_tabs_that_write_at_once_lose_nothing() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-listed", BY_SMS).await;
    let (told, place, problem) =
        ([("cerita", "Cerita dari tab pertama.")], [("rt", "RT 09")], [("masalah", "unknown")]);
    futures_util::join!(
        siti.post_raw("/lapor/cerita", &told),
        siti.post_raw("/lapor/alamat", &place),
        siti.post_raw("/lapor/masalah", &problem),
    );
    siti.open("/lapor/periksa").await;
    for kept in ["Cerita dari tab pertama.", "RT 09", "Saya tidak tahu"] {
        assert!(siti.shows(kept), "{kept} was lost");
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_last_page_is_the_status_page_for_everybody_else_and_later() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "unknown", BY_SMS).await;
    siti.press("Kirim laporan", &[]).await;
    let here = siti.path.borrow().clone();
    let code = only_case(&app).await.code;
    let elsewhere = app.anybody().send(actix_web::http::Method::GET, &here, None).await;
    assert_eq!(elsewhere.header("location"), Some(format!("/s/{code}").as_str()));
    app.wait_ms(2 * crate::world::HOUR_MS);
    let later = siti.send(actix_web::http::Method::GET, &here, None).await;
    assert_eq!(later.header("location"), Some(format!("/s/{code}").as_str()));
    app.finish().await;
}

#[actix_web::test]
async fn a_draft_waits_is_taken_up_again_and_can_be_thrown_away() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    siti.press("Simpan dulu", &[]).await;
    assert!(siti.shows("Anda punya laporan yang belum dikirim"));
    siti.follow("Lanjutkan").await;
    assert!(siti.shows("Di desa atau kelurahan mana?"));
    siti.open("/").await;
    siti.press("Hapus", &[]).await;
    assert!(!siti.shows("Anda punya laporan yang belum dikirim"));
    assert_eq!(draft::Entity::find().count(&app.platform.db).await.unwrap(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn a_draft_is_gone_after_seven_days() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    app.wait_days(8);
    siti.open("/").await;
    assert!(!siti.shows("Anda punya laporan yang belum dikirim"));
    assert_eq!(siti.open("/lapor/lokasi").await, StatusCode::GONE);
    app.finish().await;
}

#[actix_web::test]
async fn questions_out_of_turn_lead_to_the_one_that_is_missing() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor/cerita").await;
    assert!(siti.shows("Sebelum mulai"));
    siti.press("Mulai", &[]).await;
    siti.open("/lapor/periksa").await;
    assert!(siti.shows("Untuk siapa laporan ini?"));
    siti.post("/lapor/cerita", &[("cerita", STORY)]).await;
    assert!(siti.shows("Untuk siapa laporan ini?"));
    app.finish().await;
}
