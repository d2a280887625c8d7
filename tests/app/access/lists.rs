//! Lists, counts, searches and the day's figures: exactly the cases in reach, and their number.

use super::{Scene, Subject, Visitor, assert_headers, assert_silent};
use crate::world::Answer;
use actix_web::http::{Method, StatusCode};
use entity::case::Confidentiality;
use satupintu::platform::menu;
use satupintu::rules::access::knows_reporter;
use std::collections::BTreeSet;

const QUEUE: &str = "/meja/antrean?tampilan=semua";
const INBOX: &str = "/meja/rujukan/masuk?tampilan=semua";
const VISITS: &str = "/meja/kunjungan?tampilan=minggu-ini&siapa=semua";
const SHEET: &str = "/meja/kunjungan/cetak?tampilan=minggu-ini&siapa=semua";
const OUTBOX: &str = "/meja/rujukan/keluar?tampilan=semua";

#[actix_web::test]
async fn lists_hold_what_is_in_reach_and_nothing_else() {
    let scene = Scene::new().await;
    let mut rows = 0;
    for visitor in &scene.visitors {
        let seen = codes_of(&scene, |case| case.seen_by(&visitor.officer));
        let queue = open(&scene, visitor, QUEUE).await;
        assert_eq!(cases_in(&queue.body), seen, "{}", visitor.who);
        assert_eq!(current(&queue.body), seen.len(), "{}: the count", visitor.who);
        let news = open(&scene, visitor, "/meja/langsung?sejak=0").await;
        let told = news.body.split("\"code\":\"").skip(1).map(|rest| rest[..10].to_owned());
        assert_eq!(told.collect::<BTreeSet<_>>(), seen, "{}: the news", visitor.who);
        let home = menu::home(&visitor.officer);
        for path in [INBOX, OUTBOX, VISITS, SHEET, home, "/akun", "/meja/pemberitahuan"] {
            let page = open(&scene, visitor, path).await;
            let listed = cases_in(&page.body);
            assert!(listed.is_subset(&seen), "{} at {path}", visitor.who);
        }
        rows += seen.len();
    }
    assert!(rows > 100, "{rows} rows: somebody must see something");
    scene.app.finish().await;
}

#[actix_web::test]
async fn a_search_finds_what_is_in_reach_and_may_be_known() {
    let scene = Scene::new().await;
    for visitor in &scene.visitors {
        // Names given in confidence are kept sealed: no search finds them, not even for those who
        // may read them.
        let in_clear = |case: &Subject| {
            case.name.is_some() && case.opened.standing.confidentiality == Confidentiality::Open
        };
        let named = codes_of(&scene, |case| case.seen_by(&visitor.officer) && in_clear(case));
        let found = open(&scene, visitor, "/meja/antrean?cari=tanda+unik").await;
        assert_eq!(cases_in(&found.body), named, "{}", visitor.who);
        for case in &scene.cases {
            by_code(&scene, visitor, case).await;
        }
    }
    scene.app.finish().await;
}

#[actix_web::test]
async fn a_person_is_found_only_in_reports_in_reach_whose_reporter_may_be_known() {
    let scene = Scene::new().await;
    let mut found = 0;
    for visitor in &scene.visitors {
        for case in scene.cases.iter().filter(|case| !case.nik().is_empty()) {
            let form = [("nomor", case.nik())];
            let answer = visitor.browser.post_raw("/meja/warga", &form).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", visitor.who);
            assert_headers(&answer, "/meja/warga");
            assert_silent(&scene, visitor, "/meja/warga", &answer);
            let knows = knows_reporter(&visitor.officer, &case.opened.standing);
            let wanted =
                if knows { BTreeSet::from([case.code().to_owned()]) } else { BTreeSet::new() };
            assert_eq!(cases_in(&answer.body), wanted, "{}: {}", visitor.who, case.what);
            found += wanted.len();
        }
    }
    assert!(found > 50, "{found}: somebody must find somebody");
    scene.app.finish().await;
}

#[actix_web::test]
async fn a_number_finds_what_is_in_reach_and_whose_reporter_may_be_known() {
    let scene = Scene::new().await;
    let mut found = 0;
    for visitor in &scene.visitors {
        for case in scene.cases.iter().filter(|case| case.name.is_some()) {
            let nik = case.nik();
            let answer = visitor.browser.post_raw("/meja/cari", &[("cari", nik)]).await;
            assert_eq!(answer.status, StatusCode::OK, "{} seeks {}", visitor.who, case.what);
            assert_headers(&answer, "POST /meja/cari");
            assert_silent(&scene, visitor, "", &answer);
            let knows = knows_reporter(&visitor.officer, &case.opened.standing);
            let wanted = codes_of(&scene, |other| {
                other.what == case.what && knows && other.seen_by(&visitor.officer)
            });
            assert_eq!(cases_in(&answer.body), wanted, "{} seeks {}", visitor.who, case.what);
            found += wanted.len();
        }
    }
    assert!(found > 50, "{found}: somebody must find somebody");
    scene.app.finish().await;
}

