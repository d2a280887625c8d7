//! Several forms at once, and one form several times.

use super::{assert_whole, sorted};
use crate::world::{TestApp, report};
use entity::{case, outbox, submission};
use futures_util::future::join_all;
use satupintu::casefile::{CaseError, Received, SubmissionKey, open_for_reporter, start};
use satupintu::rules::refusal::Refusal;
use sea_orm::{EntityTrait, PaginatorTrait};
use std::collections::HashSet;

/// Sends the form with this key, saying `body`.
async fn send(app: &TestApp, key: &str, body: &str) -> Result<Received, CaseError> {
    let key = SubmissionKey::new(&app.platform.vault, "form", key, &body).unwrap();
    start(&app.platform, report(), key).await
}

#[actix_web::test]
async fn a_form_sent_twelve_times_at_once_is_one_case_with_one_code() {
    let app = TestApp::new().await;

    let (received, lost) = sorted(join_all((0..12).map(|_| send(&app, "one", "body"))).await);

    assert_eq!((received.len(), lost), (12, vec![]));
    let codes: HashSet<_> = received.iter().map(|r| r.code.as_str()).collect();
    assert_eq!(codes.len(), 1);
    assert_eq!(received.iter().filter(|r| !r.repeated).count(), 1, "one of them was the first");
    let db = &app.platform.db;
    assert_eq!(case::Entity::find().count(db).await.unwrap(), 1);
    assert_eq!(submission::Entity::find().count(db).await.unwrap(), 1);
    assert_eq!(outbox::Entity::find().count(db).await.unwrap(), 2, "one for each: reporter, desk");
    assert_whole(&app, 1, 1).await;
    app.finish().await;
}

#[actix_web::test]
async fn a_key_that_comes_back_with_another_body_is_refused() {
    let app = TestApp::new().await;
    let first = send(&app, "k", "one").await.unwrap();

    let other = send(&app, "k", "two").await;
    assert!(matches!(other, Err(CaseError::Refused(Refusal::KeyReused))), "{other:?}");
    let again = send(&app, "k", "one").await.unwrap();
    assert_eq!((again.code, again.repeated), (first.code, true));
    assert_whole(&app, 1, 1).await;
    app.finish().await;
}

#[actix_web::test]
async fn one_key_with_twelve_bodies_at_once_is_one_case_and_eleven_refusals() {
    let app = TestApp::new().await;
    let bodies: Vec<String> = (0..12).map(|n| n.to_string()).collect();

    let (won, lost) = sorted(join_all(bodies.iter().map(|body| send(&app, "k", body))).await);

    assert_eq!((won.len(), lost), (1, vec![Refusal::KeyReused; 11]));
    assert_whole(&app, 1, 1).await;
    app.finish().await;
}

#[actix_web::test]
async fn sixty_four_reports_at_once_are_all_taken_and_all_found() {
    let app = TestApp::new().await;

    let received = join_all((0..64).map(|_| app.receive(report()))).await;

    let codes: HashSet<_> = received.iter().map(|r| r.code.as_str()).collect();
    assert_eq!(codes.len(), 64);
    for r in &received {
        let found = open_for_reporter(&app.platform.db, &r.code).await.unwrap();
        assert_eq!(found.row.id, r.case);
    }
    assert_whole(&app, 64, 64).await;
    app.finish().await;
}
