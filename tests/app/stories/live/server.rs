//! The real program with streams open: they live longer than any deadline, and end with it.

use crate::world::{Browser, Installation, PASSWORD, TestApp};
use actix_web::http::StatusCode;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::time::timeout;

#[actix_web::test]
async fn a_stream_comes_through_a_socket_as_it_is_told_and_ends_when_the_program_stops() {
    let app = TestApp::new().await;
    let installed = Installation::new(app.into_database().await);
    let server = installed.start().await;
    let sari = Browser::new(installed.wire());
    sari.open("/masuk").await;
    let filled = [("nama", "sari@contoh.example"), ("sandi", PASSWORD)];
    assert_eq!(sari.press("Masuk", &filled).await, StatusCode::OK, "{}", sari.text());
    let cookies: Vec<_> = sari.cookies().iter().map(|(n, v)| format!("{n}={v}")).collect();
    let headers = format!(
        "accept: text/event-stream\r\naccept-encoding: br, gzip\r\ncookie: {}\r\n",
        cookies.join("; ")
    );
    let mut socket = installed.ask("/meja/langsung", &headers).await;
    let mut read = String::new();
    let mut piece = [0; 4096];
    while !read.contains("\"alerts\":0") {
        let n = timeout(Duration::from_secs(10), socket.read(&mut piece)).await.unwrap().unwrap();
        assert!(n > 0, "it ended: {read}");
        read.push_str(&String::from_utf8_lossy(&piece[..n]));
    }
    assert!(read.contains("retry: 5000") && read.contains("text/event-stream"), "{read}");
    let took = server.stop();
    assert!(took < Duration::from_secs(8), "{took:?}: {}", installed.log());
    let rest = timeout(Duration::from_secs(5), socket.read_to_end(&mut Vec::new())).await;
    assert!(rest.is_ok(), "the stream is still open");
    installed.database.drop().await;
}
