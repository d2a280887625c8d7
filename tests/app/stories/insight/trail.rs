//! The trail: who opened a case is found, refusals too; nobody else reads it, and nothing in it can be
//! changed unseen.

use super::receive;
use crate::world::{DAY_MS, OTHER_VILLAGE, TestApp, VILLAGE, levy, post_officer};
use actix_web::http::{Method, StatusCode};
use entity::access_log::{self, Column, ReadKind};
use entity::posting::Role;
use entity::{access_anchor, retention};
use satupintu::casefile::reads::{ReadAnchors, anchor_reads, sweep, verify_reads};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter,
};

const TRAIL: &str = "/meja/jejak";
const NIK: &str = "1209094508709001";

async fn logged(app: &TestApp, kind: ReadKind) -> u64 {
    let of_kind = access_log::Entity::find().filter(Column::Kind.eq(kind));
    of_kind.count(&app.platform.db).await.unwrap()
}

async fn verified(app: &TestApp) -> ReadAnchors {
    let now = app.platform.clock.now();
    verify_reads(&app.platform.db, &app.platform.vault, now).await.unwrap()
}

#[actix_web::test]
async fn the_auditor_finds_who_opened_a_case_and_who_tried() {
    let app = TestApp::new().await;
    let received = receive(&app, VILLAGE, 1).await.remove(0);
    let case = format!("/meja/laporan/{}", received.code.as_str());
    app.officer("sari").await.open(&case).await;
    let andi = app.officer("andi").await;
    assert_eq!(andi.open(&case).await, StatusCode::NOT_FOUND);
    let tuti = app.officer("tuti").await;
    assert_eq!(tuti.open(&format!("{case}/putuskan")).await, StatusCode::FORBIDDEN);

    let auditor = app.officer("auditor").await;
    auditor.open("/meja").await;
    assert_eq!(*auditor.path.borrow(), TRAIL, "the trail is where an auditor begins");
    auditor.open(&format!("{TRAIL}?kode={}", received.code)).await;
    for words in ["Sari Harahap", "Membuka laporan", "Andi Manurung", "Tuti Marpaung", "Ditolak"] {
        assert!(auditor.shows(words), "{words}: {}", auditor.text());
    }
    assert!(auditor.shows(&received.code.to_string()));
    assert!(!auditor.shows("Suminah") && !auditor.shows("belum cair"), "no name, no story");
    auditor.open(&format!("{TRAIL}?jenis=refused")).await;
    assert!(!auditor.shows("Sari Harahap"), "{}", auditor.text());
    auditor.open(&format!("{TRAIL}?tampilan=tindakan&kode={}", received.code)).await;
    assert!(auditor.shows("Warga"), "the report came in: {}", auditor.text());
    assert_eq!(auditor.open(&case).await, StatusCode::NOT_FOUND, "and opens no case");
    assert!(logged(&app, ReadKind::Trail).await >= 4, "looking is written down, too");
    app.finish().await;
}

#[actix_web::test]
async fn the_trail_is_for_auditors_and_hides_codes_from_admins() {
    let app = TestApp::new().await;
    let received = receive(&app, VILLAGE, 1).await.remove(0);
    app.officer("sari").await.open(&format!("/meja/laporan/{}", received.code.as_str())).await;
    for short in ["sari", "hadi", "ratna", "pimpinan", "agus"] {
        let officer = app.officer(short).await;
        for path in [TRAIL, "/meja/jejak/unduh"] {
            assert_eq!(officer.open(path).await, StatusCode::FORBIDDEN, "{short} at {path}");
        }
        assert!(officer.shows("Halaman ini untuk auditor"), "{}", officer.text());
        let found = officer.post_raw("/meja/jejak/cari", &[("nik", NIK)]).await;
        assert_eq!(found.status, StatusCode::FORBIDDEN, "{short}");
    }
    let admin = app.officer("admin").await;
    admin.open(TRAIL).await;
    assert!(admin.shows("Sari Harahap") && admin.shows("•••"), "{}", admin.text());
    assert!(!admin.shows(&received.code.to_string()));
    let found = admin.post_raw("/meja/jejak/cari", &[("nik", NIK)]).await;
    assert_eq!(found.status, StatusCode::FORBIDDEN);
    assert!(found.body.contains("Pencarian ini untuk auditor"));
    app.finish().await;
}

