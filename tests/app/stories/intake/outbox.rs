//! What waited on a phone arrives: once, however often it is sent, and whatever comes instead.

use super::portal::{BY_SMS, STORY, write};
use super::*;
use crate::world::{Answer, Browser};
use actix_web::http::{Method, header};
use serde_json::{Value, json};

const KEY: &str = "5f0c4b9e-2f43-4c55-9a0e-0f6c1f7f2d11";

async fn send_raw(phone: &Browser, body: Vec<u8>) -> Answer {
    let headers = vec![
        (header::HeaderName::from_static("sec-fetch-site"), "same-origin".to_owned()),
        (header::CONTENT_TYPE, "application/json".to_owned()),
    ];
    phone.send_as(Method::POST, "/lapor/kirim", headers, body).await
}

async fn send(phone: &Browser, body: &Value) -> (u16, Value) {
    let answer = send_raw(phone, body.to_string().into_bytes()).await;
    let said = serde_json::from_str(&answer.body).unwrap_or(Value::Null);
    (answer.status.as_u16(), said)
}

/// A whole report, written without a network.
fn written() -> Value {
    json!({"key": KEY, "form": {
        "untuk": "self", "desa": "Air Joman, Kec. Air Joman, Kab. Asahan", "masalah": "not-received",
        "cerita": STORY, "hubungi": "sms", "hp": "0812 3456 789", "nama": "Siti Aminah",
        "rahasia": "open",
    }})
}

fn with(field: &str, value: &str) -> Value {
    let mut body = written();
    body["form"][field] = value.into();
    body
}

async fn cases(app: &TestApp) -> u64 {
    case::Entity::find().count(&app.platform.db).await.unwrap()
}

#[actix_web::test]
async fn a_report_written_without_a_network_is_one_case_however_often_it_arrives() {
    let app = TestApp::new().await;
    let phone = app.anybody();
    let label = village_label(&phone).await;
    let body = with("desa", &label);
    let (one, two) = futures_util::join!(send(&phone, &body), send(&phone, &body));
    let (status, again) = send(&app.anybody(), &body).await;
    assert_eq!(status, 200);
    for (status, said) in [&one, &two] {
        assert!(matches!(status, 200 | 201), "{status} {said}");
        assert_eq!(said["key"], KEY);
        assert_eq!(said["code"], again["code"]);
    }
    let case = only_case(&app).await;
    assert_eq!(again["code"], case.code.as_str());
    assert_eq!((case.village_code.as_str(), case.issue), (VILLAGE, Issue::NotPaid));
    assert_eq!(case.story.as_deref(), Some(STORY));
    let (status, _) = send(&phone, &with("cerita", "Cerita lain sama sekali.")).await;
    assert_eq!(status, 409, "the same key with other words");
    app.wait_days(30);
    satupintu::platform::jobs::run_once(
        app.platform.clone(),
        satupintu::platform::jobs::Job::Housekeeping,
    )
    .await
    .unwrap();
    assert_eq!(draft::Entity::find().count(&app.platform.db).await.unwrap(), 0);
    assert_eq!(send(&phone, &body).await.1["code"], case.code.as_str(), "weeks later too");
    assert_eq!(send(&phone, &with("nama", "Orang Lain")).await.0, 409);
    assert_eq!(cases(&app).await, 1);
    app.finish().await;
}

