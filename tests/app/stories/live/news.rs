//! News as it happens: only of what is within reach, from process to process, and never in the way.

use crate::world::{Browser, TestApp, levy, postgres, report, words};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::Service;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, COOKIE};
use actix_web::test;
use entity::posting;
use futures_util::future::poll_fn;
use satupintu::casefile::Received;
use satupintu::platform::app::app;
use satupintu::platform::live::{Heard, STREAMS_EACH, carry};
use satupintu::platform::{Platform, session};
use satupintu::rules::act::{Act, RevealedField};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// An open stream.
struct Stream(Pin<Box<BoxBody>>);

impl Stream {
    async fn of(platform: &Platform, browser: &Browser) -> Self {
        let service = test::init_service(app(platform.clone())).await;
        let cookies: Vec<_> =
            browser.cookies().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = test::TestRequest::get()
            .uri("/meja/langsung")
            .insert_header((ACCEPT, "text/event-stream"))
            .insert_header(("accept-encoding", "br, gzip"))
            .insert_header((COOKIE, cookies.join("; ")))
            .to_request();
        let answer = service.call(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let packed = answer.headers().get("content-encoding").unwrap();
        assert_eq!(packed, "identity", "what is packed is gathered first");
        let mut stream = Self(Box::pin(answer.into_body().boxed()));
        assert!(stream.next().await.unwrap().starts_with("retry:"));
        stream
    }

    /// The next piece; none at the end.
    async fn next(&mut self) -> Option<String> {
        let piece = poll_fn(|context| self.0.as_mut().poll_next(context));
        let piece = timeout(Duration::from_secs(10), piece).await.unwrap();
        piece.map(|bytes| String::from_utf8(bytes.unwrap().to_vec()).unwrap())
    }

    /// Nothing comes for a while.
    async fn is_silent(&mut self) -> bool {
        let piece = poll_fn(|context| self.0.as_mut().poll_next(context));
        timeout(Duration::from_millis(1_500), piece).await.is_err()
    }
}

/// The process hears what others announce; on SQLite there are no others.
fn listening(platform: &Platform) -> watch::Sender<bool> {
    let (stop, stopped) = watch::channel(false);
    actix_web::rt::spawn(carry(platform.clone(), stopped));
    stop
}

async fn settle() {
    if postgres().is_some() {
        tokio::time::sleep(Duration::from_millis(800)).await;
    }
}

#[actix_web::test]
async fn a_stream_tells_of_cases_within_reach_by_their_code_and_of_nothing_else() {
    let app = TestApp::new().await;
    let _carried = listening(&app.platform);
    settle().await;
    let mut sari = Stream::of(&app.platform, &app.officer("sari").await).await;
    let mut andi = Stream::of(&app.platform, &app.officer("andi").await).await;
    let case = app.receive(report()).await;
    let told = sari.next().await.unwrap();
    assert!(told.contains(case.code.as_str()) && told.contains("\"new\":true"), "{told}");
    assert!(told.contains("event: kabar") && !told.contains("Suminah"), "{told}");
    app.does("budi", &case, Act::Check).await.unwrap();
    let told = sari.next().await.unwrap();
    assert!(told.contains("\"version\":2") && told.contains("\"new\":false"), "{told}");
    let hidden = app.receive(levy()).await;
    app.does("bonar", &hidden, Act::Check).await.unwrap();
    assert!(sari.is_silent().await && andi.is_silent().await);
    app.finish().await;
}

#[actix_web::test]
async fn whose_posting_has_ended_hears_nothing_more_and_whose_sign_in_has_hears_the_end() {
    let app = TestApp::new().await;
    let _carried = listening(&app.platform);
    settle().await;
    let (sari, budi) = (app.officer("sari").await, app.officer("budi").await);
    let mut moved = Stream::of(&app.platform, &sari).await;
    let mut ended = Stream::of(&app.platform, &budi).await;
    let id = app.as_ruled("sari").await.id;
    posting::Entity::update_many()
        .col_expr(posting::Column::EndsAt, Expr::value(app.platform.clock.now()))
        .filter(posting::Column::OfficerId.eq(id))
        .exec(&app.platform.db)
        .await
        .unwrap();
    session::close_all(&app.platform, app.as_ruled("budi").await.id).await.unwrap();
    app.receive(report()).await;
    assert!(moved.is_silent().await);
    assert_eq!(ended.next().await, None);
    app.finish().await;
}

#[actix_web::test]
async fn a_stop_ends_every_stream_at_once_and_an_officer_has_so_many() {
    let app = TestApp::new().await;
    let browser = app.officer("sari").await;
    let mut streams = Vec::new();
    for _ in 0..=STREAMS_EACH {
        streams.push(Stream::of(&app.platform, &browser).await);
    }
    assert!(streams[0].next().await.unwrap().contains("event: cukup"), "the oldest makes room");
    assert_eq!(streams[0].next().await, None);
    assert_eq!(app.platform.live.open_streams(), STREAMS_EACH);
    app.platform.live.end();
    for stream in &mut streams[1..] {
        assert_eq!(stream.next().await, None);
    }
    drop(streams);
    assert_eq!(app.platform.live.open_streams(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn who_cannot_listen_asks_and_who_was_away_hears_what_they_missed() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    let asked = async |since: i64| {
        let path = format!("/meja/langsung?sejak={since}");
        let answer = sari.send(actix_web::http::Method::GET, &path, None).await;
        assert_eq!(answer.status, StatusCode::OK);
        let news: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        news
    };
    let before = app.platform.clock.now().0;
    app.wait_ms(60_000);
    let (case, hidden) = (app.receive(report()).await, app.receive(levy()).await);
    app.acts(&satupintu::rules::act::Actor::Reporter, &case, wrote()).await.unwrap();
    let news = asked(before).await;
    assert_eq!(news["cases"].as_array().unwrap().len(), 1, "{news}: {:?}", hidden.code);
    assert_eq!(news["cases"][0]["code"], case.code.as_str());
    assert_eq!(news["alerts"], 1);
    app.wait_ms(60_000);
    let later = asked(news["at"].as_i64().unwrap() + 30_000).await;
    assert_eq!(later["cases"], serde_json::json!([]));
    app.finish().await;
}

fn wrote() -> Act {
    Act::AddInformation { words: words("Banknya tutup.") }
}

/// A second process on the same database, with ears of its own.
fn another_process(app: &TestApp) -> Platform {
    Platform { live: Arc::default(), ..app.platform.clone() }
}

#[actix_web::test]
async fn postgres_carries_news_to_every_process_once_it_is_committed() {
    if postgres().is_none() {
        return;
    }
    let app = TestApp::new().await;
    let other = another_process(&app);
    let stop = listening(&other);
    settle().await;
    let sari = app.as_ruled("sari").await;
    let mut listener = other.live.listen(sari.id);
    assert!(matches!(listener.hear().await, Some(Heard::Start)));
    let case: Received = app.receive(report()).await;
    let heard = timeout(Duration::from_secs(10), listener.hear()).await.unwrap();
    let Some(Heard::News(signals)) = heard else { panic!("{heard:?}") };
    assert_eq!(signals.iter().map(|signal| signal.case).collect::<Vec<_>>(), [case.case]);

    // What was refused was never announced.
    let look = Act::Reveal { field: RevealedField::Nik, reason: words("Ingin tahu.") };
    assert!(app.does("andi", &case, look).await.is_err());
    let silent = timeout(Duration::from_secs(2), listener.hear()).await;
    assert!(silent.is_err(), "{silent:?}");
    stop.send_replace(true);
    app.finish().await;
}
