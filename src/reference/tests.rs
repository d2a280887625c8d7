use super::rows::{allowance, rows};
use super::*;
use crate::casefile::directory::find_route;
use crate::rules::policy::Policy;
use crate::rules::routing::{Question, RouteReason};
use crate::rules::territory::RegionCode;
use entity::Moment;
use entity::case::{Issue, Severity};
use entity::{emergency_number, holiday, programme, sla_rule, unit};
use sea_orm::ActiveValue::Set;
use sea_orm::{Database, IntoActiveModel, PaginatorTrait, QueryOrder};
use time::macros::date;

/// A migrated SQLite file; it lives as long as the folder.
async fn database() -> (DatabaseConnection, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("reference.db");
    let db = Database::connect(format!("sqlite://{}?mode=rwc", file.display())).await.unwrap();
    db::migrate(&db).await.unwrap();
    (db, folder)
}

#[tokio::test]
async fn the_shipped_rows_are_added_once() {
    let (db, _folder) = database().await;
    let added = load(&db).await.unwrap();
    let shipped = Added {
        holidays: 51,
        allowances: 13,
        rings: 3,
        programmes: 18,
        documents: 26,
        emergency_numbers: 6,
        survey_rounds: 2,
        retentions: 1,
        templates: 11,
        desk: true,
    };
    assert_eq!(added, shipped);
    assert_eq!(load(&db).await.unwrap(), Added::default());
    assert_eq!(sla_rule::Entity::find().count(&db).await.unwrap(), 13);
}

#[tokio::test]
async fn what_an_operator_changed_stays_as_it_is() {
    let (db, _folder) = database().await;
    load(&db).await.unwrap();
    let rule = sla_rule::Entity::find().one(&db).await.unwrap().unwrap();
    let mut changed = rule.clone().into_active_model();
    changed.allowance = Set(99);
    changed.effective_from = Set("2026-06-01".to_owned());
    sla_rule::Entity::update(changed).exec(&db).await.unwrap();
    let off = holiday::Entity::find().one(&db).await.unwrap().unwrap();
    let mut renamed = off.clone().into_active_model();
    renamed.name = Set("Hari lain".to_owned());
    holiday::Entity::update(renamed).exec(&db).await.unwrap();

    assert_eq!(load(&db).await.unwrap(), Added::default());

    let rule = sla_rule::Entity::find_by_id(rule.id).one(&db).await.unwrap().unwrap();
    assert_eq!((rule.allowance, rule.effective_from.as_str()), (99, "2026-06-01"));
    let key = (off.date, off.region_code);
    let off = holiday::Entity::find_by_id(key).one(&db).await.unwrap().unwrap();
    assert_eq!(off.name, "Hari lain");
}

#[tokio::test]
async fn a_desk_with_another_name_is_left_alone() {
    let (db, _folder) = database().await;
    load(&db).await.unwrap();
    let desk = unit::Entity::find().one(&db).await.unwrap().unwrap();
    let mut renamed = desk.into_active_model();
    renamed.name = Set("Pusat kendali".to_owned());
    unit::Entity::update(renamed).exec(&db).await.unwrap();
    load(&db).await.unwrap();
    let names: Vec<String> =
        unit::Entity::find().all(&db).await.unwrap().into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["Pusat kendali"]);
}

#[tokio::test]
async fn in_a_fresh_database_every_report_has_somewhere_to_go() {
    let (db, _folder) = database().await;
    load(&db).await.unwrap();
    let village = RegionCode::parse("94.01.01.2001").unwrap();
    let asked = Question {
        village: &village,
        issue: Issue::Unknown,
        programme: None,
        severity: Severity::Ordinary,
        accused: None,
        today: date!(2026 - 11 - 23),
    };
    let route = find_route(&db, &Policy::default(), &asked, Moment(0)).await.unwrap().unwrap();
    assert_eq!(route.reason, RouteReason::MinistryDesk);
}

#[tokio::test]
async fn emergency_numbers_stand_in_the_order_of_the_file() {
    let (db, _folder) = database().await;
    load(&db).await.unwrap();
    let numbers = emergency_number::Entity::find()
        .order_by_asc(emergency_number::Column::Rank)
        .all(&db)
        .await
        .unwrap();
    let numbers: Vec<_> = numbers.iter().map(|row| row.number.as_str()).collect();
    assert_eq!(numbers, ["112", "119", "110", "129", "117", "115"]);
    let programme = programme::Entity::find().count(&db).await.unwrap();
    assert_eq!(programme, 18);
}

#[test]
fn a_flawed_file_is_named_with_its_line() {
    let text = "kind,stage,severity,allowance,unit,effective_from,legal_ref\n\
        *,finish,*,14,working_days,2026-01-01,x\n\
        *,lunch,*,14,working_days,2026-01-01,x\n\
        *,finish,*,0,working_days,2026-01-01,x\n\
        *,finish,*,14,working_days,2026-02-30,x\n\
        *,finish,*,14,weeks,2026-01-01,x\n\
        *,finish,*,14,working_days,2026-01-01,\n";
    let columns = ["kind", "stage", "severity", "allowance", "unit", "effective_from", "legal_ref"];
    let mut complaints = Complaints::default();
    let good: Vec<sla_rule::ActiveModel> =
        rows("sla.csv", (text, &columns), &mut complaints, allowance);
    assert_eq!(good.len(), 1);
    let said: Vec<String> = complaints.list().iter().map(ToString::to_string).collect();
    assert!(said[0].starts_with("sla.csv:3: stage: \"lunch\" is none of verification,"));
    assert_eq!(
        said[1..],
        [
            "sla.csv:4: allowance: must be a number from 1 to 1000",
            "sla.csv:5: effective_from: must be a date such as 2026-11-23",
            "sla.csv:6: unit: \"weeks\" is none of working_days, hours",
            "sla.csv:7: legal_ref: is empty",
        ]
    );
}
