//! Bringing files: without scripts, with them, late, and twice.

use super::*;
use crate::world::{HOUR_MS, report, words};
use satupintu::rules::act::Act;

#[actix_web::test]
async fn photos_and_a_paper_go_with_a_story_without_scripts() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let (one, two, three) = (photo(400, 10), photo(300, 20), paper());
    let parts: &[Part] = &[
        ("cerita", None, STORY.as_bytes()),
        ("berkas", Some("IMG_1.jpg"), &one),
        ("berkas", Some("IMG_2.jpg"), &two),
        ("berkas", Some("surat.pdf"), &three),
    ];
    assert_eq!(send_on(&siti, "/lapor/cerita", parts).await, StatusCode::OK);
    assert!(siti.shows("Bagaimana kami menghubungi Anda?"), "{}", siti.text());
    siti.open("/lapor/cerita").await;
    assert_eq!(siti.count(".files li"), 3, "listed, each to be taken out again");
    let second = siti.attr(".files li:nth-child(2) input", "value").unwrap();
    let parts: &[Part] = &[
        ("cerita", None, STORY.as_bytes()),
        ("hapus", None, second.as_bytes()),
        ("berkas", Some(""), b""),
    ];
    let answer = send(&siti, "/lapor/cerita", parts).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    siti.open("/lapor/kontak").await;
    let code = finish(&siti, "open").await;
    let kept: Vec<_> = rows(&app).await.into_iter().filter(|row| row.event_id.is_some()).collect();
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().all(|row| row.case_id.is_some() && row.draft_id.is_none()));
    let mine = proven(&app, &code).await;
    assert!(mine.shows("Foto 1") && mine.shows("PDF 1") && !mine.shows("Foto 2"));
    app.finish().await;
}

#[actix_web::test]
async fn a_photo_that_is_refused_costs_nobody_their_words() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let parts: &[Part] =
        &[("cerita", None, STORY.as_bytes()), ("berkas", Some("foto.jpg"), b"no photo at all")];
    let answer = send(&siti, "/lapor/cerita", parts).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    siti.open("/lapor/cerita").await;
    assert!(siti.html().contains(STORY), "{}", siti.text());
    app.finish().await;
}

#[actix_web::test]
async fn the_check_page_shows_them_and_a_plain_form_still_works() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    let (status, file) = upload(&siti, &path, &photo(100, 1)).await;
    assert_eq!(status, StatusCode::CREATED);
    assert_eq!(file["kind"], "photo");
    let preview = get(&siti, file["href"].as_str().unwrap()).await;
    assert_eq!(preview.header("content-type"), Some("image/jpeg"));
    siti.press("Lanjutkan", &[("cerita", STORY)]).await;
    siti.press("Lanjutkan", &[("hubungi", "none"), ("rahasia", "open")]).await;
    assert!(siti.shows("Periksa sebelum mengirim") && siti.shows("Foto 1"), "{}", siti.text());
    assert_eq!(siti.count(".files img"), 1);
    app.finish().await;
}

#[actix_web::test]
async fn the_same_photo_sent_again_is_the_same_photo() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    let bytes = photo(100, 1);
    let (_, first) = upload(&siti, &path, &bytes).await;
    let (_, again) = upload(&siti, &path, &bytes).await;
    assert_eq!(first["id"], again["id"], "the answer to the first was lost on the way");
    let (_, other) = upload(&siti, &path, &photo(100, 2)).await;
    assert_ne!(first["id"], other["id"]);
    assert_eq!(rows(&app).await.len(), 2);
    app.finish().await;
}

#[actix_web::test]
async fn three_are_enough_even_all_at_once() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    let photos: Vec<_> = (0..6).map(|shade| photo(60, shade * 40)).collect();
    let all = photos.iter().map(|bytes| upload(&siti, &path, bytes));
    let answers = futures_util::future::join_all(all).await;
    let taken = answers.iter().filter(|(status, _)| *status == StatusCode::CREATED).count();
    assert_eq!(taken, 3);
    let (_, refused) = answers.iter().find(|(status, _)| status.is_client_error()).unwrap();
    assert_eq!(refused["error"], "Paling banyak 3 foto");
    app.finish().await;
}

