//! An officer tells the citizen something: looked at before it goes, read only by whoever can prove
//! that the report is theirs, and nothing waits for it.

use crate::world::{Browser, TestApp, report, words};
use actix_web::http::StatusCode;
use entity::person::Contact;
use satupintu::casefile::Received;
use satupintu::rules::act::Act;

const NEWS: &str = "Kami sudah menghubungi bank. Datang Kamis pukul sembilan.";

fn form(case: &Received) -> String {
    format!("/meja/laporan/{}/kabari", case.code.as_str())
}

async fn checked(app: &TestApp) -> Received {
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    case
}

/// Who can prove it is theirs.
async fn proven(app: &TestApp, case: &Received) -> Browser {
    let browser = app.anybody();
    browser.open(&format!("/s/{}/rincian", case.code.as_str())).await;
    assert_eq!(browser.press("Lihat rincian", &[("bukti", "7890")]).await, StatusCode::OK);
    browser
}

#[actix_web::test]
async fn the_citizen_reads_what_an_officer_tells_and_nothing_waits() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    let letters = app.letters().await.len();
    let before = app.stands(&case).await;

    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{}", case.code.as_str())).await;
    sari.follow("Kabari warga").await;
    assert!(sari.shows("Warga juga dikirimi pesan bahwa ada kabar."), "{}", sari.text());
    assert_eq!(sari.press("Kabari warga", &[]).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Tulis kabar untuk warga"));
    sari.press("Lihat dulu", &[("words", NEWS)]).await;
    assert!(sari.shows("Ini yang dibaca warga"));
    assert_eq!(app.stands(&case).await.row.events, before.row.events, "a preview does nothing");
    sari.press("Kabari warga", &[("words", NEWS), ("lihat", "")]).await;
    assert!(sari.shows(NEWS) && sari.shows("Kami mengabari warga"), "{}", sari.text());

    let after = app.stands(&case).await;
    assert_eq!(after.standing.course, before.standing.course, "neither status nor clocks");
    assert_eq!(after.row.events, before.row.events + 1);

    let sent = app.letters().await;
    let [letter] = &sent[letters..] else { panic!("one letter") };
    assert!(letter.written.subject.starts_with("Kabar untuk laporan"), "{letter:?}");
    for text in [&letter.written.body, &letter.written.short] {
        assert!(text.contains(case.code.as_str()), "{text}");
        assert!(!text.contains("bank") && !text.contains("Suminah"), "{text}");
    }

    let citizen = proven(&app, &case).await;
    assert!(citizen.shows("Kami mengabari Anda") && citizen.shows(NEWS), "{}", citizen.text());
    assert!(citizen.shows("Puskesos Air Joman") && !citizen.shows("Sari Harahap"));
    let anybody = app.anybody();
    anybody.open(&format!("/s/{}", case.code.as_str())).await;
    assert!(anybody.shows("Kami mengabari Anda") && !anybody.html().contains("menghubungi bank"));
    app.finish().await;
}

#[actix_web::test]
async fn who_asked_for_no_messages_gets_none_and_the_officer_is_told_so() {
    let app = TestApp::new().await;
    let mut silent = report();
    silent.reporter.as_mut().unwrap().contact = Some(Contact::None);
    let case = app.receive(silent).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    let sari = app.officer("sari").await;
    sari.open(&form(&case)).await;
    assert!(sari.shows("Kabari juga lewat cara lain."), "{}", sari.text());
    let letters = app.letters().await.len();
    sari.press("Kabari warga", &[("words", NEWS)]).await;
    assert_eq!(app.letters().await.len(), letters);
    app.finish().await;
}

#[actix_web::test]
async fn nobody_is_told_by_another_village_nor_before_the_check() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    let andi = app.officer("andi").await;
    assert_eq!(andi.open(&form(&case)).await, StatusCode::NOT_FOUND);
    assert!(app.does("andi", &case, Act::Tell { words: words(NEWS) }).await.is_err());

    let unread = app.receive(report()).await;
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{}", unread.code.as_str())).await;
    assert!(!sari.offers("Kabari warga"), "nobody has looked at it yet");
    assert!(app.does("sari", &unread, Act::Tell { words: words(NEWS) }).await.is_err());
    app.finish().await;
}

/// The template that ships for it, with the one step of a quick action.
#[actix_web::test]
async fn a_quick_action_tells_with_a_template() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let hadi = app.officer("hadi").await;
    hadi.open("/meja/tindakan-cepat/baru").await;
    let html = hadi.html();
    let option = html.split("<option ").find(|part| part.contains("Datang ke kantor")).unwrap();
    let id = option.split('"').nth(1).unwrap();
    let fields = [("nama", "Periksa dan undang"), ("langkah", "check"), ("templat", id)];
    hadi.press("Simpan", &fields).await;
    assert!(hadi.shows("Kabari warga: Datang ke kantor"), "{}", hadi.text());
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{}", case.code.as_str())).await;
    sari.follow("Periksa dan undang").await;
    assert!(sari.shows("Yth. Suminah, ada kabar untuk laporan"), "{}", sari.text());
    sari.press("Jalankan", &[]).await;
    let citizen = proven(&app, &case).await;
    assert!(citizen.shows("Datang ke Puskesos Air Joman pada jam kerja."), "{}", citizen.text());
    app.finish().await;
}
