//! One rule said three times: the condition of `casefile::reach`, and the ways its lists are made of,
//! find exactly the cases that `rules::access` lets an officer see, whatever offices, postings, cases
//! and referrals there are.

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
use satupintu::casefile::index;
use satupintu::casefile::open_for_reporter;
use satupintu::casefile::reach::{Span, Ways, reach, ways};
use satupintu::casefile::reach_people::knows_reporter;
use satupintu::casefile::search::Sought;
use satupintu::platform::db;
use satupintu::rules::access::{self, sees};
use satupintu::rules::act::{Officer, Post};
use satupintu::rules::territory::RegionCode;
use satupintu::rules::ticket_code::TicketCode;
use sea_orm::{
    ActiveValue::Set, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
};
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
    confidentiality: Confidentiality,
    /// Given to somebody, by a number; ended; with news.
    marks: (Option<usize>, bool, bool),
    referrals: Vec<ReferralSketch>,
}

/// What, how it stands, from whom, to whom, with news or not.
type ReferralSketch = (ReferralKind, ReferralStatus, usize, usize, bool);

prop_compose! {
    fn a_case()(
        village in select(VILLAGES),
        owner in 0..8_usize,
        emergency in of(0..8_usize),
        accused in of(select(REGIONS)),
        status in select(CaseStatus::ALL),
        confidentiality in select(Confidentiality::ALL),
        marks in (of(0..6_usize), any::<bool>(), any::<bool>()),
        referrals in vec(
            (
                select(ReferralKind::ALL),
                select(ReferralStatus::ALL),
                0..8_usize,
                0..8_usize,
                any::<bool>(),
            ),
            0..3,
        ),
    ) -> CaseSketch {
        CaseSketch {
            village,
            owner,
            emergency,
            accused,
            status,
            confidentiality,
            marks,
            referrals,
        }
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
    let staff = staff(&txn, scene.officers.len()).await;
    let codes = build_cases(&txn, scene, (&units, &staff)).await;
    index::write_missing(&txn, None).await.unwrap();
    for (posts, id) in scene.officers.iter().zip(&staff) {
        let officer = officer(*id, posts, &units);
        let (seen, known) = seen(&txn, &officer, &codes).await;
        let rows = case::Entity::find().filter(reach(&officer)).all(&txn).await.unwrap();
        let found: BTreeSet<CaseId> = rows.iter().map(|row| row.id).collect();
        let counted = case::Entity::find().filter(reach(&officer)).count(&txn).await.unwrap();
        prop_assert_eq!(&found, &seen, "{:?}", &officer);
        let query = case::Entity::find().filter(reach(&officer)).filter(knows_reporter(&officer));
        let rows_known = query.all(&txn).await.unwrap();
        let found_known: BTreeSet<CaseId> = rows_known.iter().map(|row| row.id).collect();
        prop_assert_eq!(&found_known, &known, "{:?} knows who reported", &officer);
        prop_assert_eq!((rows.len(), counted), (seen.len(), seen.len() as u64));
        for span in SPANS.iter().map(|span| span()) {
            let ways = ways(&officer, &span, &Condition::all().into());
            let by_ways = listed(&txn, &ways).await;
            let held = reach(&officer).add(span.holds(&officer));
            let rows = case::Entity::find().filter(held).all(&txn).await.unwrap();
            let held: BTreeSet<CaseId> = rows.iter().map(|row| row.id).collect();
            prop_assert_eq!(&by_ways, &held, "{:?} of {:?}", span, &officer);
            prop_assert!(span != Span::All || by_ways == seen);
        }
        let sought = Sought::parse("beras").unwrap();
        let sought =
            sought.led(&txn, (&officer, app.platform.clock.now()), Condition::all()).await.unwrap();
        let rows = case::Entity::find().filter(sought.holds()).all(&txn).await.unwrap();
        let searched: BTreeSet<CaseId> = rows.iter().map(|row| row.id).collect();
        prop_assert_eq!(&searched, &seen, "{:?} searches", &officer);
    }
    txn.rollback().await.unwrap();
    Ok(())
}

const SPANS: &[fn() -> Span] = &[
    || Span::All,
    || Span::Held(vec![CaseStatus::Received, CaseStatus::Referred, CaseStatus::Handling]),
    || Span::Mine,
    || Span::News,
    || Span::Misconduct,
];

/// What the ways of a list lead to; where they stand apart, nothing twice.
async fn listed(conn: &impl ConnectionTrait, ways: &Ways) -> BTreeSet<CaseId> {
    let mut listed = BTreeSet::new();
    for way in &ways.ways {
        let query = way.rows.clone().expr_as(way.id.clone(), "id").take();
        for row in conn.query_all(&query).await.unwrap() {
            let id = CaseId(row.try_get("", "id").unwrap());
            assert!(listed.insert(id) || !ways.apart, "{id} came by two ways");
        }
    }
    listed
}

/// The cases the rules let the officer see, each opened as its reporter would; and those of which they
/// may learn who reported.
async fn seen(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    codes: &[TicketCode],
) -> (BTreeSet<CaseId>, BTreeSet<CaseId>) {
    let (mut seen, mut known) = (BTreeSet::new(), BTreeSet::new());
    for code in codes {
        let opened = open_for_reporter(conn, code).await.unwrap();
        if sees(officer, &opened.standing) {
            seen.insert(opened.row.id);
        }
        if access::knows_reporter(officer, &opened.standing) {
            known.insert(opened.row.id);
        }
    }
    (seen, known)
}

fn officer(id: OfficerId, posts: &[(Role, usize)], units: &[unit::Model]) -> Officer {
    let post =
        |(role, at): &(Role, usize)| Post { role: *role, unit: facts(pick(units, *at)).unwrap() };
    Officer {
        id,
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

/// Accounts of the officers: cases can be given to them.
async fn staff(conn: &impl ConnectionTrait, many: usize) -> Vec<OfficerId> {
    let mut staff = Vec::new();
    for _ in 0..many {
        let id = OfficerId::fresh();
        let row = entity::officer::ActiveModel {
            id: Set(id),
            sign_in_name: Set(id.to_string()),
            name: Set("Siapa Saja".to_owned()),
            password_hash: Set(String::new()),
            language: Set(Language::Id),
            wrong_tries: Set(0),
            created_at: Set(MONDAY_NINE),
            ..Default::default()
        };
        entity::officer::Entity::insert(row).exec_without_returning(conn).await.unwrap();
        staff.push(id);
    }
    staff
}

async fn build_cases(
    conn: &impl ConnectionTrait,
    scene: &Scene,
    (units, staff): (&[unit::Model], &[OfficerId]),
) -> Vec<TicketCode> {
    let mut codes = Vec::new();
    for sketch in &scene.cases {
        let (id, code) = (CaseId::fresh(), TicketCode::from_random(rand::random()));
        case::Entity::insert(case_row(id, &code, sketch, (units, staff)))
            .exec_without_returning(conn)
            .await
            .unwrap();
        let ended = sketch.marks.1;
        let referrals =
            sketch.referrals.iter().map(|one| referral_row((id, sketch), *one, (units, ended)));
        referral::Entity::insert_many(referrals).exec_without_returning(conn).await.unwrap();
        codes.push(code);
    }
    codes
}

fn case_row(
    id: CaseId,
    code: &TicketCode,
    sketch: &CaseSketch,
    (units, staff): (&[unit::Model], &[OfficerId]),
) -> case::ActiveModel {
    let (assignee, ended, news) = sketch.marks;
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
        assignee_id: Set(assignee.map(|at| staff[at % staff.len()])),
        ended_at: Set(ended.then_some(MONDAY_NINE)),
        news_at: Set(news.then_some(MONDAY_NINE)),
        status: Set(sketch.status),
        severity: Set(Severity::Ordinary),
        priority: Set(Priority::Normal),
        intake: Set(Intake::Portal),
        confidentiality: Set(sketch.confidentiality),
        language: Set(Language::Id),
        accused_region: Set(sketch.accused.map(str::to_owned)),
        sealed: Set(Vec::new()),
        story: Set(Some("Beras belum datang.".to_owned())),
        route_reason: Set("village".to_owned()),
        received_at: Set(MONDAY_NINE),
        version: Set(1),
        events: Set(0),
        head_hash: Set(String::new()),
        ..Default::default()
    }
}

fn referral_row(
    (case, about): (CaseId, &CaseSketch),
    (kind, status, from, to, news): ReferralSketch,
    (units, ended): (&[unit::Model], bool),
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
        news_at: Set(news.then_some(MONDAY_NINE)),
        case_ended_at: Set(ended.then_some(MONDAY_NINE)),
        accused_region: Set(about.accused.map(str::to_owned)),
        ..Default::default()
    }
}
