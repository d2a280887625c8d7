//! The hamlets of a village: read from the words of the report, to filter and to count by; never where the
//! story is not told openly.

use super::codes;
use crate::stories::whose_desk::as_violence;
use crate::world::{TestApp, VILLAGE, levy, report, words};
use actix_web::http::StatusCode;
use entity::case::{Confidentiality, Issue, Severity};
use satupintu::casefile::{NewReport, Received};
use satupintu::rules::act::Act;

async fn told(app: &TestApp, place: &str) -> Received {
    app.receive(NewReport { place: Some(words(place)), ..report() }).await
}

#[actix_web::test]
async fn a_village_filters_its_queue_by_hamlet_however_it_was_written() {
    let app = TestApp::new().await;
    let first = told(&app, "Dusun III, RT 02").await;
    let second = told(&app, "dsn 3 dekat musala").await;
    told(&app, "Dusun X").await;
    told(&app, "RT 02, dekat musala").await;
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?tampilan=semua").await;
    assert!(
        sari.shows("Semua dusun Dusun III Dusun X"),
        "in the order of numbers: {}",
        sari.text()
    );
    assert_eq!(sari.html().matches(">Dusun III</td>").count(), 2, "{}", sari.html());
    sari.open("/meja/antrean?tampilan=semua&dusun=Dusun+III").await;
    let mut found = codes(&sari.html());
    found.sort();
    let mut wanted = [first.code.as_str(), second.code.as_str()];
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    assert!(sari.shows("Dusun: Dusun III"), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn nobody_learns_the_hamlet_of_what_is_not_told_openly_or_not_theirs() {
    let app = TestApp::new().await;
    let place = || Some(words("Dusun VII"));
    let hidden = Confidentiality::Confidential;
    app.receive(NewReport { place: place(), confidentiality: hidden, ..report() }).await;
    app.receive(NewReport { place: place(), issue: Issue::Violence, ..report() }).await;
    app.receive(NewReport { place: place(), ..levy() }).await;
    let turned = app.receive(NewReport { place: Some(words("Dusun VIII")), ..report() }).await;
    app.does("sari", &turned, Act::Classify(as_violence(Severity::Ordinary))).await.unwrap();
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?tampilan=semua").await;
    assert!(!sari.html().contains("Dusun VII"), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_village_reads_its_figures_by_hamlet_and_opens_their_lists() {
    let app = TestApp::new().await;
    let one = told(&app, "Dusun II").await;
    told(&app, "Dusun IX").await;
    let none = told(&app, "dekat pasar").await;
    let board = format!("/meja/dasbor?wilayah={VILLAGE}");
    let hadi = app.officer("hadi").await;
    hadi.open(&board).await;
    assert!(hadi.shows("Per dusun"), "{}", hadi.text());
    let html = hadi.html();
    let list = |dusun: &str| {
        let end = format!("dusun={dusun}\"");
        let href =
            html.split("href=\"").find(|rest| rest.split('>').next().unwrap().contains(&end));
        href.unwrap_or_else(|| panic!("{dusun}: {html}"))
            .split('"')
            .next()
            .unwrap()
            .replace("&amp;", "&")
    };
    for (dusun, case) in [("Dusun+II", &one), ("tanpa", &none)] {
        hadi.open(&list(dusun)).await;
        assert_eq!(codes(&hadi.html()), [case.code.as_str()], "{dusun}");
    }
    for nonsense in ["%00", "rumah", "x%27%22"] {
        let path = format!("/meja/dasbor/daftar?angka=masuk&dusun={nonsense}");
        assert_eq!(hadi.open(&path).await, StatusCode::NOT_FOUND, "{nonsense}");
    }
    let dewi = app.officer("dewi").await;
    dewi.open(&board).await;
    assert!(!dewi.html().contains("Dusun"), "only those who work in the village: {}", dewi.text());
    app.finish().await;
}
