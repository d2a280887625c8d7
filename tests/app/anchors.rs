//! Somebody with the database's password takes away what even an unbroken chain does not miss: the
//! daily anchors do.

use crate::world::{DAY_MS, HOUR_MS, TestApp, report, words};
use entity::case::{Column as CaseColumn, Entity as Cases};
use entity::case_event::{Column as Row, Entity as Rows};
use entity::{alert, case_figure, case_text, journal_anchor, journal_anchor_head, outbox, person};
use futures_util::future::join_all;
use satupintu::casefile::anchors::{Anchors, Flaw, Loss, Lost, anchor_yesterday, verify};
use satupintu::casefile::{Received, verify as journal};
use satupintu::platform::jobs::{Job, run_once};
use satupintu::rules::act::Act;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

const SUNDAY: &str = "2026-11-22";
const MONDAY: &str = "2026-11-23";
const TUESDAY: &str = "2026-11-24";

/// Three cases on Monday; on Tuesday the second one goes on. Both days are anchored.
async fn two_days(app: &TestApp) -> Vec<Received> {
    let mut cases = Vec::new();
    for _ in 0..3 {
        let case = app.receive(report()).await;
        app.does("sari", &case, Act::Check).await.unwrap();
        cases.push(case);
    }
    cases.sort_by_key(|case| case.case);
    app.wait_days(1);
    assert_eq!(anchored(app).await, Some((MONDAY.to_owned(), 3)));
    app.does("sari", &cases[1], Act::Note { words: words("Sudah ditelepon.") }).await.unwrap();
    app.does("sari", &cases[1], Act::Handle).await.unwrap();
    app.wait_days(1);
    assert_eq!(anchored(app).await, Some((TUESDAY.to_owned(), 1)), "only what has grown");
    cases
}

async fn anchored(app: &TestApp) -> Option<(String, i32)> {
    let written = anchor_yesterday(&app.platform).await.unwrap();
    written.map(|anchor| (anchor.day, anchor.heads))
}

async fn walk(app: &TestApp) -> Anchors {
    verify(&app.platform.db, &app.platform.vault).await.unwrap()
}

async fn assert_lost(app: &TestApp, (day, case, seq): (&str, &Received, i32), loss: Loss) {
    let flaw = Flaw::Journal(Lost { day: day.to_owned(), case: case.case, seq, loss });
    assert_eq!(walk(app).await, Anchors::Broken(flaw));
}

async fn assert_flawed(app: &TestApp, day: &str) {
    assert_eq!(walk(app).await, Anchors::Broken(Flaw::Anchor { day: day.to_owned() }));
}

/// Deletes journal rows from `seq` on and lets the case forget them, as a careful forger would.
async fn shorten(app: &TestApp, case: &Received, seq: i32) {
    let db = &app.platform.db;
    let of_case = Row::CaseId.eq(case.case);
    Rows::delete_many().filter(of_case.clone()).filter(Row::Seq.gte(seq)).exec(db).await.unwrap();
    let last = Rows::find().filter(of_case).order_by_desc(Row::Seq).one(db).await.unwrap();
    let (events, hash) = last.map(|row| (row.seq, row.hash)).unwrap_or_default();
    Cases::update_many()
        .col_expr(CaseColumn::Events, Expr::val(events))
        .col_expr(CaseColumn::HeadHash, Expr::val(hash))
        .filter(CaseColumn::Id.eq(case.case))
        .exec(db)
        .await
        .unwrap();
    let verdict = journal::verify(db, &app.platform.vault).await.unwrap();
    assert!(matches!(verdict, journal::Verdict::Whole { .. }), "the chain itself misses nothing");
}

#[actix_web::test]
async fn a_day_is_anchored_once_by_however_many_processes() {
    let app = TestApp::new().await;
    app.receive(report()).await;
    let written = join_all((0..4).map(|_| anchor_yesterday(&app.platform))).await;
    let written: Vec<_> = written.into_iter().filter_map(Result::unwrap).collect();
    assert_eq!(written.len(), 1);
    assert_eq!(written[0].day, SUNDAY);
    app.wait_ms(HOUR_MS);
    run_once(app.platform.clone(), Job::Anchor).await.unwrap();
    let count = journal_anchor::Entity::find().count(&app.platform.db).await.unwrap();
    assert_eq!(count, 1, "nothing to do before the day is over");
    app.wait_ms(DAY_MS);
    run_once(app.platform.clone(), Job::Anchor).await.unwrap();
    let Anchors::Whole { anchors: 2, last: Some((day, _)) } = walk(&app).await else {
        panic!("two anchors")
    };
    assert_eq!(day, MONDAY, "a day on which nothing happened is anchored too");
    app.finish().await;
}

