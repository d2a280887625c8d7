//! A village's morning, and a posting that ends at noon.

use crate::world::{Browser, TestApp, officer_by_name, report, words};
use actix_web::http::StatusCode;
use entity::case::CaseStatus;
use entity::posting;
use satupintu::casefile::Received;
use satupintu::rules::act::{Act, Actor};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

const HOUR_MS: i64 = 60 * 60 * 1000;
const TEN_MINUTES_MS: i64 = HOUR_MS / 6;
const QUESTION: &str = "Bantuan apa yang belum diterima, dan sejak bulan apa?";

/// Where the first row of the list leads to.
fn first_row(list: &Browser) -> Option<String> {
    let html = list.html();
    let cell = html.split("class=\"c-code\"").nth(1)?;
    let href = cell.split("href=\"").nth(1)?.split('"').next()?;
    Some(href.replace("&amp;", "&"))
}

async fn statuses(app: &TestApp, all: &[Received]) -> Vec<CaseStatus> {
    let mut statuses = Vec::new();
    for one in all {
        statuses.push(app.stands(one).await.row.status);
    }
    statuses
}

#[actix_web::test]
async fn a_front_office_clears_the_mornings_queue_from_the_top() {
    let app = TestApp::new().await;
    let mut all = Vec::new();
    for _ in 0..4 {
        all.push(app.receive(report()).await);
        app.wait_ms(60_000);
    }
    let sari = app.officer("sari").await;
    sari.open("/meja").await;
    assert!(sari.shows("Perlu tindakan"), "{}", sari.text());
    sari.open("/meja/antrean").await;
    assert!(sari.shows("Perlu tindakan 4"), "{}", sari.text());
    // The oldest is due first; from it one goes on without coming back to the list.
    sari.open(&first_row(&sari).unwrap()).await;
    for (n, one) in all.iter().enumerate() {
        assert!(sari.path.borrow().contains(one.code.as_str()), "{n}: {}", sari.path.borrow());
        sari.press("Mulai periksa", &[]).await;
        assert_eq!(app.stands(one).await.row.status, CaseStatus::Checking);
        sari.open(&sari.href_of("Minta keterangan")).await;
        sari.press("Simpan dan berikutnya", &[("words", QUESTION), ("lihat", "")]).await;
        assert!(sari.status().is_success(), "{n}: {}", sari.text());
    }
    assert!(sari.path.borrow().starts_with("/meja/antrean"), "{}", sari.path.borrow());
    assert!(sari.shows("Perlu tindakan 0"), "{}", sari.text());
    assert_eq!(statuses(&app, &all).await, [CaseStatus::AwaitingReporter; 4]);
    // What is answered comes back to the top.
    let answer = Act::Answer { words: words("PKH, sejak Agustus.") };
    app.acts(&Actor::Reporter, &all[2], answer).await.unwrap();
    sari.open("/meja/antrean?tampilan=baru-dijawab").await;
    assert!(first_row(&sari).unwrap().contains(all[2].code.as_str()));
    app.finish().await;
}

#[actix_web::test]
async fn a_posting_that_ends_at_noon_ends_in_the_middle_of_work() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.wait_ms(3 * HOUR_MS - TEN_MINUTES_MS);
    let (sari, path) = (app.officer("sari").await, format!("/meja/laporan/{}", case.code.as_str()));
    let noon = Some(app.platform.clock.now().plus_ms(TEN_MINUTES_MS));
    let id = officer_by_name(&app.platform.db, "sari").await.id;
    posting::Entity::update_many()
        .set(posting::ActiveModel { ends_at: Set(noon), ..Default::default() })
        .filter(posting::Column::OfficerId.eq(id))
        .exec(&app.platform.db)
        .await
        .unwrap();
    sari.open(&path).await;
    sari.press("Mulai periksa", &[]).await;
    app.wait_ms(TEN_MINUTES_MS - 1_000);
    assert_eq!(sari.open(&path).await, StatusCode::OK, "a second before");
    let before = app.stands(&case).await.row.version;
    app.wait_ms(1_000);
    let late = sari.press("Ambil untuk saya", &[]).await;
    assert!(late.is_client_error(), "{late}: {}", sari.text());
    assert_eq!(app.stands(&case).await.row.version, before, "nothing was done");
    assert_eq!(sari.open(&path).await, StatusCode::NOT_FOUND);
    for list in ["/meja", "/meja/antrean?tampilan=semua", "/meja/antrean?cari=Suminah"] {
        sari.open(list).await;
        assert!(!sari.html().contains(&path) && !sari.html().contains("Suminah<"), "{list}");
    }
    // The work goes on in other hands.
    let budi = app.officer("budi").await;
    budi.open("/meja/antrean").await;
    assert!(first_row(&budi).unwrap().contains(case.code.as_str()));
    app.finish().await;
}
