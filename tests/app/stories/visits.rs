//! A village morning: visits are planned, told, walked, recorded; and what happens when nobody is there.

use crate::world::{
    Browser, DAY_MS, HOUR_MS, TestApp, officer_by_name, post_officer, report, words,
};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Issue};
use entity::person::Tie;
use entity::posting::Role;
use satupintu::casefile::{NewReport, Received};
use satupintu::rules::act::Act;

async fn checked(app: &TestApp, report: NewReport) -> Received {
    let received = app.receive(report).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    received
}

async fn at(app: &TestApp, short: &str, received: &Received) -> Browser {
    let browser = app.officer(short).await;
    let path = format!("/meja/laporan/{}", received.code.as_str());
    assert_eq!(browser.open(&path).await, StatusCode::OK, "{short}");
    browser
}

/// A facilitator goes out, as the day of the stories begins.
async fn with_mariani() -> (TestApp, String) {
    let app = TestApp::new().await;
    post_officer(&app, "mariani", "desa", Role::Facilitator).await;
    let id = officer_by_name(&app.platform.db, "mariani").await.id.to_string();
    (app, id)
}

/// Plans a visit through its form.
async fn plan(browser: &Browser, officer: &str, day: &str, more: &[(&str, &str)]) -> StatusCode {
    browser.follow("Jadwalkan kunjungan").await;
    let fields = [("petugas", officer), ("tanggal", day), ("dari", "09:30"), ("sampai", "10:30")];
    browser.press("Jadwalkan kunjungan", &[fields.as_slice(), more].concat()).await
}

async fn status(app: &TestApp, received: &Received) -> CaseStatus {
    app.stands(received).await.row.status
}

