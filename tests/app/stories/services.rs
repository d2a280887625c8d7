//! A service is asked for: found by what one needs, asked for in tasks, its papers sent, promised or
//! missing, seen at the desk, and the citizen reads how each stands.

use super::files::{photo, send_on};
use crate::world::{Browser, TestApp, VILLAGE};
use actix_web::http::StatusCode;
use entity::case::{self, CaseKind, Severity};
use sea_orm::{EntityTrait, PaginatorTrait};

const STORY: &str = "Ibu saya tinggal sendiri dan tidak punya penghasilan.";

/// The first words of each service's name, its code, and the papers it asks for.
const SERVICES: [(&str, &str, &[&str]); 5] = [
    (
        "Iuran BPJS Kesehatan dibayar pemerintah",
        "pbi_jk",
        &["surat-faskes", "ktp", "kk", "kis", "sktm"],
    ),
    ("Data kesejahteraan keluarga", "dtsen", &["ktp", "kk", "foto-rumah", "surat-rt", "sktm"]),
    ("Surat keterangan dan rekomendasi", "surat", &["ktp", "kk", "surat-peminta"]),
    (
        "Perbaikan rumah tidak layak huni",
        "rtlh",
        &["ktp", "kk", "foto-rumah", "bukti-tanah", "proposal"],
    ),
    (
        "Alat bantu penyandang disabilitas",
        "alat_bantu",
        &["ktp", "kk", "foto-badan", "surat-permohonan", "sktm", "kartu-bantuan"],
    ),
];

/// From the list to the tasks; the patient's question is answered on the way.
async fn begin(siti: &Browser, name: &str, patient: &str) {
    siti.open("/layanan").await;
    siti.follow(name).await;
    siti.press("Ajukan", &[]).await;
    if siti.path.borrow().ends_with("/perawatan") {
        siti.press("Lanjutkan", &[("berobat", patient)]).await;
    }
    assert_eq!(*siti.path.borrow(), "/lapor/tugas");
}

async fn applicant(siti: &Browser) {
    siti.follow("Tentang Anda").await;
    let who = [("hubungi", "sms"), ("hp", "0812 0000 7890"), ("nama", "Siti Aminah")];
    siti.press("Lanjutkan", &who).await;
    siti.press("Lanjutkan", &[("pilih", VILLAGE)]).await;
    siti.press("Lanjutkan", &[("rt", "RT 02")]).await;
}

async fn helped(siti: &Browser) {
    siti.follow("Orang yang dibantu").await;
    siti.press("Lanjutkan", &[("untuk", "other")]).await;
    let ibu = [("hubungan", "relative"), ("nama_orang", "Mbah Karto"), ("tahu", "ya")];
    siti.press("Lanjutkan", &ibu).await;
    siti.press("Lanjutkan", &[("cerita", STORY)]).await;
}

async fn only_case(app: &TestApp) -> case::Model {
    let mut all = case::Entity::find().all(&app.platform.db).await.unwrap();
    assert_eq!(all.len(), 1, "one request, one case");
    all.remove(0)
}

async fn proven(app: &TestApp, code: &str) -> Browser {
    let siti = app.anybody();
    siti.open(&format!("/s/{code}/rincian")).await;
    siti.press("Lihat rincian", &[("bukti", "7890")]).await;
    siti
}

