//! At 80 % of its time a case reminds, at 100 % it speaks up, at 150 % it goes up a level: each once.

use super::{REPORTER, acts, messages, sweep};
use crate::world::{DAY_MS, HOUR_MS, TestApp, levy, report, words};
use entity::case::{self, CaseStatus, Outcome};
use entity::case_event::ActKind as A;
use entity::officer;
use entity::ring_rule::Ring;
use satupintu::casefile::Received;
use satupintu::rules::act::{Act, Actor};
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

/// Everybody has signed in just now: all desks are staffed.
async fn all_sign_in(app: &TestApp) {
    let now = app.platform.clock.now();
    officer::Entity::update_many()
        .col_expr(officer::Column::LastSignInAt, Expr::value(now))
        .exec(&app.platform.db)
        .await
        .unwrap();
}

async fn owner(app: &TestApp, case: &Received) -> String {
    app.stands(case).await.standing.course.owner.name
}

#[actix_web::test]
async fn over_a_weekend_each_thing_happens_once_and_at_its_time() {
    let app = TestApp::new().await;
    // Monday at nine: to be checked by the end of Thursday.
    let case = app.receive(report()).await;
    app.wait_ms(3 * DAY_MS + HOUR_MS / 2);
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await, [A::Receive], "Thursday, half past nine");
    app.wait_ms(HOUR_MS);
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await, [A::Receive, A::Nudge]);
    let desk = messages(&app, "desa@contoh.example").await;
    assert!(desk.last().unwrap().contains("hampir habis"), "{desk:?}");

    app.wait_ms(14 * HOUR_MS);
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await.len(), 2, "nobody is written to at midnight");
    app.wait_ms(8 * HOUR_MS);
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await, [A::Receive, A::Nudge, A::Lapse], "Friday morning");
    let told = messages(&app, REPORTER).await;
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].contains("Naik ke Supervisor Kec. Air Joman"), "{told:?}");
    assert!(told[1].contains("Janji baru: 2 Des 2026"), "{told:?}");
    let above = messages(&app, "kecamatan@contoh.example").await;
    assert!(above.last().unwrap().contains("lewat batas di Puskesos Air Joman"), "{above:?}");

    app.wait_days(2);
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await.len(), 3, "Sunday");
    assert_eq!(owner(&app, &case).await, "Puskesos Air Joman");
    // One and a half working days after its end: Monday at noon.
    app.wait_ms(29 * HOUR_MS);
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await, [A::Receive, A::Nudge, A::Lapse, A::Escalate]);
    assert_eq!(owner(&app, &case).await, "Supervisor Kec. Air Joman");
    let row = app.stands(&case).await.row;
    assert_eq!((row.rung, row.promised_at), (None, None), "a new clock, nothing rung yet");
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await.len(), 4);
    assert_eq!(messages(&app, REPORTER).await.len(), 3, "and where it is now");
    app.finish().await;
}

#[actix_web::test]
async fn holidays_take_no_time_from_anybody() {
    let app = TestApp::new().await;
    app.wait_days(30);
    all_sign_in(&app).await;
    // Wednesday 23 December; 24 and 25 are off: to be checked by the end of Wednesday 30.
    let case = app.receive(report()).await;
    for _ in 0..6 {
        app.wait_days(1);
        sweep(&app).await;
    }
    assert_eq!(acts(&app, &case).await, [A::Receive], "Tuesday 29 December");
    app.wait_ms(DAY_MS + HOUR_MS);
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await, [A::Receive, A::Nudge]);
    app.finish().await;
}

#[actix_web::test]
async fn after_a_standstill_what_was_missed_is_done_once() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.wait_days(3);
    sweep(&app).await;
    // The service stands still from Thursday morning until Monday afternoon.
    app.wait_ms(4 * DAY_MS + 4 * HOUR_MS);
    sweep(&app).await;
    let done = [A::Receive, A::Lapse, A::Escalate];
    assert_eq!(acts(&app, &case).await, done, "who is late is not reminded that time is running");
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await, done);
    let told = messages(&app, REPORTER).await;
    assert_eq!(told.len(), 3, "received, late, passed on: {told:?}");
    app.finish().await;
}

