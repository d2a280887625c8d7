//! Whatever is typed into whatever field, the answer is a page with words, never a 500.

use crate::world::{Browser, Form, TestApp, report};
use actix_web::http::{Method, StatusCode, header};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What people who mean harm, or whose cat walked over the keyboard, send.
fn hostile() -> Vec<String> {
    vec![
        String::new(),
        "a\0b\u{1}\u{7f}".to_owned(),
        "<script>alert(1)</script><img src=x onerror=alert(1)>".to_owned(),
        "😀👩‍👩‍👧‍👦 \u{202e}terbalik".to_owned(),
        "' OR 1=1; DROP TABLE case_file; --".to_owned(),
        "{{ 7*7 }}{% include \"frames/base.html\" %}".to_owned(),
        "120909450870900".to_owned(),
        "99.99.99.9999".to_owned(),
        "../../../../etc/passwd".to_owned(),
        "-1".to_owned(),
        "a\r\nBcc: semua@contoh.example".to_owned(),
        "x".repeat(100_000),
    ]
}

/// Every page that can be reached by links from `start`, one of each kind of address.
async fn crawl(browser: &Browser, start: &str) -> BTreeSet<String> {
    let mut seen = BTreeMap::new();
    let mut waiting = VecDeque::from([start.to_owned()]);
    while let Some(path) = waiting.pop_front() {
        if seen.len() > 150 || seen.contains_key(&shape(&path)) {
            continue;
        }
        let status = browser.open(&path).await;
        assert!(!status.is_server_error(), "{path}: {status}\n{}", browser.text());
        seen.insert(shape(&path), path);
        waiting.extend(links(&browser.html()));
    }
    seen.into_values().collect()
}

/// The address without what differs between pages of one kind: ids, codes, queries.
fn shape(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let parts = path.split('/').map(|part| {
        let id = part.len() >= 10 && part.chars().any(|c| c.is_ascii_digit());
        let code = part.contains('.') && part.chars().next().is_some_and(|c| c.is_ascii_digit());
        if id || code { "…" } else { part }
    });
    let names = query.split('&').filter_map(|pair| pair.split('=').next());
    format!("{}?{}", parts.collect::<Vec<_>>().join("/"), names.collect::<Vec<_>>().join("&"))
}

fn links(html: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let links = Selector::parse("a[href]").unwrap();
    html.select(&links)
        .filter_map(|link| link.value().attr("href"))
        .filter(|href| href.starts_with('/') && !href.starts_with("/aset"))
        .map(|href| href.split('#').next().unwrap_or(href).to_owned())
        .collect()
}

/// Sends each form of each page with each hostile value in all its fields, then in one at a time.
async fn attack(browser: &Browser, pages: &BTreeSet<String>, cookies: &BTreeMap<String, String>) {
    let mut attacked = BTreeSet::new();
    for page in pages {
        restore(browser, cookies);
        browser.open(page).await;
        for form in browser.forms() {
            if attacked.insert(shape(&form.action)) {
                attack_form(browser, &form, cookies).await;
            }
        }
    }
    assert!(!attacked.is_empty(), "no form was found");
}

async fn attack_form(browser: &Browser, form: &Form, cookies: &BTreeMap<String, String>) {
    for (place, value) in hostile().iter().enumerate() {
        restore(browser, cookies);
        let all: Vec<_> =
            form.fields.iter().map(|(name, _)| (name.as_str(), value.as_str())).collect();
        send(browser, form, &all).await;
        // One field at a time only with the roughest: the forms are many.
        let targets = if place < 2 { form.fields.len() } else { 0 };
        for target in 0..targets {
            let one: Vec<_> = form
                .fields
                .iter()
                .enumerate()
                .map(|(n, (name, kept))| (name.as_str(), if n == target { value } else { kept }))
                .map(|(name, value)| (name, value.as_str()))
                .collect();
            restore(browser, cookies);
            send(browser, form, &one).await;
        }
    }
    restore(browser, cookies);
    send(browser, form, &[]).await;
    send(browser, form, &[("tak-dikenal", "1"), ("tak-dikenal", "2")]).await;
}

async fn send(browser: &Browser, form: &Form, fields: &[(&str, &str)]) {
    let answer = browser.post_raw(&form.action, fields).await;
    assert!(!answer.status.is_server_error(), "{}: {} {fields:.200?}", form.action, answer.status);
    let has_words = answer.status.is_redirection() || answer.body.contains("<h1");
    assert!(has_words, "{}: {} without words", form.action, answer.status);
    assert!(!answer.body.contains("<script>alert"), "{} repeats a script", form.action);
}

fn restore(browser: &Browser, cookies: &BTreeMap<String, String>) {
    for (name, value) in cookies {
        browser.keep_cookie(name, value);
    }
}

#[actix_web::test]
async fn no_field_of_the_public_pages_breaks_the_service() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = app.anybody();
    let mut pages = crawl(&browser, "/").await;
    pages.extend(crawl(&browser, &format!("/s/{}", case.code.as_str())).await);
    let cookies = browser.cookies();
    attack(&browser, &pages, &cookies).await;
    app.finish().await;
}

#[actix_web::test]
async fn no_field_of_the_desk_breaks_the_service() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    for short in ["hadi", "ratna"] {
        let browser = app.officer(short).await;
        let cookies = browser.cookies();
        let mut pages = crawl(&browser, "/meja").await;
        restore(&browser, &cookies);
        pages.extend(crawl(&browser, &format!("/meja/laporan/{}", case.code.as_str())).await);
        pages.retain(|page| !page.starts_with("/keluar"));
        attack(&browser, &pages, &cookies).await;
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_body_that_is_too_large_is_told_so() {
    let app = TestApp::new().await;
    let browser = app.anybody();
    let photo = vec![b'x'; 10 * 1024 * 1024];
    for path in ["/lapor/cerita", "/s", "/masuk"] {
        let answer = browser.send(Method::POST, path, Some(photo.clone())).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(answer.body.contains("<h1"), "{path} has no words");
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_form_from_another_site_changes_nothing() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let browser = app.officer("sari").await;
    for path in ["/lapor/cerita", "/keluar", "/masuk"] {
        let headers = vec![
            (header::HeaderName::from_static("sec-fetch-site"), "cross-site".to_owned()),
            (header::ORIGIN, "https://jahat.example".to_owned()),
            (header::CONTENT_TYPE, "application/x-www-form-urlencoded".to_owned()),
        ];
        let answer = browser.send_as(Method::POST, path, headers, b"a=1".to_vec()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(browser.open("/meja").await, StatusCode::OK, "still signed in");
    assert_eq!(app.stands(&case).await.row.version, 1);
    app.finish().await;
}
