//! Everybody finds their own work in the menu, and the rest one press further.

use crate::world::{Browser, TestApp, post_also};
use actix_web::http::StatusCode;
use entity::posting::Role;

/// The labels of the menu.
fn menu(browser: &Browser) -> Vec<String> {
    let html = browser.html();
    let nav = html.split_once("<nav class=\"menu\"").unwrap().1;
    let nav = nav.split_once("</nav>").unwrap().0;
    let label = |item: &str| {
        let text = item.split_once('>').unwrap().1;
        text.split('<').next().unwrap().to_owned()
    };
    nav.split("<a ").skip(1).map(label).collect()
}

#[actix_web::test]
async fn each_posting_has_its_own_menu_of_five_at_most() {
    let app = TestApp::new().await;
    for (short, first) in [
        ("sari", ["Beranda", "Antrean"]),
        ("hadi", ["Beranda", "Antrean"]),
        ("tuti", ["Beranda", "Antrean"]),
        ("dewi", ["Beranda", "Rujukan masuk"]),
        ("lestari", ["Beranda", "Eskalasi"]),
    ] {
        let officer = app.officer(short).await;
        assert_eq!(officer.open("/meja").await, StatusCode::OK);
        let menu = menu(&officer);
        assert_eq!(menu[..2], first, "{short}");
        assert!(menu.len() <= 6, "{short}: {menu:?}");
        assert_eq!(menu.last().unwrap(), "Lainnya", "{short}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn everything_is_found_one_press_further_and_says_what_it_is_for() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    sari.open("/meja").await;
    sari.follow("Lainnya").await;
    for place in ["Beranda", "Antrean", "Rujukan masuk", "Rujukan keluar", "Akun saya"] {
        assert!(sari.shows(place), "{place}: {}", sari.text());
    }
    assert!(sari.shows("Petugas penerima – Puskesos Air Joman"), "{}", sari.text());
    assert!(sari.shows("Rujukan dari unit lain yang perlu Anda jawab."));
    app.finish().await;
}

#[actix_web::test]
async fn keys_lead_only_to_places_of_ones_own_and_the_sheet_says_no_other() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    sari.open("/akun").await;
    let places = |html: String| {
        let rest = html.split_once("data-places=\"").unwrap().1.to_owned();
        rest.split('"').next().unwrap().split(' ').map(str::to_owned).collect::<Vec<_>>()
    };
    let saris = places(sari.html());
    assert!(saris.contains(&"/meja/catat".to_owned()) && sari.shows("Catat laporan baru"));
    assert!(!saris.contains(&"/meja/dasbor".to_owned()) && !sari.shows("Ke angka"));
    assert!(sari.shows("Cocokkan data") && sari.shows("Putuskan hasil"), "{}", sari.text());
    let hadi = app.officer("hadi").await;
    hadi.open("/akun").await;
    assert!(places(hadi.html()).contains(&"/meja/templat".to_owned()));
    assert!(hadi.shows("Ke angka"), "{}", hadi.text());
    hadi.open("/meja/lainnya").await;
    assert!(hadi.shows("Templat pesan") && hadi.shows("Tindakan cepat"), "{}", hadi.text());
    app.finish().await;
}

#[actix_web::test]
async fn with_a_second_posting_the_menu_has_what_comes_first_in_both() {
    let app = TestApp::new().await;
    post_also(&app, "pimpinan", "slrt", Role::BackOffice).await;
    let both = app.officer("pimpinan").await;
    both.open("/meja").await;
    let menu = menu(&both);
    assert!(menu.iter().any(|label| label == "Rujukan masuk"), "{menu:?}");
    assert!(menu.len() <= 6, "{menu:?}");
    app.finish().await;
}

#[actix_web::test]
async fn a_report_of_another_unit_says_how_to_ask_and_not_that_it_is_there() {
    let app = TestApp::new().await;
    let received = app.receive(crate::world::report()).await;
    let andi = app.officer("andi").await;
    let foreign = format!("/meja/laporan/{}", received.code.as_str());
    let mut pages = Vec::new();
    for path in [foreign.as_str(), "/meja/laporan/2222222222", "/meja/laporan/bukan-kode"] {
        assert_eq!(andi.open(path).await, StatusCode::NOT_FOUND, "{path}");
        assert!(andi.shows("Laporan ini tidak ada di unit Anda"), "{}", andi.text());
        assert!(andi.shows("minta petugas unit itu merujuknya"), "{}", andi.text());
        pages.push(andi.text());
    }
    assert!(pages.windows(2).all(|two| two[0] == two[1]), "all alike");
    app.finish().await;
}