#[actix_web::test]
async fn a_village_morning_of_visits() {
    let (app, mariani) = with_mariani().await;
    let near = checked(&app, NewReport { place: Some(words("Dusun I RT 01")), ..report() }).await;
    let far = checked(&app, NewReport { place: Some(words("Dusun III RT 02")), ..report() }).await;
    let nothing = app.officer("mariani").await;
    nothing.open("/meja").await;
    nothing.open("/meja/kunjungan").await;
    assert!(nothing.shows("Tidak ada kunjungan hari ini."), "{}", nothing.text());
    assert!(nothing.offers("Lihat minggu ini"));

    for case in [&far, &near] {
        let budi = at(&app, "budi", case).await;
        let more = [("words", "Bawa formulir."), ("keperluan", "housing")];
        assert_eq!(plan(&budi, &mariani, "2026-11-23", &more).await, StatusCode::OK);
        assert!(budi.shows("Kunjungan dijadwalkan"), "{}", budi.text());
        assert_eq!(status(&app, case).await, CaseStatus::Verifying);
    }
    let letters = app.letters().await;
    let told =
        letters.iter().filter(|letter| letter.written.short.contains("Petugas mariani berkunjung"));
    assert_eq!(told.count(), 2);

    let way = app.officer("mariani").await;
    way.open("/meja/kunjungan").await;
    let text = way.text();
    assert!(way.shows("Hari ini 2"), "{text}");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(place("Dusun I 1") < place("Dusun III 1"), "in the order of the way");
    assert!(way.shows("09.30–10.30 WIB") && way.shows("Melihat keadaan rumah"));
    assert!(way.shows("Bawa formulir.") && !way.html().contains("00007890"));

    // One press shows the number, and the journal says so.
    way.press("Lihat nomor HP", &[]).await;
    assert!(way.shows("081200007890"), "{}", way.text());
    assert_eq!(way.attr("a[href^=tel]", "href").as_deref(), Some("tel:+6281200007890"));
    let seen = at(&app, "hadi", &near).await;
    assert!(seen.shows("Mengunjungi warga"), "{}", seen.text());

    // The first is met, at the second nobody is there.
    way.open("/meja/kunjungan").await;
    way.follow("Catat hasil kunjungan").await;
    let empty = way.press("Catat hasil kunjungan", &[("bertemu", "met")]).await;
    assert_eq!(empty, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(way.shows("Tulis apa yang ditemukan"));
    let found = [("bertemu", "met"), ("words", "Dinding tepas, lantai tanah.")];
    way.press("Catat hasil kunjungan", &found).await;
    assert_eq!(status(&app, &near).await, CaseStatus::Handling);
    way.open("/meja/kunjungan").await;
    way.follow("Catat hasil kunjungan").await;
    way.press("Catat hasil kunjungan", &[("bertemu", "away")]).await;
    assert_eq!(status(&app, &far).await, CaseStatus::Verifying, "somebody goes there again");
    way.open("/meja/kunjungan?tampilan=terlewat").await;
    assert!(way.shows("Terlewat 1") && way.shows("Tidak bertemu"), "{}", way.text());

    // The finding stands where the outcome is decided.
    app.does("budi", &near, Act::Note { words: words("Lengkap.") }).await.unwrap();
    let budi = at(&app, "budi", &near).await;
    assert!(budi.shows("Dinding tepas, lantai tanah."));
    budi.follow("Usulkan hasil").await;
    assert!(budi.shows("Dinding tepas, lantai tanah.") && budi.shows("Bertemu warga"));
    app.finish().await;
}

#[actix_web::test]
async fn a_visit_is_moved_called_off_and_its_time_is_checked() {
    let (app, mariani) = with_mariani().await;
    let case = checked(&app, report()).await;
    let budi = at(&app, "budi", &case).await;
    for (day, said) in [
        ("", "Isi tanggal kunjungan"),
        ("2026-11-20", "Pilih hari ini atau sesudahnya"),
        ("2026-11-28", "Hari itu kantor libur"),
    ] {
        let answer = plan(&budi, &mariani, day, &[]).await;
        assert_eq!(answer, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        assert!(budi.shows(said), "{day}: {}", budi.text());
        budi.open(&format!("/meja/laporan/{}", case.code.as_str())).await;
    }
    // On a Saturday all the same.
    plan(&budi, &mariani, "2026-11-28", &[]).await;
    let anyway = [("libur", "1")];
    assert_eq!(budi.press("Jadwalkan kunjungan", &anyway).await, StatusCode::OK);
    assert_eq!(status(&app, &case).await, CaseStatus::Verifying, "{}", budi.text());
    assert!(!budi.offers("Jadwalkan kunjungan"), "one at a time");

    budi.follow("Ubah jadwal").await;
    assert_eq!(budi.attr("#tanggal", "value").as_deref(), Some("2026-11-28"));
    budi.press("Ubah jadwal", &[("tanggal", "2026-11-26"), ("dari", "13:00"), ("sampai", "14:00")])
        .await;
    assert!(budi.shows("Kamis, 26 November 2026, 13.00–14.00 WIB"), "{}", budi.text());
    let letters = app.letters().await;
    assert!(letters.iter().any(|letter| letter.written.short.contains("Jadwal berubah")));

    budi.follow("Batalkan kunjungan").await;
    budi.press("Batalkan kunjungan", &[("words", "Warga datang ke kantor.")]).await;
    assert!(budi.shows("Dibatalkan"), "{}", budi.text());
    let letters = app.letters().await;
    assert!(letters.iter().any(|letter| letter.written.short.contains("dibatalkan")));
    assert!(budi.offers("Jadwalkan kunjungan"), "another can be planned");
    app.finish().await;
}

#[actix_web::test]
async fn strangers_and_the_endangered_are_not_written_to() {
    let (app, mariani) = with_mariani().await;
    let mut neighbour = report();
    neighbour.reporter.as_mut().unwrap().tie = Some(Tie::Neighbour);
    let violence = NewReport { issue: Issue::Violence, ..report() };
    for (report, said) in
        [(neighbour, "Yang melapor bukan keluarga ini"), (violence, "demi keamanannya")]
    {
        let case = checked(&app, report).await;
        let before = app.letters().await.len();
        let budi = at(&app, "budi", &case).await;
        budi.follow("Jadwalkan kunjungan").await;
        assert!(budi.shows(said), "{}", budi.text());
        budi.open(&format!("/meja/laporan/{}", case.code.as_str())).await;
        assert_eq!(plan(&budi, &mariani, "2026-11-24", &[]).await, StatusCode::OK);
        assert_eq!(app.letters().await.len(), before, "{said}");
        let mine = app.anybody();
        let path = format!("/s/{}/rincian", case.code.as_str());
        mine.post(&path, &[("bukti", "7890")]).await;
        assert!(mine.shows("Kunjungan petugas dijadwalkan"), "{}", mine.text());
        assert!(!mine.shows("24 November"), "nor do they read the day: {}", mine.text());
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_household_reads_the_day_on_its_own_page() {
    let (app, mariani) = with_mariani().await;
    let case = checked(&app, report()).await;
    let budi = at(&app, "budi", &case).await;
    plan(&budi, &mariani, "2026-11-24", &[]).await;
    let mine = app.anybody();
    mine.post(&format!("/s/{}/rincian", case.code.as_str()), &[("bukti", "7890")]).await;
    assert!(mine.shows("Petugas mariani datang Selasa, 24 November 2026"), "{}", mine.text());
    let stranger = app.anybody();
    stranger.open(&format!("/s/{}", case.code.as_str())).await;
    assert!(!stranger.shows("24 November 2026, pukul"), "{}", stranger.text());
    app.finish().await;
}

#[actix_web::test]
async fn visits_are_seen_by_those_who_see_the_case_and_nobody_else() {
    let (app, mariani) = with_mariani().await;
    let case = checked(&app, report()).await;
    let budi = at(&app, "budi", &case).await;
    plan(&budi, &mariani, "2026-11-23", &[]).await;
    for short in ["andi", "ratna", "pimpinan", "auditor"] {
        let other = app.officer(short).await;
        for path in ["/meja/kunjungan?siapa=semua", "/meja/kunjungan/cetak?siapa=semua"] {
            assert_eq!(other.open(path).await, StatusCode::OK, "{short}");
            assert!(!other.shows("Suminah"), "{short}: {}", other.text());
            assert!(!other.html().contains(case.code.as_str()), "{short}");
        }
    }
    let hadi = app.officer("hadi").await;
    hadi.open("/meja/kunjungan").await;
    assert!(
        hadi.shows("Suminah") && hadi.shows("mariani"),
        "the coordinator sees all: {}",
        hadi.text()
    );
    assert!(!hadi.offers("Lihat nomor HP"), "only whoever goes there calls");
    hadi.follow("Lembar kunjungan").await;
    assert!(hadi.shows("RT 02, dekat musala"), "{}", hadi.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_visit_nobody_recorded_is_missed_on_the_next_day() {
    let (app, mariani) = with_mariani().await;
    let case = checked(&app, report()).await;
    let budi = at(&app, "budi", &case).await;
    plan(&budi, &mariani, "2026-11-23", &[]).await;
    app.wait_ms(DAY_MS - HOUR_MS);
    let way = app.officer("mariani").await;
    way.open("/meja/kunjungan").await;
    assert!(way.shows("Terlewat 1") && way.shows("Tidak ada kunjungan hari ini."));
    way.open("/meja/kunjungan?tampilan=terlewat").await;
    assert!(way.shows("Belum dicatat") && way.shows("Suminah"), "{}", way.text());
    app.finish().await;
}