#[actix_web::test]
async fn a_photo_that_comes_late_follows_its_report() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    siti.press("Lanjutkan", &[("cerita", STORY)]).await;
    let code = finish(&siti, "open").await;
    let (status, _) = upload(&siti, &path, &photo(100, 1)).await;
    assert_eq!(status, StatusCode::CREATED);
    let again = upload(&siti, &path, &photo(100, 1)).await;
    assert_eq!(again.0, StatusCode::CREATED, "told twice, it is still one");
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{code}")).await;
    assert!(sari.shows("Foto menyusul.") && sari.count(".files img") == 1, "{}", sari.text());
    app.wait_ms(HOUR_MS + 1);
    let late = send(&siti, &path, &[("berkas", Some("a"), &photo(90, 3))]).await;
    assert_eq!(late.status, StatusCode::GONE);
    app.finish().await;
}

#[actix_web::test]
async fn what_waits_on_the_phone_for_another_draft_is_refused() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let old = upload_path(&siti);
    siti.post("/draf/hapus", &[]).await;
    let none = send(&siti, &old, &[("berkas", Some("a"), &photo(90, 3))]).await;
    assert_eq!(none.status, StatusCode::GONE, "no draft any more");
    let next = telling(&app).await;
    let other = send(&next, &old, &[("berkas", Some("a"), &photo(90, 3))]).await;
    assert_eq!(other.status, StatusCode::GONE, "somebody else's draft");
    assert!(rows(&app).await.is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn an_answer_may_be_a_photo_alone_and_a_second_tap_adds_nothing() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    app.does("sari", &case, Act::Check).await.unwrap();
    app.does("sari", &case, Act::Ask { question: words("Boleh lihat kartunya?") }).await.unwrap();
    let siti = proven(&app, case.code.as_str()).await;
    siti.follow("Jawab dengan foto").await;
    let form = siti.form_with("Kirim jawaban");
    let bytes = photo(100, 7);
    let mut parts: Vec<Part> = form
        .fields
        .iter()
        .filter(|(name, _)| name != "hapus")
        .map(|(name, value)| (name.as_str(), None, value.as_bytes()))
        .collect();
    parts.push(("berkas", Some("kartu.jpg"), &bytes));
    for _ in 0..2 {
        assert_eq!(send_on(&siti, &form.action, &parts).await, StatusCode::OK);
    }
    assert!(siti.shows("Lihat foto.") && siti.shows("Foto 1") && !siti.shows("Foto 2"));
    assert_eq!(app.stands(&case).await.row.events, 4, "received, checked, asked, answered");
    siti.follow("Tambah keterangan").await;
    assert_eq!(siti.count(".files li"), 0, "nothing of the second tap is left over");
    app.finish().await;
}

#[actix_web::test]
async fn what_was_chosen_is_kept_when_the_words_are_missing_and_for_the_proven_only() {
    let app = TestApp::new().await;
    let case = app.receive(report()).await;
    let code = case.code.as_str();
    let siti = proven(&app, code).await;
    siti.follow("Tambah keterangan").await;
    let path = upload_path(&siti);
    let (status, file) = upload(&siti, &path, &photo(100, 7)).await;
    assert_eq!(status, StatusCode::CREATED);
    siti.open(&format!("/s/{code}/tambah")).await;
    assert_eq!(siti.count(".files li"), 1, "still there after leaving the page");
    let href = file["href"].as_str().unwrap();
    assert_eq!(get(&siti, href).await.status, StatusCode::OK);
    let sari = app.officer("sari").await;
    let desk = href.replace("/s/", "/meja/laporan/");
    assert_eq!(get(&sari, &desk).await.status, StatusCode::NOT_FOUND, "not sent yet");
    let stranger = app.anybody();
    assert_eq!(get(&stranger, href).await.status, StatusCode::NOT_FOUND);
    let tried = send(&stranger, &path, &[("berkas", Some("a"), &photo(90, 3))]).await;
    assert_eq!(tried.status, StatusCode::NOT_FOUND);
    siti.post(&format!("{href}/hapus"), &[]).await;
    assert_eq!(get(&siti, href).await.status, StatusCode::NOT_FOUND);
    app.finish().await;
}
