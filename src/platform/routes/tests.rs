use super::*;
use crate::platform::error::{AppError, Refusal};
use actix_web::App;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::ALLOW;
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::web::{Form, Path};
use actix_web::{FromRequest, body};
use entity::case_event::ActKind;
use futures_util::future::LocalBoxFuture;
use std::collections::HashMap;

/// Lets nobody in, but only after a while.
struct Locked;

impl Asks for Locked {
    const GATE: Gate = Gate::Officer;
}

impl FromRequest for Locked {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(_: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(async {
            tokio::task::yield_now().await;
            Err(Refusal::KioskNotReady.into())
        })
    }
}

async fn anybody() -> &'static str {
    "anybody"
}

async fn inside(_: Locked, _: Path<u8>, _: Form<HashMap<String, u8>>) -> &'static str {
    "inside"
}

fn mount(routes: &mut Routes) {
    routes
        .get("/room/{n}", "the room", anybody)
        .post("/room/{n}", "moves in", inside)
        .post("/room/{n}/door", "knocks", inside)
        .only(Gate::Act(ActKind::Note))
        .get("/attic", "the attic", inside)
        .only(Gate::Public);
}

#[test]
fn a_route_is_listed_with_the_gate_its_arguments_have() {
    let gates: Vec<_> = Routes::of(mount).list().map(|listed| listed.gate).collect();
    let act = Gate::Act(ActKind::Note);
    assert_eq!(gates, [Gate::Public, Gate::Officer, act, Gate::Officer], "never widened");
}

async fn answer(request: TestRequest) -> (StatusCode, HttpResponse) {
    let app = init_service(App::new().configure(|config| Routes::of(mount).serve(config))).await;
    let response = call_service(&app, request.to_request()).await.into_parts().1;
    (response.status(), response.map_into_boxed_body())
}

#[actix_web::test]
async fn whoever_is_not_let_in_learns_nothing_of_what_comes_after() {
    for path in ["/room/1", "/room/not-a-number"] {
        for body in ["a=1", "a=not-a-number"] {
            let request = TestRequest::post().uri(path).set_payload(body);
            assert_eq!(answer(request).await.0, StatusCode::FORBIDDEN, "{path} {body}");
        }
    }
}

#[actix_web::test]
async fn a_page_that_takes_no_form_says_what_it_takes() {
    let (status, page) = answer(TestRequest::get().uri("/room/1")).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body::to_bytes(page.into_body()).await.unwrap(), "anybody");
    let (status, refused) = answer(TestRequest::delete().uri("/room/1")).await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(refused.headers().get(ALLOW).unwrap(), "GET, POST");
    let (status, _) = answer(TestRequest::get().uri("/room/1/door")).await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer(TestRequest::get().uri("/cellar")).await.0, StatusCode::NOT_FOUND);
}
