//! Everybody who is no officer, at every route; forms of other sites; sessions that are none.

use super::{Scene, address, assert_headers, assert_tells_nothing, every_route};
use crate::world::{Answer, Browser, VILLAGE};
use actix_web::http::header::{CONTENT_TYPE, HeaderName};
use actix_web::http::{Method, StatusCode};
use satupintu::office::kiosks;
use satupintu::platform::routes::{Gate, Listed};

/// Somebody at the door, and which gate besides the public one is theirs.
struct Guest {
    who: &'static str,
    browser: Browser,
    /// The case they have shown the proof of.
    proven: &'static str,
}

async fn guests(scene: &Scene) -> Vec<Guest> {
    let guest = |who, browser, proven| Guest { who, browser, proven };
    let stranger = scene.app.anybody();
    stranger.keep_cookie("satupintu", "bukan-sesi-siapa-pun");
    stranger.keep_cookie("kios", "bukan-kios-mana-pun");
    stranger.keep_cookie("bukti", "bukan-bukti-apa-pun");
    vec![
        guest("nobody", scene.app.anybody(), ""),
        guest("a stranger with false cookies", stranger, ""),
        guest("a kiosk", kiosk(scene).await, ""),
        guest("the reporter", reporter(scene, "biasa").await, "biasa"),
    ]
}

