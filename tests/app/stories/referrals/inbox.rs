//! A regency's day: an inbox of several, accepted one by one, given to somebody, sent on, asked after, sent
//! back. What is done with many at once stands among the stories of hands.

use super::*;
use crate::world::Form;
use entity::referral::ReferralStatus;

async fn statuses(app: &TestApp, received: &Received) -> Vec<ReferralStatus> {
    app.stands(received).await.standing.referrals.iter().map(|r| r.status).collect()
}

#[actix_web::test]
async fn one_press_accepts_one_as_it_was_shown() {
    let app = TestApp::new().await;
    let cases = [checked(&app).await, checked(&app).await];
    for case in &cases {
        refer(&app, case, "slrt").await;
    }
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk?tampilan=belum-diterima").await;
    assert!(ratna.shows("Belum diterima 2"), "{}", ratna.text());
    assert!(ratna.shows("Puskesos Air Joman") && ratna.shows("Penangan"));
    let [first, second] =
        [0, 1].map(|n: usize| ratna.form_with(&format!("Terima {}", cases[n].code)));
    assert_eq!(press(&ratna, &first).await, StatusCode::OK);
    assert!(ratna.shows("Tersimpan: Rujukan diterima"), "{}", ratna.text());
    assert!(ratna.shows("Belum diterima 1"));
    assert_eq!(statuses(&app, &cases[0]).await, [ReferralStatus::Accepted]);
    // The other one changes before its button is pressed: it is left alone, and the page says why.
    app.does("hadi", &cases[1], Act::Note { words: words("Warga menelepon.") }).await.unwrap();
    press(&ratna, &second).await;
    assert!(ratna.shows("1 dilewati: berubah sejak Anda memilihnya."), "{}", ratna.text());
    assert_eq!(statuses(&app, &cases[1]).await, [ReferralStatus::Sent], "left as it was");
    // The same press again does nothing more and says the same.
    let version = app.stands(&cases[0]).await.row.version;
    press(&ratna, &first).await;
    assert!(ratna.shows("Tersimpan: Rujukan diterima"), "{}", ratna.text());
    assert_eq!(app.stands(&cases[0]).await.row.version, version);
    app.finish().await;
}

async fn press(browser: &Browser, form: &Form) -> StatusCode {
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&form.action, &fields).await
}

