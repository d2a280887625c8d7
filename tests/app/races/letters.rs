//! Several couriers on one outbox.

use crate::world::{TestApp, report};
use satupintu::platform::mail::courier;
use std::collections::HashSet;

#[actix_web::test]
async fn two_couriers_carry_twenty_letters_each_exactly_once() {
    let app = TestApp::new().await;
    for _ in 0..10 {
        app.receive(report()).await;
    }
    let platform = &app.platform;

    let (one, two) = tokio::join!(courier::deliver_due(platform), courier::deliver_due(platform));

    assert_eq!(one.unwrap().sent + two.unwrap().sent, 20);
    let letters = app.letters().await;
    let distinct: HashSet<_> = letters.iter().map(|letter| letter.id.to_string()).collect();
    assert_eq!((letters.len(), distinct.len()), (20, 20));
    app.finish().await;
}