async fn asked_for(name: &str, code: &str, papers: &[&str]) {
    let app = TestApp::new().await;
    let siti = app.anybody();
    begin(&siti, name, "tidak").await;
    assert!(siti.shows("0 dari 3 bagian selesai") && siti.shows("Belum bisa"), "{}", siti.text());
    helped(&siti).await;
    assert_eq!(*siti.path.borrow(), "/lapor/tugas", "a task that is done leads back to the list");
    applicant(&siti).await;
    assert!(siti.shows("2 dari 3 bagian selesai"), "{}", siti.text());
    siti.follow("Dokumen").await;
    siti.follow("Jawab satu per satu").await;
    for (place, paper) in papers.iter().enumerate() {
        assert_eq!(*siti.path.borrow(), format!("/lapor/dokumen/{paper}"));
        let state = ["later", "office", "none"][place % 3];
        siti.press("Lanjutkan", &[("dokumen", state)]).await;
    }
    assert!(siti.shows("Periksa sebelum mengirim"), "{}", siti.text());
    assert!(siti.shows("Menyusul") && siti.shows("Dibawa ke kantor desa"));
    siti.press("Kirim permintaan", &[]).await;
    assert!(
        siti.shows("Dokumen yang menyusul: kirim lewat “Tambah keterangan”"),
        "{}",
        siti.text()
    );
    let case = only_case(&app).await;
    assert_eq!((case.kind, case.programme.as_deref()), (CaseKind::ServiceRequest, Some(code)));
    assert_eq!(case.severity, Severity::Ordinary);
    let details = proven(&app, &case.code).await;
    assert!(details.shows("Anda susulkan") && details.shows("Anda bawa ke kantor desa"));
    app.finish().await;
}

macro_rules! stories {
    ($($story:ident: $place:literal;)+) => {
        $(#[actix_web::test]
        async fn $story() {
            let (name, code, papers) = SERVICES[$place];
            asked_for(name, code, papers).await;
        })+
    };
}

stories! {
    health_insurance_is_asked_for: 0;
    welfare_data_are_put_right: 1;
    a_certificate_is_asked_for: 2;
    a_house_is_to_be_repaired: 3;
    a_device_is_asked_for: 4;
}

#[actix_web::test]
async fn the_page_of_a_service_says_everything_in_its_order() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    for (_, code, papers) in SERVICES {
        for (language, heads) in [
            (
                "id",
                [
                    "Untuk siapa",
                    "Apa yang didapat",
                    "Syarat",
                    "Langkah",
                    "Waktu",
                    "Biaya",
                    "Dasar aturan",
                ],
            ),
            (
                "en",
                [
                    "For whom",
                    "What you get",
                    "What is required",
                    "Steps",
                    "How long it takes",
                    "Cost",
                    "Legal basis",
                ],
            ),
        ] {
            siti.open(&format!("/layanan/{code}?bahasa={language}")).await;
            let text = siti.text();
            let places: Vec<_> = heads.iter().map(|head| text.find(head)).collect();
            assert!(places.iter().all(Option::is_some), "{code} {language}: {text}");
            assert!(places.is_sorted(), "{code} {language}: {places:?}");
            assert_eq!(siti.count("main .tasks li"), papers.len(), "{code}");
        }
    }
    assert_eq!(siti.open("/layanan/usulan_daerah").await, StatusCode::NOT_FOUND, "for regencies");
    app.finish().await;
}

#[actix_web::test]
async fn a_patient_sends_one_letter_and_the_rest_follows() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    begin(&siti, SERVICES[0].0, "ya").await;
    assert!(siti.shows("Pasien didahulukan") && siti.shows("Boleh menyusul"), "{}", siti.text());
    assert!(siti.shows("0 dari 2 bagian selesai"), "what may follow is not counted");
    applicant(&siti).await;
    helped(&siti).await;
    assert!(siti.shows("Periksa sebelum mengirim"), "papers do not stand in a patient's way");
    siti.open("/lapor/dokumen/surat-faskes").await;
    let sent = send_on(
        &siti,
        "/lapor/dokumen/surat-faskes",
        &[("berkas", Some("surat.jpg"), &photo(40, 90))],
    )
    .await;
    assert_eq!(sent, StatusCode::OK);
    siti.open("/lapor/periksa").await;
    assert!(siti.shows("Dikirim") && siti.shows("Menyusul"), "{}", siti.text());
    siti.press("Kirim permintaan", &[]).await;
    let case = only_case(&app).await;
    assert_eq!(case.severity, Severity::Emergency);
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{}", case.code)).await;
    assert!(sari.shows("Dikirim warga") && sari.shows("Warga: menyusul"), "{}", sari.text());
    assert_eq!(sari.count("ul.files li"), 1, "the photo lies with the case");
    app.finish().await;
}

