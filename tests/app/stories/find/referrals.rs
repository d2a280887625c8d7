//! Lists of referrals: narrowed, searched and paged like the queue.

use super::codes;
use crate::world::{TestApp, report, unit_by_code, words};
use actix_web::http::{Method, StatusCode};
use entity::case::Issue;
use entity::referral::LegalGround;
use satupintu::casefile::directory::facts;
use satupintu::casefile::{NewReport, Received};
use satupintu::rules::act::{Act, HandOver};
use satupintu::rules::territory::RegionCode;

/// A case that its village has referred to the regency.
async fn referred(app: &TestApp, report: NewReport, by: (&str, &str)) -> Received {
    let case = app.receive(report).await;
    let over = HandOver {
        to: facts(&unit_by_code(&app.platform.db, "slrt").await.unwrap()).unwrap(),
        programme: None,
        reason: words("Kami perlu bantuan."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    };
    app.does(by.0, &case, Act::Check).await.unwrap();
    app.does(by.1, &case, Act::Refer(over)).await.unwrap();
    case
}

pub async fn inbox(app: &TestApp) -> (Received, Received, Received) {
    let village = ("sari", "budi");
    let rice = NewReport { story: words("Beras bantuan berkutu."), ..report() };
    let first = referred(app, rice, village).await;
    let second =
        referred(app, NewReport { issue: Issue::NotRegistered, ..report() }, village).await;
    let mut far = report();
    far.village = RegionCode::parse(crate::world::OTHER_VILLAGE).unwrap();
    let third = referred(app, far, ("andi", "andi")).await;
    (first, second, third)
}

#[actix_web::test]
async fn an_inbox_is_narrowed_and_its_numbers_agree() {
    let app = TestApp::new().await;
    let (first, second, third) = inbox(&app).await;
    let from = unit_by_code(&app.platform.db, "desa-lain").await.unwrap().id;
    let ratna = app.officer("ratna").await;
    for (filter, wanted) in [
        (String::new(), vec![&first, &second, &third]),
        (format!("unit={from}"), vec![&third]),
        ("masalah=not_registered".to_owned(), vec![&second]),
        ("program=pkh".to_owned(), vec![&first, &second, &third]),
        ("program=sembako".to_owned(), vec![]),
        ("cari=berkutu".to_owned(), vec![&first]),
        ("cari=suminah&masalah=not_registered".to_owned(), vec![&second]),
        ("dari=2026-11-24".to_owned(), vec![]),
        ("dari=2026-11-23&sampai=2026-11-23".to_owned(), vec![&first, &second, &third]),
        ("lewat=1".to_owned(), vec![]),
        ("unit=1&masalah=x&lewat=ya".to_owned(), vec![&first, &second, &third]),
    ] {
        ratna.open(&format!("/meja/rujukan/masuk?tampilan=semua&{filter}")).await;
        let mut found = codes(&ratna.html());
        let mut wanted: Vec<&str> = wanted.iter().map(|case| case.code.as_str()).collect();
        found.sort();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{filter}: {}", ratna.text());
        assert!(ratna.shows(&format!("Semua {}", wanted.len())), "{filter}: {}", ratna.text());
    }
    ratna.open("/meja/rujukan/masuk?tampilan=semua&masalah=levy&lewat=1").await;
    assert!(ratna.shows("Tidak ada yang cocok dengan 2 saringan."), "{}", ratna.text());
    ratna.open(&ratna.href_of("Hapus saringan Lewat batas")).await;
    assert!(ratna.shows("Tidak ada yang cocok dengan 1 saringan."));
    app.wait_days(9);
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk?tampilan=semua&lewat=1").await;
    assert_eq!(codes(&ratna.html()).len(), 3, "nobody has taken them up");
    app.finish().await;
}

#[actix_web::test]
async fn a_search_within_the_inbox_comes_back_to_the_inbox() {
    let app = TestApp::new().await;
    let (first, ..) = inbox(&app).await;
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk").await;
    ratna.press("Cari", &[("cari", "berkutu")]).await;
    assert!(ratna.path.borrow().starts_with("/meja/rujukan/masuk?"), "{}", ratna.path.borrow());
    assert_eq!(codes(&ratna.html()), [first.code.as_str()]);
    ratna.open("/meja/rujukan/masuk").await;
    ratna.press("Cari", &[("cari", "1209094508709001")]).await;
    assert_eq!(ratna.status(), StatusCode::OK);
    assert_eq!(codes(&ratna.html()).len(), 3);
    assert!(ratna.href_of("Kembali ke antrean").starts_with("/meja/rujukan/masuk"));
    let typed = "/meja/rujukan/keluar?cari=1209094508709001";
    let typed = ratna.send(Method::GET, typed, None).await;
    assert!(!typed.header("location").unwrap().contains("1209"), "taken out of the address");
    let andi = app.officer("andi").await;
    andi.open("/meja/rujukan/keluar?tampilan=semua&cari=berkutu").await;
    assert!(codes(&andi.html()).is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn a_case_stands_beside_the_narrowed_inbox() {
    let app = TestApp::new().await;
    let (first, _, third) = inbox(&app).await;
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk?tampilan=semua&masalah=not_paid").await;
    assert_eq!(codes(&ratna.html()).len(), 2);
    let link = ratna.html().split("class=\"c-code\"").nth(1).unwrap().to_owned();
    let href =
        link.split("href=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
    ratna.open(&href).await;
    assert!(ratna.shows("1 dari 2"), "{}", ratna.text());
    assert_eq!(ratna.count(".qlist li"), 2);
    ratna.open(&ratna.attr("a[rel=next]", "href").unwrap()).await;
    let at = ratna.path.borrow().clone();
    assert!(at.contains(first.code.as_str()) || at.contains(third.code.as_str()));
    ratna.open(&ratna.attr("a.to-list", "href").unwrap()).await;
    assert_eq!(codes(&ratna.html()).len(), 2, "back at the narrowed inbox");
    app.finish().await;
}
