//! The bar above a case speaks to whoever looks: a unit that was asked reads what it owes itself.

use super::*;

#[actix_web::test]
async fn the_bar_says_first_what_the_receiver_owes() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "dinkes").await;
    let rudi = at(&app, "rudi", &case).await;
    assert!(rudi.shows("Penerimaan rujukan: Sisa"), "{}", rudi.text());
    assert!(rudi.shows("terima atau kembalikan rujukan dari Puskesos Air Joman"));
    assert!(rudi.shows("Seluruh laporan:"), "the case's own obligation comes after");
    // Whoever asked reads what the case owes.
    let budi = at(&app, "budi", &case).await;
    assert!(budi.shows("Menunggu jawaban unit lain"), "{}", budi.text());
    assert!(!budi.shows("Penerimaan rujukan:") && !budi.shows("Seluruh laporan:"));
    app.wait_days(8);
    let rudi = at(&app, "rudi", &case).await;
    assert!(rudi.shows("Penerimaan rujukan: Lewat"), "{}", rudi.text());
    rudi.press("Terima", &[]).await;
    assert!(rudi.shows("Jawaban rujukan:"), "{}", rudi.text());
    assert!(rudi.shows("Berikutnya: jawab rujukan dari Puskesos Air Joman"));
    assert!(!rudi.shows("Penerimaan rujukan:"));
    // The same stands beside the form of an act.
    rudi.follow("Jawab rujukan").await;
    assert!(rudi.shows("Jawaban rujukan:"), "{}", rudi.text());
    app.finish().await;
}

#[actix_web::test]
async fn what_was_passed_on_is_the_next_units_step() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let referral = app.stands(&case).await.standing.referrals[0].id;
    app.does("ratna", &case, Act::Accept { referral }).await.unwrap();
    let over = over_to(&app, "dinkes", Vec::new()).await;
    app.does("ratna", &case, Act::Forward { referral, over, passes_straight: true }).await.unwrap();
    let ratna = at(&app, "ratna", &case).await;
    assert!(!ratna.shows("Jawaban rujukan:"), "{}", ratna.text());
    let rudi = at(&app, "rudi", &case).await;
    assert!(rudi.shows("Penerimaan rujukan: Sisa"), "{}", rudi.text());
    app.finish().await;
}
