//! The seed: the same cases for the same seed, whole journals, nothing twice.

use super::seed;
use crate::world::TestApp;
use entity::case::{CaseStatus, Severity};
use entity::{case, case_event, person, referral, unit};
use satupintu::casefile::verify::{Verdict, verify};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Statement,
};
use std::collections::{BTreeMap, BTreeSet};

/// What a case is, without what is drawn anew for every database: keys, nonces, ids of units.
async fn told(app: &TestApp) -> Vec<String> {
    let db = &app.platform.db;
    let units = unit::Entity::find().all(db).await.unwrap();
    let units: BTreeMap<_, _> = units.into_iter().map(|row| (row.id, row.code)).collect();
    let mut people: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in person::Entity::find().order_by_asc(person::Column::Part).all(db).await.unwrap() {
        people.entry(row.case_id).or_default().push((row.part, row.tie, row.name));
    }
    let mut acts: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in
        case_event::Entity::find().order_by_asc(case_event::Column::Seq).all(db).await.unwrap()
    {
        acts.entry(row.case_id).or_default().push((row.at, row.act, row.officer_name));
    }
    let cases = case::Entity::find().order_by_asc(case::Column::Code).all(db).await.unwrap();
    cases
        .into_iter()
        .map(|row| {
            format!(
                "{} {} {} {:?} {} {} {} {:?} {:?} {:?}",
                row.id,
                row.code,
                row.village_code,
                row.story,
                row.status,
                row.issue,
                units[&row.owner_unit_id],
                row.clock_due_at,
                people.get(&row.id),
                acts[&row.id],
            )
        })
        .collect()
}

#[actix_web::test]
async fn the_same_seed_gives_the_same_cases_and_nothing_is_written_twice() {
    let (one, other) = (TestApp::new().await, TestApp::new().await);
    assert_eq!(seed(&one, 300, 7).await, 300);
    assert_eq!(seed(&one, 300, 7).await, 0, "they were there already");
    // Cut off in the middle, then begun again.
    assert_eq!(seed(&other, 300, 7).await, 300);
    case_gone(&other).await;
    assert_eq!(seed(&other, 300, 7).await, 1);
    assert_eq!(told(&one).await, told(&other).await);
    assert_eq!(seed(&other, 300, 8).await, 300, "another seed gives other cases");
    one.finish().await;
    other.finish().await;
}

/// Takes one case out, as if its batch had never been written.
async fn case_gone(app: &TestApp) {
    let db = &app.platform.db;
    let merged = case::Entity::find().filter(case::Column::MergedInto.is_not_null());
    let named: BTreeSet<_> =
        merged.all(db).await.unwrap().into_iter().filter_map(|row| row.merged_into).collect();
    let cases = case::Entity::find().order_by_asc(case::Column::Id).all(db).await.unwrap();
    let id = cases.into_iter().map(|row| row.id).find(|id| !named.contains(id)).unwrap();
    for table in ["case_event", "person", "case_text"] {
        let sql = format!("DELETE FROM {table} WHERE case_id = $1");
        let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [id.into()]);
        db.execute_raw(statement).await.unwrap();
    }
    referral::Entity::delete_many().filter(referral::Column::CaseId.eq(id)).exec(db).await.unwrap();
    let sql = "DELETE FROM case_file WHERE id = $1";
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [id.into()]);
    db.execute_raw(statement).await.unwrap();
}

#[actix_web::test]
async fn seeded_cases_are_whole_and_of_every_kind() {
    let app = TestApp::new().await;
    seed(&app, 1_500, 1).await;
    let db = &app.platform.db;
    let verdict = verify(db, &app.platform.vault).await.unwrap();
    assert!(matches!(verdict, Verdict::Whole { cases: 1_500, .. }), "{verdict:?}");

    let cases = case::Entity::find().all(db).await.unwrap();
    // A merge writes in two cases at once; seeded cases come one by one.
    for status in CaseStatus::ALL.iter().filter(|status| **status != CaseStatus::Merged) {
        assert!(cases.iter().any(|row| row.status == *status), "no case is {status}");
    }
    for severity in Severity::ALL {
        assert!(cases.iter().any(|row| row.severity == *severity), "no case is {severity}");
    }
    let now = app.platform.clock.now();
    let open: Vec<_> = cases.iter().filter(|row| row.ended_at.is_none()).collect();
    assert!(open.len() * 2 < cases.len(), "most have ended: {}", open.len());
    assert!(open.iter().any(|row| row.clock_due_at.is_some_and(|due| due < now)), "some are late");
    assert!(open.iter().any(|row| row.clock_left.is_some()), "some wait for the reporter");
    assert!(open.iter().any(|row| row.assignee_id.is_some()), "some are given to somebody");
    assert!(cases.iter().any(|row| row.news_at.is_some()), "some have news");
    assert!(cases.iter().all(|row| row.received_at < now));

    let people = person::Entity::find().all(db).await.unwrap();
    let cards: BTreeSet<_> = people.iter().filter_map(|row| row.kk_key.as_deref()).collect();
    let with_card = people.iter().filter(|row| row.kk_key.is_some()).count();
    assert!(cards.len() < with_card, "families come again");
    let open_referrals =
        referral::Entity::find().filter(referral::Column::StepDueAt.is_not_null()).count(db).await;
    assert!(open_referrals.unwrap() > 0, "some referrals are open");
    app.finish().await;
}

/// What is kept beside a referral says what its case says, in seeded rows and in those acts have written.
#[actix_web::test]
async fn what_stands_beside_a_referral_is_what_its_case_says() {
    let app = TestApp::new().await;
    seed(&app, 400, 3).await;
    super::plans::play_a_referral(&app).await;
    let cases = case::Entity::find().all(&app.platform.db).await.unwrap();
    let cases: BTreeMap<_, _> = cases.into_iter().map(|row| (row.id, row)).collect();
    let referrals = referral::Entity::find().all(&app.platform.db).await.unwrap();
    assert!(referrals.len() > 10);
    for row in referrals {
        let case = &cases[&row.case_id];
        assert_eq!(row.case_due_at, case.clock_due_at, "{}", case.code);
        assert_eq!(row.case_ended_at, case.ended_at, "{}", case.code);
        assert_eq!(row.accused_region, case.accused_region, "{}", case.code);
        assert_eq!(row.case_issue, Some(case.issue), "{}", case.code);
        assert_eq!(row.step_due_at.is_some(), row.status.is_open(), "{}", case.code);
    }
    app.finish().await;
}
