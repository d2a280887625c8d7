//! Somebody with the database's password changes history: the walk names the very row.

use crate::world::{TestApp, report, words};
use entity::case as case_file;
use entity::case_event::{Column, Entity, Model};
use satupintu::casefile::Received;
use satupintu::casefile::verify::{Break, Fault, Verdict, verify};
use satupintu::rules::act::Act;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

/// Three cases of four rows each; the second one is tampered with.
async fn three_cases(app: &TestApp) -> Received {
    let mut cases = Vec::new();
    for _ in 0..3 {
        let case = app.receive(report()).await;
        app.does("sari", &case, Act::Check).await.unwrap();
        let note = words("Ibu Suminah sudah ditelepon.");
        app.does("sari", &case, Act::Note { words: note }).await.unwrap();
        app.does("budi", &case, Act::Handle).await.unwrap();
        cases.push(case);
    }
    cases.swap_remove(1)
}

async fn rows(app: &TestApp, case: &Received) -> Vec<Model> {
    Entity::find()
        .filter(Column::CaseId.eq(case.case))
        .order_by_asc(Column::Seq)
        .all(&app.platform.db)
        .await
        .unwrap()
}

async fn overwrite(app: &TestApp, row: &Model, column: Column, value: SimpleExpr) {
    let change = Entity::update_many().col_expr(column, value).filter(Column::Id.eq(row.id));
    assert_eq!(change.exec(&app.platform.db).await.unwrap().rows_affected, 1);
}

async fn delete(app: &TestApp, row: &Model) {
    let gone = Entity::delete_by_id(row.id).exec(&app.platform.db).await.unwrap();
    assert_eq!(gone.rows_affected, 1);
}

/// Everything as it was; the walk must be content again.
async fn restore(app: &TestApp, originals: &[Model]) {
    let db = &app.platform.db;
    for row in originals {
        Entity::delete_by_id(row.id).exec(db).await.unwrap();
    }
    let rows = originals.iter().map(|row| row.clone().into_active_model().reset_all());
    Entity::insert_many(rows).exec_without_returning(db).await.unwrap();
    let verdict = verify(db, &app.platform.vault).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { cases: 3, events: 12 });
}

async fn assert_broken(
    app: &TestApp,
    case: &Received,
    (seq, row): (i32, Option<&Model>),
    fault: Fault,
) {
    let expected = Break {
        case: case.case,
        code: case.code.as_str().to_owned(),
        seq,
        event: row.map(|row| row.id),
        fault,
    };
    let verdict = verify(&app.platform.db, &app.platform.vault).await.unwrap();
    assert_eq!(verdict, Verdict::Broken(expected));
}

/// A lie for every column that a row's hash covers, besides its place in the chain.
fn lies() -> Vec<(Column, SimpleExpr)> {
    vec![
        (Column::At, Expr::col(Column::At).add(1)),
        (Column::Actor, Expr::val("clock")),
        (Column::OfficerId, Expr::cust("NULL")),
        (Column::OfficerName, Expr::val("Orang Lain")),
        (Column::Role, Expr::val("manager")),
        (Column::UnitId, Expr::cust("NULL")),
        (Column::UnitName, Expr::val("Kantor Lain")),
        (Column::Act, Expr::val("check")),
        (Column::FromStatus, Expr::val("received")),
        (Column::ToStatus, Expr::val("closed")),
        (Column::ReferralId, Expr::col(Column::CaseId)),
        (Column::Detail, Expr::val("{\"fact\":\"moved\",\"to\":\"-\"}")),
        (Column::Note, Expr::cust("'J' || substr(note, 2)")),
        (Column::PublicNote, Expr::val("Dana sudah cair.")),
        (Column::Sealed, Expr::val(vec![0_u8])),
        (Column::Sealed, Expr::val(Vec::<u8>::new())),
        (Column::Hash, Expr::col(Column::PrevHash)),
    ]
}

#[actix_web::test]
async fn a_single_byte_changed_anywhere_in_a_row_names_the_row() {
    let app = TestApp::new().await;
    let case = three_cases(&app).await;
    let originals = rows(&app, &case).await;
    let note = &originals[2];
    for (column, lie) in lies() {
        overwrite(&app, note, column, lie).await;
        assert_ne!(&rows(&app, &case).await[2], note, "{column:?} is another now");
        assert_broken(&app, &case, (3, Some(note)), Fault::Changed).await;
        restore(&app, &originals).await;
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_deleted_row_leaves_a_gap_before_the_next() {
    let app = TestApp::new().await;
    let case = three_cases(&app).await;
    let originals = rows(&app, &case).await;
    for gone in [0, 1, 2] {
        delete(&app, &originals[gone]).await;
        let (missing, next) = (originals[gone].seq, &originals[gone + 1]);
        assert_broken(&app, &case, (missing, Some(next)), Fault::Gap).await;
        restore(&app, &originals).await;
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_gap_that_was_closed_by_renumbering_shows_in_the_predecessor() {
    let app = TestApp::new().await;
    let case = three_cases(&app).await;
    let originals = rows(&app, &case).await;
    delete(&app, &originals[2]).await;
    overwrite(&app, &originals[3], Column::Seq, Expr::val(3)).await;
    assert_broken(&app, &case, (3, Some(&originals[3])), Fault::WrongPredecessor).await;
    let hash = Expr::val(originals[1].hash.clone());
    overwrite(&app, &originals[3], Column::PrevHash, hash).await;
    assert_broken(&app, &case, (3, Some(&originals[3])), Fault::Changed).await;
    restore(&app, &originals).await;
    app.finish().await;
}

#[actix_web::test]
async fn a_cut_tail_shows_although_nothing_follows_it() {
    let app = TestApp::new().await;
    let case = three_cases(&app).await;
    let originals = rows(&app, &case).await;
    for cut in (0..4).rev() {
        delete(&app, &originals[cut]).await;
        assert_broken(&app, &case, (originals[cut].seq, None), Fault::TailCut).await;
    }
    restore(&app, &originals).await;
    app.finish().await;
}

#[actix_web::test]
async fn another_end_than_the_case_remembers_shows() {
    let app = TestApp::new().await;
    let case = three_cases(&app).await;
    let head = Expr::val(rows(&app, &case).await[2].hash.clone());
    case_file::Entity::update_many()
        .col_expr(case_file::Column::HeadHash, head)
        .filter(case_file::Column::Id.eq(case.case))
        .exec(&app.platform.db)
        .await
        .unwrap();
    assert_broken(&app, &case, (5, None), Fault::TailCut).await;
    app.finish().await;
}
