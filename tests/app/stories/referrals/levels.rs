//! A ministry's day: a case comes up through the regency, its answer goes down through every link, and
//! each level sees the whole way.

use super::*;
use entity::case::CaseStatus;
use entity::referral::ReferralStatus;

#[actix_web::test]
async fn an_answer_of_the_ministry_travels_down_with_its_letter() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let ratna = at(&app, "ratna", &case).await;
    ratna.press("Terima", &[]).await;
    ratna.follow("Teruskan").await;
    let pusdatin = app.as_ruled("lestari").await.posts[0].unit.id.to_string();
    let over = [
        ("tujuan", pusdatin.as_str()),
        ("alasan", "Data ada di pusat."),
        ("langsung", "tidak"),
        ("langkah", ""),
    ];
    ratna.press("Teruskan", &over).await;

    let lestari = app.officer("lestari").await;
    lestari.open("/meja/rujukan/masuk").await;
    assert!(lestari.shows("Sekretariat SLRT Asahan"), "{}", lestari.text());
    lestari.press("Terima", &[]).await;
    let lestari = at(&app, "lestari", &case).await;
    lestari.press("Mulai kerjakan", &[]).await;
    lestari.follow("Jawab rujukan").await;
    let fields = [("hasil", "granted"), ("words", "Sudah diaktifkan di pusat.")];
    let files = [("surat.jpg", photo(3))];
    let answer = send_with_files(&lestari, "Jawab rujukan", &fields, &files).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);

    // It stops at the regency, which reads it and answers the village.
    let stands = app.stands(&case).await.standing;
    let [first, second] = &stands.referrals[..] else { panic!("two links") };
    assert_eq!(first.status, ReferralStatus::InProgress);
    assert_eq!(second.status, ReferralStatus::Answered);
    let lestari_id = app.as_ruled("lestari").await.id;
    assert_eq!(second.assignee, Some(lestari_id), "whoever began works on it");
    let ratna = at(&app, "ratna", &case).await;
    assert!(ratna.shows("Sudah diaktifkan di pusat.") && ratna.shows("Berkas jawaban"));
    ratna.follow("Jawab rujukan").await;
    let fields = [("hasil", "granted"), ("words", "Pusat sudah mengaktifkan.")];
    send_with_files(&ratna, "Jawab rujukan", &fields, &[]).await;
    assert_eq!(app.stands(&case).await.row.status, CaseStatus::Handling);

    // Every level sees the way, and the letter of the ministry.
    for short in ["lestari", "ratna", "budi"] {
        let browser = at(&app, short, &case).await;
        for words in ["Sudah diaktifkan di pusat.", "Pusat sudah mengaktifkan.", "Foto 1"] {
            assert!(browser.shows(words), "{short}: {words}: {}", browser.text());
        }
        assert_eq!(browser.count("article.referral"), 2, "{short}");
        assert_eq!(browser.count("article.depth-1"), 1, "{short}: the second below the first");
    }
    app.finish().await;
}

#[actix_web::test]
async fn an_answer_with_a_file_that_cannot_be_taken_is_not_sent() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let ratna = at(&app, "ratna", &case).await;
    ratna.follow("Jawab rujukan").await;
    let fields = [("hasil", "granted"), ("words", "Sudah selesai.")];
    let files = [("virus.exe", b"MZ-not-a-photo".to_vec()), ("surat.jpg", photo(1))];
    let answer = send_with_files(&ratna, "Jawab rujukan", &fields, &files).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Pilih file foto"), "{}", answer.body);
    assert!(answer.body.contains("Sudah selesai."), "what was written stays");
    assert!(answer.body.contains("Foto 1"), "and so does the file that could be taken");
    let stands = app.stands(&case).await.standing;
    assert_eq!(stands.referrals[0].status, ReferralStatus::Sent);
    // A colleague's form does not have it, nor does the reporter's.
    let dewi = at(&app, "dewi", &case).await;
    dewi.follow("Jawab rujukan").await;
    assert!(!dewi.shows("Foto 1"), "{}", dewi.text());
    let fields = [("hasil", "granted"), ("words", "Sudah selesai, tanpa surat.")];
    send_with_files(&dewi, "Jawab rujukan", &fields, &[]).await;
    let budi = at(&app, "budi", &case).await;
    assert!(budi.shows("tanpa surat") && !budi.shows("Foto 1"), "{}", budi.text());
    app.finish().await;
}

#[actix_web::test]
async fn who_worked_on_a_referral_hears_that_it_was_recalled_and_nothing_more() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "slrt").await;
    let referral = app.stands(&case).await.standing.referrals[0].id;
    app.does("dewi", &case, Act::Accept { referral }).await.unwrap();
    let recall = Act::Recall { referral, words: words("Sudah beres di desa.") };
    app.does("budi", &case, recall).await.unwrap();
    let dewi = app.officer("dewi").await;
    dewi.open("/meja/pemberitahuan").await;
    assert!(dewi.shows("Rujukan yang dikerjakan ditarik pengirimnya"), "{}", dewi.text());
    assert!(!dewi.html().contains(&case.code.to_string()), "it is no longer theirs");
    assert!(dewi.shows("rujukan yang dikerjakan ditarik"), "it has a switch");
    app.finish().await;
}
