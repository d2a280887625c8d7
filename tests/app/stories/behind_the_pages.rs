//! The whole journey through the case file, without pages: what is stored, journalled and written.

use crate::world::{TestApp, levy, report, unit_by_code, words};
use entity::case::{CaseStatus, Outcome};
use entity::referral::LegalGround;
use satupintu::casefile::{CaseError, Received, contents, directory, proof, verify};
use satupintu::rules::act::{Act, Actor, HandOver, ObjectReason};
use satupintu::rules::refusal::Refusal;

async fn over_to(app: &TestApp, code: &str) -> HandOver {
    let unit = unit_by_code(&app.platform.db, code).await.unwrap();
    HandOver {
        to: directory::facts(&unit).unwrap(),
        programme: None,
        reason: words("Desa tidak dapat memutuskan ini."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    }
}

async fn status(app: &TestApp, case: &Received) -> CaseStatus {
    app.stands(case).await.row.status
}

async fn last_referral(app: &TestApp, case: &Received) -> entity::referral::ReferralId {
    app.stands(case).await.standing.referrals.last().unwrap().id
}

#[actix_web::test]
async fn a_report_goes_up_to_the_ministry_and_its_answer_comes_back() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    assert_eq!(app.stands(&case).await.standing.course.owner.name, "Puskesos Air Joman");

    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("budi", &case, Act::Handle).await.unwrap();
    let to = over_to(&app, "slrt").await;
    app.does("budi", &case, Act::Refer(to)).await.unwrap();
    assert_eq!(status(&app, &case).await, CaseStatus::Referred);

    let referral = last_referral(&app, &case).await;
    app.does("dewi", &case, Act::Accept { referral }).await.unwrap();
    let over = over_to(&app, "pusdatin").await;
    let forward = Act::Forward { referral, over, passes_straight: true };
    app.does("ratna", &case, forward).await.unwrap();

    let referral = last_referral(&app, &case).await;
    app.does("lestari", &case, Act::Accept { referral }).await.unwrap();
    let words_back = words("Rekening sudah dibetulkan. Dana cair bulan depan.");
    let reply = Act::Reply { referral, outcome: Outcome::Granted, words: words_back };
    app.does("lestari", &case, reply).await.unwrap();
    assert_eq!(status(&app, &case).await, CaseStatus::Handling, "the answer passed both links");

    let told = words("Dana PKH cair bulan depan.");
    let propose = Act::Propose { outcome: Outcome::Granted, told: told.clone() };
    app.does("budi", &case, propose).await.unwrap();
    let decide =
        || Act::Decide { outcome: Outcome::Granted, told: told.clone(), given: Vec::new() };
    app.does("hadi", &case, decide()).await.unwrap();
    app.acts(&Actor::Reporter, &case, Act::Confirm).await.unwrap();
    assert_eq!(status(&app, &case).await, CaseStatus::Closed);

    let opened = app.stands(&case).await;
    let journal = contents::journal(&app.platform.db, &app.platform.vault, &opened).await.unwrap();
    let acts: Vec<_> = journal.iter().map(|event| event.act.code()).collect();
    assert_eq!(
        acts,
        [
            "receive", "check", "handle", "refer", "accept", "forward", "accept", "reply",
            "pass_on", "propose", "decide", "confirm"
        ]
    );
    let verdict = verify::verify(&app.platform.db, &app.platform.vault).await.unwrap();
    assert_eq!(verdict, verify::Verdict::Whole { cases: 1, events: 12 });
    app.finish().await;
}

#[actix_web::test]
async fn the_reporter_hears_of_each_step_by_the_way_they_chose() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let question = words("Siapa nama di kartu?");
    app.does("sari", &case, Act::Ask { question }).await.unwrap();
    let to_reporter: Vec<_> = app
        .letters()
        .await
        .into_iter()
        .filter(|parcel| parcel.recipient == "+6281200007890")
        .map(|parcel| parcel.written.short)
        .collect();
    assert_eq!(to_reporter.len(), 2);
    assert!(to_reporter[0].contains("sudah kami terima"), "{to_reporter:?}");
    assert!(to_reporter[1].contains("butuh jawaban"), "{to_reporter:?}");
    app.finish().await;
}

