//! The bell: who is told, what they switched off, and the letter of the morning.

use super::sweep;
use crate::world::{Browser, DAY_MS, HOUR_MS, TestApp, levy, officer_by_name, report, words};
use actix_web::http::StatusCode;
use entity::alert::{self, AlertKind};
use entity::officer;
use futures_util::future::join;
use satupintu::casefile::Received;
use satupintu::platform::jobs::{Job, run_once};
use satupintu::rules::act::{Act, Actor, Assignee};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};

/// What an officer was told of, in order.
async fn told(app: &TestApp, short: &str) -> Vec<AlertKind> {
    let id = officer_by_name(&app.platform.db, short).await.id;
    let rows = alert::Entity::find().filter(alert::Column::OfficerId.eq(id));
    let rows = rows.order_by_asc(alert::Column::Id);
    rows.all(&app.platform.db).await.unwrap().into_iter().map(|row| row.kind).collect()
}

async fn give_to(app: &TestApp, case: &Received, by: &str, to: &str) {
    let row = officer_by_name(&app.platform.db, to).await;
    let to = Some(Assignee { id: row.id, name: row.name });
    app.does(by, case, Act::Assign { to }).await.unwrap();
}

async fn bell(app: &TestApp, short: &str) -> Browser {
    let browser = app.officer(short).await;
    assert_eq!(browser.open("/meja/pemberitahuan").await, StatusCode::OK);
    browser
}

fn wrote() -> Act {
    Act::AddInformation { words: words("Banknya tutup.") }
}

#[actix_web::test]
async fn who_has_the_case_is_told_and_nobody_of_their_own_act() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.acts(&Actor::Reporter, &case, wrote()).await.unwrap();
    for short in ["sari", "budi", "hadi"] {
        assert_eq!(told(&app, short).await, [AlertKind::CitizenWrote], "nobody's yet: {short}");
    }
    give_to(&app, &case, "sari", "budi").await;
    let own = app.receive(report()).await;
    give_to(&app, &own, "budi", "budi").await;
    app.acts(&Actor::Reporter, &case, wrote()).await.unwrap();
    let budis = [AlertKind::CitizenWrote, AlertKind::Assigned, AlertKind::CitizenWrote];
    assert_eq!(told(&app, "budi").await, budis);
    assert_eq!(told(&app, "sari").await.len(), 1);
    assert!(told(&app, "andi").await.is_empty() && told(&app, "ratna").await.is_empty());

    let budi = bell(&app, "budi").await;
    assert!(budi.shows("3 belum dibaca.") && budi.shows("Laporan diberikan kepada Anda"));
    budi.press("Tandai dibaca", &[]).await;
    assert!(budi.shows("2 belum dibaca."), "{}", budi.text());
    budi.press("Tandai semua sudah dibaca", &[]).await;
    assert!(budi.shows("Semua sudah dibaca."));
    assert_eq!(budi.follow("Warga menulis").await, StatusCode::OK);
    assert!(budi.path.borrow().ends_with(case.code.as_str()));
    app.finish().await;
}

#[actix_web::test]
async fn what_has_left_ones_reach_is_not_named() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    give_to(&app, &case, "sari", "budi").await;
    let misconduct = satupintu::rules::act::Classification {
        kind: entity::case::CaseKind::Complaint,
        issue: entity::case::Issue::Levy,
        programme: None,
        pas_group: None,
        severity: entity::case::Severity::Misconduct,
        priority: entity::case::Priority::Normal,
        accused: None,
    };
    app.does("sari", &case, Act::Classify(misconduct)).await.unwrap();
    let budi = bell(&app, "budi").await;
    assert!(budi.shows("Satu laporan sudah pindah dari jangkauan Anda."), "{}", budi.text());
    assert!(!budi.html().contains(case.code.as_str()) && !budi.shows("Laporan diberikan"));
    app.finish().await;
}