#[actix_web::test]
async fn what_an_officer_saw_the_citizen_reads_and_a_wrong_tick_is_taken_back() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    begin(&siti, SERVICES[2].0, "").await;
    applicant(&siti).await;
    helped(&siti).await;
    siti.open("/lapor/dokumen").await;
    siti.press("Semua saya bawa ke kantor desa", &[]).await;
    siti.press("Kirim permintaan", &[]).await;
    let case = only_case(&app).await;
    let path = format!("/meja/laporan/{}", case.code);
    let sari = app.officer("sari").await;
    sari.open(&path).await;
    let ticked = [("dokumen-ktp", "1"), ("dokumen-kk", "1"), ("dokumen-rubah", "1")];
    assert_eq!(sari.press("Simpan pemeriksaan dokumen", &ticked).await, StatusCode::OK);
    assert!(
        sari.shows("Dilihat Sari") && sari.shows("2 dokumen dilihat petugas."),
        "{}",
        sari.text()
    );
    let details = proven(&app, &case.code).await;
    assert!(details.shows("Sudah dilihat Puskesos Air Joman"), "{}", details.text());
    assert!(details.shows("Belum dilihat petugas"), "of the third paper");

    let nothing = sari.press("Simpan pemeriksaan dokumen", &[]).await;
    assert_eq!(nothing, StatusCode::UNPROCESSABLE_ENTITY, "the same ticks again are no check");
    sari.open(&path).await;
    let mut form = sari.form_with("Simpan pemeriksaan dokumen");
    form.fields.retain(|(name, _)| name != "dokumen-kk");
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(sari.post(&form.action, &fields).await, StatusCode::OK);
    assert_eq!(sari.html().matches("Dilihat Sari").count(), 1, "only the KTP was seen");
    app.finish().await;
}

#[actix_web::test]
async fn bad_answers_about_papers_are_told_and_strange_papers_do_not_exist() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor/dokumen").await;
    assert!(siti.shows("Sebelum mulai"), "without a request there are none");
    begin(&siti, SERVICES[1].0, "").await;
    for strange in ["", "sent", "ya", "\0", "<script>", &"a".repeat(100_000)] {
        let status = siti.post("/lapor/dokumen/ktp", &[("dokumen", strange)]).await;
        assert!(status.is_client_error(), "{status}");
    }
    siti.open("/lapor/dokumen/ktp").await;
    assert_eq!(
        siti.press("Lanjutkan", &[]).await,
        StatusCode::UNPROCESSABLE_ENTITY,
        "nothing chosen, nothing sent"
    );
    assert!(siti.shows("Kirim fotonya, atau pilih salah satu"));
    for path in ["/lapor/dokumen/rapor", "/lapor/dokumen/%00", "/lapor/dokumen/KTP"] {
        assert_eq!(siti.open(path).await, StatusCode::NOT_FOUND, "{path}");
        let status = siti.post(path, &[("dokumen", "later")]).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
    siti.open("/lapor/periksa").await;
    assert_eq!(*siti.path.borrow(), "/lapor/tugas", "the check waits for the tasks");
    siti.open("/").await;
    siti.follow("Lanjutkan").await;
    assert_eq!(*siti.path.borrow(), "/lapor/tugas", "a request is taken up at its tasks");
    assert_eq!(case::Entity::find().count(&app.platform.db).await.unwrap(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn a_paper_without_its_last_photo_is_asked_for_again() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    begin(&siti, SERVICES[1].0, "").await;
    let photo = photo(40, 30);
    send_on(&siti, "/lapor/dokumen/ktp", &[("berkas", Some("ktp.jpg"), &photo)]).await;
    siti.open("/lapor/dokumen/ktp").await;
    let id = siti.attr("input[name=hapus]", "value").expect("the photo is listed");
    siti.open("/lapor/dokumen").await;
    assert!(siti.shows("Dikirim"));
    siti.post(&format!("/lapor/berkas/{id}/hapus"), &[]).await;
    assert_eq!(*siti.path.borrow(), "/lapor/dokumen/ktp");
    siti.open("/lapor/dokumen").await;
    assert!(!siti.shows("Dikirim"), "{}", siti.text());
    app.finish().await;
}
