//! Several officers on one case.

use super::{assert_whole, sorted};
use crate::world::{TestApp, post_officer, report, unit_by_code, words};
use entity::case::CaseStatus;
use entity::posting::Role;
use entity::referral::LegalGround;
use futures_util::future::join_all;
use satupintu::casefile::verify::{Verdict, verify};
use satupintu::casefile::{CaseError, Done, Received, Request, SubmissionKey, act, directory};
use satupintu::rules::act::{Act, Actor, HandOver};
use satupintu::rules::refusal::Refusal;

/// Ten colleagues in the village's Puskesos.
async fn ten_officers(app: &TestApp) -> Vec<Actor> {
    let mut officers = Vec::new();
    for n in 0..10 {
        let name = format!("petugas-{n}");
        officers.push(Actor::Officer(post_officer(app, &name, "desa", Role::BackOffice).await));
    }
    officers
}

/// An act on the page as it was at version `seen`.
async fn attempt(
    app: &TestApp,
    actor: &Actor,
    (case, seen): (&Received, i32),
    wanted: Act,
) -> Result<Done, CaseError> {
    let request = Request { case: case.case, seen, key: app.fresh_key(), act: wanted };
    act(&app.platform, actor, request).await
}

#[actix_web::test]
async fn of_ten_officers_on_one_page_one_wins_and_nine_see_that_they_were_overtaken() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let officers = ten_officers(&app).await;

    let tries = officers.iter().map(|actor| attempt(&app, actor, (&case, 1), Act::Check));
    let (won, lost) = sorted(join_all(tries).await);

    assert_eq!((won.len(), lost), (1, vec![Refusal::Overtaken; 9]));
    let stands = app.stands(&case).await;
    assert_eq!((stands.row.status, stands.row.version), (CaseStatus::Checking, 2));
    assert_whole(&app, 1, 2).await;
    app.finish().await;
}

#[actix_web::test]
async fn of_different_acts_at_once_only_the_winners_is_written() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let officers = ten_officers(&app).await;
    let wanted = |n: usize| match n % 2 {
        0 => Act::Note { words: words(&format!("Catatan {n}")) },
        _ => Act::Check,
    };

    let tries =
        officers.iter().enumerate().map(|(n, actor)| attempt(&app, actor, (&case, 1), wanted(n)));
    let (won, lost) = sorted(join_all(tries).await);

    assert_eq!((won.len(), lost), (1, vec![Refusal::Overtaken; 9]));
    assert_whole(&app, 1, 2).await;
    app.finish().await;
}

#[actix_web::test]
async fn a_case_referred_by_two_at_once_is_referred_once() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let officers = ten_officers(&app).await;
    let to = unit_by_code(&app.platform.db, "slrt").await.unwrap();
    let over = HandOver {
        to: directory::facts(&to).unwrap(),
        programme: None,
        reason: words("Desa tidak dapat memutuskan ini."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    };

    let tries =
        officers.iter().map(|actor| attempt(&app, actor, (&case, 2), Act::Refer(over.clone())));
    let (won, lost) = sorted(join_all(tries).await);

    assert_eq!((won.len(), lost), (1, vec![Refusal::Overtaken; 9]));
    assert_eq!(app.stands(&case).await.standing.referrals.len(), 1);
    assert_whole(&app, 1, 3).await;
    app.finish().await;
}

#[actix_web::test]
async fn an_act_sent_twelve_times_at_once_is_done_once_and_answers_alike() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let sari = Actor::Officer(app.as_ruled("sari").await);

    let tries = (0..12).map(|_| {
        let key = SubmissionKey::new(&app.platform.vault, "act", "pressed", &"check").unwrap();
        let request = Request { case: case.case, seen: 1, key, act: Act::Check };
        act(&app.platform, &sari, request)
    });
    let (done, lost) = sorted(join_all(tries).await);

    assert_eq!((done.len(), lost), (12, vec![]));
    assert!(done.iter().all(|d| d.status == CaseStatus::Checking && d.case == case.case));
    assert_eq!(done.iter().filter(|d| !d.repeated).count(), 1);
    assert_whole(&app, 1, 2).await;
    app.finish().await;
}

#[actix_web::test]
async fn the_journal_is_whole_while_people_write_it() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let sari = Actor::Officer(app.as_ruled("sari").await);

    let writing = async {
        for seen in 1..=20 {
            let note = Act::Note { words: words("Masih dikerjakan.") };
            attempt(&app, &sari, (&case, seen), note).await.unwrap();
        }
    };
    let reading = async {
        for _ in 0..40 {
            let verdict = verify(&app.platform.db, &app.platform.vault).await.unwrap();
            assert!(matches!(verdict, Verdict::Whole { cases: 1, .. }), "{verdict:?}");
        }
    };
    tokio::join!(writing, reading);
    assert_whole(&app, 1, 21).await;
    app.finish().await;
}
