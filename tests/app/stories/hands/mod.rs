//! Officers who work fast: many reports or referrals at once, templates, quick actions, drafts, taking back.

mod bulk;
mod delays;
mod export;
mod inbox;
mod judged;
mod labels;
mod one;
mod words;

use crate::world::{Browser, TestApp, report, unit_by_code, words};
use entity::case::Language;
use entity::referral::LegalGround;
use satupintu::casefile::Received;
use satupintu::casefile::directory::facts;
use satupintu::rules::act::{Act, HandOver};

pub fn case_path(received: &Received) -> String {
    format!("/meja/laporan/{}", received.code.as_str())
}

/// Some ordinary reports of the village.
pub async fn some_reports(app: &TestApp, n: usize) -> Vec<Received> {
    let mut all = Vec::new();
    for _ in 0..n {
        all.push(app.receive(report()).await);
    }
    all
}

/// The officer marks these and says what is to be done; the form for it opens.
pub async fn mark(browser: &Browser, reports: &[&Received], aim: &str) {
    browser.open("/meja/antrean?tampilan=semua").await;
    let mut fields: Vec<(&str, &str)> =
        reports.iter().map(|received| ("pilih", received.code.as_str())).collect();
    fields.push(("daftar", "/meja/antrean?tampilan=semua"));
    fields.push(("aksi", aim));
    browser.post("/meja/pilihan", &fields).await;
}

/// A report whose citizen reads English.
pub fn english() -> satupintu::casefile::NewReport {
    satupintu::casefile::NewReport { language: Language::En, ..report() }
}

/// A case of the village that waits at another unit.
pub async fn referred(app: &TestApp, unit: &str) -> Received {
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    refer(app, &received, unit).await;
    received
}

/// The village refers a case.
pub async fn refer(app: &TestApp, received: &Received, unit: &str) {
    let over = HandOver {
        to: facts(&unit_by_code(&app.platform.db, unit).await.unwrap()).unwrap(),
        programme: None,
        reason: words("Mohon dibantu."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    };
    app.does("budi", received, Act::Refer(over)).await.unwrap();
}

/// What the tick of a case's first referral sends.
pub async fn shown(app: &TestApp, received: &Received) -> String {
    let stands = app.stands(received).await;
    format!("{}.{}", stands.standing.referrals[0].id, stands.row.version)
}

/// The officer marks these in a list of referrals and says what is to be done.
pub async fn mark_referrals(
    app: &TestApp,
    (browser, list): (&Browser, &str),
    cases: &[&Received],
    aim: &str,
) {
    let list = format!("/meja/rujukan/{list}?tampilan=semua");
    let mut values = Vec::new();
    for case in cases {
        values.push(shown(app, case).await);
    }
    let mut fields: Vec<(&str, &str)> =
        values.iter().map(|value| ("pilih", value.as_str())).collect();
    fields.extend([("daftar", list.as_str()), ("aksi", aim)]);
    browser.post("/meja/pilihan", &fields).await;
}
