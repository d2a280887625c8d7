//! How files lie there, and how they go.

use super::*;
use crate::world::{DAY_MS, HOUR_MS};
use satupintu::platform::jobs::{Job, run_once};
use std::path::{Path, PathBuf};

fn objects(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let below = |path: PathBuf| if path.is_dir() { objects(&path) } else { vec![path] };
    entries.flat_map(|entry| below(entry.unwrap().path())).collect()
}

fn stored(app: &TestApp) -> Vec<PathBuf> {
    objects(&app.platform.settings.storage.dir.join("berkas"))
}

async fn tidy(app: &TestApp) {
    run_once(app.platform.clone(), Job::Housekeeping).await.unwrap();
}

#[actix_web::test]
async fn nothing_can_be_read_in_the_store_or_the_database() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    upload(&siti, &path, &photo(200, 1)).await;
    upload(&siti, &path, &paper()).await;
    upload(&siti, &path, &voice()).await;
    let objects = stored(&app);
    assert_eq!(objects.len(), 3);
    for object in objects {
        let bytes = std::fs::read(&object).unwrap();
        for mark in [b"JFIF".as_slice(), b"%PDF", b"webm", b"Opus"] {
            assert!(!bytes.windows(mark.len()).any(|part| part == mark), "{}", object.display());
        }
    }
    for row in rows(&app).await {
        let thumbnail = row.thumbnail.unwrap_or_default();
        assert!(!thumbnail.windows(4).any(|part| part == b"JFIF"));
    }
    app.finish().await;
}

#[actix_web::test]
async fn what_was_taken_out_is_gone_after_an_hour() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    let (_, file) = upload(&siti, &path, &photo(200, 1)).await;
    siti.post(&format!("/lapor/berkas/{}/hapus", file["id"].as_str().unwrap()), &[]).await;
    assert_eq!(siti.count(".files li"), 0);
    tidy(&app).await;
    assert_eq!(stored(&app).len(), 1, "somebody may be sending it again");
    app.wait_ms(HOUR_MS + 1);
    tidy(&app).await;
    assert!(stored(&app).is_empty() && rows(&app).await.is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn what_was_taken_out_and_sent_again_is_there() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    let (_, file) = upload(&siti, &path, &photo(200, 1)).await;
    siti.post(&format!("/lapor/berkas/{}/hapus", file["id"].as_str().unwrap()), &[]).await;
    app.wait_ms(2 * HOUR_MS);
    assert_eq!(upload(&siti, &path, &photo(200, 1)).await.0, StatusCode::CREATED);
    tidy(&app).await;
    siti.open("/lapor/cerita").await;
    let href = siti.attr(".files a.thumb", "href").unwrap();
    assert_eq!(get(&siti, &href).await.status, StatusCode::OK);
    app.finish().await;
}

#[actix_web::test]
async fn with_an_old_draft_its_photos_go_and_those_of_a_case_stay() {
    let app = TestApp::new().await;
    let (left, sent) = (telling(&app).await, telling(&app).await);
    upload(&left, &upload_path(&left), &photo(100, 1)).await;
    upload(&sent, &upload_path(&sent), &photo(100, 1)).await;
    sent.press("Lanjutkan", &[("cerita", STORY)]).await;
    let code = finish(&sent, "open").await;
    let mine = proven(&app, &code).await;
    mine.follow("Tambah keterangan").await;
    upload(&mine, &upload_path(&mine), &photo(100, 2)).await;
    assert_eq!(stored(&app).len(), 3);
    app.wait_ms(8 * DAY_MS);
    tidy(&app).await;
    app.wait_ms(2 * HOUR_MS);
    tidy(&app).await;
    assert_eq!(stored(&app).len(), 1, "an addition that was never sent goes too");
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{code}")).await;
    let href = sari.attr(".files a.thumb", "href").unwrap();
    assert_eq!(get(&sari, &href).await.status, StatusCode::OK);
    app.finish().await;
}

#[actix_web::test]
async fn a_store_that_fails_is_told_and_the_report_goes_on() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    // In the way of the folder that would be made.
    std::fs::write(app.platform.settings.storage.dir.join("berkas"), "x").unwrap();
    let (status, file) = upload(&siti, &path, &photo(100, 1)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(file["error"], "Foto belum terkirim. Coba lagi.");
    siti.press("Lanjutkan", &[("cerita", STORY)]).await;
    finish(&siti, "open").await;
    app.finish().await;
}
