//! Labels: a unit's own words on its cases, put on, found again, taken back, for many at once.

use super::{case_path, mark, referred, some_reports};
use crate::world::{Browser, TestApp, levy, post_also};
use actix_web::http::StatusCode;
use entity::case_event::{self, ActKind};
use entity::case_label;
use entity::posting::Role;
use satupintu::casefile::Received;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

const CHANGE: &str = "Ubah label";

async fn labels(app: &TestApp) -> Vec<String> {
    let rows = case_label::Entity::find().all(&app.platform.db).await.unwrap();
    let mut names: Vec<String> = rows.into_iter().map(|row| row.name).collect();
    names.sort();
    names
}

async fn relabel(browser: &Browser, case: &Received, fields: &[(&str, &str)]) {
    assert_eq!(browser.open(&case_path(case)).await, StatusCode::OK);
    assert_eq!(browser.follow(CHANGE).await, StatusCode::OK);
    browser.press(CHANGE, fields).await;
}

#[actix_web::test]
async fn a_label_is_made_used_again_found_and_taken_off() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 3).await;
    let sari = app.officer("sari").await;
    relabel(&sari, &all[0], &[("baru", "Tunggu  musdes")]).await;
    assert!(
        sari.shows("Label diubah") && sari.shows("Dipasang: Tunggu musdes."),
        "{}",
        sari.text()
    );
    // The unit's next officer ticks what is there already, whatever the spelling of a new one.
    let budi = app.officer("budi").await;
    relabel(&budi, &all[1], &[("baru", "tunggu MUSDES")]).await;
    assert_eq!(budi.open(&case_path(&all[2])).await, StatusCode::OK);
    budi.follow(CHANGE).await;
    assert!(budi.shows("Label unit Anda") && budi.shows("Tunggu musdes"), "{}", budi.text());
    budi.press(CHANGE, &[]).await;
    assert!(budi.shows("Belum ada yang berubah"), "{}", budi.text());

    budi.open("/meja/antrean?tampilan=semua&label=tunggu+musdes").await;
    assert!(budi.shows("2 laporan") && budi.shows("Label"), "{}", budi.text());
    let html = budi.html();
    assert!(html.contains(all[0].code.as_str()) && !html.contains(all[2].code.as_str()));

    mark(&sari, &[&all[0], &all[2]], "lainnya").await;
    let form = sari.form_with("Unduh tabel biasa");
    let file = sari.post_raw(&form.action, &[("format", "csv")]).await.body;
    let lines: Vec<&str> = file.lines().collect();
    assert!(lines[0].ends_with(",Label"), "{file}");
    assert_eq!(lines.iter().filter(|line| line.ends_with(",Tunggu musdes")).count(), 1, "{file}");

    relabel(&sari, &all[0], &[("pasang-0", "")]).await;
    assert!(sari.shows("Dilepas: Tunggu musdes."), "{}", sari.text());
    assert_eq!(labels(&app).await.len(), 1);
    app.finish().await;
}

#[actix_web::test]
async fn what_was_just_put_on_is_taken_back() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 1).await;
    let sari = app.officer("sari").await;
    relabel(&sari, &all[0], &[("baru", "Perlu kunjungan")]).await;
    assert_eq!(labels(&app).await, ["Perlu kunjungan"]);
    sari.press("Urungkan", &[]).await;
    assert!(labels(&app).await.is_empty(), "{}", sari.text());
    assert!(!sari.offers("Urungkan"), "once");
    let rows = case_event::Entity::find().filter(case_event::Column::Act.eq(ActKind::Label));
    assert_eq!(rows.count(&app.platform.db).await.unwrap(), 2, "the journal keeps both");
    app.finish().await;
}

