//! Every statement that a page of the desk sends is explained by the database itself: none may walk a
//! table that has a row for every case.

use super::seed;
use crate::world::plans::{GROWING, plan};
use crate::world::{Browser, TestApp, report, words};
use actix_web::http::StatusCode;
use entity::case;
use entity::case::Outcome;
use entity::referral::LegalGround;
use satupintu::casefile::directory::facts;
use satupintu::rules::act::{Act, HandOver};
use sea_orm::{EntityTrait, QueryOrder, Statement};
use std::collections::BTreeMap;

/// The pages an officer reads, and the first of the cases they see.
const PAGES: &[&str] = &[
    "/meja",
    "/meja/antrean",
    "/meja/antrean?tampilan=milik-saya",
    "/meja/antrean?tampilan=lewat-batas",
    "/meja/antrean?tampilan=jatuh-tempo",
    "/meja/antrean?tampilan=menunggu-warga",
    "/meja/antrean?tampilan=baru-dijawab",
    "/meja/antrean?tampilan=dirujuk",
    "/meja/antrean?tampilan=pengawasan",
    "/meja/antrean?tampilan=semua",
    "/meja/antrean?tampilan=semua&masalah=not_paid",
    "/meja/antrean?tampilan=perlu-tindakan&status=handling",
    "/meja/antrean?tampilan=semua&sesudah=1795399200000_01920000-0000-7000-8000-000000000000",
    "/meja/antrean?tampilan=semua&sesudah=_01920000-0000-7000-8000-000000000000",
    "/meja/antrean?tampilan=semua&sebelum=1795399200000_01920000-0000-7000-8000-000000000000",
    "/meja/antrean?tampilan=semua&sebelum=_01920000-0000-7000-8000-000000000000",
    "/meja/antrean?tampilan=semua&urut=terbaru&sebelum=_01920000-0000-7000-8000-000000000000",
    "/meja/rujukan/masuk?sebelum=1795399200000_01920000-0000-7000-8000-000000000000",
    "/meja/persetujuan",
    "/meja/persetujuan?sebelum=1795399200000_01920000-0000-7000-8000-000000000000",
    "/meja/eskalasi",
    "/meja/eskalasi?sebelum=_01920000-0000-7000-8000-000000000000",
    "/meja/rujukan/masuk",
    "/meja/rujukan/masuk?tampilan=lewat-batas",
    "/meja/rujukan/masuk?tampilan=diteruskan",
    "/meja/rujukan/masuk?tampilan=dijawab",
    "/meja/rujukan/masuk?tampilan=semua",
    "/meja/rujukan/masuk?desa=12.09&petugas=kosong&mendesak=1",
    "/meja/rujukan/masuk?tampilan=semua&urut=terbaru",
    "/meja/rujukan/keluar?tampilan=semua&desa=12.09&urut=terbaru",
    "/meja/rujukan/keluar",
    "/meja/rujukan/keluar?tampilan=dikembalikan",
    "/meja/rujukan/keluar?tampilan=semua",
];

#[actix_web::test]
async fn no_page_of_the_desk_walks_a_table_that_grows_with_the_cases() {
    let mut app = TestApp::new().await;
    seed(&app, 1_200, 1).await;
    let heard = app.overhear().await;
    // A village, a district, a regency, an agency, the province, the ministry.
    for short in ["hadi", "tuti", "ratna", "rudi", "yusuf", "lestari"] {
        let officer = app.officer(short).await;
        for page in PAGES {
            assert_eq!(officer.open(page).await, StatusCode::OK, "{short} {page}");
        }
        if let Some(case) = first_case(&officer).await {
            assert_eq!(officer.open(&case).await, StatusCode::OK, "{short} {case}");
        }
    }
    let statements: BTreeMap<String, Statement> =
        heard.lock().unwrap().drain(..).map(|one| (one.sql.clone(), one)).collect();
    let reads = statements.values().filter(|one| one.sql.starts_with("SELECT"));
    let growing: Vec<&Statement> =
        reads.filter(|one| GROWING.iter().any(|table| one.sql.contains(table))).collect();
    assert!(growing.len() > 40, "only {} statements were heard", growing.len());
    for statement in growing {
        let plan = plan(&app.platform.db, statement, true).await.unwrap();
        assert!(plan.walks.is_empty(), "{:?}\n{}\n{}", plan.walks, statement.sql, plan.text);
    }
    app.finish().await;
}

/// The check itself: what no index leads to is a walk, what one leads to is none.
#[actix_web::test]
async fn a_walk_over_a_table_is_recognised() {
    let app = TestApp::new().await;
    seed(&app, 50, 1).await;
    let db = &app.platform.db;
    let walks = async |sql: &str| {
        let statement = Statement::from_string(db.get_database_backend(), sql);
        plan(db, &statement, true).await.unwrap().walks.len()
    };
    assert_eq!(walks("SELECT id FROM case_file WHERE route_reason = 'x'").await, 1);
    assert_eq!(walks("SELECT code FROM case_file ORDER BY code").await, 1);
    assert_eq!(walks("SELECT id FROM case_file WHERE code = 'x'").await, 0);
    let joined = "SELECT p.name FROM case_file JOIN person AS p ON p.case_id = case_file.id";
    assert_eq!(walks(&format!("{joined} WHERE code = 'x'")).await, 0);
    app.finish().await;
}

async fn first_case(officer: &Browser) -> Option<String> {
    officer.open("/meja/antrean?tampilan=semua").await;
    let html = officer.html();
    let rest = html.split("/meja/laporan/").nth(1)?;
    Some(format!("/meja/laporan/{}", rest.chars().take(10).collect::<String>()))
}

/// A referral that is sent, accepted, begun and answered by the people of the stories.
pub async fn play_a_referral(app: &TestApp) {
    let received = app.receive(report()).await;
    let dinkes = crate::world::unit_by_code(&app.platform.db, "dinkes").await.unwrap();
    let over = HandOver {
        to: facts(&dinkes).unwrap(),
        programme: None,
        reason: words("Mohon diperiksa."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    };
    app.does("sari", &received, Act::Check).await.unwrap();
    app.does("budi", &received, Act::Refer(over)).await.unwrap();
    let rows = entity::referral::Entity::find().order_by_desc(entity::referral::Column::SentAt);
    let rows = rows.all(&app.platform.db).await.unwrap();
    let referral = rows.iter().find(|row| row.case_id == received.case).unwrap().id;
    app.does("rudi", &received, Act::Accept { referral }).await.unwrap();
    app.does("rudi", &received, Act::Begin { referral }).await.unwrap();
    let reply = Act::Reply { referral, outcome: Outcome::Granted, words: words("Sudah.") };
    app.does("rudi", &received, reply).await.unwrap();
    let answered = entity::referral::Entity::find_by_id(referral).one(&app.platform.db).await;
    assert!(answered.unwrap().unwrap().news_at.is_some(), "the answer waits to be read");
    let case =
        case::Entity::find_by_id(received.case).one(&app.platform.db).await.unwrap().unwrap();
    assert_eq!(case.news_at, None, "the reporter has not written");
    let told = Act::Propose { outcome: Outcome::Granted, told: words("Sudah diperbaiki.") };
    app.does("budi", &received, told).await.unwrap();
    let read = entity::referral::Entity::find_by_id(referral).one(&app.platform.db).await;
    assert!(read.unwrap().unwrap().news_at.is_none(), "somebody went on with the case");
}
