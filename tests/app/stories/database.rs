//! What the database promises when many want it at once, when somebody goes away, and at the start.

use crate::world::{MONDAY_NINE, TestApp, TestDatabase};
use entity::emergency_number::{ActiveModel, Column, Entity};
use futures_util::future::join_all;
use satupintu::platform::db;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait,
    PaginatorTrait, QueryFilter, Statement,
};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn row(number: &str) -> ActiveModel {
    ActiveModel {
        number: Set(number.to_owned()),
        rank: Set(0),
        name_id: Set("Uji".to_owned()),
        name_en: Set("Test".to_owned()),
        purpose: Set("test".to_owned()),
        source: Set("test".to_owned()),
    }
}

async fn insert(db: &impl ConnectionTrait, number: &str) {
    Entity::insert(row(number)).exec_without_returning(db).await.unwrap();
}

async fn rank(db: &impl ConnectionTrait, number: &str) -> i32 {
    Entity::find_by_id(number).one(db).await.unwrap().unwrap().rank
}

/// Waits for a row that somebody else is committing.
async fn appears(db: &impl ConnectionTrait, number: &str) {
    for _ in 0..1_000 {
        if Entity::find_by_id(number).one(db).await.unwrap().is_some() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("“{number}” was never committed");
}

/// Reads, then writes what it has read plus one: lost updates and "database is locked" would show.
async fn count_up(db: DatabaseConnection) {
    let txn = db::begin_write(&db).await.unwrap();
    let lock = match txn.get_database_backend() {
        DbBackend::Postgres => " FOR UPDATE",
        _ => "",
    };
    let sql = format!("SELECT rank FROM emergency_number WHERE number = 'x'{lock}");
    let statement = Statement::from_string(txn.get_database_backend(), sql);
    let seen: i32 =
        txn.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    Entity::update_many()
        .col_expr(Column::Rank, Expr::value(seen + 1))
        .filter(Column::Number.eq("x"))
        .exec(&txn)
        .await
        .unwrap();
    txn.commit().await.unwrap();
}

#[actix_web::test]
async fn sixty_four_writers_at_once_all_get_their_turn() {
    let app = TestApp::new().await;
    let db = &app.platform.db;
    insert(db, "x").await;
    let writers = (0..64).map(|_| async {
        for _ in 0..4 {
            tokio::spawn(count_up(db.clone())).await.unwrap();
        }
    });
    join_all(writers).await;
    assert_eq!(rank(db, "x").await, 256);
    app.finish().await;
}

#[actix_web::test]
async fn readers_do_not_wait_for_a_writer() {
    let app = TestApp::new().await;
    let db = &app.platform.db;
    insert(db, "x").await;
    let txn = db::begin_write(db).await.unwrap();
    Entity::update_many()
        .col_expr(Column::Rank, Expr::value(7))
        .filter(Column::Number.eq("x"))
        .exec(&txn)
        .await
        .unwrap();
    assert_eq!(rank(db, "x").await, 0, "nobody sees what is not committed");
    txn.commit().await.unwrap();
    assert_eq!(rank(db, "x").await, 7);
    app.finish().await;
}

#[actix_web::test]
async fn what_is_dropped_or_rolled_back_never_happened() {
    let app = TestApp::new().await;
    let db = &app.platform.db;
    let txn = db::begin_write(db).await.unwrap();
    insert(&txn, "dropped").await;
    drop(txn);
    let txn = db::begin_write(db).await.unwrap();
    insert(&txn, "rolled back").await;
    txn.rollback().await.unwrap();
    let left = Entity::find().filter(Column::Purpose.eq("test")).count(db).await.unwrap();
    assert_eq!(left, 0);
    app.finish().await;
}

/// Polls a future so many times, then drops it, as a server does when the client hangs up.
async fn abandon_after(polls: usize, work: impl Future) {
    let mut work = pin!(work);
    for _ in 0..polls {
        let mut context = Context::from_waker(Waker::noop());
        if work.as_mut().poll(&mut context).is_ready() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
}

#[actix_web::test]
async fn a_request_that_goes_away_leaves_no_connection_poisoned() {
    let app = TestApp::new().await;
    let db = &app.platform.db;
    for polls in 0..40 {
        abandon_after(polls % 8, async {
            let txn = db::begin_write(db).await.unwrap();
            insert(&txn, &format!("abandoned {polls}")).await;
            txn.commit().await.unwrap();
        })
        .await;
    }
    let after = (0..16).map(|n| async move { insert(db, &format!("after {n}")).await });
    join_all(after).await;
    // Another pool sees only what is committed.
    let other = db::connect(&app.platform.settings.database).await.unwrap();
    let kept =
        Entity::find().filter(Column::Number.starts_with("after")).count(&other).await.unwrap();
    assert_eq!(kept, 16);
    other.close().await.unwrap();
    app.finish().await;
}

#[actix_web::test]
async fn a_commit_that_was_begun_is_finished_without_its_caller() {
    let app = TestApp::new().await;
    let db = &app.platform.db;
    let txn = db::begin_write(db).await.unwrap();
    insert(&txn, "kept").await;
    let mut commit = Box::pin(txn.commit());
    let first = commit.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(matches!(first, Poll::Pending));
    drop(commit);
    appears(db, "kept").await;
    app.finish().await;
}

#[actix_web::test]
async fn four_instances_may_start_at_once() {
    let database = TestDatabase::empty().await;
    let starts = (0..4).map(|_| async {
        let db = db::connect(&database.settings).await.unwrap();
        let applied = db::migrate(&db).await.unwrap().len();
        assert!(db::pending(&db).await.unwrap().is_empty());
        db.close().await.unwrap();
        applied
    });
    let applied = join_all(starts).await;
    assert_eq!(applied.iter().filter(|applied| **applied > 0).count(), 1, "{applied:?}");
    database.drop().await;
}

#[actix_web::test]
async fn an_empty_database_says_what_it_lacks() {
    let database = TestDatabase::empty().await;
    let db = db::connect(&database.settings).await.unwrap();
    let before = db::pending(&db).await.unwrap();
    assert!(before.len() >= 6, "{before:?}");
    assert_eq!(db::migrate(&db).await.unwrap(), before);
    assert_eq!(db::migrate(&db).await.unwrap(), Vec::<String>::new());
    db.close().await.unwrap();
    database.drop().await;
}

#[actix_web::test]
async fn the_database_keeps_what_it_acknowledged() {
    let app = TestApp::new().await;
    let doubts = db::durability(&app.platform.db).await.unwrap();
    assert_eq!(doubts, Vec::<String>::new());
    if app.platform.db.get_database_backend() == DbBackend::Sqlite {
        for (pragma, wanted) in [
            ("foreign_keys", 1),
            ("secure_delete", 1),
            ("trusted_schema", 0),
            ("busy_timeout", 10_000),
        ] {
            let statement = Statement::from_string(DbBackend::Sqlite, format!("PRAGMA {pragma}"));
            let row = app.platform.db.query_one_raw(statement).await.unwrap().unwrap();
            assert_eq!(row.try_get_by_index::<i32>(0).unwrap(), wanted, "{pragma}");
        }
    }
    assert_eq!(app.platform.clock.now(), MONDAY_NINE);
    app.finish().await;
}