#[actix_web::test]
async fn an_officer_elsewhere_finds_nothing_and_the_accused_village_neither() {
    let app = TestApp::new().await;
    let ordinary = app.receive(report()).await;
    let misconduct = app.receive(levy()).await;
    assert_eq!(
        app.stands(&misconduct).await.standing.course.owner.name,
        "Inspektorat Asahan",
        "past the village"
    );
    let refused = |result: Result<_, CaseError>| {
        matches!(result, Err(CaseError::Refused(Refusal::OutOfReach)))
    };
    assert!(refused(app.does("andi", &ordinary, Act::Check).await));
    for accused in ["sari", "budi", "hadi", "tuti"] {
        assert!(refused(app.does(accused, &misconduct, Act::Check).await), "{accused}");
    }
    app.does("bonar", &misconduct, Act::Check).await.unwrap();
    app.finish().await;
}

#[actix_web::test]
async fn an_objection_goes_one_level_up_to_other_people() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Handle).await.unwrap();
    let told = words("Belum dapat dipenuhi karena kuota habis.");
    let propose = Act::Propose { outcome: Outcome::Declined, told: told.clone() };
    app.does("budi", &case, propose).await.unwrap();
    app.does("hadi", &case, Act::Decide { outcome: Outcome::Declined, told, given: Vec::new() })
        .await
        .unwrap();
    let object = Act::Object {
        reason: ObjectReason::ReasonWrong,
        words: words("Tetangga saya mendapat."),
        to: None,
    };
    app.acts(&Actor::Reporter, &case, object).await.unwrap();
    let opened = app.stands(&case).await;
    assert_eq!(opened.row.status, CaseStatus::Handling);
    assert_eq!(opened.standing.course.owner.name, "Supervisor Kec. Air Joman");
    app.finish().await;
}

#[actix_web::test]
async fn the_last_four_digits_of_the_phone_prove_the_reporter() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let opened = app.stands(&case).await;
    let (db, vault) = (&app.platform.db, &app.platform.vault);
    assert_eq!(proof::factor(db, vault, &opened).await.unwrap(), proof::Factor::PhoneEnding);
    assert!(proof::proves(db, vault, &opened, "78 90").await.unwrap());
    for wrong in ["", "0", "7891", "07890", "8120"] {
        assert!(!proof::proves(db, vault, &opened, wrong).await.unwrap(), "{wrong}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn identifiers_and_sensitive_stories_are_not_in_the_database_in_clear() {
    use sea_orm::EntityTrait;
    let app = TestApp::new().await;
    let case = app.receive(levy()).await;
    app.does("bonar", &case, Act::Note { words: words("Saksi: ibu warung.") }).await.unwrap();
    let cases = entity::case::Entity::find().all(&app.platform.db).await.unwrap();
    let people = entity::person::Entity::find().all(&app.platform.db).await.unwrap();
    let events = entity::case_event::Entity::find().all(&app.platform.db).await.unwrap();
    let outbox = entity::outbox::Entity::find().all(&app.platform.db).await.unwrap();
    let stored = format!("{cases:?}{people:?}{events:?}{outbox:?}");
    for secret in ["1209094508709001", "81200007890", "belum cair", "ibu warung", "musala"] {
        assert!(!stored.contains(secret), "{secret} is readable in the database");
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_story_is_sealed_as_soon_as_it_turns_out_to_be_about_the_village_itself() {
    use entity::case::{CaseKind, Issue, Priority, Severity};
    use satupintu::rules::act::Classification;
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    assert!(app.stands(&case).await.row.story.is_some());
    let what = Classification {
        kind: CaseKind::Complaint,
        issue: Issue::Levy,
        programme: None,
        pas_group: None,
        severity: Severity::Misconduct,
        priority: Priority::Normal,
        accused: None,
    };
    app.does("sari", &case, Act::Classify(what)).await.unwrap();
    let opened = app.stands(&case).await;
    assert_eq!(opened.row.story, None);
    assert_eq!(opened.standing.course.owner.name, "Inspektorat Asahan");
    let told = contents::told(&app.platform.vault, &opened).unwrap();
    assert!(told.story.contains("belum cair"), "still readable for those who may");
    let result = app.does("sari", &case, Act::Note { words: words("x") }).await;
    assert!(matches!(result, Err(CaseError::Refused(Refusal::OutOfReach))));
    app.finish().await;
}