#[actix_web::test]
async fn what_people_do_after_an_anchor_breaks_none() {
    let app = TestApp::new().await;
    assert_eq!(walk(&app).await, Anchors::Whole { anchors: 0, last: None });
    let cases = two_days(&app).await;
    app.does("sari", &cases[0], Act::Handle).await.unwrap();
    assert!(matches!(walk(&app).await, Anchors::Whole { anchors: 2, .. }));
    app.finish().await;
}

#[actix_web::test]
async fn a_case_removed_with_everything_of_it_is_named() {
    let app = TestApp::new().await;
    let cases = two_days(&app).await;
    let (db, gone) = (&app.platform.db, &cases[2]);
    let id = gone.case;
    app.letters().await;
    outbox::Entity::delete_many().filter(outbox::Column::CaseId.eq(id)).exec(db).await.unwrap();
    person::Entity::delete_many().filter(person::Column::CaseId.eq(id)).exec(db).await.unwrap();
    case_text::Entity::delete_many()
        .filter(case_text::Column::CaseId.eq(id))
        .exec(db)
        .await
        .unwrap();
    case_figure::Entity::delete_many()
        .filter(case_figure::Column::CaseId.eq(id))
        .exec(db)
        .await
        .unwrap();
    alert::Entity::delete_many().filter(alert::Column::CaseId.eq(id)).exec(db).await.unwrap();
    Rows::delete_many().filter(Row::CaseId.eq(id)).exec(db).await.unwrap();
    Cases::delete_by_id(id).exec(db).await.unwrap();
    let verdict = journal::verify(db, &app.platform.vault).await.unwrap();
    assert_eq!(verdict, journal::Verdict::Whole { cases: 2, events: 6 });
    assert_lost(&app, (MONDAY, gone, 2), Loss::CaseGone).await;
    app.finish().await;
}

#[actix_web::test]
async fn a_journal_that_was_removed_or_shortened_is_named() {
    let app = TestApp::new().await;
    let cases = two_days(&app).await;
    shorten(&app, &cases[1], 4).await;
    assert_lost(&app, (TUESDAY, &cases[1], 4), Loss::Shortened).await;
    shorten(&app, &cases[0], 2).await;
    assert_lost(&app, (MONDAY, &cases[0], 2), Loss::Shortened).await;
    shorten(&app, &cases[0], 1).await;
    assert_lost(&app, (MONDAY, &cases[0], 2), Loss::JournalGone).await;
    app.finish().await;
}

#[actix_web::test]
async fn another_row_in_the_place_of_a_head_is_named() {
    let app = TestApp::new().await;
    let cases = two_days(&app).await;
    Rows::update_many()
        .col_expr(Row::Hash, Expr::val("0".repeat(64)))
        .filter(Row::CaseId.eq(cases[1].case))
        .filter(Row::Seq.eq(2))
        .exec(&app.platform.db)
        .await
        .unwrap();
    assert_lost(&app, (MONDAY, &cases[1], 2), Loss::Replaced).await;
    app.finish().await;
}

#[actix_web::test]
async fn an_anchor_that_was_changed_or_lost_its_neighbour_is_named() {
    use journal_anchor::{Column as Anchor, Entity as AnchorRows};
    use journal_anchor_head::{Column as Head, Entity as Heads};
    for lie in 0..4 {
        let app = TestApp::new().await;
        let cases = two_days(&app).await;
        let db = &app.platform.db;
        let tuesdays = || Heads::delete_many().filter(Head::Day.eq(TUESDAY));
        match lie {
            0 => drop(tuesdays().exec(db).await.unwrap()),
            1 => {
                let heads = Heads::update_many().col_expr(Head::Seq, Expr::val(3));
                let of_case = heads.filter(Head::CaseId.eq(cases[1].case));
                of_case.filter(Head::Day.eq(TUESDAY)).exec(db).await.unwrap();
            }
            2 => {
                let anchors = AnchorRows::update_many().col_expr(Anchor::WrittenAt, Expr::val(0));
                anchors.filter(Anchor::Day.eq(TUESDAY)).exec(db).await.unwrap();
            }
            _ => {
                let mondays = Heads::delete_many().filter(Head::Day.eq(MONDAY));
                mondays.exec(db).await.unwrap();
                AnchorRows::delete_by_id(MONDAY).exec(db).await.unwrap();
            }
        }
        assert_flawed(&app, TUESDAY).await;
        app.finish().await;
    }
}
