//! The portal, without scripts.

use super::*;
use crate::world::Browser;

const STORY: &str = "Bantuan PKH bulan Oktober belum masuk ke rekening saya.";

/// Answers everything up to the check; extra fields go with the contact question.
async fn write(siti: &Browser, problem: &str, contact: &[(&str, &str)]) {
    siti.open("/").await;
    siti.follow("Sampaikan masalah").await;
    siti.press("Mulai", &[]).await;
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

const BY_SMS: &[(&str, &str)] =
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
    assert!(siti.shows("0812••••789") && !siti.shows("PIN Anda"));
    assert!(siti.shows("Puskesos Air Joman memeriksa laporan paling lambat Kamis, 26 November 2026"));
    let case = only_case(&app).await;
    assert_eq!(case.village_code, VILLAGE);
    assert_eq!((case.kind, case.issue, case.intake), (CaseKind::Complaint, Issue::NotPaid, Intake::Portal));
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
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
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
    let (told, place, problem) = ([("cerita", "Cerita dari tab pertama.")], [("rt", "RT 09")], [("masalah", "unknown")]);
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
    assert_eq!(siti.post("/lapor/masalah", &[("masalah", "levy")]).await, StatusCode::GONE);
    app.finish().await;
}

#[actix_web::test]
async fn a_levy_is_hidden_from_the_village_and_its_story_is_sealed() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "levy", &[("hubungi", "none"), ("nama", "Siti Aminah"), ("rahasia", "open")]).await;
    siti.press("Kirim laporan", &[]).await;
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
    assert_eq!((case.kind, case.issue, case.severity), (CaseKind::SocialReport, Issue::Violence, Severity::Danger));
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
    siti.press("Ajukan permintaan", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    siti.press("Lanjutkan", &[("pilih", VILLAGE)]).await;
    siti.press("Lanjutkan", &[]).await;
    siti.press("Lanjutkan", &[("berobat", "ya")]).await;
    siti.press("Lanjutkan", &[("cerita", STORY)]).await;
    let nameless = siti.press("Lanjutkan", &[("hubungi", "none")]).await;
    assert_eq!(nameless, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(siti.shows("Tulis nama lengkap sesuai KTP"));
    siti.press("Lanjutkan", &[("hubungi", "none"), ("nama", "Siti Aminah")]).await;
    siti.press("Kirim permintaan", &[]).await;
    let case = only_case(&app).await;
    assert_eq!((case.kind, case.issue), (CaseKind::ServiceRequest, Issue::Service));
    assert_eq!((case.programme.as_deref(), case.severity), (Some("pbi_jk"), Severity::Emergency));
    app.finish().await;
}

#[actix_web::test]
async fn a_village_is_found_by_name_by_walking_down_and_by_typing() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    let nothing = siti.press("Lanjutkan", &[("desa", "")]).await;
    assert_eq!(nothing, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(siti.shows("Tulis nama desa atau kelurahan"));
    siti.press("Lanjutkan", &[("desa", "xqzxqzxqz")]).await;
    assert!(siti.shows("Kami tidak menemukan “xqzxqzxqz”"));
    siti.press("Lanjutkan", &[("pilih", "99.99.99.9999")]).await;
    assert!(siti.shows("Kami tidak menemukan desa itu"));
    siti.press("Lanjutkan", &[("desa", "Air Joman"), ("kode", "12.09.12.2002")]).await;
    assert!(siti.shows("Pilih desa Anda"), "a code of another village is not believed");
    for region in ["Saya tidak tahu nama desa", "Sumatera Utara", "Asahan", "Air Joman"] {
        siti.follow(region).await;
    }
    siti.post("/lapor/lokasi", &[("pilih", VILLAGE)]).await;
    assert!(siti.shows("Di bagian mana desa itu?"), "{}", siti.text());
    let found = siti.send(actix_web::http::Method::GET, "/wilayah/cari?q=suka", None).await;
    assert!(found.body.starts_with("[{\"c\":") && found.body.len() <= 2_048, "{}", found.body.len());
    assert_eq!(siti.open("/wilayah/99.99").await, StatusCode::NOT_FOUND);
    assert_eq!(siti.open("/wilayah/..%2f..").await, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn bad_input_gets_a_message_and_never_a_fault() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    let long = "a".repeat(100_000);
    let odd = ["", "\0", "<script>alert(1)</script>", "🙂🙂", "' OR 1=1 --", &long, "٠١٢٣"];
    let fields = [
        ("/lapor/untuk-siapa", "untuk"),
        ("/lapor/lokasi", "desa"),
        ("/lapor/lokasi", "pilih"),
        ("/lapor/lokasi", "kode"),
        ("/lapor/alamat", "rt"),
        ("/lapor/masalah", "masalah"),
        ("/lapor/cerita", "cerita"),
        ("/lapor/kontak", "hp"),
        ("/lapor/kontak", "nik"),
        ("/lapor/kontak", "surel"),
        ("/lapor/kontak", "nama"),
        ("/lapor/kontak", "rahasia"),
        ("/lapor/periksa", "key"),
    ];
    for (path, field) in fields {
        for value in odd {
            let answer = siti.post_raw(path, &[(field, value)]).await;
            let status = answer.status.as_u16();
            assert!(matches!(status, 200 | 303 | 422), "{path} {field}: {status}");
            assert!(!answer.body.contains("<script>alert"), "{path} {field} is not escaped");
        }
        let twice = siti.post_raw(path, &[(field, "a"), (field, "b")]).await;
        assert!(twice.status.is_client_error() || twice.status.is_redirection(), "{path} {field}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn each_problem_of_a_field_has_its_own_words() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    let cases = [
        (("hp", "0712"), "Nomor HP diawali 08 atau +62"),
        (("hp", ""), "Tulis nomor HP Anda"),
        (("nik", "12090957089200"), "NIK terdiri dari 16 angka. Anda menulis 14 angka."),
        (("nik", "12o9095708920003"), "NIK hanya berisi angka"),
        (("surel", "siti@"), "Tulis alamat surel"),
        (("hubungi", "merpati"), "Pilih cara kami menghubungi Anda"),
    ];
    for ((field, value), words) in cases {
        siti.open("/lapor/kontak").await;
        let status = siti.press("Lanjutkan", &[(field, value)]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert_eq!(siti.text().matches(words).count(), 2, "summary and field say: {words}");
        assert!(siti.html().contains("<title>Galat: "));
        assert_eq!(siti.attr(".summary a", "href"), Some(format!("#{field}")));
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_nik_is_kept_but_never_shown_again() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    let mut contact = BY_SMS.to_vec();
    contact.push(("nik", "1209095708920003"));
    write(&siti, "wrong-data", &contact).await;
    assert!(siti.shows("1209••••••••0003") && !siti.html().contains("1209095708920003"));
    siti.open("/lapor/kontak").await;
    assert!(!siti.html().contains("1209095708920003"));
    siti.press("Lanjutkan", &[]).await;
    assert!(siti.shows("1209••••••••0003"), "an empty field keeps what we have");
    siti.open("/lapor/kontak").await;
    siti.press("Lanjutkan", &[("hapus_nik", "1")]).await;
    assert!(!siti.shows("1209••••••••0003"));
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
