//! What is chosen travels; what is not chosen stays, whoever asks for it by its number.

use super::*;

#[actix_web::test]
async fn only_what_was_chosen_is_seen_by_the_receiver() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    let house = photo_of_the_reporter(&app, &case, 50).await;
    let card = photo_of_the_reporter(&app, &case, 90).await;
    let budi = at(&app, "budi", &case).await;
    assert_eq!(opens(&budi, &case, house).await, StatusCode::OK);
    budi.open(&format!("/meja/laporan/{}/rujuk", case.code.as_str())).await;
    assert!(budi.shows("Berkas berisi data pribadi"), "{}", budi.text());
    let slrt = app.as_ruled("ratna").await.posts[0].unit.id.to_string();
    let tick = format!("lampiran-{house}");
    let over = [
        ("tujuan", slrt.as_str()),
        ("alasan", "Mohon dilihat rumahnya."),
        (tick.as_str(), "1"),
        ("langkah", ""),
    ];
    budi.press("Rujuk", &over).await;
    assert!(budi.shows("1 berkas ikut."), "{}", budi.text());

    let ratna = at(&app, "ratna", &case).await;
    assert_eq!(opens(&ratna, &case, house).await, StatusCode::OK);
    assert_eq!(opens(&ratna, &case, card).await, StatusCode::NOT_FOUND);
    assert!(!ratna.html().contains(&card.to_string()), "nor is it listed");
    ratna.press("Terima", &[]).await;
    assert_eq!(opens(&ratna, &case, card).await, StatusCode::NOT_FOUND, "accepting adds nothing");

    // Whoever forwards it cannot hand on what they do not see.
    let over = over_to(&app, "pusdatin", vec![card]).await;
    let referral = app.stands(&case).await.standing.referrals[0].id;
    let forward = |over| Act::Forward { referral, over, passes_straight: true };
    assert!(app.does("ratna", &case, forward(over)).await.is_err());
    let over = over_to(&app, "pusdatin", vec![house]).await;
    app.does("ratna", &case, forward(over)).await.unwrap();
    let lestari = at(&app, "lestari", &case).await;
    assert_eq!(opens(&lestari, &case, house).await, StatusCode::OK);
    assert_eq!(opens(&lestari, &case, card).await, StatusCode::NOT_FOUND);

    // Once it is taken back, nothing is seen any more.
    let recall = Act::Recall { referral, words: words("Sudah beres.") };
    app.does("budi", &case, recall).await.unwrap();
    assert_eq!(opens(&ratna, &case, house).await, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn a_transfer_shows_everything_only_once_it_is_accepted() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    let house = photo_of_the_reporter(&app, &case, 50).await;
    let over = over_to(&app, "slrt", Vec::new()).await;
    app.does("hadi", &case, Act::Transfer(over)).await.unwrap();
    let ratna = at(&app, "ratna", &case).await;
    assert_eq!(opens(&ratna, &case, house).await, StatusCode::NOT_FOUND);
    ratna.press("Terima", &[]).await;
    assert_eq!(opens(&ratna, &case, house).await, StatusCode::OK, "it is theirs now");
    app.finish().await;
}

#[actix_web::test]
async fn nothing_but_an_answer_can_be_given_with_an_outcome() {
    use entity::case::Outcome;
    let app = TestApp::new().await;
    let case = checked(&app).await;
    let house = photo_of_the_reporter(&app, &case, 50).await;
    app.does("sari", &case, Act::Handle).await.unwrap();
    let propose = Act::Propose { outcome: Outcome::Granted, told: words("Sudah cair.") };
    app.does("budi", &case, propose).await.unwrap();
    let decide = |given| Act::Decide { outcome: Outcome::Granted, told: words("Cair."), given };
    assert!(app.does("hadi", &case, decide(vec![house])).await.is_err());
    app.does("hadi", &case, decide(Vec::new())).await.unwrap();
    app.finish().await;
}
