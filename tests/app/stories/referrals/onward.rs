//! From a list into a case and on: the next one is the one behind it in that list, and whoever gives a
//! case out of their hands lands in the list they came from.

use super::*;
use entity::case::Outcome;

/// Three cases at the regency, in the order of its inbox.
async fn three(app: &TestApp) -> [Received; 3] {
    let cases = [checked(app).await, checked(app).await, checked(app).await];
    for case in &cases {
        refer(app, case, "slrt").await;
    }
    cases
}

fn path(case: &Received) -> String {
    format!("/meja/laporan/{}", case.code.as_str())
}

/// The form by which the regency gives a referral back, from a list.
async fn giving_back(app: &TestApp, case: &Received, from: &str) -> String {
    let referral = app.stands(case).await.standing.referrals[0].id;
    format!("{}/rujukan/{referral}/kembalikan?{from}", path(case))
}

const BACK: [(&str, &str); 3] =
    [("alasan", "not_ours"), ("words", "Bukan urusan kami."), ("langkah", "")];

#[actix_web::test]
async fn the_next_one_is_the_one_behind_it_in_the_inbox() {
    let app = TestApp::new().await;
    let cases = three(&app).await;
    let ratna = app.officer("ratna").await;
    let list = "tampilan=rujukan-masuk&daftar=tampilan%3Dbelum-diterima";
    ratna.open(&giving_back(&app, &cases[1], list).await).await;
    ratna.press("Simpan dan berikutnya", &BACK).await;
    let at = ratna.path.borrow().clone();
    assert!(at.starts_with(&path(&cases[2])), "not the first of the list: {at}");
    assert!(at.contains("daftar=tampilan%3Dbelum-diterima"), "{at}");
    // Behind the last one there is the list.
    ratna.open(&giving_back(&app, &cases[2], list).await).await;
    ratna.press("Simpan dan berikutnya", &BACK).await;
    let at = ratna.path.borrow().clone();
    assert!(at.starts_with("/meja/rujukan/masuk?tampilan=belum-diterima"), "{at}");
    assert!(ratna.html().contains(cases[0].code.as_str()), "the first one still waits");
    app.finish().await;
}

#[actix_web::test]
async fn who_gives_a_case_back_lands_in_the_list_they_came_from() {
    let app = TestApp::new().await;
    let cases = three(&app).await;
    let ratna = app.officer("ratna").await;
    let list = "tampilan=rujukan-masuk&daftar=tampilan%3Dbelum-diterima%26masalah%3Dnot_paid";
    ratna.open(&giving_back(&app, &cases[0], list).await).await;
    ratna.press("Kembalikan", &BACK).await;
    let at = ratna.path.borrow().clone();
    assert!(at.starts_with("/meja/rujukan/masuk?tampilan=belum-diterima&masalah=not_paid"), "{at}");
    app.finish().await;
}

#[actix_web::test]
async fn who_decides_goes_on_among_what_waits_to_be_decided() {
    let app = TestApp::new().await;
    let mut cases = Vec::new();
    for _ in 0..3 {
        let case = checked(&app).await;
        app.does("budi", &case, Act::Handle).await.unwrap();
        let told = words("PKH sudah cair.");
        app.does("budi", &case, Act::Propose { outcome: Outcome::Granted, told }).await.unwrap();
        cases.push(case);
    }
    let hadi = app.officer("hadi").await;
    hadi.open(&format!("{}?tampilan=persetujuan", path(&cases[1]))).await;
    let leads =
        |rel: &str| hadi.attr(&format!("nav.steps a[rel={rel}]"), "href").unwrap_or_default();
    assert!(leads("prev").contains(cases[0].code.as_str()), "{}", hadi.text());
    assert!(leads("next").contains(cases[2].code.as_str()), "{}", hadi.text());
    let why = [("alasan", "long_wait")];
    for (from, to) in [(1, path(&cases[2])), (2, "/meja/persetujuan".to_owned())] {
        hadi.open(&format!("{}/prioritas?tampilan=persetujuan", path(&cases[from]))).await;
        hadi.press("Simpan dan berikutnya", &why).await;
        assert!(hadi.path.borrow().starts_with(&to), "{}", hadi.path.borrow());
    }
    let said = format!("Prioritas diubah – laporan {}", cases[2].code);
    assert!(hadi.shows(&said) && hadi.offers("Urungkan"), "{}", hadi.text());
    app.finish().await;
}

#[actix_web::test]
async fn the_whole_tree_stands_with_ones_own_referral_marked_in_it() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let first = app.stands(&case).await.standing.referrals[0].id;
    app.does("ratna", &case, Act::Accept { referral: first }).await.unwrap();
    let over = over_to(&app, "dinkes", Vec::new()).await;
    let forward = Act::Forward { referral: first, over, passes_straight: false };
    app.does("ratna", &case, forward).await.unwrap();
    let second = app.stands(&case).await.standing.referrals[1].id;
    app.does("rudi", &case, Act::Accept { referral: second }).await.unwrap();
    let rudi = at(&app, "rudi", &case).await;
    let html = rudi.html();
    assert_eq!(html.matches(&format!("id=\"rujukan-{second}\"")).count(), 1);
    assert!(html.contains(&format!("href=\"#rujukan-{second}\"")), "marked in the tree");
    assert_eq!(html.matches("class=\"referral depth-0").count(), 2, "the box, and the root");
    assert_eq!(html.matches("class=\"referral depth-1").count(), 1, "below what it came from");
    let reply = Act::Reply { referral: second, outcome: Outcome::Granted, words: words("Sudah.") };
    app.does("rudi", &case, reply).await.unwrap();
    let ratna = at(&app, "ratna", &case).await;
    assert!(ratna.shows("Dijawab Senin, 23 November 2026, tepat waktu"), "{}", ratna.text());
    app.finish().await;
}
