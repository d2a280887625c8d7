//! Who sees a file: whoever sees the case, and nobody else.

use super::*;

async fn sent_with_photo(app: &TestApp) -> String {
    let siti = telling(app).await;
    let bytes = photo(1_200, 9);
    let parts: &[Part] = &[
        ("cerita", None, STORY.as_bytes()),
        ("berkas", Some("a.jpg"), &bytes),
        ("berkas", Some("b.pdf"), &paper()),
    ];
    send_on(&siti, "/lapor/cerita", parts).await;
    finish(&siti, "open").await
}

#[actix_web::test]
async fn the_village_sees_thumbnails_opens_them_and_gets_papers_as_files() {
    let app = TestApp::new().await;
    let code = sent_with_photo(&app).await;
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{code}")).await;
    assert!(sari.shows("Foto, PDF, dan rekaman"), "{}", sari.text());
    let large = sari.attr(".files a.thumb", "href").unwrap();
    let small = sari.attr(".files img", "src").unwrap();
    let (large, small) = (get(&sari, &large).await, get(&sari, &small).await);
    assert!(small.body.len() < large.body.len() / 2, "a thumbnail is small");
    for answer in [&large, &small] {
        assert_eq!(answer.header("content-type"), Some("image/jpeg"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    }
    let pdf = sari.attr(".file-text a", "href").unwrap();
    let pdf = get(&sari, &pdf).await;
    assert_eq!(pdf.header("content-type"), Some("application/pdf"));
    assert!(pdf.header("content-disposition").unwrap().starts_with("attachment"));
    assert!(pdf.header("content-security-policy").unwrap().contains("sandbox"));
    app.finish().await;
}

#[actix_web::test]
async fn out_of_reach_there_is_no_file() {
    let app = TestApp::new().await;
    let code = sent_with_photo(&app).await;
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{code}")).await;
    let href = sari.attr(".files a.thumb", "href").unwrap();
    let id = href.rsplit('/').next().unwrap().to_owned();
    let mine = proven(&app, &code).await;
    let own = format!("/s/{code}/berkas/{id}");
    assert_eq!(get(&mine, &own).await.status, StatusCode::OK);
    let ratna = app.officer("ratna").await;
    for (browser, path) in [
        (&ratna, href.as_str()),
        (&app.anybody(), href.as_str()),
        (&app.anybody(), own.as_str()),
        (&sari, own.as_str()),
        (&mine, &format!("/lapor/berkas/{id}")),
        (&sari, &href.replace(&id, "0192f0c1-0000-7000-8000-000000000000")),
        (&sari, &href.replace(&id, "../../x")),
        (&mine, &own.replace(&id, "x")),
    ] {
        let answer = get(browser, path).await;
        let gone = [StatusCode::NOT_FOUND, StatusCode::SEE_OTHER].contains(&answer.status);
        assert!(gone && !answer.body.contains("JFIF"), "{path}: {}", answer.status);
    }
    let other = telling(&app).await;
    assert_eq!(get(&other, &format!("/lapor/berkas/{id}")).await.status, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn a_file_of_one_case_does_not_open_under_another() {
    let app = TestApp::new().await;
    let one = sent_with_photo(&app).await;
    let other = sent_with_photo(&app).await;
    let sari = app.officer("sari").await;
    sari.open(&format!("/meja/laporan/{one}")).await;
    let href = sari.attr(".files a.thumb", "href").unwrap().replace(&one, &other);
    assert_eq!(get(&sari, &href).await.status, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn the_code_alone_shows_no_file() {
    let app = TestApp::new().await;
    let code = sent_with_photo(&app).await;
    let browser = app.anybody();
    browser.open(&format!("/s/{code}")).await;
    assert!(!browser.html().contains("berkas") && !browser.shows("Foto 1"));
    app.finish().await;
}