#[actix_web::test]
async fn what_waits_for_the_citizen_rings_nothing_and_ends_in_silence() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Ask { question: words("Bank apa?") }).await.unwrap();
    let other = app.receive(report()).await;
    app.does("sari", &other, Act::Check).await.unwrap();
    app.does("sari", &other, Act::Ask { question: words("Bank apa?") }).await.unwrap();
    for _ in 0..7 {
        app.wait_days(1);
        sweep(&app).await;
    }
    assert_eq!(acts(&app, &case).await.len(), 3);
    app.acts(&Actor::Reporter, &other, Act::Answer { words: words("BRI") }).await.unwrap();
    // Ten working days after the question: the end of Monday 7 December.
    app.wait_days(8);
    sweep(&app).await;
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Closed);
    let closed = [A::Receive, A::Check, A::Ask, A::CloseSilently];
    assert_eq!(acts(&app, &case).await, closed);
    assert_ne!(app.stands(&other).await.row.status, CaseStatus::Closed, "who answered is not");
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await, closed);
    app.finish().await;
}

#[actix_web::test]
async fn an_outcome_nobody_objects_to_closes_after_ten_working_days() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Handle).await.unwrap();
    let (outcome, told) = (Outcome::Granted, words("Bantuan cair hari Kamis."));
    let propose = Act::Propose { outcome, told: told.clone() };
    app.does("budi", &case, propose).await.unwrap();
    app.does("hadi", &case, Act::Decide { outcome, told, given: Vec::new() }).await.unwrap();
    app.wait_days(14);
    sweep(&app).await;
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Resolved, "the tenth day");
    app.wait_days(1);
    sweep(&app).await;
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Closed);
    assert_eq!(app.stands(&case).await.row.rings_at, None);
    app.finish().await;
}

#[actix_web::test]
async fn where_nobody_stands_above_it_stays_and_is_not_tried_again_and_again() {
    let app = TestApp::new().await;
    app.wait_days(30);
    // Nobody has signed in for weeks: it comes to the ministry's desk.
    let case = app.receive(report()).await;
    assert_eq!(owner(&app, &case).await, "Command Center Kemensos");
    app.wait_days(14);
    sweep(&app).await;
    assert_eq!(acts(&app, &case).await, [A::Receive, A::Lapse]);
    let row = app.stands(&case).await.row;
    assert_eq!((row.rung, row.rings_at), (Some(Ring::Lapse), None));
    let told = messages(&app, REPORTER).await;
    assert!(told.last().unwrap().contains("Kami tangani"), "{told:?}");
    app.finish().await;
}

#[actix_web::test]
async fn the_accused_hear_of_no_clock() {
    let app = TestApp::new().await;
    let case = app.receive(levy()).await;
    app.wait_days(10);
    sweep(&app).await;
    assert!(acts(&app, &case).await.contains(&A::Lapse));
    for accused in ["desa@contoh.example", "kecamatan@contoh.example"] {
        let read = messages(&app, accused).await;
        assert!(read.is_empty(), "{accused}: {read:?}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_case_from_before_clocks_rang_is_looked_at_and_planned() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    case::Entity::update_many()
        .col_expr(case::Column::RingsAt, Expr::col(case::Column::ReceivedAt))
        .exec(&app.platform.db)
        .await
        .unwrap();
    sweep(&app).await;
    let row = app.stands(&case).await.row;
    assert_eq!(acts(&app, &case).await, [A::Receive]);
    assert!(row.rings_at > Some(app.platform.clock.now()), "{:?}", row.rings_at);
    assert_eq!(row.version, 1, "looking changes nothing");
    app.finish().await;
}
