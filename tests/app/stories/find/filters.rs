//! Filters: in the address, in every view, in every number, and across pages.

use super::codes;
use crate::world::{Browser, DAY_MS, OTHER_VILLAGE, TestApp, levy, report, words};
use entity::case::{Intake, Issue};
use satupintu::casefile::NewReport;
use satupintu::rules::act::{Act, Assignee, HandOver};
use satupintu::rules::territory::RegionCode;
use std::collections::BTreeSet;

/// Sixty reports that differ in what filters ask for, some of them days old, and a few referred upwards.
async fn sixty(app: &TestApp) {
    for n in 0..60 {
        let issue = if n % 3 == 0 { Issue::NotRegistered } else { Issue::NotPaid };
        let intake = if n % 4 == 0 { Intake::Kiosk } else { Intake::Portal };
        let case = app.receive(NewReport { issue, intake, ..report() }).await;
        if n % 5 == 0 {
            app.does("sari", &case, Act::Check).await.unwrap();
            let budi = app.as_ruled("budi").await;
            let to = Some(Assignee { id: budi.id, name: budi.name });
            app.does("sari", &case, Act::Assign { to }).await.unwrap();
        }
        if n == 29 {
            app.wait_ms(2 * DAY_MS);
        }
    }
}

/// All codes of a list, page after page.
async fn all(browser: &Browser, path: &str) -> Vec<String> {
    browser.open(path).await;
    let mut seen = codes(&browser.html());
    while browser.offers("Berikutnya") {
        browser.follow("Berikutnya").await;
        seen.extend(codes(&browser.html()));
    }
    seen
}

/// The number of the open tab and the number of the list.
fn counted(browser: &Browser) -> (String, String) {
    let html = browser.html();
    let tab = html.split("aria-current=\"page\"").nth(2).unwrap();
    let tab = tab.split("<span class=\"n\">").nth(1).unwrap().split('<').next().unwrap();
    let text = browser.text();
    let total =
        text.split(" laporan").find_map(|part| part.rsplit(' ').next()?.parse::<u64>().ok());
    (tab.to_owned(), total.map(|n| n.to_string()).unwrap_or_default())
}

#[actix_web::test]
async fn filters_pages_and_numbers_agree() {
    let app = TestApp::new().await;
    sixty(&app).await;
    let sari = app.officer("sari").await;
    let budi = app.as_ruled("budi").await.id;
    let by_budi = format!("petugas={budi}");
    for (filter, wanted) in [
        ("masalah=not_registered", 20),
        ("masalah=not_paid", 40),
        ("sumber=kiosk", 15),
        ("status=checking", 12),
        ("petugas=kosong", 48),
        (by_budi.as_str(), 12),
        ("desa=12.09.09.2002", 60),
        ("desa=12.09", 60),
        ("desa=12.10", 0),
        ("sampai=2026-11-23", 30),
        ("dari=2026-11-24", 30),
        ("dari=2026-11-23&sampai=2026-11-25", 60),
        ("masalah=not_registered&sumber=kiosk", 5),
        ("cari=suminah&masalah=not_registered", 20),
        ("mendesak=1", 0),
        ("berkadar=1", 0),
        ("masalah=tidak-ada&status=&dari=kemarin", 60),
    ] {
        for order in ["", "&urut=terbaru"] {
            let path = format!("/meja/antrean?tampilan=semua&{filter}{order}");
            sari.open(&path).await;
            let first = (!codes(&sari.html()).is_empty()).then(|| counted(&sari));
            let seen = all(&sari, &path).await;
            assert_eq!(seen.len(), wanted, "{path}");
            assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), wanted, "{path}");
            let n = wanted.to_string();
            assert!(first.is_none_or(|numbers| numbers == (n.clone(), n)), "{path}");
        }
    }
    app.finish().await;
}

#[actix_web::test]
async fn filters_go_from_tab_to_tab_and_into_the_other_language() {
    let app = TestApp::new().await;
    sixty(&app).await;
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?tampilan=semua&masalah=not_registered&sumber=kiosk").await;
    sari.follow("Perlu tindakan").await;
    assert_eq!(codes(&sari.html()).len(), 5);
    assert!(sari.path.borrow().contains("masalah=not_registered"));
    sari.follow("English").await;
    assert_eq!(codes(&sari.html()).len(), 5);
    sari.follow("Remove the filter Source").await;
    assert_eq!(codes(&sari.html()).len(), 20);
    sari.open("/meja/antrean?tampilan=semua&bahasa=id&masalah=levy&sumber=kiosk&mendesak=1").await;
    assert!(sari.shows("Tidak ada yang cocok dengan 3 saringan."), "{}", sari.text());
    sari.follow("Hapus saringan").await;
    let at = sari.path.borrow().clone();
    assert!(!at.contains("masalah=") && at.contains("sumber="), "the first chip: {at}");
    app.finish().await;
}

