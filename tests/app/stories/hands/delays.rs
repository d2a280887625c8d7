//! Why it is late: whoever goes on with a late case is asked once, and the citizen reads the answer.

use super::{case_path, mark, some_reports};
use crate::world::TestApp;
use actix_web::http::StatusCode;
use entity::case_event::{self, ActKind};
use satupintu::rules::act::Act;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

async fn explained(app: &TestApp) -> u64 {
    let rows = case_event::Entity::find().filter(case_event::Column::Act.eq(ActKind::ExplainDelay));
    rows.count(&app.platform.db).await.unwrap()
}

#[actix_web::test]
async fn whoever_goes_on_with_a_late_case_says_why_and_the_citizen_reads_it() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 2).await;
    let sari = app.officer("sari").await;
    sari.open(&case_path(&all[0])).await;
    assert!(!sari.offers("Jelaskan keterlambatan"), "it is in time");

    app.wait_days(8);
    let sari = app.officer("sari").await;
    sari.open(&case_path(&all[0])).await;
    sari.follow("Mulai periksa").await;
    assert!(sari.shows("Mengapa lewat batas?"), "asked before anything is pressed");
    sari.press("Mulai periksa", &[]).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Pilih mengapa lewat batas"), "{}", sari.text());
    assert_eq!(app.stands(&all[0]).await.row.version, 1, "nothing is done");
    sari.press("Mulai periksa", &[("sebab", "other")]).await;
    assert!(sari.shows("Tulis alasannya"), "{}", sari.text());
    let said = [("sebab", "not_reached"), ("sebab_kata", "Rumahnya kosong dua kali")];
    sari.press("Mulai periksa", &said).await;
    assert_eq!(sari.status(), StatusCode::OK);
    sari.open(&case_path(&all[0])).await;
    for words in ["Pemeriksaan dimulai", "Alasan lewat batas", "Rumahnya kosong dua kali"] {
        assert!(sari.shows(words), "{words}: {}", sari.text());
    }
    assert_eq!(explained(&app).await, 1);
    let citizen = app.anybody();
    citizen.open(&format!("/s/{}", all[0].code.as_str())).await;
    assert!(citizen.shows("belum bisa menemui atau menghubungi Anda"), "{}", citizen.text());

    // Another act on the other one; a note and giving it to somebody ask for nothing.
    app.does("sari", &all[1], Act::Note { words: crate::world::words("Ditelepon.") })
        .await
        .unwrap();
    sari.open(&case_path(&all[1])).await;
    sari.follow("Tugaskan").await;
    assert!(!sari.shows("Mengapa lewat batas?"), "{}", sari.text());
    sari.open(&case_path(&all[1])).await;
    sari.follow("Jelaskan keterlambatan").await;
    sari.press("Jelaskan keterlambatan", &[("sebab", "many_reports")]).await;
    assert_eq!(explained(&app).await, 2);
    sari.open(&case_path(&all[1])).await;
    sari.press("Mulai periksa", &[]).await;
    assert_eq!(sari.status(), StatusCode::OK, "it was said already");
    app.finish().await;
}

#[actix_web::test]
async fn the_citizen_reads_why_and_nothing_that_is_for_officers() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 1).await;
    app.wait_days(8);
    let sari = app.officer("sari").await;
    sari.open(&case_path(&all[0])).await;
    sari.follow("Jelaskan keterlambatan").await;
    let said = [("sebab", "system_down"), ("sebab_kata", "Sudah lapor ke Pusdatin")];
    sari.press("Jelaskan keterlambatan", &said).await;
    let citizen = app.anybody();
    citizen.open(&format!("/s/{}", all[0].code.as_str())).await;
    assert!(citizen.shows("sistem data pusat sedang terganggu"), "{}", citizen.text());
    assert!(!citizen.shows("Pusdatin"), "{}", citizen.text());
    app.finish().await;
}

#[actix_web::test]
async fn one_reason_is_said_for_many_and_those_in_time_are_left_out() {
    let app = TestApp::new().await;
    let late = some_reports(&app, 3).await;
    app.wait_days(8);
    let fresh = some_reports(&app, 1).await;
    let sari = app.officer("sari").await;
    mark(&sari, &[&late[0], &late[1], &late[2], &fresh[0]], "alasan-lambat").await;
    sari.press("Periksa dulu", &[]).await;
    assert!(sari.shows("Pilih mengapa lewat batas"), "{}", sari.text());
    sari.press("Periksa dulu", &[("alasan", "many_reports")]).await;
    assert!(sari.shows("1 dilewati: belum lewat batas"), "{}", sari.text());
    sari.press("Jalankan", &[]).await;
    assert_eq!(explained(&app).await, 3, "{}", sari.text());
    mark(&sari, &[&late[0]], "alasan-lambat").await;
    sari.press("Periksa dulu", &[("alasan", "system_down")]).await;
    assert!(sari.shows("1 dilewati: sudah dijelaskan"), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn what_was_written_of_it_is_in_the_draft_and_outlives_a_colleague() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 1).await;
    app.wait_days(8);
    let (sari, hadi) = (app.officer("sari").await, app.officer("hadi").await);
    let form = format!("{}/periksa", case_path(&all[0]));
    sari.open(&form).await;
    let typed =
        [("formulir", "check"), ("sebab", "not_reached"), ("sebab_kata", "Rumahnya kosong")];
    sari.post_raw(&format!("{}/draf", case_path(&all[0])), &typed).await;
    let phone = app.officer("sari").await;
    phone.open(&form).await;
    assert!(phone.html().contains("value=\"not_reached\" selected"), "{}", phone.text());
    assert!(phone.html().contains("Rumahnya kosong"), "{}", phone.text());

    // A colleague explains it meanwhile: the form still holds, and its words are kept as well.
    hadi.open(&case_path(&all[0])).await;
    hadi.follow("Jelaskan keterlambatan").await;
    hadi.press("Jelaskan keterlambatan", &[("sebab", "system_down")]).await;
    sari.press("Mulai periksa", &typed[1..]).await;
    assert_eq!(sari.status(), StatusCode::OK, "{}", sari.text());
    sari.open(&case_path(&all[0])).await;
    assert!(sari.shows("Rumahnya kosong"), "{}", sari.text());
    assert_eq!(explained(&app).await, 2);
    app.finish().await;
}
