//! A story told by voice.

use super::*;
use entity::attachment::AttachmentKind;

async fn spoken(app: &TestApp, secret: &str) -> String {
    let siti = telling(app).await;
    let path = upload_path(&siti);
    let (status, file) = upload(&siti, &path, &voice()).await;
    assert_eq!((status, &file["kind"]), (StatusCode::CREATED, &"voice".into()), "{file}");
    assert_eq!(file["note"], "0.02");
    siti.press("Lanjutkan", &[("cerita", "")]).await;
    finish(&siti, secret).await
}

#[actix_web::test]
async fn a_voice_is_story_enough_and_is_played_in_pieces_at_the_desk() {
    let app = TestApp::new().await;
    let code = spoken(&app, "open").await;
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{code}")).await;
    assert!(sari.shows("Warga bercerita lewat rekaman suara."), "{}", sari.text());
    let player = sari.attr("audio", "src").unwrap();
    assert!(sari.attr("audio", "data-fast").is_some() && sari.attr("audio", "data-back").is_some());
    let whole = get(&sari, &player).await;
    assert_eq!(whole.header("content-type"), Some("audio/webm"));
    assert_eq!(whole.header("accept-ranges"), Some("bytes"));
    let range = vec![(header::RANGE, "bytes=0-9".to_owned())];
    let piece = sari.send_as(Method::GET, &player, range, vec![]).await;
    assert_eq!(piece.status, StatusCode::PARTIAL_CONTENT);
    let total = voice().len();
    assert_eq!(piece.header("content-range"), Some(format!("bytes 0-9/{total}").as_str()));
    let far = vec![(header::RANGE, "bytes=99999-".to_owned())];
    let far = sari.send_as(Method::GET, &player, far, vec![]).await;
    assert_eq!(far.status, StatusCode::RANGE_NOT_SATISFIABLE);
    app.finish().await;
}

#[actix_web::test]
async fn without_its_voice_the_story_is_asked_again() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    siti.press("Lanjutkan", &[("cerita", "")]).await;
    assert!(siti.shows("Ceritakan masalahnya, paling sedikit 10 huruf"));
    let (_, file) = upload(&siti, &path, &voice()).await;
    siti.press("Lanjutkan", &[("cerita", "")]).await;
    assert!(siti.shows("Bagaimana kami menghubungi Anda?"), "{}", siti.text());
    siti.post(&format!("/lapor/berkas/{}/hapus", file["id"].as_str().unwrap()), &[]).await;
    siti.open("/lapor/periksa").await;
    assert!(siti.shows("Ceritakan dengan kata-kata Anda sendiri"), "{}", siti.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_new_recording_takes_the_place_of_the_old_one() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    upload(&siti, &path, &voice()).await;
    let mut again = voice();
    *again.last_mut().unwrap() = 9;
    upload(&siti, &path, &again).await;
    siti.open("/lapor/cerita").await;
    assert_eq!(siti.count(".files audio"), 1);
    for shade in 0..3 {
        assert_eq!(upload(&siti, &path, &photo(50, shade)).await.0, StatusCode::CREATED);
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_voice_given_in_confidence_is_not_heard_in_the_village() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    upload(&siti, &path, &voice()).await;
    upload(&siti, &path, &photo(50, 1)).await;
    siti.press("Lanjutkan", &[("cerita", "")]).await;
    let contact = [("hubungi", "sms"), ("hp", "0812 3456 7890"), ("rahasia", "confidential")];
    siti.press("Lanjutkan", &contact).await;
    assert!(siti.shows("Kantor desa tidak bisa mendengar rekaman Anda."), "{}", siti.text());
    siti.press("Kirim laporan", &[]).await;
    let code = siti.path.borrow().rsplit('/').next().unwrap().to_owned();
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{code}")).await;
    assert!(sari.shows("Rekamannya hanya didengar unit di atas desa."), "{}", sari.text());
    assert_eq!((sari.count("audio"), sari.count(".files img")), (0, 1));
    let voice = rows(&app).await.into_iter().find(|row| row.kind == AttachmentKind::Voice).unwrap();
    let path = format!("/meja/laporan/{code}/berkas/{}", voice.id);
    assert_eq!(get(&sari, &path).await.status, StatusCode::NOT_FOUND);
    let mine = proven(&app, &code).await;
    assert_eq!(mine.count("audio"), 1, "their own voice");
    app.finish().await;
}
