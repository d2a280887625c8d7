use super::*;
use crate::platform::db;
use entity::posting::Pillar;
use entity::region::Level as RegionLevel;
use entity::{officer, posting, region, unit, unit_scope};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait, Database, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter,
};

const UNIT_COLUMNS: &str = "code,name,kind,level,region_code,parent_code,phone,email,hours,zone,\
    takes_intake,emergency_desk,single_handed,programmes,issues";
const UNITS: &str = "\
slrt,Sekretariat SLRT,secretariat,regency,12.09,,0812-0000-0001,slrt@asahan.example,,wib,yes,yes,,,
desa,Puskesos Air Joman,puskesos,village,12.09.09.2002,slrt,,,Senin–Jumat 08.00–15.00,wib,yes,,yes,,
rehsos,Bidang Rehsos,division,regency,12.09,slrt,,,,wib,,,,atensi alat_bantu,violence";
const OFFICERS: &str = "\
sari@desa.example,Sari Harahap,sari@desa.example,desa,coordinator,psm
sari@desa.example,Sari Harahap,sari@desa.example,desa,facilitator,
ratna@slrt.example,Ratna Lubis,,slrt,manager,";

fn tables(units: &str, officers: &str) -> Result<Organisation, Complaints> {
    let units = format!("{UNIT_COLUMNS}\n{units}\n");
    let officers = format!("sign_in_name,name,email,unit_code,role,pillar\n{officers}\n");
    Organisation::read(units.as_bytes(), officers.as_bytes())
}

/// A migrated SQLite file with three regions and the shipped programmes.
async fn database() -> (DatabaseConnection, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("organisation.db");
    let db = Database::connect(format!("sqlite://{}?mode=rwc", file.display())).await.unwrap();
    db::migrate(&db).await.unwrap();
    crate::reference::load(&db).await.unwrap();
    for (code, level) in [
        ("12", RegionLevel::Province),
        ("12.09", RegionLevel::Regency),
        ("12.09.09.2002", RegionLevel::Village),
    ] {
        let row = region::ActiveModel {
            code: Set(code.to_owned()),
            valid_from: Set("2025-04-25".to_owned()),
            valid_to: Set(None),
            level: Set(level),
            parent_code: Set(None),
            name: Set(code.to_owned()),
        };
        region::Entity::insert(row).exec_without_returning(&db).await.unwrap();
    }
    (db, folder)
}

async fn load(
    db: &DatabaseConnection,
    units: &str,
    officers: &str,
) -> Result<Counts, ImportProblem> {
    let organisation = tables(units, officers)?;
    let newcomers = Newcomers { password_hash: "hash", since: Moment(1_000) };
    let txn = db::begin_write(db).await?;
    let counts = import(&txn, &organisation, newcomers).await?;
    txn.commit().await?;
    Ok(counts)
}

async fn complaints(db: &DatabaseConnection, units: &str, officers: &str) -> Vec<String> {
    match load(db, units, officers).await {
        Err(ImportProblem::Refused(complaints)) => {
            complaints.list().iter().map(ToString::to_string).collect()
        }
        other => panic!("not refused: {other:?}"),
    }
}

async fn unit(db: &DatabaseConnection, code: &str) -> unit::Model {
    unit::Entity::find().filter(unit::Column::Code.eq(code)).one(db).await.unwrap().unwrap()
}

