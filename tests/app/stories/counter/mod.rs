//! An officer writes down what people tell, and brings in a paper register.

mod elsewhere;
mod form;
mod hostile;
mod import;
mod papers;
mod write_down;

use crate::stories::files::send_on;
use crate::world::{Browser, TestApp};
use actix_web::http::{Method, StatusCode};
use entity::{case, person, register_entry};
use sea_orm::{EntityTrait, QueryOrder};

const COUNTER: &str = "/meja/catat";
const IMPORT: &str = "/meja/catat/impor";

/// A plain complaint, as sari types it.
const PLAIN: &[(&str, &str)] = &[
    ("nama", "Siti Aminah"),
    ("hp", "0812 3456 7890"),
    ("masalah", "not_paid"),
    ("program", "pkh"),
    ("cerita", "Bantuan belum diterima sejak tiga bulan lalu."),
];

/// The same with some fields changed.
fn but<'f>(changed: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = PLAIN.iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.copied().chain(changed.iter().copied()).collect()
}

/// An officer with the empty form before them.
async fn at_counter(app: &TestApp, short: &str) -> Browser {
    let officer = app.officer(short).await;
    assert_eq!(officer.open(COUNTER).await, StatusCode::OK);
    officer
}

async fn cases(app: &TestApp) -> Vec<case::Model> {
    case::Entity::find().order_by_asc(case::Column::Id).all(&app.platform.db).await.unwrap()
}

async fn entries(app: &TestApp) -> Vec<register_entry::Model> {
    register_entry::Entity::find().all(&app.platform.db).await.unwrap()
}

async fn people(app: &TestApp) -> Vec<person::Model> {
    person::Entity::find().all(&app.platform.db).await.unwrap()
}

/// The code of the receipt that is shown.
fn code_shown(browser: &Browser) -> String {
    let html = browser.html();
    let code = html.split("<strong class=\"code\" translate=\"no\">").nth(1).unwrap();
    let code = code.split("</strong>").next().unwrap();
    code.split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, text)| text)
        .collect::<String>()
        .replace('-', "")
}

/// Sends a register and goes where the answer leads.
async fn send_register(browser: &Browser, bytes: &[u8]) -> StatusCode {
    send_on(browser, IMPORT, &[("berkas", Some("buku.csv"), bytes)]).await
}

/// A file that is handed out.
async fn download(browser: &Browser, path: &str) -> String {
    let answer = browser.send(Method::GET, path, None).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    let named = answer.header("content-disposition").unwrap_or_default();
    assert!(named.starts_with("attachment"), "{named}");
    answer.body
}
