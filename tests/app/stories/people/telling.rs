//! What the two reporters hear of a merge and of its undoing, and what neither learns of the other.

use super::neighbours;
use crate::world::{Browser, TestApp, report};
use satupintu::casefile::{NewReport, Received};
use satupintu::rules::act::Act;

async fn proven(app: &TestApp, case: &Received, digits: &str) -> Browser {
    let browser = app.anybody();
    browser.open(&format!("/s/{}/rincian", case.code.as_str())).await;
    browser.press("Lihat rincian", &[("bukti", digits)]).await;
    assert!(browser.shows("Rincian laporan"), "{}", browser.text());
    browser
}

fn names(html: &str, case: &Received) -> bool {
    html.contains(case.code.as_str()) || html.contains(&case.code.to_string())
}

#[actix_web::test]
async fn both_reporters_are_told_of_a_merge_and_again_when_it_is_undone() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    let heard = app.letters().await.len();
    app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
    app.does("sari", &one, Act::Unmerge { note: None }).await.unwrap();
    let letters = app.letters().await;
    let told: Vec<String> = letters[heard..].iter().map(|parcel| format!("{parcel:?}")).collect();
    let says = |words: &str| told.iter().filter(|text| text.contains(words)).count();
    for words in [
        "digabung dengan laporan lain",
        "Laporan lain yang sama digabung",
        "ditangani sendiri lagi",
        "dibatalkan",
    ] {
        assert_eq!(says(words), 1, "{words}: {told:?}");
    }
    for text in &told {
        let named = [&one, &two].into_iter().filter(|case| names(text, case)).count();
        assert_eq!(named, 1, "each letter names its own report alone: {text}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn who_is_not_to_be_written_to_is_told_of_neither() {
    let app = TestApp::new().await;
    let silent = |report: NewReport| NewReport { reporter: None, ..report };
    let (one, two) = (app.receive(silent(report())).await, app.receive(silent(report())).await);
    let heard = app.letters().await.len();
    app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
    app.does("sari", &one, Act::Unmerge { note: None }).await.unwrap();
    assert_eq!(app.letters().await.len(), heard);
    app.finish().await;
}

#[actix_web::test]
async fn the_merged_code_shows_how_the_other_report_stands_and_nothing_of_whose_it_is() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
    app.does("sari", &two, Act::Check).await.unwrap();
    let browser = app.anybody();
    browser.open(&format!("/s/{}", one.code.as_str())).await;
    assert!(browser.shows("Laporan yang melanjutkan"), "{}", browser.text());
    assert!(browser.shows("Diperiksa"), "{}", browser.text());
    let mine = proven(&app, &one, "7890").await;
    assert!(mine.shows("Laporan yang melanjutkan"));
    for page in [&browser, &mine] {
        assert!(!names(&page.html(), &two), "a stranger's code");
        assert!(!page.shows("Tetangga 1") && !page.shows("tetangga nomor 1"));
    }
    let theirs = proven(&app, &two, "3401").await;
    assert!(theirs.shows("Laporan digabung dengan laporan lain"), "{}", theirs.text());
    assert!(!names(&theirs.html(), &one), "nor the other way round");
    assert!(!theirs.shows("sejak tiga bulan lalu"));
    app.finish().await;
}

#[actix_web::test]
async fn whoever_reported_twice_gets_their_other_code_once_proven() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(report()).await);
    app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
    let browser = app.anybody();
    browser.open(&format!("/s/{}", one.code.as_str())).await;
    assert!(!names(&browser.html(), &two), "a code alone names no other");
    let mine = proven(&app, &one, "7890").await;
    assert!(mine.shows(&two.code.to_string()), "{}", mine.text());
    mine.follow(&two.code.to_string()).await;
    assert!(mine.shows("Cek laporan") || mine.shows("Laporan diterima"), "{}", mine.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_report_that_carries_on_for_a_third_is_followed_to_the_end() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    let three = app.receive(neighbours(2)).await;
    app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
    app.does("sari", &two, Act::Merge { into: three.case }).await.unwrap();
    app.does("sari", &three, Act::Check).await.unwrap();
    let browser = app.anybody();
    browser.open(&format!("/s/{}", one.code.as_str())).await;
    assert!(browser.shows("Diperiksa"), "{}", browser.text());
    app.finish().await;
}
