//! Work handed to other units: a regency's day, a ministry's day, two agencies side by side, and the
//! files that travel or do not.

mod files;
mod inbox;
mod levels;
mod narrowed;
mod obligation;
mod onward;
mod side_by_side;

use crate::world::{Answer, Browser, TestApp, report, unit_by_code, words};
use actix_web::http::{Method, StatusCode, header};
use entity::attachment::AttachmentId;
use entity::referral::LegalGround;
use satupintu::casefile::directory::facts;
use satupintu::casefile::{self, Along, Received, Request};
use satupintu::platform::files::{Holder, keep};
use satupintu::rules::act::{Act, Actor, HandOver};
use std::io::Cursor;

/// A case the village has begun to look at.
async fn checked(app: &TestApp) -> Received {
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    received
}

async fn over_to(app: &TestApp, unit: &str, files: Vec<AttachmentId>) -> HandOver {
    HandOver {
        to: facts(&unit_by_code(&app.platform.db, unit).await.unwrap()).unwrap(),
        programme: None,
        reason: words("Mohon dibantu."),
        summary: None,
        ground: LegalGround::PublicTask,
        files,
    }
}

/// The village refers the case to a unit.
async fn refer(app: &TestApp, received: &Received, unit: &str) {
    let over = over_to(app, unit, Vec::new()).await;
    app.does("budi", received, Act::Refer(over)).await.unwrap();
}

async fn at(app: &TestApp, short: &str, received: &Received) -> Browser {
    let browser = app.officer(short).await;
    let path = format!("/meja/laporan/{}", received.code.as_str());
    assert_eq!(browser.open(&path).await, StatusCode::OK, "{short}");
    browser
}

/// A photo nobody took.
fn photo(shade: u8) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(90, 60, |x, y| {
        image::Rgb([shade, x.to_le_bytes()[0], y.to_le_bytes()[0]])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// The reporter sends a photo after the story.
async fn photo_of_the_reporter(app: &TestApp, received: &Received, shade: u8) -> AttachmentId {
    let row = app.stands(received).await.row;
    let holder = Holder::Case(row.id, row.events);
    let kept = keep(&app.platform, holder, photo(shade)).await.unwrap().unwrap();
    let act = Act::AddInformation { words: words("Ini fotonya.") };
    let request = Request { case: row.id, seen: row.version, key: app.fresh_key(), act };
    let actor = Actor::Reporter;
    let along = Along { files: Some(holder), delay: None };
    casefile::act_along(&app.platform, &actor, request, along).await.unwrap();
    kept.id
}

/// Sends the page's form with this button, with files.
async fn send_with_files(
    browser: &Browser,
    button: &str,
    fields: &[(&str, &str)],
    files: &[(&str, Vec<u8>)],
) -> Answer {
    let form = browser.form_with(button);
    let typed = |name: &str| fields.iter().any(|(field, _)| *field == name);
    let kept = form.fields.iter().filter(|(name, _)| !typed(name));
    let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
    let mut body = Vec::new();
    for (name, value) in kept.chain(fields.iter().copied()) {
        let head = format!("--batas\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend_from_slice(format!("{head}{value}\r\n").as_bytes());
    }
    for (name, content) in files {
        let head = format!(
            "--batas\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"{name}\"\r\n\r\n"
        );
        body.extend_from_slice(&[head.as_bytes(), content, b"\r\n"].concat());
    }
    body.extend_from_slice(b"--batas--\r\n");
    let headers = vec![
        (header::HeaderName::from_static("sec-fetch-site"), "same-origin".to_owned()),
        (header::CONTENT_TYPE, "multipart/form-data; boundary=batas".to_owned()),
    ];
    browser.send_as(Method::POST, &form.action, headers, body).await
}

/// What comes of opening a file of the case at the desk.
async fn opens(browser: &Browser, received: &Received, file: AttachmentId) -> StatusCode {
    let path = format!("/meja/laporan/{}/berkas/{file}", received.code.as_str());
    browser.send(Method::GET, &path, None).await.status
}
