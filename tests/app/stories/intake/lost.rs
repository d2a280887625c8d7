//! A browser that lost its cookie, and answers that come too late: nothing typed is lost in silence.

use super::portal::{BY_SMS, STORY, write};
use super::*;
use crate::world::Browser;
use actix_web::http::{Method, header};
use serde_json::{Value, json};

/// Somebody with the check page open whose browser then forgets everything.
async fn at_the_check_page(app: &TestApp) -> (Vec<(String, String)>, Browser) {
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    siti.open("/lapor/periksa").await;
    (siti.form_with("Kirim laporan").fields, app.anybody())
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(have, _)| have == name).map_or("", |(_, value)| value)
}

#[actix_web::test]
async fn what_stands_on_the_check_page_is_sent_without_the_cookie() {
    let app = TestApp::new().await;
    let (fields, forgetful) = at_the_check_page(&app).await;
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    forgetful.post("/lapor/periksa", &fields).await;
    assert!(forgetful.shows("Laporan Anda sudah kami terima"), "{}", forgetful.text());
    forgetful.post("/lapor/periksa", &fields).await;
    assert!(forgetful.shows("Laporan Anda sudah kami terima"), "pressed again");
    only_case(&app).await;
    let stranger = app.anybody();
    let key = [("key", fields.iter().find(|(name, _)| *name == "key").unwrap().1)];
    stranger.post("/lapor/periksa", &key).await;
    assert!(!stranger.shows("Laporan Anda sudah kami terima"), "the id alone opens nothing");
    app.finish().await;
}

#[actix_web::test]
async fn a_script_sends_the_check_page_without_the_cookie() {
    let app = TestApp::new().await;
    let (fields, forgetful) = at_the_check_page(&app).await;
    let send = |body: Value| {
        let headers = vec![
            (header::HeaderName::from_static("sec-fetch-site"), "same-origin".to_owned()),
            (header::CONTENT_TYPE, "application/json".to_owned()),
        ];
        forgetful.send_as(Method::POST, "/lapor/kirim", headers, body.to_string().into_bytes())
    };
    let (key, token) = (field(&fields, "key"), field(&fields, "token"));
    assert_eq!(send(json!({ "key": key })).await.status, StatusCode::GONE);
    assert_eq!(send(json!({ "key": key, "token": token })).await.status, StatusCode::CREATED);
    assert_eq!(send(json!({ "key": key, "token": token })).await.status, StatusCode::OK);
    let code = only_case(&app).await.code;
    forgetful.post("/draf/lanjut", &[("key", key)]).await;
    assert!(forgetful.answer().body.contains(&code[..5]), "its code is shown to this browser");
    app.finish().await;
}

#[actix_web::test]
async fn a_village_that_was_typed_is_not_lost_with_the_cookie() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.post("/lapor/lokasi", &[("desa", "air joman")]).await;
    siti.post("/lapor/untuk-siapa", &[("untuk", "self")]).await;
    siti.open("/lapor/lokasi").await;
    assert_eq!(siti.attr("input[name=desa]", "value").as_deref(), Some("air joman"));
    assert!(siti.shows("Pilih desa Anda"), "and what it may be is offered");
    app.finish().await;
}

#[actix_web::test]
async fn a_list_of_villages_without_a_choice_says_so() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    assert_eq!(siti.press("Lanjutkan", &[("desa", "suka")]).await, StatusCode::OK);
    let again = siti.press("Lanjutkan", &[]).await;
    assert_eq!(again, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(siti.shows("Pilih desa Anda dari daftar") && siti.count("input[name=pilih]") > 1);
    assert_eq!(siti.press("Lanjutkan", &[("desa", "sukam")]).await, StatusCode::OK, "other words");
    app.finish().await;
}

#[actix_web::test]
async fn a_list_of_villages_is_still_there_in_the_other_language() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    siti.press("Lanjutkan", &[("desa", "suka")]).await;
    let found = siti.count("input[name=pilih]");
    siti.follow("English").await;
    assert!(siti.shows("Choose your village"), "{}", siti.text());
    assert_eq!(siti.count("input[name=pilih]"), found);
    siti.press("Continue", &[("pilih", VILLAGE)]).await;
    siti.open("/lapor/lokasi").await;
    let chosen = siti.attr("input[name=desa]", "value").unwrap_or_default();
    assert!(chosen.starts_with("Air Joman"), "{chosen}");
    app.finish().await;
}

#[actix_web::test]
async fn words_from_another_tab_that_come_after_the_sending_are_given_back() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    siti.open("/lapor/periksa").await;
    siti.press("Kirim laporan", &[]).await;
    let late = "Atapnya juga bocor sejak kemarin.";
    assert_eq!(siti.post("/lapor/cerita", &[("cerita", late)]).await, StatusCode::CONFLICT);
    assert!(siti.shows("Laporan ini sudah terkirim") && siti.shows(late));
    siti.follow("Tambah keterangan").await;
    assert!(siti.status().is_success(), "{}", siti.text());
    assert_eq!(siti.post("/lapor/kontak", BY_SMS).await, StatusCode::CONFLICT);
    assert!(siti.shows("Jawaban terakhir ini belum ikut"));
    let case = only_case(&app).await;
    assert_eq!(case.story.as_deref(), Some(STORY));
    app.finish().await;
}