#[actix_web::test]
async fn too_long_too_many_and_nothing_at_all_are_said() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 1).await;
    let sari = app.officer("sari").await;
    let long = "x".repeat(34);
    relabel(&sari, &all[0], &[("baru", &long)]).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Kurangi 4 huruf"), "{}", sari.text());
    assert_eq!(sari.attr("#baru", "value"), Some(long), "what was typed stays");
    for n in 1..=6 {
        relabel(&sari, &all[0], &[("baru", &format!("label {n}"))]).await;
    }
    relabel(&sari, &all[0], &[("baru", "label 7")]).await;
    assert!(sari.shows("Paling banyak 6 label"), "{}", sari.text());
    assert_eq!(labels(&app).await.len(), 6);
    app.finish().await;
}

#[actix_web::test]
async fn each_unit_has_its_own_labels_and_everybody_who_sees_the_case_reads_them() {
    let app = TestApp::new().await;
    let case = referred(&app, "slrt").await;
    relabel(&app.officer("sari").await, &case, &[("baru", "desa")]).await;
    let ratna = app.officer("ratna").await;
    relabel(&ratna, &case, &[("baru", "kabupaten")]).await;
    assert!(ratna.shows("desa") && ratna.shows("kabupaten"), "{}", ratna.text());
    ratna.follow(CHANGE).await;
    let marks = ratna.form_with(CHANGE).fields;
    let marks: Vec<_> = marks.iter().filter(|(name, _)| name.starts_with("pasang-")).collect();
    assert_eq!(marks.len(), 1, "the village's are not hers to take off: {marks:?}");
    let citizen = app.anybody();
    citizen.open(&format!("/l/{}", case.code.as_str())).await;
    assert!(!citizen.shows("kabupaten"), "{}", citizen.text());
    app.finish().await;
}

#[actix_web::test]
async fn many_get_a_label_those_that_have_it_are_skipped_and_all_of_it_is_taken_back() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 3).await;
    let sari = app.officer("sari").await;
    relabel(&sari, &all[0], &[("baru", "Gelombang Februari")]).await;
    mark(&sari, &[&all[0], &all[1], &all[2]], "label").await;
    sari.press("Periksa dulu", &[]).await;
    assert!(sari.shows("Pilih label, atau tulis label baru"), "{}", sari.text());
    sari.press("Periksa dulu", &[("label", "Gelombang Februari")]).await;
    assert!(sari.shows("2 laporan akan diberi label “Gelombang Februari”."), "{}", sari.text());
    assert!(sari.shows("1 dilewati: sudah begitu."), "{}", sari.text());
    sari.press("Jalankan", &[]).await;
    assert_eq!(labels(&app).await.len(), 3, "{}", sari.text());
    sari.press("Urungkan", &[]).await;
    assert_eq!(labels(&app).await.len(), 1, "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn the_labels_of_a_complaint_are_offered_to_nobody_who_is_kept_from_it() {
    let app = TestApp::new().await;
    let complaint = app.receive(levy()).await;
    let own = some_reports(&app, 1).await;
    let maria = app.officer("maria").await;
    relabel(&maria, &complaint, &[("baru", "Pungutan kartu")]).await;
    maria.open("/meja/antrean").await;
    assert!(maria.shows("Pungutan kartu"), "{}", maria.text());
    // Works for the same office, and in the village that is complained about.
    post_also(&app, "sari", "inspektorat", Role::AgencyOfficer).await;
    let sari = app.officer("sari").await;
    relabel(&sari, &own[0], &[("baru", "Tunggu musdes")]).await;
    for page in ["/meja/antrean", "/meja/antrean?tampilan=semua&label=pungutan+kartu"] {
        assert_eq!(sari.open(page).await, StatusCode::OK);
        assert!(sari.shows("Tunggu musdes"), "{page}");
        assert!(!sari.shows("Pungutan kartu"), "{page}: {}", sari.text());
    }
    mark(&sari, &[&own[0]], "label").await;
    assert!(!sari.shows("Pungutan kartu"), "{}", sari.text());
    app.finish().await;
}