/// A code in reach opens its case; any other finds nothing, whole or in part.
async fn by_code(scene: &Scene, visitor: &Visitor, case: &Subject) {
    let sees = case.seen_by(&visitor.officer);
    let whole = format!("/meja/antrean?cari={}", case.code());
    let answer = visitor.browser.send(Method::GET, &whole, None).await;
    let wanted = if sees { StatusCode::SEE_OTHER } else { StatusCode::OK };
    assert_eq!(answer.status, wanted, "{} searches “{}”", visitor.who, case.what);
    assert_silent(scene, visitor, &whole, &answer);
    if !sees {
        assert!(cases_in(&answer.body).is_empty(), "{} searches “{}”", visitor.who, case.what);
        return;
    }
    let part = open(scene, visitor, &format!("/meja/antrean?cari={}", &case.code()[..8])).await;
    assert!(cases_in(&part.body).contains(case.code()), "{}: {}", visitor.who, case.what);
}

#[actix_web::test]
async fn every_number_is_the_number_of_its_rows() {
    let scene = Scene::new().await;
    scene.app.wait_days(4);
    let of_each_place = |visitor: &&Visitor| {
        visitor.who.starts_with("coordinator")
            || visitor.who.starts_with("auditor")
            || visitor.who.contains(" and ")
    };
    let mut counted = 0;
    for visitor in scene.visitors.iter().filter(of_each_place) {
        let short = visitor.who.replace(' ', "-");
        let short = if visitor.who.contains(" and ") { "rangkap" } else { &short };
        let visitor = Visitor {
            who: visitor.who.clone(),
            officer: visitor.officer.clone(),
            browser: scene.app.officer(short).await,
        };
        for path in [QUEUE, INBOX, OUTBOX] {
            let page = open(&scene, &visitor, path).await;
            for (href, n) in tabs(&page.body) {
                assert_eq!(rows_at(&scene, &visitor, &href).await, n, "{}: {href}", visitor.who);
                counted += n;
            }
        }
        if menu::home(&visitor.officer) != "/meja" {
            continue;
        }
        let today = open(&scene, &visitor, "/meja").await;
        for (href, n) in figures(&today.body) {
            assert_eq!(rows_at(&scene, &visitor, &href).await, n, "{}: {href}", visitor.who);
        }
    }
    assert!(counted > 50, "{counted}: something must be counted");
    scene.app.finish().await;
}

async fn open(scene: &Scene, visitor: &Visitor, path: &str) -> Answer {
    let answer = visitor.browser.send(Method::GET, path, None).await;
    assert_eq!(answer.status, StatusCode::OK, "{} at {path}", visitor.who);
    assert_headers(&answer, path);
    assert_silent(scene, visitor, path, &answer);
    answer
}

async fn rows_at(scene: &Scene, visitor: &Visitor, href: &str) -> usize {
    let page = open(scene, visitor, &href.replace("&amp;", "&")).await;
    page.body.matches("class=\"c-code\"").count()
}

fn codes_of(scene: &Scene, wanted: impl Fn(&Subject) -> bool) -> BTreeSet<String> {
    scene.cases.iter().filter(|case| wanted(case)).map(|case| case.code().to_owned()).collect()
}

/// The codes of all cases a page leads to.
fn cases_in(html: &str) -> BTreeSet<String> {
    let code = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    html.split("/meja/laporan/").skip(1).map(code).collect()
}

/// The tabs of a list: where each leads, and its number.
fn tabs(html: &str) -> Vec<(String, usize)> {
    let nav = html.split_once("<nav class=\"views\"").unwrap().1;
    let nav = nav.split_once("</nav>").unwrap().0;
    let tab = |item: &str| {
        let n = between(item, "<span class=\"n\">", "</span>").unwrap_or_else(|| "0".to_owned());
        (between(item, "href=\"", "\"").unwrap(), n.parse().unwrap())
    };
    nav.split("<li>").skip(1).map(tab).collect()
}

/// The number of the tab that is open.
fn current(html: &str) -> usize {
    let open = tabs(html).into_iter().find(|(href, _)| href.ends_with("tampilan=semua"));
    open.unwrap().1
}

/// The day's figures: where each leads, and its number.
fn figures(html: &str) -> Vec<(String, usize)> {
    let figure = |part: &str| {
        let n = between(part, "<b>", "</b>").unwrap().parse().unwrap();
        (between(part, "href=\"", "\"").unwrap(), n)
    };
    let found: Vec<_> = html.split("<div class=\"stat ").skip(1).map(figure).collect();
    assert!(found.len() > 3, "the day has figures");
    found
}

fn between(text: &str, start: &str, end: &str) -> Option<String> {
    let rest = text.split_once(start)?.1;
    Some(rest.split_once(end)?.0.to_owned())
}
