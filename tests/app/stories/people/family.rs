//! D14: a person, their family, and their reports in the order of time.

use super::{at, neighbours, path};
use crate::world::{Browser, OTHER_VILLAGE, TestApp, report};
use actix_web::http::StatusCode;
use entity::case::Issue;
use satupintu::casefile::NewReport;
use satupintu::rules::territory::RegionCode;

const KK: &str = "1209091408259031";
const NIK: &str = "1209094508709001";

/// Suminah, with her family card.
fn suminah(issue: Issue) -> NewReport {
    let mut report = NewReport { issue, ..report() };
    report.reporter.as_mut().unwrap().identity.kk = Some(KK.to_owned());
    report
}

/// Her daughter: another NIK, the same card.
fn daughter() -> NewReport {
    let mut report = neighbours(7);
    report.reporter.as_mut().unwrap().identity.kk = Some(KK.to_owned());
    report
}

#[actix_web::test]
async fn the_persons_card_leads_to_their_other_reports_and_their_familys() {
    let app = TestApp::new().await;
    let first = app.receive(suminah(Issue::BalanceEmpty)).await;
    app.wait_days(1);
    let child = app.receive(daughter()).await;
    let third = app.receive(suminah(Issue::NotPaid)).await;
    let hadi = at(&app, "hadi", &third).await;
    assert!(hadi.shows("Laporan lain orang ini (1)"), "{}", hadi.text());
    assert!(hadi.shows("Laporan lain keluarga ini (1)"));
    assert!(hadi.shows(&first.code.to_string()) && hadi.shows(&child.code.to_string()));
    hadi.follow("Lihat semua menurut waktu").await;
    assert_eq!(*hadi.path.borrow(), format!("{}/warga", path(&third)), "no number in the address");
    assert!(
        hadi.shows("Suminah 2 laporan") && hadi.shows("Tetangga 7 1 laporan"),
        "{}",
        hadi.text()
    );
    assert!(hadi.shows("1209••••••••9001") && !hadi.html().contains(NIK), "masked");
    let html = hadi.html();
    let place = |code: &str| html.find(code).unwrap();
    assert!(place(third.code.as_str()) < place(first.code.as_str()), "the newest first");
    hadi.follow(&format!("Buka {}", first.code)).await;
    assert_eq!(*hadi.path.borrow(), path(&first));
    app.finish().await;
}

async fn search(browser: &Browser, fields: &[(&str, &str)]) -> StatusCode {
    browser.open("/meja/warga").await;
    browser.press("Cari", fields).await
}

#[actix_web::test]
async fn somebody_is_found_by_any_of_their_numbers_and_by_name_in_a_village() {
    let app = TestApp::new().await;
    let mine = app.receive(suminah(Issue::NotPaid)).await;
    let child = app.receive(daughter()).await;
    let hadi = app.officer("hadi").await;
    for (fields, family) in [
        (&[("nomor", NIK)][..], false),
        (&[("nomor", "1209 0945 0870 9001")], false),
        (&[("nomor", KK)], true),
        (&[("nomor", "0812-0000-7890")], false),
        (&[("nama", "sumin")], false),
        (&[("nama", "Suminah"), ("desa", "Air Joman")], false),
    ] {
        let mut came = search(&hadi, fields).await;
        if hadi.shows("Desa yang mana?") {
            came = hadi.press("Cari", &[("pilih_desa", crate::world::VILLAGE)]).await;
        }
        assert_eq!(came, StatusCode::OK, "{fields:?}: {}", hadi.text());
        assert_eq!(*hadi.path.borrow(), "/meja/warga", "nothing of it stands in the address");
        assert!(hadi.html().contains(mine.code.as_str()), "{fields:?}: {}", hadi.text());
        assert_eq!(hadi.html().contains(child.code.as_str()), family, "{fields:?}");
        assert!(!hadi.html().contains(NIK) && !hadi.html().contains(KK), "{fields:?}: masked");
        assert!(!hadi.html().contains("1209 0945"), "nor is what was typed kept in the page");
    }
    app.finish().await;
}

#[actix_web::test]
async fn what_is_out_of_reach_and_what_is_not_there_are_answered_alike() {
    let app = TestApp::new().await;
    let away = RegionCode::parse(OTHER_VILLAGE).unwrap();
    app.receive(NewReport { village: away, ..suminah(Issue::NotPaid) }).await;
    let hadi = app.officer("hadi").await;
    let mut answers = Vec::new();
    for number in [NIK, "1209094508709999", KK, "0812-0000-7890", "0812-0000-1111"] {
        assert_eq!(search(&hadi, &[("nomor", number)]).await, StatusCode::OK);
        assert!(hadi.shows("Tidak ditemukan dalam jangkauan Anda."), "{number}");
        answers.push(hadi.html());
    }
    assert!(answers.windows(2).all(|two| two[0] == two[1]), "no oracle");
    for short in ["pimpinan", "auditor", "admin"] {
        let reader = app.officer(short).await;
        search(&reader, &[("nomor", NIK)]).await;
        assert!(reader.shows("Tidak ditemukan"), "{short} reads no cases");
    }
    let andi = app.officer("andi").await;
    search(&andi, &[("nomor", NIK)]).await;
    assert!(andi.shows("Suminah"), "{}", andi.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_search_that_asks_nothing_useful_says_what_is_missing() {
    let app = TestApp::new().await;
    let hadi = app.officer("hadi").await;
    let long = "x".repeat(50_000);
    for (fields, said) in [
        (&[][..], "Tulis NIK, KK, nomor HP, atau nama"),
        (&[("nomor", "12345")], "Ini bukan NIK, KK, atau nomor HP"),
        (&[("nomor", &long)], "Ini bukan NIK, KK, atau nomor HP"),
        (&[("nama", "ab")], "paling sedikit 3 huruf"),
        (&[("nama", "Suminah"), ("desa", "qqqqqqqq")], "Tidak ada desa dengan nama itu"),
    ] {
        assert_eq!(search(&hadi, fields).await, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(hadi.shows(said), "{}", hadi.text());
    }
    let ratna = app.officer("ratna").await;
    assert_eq!(search(&ratna, &[("nama", "Suminah")]).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ratna.shows("Tulis nama desa"), "she works in no one village");
    app.finish().await;
}

#[actix_web::test]
async fn nobody_tries_numbers_by_the_hundred() {
    let app = TestApp::new().await;
    let hadi = app.officer("hadi").await;
    let mut refused = 0;
    for n in 0..30 {
        let number = format!("12090945087{n:05}");
        let answer = hadi.post_raw("/meja/warga", &[("nomor", &number)]).await;
        refused += usize::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!((9..=10).contains(&refused), "{refused}");
    let sari = app.officer("sari").await;
    let answer = sari.post_raw("/meja/warga", &[("nomor", NIK)]).await;
    assert_eq!(answer.status, StatusCode::OK, "others go on");
    app.finish().await;
}
