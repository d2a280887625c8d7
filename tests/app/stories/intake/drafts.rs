//! Several drafts on one phone; drafts that grow old; and a phone that is to forget.

use super::portal::{BY_SMS, STORY, write};
use super::*;
use actix_web::http::{Method, header};

#[actix_web::test]
async fn a_new_report_does_not_cost_the_one_that_waits() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    write(&siti, "levy", BY_SMS).await;
    siti.open("/draf").await;
    assert!(siti.shows("Bantuan belum saya terima") && siti.shows("Air Joman"));
    assert!(!siti.shows("pungutan"), "a sensitive one is just a report");
    assert!(siti.shows("Disimpan Senin, 23 November 2026"));
    let mut keys: Vec<String> = siti
        .forms()
        .into_iter()
        .filter_map(|form| {
            form.fields.into_iter().find(|(name, _)| name == "key").map(|(_, key)| key)
        })
        .collect();
    keys.dedup(); // Each draft can be gone on with and thrown away.
    assert_eq!(keys.len(), 2);
    siti.post("/draf/lanjut", &[("key", &keys[1])]).await;
    assert!(siti.shows("Bantuan belum saya terima") && siti.shows("Periksa sebelum mengirim"));
    siti.press("Kirim laporan", &[]).await;
    assert_eq!(only_case(&app).await.issue, Issue::NotPaid);
    siti.post("/draf/lanjut", &[("key", &keys[0])]).await;
    siti.press("Kirim laporan", &[]).await;
    assert_eq!(case::Entity::find().count(&app.platform.db).await.unwrap(), 2);
    app.finish().await;
}

#[actix_web::test]
async fn one_draft_or_all_can_be_thrown_away() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    for problem in ["not-received", "unknown", "wrong-data"] {
        write(&siti, problem, BY_SMS).await;
    }
    siti.open("/draf").await;
    siti.press("Hapus", &[]).await;
    siti.open("/draf").await;
    assert!(!siti.shows("Data saya salah") && siti.shows("Bantuan belum saya terima"));
    assert_eq!(draft::Entity::find().count(&app.platform.db).await.unwrap(), 2);
    let gone = siti.post_raw("/draf/hapus-semua", &[]).await;
    assert_eq!(gone.header("clear-site-data"), Some("\"storage\""));
    assert!(!siti.cookies().contains_key("draf"));
    assert_eq!(draft::Entity::find().count(&app.platform.db).await.unwrap(), 0);
    app.finish().await;
}

#[actix_web::test]
async fn an_old_draft_says_so_and_the_answer_just_given_is_not_lost_at_any_step() {
    let answers: [(&str, &[(&str, &str)]); 6] = [
        ("/lapor/untuk-siapa", &[("untuk", "self")]),
        ("/lapor/lokasi", &[("pilih", VILLAGE)]),
        ("/lapor/alamat", &[("rt", "RT 02")]),
        ("/lapor/masalah", &[("masalah", "not-received")]),
        ("/lapor/cerita", &[("cerita", STORY)]),
        ("/lapor/kontak", BY_SMS),
    ];
    for (path, fields) in answers {
        let app = TestApp::new().await;
        let siti = app.anybody();
        write(&siti, "not-received", BY_SMS).await;
        app.wait_days(8);
        assert_eq!(siti.open(path).await, StatusCode::GONE, "{path}");
        assert!(siti.shows("Draf disimpan paling lama 7 hari"));
        assert_eq!(siti.post(path, fields).await, StatusCode::OK, "{path}");
        assert!(siti.shows("Jawaban terakhir Anda masih ada"), "{path}: {}", siti.text());
        for (step, fields) in answers.iter().filter(|(step, _)| *step != path) {
            siti.post(step, fields).await;
        }
        siti.open("/lapor/periksa").await;
        assert!(siti.shows("Periksa sebelum mengirim"), "{path} was lost: {}", siti.text());
        siti.press("Kirim laporan", &[]).await;
        only_case(&app).await;
        app.finish().await;
    }
}

#[actix_web::test]
async fn sending_a_draft_that_grew_old_says_so() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    let form = siti.form_with("Kirim laporan");
    let fields: Vec<_> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    app.wait_days(8);
    assert_eq!(siti.post(&form.action, &fields).await, StatusCode::GONE);
    app.finish().await;
}

#[actix_web::test]
async fn back_after_sending_leads_to_the_code() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    siti.press("Kirim laporan", &[]).await;
    let sent = siti.path.borrow().clone();
    for path in ["/lapor/periksa", "/lapor/cerita", "/lapor/lokasi", "/lapor/untuk-siapa"] {
        siti.open(path).await;
        assert_eq!(*siti.path.borrow(), sent, "{path}");
    }
    siti.post("/lapor/cerita", &[("cerita", STORY)]).await;
    assert_eq!(*siti.path.borrow(), sent);
    assert_eq!(only_case(&app).await.story.as_deref(), Some(STORY));
    app.finish().await;
}

#[actix_web::test]
async fn words_of_a_levy_or_of_danger_never_stay_in_the_browser() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    siti.open("/lapor/cerita").await;
    assert_eq!(siti.count("form[data-keep]"), 1);
    write(&siti, "levy", BY_SMS).await;
    for path in ["/lapor/cerita", "/lapor/kontak", "/lapor/alamat", "/lapor/peminta"] {
        siti.open(path).await;
        assert_eq!(siti.count("form[data-keep]"), 0, "{path}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn what_phones_keep_is_the_same_for_everybody() {
    let app = TestApp::new().await;
    let (siti, stranger) = (app.anybody(), app.anybody());
    write(&siti, "levy", BY_SMS).await;
    for path in ["/tanpa-jaringan", "/bantuan", "/privasi", "/aksesibilitas", "/layanan"] {
        siti.open(path).await;
        stranger.open(path).await;
        stranger.open(path).await;
        assert_eq!(siti.html(), stranger.html(), "{path}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_worker_changes_with_what_it_keeps_and_can_be_switched_off() {
    let mut app = TestApp::new().await;
    let (here, there) = (app.anybody(), app.anybody());
    here.open("/sw.js?l=id").await;
    there.open("/sw.js?l=en").await;
    assert!(here.answer().header("content-type").unwrap().starts_with("text/javascript"));
    assert!(here.html().contains("LANG = 'id'") && there.html().contains("LANG = 'en'"));
    assert!(here.cookies().is_empty() && there.cookies().is_empty(), "no language is chosen");
    for named in ["/static/", "{edition}", "{lang}"] {
        assert!(!here.html().contains(named), "{named} is not filled in");
    }
    let tag = here.answer().header("etag").unwrap().to_owned();
    let asks = vec![(header::IF_NONE_MATCH, tag)];
    let again = here.send_as(Method::GET, "/sw.js?l=id", asks.clone(), Vec::new()).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    let other = here.send_as(Method::GET, "/sw.js?l=en", asks, Vec::new()).await;
    assert_eq!(other.status, StatusCode::OK, "another language, another worker");
    let mut settings = (*app.platform.settings).clone();
    settings.http.offline = false;
    app.serve_with(settings).await;
    let later = app.anybody();
    later.open("/sw.js?l=id").await;
    assert!(later.html().contains("registration.unregister()"));
    app.finish().await;
}
