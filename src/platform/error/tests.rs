use super::*;
use crate::platform::http::Visitor;
use crate::platform::locale::try_say;
use crate::platform::page::Pages;
use actix_web::http::header::ALLOW;
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, HttpResponse, web};
use entity::case::Language;
use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr, sqlx};
use std::collections::HashMap;
use std::sync::Arc;

const REFUSALS: &[Refusal] = &[
    Refusal::OutOfReach,
    Refusal::NotYourAct,
    Refusal::FourEyes,
    Refusal::WrongMoment,
    Refusal::TooLate,
    Refusal::Overtaken,
    Refusal::KeyReused,
    Refusal::TooMany { retry_after: 61 },
    Refusal::TooLarge,
    Refusal::TooSlow,
    Refusal::BadForm,
    Refusal::WrongMethod,
    Refusal::CrossSite,
    Refusal::Expired,
    Refusal::KioskNotReady,
    Refusal::NotReady,
];

async fn broken() -> Result<HttpResponse, AppError> {
    let cause = std::io::Error::other("SELECT nik FROM person");
    Err(cause).while_("counting")
}

async fn sinking() -> HttpResponse {
    panic!("NIK 1209051207900001")
}

async fn get(path: &str) -> (StatusCode, HashMap<String, String>, String) {
    let app = App::new()
        .route("/broken", web::get().to(broken))
        .route("/sinking", web::get().to(sinking))
        .route("/form", web::post().to(|| async { "thanks" }))
        .route("/plain", web::get().to(|| async { HttpResponse::Conflict().body("raw words") }))
        .route(
            "/page",
            web::get().to(|| async {
                HttpResponse::UnprocessableEntity().content_type("text/html").body("<h1>ours</h1>")
            }),
        )
        .route(
            "/in",
            web::get().to(|| async {
                Err::<HttpResponse, AppError>(
                    Refusal::SignInFirst { next: "/meja?a=1".into() }.into(),
                )
            }),
        )
        .route(
            "/wait",
            web::get().to(|| async {
                Err::<HttpResponse, AppError>(Refusal::TooMany { retry_after: 61 }.into())
            }),
        )
        .wrap(from_fn(show_errors));
    let app = init_service(app).await;
    let outcome =
        actix_web::dev::Service::call(&app, TestRequest::with_uri(path).to_request()).await;
    let answer = match outcome {
        Ok(answer) => answer.into_parts().1.map_into_boxed_body(),
        Err(error) => error.error_response(),
    };
    let status = answer.status();
    assert!(answer.headers().get_all("retry-after").count() < 2);
    let headers = answer
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    let body = actix_web::body::to_bytes(answer.into_body()).await.unwrap();
    (status, headers, String::from_utf8(body.to_vec()).unwrap())
}

#[actix_web::test]
async fn a_fault_shows_a_number_and_nothing_of_its_cause() {
    for path in ["/broken", "/sinking"] {
        let (status, headers, body) = get(path).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        assert!(headers["content-type"].starts_with("text/html"), "{path}");
        assert!(body.contains("<h1>Layanan sedang terganggu</h1>"), "{body}");
        for secret in ["SELECT", "1209", "panic", "counting"] {
            assert!(!body.contains(secret), "{path} shows {secret}");
        }
    }
}

#[actix_web::test]
async fn plain_answers_of_the_framework_get_a_page() {
    let (status, _, body) = get("/nowhere").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(body.contains("<h1>Halaman tidak ditemukan</h1>"), "{body}");
    let (status, _, body) = get("/plain").await;
    assert_eq!(status, StatusCode::CONFLICT, "a page never changes what a program reads");
    assert!(body.contains("<h1>") && !body.contains("raw words"), "{body}");
}

#[actix_web::test]
async fn a_wrong_method_says_which_are_right() {
    let app = App::new()
        .service(web::resource("/form").route(web::post().to(|| async { "thanks" })))
        .wrap(from_fn(show_errors));
    let app = init_service(app).await;
    let answer = call_service(&app, TestRequest::with_uri("/form").to_request()).await;
    assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.headers().contains_key(ALLOW));
    let body = read_body(answer).await;
    assert!(String::from_utf8_lossy(&body).contains("tidak bisa dibuka seperti itu"));
}

