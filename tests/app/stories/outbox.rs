//! Messages leave once each, whoever carries them and whatever happens on the way.

use crate::world::{DAY_MS, TestApp};
use entity::case::Language;
use entity::outbox::{Channel, Entity, Model};
use futures_util::future::join_all;
use satupintu::platform::db;
use satupintu::platform::mail::outbox::{self, Outcome, Outgoing};
use satupintu::rules::notices::Letter;
use sea_orm::EntityTrait;
use std::collections::HashSet;

const MINUTE: i64 = 60_000;

async fn put(app: &TestApp, many: usize) {
    let txn = db::begin_write(&app.platform.db).await.unwrap();
    for n in 0..many {
        let outgoing = Outgoing {
            case: None,
            channel: Channel::Email,
            recipient: format!("warga{n}@contoh.example"),
            language: Language::Id,
            letter: Letter::ReporterWrote { code: "7K3M92QFXT".to_owned() },
        };
        outbox::put(&txn, &app.platform.vault, outgoing, app.platform.clock.now()).await.unwrap();
    }
    txn.commit().await.unwrap();
}

async fn lease(app: &TestApp, most: u64) -> Vec<Model> {
    outbox::lease(&app.platform.db, most, app.platform.clock.now()).await.unwrap()
}

async fn settle(app: &TestApp, row: &Model, outcome: Outcome) {
    outbox::settle(&app.platform.db, row, outcome, app.platform.clock.now()).await.unwrap();
}

async fn only(app: &TestApp) -> Model {
    Entity::find().one(&app.platform.db).await.unwrap().unwrap()
}

#[actix_web::test]
async fn four_couriers_take_each_of_two_hundred_messages_once() {
    let app = TestApp::new().await;
    put(&app, 200).await;
    let couriers = (0..4).map(|_| async {
        let mut taken = Vec::new();
        loop {
            let some = lease(&app, 7).await;
            if some.is_empty() {
                return taken;
            }
            taken.extend(some.into_iter().map(|row| row.id));
        }
    });
    let taken: Vec<_> = join_all(couriers).await.into_iter().flatten().collect();
    assert_eq!(taken.len(), 200);
    assert_eq!(taken.iter().collect::<HashSet<_>>().len(), 200);
    app.wait_ms(5 * MINUTE);
    app.finish().await;
}

#[actix_web::test]
async fn a_message_of_a_courier_that_died_comes_back() {
    let app = TestApp::new().await;
    put(&app, 1).await;
    assert_eq!(lease(&app, 9).await.len(), 1);
    assert_eq!(lease(&app, 9).await.len(), 0);
    app.wait_ms(5 * MINUTE);
    let again = lease(&app, 9).await;
    assert_eq!(again[0].attempts, 2);
    settle(&app, &again[0], Outcome::Sent).await;
    app.wait_ms(DAY_MS);
    assert_eq!(lease(&app, 9).await.len(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn nothing_leaves_of_an_act_that_was_undone() {
    let app = TestApp::new().await;
    let txn = db::begin_write(&app.platform.db).await.unwrap();
    let outgoing = Outgoing {
        case: None,
        channel: Channel::Sms,
        recipient: "+6281200007890".to_owned(),
        language: Language::Id,
        letter: Letter::ReporterWrote { code: "7K3M92QFXT".to_owned() },
    };
    outbox::put(&txn, &app.platform.vault, outgoing, app.platform.clock.now()).await.unwrap();
    txn.rollback().await.unwrap();
    assert_eq!(lease(&app, 9).await.len(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn a_blocked_way_is_tried_again_ever_more_rarely_and_in_the_end_no_more() {
    let app = TestApp::new().await;
    put(&app, 1).await;
    let mut waits = Vec::new();
    for _ in 0..30 {
        let Some(row) = lease(&app, 1).await.pop() else {
            break;
        };
        settle(&app, &row, Outcome::Later("the mail server answered 451".to_owned())).await;
        let now = app.platform.clock.now();
        let wait = only(&app).await.due_at.since(now);
        waits.push(wait / MINUTE);
        app.wait_ms(wait.max(0));
    }
    assert_eq!(waits[..8], [1, 2, 4, 8, 16, 32, 64, 128], "never a storm: {waits:?}");
    assert!(waits.iter().all(|wait| *wait <= 240), "{waits:?}");
    assert!(only(&app).await.failed_at.is_some(), "a dead letter in the end");
    app.finish().await;
}

#[actix_web::test]
async fn a_mail_server_that_is_away_costs_no_message_a_try() {
    let app = TestApp::new().await;
    put(&app, 1).await;
    for _ in 0..50 {
        let row = lease(&app, 1).await.pop().unwrap();
        assert_eq!(row.attempts, 1);
        settle(&app, &row, Outcome::Unreachable("could not be reached".to_owned())).await;
        app.wait_ms(MINUTE);
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_courier_that_lost_its_lease_cannot_hold_a_message_back() {
    let app = TestApp::new().await;
    put(&app, 1).await;
    let slow = lease(&app, 1).await.pop().unwrap();
    app.wait_ms(5 * MINUTE);
    let quick = lease(&app, 1).await.pop().unwrap();
    settle(&app, &slow, Outcome::Never("too late to say".to_owned())).await;
    assert!(only(&app).await.failed_at.is_none());
    settle(&app, &quick, Outcome::Sent).await;
    settle(&app, &slow, Outcome::Never("too late to say".to_owned())).await;
    let row = only(&app).await;
    assert!(row.sent_at.is_some() && row.failed_at.is_none());
    app.finish().await;
}

#[actix_web::test]
async fn an_address_that_does_not_exist_is_a_dead_letter_at_once() {
    let app = TestApp::new().await;
    put(&app, 1).await;
    let row = lease(&app, 1).await.pop().unwrap();
    settle(&app, &row, Outcome::Never("the mail server answered 550".to_owned())).await;
    let row = only(&app).await;
    assert!(row.failed_at.is_some() && row.sent_at.is_none());
    assert_eq!(row.failure.as_deref(), Some("the mail server answered 550"));
    app.finish().await;
}
