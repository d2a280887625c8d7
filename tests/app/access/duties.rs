//! Work that belongs to no single case: whose work it is comes in, and nobody else.

use super::{Scene, Visitor, address, assert_headers, assert_silent, every_route};
use actix_web::http::{Method, StatusCode};
use satupintu::platform::routes::{Gate, Listed};
use satupintu::rules::access::has_duty;

#[actix_web::test]
async fn whose_work_it_is_comes_in_and_nobody_else() {
    let scene = Scene::new().await;
    let routes: Vec<Listed> =
        every_route().into_iter().filter(|route| matches!(route.gate, Gate::Duty(_))).collect();
    assert!(routes.len() > 8, "{} routes of a duty", routes.len());
    let (mut inside, mut outside) = (0, 0);
    for visitor in &scene.visitors {
        for route in &routes {
            if knock(&scene, visitor, route).await {
                inside += 1;
            } else {
                outside += 1;
            }
        }
    }
    assert!(inside > 100 && outside > 100, "{inside} inside, {outside} outside");
    scene.assert_untouched().await;
    scene.app.finish().await;
}

/// Asks for the route; answers whether the officer was let in.
async fn knock(scene: &Scene, visitor: &Visitor, route: &Listed) -> bool {
    let Gate::Duty(duty) = route.gate else { unreachable!("only those of a duty") };
    let may = visitor.officer.posts.iter().any(|post| has_duty(post.role, duty));
    let path = address(&route.path, scene.case("biasa"), &uuid::Uuid::nil().to_string());
    let asked = format!("{} {path} by {}", route.method, visitor.who);
    let answer = if route.method == Method::POST {
        visitor.browser.post_raw(&path, &[]).await
    } else {
        visitor.browser.send(Method::GET, &path, None).await
    };
    assert_eq!(answer.status == StatusCode::FORBIDDEN, !may, "{asked}: {}", answer.status);
    assert!(!answer.status.is_server_error(), "{asked}");
    assert_headers(&answer, &asked);
    assert_silent(scene, visitor, &asked, &answer);
    may
}