async fn kiosk(scene: &Scene) -> Browser {
    let enrolment = kiosks::add(&scene.app.platform, VILLAGE).await.unwrap();
    let browser = scene.app.anybody();
    let answer = browser.post_raw("/kios/daftar", &[("kode", &enrolment.code)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    browser
}

async fn reporter(scene: &Scene, what: &str) -> Browser {
    let browser = scene.app.anybody();
    let path = format!("/s/{}/rincian", scene.case(what).code());
    let answer = browser.post_raw(&path, &[("bukti", "1900")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "the proof of “{what}”");
    browser
}

#[actix_web::test]
async fn nobody_but_an_officer_reads_or_changes_a_case() {
    let scene = Scene::new().await;
    for guest in guests(&scene).await {
        let cookies = guest.browser.cookies();
        for route in every_route() {
            let cases = scene.cases.iter().filter(|case| {
                route.path.contains("{kode}")
                    || route.path.contains("{code}")
                    || case.what == "biasa"
            });
            for case in cases {
                if route.method == Method::POST && guest.proven == case.what {
                    continue; // The reporter's own acts are the stories' business.
                }
                let path = address(&route.path, case, &uuid::Uuid::nil().to_string());
                let asked = format!("{} {path} by {}", route.method, guest.who);
                for (name, value) in &cookies {
                    guest.browser.keep_cookie(name, value);
                }
                let answer = knock(&guest.browser, &route, &path, case.code()).await;
                assert_headers(&answer, &asked);
                assert_tells_nothing(&scene, guest.proven, &asked, &answer);
                assert_gate(&guest, &route, case.what, (&asked, &answer));
            }
        }
    }
    scene.assert_untouched().await;
    scene.app.finish().await;
}

async fn knock(browser: &Browser, route: &Listed, path: &str, code: &str) -> Answer {
    if route.method == Method::POST {
        browser.post_raw(path, &[("kode", code), ("key", "1"), ("version", "1")]).await
    } else {
        browser.send(Method::GET, path, None).await
    }
}

/// Was the guest let in, or turned away as the route's gate has it?
fn assert_gate(guest: &Guest, route: &Listed, what: &str, (asked, answer): (&str, &Answer)) {
    let to = answer.header("location").unwrap_or_default();
    // Whoever was signed in keeps the words of their form, and nothing else.
    let keeps = matches!(route.gate, Gate::Act(_) | Gate::Duty(_));
    let kept = answer.status == StatusCode::UNAUTHORIZED && keeps;
    let sign_in = answer.status == StatusCode::SEE_OTHER && to.starts_with("/masuk?ke=") || kept;
    let officers = matches!(
        route.gate,
        Gate::Officer | Gate::Only(_) | Gate::Duty(_) | Gate::Case | Gate::Act(_)
    );
    assert_eq!(sign_in, officers, "{asked}: {} {to}", answer.status);
    let shut = answer.status == StatusCode::FORBIDDEN;
    assert_eq!(shut, route.gate == Gate::Kiosk && guest.who != "a kiosk", "{asked}");
    if route.gate == Gate::Proof && route.method == Method::GET {
        let proven = guest.proven == what;
        let shown = answer.body.contains("Kisahunik") || answer.status == StatusCode::CONFLICT;
        assert!(proven || !shown, "{asked}: {}", answer.status);
        if proven && route.path.ends_with("/rincian") {
            assert!(shown, "{asked}: {}", answer.status);
        }
    }
    assert!(!answer.status.is_server_error() || route.gate == Gate::Health, "{asked}");
}

#[actix_web::test]
async fn a_form_of_another_site_is_refused_whoever_sends_it() {
    let scene = Scene::new().await;
    let mut guests = guests(&scene).await;
    let browser = scene.app.officer("hadi").await;
    guests.push(Guest { who: "hadi", browser, proven: "" });
    for guest in guests {
        for route in every_route().into_iter().filter(|route| route.method == Method::POST) {
            let path = address(&route.path, scene.case("biasa"), &uuid::Uuid::nil().to_string());
            for from in ["cross-site", "same-site"] {
                let headers = vec![
                    (HeaderName::from_static("sec-fetch-site"), from.to_owned()),
                    (CONTENT_TYPE, "application/x-www-form-urlencoded".to_owned()),
                ];
                let answer =
                    guest.browser.send_as(Method::POST, &path, headers, b"a=1".to_vec()).await;
                let asked = format!("{path} by {}, {from}", guest.who);
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{asked}");
                assert!(answer.header("set-cookie").is_none(), "{asked}");
                assert_headers(&answer, &asked);
            }
        }
    }
    scene.assert_untouched().await;
    scene.app.finish().await;
}

#[actix_web::test]
async fn without_a_session_every_form_is_turned_away_alike_whatever_is_in_it() {
    let scene = Scene::new().await;
    let kept = |name: &str, value: &str| {
        let browser = scene.app.anybody();
        browser.keep_cookie(name, value);
        browser
    };
    let ended = scene.app.officer("sari").await;
    let copy = scene.app.anybody();
    for (name, value) in ended.cookies() {
        copy.keep_cookie(&name, &value);
    }
    ended.post_raw("/keluar", &[]).await;
    let none = [scene.app.anybody(), kept("satupintu", "x"), kept("kios", "x"), copy];
    for route in every_route().into_iter().filter(|route| route.method == Method::POST) {
        let wanted = match route.gate {
            Gate::Officer | Gate::Only(_) | Gate::Duty(_) | Gate::Case | Gate::Act(_) => {
                StatusCode::SEE_OTHER
            }
            Gate::Kiosk => StatusCode::FORBIDDEN,
            Gate::Public | Gate::Health | Gate::Proof => continue,
        };
        for path in [
            address(&route.path, scene.case("biasa"), &uuid::Uuid::nil().to_string()),
            address(&route.path, scene.case("asing"), "bukan-rujukan")
                .replace("meja/laporan/", "meja/laporan/x"),
        ] {
            for body in ["", "key=1&version=x", "\u{0}=%FF&&=&key=1&key=2"] {
                for browser in &none {
                    let form = Some(body.as_bytes().to_vec());
                    let answer = browser.send(Method::POST, &path, form).await;
                    assert_eq!(answer.status, wanted, "{path} with “{body}”");
                    let to = answer.header("location").unwrap_or_default();
                    assert!(
                        wanted == StatusCode::FORBIDDEN || to.starts_with("/masuk?ke="),
                        "{path}: {to}"
                    );
                }
            }
        }
    }
    scene.assert_untouched().await;
    scene.app.finish().await;
}

#[actix_web::test]
async fn every_answer_carries_the_headers_whatever_it_is() {
    let scene = Scene::new().await;
    let browser = scene.app.officer("hadi").await;
    let limit = scene.app.platform.settings.limits.body_bytes;
    let mut asked = vec![
        (Method::GET, "/tidak-ada".to_owned(), 0),
        (Method::GET, "/aset/0/tidak-ada".to_owned(), 0),
    ];
    for route in every_route() {
        let path = address(&route.path, scene.case("biasa"), &uuid::Uuid::nil().to_string());
        for method in [Method::HEAD, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE] {
            asked.push((method, path.clone(), 0));
        }
        asked.push((Method::POST, path, limit + 1));
    }
    for (method, path, size) in asked {
        let answer = browser.send(method.clone(), &path, Some(vec![b'a'; size])).await;
        assert_headers(&answer, &format!("{method} {path}"));
        assert!(size == 0 || answer.status == StatusCode::PAYLOAD_TOO_LARGE, "{path}");
    }
    scene.app.finish().await;
}
