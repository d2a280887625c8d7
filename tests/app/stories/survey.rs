//! After the outcome: is it solved, and how was the service?

use crate::world::{Browser, TestApp, report, words};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Outcome};
use entity::survey::Solved;
use entity::survey_mark::Element;
use entity::{survey, survey_mark, survey_round};
use satupintu::casefile::Received;
use satupintu::platform::jobs::{Job, run_once};
use satupintu::rules::act::{Act, Actor};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

async fn decided(app: &TestApp) -> Received {
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Handle).await.unwrap();
    let told = words("Bantuan cair tanggal 4 Desember.");
    let propose = Act::Propose { outcome: Outcome::Granted, told: told.clone() };
    app.does("budi", &case, propose).await.unwrap();
    app.does("hadi", &case, Act::Decide { outcome: Outcome::Granted, told, given: Vec::new() })
        .await
        .unwrap();
    case
}

async fn proven(app: &TestApp, case: &Received) -> Browser {
    let browser = app.anybody();
    browser.open(&page(case, "rincian")).await;
    assert_eq!(browser.press("Lihat rincian", &[("bukti", "7890")]).await, StatusCode::OK);
    browser
}

fn page(case: &Received, page: &str) -> String {
    format!("/s/{}/{page}", case.code.as_str())
}

async fn said(app: &TestApp, case: &Received) -> Option<Solved> {
    let row = survey::Entity::find_by_id(case.case).one(&app.platform.db).await.unwrap();
    row.map(|row| row.solved)
}

#[actix_web::test]
async fn one_press_says_that_it_is_solved_and_the_marks_are_free() {
    let app = TestApp::new().await;
    let case = decided(&app).await;
    let browser = proven(&app, &case).await;
    browser.open(&page(&case, "nilai")).await;
    assert!(browser.shows("Apakah masalah Anda sudah beres?"));
    assert_eq!(browser.press("Sudah", &[]).await, StatusCode::OK);
    assert_eq!(said(&app, &case).await, Some(Solved::Yes));
    assert!(browser.shows("Jawaban Anda: Sudah."), "{}", browser.text());
    assert_eq!(browser.count("fieldset"), Element::ALL.len());

    let marks = [("time", "4"), ("conduct", "2"), ("cost", "9"), ("product", "x")];
    assert_eq!(browser.press("Kirim penilaian", &marks).await, StatusCode::OK);
    assert!(browser.shows("Penilaian Anda sudah kami terima."));
    browser.press("Kirim penilaian", &[("time", "3")]).await;
    let kept = survey_mark::Entity::find()
        .filter(survey_mark::Column::CaseId.eq(case.case))
        .all(&app.platform.db)
        .await
        .unwrap();
    let mut kept: Vec<_> = kept.into_iter().map(|row| (row.element, row.mark)).collect();
    kept.sort_unstable();
    assert_eq!(kept, [(Element::Time, 3), (Element::Conduct, 2)], "nonsense is no mark");
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Resolved, "an opinion is no act");
    app.finish().await;
}

#[actix_web::test]
async fn not_solved_leads_to_the_objection_and_later_to_taking_it_up_again() {
    let app = TestApp::new().await;
    let case = decided(&app).await;
    let browser = proven(&app, &case).await;
    browser.open(&page(&case, "nilai")).await;
    browser.press("Belum", &[]).await;
    assert!(browser.path.borrow().ends_with("/keberatan"), "{}", browser.path.borrow());
    assert_eq!(said(&app, &case).await, Some(Solved::No));

    app.acts(&Actor::Reporter, &case, Act::Confirm).await.unwrap();
    browser.open(&page(&case, "nilai")).await;
    assert!(browser.offers("Buka lagi laporan ini"), "{}", browser.text());
    app.finish().await;
}

#[actix_web::test]
async fn nobody_but_the_reporter_answers_and_not_before_the_outcome() {
    let app = TestApp::new().await;
    let case = decided(&app).await;
    let stranger = app.anybody();
    stranger.post(&page(&case, "nilai"), &[("beres", "yes")]).await;
    stranger.post(&page(&case, "nilai/pelayanan"), &[("time", "4")]).await;
    assert_eq!(said(&app, &case).await, None);
    assert!(stranger.path.borrow().ends_with("/rincian"), "the proof is asked for");

    let early = app.receive(report()).await;
    let browser = proven(&app, &early).await;
    assert!(!browser.shows("Apakah masalah Anda sudah beres?"));
    for nonsense in ["", "maybe", "yes\0"] {
        let status = browser.post(&page(&early, "nilai"), &[("beres", nonsense)]).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }
    app.finish().await;
}

/// How many letters have asked so far.
async fn asked(app: &TestApp) -> usize {
    run_once(app.platform.clone(), Job::Survey).await.unwrap();
    let letters = app.letters().await;
    letters.iter().filter(|parcel| parcel.written.short.contains("sudah beres?")).count()
}

#[actix_web::test]
async fn a_letter_asks_after_seven_and_thirty_days_those_who_have_not_answered() {
    let app = TestApp::new().await;
    let (silent, answers) = (decided(&app).await, decided(&app).await);
    assert_eq!(asked(&app).await, 0);
    app.wait_days(7);
    assert_eq!(asked(&app).await, 2);
    assert_eq!(asked(&app).await, 2, "nobody is asked twice in a round");
    let browser = proven(&app, &answers).await;
    browser.open(&page(&answers, "nilai")).await;
    browser.press("Tidak tahu", &[]).await;
    app.wait_days(23);
    assert_eq!(asked(&app).await, 3, "who has answered is left alone");
    assert_eq!(said(&app, &silent).await, None);
    app.finish().await;
}

#[actix_web::test]
async fn a_round_that_is_off_or_long_past_asks_nobody() {
    let app = TestApp::new().await;
    decided(&app).await;
    survey_round::Entity::update_many()
        .col_expr(survey_round::Column::Active, false.into())
        .filter(survey_round::Column::Days.eq(7))
        .exec(&app.platform.db)
        .await
        .unwrap();
    app.wait_days(8);
    assert_eq!(asked(&app).await, 0);
    app.wait_days(60);
    assert_eq!(asked(&app).await, 0, "what is long past is let go");
    app.finish().await;
}
