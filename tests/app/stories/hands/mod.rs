//! Officers who work fast: many reports at once, templates, quick actions, drafts, taking back.

mod bulk;
mod export;
mod judged;
mod one;
mod words;

use crate::world::{Browser, TestApp, report};
use entity::case::Language;
use satupintu::casefile::Received;

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
