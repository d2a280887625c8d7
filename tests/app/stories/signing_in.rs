//! Who gets in, how often somebody may try, and when a session is over.

use crate::world::{DAY_MS, HOUR_MS, PASSWORD, TestApp, officer_by_name, report};
use actix_web::cookie::Cookie;
use actix_web::test::TestRequest;
use entity::officer::{ActiveModel, Column, Entity};
use entity::posting;
use satupintu::platform::error::{AppError, Refusal};
use satupintu::platform::extract::load_officer;
use satupintu::platform::session;
use satupintu::platform::signin::{Passed, SignedIn, sign_in};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

const MINUTE: i64 = 60_000;

/// What a try came to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    In,
    /// The code of the app is still to come.
    HalfWay,
    No,
    Wait,
}

/// Tries from an address of its own, so that only the account's own limits count.
async fn try_from(
    app: &TestApp,
    address: u8,
    (name, password): (&str, &str),
    device: Option<&Cookie<'static>>,
) -> (Said, Option<SignedIn>) {
    let peer = std::net::SocketAddr::from(([203, 0, 113, address], 40_000));
    let mut request = TestRequest::post().peer_addr(peer);
    if let Some(device) = device {
        request = request.cookie(device.clone());
    }
    let request = request.to_http_request();
    match sign_in(&app.platform, &request, name, password.to_owned().into()).await {
        Ok(Some(Passed::In(signed_in))) => (Said::In, Some(signed_in)),
        Ok(Some(Passed::HalfWay(_))) => (Said::HalfWay, None),
        Ok(None) => (Said::No, None),
        Err(AppError::Refusal(Refusal::TooMany { .. })) => (Said::Wait, None),
        Err(other) => panic!("{other:?}"),
    }
}

async fn said(app: &TestApp, address: u8, name: &str, password: &str) -> Said {
    try_from(app, address, (name, password), None).await.0
}

#[actix_web::test]
async fn the_right_password_lets_in_whatever_the_case_of_the_name() {
    let app = TestApp::new().await;
    assert_eq!(said(&app, 1, " Sari@Contoh.example ", PASSWORD).await, Said::In);
    assert_eq!(said(&app, 1, "sari@contoh.example", "salah").await, Said::No);
    assert_eq!(said(&app, 1, "nobody@contoh.example", PASSWORD).await, Said::No);
    app.finish().await;
}

#[actix_web::test]
async fn a_guesser_must_wait_within_ten_tries_for_a_known_and_an_unknown_name_alike() {
    let app = TestApp::new().await;
    let mut course = Vec::new();
    for name in ["sari@contoh.example", "nobody@contoh.example"] {
        let mut answers = Vec::new();
        for address in 0..10 {
            answers.push(said(&app, address, name, "salah").await);
        }
        course.push(answers);
    }
    assert_eq!(course[0], course[1], "the two cannot be told apart");
    assert!(course[0].contains(&Said::Wait));
    assert_eq!(said(&app, 50, "hadi@contoh.example", PASSWORD).await, Said::In, "others still can");
    app.finish().await;
}

#[actix_web::test]
async fn one_address_cannot_try_many_names() {
    let app = TestApp::new().await;
    let mut answers = Vec::new();
    for n in 0..12 {
        answers.push(said(&app, 7, &format!("name{n}@contoh.example"), "salah").await);
    }
    assert_eq!(answers[9], Said::No);
    assert_eq!(answers[10], Said::Wait);
    app.finish().await;
}

#[actix_web::test]
async fn a_whole_office_behind_one_address_comes_to_work_and_a_guesser_there_still_waits() {
    let app = TestApp::new().await;
    for morning in 0..25 {
        let name = if morning % 2 == 0 { "sari@contoh.example" } else { "hadi@contoh.example" };
        assert_eq!(said(&app, 8, name, PASSWORD).await, Said::In, "number {morning}");
    }
    let mut guesses = Vec::new();
    for n in 0..12 {
        guesses.push(said(&app, 8, &format!("name{n}@contoh.example"), "salah").await);
    }
    assert!(guesses.contains(&Said::Wait), "{guesses:?}");
    app.finish().await;
}

#[actix_web::test]
async fn nobody_is_kept_out_for_longer_than_a_minute_and_never_on_a_known_browser() {
    let app = TestApp::new().await;
    let (_, first) = try_from(&app, 1, ("sari@contoh.example", PASSWORD), None).await;
    let device = first.unwrap().device;
    for address in 100..140 {
        said(&app, address, "sari@contoh.example", "salah").await;
    }
    assert_eq!(said(&app, 90, "sari@contoh.example", PASSWORD).await, Said::Wait);
    let known = try_from(&app, 1, ("sari@contoh.example", PASSWORD), Some(&device)).await;
    assert_eq!(known.0, Said::In, "at the desk where she always works");
    let forged = Cookie::new(device.name().to_owned(), "f".repeat(64));
    let guess = try_from(&app, 91, ("hadi@contoh.example", "salah"), Some(&forged)).await;
    assert_eq!(guess.0, Said::No);
    let wait = officer_by_name(&app.platform.db, "sari").await.next_try_at;
    assert!(wait.is_none(), "a right password forgives the wrong ones");
    app.finish().await;
}

#[actix_web::test]
async fn a_closed_account_is_refused_in_the_same_words() {
    let app = TestApp::new().await;
    disable(&app, "sari").await;
    assert_eq!(said(&app, 1, "sari@contoh.example", PASSWORD).await, Said::No);
    app.finish().await;
}

