//! D13: the decision and the objection side by side, and somebody else who decides.

use super::at;
use crate::world::{TestApp, report, words};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Outcome};
use satupintu::casefile::Received;
use satupintu::rules::act::{Act, Actor, ObjectReason};
use satupintu::rules::refusal::Refusal;

async fn objected(app: &TestApp) -> Received {
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Handle).await.unwrap();
    decided(app, &case, ("budi", "hadi"), "Kuota tahun ini sudah habis.").await;
    let words = words("Tetangga saya yang mendaftar sesudah saya dapat.");
    let object = Act::Object { reason: ObjectReason::ReasonWrong, words, to: None };
    app.acts(&Actor::Reporter, &case, object).await.unwrap();
    case
}

async fn decided(app: &TestApp, case: &Received, (by, then): (&str, &str), told: &str) {
    let (outcome, told) = (Outcome::Declined, words(told));
    app.does(by, case, Act::Propose { outcome, told: told.clone() }).await.unwrap();
    app.does(then, case, Act::Decide { outcome, told, given: Vec::new() }).await.unwrap();
}

#[actix_web::test]
async fn the_next_level_reads_both_sides_on_the_case_and_where_it_decides() {
    let app = TestApp::new().await;
    let case = objected(&app).await;
    let both = [
        "Putusan lama",
        "Belum dapat dipenuhi",
        "Hadi Sitorus, Puskesos Air Joman",
        "Kuota tahun ini sudah habis.",
        "Keberatan",
        "Alasannya tidak benar",
        "Tetangga saya yang mendaftar sesudah saya dapat.",
    ];
    let tuti = at(&app, "tuti", &case).await;
    for said in both {
        assert!(tuti.shows(said), "{said}: {}", tuti.text());
    }
    assert_eq!(tuti.follow("Usulkan hasil").await, StatusCode::OK);
    for said in both {
        assert!(tuti.shows(said), "where it is decided: {said}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn once_decided_anew_the_old_sides_step_back() {
    let app = TestApp::new().await;
    let case = objected(&app).await;
    crate::world::post_officer(&app, "lain", "kecamatan", entity::posting::Role::Supervisor).await;
    decided(&app, &case, ("tuti", "lain"), "Setelah diperiksa lagi, tetap belum bisa.").await;
    let tuti = at(&app, "tuti", &case).await;
    assert!(!tuti.shows("Putusan dan keberatan"), "{}", tuti.text());
    app.finish().await;
}

#[actix_web::test]
async fn the_one_who_decided_does_not_decide_again_and_is_told_so() {
    let app = TestApp::new().await;
    // Nobody stands above: the case stays where it was decided.
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Handle).await.unwrap();
    decided(&app, &case, ("budi", "hadi"), "Kuota tahun ini sudah habis.").await;
    let desa = app.as_ruled("hadi").await.posts[0].unit.clone();
    let object = Act::Object {
        reason: ObjectReason::Other,
        words: words("Saya tidak setuju dengan itu."),
        to: Some(desa),
    };
    app.acts(&Actor::Reporter, &case, object).await.unwrap();
    let (outcome, told) = (Outcome::Granted, words("Sekarang dikabulkan."));
    app.does("budi", &case, Act::Propose { outcome, told: told.clone() }).await.unwrap();
    let hadi = at(&app, "hadi", &case).await;
    assert!(hadi.shows("Anda yang memutuskan dulu."), "{}", hadi.text());
    assert!(!hadi.offers("Putuskan hasil"));
    let refused = app
        .does("hadi", &case, Act::Decide { outcome, told: told.clone(), given: Vec::new() })
        .await;
    assert!(matches!(refused, Err(satupintu::casefile::CaseError::Refused(Refusal::FourEyes))));
    crate::world::post_officer(&app, "lain", "desa", entity::posting::Role::Coordinator).await;
    app.does("lain", &case, Act::Decide { outcome, told, given: Vec::new() }).await.unwrap();
    assert_eq!(super::status(&app, &case).await, CaseStatus::Resolved);
    app.finish().await;
}
