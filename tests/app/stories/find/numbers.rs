//! Numbers of people: found through their keyed hash, and nowhere to be read afterwards.

use super::{codes, finds};
use crate::world::{TestApp, report, unit_by_code, words};
use actix_web::http::{Method, StatusCode};
use entity::case::Confidentiality;
use entity::referral::LegalGround;
use satupintu::casefile::directory::facts;
use satupintu::casefile::{NewPerson, NewReport};
use satupintu::rules::act::{Act, HandOver};

const NIK: &str = "1209094508709001";
const KK: &str = "1209051706110007";
const PHONE: &str = "+6281200007890";

/// Somebody who reports for a relative with a NIK and a family card.
fn for_a_relative() -> NewReport {
    let mut concerned = NewPerson::default();
    concerned.identity.name = Some("Parjo".to_owned());
    concerned.identity.nik = Some("1209091708500002".to_owned());
    concerned.identity.kk = Some(KK.to_owned());
    NewReport { concerned: Some(concerned), ..report() }
}

#[actix_web::test]
async fn a_person_is_found_by_nik_family_card_and_phone_within_reach() {
    let app = TestApp::new().await;
    let case = app.receive(for_a_relative()).await;
    for number in [
        NIK,
        "1209 0945 0870 9001",
        "1209091708500002",
        KK,
        "12.0905.170611.0007",
        PHONE,
        "0812-0000-7890",
        "62 812 0000 7890",
    ] {
        for who in ["sari", "hadi", "tuti"] {
            finds(&app, who, number, &[&case]).await;
        }
        for who in ["andi", "ratna", "maria", "agus", "auditor", "pimpinan"] {
            finds(&app, who, number, &[]).await;
        }
    }
    finds(&app, "sari", "1209094508709002", &[]).await;
    app.finish().await;
}

#[actix_web::test]
async fn a_number_stands_in_no_address_and_on_no_page() {
    let app = TestApp::new().await;
    app.receive(for_a_relative()).await;
    let sari = app.officer("sari").await;
    for number in [NIK, KK, "081200007890"] {
        let answer = sari.post_raw("/meja/cari", &[("cari", number), ("daftar", "")]).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("location"), None);
        assert_eq!(codes(&answer.body).len(), 1);
        assert!(!answer.body.contains(number), "{number} stands on the page");
        assert!(!answer.body.contains("81200007890") && answer.body.contains("••••••••"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        // Written into an address by hand, it does not stay there and finds nothing.
        let typed = sari.send(Method::GET, &format!("/meja/antrean?cari={number}"), None).await;
        assert_eq!(typed.status, StatusCode::SEE_OTHER);
        assert!(!typed.header("location").unwrap().contains(number));
    }
    for odd in ["120909450870900", "suminah 1209094508709001", "12090945087090011"] {
        let answer = sari.post_raw("/meja/cari", &[("cari", odd)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{odd}");
        assert!(answer.body.contains("Tulis nomornya saja"), "{odd}");
        assert!(!answer.body.contains("12090945"), "{odd} stands on the page");
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_number_of_a_reporter_in_confidence_finds_the_case_only_for_those_who_may_know() {
    let app = TestApp::new().await;
    let mut hidden = for_a_relative();
    hidden.confidentiality = Confidentiality::Confidential;
    let case = app.receive(hidden).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let over = HandOver {
        to: facts(&unit_by_code(&app.platform.db, "slrt").await.unwrap()).unwrap(),
        programme: None,
        reason: words("Kami perlu bantuan."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    };
    app.does("budi", &case, Act::Refer(over)).await.unwrap();
    for number in [NIK, PHONE] {
        finds(&app, "ratna", number, &[&case]).await;
        for who in ["sari", "budi", "hadi", "tuti"] {
            finds(&app, who, number, &[]).await;
        }
    }
    // Who it is about may be known to everybody who sees the case.
    for who in ["sari", "ratna"] {
        finds(&app, who, KK, &[&case]).await;
    }
    app.finish().await;
}

#[actix_web::test]
async fn who_looks_up_too_many_numbers_waits() {
    let app = TestApp::with(|settings| settings.throttle.searches_per_minute = 3).await;
    let sari = app.officer("sari").await;
    for _ in 0..3 {
        assert_eq!(sari.post("/meja/cari", &[("cari", NIK)]).await, StatusCode::OK);
    }
    let answer = sari.post_raw("/meja/cari", &[("cari", NIK)]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(sari.post("/meja/cari", &[("cari", "suminah")]).await, StatusCode::OK);
    let budi = app.officer("budi").await;
    assert_eq!(
        budi.post("/meja/cari", &[("cari", NIK)]).await,
        StatusCode::OK,
        "nobody else waits"
    );
    app.finish().await;
}