#[actix_web::test]
async fn late_cases_reach_those_above_as_far_as_they_may_see_them() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    give_to(&app, &case, "sari", "budi").await;
    let hidden = app.receive(levy()).await;
    app.wait_ms(3 * DAY_MS + HOUR_MS);
    sweep(&app).await;
    app.wait_days(1);
    sweep(&app).await;
    let budis = [AlertKind::Assigned, AlertKind::DueSoon, AlertKind::Late];
    assert_eq!(told(&app, "budi").await, budis);
    assert_eq!(told(&app, "hadi").await, [AlertKind::Late], "the coordinator");
    assert_eq!(told(&app, "sari").await, [], "it is not hers");
    app.wait_ms(3 * DAY_MS + 3 * HOUR_MS);
    sweep(&app).await;
    let tutis = [AlertKind::Late, AlertKind::Raised];
    assert_eq!(told(&app, "tuti").await, tutis, "it has come to her");
    let overseers = told(&app, "maria").await;
    assert!(overseers.contains(&AlertKind::Late), "{overseers:?}: {:?}", hidden.code);
    app.finish().await;
}

#[actix_web::test]
async fn what_is_switched_off_is_not_told() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let sari = bell(&app, "sari").await;
    assert!(sari.shows("Belum ada pemberitahuan."));
    let wanted = [("mau", "assigned"), ("mau", "late")];
    sari.post("/meja/pemberitahuan/pilihan", &wanted).await;
    assert!(sari.shows("Pilihan Anda sudah disimpan."), "{}", sari.text());
    assert_eq!(sari.count("input[name=mau][checked]"), 2);
    app.acts(&Actor::Reporter, &case, wrote()).await.unwrap();
    assert_eq!(told(&app, "sari").await, []);
    assert_eq!(told(&app, "budi").await, [AlertKind::CitizenWrote]);
    give_to(&app, &case, "hadi", "sari").await;
    assert_eq!(told(&app, "sari").await, [AlertKind::Assigned]);
    for nonsense in ["x", "018f0000-0000-7000-8000-000000000000"] {
        sari.post("/meja/pemberitahuan/dibaca", &[("id", nonsense)]).await;
    }
    let unread = bell(&app, "sari").await;
    assert!(unread.shows("1 belum dibaca."), "another's or no alert is not marked");
    app.finish().await;
}

async fn morning(app: &TestApp) -> Vec<String> {
    let run = || Box::pin(run_once(app.platform.clone(), Job::Digest));
    let (one, other) = join(run(), run()).await;
    one.and(other).unwrap();
    let letters = app.letters().await;
    let to_budi = letters.into_iter().filter(|letter| letter.recipient == "budi@kantor.example");
    to_budi.map(|letter| letter.written.short).collect()
}

#[actix_web::test]
async fn the_letter_of_the_morning_comes_once_on_working_days_to_those_who_want_it() {
    let app = TestApp::new().await;
    app.receive(report()).await;
    let row = officer_by_name(&app.platform.db, "budi").await;
    let address = officer::ActiveModel {
        id: Set(row.id),
        email: Set(Some("budi@kantor.example".to_owned())),
        ..Default::default()
    };
    address.update(&app.platform.db).await.unwrap();
    assert_eq!(morning(&app).await, Vec::<String>::new(), "nobody asked for it");
    let budi = bell(&app, "budi").await;
    budi.post("/meja/pemberitahuan/pilihan", &[("mau", "digest"), ("mau", "late")]).await;
    assert_eq!(morning(&app).await.len(), 1, "Monday, nine o'clock");
    assert_eq!(morning(&app).await.len(), 1);
    app.wait_ms(22 * HOUR_MS);
    assert_eq!(morning(&app).await.len(), 1, "Tuesday, seven o'clock");
    app.wait_ms(HOUR_MS / 2);
    assert_eq!(morning(&app).await.len(), 2, "half past seven");
    app.wait_ms(5 * HOUR_MS);
    app.wait_days(1);
    assert_eq!(morning(&app).await.len(), 2, "at noon it is too late");
    app.wait_ms(-5 * HOUR_MS);
    app.wait_days(2);
    let last = morning(&app).await.pop().unwrap();
    assert!(last.contains("1 lewat batas, 0 jatuh tempo"), "Friday: {last}");
    app.wait_days(1);
    assert_eq!(morning(&app).await.len(), 3, "Saturday");
    app.finish().await;
}