#[actix_web::test]
async fn who_opened_a_nik_is_asked_without_writing_it_anywhere() {
    let app = TestApp::new().await;
    let received = receive(&app, VILLAGE, 1).await.remove(0);
    app.officer("sari").await.open(&format!("/meja/laporan/{}", received.code.as_str())).await;
    let auditor = app.officer("auditor").await;
    auditor.open(TRAIL).await;
    auditor.press("Cari", &[("nik", NIK)]).await;
    assert!(auditor.shows("Yang membuka laporan orang ini"), "{}", auditor.text());
    assert!(auditor.shows("Sari Harahap") && !auditor.html().contains(NIK));
    assert_eq!(logged(&app, ReadKind::Person).await, 1);
    auditor.post("/meja/jejak/cari", &[("nik", "1209094508709002")]).await;
    assert!(auditor.shows("Belum ada yang membuka"), "{}", auditor.text());
    let wrong = auditor.post_raw("/meja/jejak/cari", &[("nik", "12")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    auditor.post("/meja/jejak/cari", &[("nama", "sari")]).await;
    auditor.follow("Sari Harahap").await;
    assert!(auditor.path.borrow().contains("petugas=") && !auditor.path.borrow().contains("ari"));
    assert!(auditor.shows("Hanya jejak satu petugas"), "{}", auditor.text());
    let rows = access_log::Entity::find().all(&app.platform.db).await.unwrap();
    assert!(rows.iter().all(|row| !format!("{row:?}").contains(NIK)));
    app.finish().await;
}

#[actix_web::test]
async fn an_auditor_sees_their_own_territory_and_nothing_about_complaints_of_it() {
    let app = TestApp::new().await;
    post_officer(&app, "auditor-desa", "desa", Role::Auditor).await;
    let here = receive(&app, VILLAGE, 1).await.remove(0);
    let there = receive(&app, OTHER_VILLAGE, 1).await.remove(0);
    let about_here = app.receive(levy()).await;
    for (short, received) in [("sari", &here), ("andi", &there), ("bonar", &about_here)] {
        let path = format!("/meja/laporan/{}", received.code.as_str());
        assert_eq!(app.officer(short).await.open(&path).await, StatusCode::OK, "{short}");
    }
    let village = app.officer("auditor-desa").await;
    let regency = app.officer("auditor").await;
    for tab in ["baca", "tindakan"] {
        village.open(&format!("{TRAIL}?tampilan={tab}")).await;
        regency.open(&format!("{TRAIL}?tampilan={tab}")).await;
        assert!(village.shows(&here.code.to_string()), "{}", village.text());
        assert!(!village.shows(&there.code.to_string()), "{tab}");
        assert!(!village.shows(&about_here.code.to_string()), "{tab}");
        assert!(regency.shows(&there.code.to_string()), "{tab}");
        assert!(regency.shows(&about_here.code.to_string()), "{tab}: it is about a village");
    }
    village.open(TRAIL).await;
    assert!(!village.shows("Bonar") && !village.shows("Andi"), "{}", village.text());
    app.finish().await;
}

#[actix_web::test]
async fn the_trail_pages_and_leaves_as_a_file() {
    let app = TestApp::new().await;
    let received = receive(&app, VILLAGE, 1).await.remove(0);
    let sari = app.officer("sari").await;
    for _ in 0..60 {
        sari.open(&format!("/meja/laporan/{}", received.code.as_str())).await;
        app.wait_ms(1);
    }
    let auditor = app.officer("auditor").await;
    let only = format!("{TRAIL}?jenis=case");
    auditor.open(&only).await;
    assert_eq!(auditor.html().matches("Membuka laporan</span>").count(), 50);
    auditor.follow("Berikutnya").await;
    assert_eq!(auditor.html().matches("Membuka laporan</span>").count(), 10);
    auditor.follow("Sebelumnya").await;
    assert_eq!(auditor.html().matches("Membuka laporan</span>").count(), 50);
    assert!(!auditor.offers("Sebelumnya") && auditor.path.borrow().contains("jenis=case"));
    let file = auditor.send(Method::GET, "/meja/jejak/unduh?jenis=case", None).await;
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(file.body.lines().count(), 61, "{}", file.body);
    assert_eq!(logged(&app, ReadKind::Export).await, 1);
    for wrong in ["kode=x", "dari=kemarin", "dari=2026-11-23&sampai=2026-11-01"] {
        let status = auditor.open(&format!("{TRAIL}?{wrong}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_row_that_is_changed_or_gone_shows_and_one_that_grew_old_is_let_go() {
    let app = TestApp::new().await;
    let received = receive(&app, VILLAGE, 1).await.remove(0);
    let path = format!("/meja/laporan/{}", received.code.as_str());
    for _ in 0..3 {
        app.officer("sari").await.open(&path).await;
        app.wait_days(1);
        anchor_reads(&app.platform).await.unwrap().unwrap();
        assert_eq!(anchor_reads(&app.platform).await.unwrap(), None, "once a day");
    }
    assert_eq!(verified(&app).await, ReadAnchors::Whole { days: 3, rows: 3 });

    let db = &app.platform.db;
    let rows = access_log::Entity::find().all(db).await.unwrap();
    let second = Column::Id.eq(rows[1].id);
    let forge = |name: &str| {
        access_log::Entity::update_many()
            .col_expr(Column::OfficerName, Expr::value(name.to_owned()))
            .filter(second.clone())
    };
    forge("Orang Lain").exec(db).await.unwrap();
    assert!(matches!(verified(&app).await, ReadAnchors::Broken { .. }), "changed");
    forge(&rows[1].officer_name).exec(db).await.unwrap();
    assert!(matches!(verified(&app).await, ReadAnchors::Whole { .. }));

    let anchors = access_anchor::Entity::find().all(db).await.unwrap();
    access_log::Entity::delete_many().filter(second).exec(db).await.unwrap();
    let day = anchors[1].day.clone();
    assert_eq!(verified(&app).await, ReadAnchors::Broken { day }, "gone");
    access_log::Entity::insert(rows[1].clone().into_active_model().reset_all())
        .exec_without_returning(db)
        .await
        .unwrap();

    let two_days = retention::ActiveModel {
        subject: Set("access_log".into()),
        days: Set(2),
        ..Default::default()
    };
    retention::Entity::update(two_days).exec(db).await.unwrap();
    app.wait_ms(DAY_MS);
    assert_eq!(sweep(&app.platform).await.unwrap(), 2);
    assert_eq!(verified(&app).await, ReadAnchors::Whole { days: 3, rows: 1 }, "old days may go");
    app.finish().await;
}
