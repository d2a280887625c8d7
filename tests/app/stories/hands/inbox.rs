//! A regency officer's morning: an inbox of many, given out, accepted and sent back in one go.

use super::{mark_referrals, referred, shown};
use crate::world::{Browser, TestApp, officer_by_name, unit_by_code, words};
use actix_web::http::StatusCode;
use entity::case::CaseStatus;
use entity::case_event::{self, ActKind};
use entity::referral::{self, LegalGround, ReferralStatus, ReturnReason};
use satupintu::casefile::Received;
use satupintu::casefile::directory::facts;
use satupintu::rules::act::{Act, HandOver};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

async fn done(app: &TestApp, act: ActKind) -> u64 {
    let rows = case_event::Entity::find().filter(case_event::Column::Act.eq(act));
    rows.count(&app.platform.db).await.unwrap()
}

async fn inbox_of(app: &TestApp, n: usize) -> Vec<Received> {
    let mut all = Vec::new();
    for _ in 0..n {
        all.push(referred(app, "slrt").await);
    }
    all
}

/// SLRT hands its part on to the health office.
async fn forward(app: &TestApp, case: &Received) {
    let referral = app.stands(case).await.standing.referrals[0].id;
    let over = HandOver {
        to: facts(&unit_by_code(&app.platform.db, "dinkes").await.unwrap()).unwrap(),
        programme: None,
        reason: words("Bagian kesehatan."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    };
    app.does("ratna", case, Act::Forward { referral, over, passes_straight: true }).await.unwrap();
}

async fn first(app: &TestApp, case: &Received) -> satupintu::rules::standing::ReferralFacts {
    app.stands(case).await.standing.referrals[0].clone()
}

async fn again(browser: &Browser, button: &str) {
    let form = browser.form_with(button);
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    browser.post(&form.action, &fields).await;
    let result = browser.text();
    browser.post(&form.action, &fields).await;
    assert_eq!(browser.text(), result, "sent twice it is one");
}

#[actix_web::test]
async fn a_mornings_inbox_is_given_out_and_what_cannot_be_is_said() {
    let app = TestApp::new().await;
    let all = inbox_of(&app, 4).await;
    forward(&app, &all[0]).await;
    let ratna = app.officer("ratna").await;
    let dewi = officer_by_name(&app.platform.db, "dewi").await;
    ratna.open("/meja/rujukan/masuk?tampilan=semua").await;
    assert!(ratna.shows("Pilih semua 4 dalam tampilan ini"), "{}", ratna.text());
    ratna.press("Pilih semua 4", &[]).await;
    assert!(ratna.shows("4 rujukan dipilih"), "{}", ratna.text());
    // One more comes in: it is not among those that were marked.
    let later = referred(&app, "slrt").await;
    ratna.follow("Tugaskan").await;
    assert!(ratna.shows("Siapa yang menangani rujukan ini?"), "{}", ratna.text());
    assert!(ratna.shows("0 tugas"), "how much each has: {}", ratna.text());
    ratna.press("Periksa dulu", &[("petugas", &dewi.id.to_string())]).await;
    let will = "3 rujukan akan ditugaskan kepada Dewi Nasution.";
    assert!(ratna.shows(will), "{}", ratna.text());
    assert!(ratna.shows("1 dilewati: sudah diteruskan ke unit lain."), "{}", ratna.text());
    assert!(ratna.shows("Puskesos Air Joman"), "whose it is: {}", ratna.text());
    assert_eq!(done(&app, ActKind::AssignReferral).await, 0, "a preview does nothing");
    // Somebody is faster with one of them, after the preview.
    app.does("hadi", &all[3], Act::Note { words: words("Warga menelepon.") }).await.unwrap();
    again(&ratna, "Jalankan").await;
    assert!(ratna.shows("Menugaskan rujukan"), "{}", ratna.text());
    assert!(ratna.shows("2 selesai · 2 dilewati"), "{}", ratna.text());
    assert!(ratna.shows("berubah sejak Anda memilihnya"), "{}", ratna.text());
    assert_eq!(done(&app, ActKind::AssignReferral).await, 2);
    for case in &all[1..3] {
        assert_eq!(first(&app, case).await.assignee, Some(dewi.id));
    }
    for case in [&all[0], &all[3], &later] {
        assert_eq!(first(&app, case).await.assignee, None);
    }
    assert_eq!(app.stands(&all[1]).await.row.assignee_id, None, "the case stays the village's");
    let dewi = app.officer("dewi").await;
    dewi.open("/meja/rujukan/masuk?tampilan=milik-saya").await;
    assert!(dewi.shows("Milik saya 2"), "{}", dewi.text());
    ratna.press("Urungkan", &[]).await;
    assert!(ratna.shows("2 selesai"), "{}", ratna.text());
    for case in &all[1..3] {
        assert_eq!(first(&app, case).await.assignee, None, "taken back");
    }
    app.finish().await;
}

#[actix_web::test]
async fn who_has_it_already_is_skipped_and_i_take_the_rest() {
    let app = TestApp::new().await;
    let all = inbox_of(&app, 2).await;
    let dewi = app.officer("dewi").await;
    mark_referrals(&app, (&dewi, "masuk"), &[&all[0]], "ambil").await;
    assert!(dewi.shows("1 rujukan akan ditugaskan kepada Dewi Nasution."), "{}", dewi.text());
    dewi.press("Jalankan", &[]).await;
    mark_referrals(&app, (&dewi, "masuk"), &[&all[0], &all[1]], "ambil").await;
    assert!(dewi.shows("1 dilewati: sudah begitu."), "{}", dewi.text());
    dewi.press("Jalankan", &[]).await;
    assert!(dewi.shows("1 selesai · 1 dilewati"), "{}", dewi.text());
    app.finish().await;
}

#[actix_web::test]
async fn many_are_accepted_after_a_second_look() {
    let app = TestApp::new().await;
    let all = inbox_of(&app, 3).await;
    let referral = first(&app, &all[0]).await.id;
    app.does("ratna", &all[0], Act::Accept { referral }).await.unwrap();
    let ratna = app.officer("ratna").await;
    mark_referrals(&app, (&ratna, "masuk"), &[&all[0], &all[1], &all[2]], "terima").await;
    assert!(ratna.shows("2 rujukan akan diterima. Pengirim diberi tahu."), "{}", ratna.text());
    assert!(ratna.shows("1 dilewati: sudah diterima."), "{}", ratna.text());
    again(&ratna, "Jalankan").await;
    assert!(ratna.shows("2 selesai · 1 dilewati"), "{}", ratna.text());
    assert!(!ratna.offers("Urungkan"), "who sent them was told");
    for case in &all {
        assert_eq!(first(&app, case).await.status, ReferralStatus::Accepted);
    }
    assert_eq!(done(&app, ActKind::Accept).await, 3);
    app.finish().await;
}

#[actix_web::test]
async fn many_go_back_with_one_reason() {
    let app = TestApp::new().await;
    let all = inbox_of(&app, 2).await;
    let ratna = app.officer("ratna").await;
    mark_referrals(&app, (&ratna, "masuk"), &[&all[0], &all[1]], "kembalikan").await;
    let status = ratna.press("Periksa dulu", &[]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ratna.shows("Pilih alasan mengapa dikembalikan"), "{}", ratna.text());
    assert!(ratna.shows("Tulis alasan mengapa dikembalikan"), "{}", ratna.text());
    let why = [("alasan", "incomplete"), ("words", "Fotokopi KK belum ada.")];
    ratna.press("Periksa dulu", &why).await;
    let will = "2 rujukan akan kembali ke pengirim: Berkas belum lengkap.";
    assert!(ratna.shows(will), "{}", ratna.text());
    assert!(ratna.shows("Fotokopi KK belum ada."), "what they will read: {}", ratna.text());
    let before = app.letters().await.len();
    again(&ratna, "Jalankan").await;
    assert!(ratna.shows("2 rujukan sudah kembali ke pengirim."), "{}", ratna.text());
    for case in &all {
        assert!(!ratna.html().contains(&case.code.to_string()), "they are out of reach now");
        assert_ne!(app.stands(case).await.row.status, CaseStatus::Closed, "the report goes on");
        let row = referral::Entity::find().filter(referral::Column::CaseId.eq(case.case));
        let row = row.one(&app.platform.db).await.unwrap().unwrap();
        assert_eq!(row.status, ReferralStatus::Returned);
        assert_eq!(row.return_reason, Some(ReturnReason::Incomplete));
    }
    let letters = app.letters().await;
    assert!(letters[before..].iter().filter(|l| l.recipient.contains("desa@")).count() >= 2);
    let budi = app.officer("budi").await;
    budi.open(&super::case_path(&all[0])).await;
    assert!(budi.shows("Fotokopi KK belum ada."), "{}", budi.text());
    app.finish().await;
}

#[actix_web::test]
async fn receivers_are_reminded_in_one_go_two_of_one_report_too() {
    let app = TestApp::new().await;
    let (one, other) = (referred(&app, "slrt").await, referred(&app, "slrt").await);
    super::refer(&app, &one, "dinkes").await;
    let budi = app.officer("budi").await;
    budi.open("/meja/rujukan/keluar?tampilan=semua").await;
    assert!(!budi.offers("Tugaskan"), "who works on it is the receiver's business");
    budi.press("Pilih semua 3", &[("aksi", "x")]).await;
    budi.follow("Ingatkan").await;
    budi.press("Periksa dulu", &[("words", "Warga menunggu jawaban.")]).await;
    assert!(budi.shows("Penerima 3 rujukan akan diingatkan."), "{}", budi.text());
    assert!(budi.shows("Dinas Kesehatan Asahan"), "{}", budi.text());
    again(&budi, "Jalankan").await;
    assert!(budi.shows("3 selesai"), "the second of one report too: {}", budi.text());
    assert_eq!(done(&app, ActKind::Remind).await, 3);
    mark_referrals(&app, (&budi, "keluar"), &[&other], "ingatkan").await;
    budi.press("Periksa dulu", &[]).await;
    assert!(budi.shows("1 dilewati: sudah diingatkan hari ini."), "{}", budi.text());
    assert!(!budi.offers("Jalankan"));
    app.finish().await;
}

#[actix_web::test]
async fn nothing_is_marked_that_is_not_theirs() {
    let app = TestApp::new().await;
    let (own, foreign) = (referred(&app, "slrt").await, referred(&app, "dinkes").await);
    let ratna = app.officer("ratna").await;
    for (list, case) in [("masuk", &foreign), ("keluar", &own)] {
        mark_referrals(&app, (&ratna, list), &[case], "lainnya").await;
        assert!(ratna.shows("Pilih dulu rujukannya"), "{list}: {}", ratna.text());
    }
    mark_referrals(&app, (&ratna, "masuk"), &[&foreign, &own], "lainnya").await;
    assert!(ratna.shows("1 rujukan dipilih"), "{}", ratna.text());
    assert!(!ratna.html().contains(&foreign.code.to_string()));
    let hub = ratna.path.borrow().clone();
    for of_another_list in ["prioritas", "minta-keterangan", "cepat", "ingatkan"] {
        let path = format!("{hub}/{of_another_list}");
        assert_eq!(ratna.open(&path).await, StatusCode::NOT_FOUND, "{of_another_list}");
    }
    // A case of the queue is no referral, whatever the list is said to be.
    let code = own.code.as_str();
    let fields = [("pilih", code), ("daftar", "/meja/rujukan/masuk"), ("aksi", "lainnya")];
    ratna.post("/meja/pilihan", &fields).await;
    assert!(ratna.shows("Pilih dulu rujukannya"), "{}", ratna.text());
    let value = shown(&app, &own).await;
    ratna.post("/meja/pilihan", &[("pilih", &value), ("daftar", "/meja/antrean")]).await;
    assert!(ratna.shows("Pilih dulu laporannya"), "{}", ratna.text());
    app.finish().await;
}
