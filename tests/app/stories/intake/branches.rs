//! Misconduct, anonymity, danger and services: where the portal's way branches.

use super::portal::{BY_SMS, STORY, write};
use super::*;

#[actix_web::test]
async fn a_levy_is_hidden_from_the_village_and_its_story_is_sealed() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "levy", &[("hubungi", "none"), ("nama", "Siti Aminah"), ("rahasia", "open")])
        .await;
    siti.press("Kirim laporan", &[]).await;
    assert!(siti.offers("Tutup cepat") && !siti.shows("Datang ke kantor desa"), "{}", siti.text());
    let case = only_case(&app).await;
    assert_eq!(case.severity, Severity::Misconduct);
    assert_eq!(case.accused_region.as_deref(), Some(VILLAGE));
    assert_eq!(case.confidentiality, Confidentiality::Confidential, "open is not offered here");
    assert_eq!((case.story, people(&app).await[0].name.clone()), (None, None));
    app.finish().await;
}

#[actix_web::test]
async fn an_anonymous_report_keeps_nobody_whatever_was_typed() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    let typed = [
        ("hubungi", "sms"),
        ("hp", "0812 3456 789"),
        ("nama", "Siti Aminah"),
        ("nik", "1209095708920003"),
        ("rahasia", "anonymous"),
    ];
    write(&siti, "not-received", &typed).await;
    siti.press("Kirim laporan", &[]).await;
    assert!(siti.shows("PIN Anda"));
    assert_eq!(only_case(&app).await.confidentiality, Confidentiality::Anonymous);
    assert!(people(&app).await.is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn somebody_in_danger_sees_numbers_first_and_the_report_goes_on() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "other")]).await;
    siti.press("Lanjutkan", &[("hubungan", "neighbour"), ("nama_orang", "Mbah Karto")]).await;
    assert!(siti.shows("Pilih apakah dia tahu Anda melapor"));
    siti.press("Lanjutkan", &[("tahu", "belum")]).await;
    siti.press("Lanjutkan", &[("pilih", VILLAGE)]).await;
    siti.press("Lanjutkan", &[]).await;
    siti.press("Lanjutkan", &[("masalah", "needs-help")]).await;
    siti.press("Lanjutkan", &[("bahaya", "ya")]).await;
    assert!(siti.shows("Telepon sekarang") && siti.attr("a[href='tel:112']", "class").is_some());
    siti.follow("Lanjutkan laporan").await;
    siti.press("Lanjutkan", &[("kejadian", "violence")]).await;
    siti.press("Lanjutkan", &[("cerita", STORY)]).await;
    siti.press("Lanjutkan", BY_SMS).await;
    siti.press("Kirim laporan", &[]).await;
    let case = only_case(&app).await;
    assert_eq!(
        (case.kind, case.issue, case.severity),
        (CaseKind::SocialReport, Issue::Violence, Severity::Danger)
    );
    assert!(case.emergency_unit_id.is_some());
    let parts: Vec<Part> = people(&app).await.iter().map(|row| row.part).collect();
    assert_eq!(parts.len(), 2, "{parts:?}");
    app.finish().await;
}

#[actix_web::test]
async fn the_quick_exit_deletes_the_draft_and_leaves() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.open("/lapor/bahaya").await;
    siti.press("Tutup cepat", &[]).await;
    let refresh = siti.answer().header("refresh").map(str::to_owned);
    assert!(refresh.is_some_and(|to| to.starts_with("0; url=https://")));
    assert_eq!(draft::Entity::find().count(&app.platform.db).await.unwrap(), 0);
    assert!(!siti.cookies().contains_key("draf"));
    app.finish().await;
}

#[actix_web::test]
async fn a_service_is_asked_for_with_a_name() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/layanan").await;
    siti.follow("Iuran BPJS Kesehatan dibayar pemerintah").await;
    siti.press("Ajukan", &[]).await;
    siti.press("Lanjutkan", &[("berobat", "ya")]).await;
    siti.open("/lapor/untuk-siapa").await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    siti.press("Lanjutkan", &[("cerita", STORY)]).await;
    siti.open("/lapor/kontak").await;
    let nameless = siti.press("Lanjutkan", &[("hubungi", "none")]).await;
    assert_eq!(nameless, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(siti.shows("Tulis nama lengkap sesuai KTP"));
    siti.press("Lanjutkan", &[("hubungi", "none"), ("nama", "Siti Aminah")]).await;
    siti.press("Lanjutkan", &[("pilih", VILLAGE)]).await;
    siti.press("Lanjutkan", &[]).await;
    siti.press("Kirim permintaan", &[]).await;
    assert!(siti.shows("Permintaan Anda sudah kami terima"), "{}", siti.text());
    assert!(!siti.offers("Tutup cepat"));
    let case = only_case(&app).await;
    assert_eq!((case.kind, case.issue), (CaseKind::ServiceRequest, Issue::Service));
    assert_eq!((case.programme.as_deref(), case.severity), (Some("pbi_jk"), Severity::Emergency));
    app.finish().await;
}