/// The village as the pages call it.
async fn village_label(phone: &Browser) -> String {
    let found = phone.send(Method::GET, "/wilayah/cari?q=air%20joman", None).await;
    let found: Value = serde_json::from_str(&found.body).unwrap();
    let hits = found.as_array().unwrap();
    hits.iter().find(|hit| hit["c"] == VILLAGE).unwrap()["l"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn the_owner_of_the_phone_finds_code_and_pin_days_later() {
    let app = TestApp::new().await;
    let phone = app.anybody();
    let mut body = with("desa", &village_label(&phone).await);
    body["form"]["hubungi"] = "none".into();
    body["form"]["hp"] = "".into();
    assert_eq!(send(&phone, &body).await.0, 201);
    app.wait_days(3);
    phone.post("/draf/lanjut", &[("key", KEY)]).await;
    assert!(phone.shows("Laporan Anda sudah kami terima") && phone.shows("PIN Anda"));
    let stranger = app.anybody();
    let unknown = "00000000-0000-4000-8000-000000000000";
    assert_eq!(stranger.post("/draf/lanjut", &[("key", unknown)]).await, StatusCode::GONE);
    assert_eq!(stranger.post("/draf/lanjut", &[("key", "x")]).await, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn what_is_missing_is_asked_and_everything_written_is_kept() {
    let app = TestApp::new().await;
    let phone = app.anybody();
    let mut body = with("desa", "desa di balik gunung");
    body["form"]["hp"] = "0712".into();
    for _ in 0..2 {
        let (status, said) = send(&phone, &body).await;
        assert_eq!((status, &said["unfinished"]), (202, &Value::Bool(true)));
    }
    assert_eq!(draft::Entity::find().count(&app.platform.db).await.unwrap(), 1);
    phone.post("/draf/lanjut", &[("key", KEY)]).await;
    assert!(phone.shows("Di desa atau kelurahan mana?"), "{}", phone.text());
    assert_eq!(phone.attr("#desa", "value").as_deref(), Some("desa di balik gunung"));
    phone.press("Lanjutkan", &[("desa", "air joman")]).await;
    phone.press("Lanjutkan", &[("pilih", VILLAGE)]).await;
    assert_eq!(phone.attr("#hp", "value").as_deref(), Some("0712"), "what was written is there");
    assert_eq!(phone.attr("#nama", "value").as_deref(), Some("Siti Aminah"));
    phone.press("Lanjutkan", &[("hp", "0812 3456 789")]).await;
    assert!(phone.shows(STORY));
    phone.press("Kirim laporan", &[]).await;
    let case = only_case(&app).await;
    assert_eq!(send(&phone, &body).await.1["code"], case.code.as_str(), "the phone hears of it");
    assert_eq!(cases(&app).await, 1);
    app.finish().await;
}

#[actix_web::test]
async fn a_levy_is_never_sent_half_answered() {
    let app = TestApp::new().await;
    let phone = app.anybody();
    let label = village_label(&phone).await;
    for problem in ["levy", "needs-help"] {
        let mut body = with("desa", &label);
        body["key"] = uuid::Uuid::now_v7().to_string().into();
        body["form"]["masalah"] = problem.into();
        assert_eq!(send(&phone, &body).await.0, 202, "{problem}");
    }
    assert_eq!(cases(&app).await, 0);
    app.finish().await;
}

#[actix_web::test]
async fn a_draft_that_waited_is_sent_by_its_id_once() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "levy", BY_SMS).await;
    let key = siti.attr("input[name=key]", "value").unwrap();
    assert_eq!(siti.attr("form[data-send]", "data-send").as_deref(), Some("Laporan"), "neutral");
    let parcel = json!({"key": key});
    assert_eq!(send(&app.anybody(), &parcel).await.0, 410, "only with the cookie of the draft");
    let (status, said) = send(&siti, &parcel).await;
    assert_eq!(status, 201);
    assert_eq!(send(&siti, &parcel).await, (200, said.clone()));
    siti.press("Kirim laporan", &[]).await;
    assert!(siti.shows("Laporan Anda sudah kami terima"));
    assert_eq!(said["code"], only_case(&app).await.code.as_str());
    app.finish().await;
}

#[actix_web::test]
async fn hostile_parcels_are_refused_and_never_a_fault() {
    let app = TestApp::new().await;
    let phone = app.anybody();
    let long = "a".repeat(100_000);
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let bad: Vec<Vec<u8>> = vec![
        b"".to_vec(),
        b"{".to_vec(),
        b"null".to_vec(),
        b"[]".to_vec(),
        vec![0xff, 0xfe, 0x00],
        deep.into_bytes(),
        b"{}".to_vec(),
        br#"{"key":"1"}"#.to_vec(),
        br#"{"key":null,"form":{}}"#.to_vec(),
        format!(r#"{{"key":"{KEY}","form":[]}}"#).into_bytes(),
        format!(r#"{{"key":"{KEY}","form":{{"untuk":1}}}}"#).into_bytes(),
        format!(r#"{{"key":"{KEY}","form":{{}},"code":"7K3M92QFXA"}}"#).into_bytes(),
        format!(r#"{{"key":"{KEY}","key":"{KEY}"}}"#).into_bytes(),
    ];
    for body in bad {
        let shown = String::from_utf8_lossy(&body).chars().take(60).collect::<String>();
        let answer = send_raw(&phone, body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{shown}");
    }
    let form = phone.post_raw("/lapor/kirim", &[("key", KEY)]).await;
    assert!(form.status.is_client_error(), "{}", form.status);
    for field in ["untuk", "desa", "masalah", "cerita", "hubungi", "hp", "surel", "nama", "rahasia"]
    {
        for value in ["\0", "<script>alert(1)</script>", "🙂", "' OR 1=1 --", &long] {
            let mut body = with("desa", "desa di balik gunung");
            body["form"][field] = value.into();
            body["key"] = uuid::Uuid::now_v7().to_string().into();
            let (status, said) = send(&phone, &body).await;
            assert!(matches!(status, 202 | 429), "{field}: {status}");
            assert!(said["code"].is_null());
        }
    }
    assert_eq!(cases(&app).await, 0);
    app.finish().await;
}