#[tokio::test]
async fn units_and_officers_are_there_after_an_import() {
    let (db, _folder) = database().await;
    let counts = load(&db, UNITS, OFFICERS).await.unwrap();
    let expected =
        Counts { units_added: 3, officers_added: 2, postings_added: 3, ..Counts::default() };
    assert_eq!(counts, expected);

    let (slrt, desa) = (unit(&db, "slrt").await, unit(&db, "desa").await);
    assert_eq!(desa.parent_id, Some(slrt.id));
    assert!(slrt.emergency_desk && slrt.takes_intake && !slrt.single_handed);
    assert!(desa.single_handed && !desa.emergency_desk);
    let rehsos = unit(&db, "rehsos").await.id;
    let scope = unit_scope::Entity::find().all(&db).await.unwrap();
    let mut scope: Vec<_> =
        scope.iter().filter(|row| row.unit_id == rehsos).map(|row| row.code.as_str()).collect();
    scope.sort_unstable();
    assert_eq!(scope, ["alat_bantu", "atensi", "violence"]);

    let sari = officer::Entity::find()
        .filter(officer::Column::SignInName.eq("sari@desa.example"))
        .one(&db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((sari.password_hash.as_str(), sari.last_sign_in_at), ("hash", None));
    let posts = posting::Entity::find()
        .filter(posting::Column::OfficerId.eq(sari.id))
        .all(&db)
        .await
        .unwrap();
    let pillars: Vec<_> = posts.iter().map(|post| post.pillar).collect();
    assert_eq!(pillars, [Some(Pillar::Psm), None]);
}

#[tokio::test]
async fn the_same_tables_again_change_nothing() {
    let (db, _folder) = database().await;
    load(&db, UNITS, OFFICERS).await.unwrap();
    assert_eq!(load(&db, UNITS, OFFICERS).await.unwrap(), Counts::default());
    assert_eq!(posting::Entity::find().count(&db).await.unwrap(), 3);
}

#[tokio::test]
async fn a_corrected_line_corrects_its_row_and_no_other() {
    let (db, _folder) = database().await;
    load(&db, UNITS, OFFICERS).await.unwrap();
    let units = UNITS.replace("Air Joman", "Air Joman Jaya").replace("atensi ", "");
    let officers = OFFICERS.replace("Ratna Lubis", "Ratna Sari Lubis").replace("psm", "tksk");
    let counts = load(&db, &units, &officers).await.unwrap();
    let expected = Counts { units_changed: 1, officers_changed: 1, ..Counts::default() };
    assert_eq!(counts, expected);
    assert_eq!(unit(&db, "desa").await.name, "Puskesos Air Joman Jaya");
    assert_eq!(unit_scope::Entity::find().count(&db).await.unwrap(), 2);
    let tksk = posting::Column::Pillar.eq(Pillar::Tksk);
    assert_eq!(posting::Entity::find().filter(tksk).count(&db).await.unwrap(), 1);
}

#[tokio::test]
async fn a_later_file_may_lean_on_units_that_are_stored() {
    let (db, _folder) = database().await;
    load(&db, UNITS, OFFICERS).await.unwrap();
    let more = "dayasos,Bidang Dayasos,division,regency,12.09,slrt,,,,wib,,,,,";
    let counts =
        load(&db, more, "sari@desa.example,Sari Harahap,sari@desa.example,dayasos,manager,")
            .await
            .unwrap();
    let expected = Counts { units_added: 1, postings_added: 1, ..Counts::default() };
    assert_eq!(counts, expected);
}

#[tokio::test]
async fn untrue_lines_are_all_named_and_nothing_is_imported() {
    let (db, _folder) = database().await;
    let units = "\
a,A,agency,regency,12.09,nobody,,,,wib,,,,,
a,A,agency,regency,12.09,,,,,wib,,,,,
b,B,agency,regency,12.10,,,,,wib,,,,,
c,C,agency,regency,12.09,,,,,wib,,,,pkh bltx,
d,D,agency,regency,12.09,e,,,,wib,,,,,
e,E,agency,regency,12.09,d,,,,wib,,,,,
f,F,province_office,province,12,a,,,,wib,,,,,";
    let officers = "\
ani@a.example,Ani,,a,manager,
ani@a.example,Anita,,a,admin,
ani@a.example,Ani,,a,manager,
budi@a.example,Budi,,z,manager,";
    assert_eq!(
        complaints(&db, units, officers).await,
        [
            "units.csv:2: parent_code: there is no unit nobody",
            "units.csv:3: code: a is there twice",
            "units.csv:4: region_code: there is no region 12.10 today",
            "units.csv:5: programmes: there is no programme bltx",
            "units.csv:6: parent_code: e has this unit above it",
            "units.csv:7: parent_code: d has this unit above it",
            "units.csv:8: parent_code: a stands lower, at the level regency",
            "officers.csv:3: ani@a.example has another name or e-mail above",
            "officers.csv:4: the same posting is there twice",
            "officers.csv:5: unit_code: there is no unit z",
        ]
    );
    // Only the ministry's desk, which ships with the product.
    assert_eq!(unit::Entity::find().count(&db).await.unwrap(), 1);
    assert_eq!(officer::Entity::find().count(&db).await.unwrap(), 0);
}

#[test]
fn lines_that_are_not_well_formed_are_refused_before_the_database_is_asked() {
    let units = "\
Desa 1,A,puskesos,village,12.09.09.2002,,,,,wib,,,,,
a,A,puskesos,village,12.09,,,,,wib,,,,,
b,B,command_centre,ministry,12,,,,,wib,,,,,
c,C,agency,regency,12.09,,0112345678,,,wib,,,,,
d,D,agency,regency,12.09,,,d at example,,wib,,,,,
e,E,agency,regency,12.09,,,,,wib,,,,,murder";
    let refused = tables(units, "a b@c.example,A,,a,manager,").unwrap_err();
    let said: Vec<String> = refused.list().iter().map(ToString::to_string).collect();
    let beginnings = [
        "units.csv:2: code: has a sign other than",
        "units.csv:3: region_code: 12.09 is a regency, the unit's level is village",
        "units.csv:4: region_code: must be empty for the ministry",
        "units.csv:5: phone: ",
        "units.csv:6: email: must look like",
        "units.csv:7: issues: \"murder\" is none of",
        "officers.csv:2: sign_in_name: has a blank",
    ];
    assert_eq!(said.len(), beginnings.len());
    for (said, beginning) in said.iter().zip(beginnings) {
        assert!(said.starts_with(beginning), "{said}");
    }
}
