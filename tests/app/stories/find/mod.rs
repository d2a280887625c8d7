//! Finding a case: by words, by numbers, by filters; and never one that is somebody else's.

mod filters;
mod hamlets;
mod numbers;
mod referral_views;
mod referrals;
mod views;
mod words;

use crate::world::{Browser, TestApp};
use actix_web::http::StatusCode;
use satupintu::casefile::Received;

/// The codes of a list, in the order of its rows.
fn codes(html: &str) -> Vec<String> {
    html.split("class=\"c-code\"")
        .skip(1)
        .filter_map(|cell| cell.split("/meja/laporan/").nth(1))
        .map(|rest| rest.chars().take(10).collect())
        .collect()
}

/// What the search form finds.
async fn found(browser: &Browser, text: &str) -> Vec<String> {
    let status = browser.post("/meja/cari", &[("cari", text)]).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    codes(&browser.html())
}

/// Whoever is posted there finds exactly these by these words or this number.
async fn finds(app: &TestApp, short: &str, text: &str, wanted: &[&Received]) {
    let browser = app.officer(short).await;
    let mut found = found(&browser, text).await;
    let mut wanted: Vec<String> = wanted.iter().map(|case| case.code.as_str().to_owned()).collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted, "{short} seeks “{text}”: {}", browser.text());
}
