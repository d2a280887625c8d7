//! What every request passes, whatever it asks for: headers, sizes, origins, methods, languages.

use crate::world::{Answer, TestApp};
use actix_web::http::header::HeaderName;
use actix_web::http::{Method, StatusCode};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// Something of every kind: a page, a file, JSON, and each way to be refused.
const ASKED: &[(Method, &str)] = &[
    (Method::GET, "/healthz"),
    (Method::GET, "/readyz"),
    (Method::GET, "/aset/0/portal.css"),
    (Method::GET, "/tidak-ada"),
    (Method::POST, "/healthz"),
    (Method::HEAD, "/healthz"),
    (Method::TRACE, "/healthz"),
    (Method::GET, "/meja?bahasa=en"),
];

async fn ask(app: &TestApp, method: &Method, path: &str) -> Answer {
    app.anybody().send(method.clone(), path, None).await
}

#[actix_web::test]
async fn every_answer_carries_the_headers() {
    let app = TestApp::new().await;
    for (method, path) in ASKED {
        let answer = ask(&app, method, path).await;
        let said = |name: &str| {
            answer.header(name).unwrap_or_else(|| panic!("{method} {path} lacks {name}")).to_owned()
        };
        assert_eq!(said("x-content-type-options"), "nosniff");
        assert_eq!(said("x-frame-options"), "DENY");
        assert_eq!(said("referrer-policy"), "same-origin");
        assert_eq!(said("cross-origin-opener-policy"), "same-origin");
        assert_eq!(said("cross-origin-resource-policy"), "same-origin");
        assert!(said("permissions-policy").contains("camera=()"));
        let kept = said("cache-control");
        assert_eq!(kept == "no-store", !path.starts_with("/aset/"), "{path}: {kept}");
        let policy = said("content-security-policy");
        for part in
            ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]
        {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert!(answer.header("server").is_none() && answer.header("x-powered-by").is_none());
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_styles_inside_pages_are_the_ones_the_policy_names() {
    let app = TestApp::new().await;
    let answer = ask(&app, &Method::GET, "/tidak-ada").await;
    let (_, rest) = answer.body.split_once("<style>").unwrap();
    let (style, _) = rest.split_once("</style>").unwrap();
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains(&format!("'sha256-{hash}'")), "{policy}");
    app.finish().await;
}

async fn post(app: &TestApp, headers: &[(&'static str, &str)], body: Vec<u8>) -> StatusCode {
    let headers = headers
        .iter()
        .map(|(name, value)| (HeaderName::from_static(name), (*value).to_owned()))
        .collect();
    app.anybody().send_as(Method::POST, "/tidak-ada", headers, body).await.status
}

#[actix_web::test]
async fn forms_of_other_sites_are_refused_before_anybody_reads_them() {
    let app = TestApp::new().await;
    assert_eq!(
        post(&app, &[("sec-fetch-site", "cross-site")], vec![]).await,
        StatusCode::FORBIDDEN
    );
    let origin = [("origin", "https://evil.example")];
    assert_eq!(post(&app, &origin, vec![]).await, StatusCode::FORBIDDEN);
    assert_eq!(
        post(&app, &[("sec-fetch-site", "same-origin")], vec![]).await,
        StatusCode::NOT_FOUND
    );
    assert_eq!(post(&app, &[], vec![]).await, StatusCode::NOT_FOUND, "an old browser, nobody yet");
    let officer = app.officer("sari").await;
    let silent = officer.send_as(Method::POST, "/tidak-ada", vec![], vec![]).await.status;
    assert_eq!(silent, StatusCode::FORBIDDEN, "somebody signed in, from nowhere");
    app.finish().await;
}

#[actix_web::test]
async fn what_is_too_large_is_refused_everywhere() {
    let app = TestApp::new().await;
    let limit = app.platform.settings.limits.body_bytes;
    let same = [("sec-fetch-site", "same-origin")];
    assert_eq!(post(&app, &same, vec![b'a'; limit + 1]).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(post(&app, &same, vec![b'a'; limit]).await, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn a_language_once_chosen_stays() {
    let app = TestApp::new().await;
    let visitor = app.anybody();
    visitor.open("/tidak-ada?bahasa=en").await;
    assert!(visitor.shows("Page not found"));
    visitor.open("/tidak-ada").await;
    assert!(visitor.shows("Page not found"));
    visitor.follow("Bahasa Indonesia").await;
    assert!(visitor.shows("Halaman tidak ditemukan"));
    app.finish().await;
}

#[actix_web::test]
async fn health_says_nothing_but_how_it_is() {
    let app = TestApp::new().await;
    assert_eq!(ask(&app, &Method::GET, "/healthz").await.body, r#"{"status":"alive"}"#);
    std::fs::remove_dir(&app.platform.settings.storage.dir).unwrap();
    let unready = ask(&app, &Method::GET, "/readyz").await;
    assert_eq!(unready.status, StatusCode::SERVICE_UNAVAILABLE, "its folder is missing");
    assert_eq!(unready.body, r#"{"status":"not ready"}"#);
    std::fs::create_dir_all(&app.platform.settings.storage.dir).unwrap();
    assert_eq!(ask(&app, &Method::GET, "/readyz").await.body, r#"{"status":"ready"}"#);
    app.platform.db.clone().close().await.unwrap();
    assert_eq!(ask(&app, &Method::GET, "/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ask(&app, &Method::GET, "/healthz").await.status, StatusCode::OK);
    std::mem::forget(app);
}
