//! Photos, papers and voices: sent with a story or an answer, seen by those who see the case.

mod bring;
mod hostile;
mod keep;
mod see;
mod voice;

use crate::world::{Answer, Browser, TestApp, VILLAGE};
use actix_web::http::{Method, StatusCode, header};
use entity::attachment::{Entity, Model};
use sea_orm::EntityTrait;
use std::io::Cursor;

const STORY: &str = "Atap rumah saya bocor sejak bulan lalu.";

/// A part of a form: name, file name if it is a file, content.
type Part<'p> = (&'p str, Option<&'p str>, &'p [u8]);

/// A photo nobody took, of this many pixels.
pub fn photo(side: u32, shade: u8) -> Vec<u8> {
    let pixel = |x: u32, y: u32| image::Rgb([shade, x.to_le_bytes()[0], y.to_le_bytes()[0]]);
    let picture = image::RgbImage::from_fn(side, side, pixel);
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// A paper of one empty page.
fn paper() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n\
      trailer<</Root 1 0 R>>\n%%EOF"
        .to_vec()
}

/// Two seconds as Chromium records them.
fn voice() -> Vec<u8> {
    let tracks = b"\x16\x54\xAE\x6B\x8D\xAE\x8B\x83\x81\x02\x86\x86A_OPUS";
    let sound = b"\x1F\x43\xB6\x75\xFF\xE7\x82\x07\xD0\xA3\x85\x81\0\0\x80\x01";
    let head = b"\x1A\x45\xDF\xA3\x87\x42\x82\x84webm\x18\x53\x80\x67\xFF";
    [head.as_slice(), tracks, sound].concat()
}

/// Sends a form with files.
pub async fn send(browser: &Browser, path: &str, parts: &[Part<'_>]) -> Answer {
    let mut body = Vec::new();
    for (name, file, content) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        let head =
            format!("--batas\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend_from_slice(&[head.as_bytes(), content, b"\r\n"].concat());
    }
    body.extend_from_slice(b"--batas--\r\n");
    let headers = vec![
        (header::HeaderName::from_static("sec-fetch-site"), "same-origin".to_owned()),
        (header::CONTENT_TYPE, "multipart/form-data; boundary=batas".to_owned()),
    ];
    browser.send_as(Method::POST, path, headers, body).await
}

/// Sends it and goes where the answer leads.
pub async fn send_on(browser: &Browser, path: &str, parts: &[Part<'_>]) -> StatusCode {
    let answer = send(browser, path, parts).await;
    match answer.header("location") {
        Some(next) => browser.open(next).await,
        None => answer.status,
    }
}

/// Somebody on the way to the story, every question before it answered.
async fn telling(app: &TestApp) -> Browser {
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    siti.press("Lanjutkan", &[("desa", "air joman")]).await;
    siti.press("Lanjutkan", &[("pilih", VILLAGE)]).await;
    siti.press("Lanjutkan", &[("rt", "RT 02")]).await;
    siti.press("Lanjutkan", &[("masalah", "not-received")]).await;
    assert!(siti.shows("Ceritakan dengan kata-kata Anda sendiri"), "{}", siti.text());
    siti
}

/// Where scripts of this page send single files.
fn upload_path(browser: &Browser) -> String {
    browser.attr("[data-files]", "data-files").unwrap()
}

/// One file as a script sends it; the answer's JSON.
async fn upload(browser: &Browser, path: &str, bytes: &[u8]) -> (StatusCode, serde_json::Value) {
    let answer = send(browser, path, &[("berkas", Some("foto"), bytes)]).await;
    (answer.status, serde_json::from_str(&answer.body).unwrap_or_default())
}

/// From the contact question to the sent page; the case's code.
async fn finish(siti: &Browser, secret: &str) -> String {
    let contact = [("hubungi", "sms"), ("hp", "0812 3456 7890"), ("rahasia", secret)];
    siti.press("Lanjutkan", &contact).await;
    siti.press("Kirim laporan", &[]).await;
    assert!(siti.shows("Laporan Anda sudah kami terima"), "{}", siti.text());
    siti.path.borrow().rsplit('/').next().unwrap().to_owned()
}

/// The proven reporter of a case.
async fn proven(app: &TestApp, code: &str) -> Browser {
    let browser = app.anybody();
    browser.open(&format!("/s/{code}/rincian")).await;
    browser.press("Lihat rincian", &[("bukti", "7890")]).await;
    browser
}

async fn rows(app: &TestApp) -> Vec<Model> {
    Entity::find().all(&app.platform.db).await.unwrap()
}

async fn get(browser: &Browser, path: &str) -> Answer {
    browser.send(Method::GET, path, None).await
}
