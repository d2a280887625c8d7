//! The list of routes itself: written into `docs/ACCESS.md`, complete, and nothing but what is served.

use super::every_route;
use crate::guards::{Document, table};
use crate::world::TestApp;
use actix_web::http::{Method, StatusCode};
use satupintu::platform::routes::Listed;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn generated_docs_list_every_route() {
    Document::at("docs/ACCESS.md").section("routes", as_table()).check();
}

fn as_table() -> String {
    let mut routes = every_route();
    routes.sort_by_key(|route| (route.path.clone(), route.method.to_string()));
    let head = ["method", "path", "who is let in", "what it reads or writes"].map(str::to_owned);
    let row = |route: &Listed| {
        vec![
            route.method.to_string(),
            format!("`{}`", route.path),
            route.gate.to_string(),
            route.does.to_string(),
        ]
    };
    table(&head, &routes.iter().map(row).collect::<Vec<_>>())
}

#[test]
fn no_route_is_listed_twice() {
    let routes = every_route();
    let distinct: BTreeSet<_> =
        routes.iter().map(|route| (route.path.clone(), route.method.to_string())).collect();
    assert_eq!(distinct.len(), routes.len());
    assert!(routes.iter().all(|route| !route.does.is_empty()));
}

/// The other way round is kept by the guard of the layers: a route can be made in `platform/routes`
/// only, and there it is listed.
#[actix_web::test]
async fn every_listed_route_is_served_and_no_other_method_of_it() {
    let app = TestApp::new().await;
    let mut methods: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for route in every_route() {
        methods.entry(route.path).or_default().insert(route.method.to_string());
    }
    for (path, listed) in methods {
        let plain = plain(&path);
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let answer = app.anybody().send(method.clone(), &plain, None).await;
            let refused = answer.status == StatusCode::METHOD_NOT_ALLOWED;
            assert_eq!(refused, !listed.contains(method.as_str()), "{method} {plain}");
            if refused {
                let allowed = answer.header("allow").unwrap_or_default();
                let allowed: BTreeSet<String> = allowed.split(", ").map(str::to_owned).collect();
                assert_eq!(allowed, listed, "{method} {plain}");
            }
        }
    }
    app.finish().await;
}

/// The path with something in each place.
fn plain(path: &str) -> String {
    let path = path.replace("{s:[sS]}", "s").replace("{name:.*}", "portal.css");
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |so_far, part| {
        format!("{so_far}x{}", part.split_once('}').map_or("", |(_, rest)| rest))
    })
}
