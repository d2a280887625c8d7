//! Each posting's day begins with its own work: decisions, the inbox, what was escalated.

use super::receive;
use crate::world::{Browser, DAY_MS, TestApp, VILLAGE, report, words};
use actix_web::http::StatusCode;
use entity::case::{Confidentiality, Outcome};
use satupintu::casefile::Received;
use satupintu::rules::act::{Act, Assignee};

/// The titles of the day's lists, in their order, with their numbers.
fn lists(browser: &Browser) -> Vec<(String, String)> {
    let html = browser.html();
    let list = |part: &str| {
        let (title, rest) = part.split_once(" <span class=\"n\">").unwrap();
        let title = title.split_once('>').unwrap().1.to_owned();
        (title, rest.split('<').next().unwrap().to_owned())
    };
    html.split("<h2 id=\"list-").skip(1).map(list).collect()
}

fn titles(browser: &Browser) -> Vec<String> {
    lists(browser).into_iter().map(|(title, _)| title).collect()
}

async fn propose(app: &TestApp, short: &str, received: &Received) {
    app.does(short, received, Act::Check).await.unwrap();
    app.does(short, received, Act::Handle).await.unwrap();
    let told = words("PKH cair lagi tahap berikutnya.");
    app.does(short, received, Act::Propose { outcome: Outcome::Granted, told }).await.unwrap();
}

#[actix_web::test]
async fn who_decides_finds_what_others_proposed_and_not_their_own() {
    let app = TestApp::new().await;
    let cases = receive(&app, VILLAGE, 2).await;
    propose(&app, "budi", &cases[0]).await;
    propose(&app, "hadi", &cases[1]).await;
    let hadi = app.officer("hadi").await;
    hadi.open("/meja").await;
    assert_eq!(lists(&hadi)[0], ("Persetujuan".to_owned(), "1".to_owned()));
    hadi.follow("Persetujuan").await;
    assert_eq!(*hadi.path.borrow(), "/meja/persetujuan");
    assert!(hadi.shows("Budi Siregar") && hadi.shows("Dikabulkan"), "{}", hadi.text());
    assert!(hadi.html().contains(cases[0].code.as_str()));
    assert!(!hadi.html().contains(cases[1].code.as_str()), "four eyes");
    let budi = app.officer("budi").await;
    budi.open("/meja").await;
    assert!(!budi.shows("Persetujuan"), "{}", budi.text());
    app.finish().await;
}

#[actix_web::test]
async fn what_waits_names_whom_it_may_and_has_the_late_first() {
    let app = TestApp::new().await;
    let mut secret = report();
    secret.confidentiality = Confidentiality::Confidential;
    secret.reporter.as_mut().unwrap().identity.name = Some("Rahasiawati".to_owned());
    let (early, hidden) = (app.receive(report()).await, app.receive(secret).await);
    propose(&app, "budi", &early).await;
    app.wait_ms(5 * DAY_MS);
    propose(&app, "budi", &hidden).await;
    let hadi = app.officer("hadi").await;
    hadi.open("/meja/persetujuan").await;
    let html = hadi.html();
    for words in ["Suminah", "Dikabulkan", "Budi Siregar", "Air Joman", "Sisa waktu"] {
        assert!(hadi.shows(words), "{words}: {}", hadi.text());
    }
    assert!(!html.contains("Rahasiawati"), "confidential");
    let place = |case: &Received| html.find(case.code.as_str()).unwrap();
    assert!(place(&early) < place(&hidden), "due first");
    assert_eq!(hadi.open("/meja/persetujuan?setelah=x").await, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn a_regency_begins_with_its_inbox_and_a_ministry_with_what_came_up() {
    let app = TestApp::new().await;
    for (short, first) in [
        ("sari", &["Lewat batas", "Jatuh tempo hari ini", "Jawaban baru"][..]),
        ("dewi", &["Rujukan masuk", "Lewat batas"]),
        ("ratna", &["Persetujuan", "Rujukan masuk", "Lewat batas"]),
        ("agus", &["Persetujuan", "Eskalasi", "Rujukan masuk"]),
    ] {
        let officer = app.officer(short).await;
        officer.open("/meja").await;
        assert_eq!(titles(&officer)[..first.len()], *first, "{short}");
    }
    let received = receive(&app, VILLAGE, 1).await.remove(0);
    let clock = satupintu::rules::act::Actor::Clock;
    app.acts(&clock, &received, Act::Escalate { to: None }).await.unwrap();
    let above = app.stands(&received).await.standing.course.owner.name;
    assert_eq!(above, "Supervisor Kec. Air Joman");
    app.acts(&clock, &received, Act::Escalate { to: None }).await.unwrap();
    app.acts(&clock, &received, Act::Escalate { to: None }).await.unwrap();
    let yusuf = app.officer("yusuf").await;
    yusuf.open("/meja").await;
    assert!(yusuf.shows("Eskalasi 1"), "{}", yusuf.text());
    yusuf.open("/meja/eskalasi").await;
    assert!(yusuf.html().contains(received.code.as_str()));
    app.finish().await;
}

#[actix_web::test]
async fn who_leads_sees_what_each_has_in_hand_and_what_is_late_in_the_territory() {
    let app = TestApp::new().await;
    let cases = receive(&app, VILLAGE, 3).await;
    let budi = app.as_ruled("budi").await;
    let to = Some(Assignee { id: budi.id, name: budi.name });
    app.does("sari", &cases[0], Act::Check).await.unwrap();
    app.does("sari", &cases[0], Act::Assign { to }).await.unwrap();
    app.wait_ms(40 * DAY_MS);
    let hadi = app.officer("hadi").await;
    hadi.open("/meja").await;
    for words in ["Beban petugas", "Belum ditugaskan 2", "Budi Siregar 1", "Sari Harahap 0"] {
        assert!(hadi.shows(words), "{words}: {}", hadi.text());
    }
    assert!(hadi.shows("Lewat batas di wilayah Anda: 3."), "their own cases: {}", hadi.text());
    let ratna = app.officer("ratna").await;
    ratna.open("/meja").await;
    assert!(ratna.shows("Lewat batas di wilayah Anda: <5."), "{}", ratna.text());
    let sari = app.officer("sari").await;
    sari.open("/meja").await;
    assert!(!sari.shows("Beban petugas"));
    app.finish().await;
}
