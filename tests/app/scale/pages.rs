//! Lists of many pages: the same rows on the way there and on the way back.

use super::seed;
use crate::world::{Browser, TestApp};
use satupintu::casefile::figures::catch_up;

/// The cases of the page that is open, in their order.
fn rows(browser: &Browser) -> Vec<String> {
    let html = browser.html();
    let cells = html
        .split("<td role=\"cell\" class=\"c-code")
        .skip(1)
        .filter_map(|rest| rest.split("/meja/laporan/").nth(1));
    cells.map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect()).collect()
}

/// The pages of a list, followed by a link until it is offered no more.
async fn followed(browser: &Browser, link: &str) -> Vec<Vec<String>> {
    let mut pages = vec![rows(browser)];
    while browser.attr(&format!(".pager a[rel={link}]"), "href").is_some() {
        let href = browser.attr(&format!(".pager a[rel={link}]"), "href").unwrap();
        browser.open(&href).await;
        pages.push(rows(browser));
        assert!(pages.len() < 50, "the list goes round in circles");
    }
    pages
}

#[actix_web::test]
async fn pages_are_the_same_on_the_way_there_and_on_the_way_back() {
    let app = TestApp::new().await;
    seed(&app, 1_200, 1).await;
    while catch_up(&app.platform).await.unwrap() > 0 {}
    for (short, path, least) in [
        ("hadi", "/meja/antrean?tampilan=semua", 3),
        ("ratna", "/meja/antrean?tampilan=semua&urut=terbaru", 3),
        ("ratna", "/meja/antrean?tampilan=semua&cari=bantuan", 3),
        ("lestari", "/meja/antrean?tampilan=semua", 2),
        ("lestari", "/meja/rujukan/masuk?tampilan=semua", 2),
        ("ratna", "/meja/rujukan/keluar?tampilan=semua", 3),
        ("ratna", "/meja/rujukan/keluar?tampilan=semua&urut=terbaru", 3),
        ("ratna", "/meja/dasbor/daftar?angka=masuk&periode=triwulan", 2),
    ] {
        let officer = app.officer(short).await;
        officer.open(path).await;
        let there = followed(&officer, "next").await;
        assert!(there.len() >= least, "{short} {path}: {} pages", there.len());
        assert!(there.iter().rev().skip(1).all(|page| page.len() == 50), "{short} {path}");
        let mut back = followed(&officer, "prev").await;
        back.reverse();
        assert_eq!(there, back, "{short} {path}");
        // Behind the last row there is nothing: who is sent there finds the last page that has rows.
        officer.open(path).await;
        let name = if path.contains("dasbor") { "setelah" } else { "sesudah" };
        let end = match (name, path.contains("terbaru")) {
            ("setelah", _) => "00000000-0000-7000-8000-000000000000",
            (_, true) => "_00000000-0000-7000-8000-000000000000",
            (_, false) => "_ffffffff-ffff-7fff-8fff-ffffffffffff",
        };
        let told = if name == "setelah" { "" } else { "&selesai=accept" };
        officer.open(&format!("{path}&{name}={end}{told}")).await;
        assert_eq!(officer.shows("Rujukan diterima"), !told.is_empty(), "{short} {path}");
        let last = there.concat().split_off(there.concat().len() - 50);
        assert_eq!(rows(&officer), last, "{short} {path}");
    }
    app.finish().await;
}

/// A case that stands first on its page leads back to the last one of the page before, and that on to it.
#[actix_web::test]
async fn cases_lead_on_and_back_over_the_edge_of_a_page() {
    let app = TestApp::new().await;
    seed(&app, 1_200, 1).await;
    let ratna = app.officer("ratna").await;
    for path in ["/meja/antrean?tampilan=semua", "/meja/rujukan/keluar?tampilan=semua"] {
        ratna.open(path).await;
        let last = rows(&ratna).pop().unwrap();
        ratna.open(&ratna.attr(".pager a[rel=next]", "href").unwrap()).await;
        let first = rows(&ratna).remove(0);
        ratna.open(&ratna.attr(".c-code a", "href").unwrap()).await;
        for (link, wanted) in [("prev", &last), ("next", &first), ("prev", &last)] {
            ratna.open(&ratna.attr(&format!("a[rel={link}]"), "href").unwrap()).await;
            assert!(ratna.path.borrow().contains(wanted.as_str()), "{path} {link}: {wanted}");
        }
        ratna.open(&ratna.attr("a.to-list", "href").unwrap()).await;
        assert_eq!(rows(&ratna).pop().as_ref(), Some(&last), "the list is at that page");
    }
    app.finish().await;
}
