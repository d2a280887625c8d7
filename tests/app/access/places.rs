//! The places of the menu: each is a page, opens for those whose it is, and for nobody else.

use super::{Scene, address, assert_headers, assert_silent, every_route};
use actix_web::http::{Method, StatusCode};
use satupintu::platform::menu::{PLACES, Who, places};
use satupintu::platform::routes::{Gate, Listed};
use std::collections::BTreeSet;

#[test]
fn every_place_is_a_page_with_a_name_and_stands_there_once() {
    let pages: BTreeSet<String> = every_route()
        .into_iter()
        .filter(|route| route.method == Method::GET)
        .map(|route| route.path)
        .collect();
    let mut seen = BTreeSet::new();
    for place in PLACES {
        let path = place.href.split('?').next().unwrap_or_default();
        assert!(pages.contains(path), "{path} is no page");
        assert!(seen.insert(place.href), "{} stands there twice", place.href);
        assert!(place.label.contains("menu"), "{}", place.label);
    }
}

#[actix_web::test]
async fn what_is_somebodys_place_opens_for_them_and_nobody_else() {
    let scene = Scene::new().await;
    let only = |route: &Listed| match route.gate {
        Gate::Only(who) => Some(who),
        _ => None,
    };
    let routes: Vec<(Listed, Who)> = every_route()
        .into_iter()
        .filter_map(|route| Some((route.clone(), only(&route)?)))
        .collect();
    for visitor in &scene.visitors {
        for place in places(&visitor.officer) {
            let answer = visitor.browser.send(Method::GET, place.href, None).await;
            let opens = answer.status == StatusCode::OK || answer.status == StatusCode::SEE_OTHER;
            assert!(opens, "{} at {}: {}", visitor.who, place.href, answer.status);
            assert_silent(&scene, visitor, place.href, &answer);
        }
        for (route, who) in &routes {
            let path = address(&route.path, scene.case("biasa"), &uuid::Uuid::nil().to_string());
            let form = (route.method == Method::POST).then(Vec::new);
            let answer = visitor.browser.send(route.method.clone(), &path, form).await;
            let refused = answer.status == StatusCode::FORBIDDEN;
            let asked = format!("{} {path} by {}", route.method, visitor.who);
            assert_eq!(refused, !who.fits(&visitor.officer), "{asked}: {}", answer.status);
            assert!(!answer.status.is_server_error(), "{asked}");
            assert_headers(&answer, &asked);
            assert_silent(&scene, visitor, &asked, &answer);
        }
    }
    scene.assert_untouched().await;
    scene.app.finish().await;
}
