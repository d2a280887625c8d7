//! The people and offices of the stories. They are invented; the villages are real.

use super::TestApp;
use entity::case::Language;
use entity::officer::OfficerId;
use entity::posting::{PostingId, Role};
use entity::unit::{Level, UnitId, UnitKind, Zone};
use entity::{Moment, officer, posting, unit};
use satupintu::rules::act::Officer;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseConnection, EntityTrait};

/// The village most stories happen in, and one whose Puskesos is somebody else's.
pub const VILLAGE: &str = "12.09.09.2002";
pub const OTHER_VILLAGE: &str = "12.09.12.2002";

/// Code, name, kind, level, territory, takes reports.
type Office = (&'static str, &'static str, UnitKind, Level, Option<&'static str>, bool);

/// The offices, by the short codes the stories use.
const UNITS: &[Office] = &[
    ("kemensos", "Command Center Kemensos", UnitKind::CommandCentre, Level::Ministry, None, true),
    ("pusdatin", "Pusdatin Kesos", UnitKind::DataCentre, Level::Ministry, None, false),
    (
        "provinsi",
        "Dinas Sosial Sumatera Utara",
        UnitKind::ProvinceOffice,
        Level::Province,
        Some("12"),
        true,
    ),
    ("slrt", "Sekretariat SLRT Asahan", UnitKind::Secretariat, Level::Regency, Some("12.09"), true),
    ("dinkes", "Dinas Kesehatan Asahan", UnitKind::Agency, Level::Regency, Some("12.09"), false),
    (
        "inspektorat",
        "Inspektorat Asahan",
        UnitKind::Oversight,
        Level::Regency,
        Some("12.09"),
        false,
    ),
    (
        "kecamatan",
        "Supervisor Kec. Air Joman",
        UnitKind::Supervisor,
        Level::District,
        Some("12.09.09"),
        true,
    ),
    ("desa", "Puskesos Air Joman", UnitKind::Puskesos, Level::Village, Some(VILLAGE), true),
    (
        "desa-lain",
        "Puskesos Simpang Empat",
        UnitKind::Puskesos,
        Level::Village,
        Some(OTHER_VILLAGE),
        true,
    ),
];

/// The officers: short name, full name, unit, role.
const OFFICERS: &[(&str, &str, &str, Role)] = &[
    ("sari", "Sari Harahap", "desa", Role::FrontOffice),
    ("budi", "Budi Siregar", "desa", Role::BackOffice),
    ("hadi", "Hadi Sitorus", "desa", Role::Coordinator),
    ("andi", "Andi Manurung", "desa-lain", Role::Coordinator),
    ("tuti", "Tuti Marpaung", "kecamatan", Role::Supervisor),
    ("ratna", "Ratna Lubis", "slrt", Role::Manager),
    ("dewi", "Dewi Nasution", "slrt", Role::BackOffice),
    ("rudi", "Rudi Panjaitan", "dinkes", Role::AgencyOfficer),
    ("bonar", "Bonar Simanjuntak", "inspektorat", Role::AgencyOfficer),
    ("maria", "Maria Sinaga", "inspektorat", Role::Manager),
    ("yusuf", "Yusuf Daulay", "provinsi", Role::Manager),
    ("lestari", "Lestari Wibowo", "pusdatin", Role::AgencyOfficer),
    ("agus", "Agus Santoso", "kemensos", Role::Manager),
    ("pimpinan", "Kepala Dinas Contoh", "slrt", Role::Leadership),
    ("auditor", "Auditor Contoh", "slrt", Role::Auditor),
    ("admin", "Admin Contoh", "slrt", Role::Admin),
];

/// Everybody's password.
pub const PASSWORD: &str = "kata sandi percobaan 2026";

/// Stores offices and officers; all of them have signed in this morning.
pub async fn settle(db: &DatabaseConnection, now: Moment, password_hash: &str) {
    for (code, name, kind, level, region, takes_intake) in UNITS {
        let row = unit::ActiveModel {
            id: Set(UnitId::fresh()),
            code: Set((*code).to_owned()),
            name: Set((*name).to_owned()),
            kind: Set(*kind),
            level: Set(*level),
            region_code: Set(region.map(str::to_owned)),
            parent_id: Set(None),
            phone: Set(Some("0812-0000-0001".to_owned())),
            email: Set(Some(format!("{code}@contoh.example"))),
            hours: Set(Some("Senin–Jumat 08.00–15.00".to_owned())),
            zone: Set(Zone::Wib),
            takes_intake: Set(*takes_intake),
            emergency_desk: Set(*code == "slrt"),
            single_handed: Set(false),
            closed_at: Set(None),
        };
        // The ministry's desk ships with the product.
        if unit_by_code(db, code).await.is_none() {
            row.insert(db).await.unwrap();
        }
    }
    for (short, name, unit, role) in OFFICERS {
        let id = hire(db, short, name, (now, password_hash)).await;
        post(db, id, unit, *role, now).await;
    }
}

/// A further officer with one posting, as the rules see them.
pub async fn post_officer(app: &TestApp, short: &str, unit: &str, role: Role) -> Officer {
    let (db, now) = (&app.platform.db, app.platform.clock.now());
    let id = hire(db, short, short, (now, "")).await;
    post(db, id, unit, role, now).await;
    app.as_ruled(short).await
}

/// A further posting for an officer who has one.
pub async fn post_also(app: &TestApp, short: &str, unit: &str, role: Role) {
    let (db, now) = (&app.platform.db, app.platform.clock.now());
    post(db, officer_by_name(db, short).await.id, unit, role, now).await;
}

async fn hire(
    db: &DatabaseConnection,
    short: &str,
    name: &str,
    (now, password_hash): (Moment, &str),
) -> OfficerId {
    let row = officer::ActiveModel {
        id: Set(OfficerId::fresh()),
        sign_in_name: Set(format!("{short}@contoh.example")),
        name: Set(name.to_owned()),
        email: Set(None),
        password_hash: Set(password_hash.to_owned()),
        must_change_password: Set(false),
        language: Set(Language::Id),
        wrong_tries: Set(0),
        next_try_at: Set(None),
        last_sign_in_at: Set(Some(now)),
        disabled_at: Set(None),
        created_at: Set(now),
    };
    row.insert(db).await.unwrap().id
}

/// Gives an officer a posting.
pub async fn post(
    db: &DatabaseConnection,
    officer: OfficerId,
    unit: &str,
    role: Role,
    now: Moment,
) {
    posting::ActiveModel {
        id: Set(PostingId::fresh()),
        officer_id: Set(officer),
        unit_id: Set(unit_by_code(db, unit).await.unwrap().id),
        role: Set(role),
        pillar: Set(None),
        starts_at: Set(now.plus_ms(-1)),
        ends_at: Set(None),
    }
    .insert(db)
    .await
    .unwrap();
}

/// An office by its short code.
pub async fn unit_by_code(db: &DatabaseConnection, code: &str) -> Option<unit::Model> {
    use sea_orm::{ColumnTrait, QueryFilter};
    unit::Entity::find().filter(unit::Column::Code.eq(code)).one(db).await.unwrap()
}

/// An officer by the short name.
pub async fn officer_by_name(db: &DatabaseConnection, short: &str) -> officer::Model {
    use sea_orm::{ColumnTrait, QueryFilter};
    let name = format!("{short}@contoh.example");
    officer::Entity::find()
        .filter(officer::Column::SignInName.eq(name))
        .one(db)
        .await
        .unwrap()
        .unwrap_or_else(|| panic!("nobody is called {short}"))
}