#[actix_web::test]
async fn a_page_of_ours_stays_as_it_is() {
    let (status, _, body) = get("/page").await;
    assert_eq!((status, body.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "<h1>ours</h1>"));
}

#[actix_web::test]
async fn whoever_must_sign_in_is_led_there_and_back() {
    let (status, headers, _) = get("/in").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(headers["location"], "/masuk?ke=%2Fmeja%3Fa%3D1");
}

#[actix_web::test]
async fn whoever_must_wait_is_told_how_long() {
    let (status, headers, body) = get("/wait").await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(headers["retry-after"], "61");
    assert!(body.contains("2 menit"), "{body}");
}

#[test]
fn every_refusal_has_words_in_both_languages() {
    let minutes = [("minutes", 2.into())];
    let others = [
        "broken",
        "sign-in-first",
        "new-password-first",
        "no-case",
        "selection-over",
        "desk-not-ready",
        "desk-broken",
    ];
    for word in REFUSALS.iter().map(Refusal::word).chain(others) {
        for language in [Language::Id, Language::En] {
            for key in [format!("refused-{word}"), format!("refused-{word}-text")] {
                assert!(try_say(language, &key, &minutes).is_some(), "{language}: {key}");
            }
        }
    }
}

#[test]
fn officers_read_what_they_can_do_and_not_that_they_should_come_to_the_village_office() {
    let text = |path: &str, refusal: &Refusal| {
        let error = AppError::Refusal(refusal.clone());
        ErrorPage::of(Language::Id, path, &error, None).text
    };
    assert!(text("/lapor", &Refusal::NotReady).contains("kantor desa"));
    assert!(!text("/meja/antrean", &Refusal::NotReady).contains("kantor desa"));
    assert!(text("/lapor", &Refusal::Expired).contains("7 hari"));
    assert!(text("/meja/pilihan/1/tugaskan", &Refusal::Expired).contains("2 jam"));
    assert!(text("/meja/pilihan-lain", &Refusal::Expired).contains("7 hari"));
}

#[test]
fn an_error_page_is_small_and_needs_nothing_else() {
    let pages = Pages::load().unwrap();
    let request = TestRequest::with_uri("/meja/kasus").to_http_request();
    for refusal in REFUSALS {
        let error = AppError::Refusal(refusal.clone());
        let content = ErrorPage::of(Language::Id, "/meja/kasus", &error, None);
        let frame = show::frame(&Visitor::of(&request), &content, true);
        let html = pages.html(&frame, &content).unwrap();
        assert!(html.len() <= 4_096, "{refusal:?}: {} bytes", html.len());
        assert!(!html.contains("src=") && !html.contains("<link"), "{refusal:?}");
        assert!(html.contains("href=\"/meja\""), "the way on leads to the desk");
    }
}

fn status(error: DbErr) -> StatusCode {
    AppError::from(error).status_code()
}

#[test]
fn a_database_out_of_reach_is_a_matter_of_waiting() {
    let broken_pipe = || sqlx::Error::Io(std::io::Error::other("broken pipe"));
    let waiting = [
        DbErr::ConnectionAcquire(ConnAcquireErr::Timeout),
        DbErr::Conn(RuntimeErr::Internal("refused".into())),
        DbErr::Query(RuntimeErr::SqlxError(Arc::new(broken_pipe()))),
        DbErr::Exec(RuntimeErr::SqlxError(Arc::new(sqlx::Error::PoolTimedOut))),
    ];
    for error in waiting {
        assert_eq!(status(error), StatusCode::SERVICE_UNAVAILABLE);
    }
    assert_eq!(status(DbErr::Type("odd".into())), StatusCode::INTERNAL_SERVER_ERROR);
    let odd =
        DbErr::Query(RuntimeErr::SqlxError(Arc::new(sqlx::Error::ColumnNotFound("x".into()))));
    assert_eq!(status(odd), StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn a_fault_tells_the_log_its_whole_chain() {
    let cause = std::io::Error::other(std::fmt::Error);
    let fault = Fault::new(cause, "writing");
    assert!(fault.chain().starts_with("writing: "), "{}", fault.chain());
    assert_eq!(fault.to_string(), "a fault while writing");
}
