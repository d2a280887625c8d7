use super::*;
use crate::platform::db;
use crate::regions::Gazetteer;
use sea_orm::{Database, DatabaseConnection, PaginatorTrait};
use time::Date;
use time::macros::date;

const FIRST: Date = date!(2025 - 04 - 25);
const LATER: Date = date!(2027 - 01 - 01);
const OLD: [(&str, &str); 3] =
    [("12", "Sumatera Utara"), ("12.09", "Kabupaten Asahan"), ("12.10", "Kabupaten Labuhanbatu")];
const NEW: [(&str, &str); 3] =
    [("12", "Sumatera Utara"), ("12.09", "Kabupaten Asahan Raya"), ("12.11", "Kabupaten Dairi")];

/// A migrated SQLite file; it lives as long as the folder.
async fn database() -> (DatabaseConnection, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("regions.db");
    let db = Database::connect(format!("sqlite://{}?mode=rwc", file.display())).await.unwrap();
    db::migrate(&db).await.unwrap();
    (db, folder)
}

async fn load(db: &DatabaseConnection, edition: &Edition) -> Result<Counts, ImportProblem> {
    let txn = db::begin_write(db).await?;
    let counts = import(&txn, edition, |_| {}).await?;
    txn.commit().await?;
    Ok(counts)
}

async fn count(db: &DatabaseConnection) -> u64 {
    Entity::find().count(db).await.unwrap()
}

#[tokio::test]
async fn the_whole_country_is_loaded_once() {
    let (db, _folder) = database().await;
    let edition = Edition::shipped().unwrap();
    let counts = load(&db, &edition).await.unwrap();
    assert_eq!(counts, Counts { opened: 91_599, closed: 0, unchanged: 0 });
    assert_eq!(count(&db).await, 91_599);
    let again = load(&db, &edition).await.unwrap();
    assert_eq!(again, Counts { opened: 0, closed: 0, unchanged: 91_599 });
    let gazetteer = Gazetteer::load(&db, LATER).await.unwrap();
    assert_eq!(gazetteer.search("sei apung jaya", None, 1)[0].code.as_str(), "12.09.10.2008");
}

#[tokio::test]
async fn a_later_edition_closes_what_changed_and_opens_what_is_new() {
    let (db, _folder) = database().await;
    load(&db, &Edition::of(FIRST, &OLD)).await.unwrap();
    let counts = load(&db, &Edition::of(LATER, &NEW)).await.unwrap();
    assert_eq!(counts, Counts { opened: 2, closed: 2, unchanged: 1 });

    let mut rows = Entity::find().all(&db).await.unwrap();
    rows.sort_by_key(|row| (row.code.clone(), row.valid_from.clone()));
    let spans =
        rows.iter().map(|r| (r.code.as_str(), r.valid_from.as_str(), r.valid_to.as_deref()));
    let (first, later) = ("2025-04-25", "2027-01-01");
    let expected = [
        ("12", first, None),
        ("12.09", first, Some(later)),
        ("12.09", later, None),
        ("12.10", first, Some(later)),
        ("12.11", later, None),
    ];
    assert_eq!(spans.collect::<Vec<_>>(), expected);
    assert_eq!(rows[1].parent_code.as_deref(), Some("12"));
}

#[tokio::test]
async fn every_day_has_its_own_regions() {
    let (db, _folder) = database().await;
    load(&db, &Edition::of(FIRST, &OLD)).await.unwrap();
    load(&db, &Edition::of(LATER, &NEW)).await.unwrap();
    for (day, expected) in [
        (date!(2025 - 04 - 24), &[][..]),
        (date!(2026 - 12 - 31), &["Kabupaten Asahan", "Kabupaten Labuhanbatu"]),
        (LATER, &["Kabupaten Asahan Raya", "Kabupaten Dairi"]),
    ] {
        let gazetteer = Gazetteer::load(&db, day).await.unwrap();
        let province = crate::rules::territory::RegionCode::parse("12").unwrap();
        let names = gazetteer.children(Some(&province)).into_iter().map(|region| region.name);
        assert_eq!(names.collect::<Vec<_>>(), expected, "{day}");
    }
}

#[tokio::test]
async fn an_edition_that_is_not_later_replaces_nothing() {
    let (db, _folder) = database().await;
    load(&db, &Edition::of(LATER, &NEW)).await.unwrap();
    for day in [FIRST, LATER] {
        let refused = load(&db, &Edition::of(day, &OLD)).await.unwrap_err();
        assert!(
            matches!(refused, ImportProblem::NotLater { loaded, .. } if loaded == "2027-01-01")
        );
    }
    assert_eq!(count(&db).await, 3);
    assert_eq!(load(&db, &Edition::of(FIRST, &NEW)).await.unwrap().unchanged, 3);
}

#[tokio::test]
async fn progress_runs_from_nothing_to_everything() {
    let (db, _folder) = database().await;
    load(&db, &Edition::of(FIRST, &OLD)).await.unwrap();
    let mut told = Vec::new();
    let txn = db::begin_write(&db).await.unwrap();
    import(&txn, &Edition::of(LATER, &NEW), |at| {
        told.push((at.done, at.total));
    })
    .await
    .unwrap();
    assert_eq!(told, [(0, 4), (2, 4), (4, 4)]);
}
