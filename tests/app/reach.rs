//! One rule said twice: `casefile::reach` (SQL) finds exactly the cases that `rules::access` lets an
//! officer see, in lists and in counts, whatever offices, postings, cases and referrals there are.

use crate::world::{MONDAY_NINE, TestApp};
use entity::case::{
    CaseId, CaseKind, CaseStatus, Confidentiality, Intake, Issue, Language, Priority, Severity,
};
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::referral::{LegalGround, ReferralId, ReferralKind, ReferralStatus};
use entity::unit::{Level, UnitId, UnitKind, Zone};
use entity::{case, referral, unit};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use satupintu::casefile::directory::facts;
use satupintu::casefile::open_for_reporter;
use satupintu::casefile::reach::reach;
use satupintu::platform::db;
use satupintu::rules::access::sees;
use satupintu::rules::act::{Officer, Post};
use satupintu::rules::territory::RegionCode;
use satupintu::rules::ticket_code::TicketCode;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::collections::BTreeSet;

/// Two provinces, down to villages whose codes differ in one digit.
const REGIONS: &[&str] = &[
    "12",
    "13",
    "12.09",
    "12.10",
    "12.09.09",
    "12.09.12",
    "12.10.09",
    "12.09.09.2002",
    "12.09.09.2003",
    "12.09.12.2002",
    "12.10.09.2002",
];
const VILLAGES: &[&str] = &["12.09.09.2002", "12.09.09.2003", "12.09.12.2002", "12.10.09.2002"];