#[actix_web::test]
async fn nonsense_accepts_nothing() {
    let app = TestApp::new().await;
    let ratna = app.officer("ratna").await;
    let path = "/meja/rujukan/masuk/terima";
    let unknown = format!("{}.1", uuid::Uuid::now_v7());
    for fields in [
        &[("key", "k")][..],
        &[("satu", "x"), ("key", "k")],
        &[("key", ""), ("satu", unknown.as_str())],
    ] {
        assert_eq!(ratna.post_raw(path, fields).await.status, StatusCode::BAD_REQUEST);
    }
    let missing = ratna.post_raw(path, &[("key", "k"), ("satu", unknown.as_str())]).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn what_is_not_theirs_cannot_be_accepted_by_its_number() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let stands = app.stands(&case).await;
    let value = format!("{}.{}", stands.standing.referrals[0].id, stands.row.version);
    for foreign in ["rudi", "andi", "budi", "pimpinan"] {
        let browser = app.officer(foreign).await;
        let fields = [("key", "k"), ("satu", value.as_str())];
        let answer = browser.post_raw("/meja/rujukan/masuk/terima", &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{foreign}");
        assert!(!answer.body.contains("Suminah"), "{foreign}");
        assert_eq!(statuses(&app, &case).await, [ReferralStatus::Sent], "{foreign}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_referral_is_given_to_somebody_who_finds_it_under_mine() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let ratna = at(&app, "ratna", &case).await;
    ratna.press("Terima", &[]).await;
    ratna.follow("Tugaskan rujukan").await;
    assert!(ratna.shows("Dewi Nasution") && ratna.shows("0 tugas"), "{}", ratna.text());
    assert_eq!(
        ratna.press("Tugaskan rujukan", &[("petugas", "x")]).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let dewi = app.as_ruled("dewi").await.id.to_string();
    ratna.press("Tugaskan rujukan", &[("petugas", &dewi)]).await;
    assert!(ratna.shows("Diberikan kepada Dewi Nasution."), "{}", ratna.text());
    // What is taken back is the referral's assignment; the case is the village's to give.
    ratna.press("Urungkan", &[]).await;
    assert!(ratna.shows("Diurungkan. Belum ada petugas khusus."), "{}", ratna.text());
    assert_eq!(app.stands(&case).await.standing.referrals[0].assignee, None);
    ratna.follow("Tugaskan rujukan").await;
    ratna.press("Tugaskan rujukan", &[("petugas", &dewi)]).await;
    let dewi = app.officer("dewi").await;
    dewi.open("/meja/rujukan/masuk?tampilan=milik-saya").await;
    assert!(dewi.html().contains(case.code.as_str()) && dewi.shows("Milik saya 1"));
    assert!(dewi.shows("Dewi Nasution"), "the column says whose it is");
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk?tampilan=milik-saya").await;
    assert!(!ratna.html().contains(case.code.as_str()));
    app.finish().await;
}

#[actix_web::test]
async fn the_sender_reminds_once_a_day_and_the_unit_gets_a_letter() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let before = app.letters().await.len();
    let budi = at(&app, "budi", &case).await;
    budi.follow("Ingatkan").await;
    budi.press("Ingatkan", &[("words", "Warga sudah menunggu.")]).await;
    assert!(budi.shows("Terakhir diingatkan"), "{}", budi.text());
    assert!(budi.shows("Warga sudah menunggu."));
    let letters = app.letters().await;
    let reminder =
        letters[before..].iter().find(|letter| letter.written.subject.contains("Pengingat"));
    assert!(
        reminder.is_some_and(|letter| letter.recipient.contains("slrt@")),
        "{:?}",
        letters.len()
    );
    let budi = at(&app, "budi", &case).await;
    assert!(!budi.offers("Ingatkan"), "once a working day");
    app.wait_days(1);
    let budi = at(&app, "budi", &case).await;
    assert!(budi.offers("Ingatkan"));
    app.finish().await;
}

#[actix_web::test]
async fn what_comes_back_with_a_tip_is_one_press_from_the_right_unit() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let ratna = at(&app, "ratna", &case).await;
    ratna.follow("Kembalikan").await;
    let dinkes = unit_by_code(&app.platform.db, "dinkes").await.unwrap().id.to_string();
    let back = [
        ("alasan", "not_ours"),
        ("words", "Ini urusan puskesmas."),
        ("tujuan", dinkes.as_str()),
        ("langkah", ""),
    ];
    ratna.press("Kembalikan", &back).await;
    let budi = at(&app, "budi", &case).await;
    assert!(budi.shows("Unit yang disarankan") && budi.shows("Ini urusan puskesmas."));
    budi.follow("Rujuk ke Dinas Kesehatan Asahan").await;
    assert_eq!(budi.attr("input[name=tujuan][checked]", "value"), Some(dinkes.clone()));
    let over = [("alasan", "Sesuai saran SLRT."), ("langkah", ""), ("tujuan", dinkes.as_str())];
    budi.press("Rujuk", &over).await;
    let referrals = app.stands(&case).await.standing.referrals;
    assert_eq!(referrals[1].to.to_string(), dinkes);
    app.finish().await;
}

#[actix_web::test]
async fn a_search_can_be_kept_to_units_that_take_the_service() {
    use entity::unit_scope::{ActiveModel, ScopeKind};
    use sea_orm::{ActiveModelTrait, ActiveValue::Set};
    let app = TestApp::new().await;
    let case = checked(&app).await;
    let dinkes = unit_by_code(&app.platform.db, "dinkes").await.unwrap().id;
    let scope = ActiveModel {
        unit_id: Set(dinkes),
        kind: Set(ScopeKind::Programme),
        code: Set("pkh".to_owned()),
    };
    scope.insert(&app.platform.db).await.unwrap();
    let budi = at(&app, "budi", &case).await;
    budi.open(&format!("/meja/laporan/{}/rujuk", case.code.as_str())).await;
    budi.press("Cari", &[("cari", "asahan"), ("hanya", "1"), ("program", "pkh")]).await;
    assert!(budi.shows("Dinas Kesehatan Asahan"), "{}", budi.text());
    assert!(!budi.shows("Inspektorat Asahan"), "it takes other things");
    app.finish().await;
}
