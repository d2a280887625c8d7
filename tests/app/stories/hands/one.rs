use super::{case_path, some_reports};
use crate::world::{TestApp, words};
use actix_web::http::StatusCode;
use entity::case::Priority;
use entity::reply_draft::Entity;
use satupintu::rules::act::Act;
use sea_orm::EntityTrait;

#[actix_web::test]
async fn a_priority_is_changed_with_a_reason_and_taken_back_in_time() {
    let app = TestApp::new().await;
    let received = some_reports(&app, 1).await.remove(0);
    let sari = app.officer("sari").await;
    sari.open(&format!("{}/prioritas", case_path(&received))).await;
    sari.press("Ubah prioritas", &[]).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Pilih mengapa prioritasnya diubah"), "{}", sari.text());
    sari.press("Ubah prioritas", &[("alasan", "other")]).await;
    assert!(sari.shows("Tulis alasan lain itu"), "{}", sari.text());
    sari.press("Ubah prioritas", &[("alasan", "vulnerable")]).await;
    assert!(sari.shows("Mendesak. Ada lansia, anak"), "in the history: {}", sari.text());
    assert_eq!(app.stands(&received).await.row.priority, Priority::Urgent);

    sari.press("Urungkan", &[]).await;
    assert!(sari.shows("Diurungkan, laporan kembali seperti sebelumnya."), "{}", sari.text());
    assert_eq!(app.stands(&received).await.row.priority, Priority::Normal);
    assert!(!sari.offers("Urungkan"), "what was taken back is not taken back again");
    app.finish().await;
}

#[actix_web::test]
async fn taking_back_is_refused_after_another_act_and_after_a_minute() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 2).await;
    let sari = app.officer("sari").await;
    sari.open(&case_path(&all[0])).await;
    sari.press("Ambil untuk saya", &[]).await;
    let me = app.as_ruled("sari").await.id;
    assert_eq!(app.stands(&all[0]).await.row.assignee_id, Some(me), "one tap");
    let hadi = app.officer("hadi").await;
    hadi.open(&format!("{}?selesai=assign", case_path(&all[0]))).await;
    assert!(!hadi.offers("Urungkan"), "somebody else's act");
    app.does("hadi", &all[0], Act::Note { words: words("Sudah ditelepon.") }).await.unwrap();
    sari.press("Urungkan", &[]).await;
    assert_eq!(sari.status(), StatusCode::CONFLICT);
    assert!(sari.shows("Sudah ada tindakan lain sesudah itu."), "{}", sari.text());
    assert_eq!(app.stands(&all[0]).await.row.assignee_id, Some(me));

    sari.open(&case_path(&all[1])).await;
    sari.press("Ambil untuk saya", &[]).await;
    app.wait_ms(61_000);
    sari.press("Urungkan", &[]).await;
    assert!(sari.shows("Waktu untuk mengurungkan sudah lewat."), "{}", sari.text());
    assert_eq!(app.stands(&all[1]).await.row.assignee_id, Some(me));
    app.finish().await;
}

#[actix_web::test]
async fn after_an_act_opens_what_the_officer_likes() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 3).await;
    let sari = app.officer("sari").await;
    let form = |n: usize| format!("{}/prioritas?tampilan=semua", case_path(&all[n]));
    let why = [("alasan", "long_wait")];
    sari.open(&form(0)).await;
    sari.press("Simpan dan berikutnya", &why).await;
    assert!(sari.path.borrow().starts_with(&case_path(&all[1])), "{}", sari.path.borrow());
    let said = format!("Prioritas diubah – laporan {}", all[0].code);
    assert!(sari.shows(&said), "{}", sari.text());
    sari.press("Urungkan", &[]).await;
    assert_eq!(app.stands(&all[0]).await.row.priority, Priority::Normal, "of the one before");

    sari.open("/akun").await;
    sari.press("Simpan pilihan", &[("tombol", "tidak"), ("sesudah", "list")]).await;
    assert_eq!(sari.attr("body", "data-keys").as_deref(), Some("off"));
    sari.open(&form(2)).await;
    sari.press("Ubah prioritas", &why).await;
    assert!(sari.path.borrow().starts_with("/meja/antrean?"), "{}", sari.path.borrow());
    assert!(sari.offers("Urungkan"), "{}", sari.text());

    sari.open("/akun").await;
    sari.press("Simpan pilihan", &[("tombol", "ya"), ("sesudah", "next")]).await;
    assert_eq!(sari.attr("body", "data-keys"), None);
    sari.open(&form(1)).await;
    sari.press("Ubah prioritas", &why).await;
    assert!(sari.path.borrow().starts_with(&case_path(&all[2])), "{}", sari.path.borrow());
    let elsewhere = app.officer("sari").await;
    elsewhere.open("/akun").await;
    assert_eq!(elsewhere.attr("input[name=sesudah][checked]", "value").as_deref(), Some("next"));
    app.finish().await;
}

#[actix_web::test]
async fn a_draft_is_found_again_on_another_device_and_by_nobody_else() {
    let app = TestApp::new().await;
    let received = some_reports(&app, 1).await.remove(0);
    app.does("sari", &received, Act::Check).await.unwrap();
    let form = format!("{}/minta-keterangan", case_path(&received));
    let draft = format!("{}/draf", case_path(&received));
    let laptop = app.officer("sari").await;
    let typed = [("formulir", "ask"), ("words", "Sejak kapan uangnya"), ("key", "x")];
    let answer = laptop.post_raw(&draft, &typed).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "Draf tersimpan 09.00 WIB"));
    let sealed = Entity::find().one(&app.platform.db).await.unwrap().unwrap().sealed;
    assert!(!String::from_utf8_lossy(&sealed).contains("Sejak"), "sealed");

    let phone = app.officer("sari").await;
    phone.open(&form).await;
    assert!(phone.shows("Draf dari 09.00 WIB dipulihkan."), "{}", phone.text());
    assert!(phone.html().contains("Sejak kapan uangnya"));
    let hadi = app.officer("hadi").await;
    hadi.open(&form).await;
    assert!(!hadi.html().contains("Sejak kapan uangnya"), "a colleague's draft");

    phone.press("Minta keterangan", &[("words", "Sejak kapan uangnya tidak datang?")]).await;
    assert_eq!(phone.status(), StatusCode::OK);
    let left = Entity::find().one(&app.platform.db).await.unwrap();
    assert!(left.is_none(), "gone once the act is done");

    // The note's field keeps one too; it can be thrown away.
    laptop.post_raw(&draft, &[("formulir", "note"), ("words", "Ditelepon dua kali")]).await;
    phone.open(&case_path(&received)).await;
    assert!(phone.html().contains("Ditelepon dua kali"));
    phone.press("Buang draf", &[]).await;
    assert!(!phone.html().contains("Ditelepon dua kali"), "{}", phone.text());
    laptop.post_raw(&draft, &[("formulir", "note"), ("words", "Ditelepon lagi")]).await;
    app.wait_days(8);
    let phone = app.officer("sari").await;
    phone.open(&case_path(&received)).await;
    assert!(!phone.html().contains("Ditelepon lagi"), "kept for a week");
    app.finish().await;
}
