//! Photos and PDFs that people bring to the counter.

use super::{COUNTER, PLAIN, at_counter, cases};
use crate::stories::files::{photo, send_on};
use crate::world::{Browser, TestApp};
use actix_web::http::StatusCode;
use entity::attachment;
use sea_orm::EntityTrait;

/// The page's form as a browser sends it with a file.
fn with_file<'f>(
    form: &'f [(String, String)],
    changed: &'f [(&'f str, &'f str)],
    file: &'f [u8],
) -> Vec<(&'f str, Option<&'f str>, &'f [u8])> {
    let kept = form.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let kept = kept.filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    let fields = kept.chain(changed.iter().copied());
    let parts = fields.map(|(name, value)| (name, None, value.as_bytes()));
    parts.chain([("berkas", Some("foto.jpg"), file)]).collect()
}

async fn send(browser: &Browser, changed: &[(&str, &str)], file: &[u8]) -> StatusCode {
    let form = browser.form_with("Simpan laporan");
    send_on(browser, &form.action, &with_file(&form.fields, changed, file)).await
}

#[actix_web::test]
async fn a_photo_comes_with_the_report() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    assert_eq!(send(&sari, PLAIN, &photo(8, 1)).await, StatusCode::OK);
    assert!(sari.shows("Laporan sudah tersimpan"), "{}", sari.text());
    let files = attachment::Entity::find().all(&app.platform.db).await.unwrap();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].case_id, Some(cases(&app).await[0].id));
    assert!(files[0].event_id.is_some() && files[0].draft_id.is_none());
    app.finish().await;
}

#[actix_web::test]
async fn a_file_that_cannot_be_taken_is_said_at_its_place_and_stores_nothing() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let form = sari.form_with("Simpan laporan");
    let parts = with_file(&form.fields, PLAIN, b"MZ\x90\0 a program");
    let answer = crate::stories::files::send(&sari, &form.action, &parts).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("id=\"berkas-error\"") && answer.body.contains("Siti Aminah"));
    assert!(cases(&app).await.is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn a_photo_is_kept_while_the_rest_is_mended_and_can_be_taken_out() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let form = sari.form_with("Simpan laporan");
    let parts = with_file(&form.fields, &[("nama", "Siti")], &[]);
    let parts: Vec<_> = parts.into_iter().filter(|(name, ..)| *name != "berkas").collect();
    let picture = photo(8, 1);
    let parts = [parts.as_slice(), &[("berkas", Some("a.jpg"), picture.as_slice())]].concat();
    let answer = crate::stories::files::send(&sari, &form.action, &parts).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Foto 1"), "{}", answer.body);
    let files = attachment::Entity::find().all(&app.platform.db).await.unwrap();
    let (key, id) = (form.action.clone(), files[0].id.to_string());
    let out: Vec<(&str, &str)> = PLAIN.iter().copied().chain([("hapus", id.as_str())]).collect();
    let all: Vec<(&str, &str)> = form
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| out.iter().all(|(other, _)| other != name))
        .chain(out.iter().copied())
        .collect();
    sari.post(&key, &all).await;
    assert!(sari.shows("Laporan sudah tersimpan"), "{}", sari.text());
    let files = attachment::Entity::find().all(&app.platform.db).await.unwrap();
    assert!(files.iter().all(|file| file.case_id.is_none()), "it was taken out again");
    app.finish().await;
}

#[actix_web::test]
async fn nobody_puts_files_into_another_officers_form() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    assert_eq!(
        send(&sari, &[("nama", "Siti")], &photo(8, 1)).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let action = sari.form_with("Simpan laporan").action;
    let hadi = at_counter(&app, "hadi").await;
    assert_eq!(hadi.post(&action, PLAIN).await, StatusCode::BAD_REQUEST);
    assert_eq!(
        hadi.post(&format!("{COUNTER}?kunci=bukan-kunci"), PLAIN).await,
        StatusCode::BAD_REQUEST
    );
    assert!(cases(&app).await.is_empty());
    app.finish().await;
}