#[actix_web::test]
async fn the_newest_stand_first_when_that_is_asked_for() {
    let app = TestApp::new().await;
    sixty(&app).await;
    let sari = app.officer("sari").await;
    let late_first = all(&sari, "/meja/antrean?tampilan=semua").await;
    let newest = all(&sari, "/meja/antrean?tampilan=semua&urut=terbaru").await;
    assert_eq!(newest.len(), 60);
    assert_ne!(late_first, newest);
    let last = app.receive(report()).await;
    sari.open("/meja/antrean?tampilan=semua&urut=terbaru").await;
    assert_eq!(codes(&sari.html())[0], last.code.as_str());
    app.finish().await;
}

#[actix_web::test]
async fn a_filter_never_shows_what_is_not_theirs() {
    let app = TestApp::new().await;
    app.receive(levy()).await;
    let mut far = report();
    far.village = RegionCode::parse(OTHER_VILLAGE).unwrap();
    app.receive(far).await;
    let sari = app.officer("sari").await;
    for filter in ["berkadar=1", "masalah=levy", "desa=12.09.12.2002", "desa=12"] {
        let seen = all(&sari, &format!("/meja/antrean?tampilan=semua&{filter}")).await;
        assert!(seen.is_empty(), "{filter}");
    }
    assert!(!sari.offers("Hanya yang berkadar pengawasan"));
    let maria = app.officer("maria").await;
    assert_eq!(all(&maria, "/meja/antrean?tampilan=semua&berkadar=1").await.len(), 1);
    assert!(maria.html().contains("name=\"berkadar\""));
    app.finish().await;
}

#[actix_web::test]
async fn a_case_stands_beside_the_filtered_list_and_leads_back_to_it() {
    let app = TestApp::new().await;
    sixty(&app).await;
    let sari = app.officer("sari").await;
    let path = "/meja/antrean?tampilan=semua&masalah=not_paid&urut=terbaru";
    let list = all(&sari, path).await;
    sari.open(path).await;
    let first = sari.html().split("class=\"c-code\"").nth(1).unwrap().to_owned();
    let href =
        first.split("href=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
    sari.open(&href).await;
    assert!(sari.shows("1 dari 40"), "{}", sari.text());
    for code in &list[1..] {
        let next = sari.attr("a[rel=next]", "href").unwrap();
        sari.open(&next).await;
        assert!(sari.path.borrow().contains(code.as_str()), "{code} is next");
    }
    assert_eq!(sari.attr("a[rel=next]", "href"), None, "the list ends here");
    sari.press("Simpan catatan", &[("words", "Sudah dibaca.")]).await;
    sari.open(&sari.attr("a.to-list", "href").unwrap()).await;
    assert!(sari.path.borrow().contains("masalah=not_paid"), "{}", sari.path.borrow());
    assert!(codes(&sari.html()).contains(&list[39]));
    app.finish().await;
}

#[actix_web::test]
async fn a_long_list_goes_on_beside_the_case() {
    let app = TestApp::new().await;
    sixty(&app).await;
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?tampilan=semua").await;
    sari.follow("Berikutnya").await;
    let second = codes(&sari.html());
    let link = sari.html().split("class=\"c-code\"").nth(1).unwrap().to_owned();
    let href =
        link.split("href=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
    sari.open(&href).await;
    let beside = sari.count(".qlist li");
    assert_eq!(beside, second.len(), "the same page of the list");
    sari.open(&sari.attr("a.to-list", "href").unwrap()).await;
    assert_eq!(codes(&sari.html()), second);
    app.finish().await;
}

#[actix_web::test]
async fn a_manager_begins_with_what_is_late() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let over = HandOver {
        to: satupintu::casefile::directory::facts(
            &crate::world::unit_by_code(&app.platform.db, "slrt").await.unwrap(),
        )
        .unwrap(),
        programme: None,
        reason: words("Kami perlu bantuan."),
        summary: None,
        ground: entity::referral::LegalGround::PublicTask,
        files: Vec::new(),
    };
    app.does("budi", &case, Act::Refer(over)).await.unwrap();
    for (who, label) in [("ratna", "Lewat batas"), ("sari", "Perlu tindakan")] {
        let browser = app.officer(who).await;
        browser.open("/meja/antrean").await;
        let html = browser.html();
        let nav = html.split("<nav class=\"views\"").nth(1).unwrap();
        let first = nav.split("<li>").nth(1).unwrap();
        assert!(first.contains("aria-current") && first.contains(label), "{who}: {first}");
    }
    app.finish().await;
}