async fn disable(app: &TestApp, short: &str) {
    let officer = officer_by_name(&app.platform.db, short).await;
    let now = Some(app.platform.clock.now());
    Entity::update_many()
        .set(ActiveModel { disabled_at: Set(now), ..Default::default() })
        .filter(Column::Id.eq(officer.id))
        .exec(&app.platform.db)
        .await
        .unwrap();
}

/// A session of Sari's, and a way to ask whether it is still good.
async fn session_of_sari(app: &TestApp) -> String {
    let (_, signed_in) = try_from(app, 1, ("sari@contoh.example", PASSWORD), None).await;
    signed_in.unwrap().session.value().to_owned()
}

async fn is_open(app: &TestApp, secret: &str) -> bool {
    let Some(id) = session::officer_of(&app.platform, secret).await.unwrap() else {
        return false;
    };
    load_officer(&app.platform, id, app.platform.clock.now()).await.unwrap().is_some()
}

#[actix_web::test]
async fn an_idle_session_ends_after_half_an_hour_and_a_busy_one_after_twelve() {
    let app = TestApp::new().await;
    let idle = session_of_sari(&app).await;
    app.wait_ms(29 * MINUTE);
    assert!(is_open(&app, &idle).await);
    app.wait_ms(31 * MINUTE);
    assert!(!is_open(&app, &idle).await);
    let busy = session_of_sari(&app).await;
    let mut hours = 0;
    while is_open(&app, &busy).await {
        app.wait_ms(HOUR_MS / 3);
        hours += 1;
        assert!(hours < 100, "a session never ends");
    }
    assert_eq!(hours / 3, 12);
    app.finish().await;
}

#[actix_web::test]
async fn a_session_ends_with_sign_out_a_new_one_or_the_account() {
    let app = TestApp::new().await;
    let secret = session_of_sari(&app).await;
    session::close(&app.platform, &secret).await.unwrap();
    assert!(!is_open(&app, &secret).await);

    let secret = session_of_sari(&app).await;
    disable(&app, "sari").await;
    assert!(!is_open(&app, &secret).await, "at the very next request");
    app.finish().await;
}

#[actix_web::test]
async fn the_secret_itself_is_not_in_the_database() {
    let app = TestApp::new().await;
    let secret = session_of_sari(&app).await;
    let rows = entity::session::Entity::find().all(&app.platform.db).await.unwrap();
    assert!(rows.iter().any(|row| row.token_hash.len() == 64));
    assert!(!format!("{rows:?}").contains(&secret));
    app.finish().await;
}

#[actix_web::test]
async fn a_posting_that_ended_gives_no_rights_at_the_next_request() {
    let app = TestApp::new().await;
    let sari = officer_by_name(&app.platform.db, "sari").await.id;
    assert_eq!(app.as_ruled("sari").await.posts.len(), 1);
    let tomorrow = Some(app.platform.clock.now().plus_ms(DAY_MS));
    posting::Entity::update_many()
        .set(posting::ActiveModel { ends_at: Set(tomorrow), ..Default::default() })
        .filter(posting::Column::OfficerId.eq(sari))
        .exec(&app.platform.db)
        .await
        .unwrap();
    assert_eq!(app.as_ruled("sari").await.posts.len(), 1);
    app.wait_days(1);
    assert_eq!(app.as_ruled("sari").await.posts.len(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn a_territory_that_cannot_be_read_gives_no_rights_instead_of_all() {
    let app = TestApp::new().await;
    entity::unit::Entity::update_many()
        .set(entity::unit::ActiveModel {
            region_code: Set(Some("12-09".into())),
            ..Default::default()
        })
        .filter(entity::unit::Column::Code.eq("slrt"))
        .exec(&app.platform.db)
        .await
        .unwrap();
    assert_eq!(app.as_ruled("ratna").await.posts.len(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn a_password_somebody_else_made_opens_the_account_and_nothing_else() {
    let app = TestApp::new().await;
    let sari = officer_by_name(&app.platform.db, "sari").await.id;
    Entity::update_many()
        .set(ActiveModel { must_change_password: Set(true), ..Default::default() })
        .filter(Column::Id.eq(sari))
        .exec(&app.platform.db)
        .await
        .unwrap();
    let case = format!("/meja/laporan/{}", app.receive(report()).await.code.as_str());
    let browser = app.anybody();
    browser.open("/masuk").await;
    let sign_in = [("nama", "sari@contoh.example"), ("sandi", PASSWORD)];
    browser.press("Masuk", &sign_in).await;
    assert_eq!(browser.path.borrow().as_str(), "/akun");
    assert!(browser.shows("Pilih kata sandi sendiri dulu."), "{}", browser.text());
    for page in ["/meja", "/meja/antrean", "/meja/rujukan/masuk", case.as_str()] {
        browser.open(page).await;
        assert_eq!(browser.path.borrow().as_str(), "/akun", "{page}");
    }
    let same = [("lama", PASSWORD), ("baru", PASSWORD), ("ulang", PASSWORD)];
    browser.press("Ganti kata sandi", &same).await;
    browser.open("/meja").await;
    assert_eq!(browser.path.borrow().as_str(), "/akun", "the old one again is no new one");
    let own = "kerbau rawa melintas pelan";
    browser.press("Ganti kata sandi", &[("lama", PASSWORD), ("baru", own), ("ulang", own)]).await;
    assert!(!browser.shows("Pilih kata sandi sendiri dulu."), "{}", browser.text());
    browser.open("/meja").await;
    assert_eq!(browser.path.borrow().as_str(), "/meja");
    app.finish().await;
}