/// Offices, cases and officers; numbers name offices, counted round.
#[derive(Clone, Debug)]
struct Scene {
    units: Vec<(Level, Option<&'static str>)>,
    cases: Vec<CaseSketch>,
    officers: Vec<Vec<(Role, usize)>>,
}

#[derive(Clone, Debug)]
struct CaseSketch {
    village: &'static str,
    owner: usize,
    emergency: Option<usize>,
    accused: Option<&'static str>,
    status: CaseStatus,
    referrals: Vec<(ReferralKind, ReferralStatus, usize, usize)>,
}

prop_compose! {
    fn a_case()(
        village in select(VILLAGES),
        owner in 0..8_usize,
        emergency in of(0..8_usize),
        accused in of(select(REGIONS)),
        status in select(CaseStatus::ALL),
        referrals in vec(
            (select(ReferralKind::ALL), select(ReferralStatus::ALL), 0..8_usize, 0..8_usize),
            0..3,
        ),
    ) -> CaseSketch {
        CaseSketch { village, owner, emergency, accused, status, referrals }
    }
}

prop_compose! {
    fn a_scene()(
        units in vec((select(Level::ALL), of(select(REGIONS))), 1..8),
        cases in vec(a_case(), 0..12),
        officers in vec(vec((select(Role::ALL), 0..8_usize), 0..4), 1..6),
    ) -> Scene {
        Scene { units, cases, officers }
    }
}

#[test]
fn what_sql_finds_is_what_the_rules_let_see() {
    let system = actix_web::rt::System::new();
    let app = system.block_on(TestApp::new());
    let mut runner =
        TestRunner::new(Config { cases: 128, failure_persistence: None, ..Config::default() });
    let verdict = runner.run(&a_scene(), |scene| system.block_on(compare(&app, &scene)));
    system.block_on(app.finish());
    verdict.unwrap_or_else(|difference| panic!("{difference}"));
}

/// Builds the scene in a transaction that is undone again.
async fn compare(app: &TestApp, scene: &Scene) -> Result<(), TestCaseError> {
    let txn = db::begin_write(&app.platform.db).await.unwrap();
    let units = build_units(&txn, scene).await;
    let codes = build_cases(&txn, scene, &units).await;
    for posts in &scene.officers {
        let officer = officer(posts, &units);
        let seen = seen(&txn, &officer, &codes).await;
        let rows = case::Entity::find().filter(reach(&officer)).all(&txn).await.unwrap();
        let found: BTreeSet<CaseId> = rows.iter().map(|row| row.id).collect();
        let counted = case::Entity::find().filter(reach(&officer)).count(&txn).await.unwrap();
        prop_assert_eq!(&found, &seen, "{:?}", &officer);
        prop_assert_eq!((rows.len(), counted), (seen.len(), seen.len() as u64));
    }
    txn.rollback().await.unwrap();
    Ok(())
}

/// The cases the rules let the officer see, each opened as its reporter would.
async fn seen(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    codes: &[TicketCode],
) -> BTreeSet<CaseId> {
    let mut seen = BTreeSet::new();
    for code in codes {
        let opened = open_for_reporter(conn, code).await.unwrap();
        if sees(officer, &opened.standing) {
            seen.insert(opened.row.id);
        }
    }
    seen
}

fn officer(posts: &[(Role, usize)], units: &[unit::Model]) -> Officer {
    let post =
        |(role, at): &(Role, usize)| Post { role: *role, unit: facts(pick(units, *at)).unwrap() };
    Officer {
        id: OfficerId::fresh(),
        name: "Siapa Saja".to_owned(),
        language: Language::Id,
        posts: posts.iter().map(post).collect(),
    }
}

fn pick(units: &[unit::Model], at: usize) -> &unit::Model {
    &units[at % units.len()]
}

async fn build_units(conn: &impl ConnectionTrait, scene: &Scene) -> Vec<unit::Model> {
    let mut units = Vec::new();
    for (level, region) in &scene.units {
        let id = UnitId::fresh();
        let row = unit::ActiveModel {
            id: Set(id),
            code: Set(id.to_string()),
            name: Set(format!("{level} {region:?}")),
            kind: Set(UnitKind::Agency),
            level: Set(*level),
            region_code: Set(region.map(str::to_owned)),
            parent_id: Set(None),
            phone: Set(None),
            email: Set(None),
            hours: Set(None),
            zone: Set(Zone::Wib),
            takes_intake: Set(true),
            emergency_desk: Set(false),
            single_handed: Set(false),
            closed_at: Set(None),
        };
        units.push(unit::Entity::insert(row).exec_with_returning(conn).await.unwrap());
    }
    units
}

async fn build_cases(
    conn: &impl ConnectionTrait,
    scene: &Scene,
    units: &[unit::Model],
) -> Vec<TicketCode> {
    let mut codes = Vec::new();
    for sketch in &scene.cases {
        let (id, code) = (CaseId::fresh(), TicketCode::from_random(rand::random()));
        case::Entity::insert(case_row(id, &code, sketch, units))
            .exec_without_returning(conn)
            .await
            .unwrap();
        let referrals = sketch.referrals.iter().map(|sketch| referral_row(id, *sketch, units));
        referral::Entity::insert_many(referrals).exec_without_returning(conn).await.unwrap();
        codes.push(code);
    }
    codes
}

fn case_row(
    id: CaseId,
    code: &TicketCode,
    sketch: &CaseSketch,
    units: &[unit::Model],
) -> case::ActiveModel {
    let village = RegionCode::parse(sketch.village).unwrap();
    case::ActiveModel {
        id: Set(id),
        code: Set(code.as_str().to_owned()),
        kind: Set(CaseKind::Complaint),
        issue: Set(Issue::Other),
        village_code: Set(village.as_str().to_owned()),
        district_code: Set(village.district().unwrap().as_str().to_owned()),
        owner_unit_id: Set(pick(units, sketch.owner).id),
        emergency_unit_id: Set(sketch.emergency.map(|at| pick(units, at).id)),
        status: Set(sketch.status),
        severity: Set(Severity::Ordinary),
        priority: Set(Priority::Normal),
        intake: Set(Intake::Portal),
        confidentiality: Set(Confidentiality::Open),
        language: Set(Language::Id),
        accused_region: Set(sketch.accused.map(str::to_owned)),
        sealed: Set(Vec::new()),
        route_reason: Set("village".to_owned()),
        received_at: Set(MONDAY_NINE),
        version: Set(1),
        events: Set(0),
        head_hash: Set(String::new()),
        ..Default::default()
    }
}

fn referral_row(
    case: CaseId,
    (kind, status, from, to): (ReferralKind, ReferralStatus, usize, usize),
    units: &[unit::Model],
) -> referral::ActiveModel {
    let (from, to) = (pick(units, from), pick(units, to));
    referral::ActiveModel {
        id: Set(ReferralId::fresh()),
        case_id: Set(case),
        kind: Set(kind),
        status: Set(status),
        from_unit_id: Set(from.id),
        to_unit_id: Set(to.id),
        from_unit_name: Set(from.name.clone()),
        to_unit_name: Set(to.name.clone()),
        assignee_id: Set(None),
        reminded_at: Set(None),
        legal_ground: Set(LegalGround::PublicTask),
        passes_straight: Set(true),
        sealed: Set(Vec::new()),
        sent_at: Set(MONDAY_NINE),
        accept_due_at: Set(MONDAY_NINE),
        reply_due_at: Set(MONDAY_NINE),
        ..Default::default()
    }
}
