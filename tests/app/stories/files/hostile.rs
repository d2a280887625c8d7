//! Files that mean harm, and files that are merely wrong: told in words, never a fault.

use super::*;

/// What is sent, and the words it is answered with.
fn refused() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let wrong = "Pilih file foto (JPG atau PNG) atau PDF";
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    let mut cut = photo(200, 1);
    cut.truncate(30);
    let script = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>endobj\n\
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n\
        trailer<</Root 1 0 R>>\n%%EOF";
    vec![
        ("gambar.svg", svg.to_vec(), wrong),
        ("foto.jpg", b"<!doctype html><script>alert(1)</script>".to_vec(), wrong),
        ("foto.gif", b"GIF89a/*\0\0\0*/=1;alert(1)".to_vec(), wrong),
        ("bom.zip", b"PK\x03\x04\x14\0".to_vec(), wrong),
        ("program.exe.jpg", b"MZ\x90\0".to_vec(), wrong),
        ("terpotong.jpg", cut, wrong),
        ("kosong.jpg", Vec::new(), "File kosong. Pilih foto lain."),
        ("besar.jpg", vec![0xFF; 10 * 1024 * 1024], "Foto paling besar 5 MB"),
        ("program.pdf", script.to_vec(), "PDF ini terkunci atau berisi program."),
        ("panjang.webm", [voice(), vec![0; 500_000]].concat(), "Rekaman paling lama 1 menit"),
    ]
}

#[actix_web::test]
async fn each_is_told_at_its_field_and_the_story_is_kept() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    for (name, bytes, said) in refused() {
        let parts: &[Part] = &[("cerita", None, STORY.as_bytes()), ("berkas", Some(name), &bytes)];
        let answer = send(&siti, "/lapor/cerita", parts).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", answer.body);
        assert_eq!(
            answer.body.matches(&format!(">{said}")).count(),
            2,
            "{name}: summary and field say {said}"
        );
        assert!(answer.body.contains(STORY), "{name}: what was written is lost");
        assert!(answer.body.contains("<title>Galat: ") && !answer.body.contains(name));
        let path = upload_path(&siti);
        let (status, json) = upload(&siti, &path, &bytes).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name} by script");
        assert!(json["error"].as_str().unwrap().starts_with(said), "{name}: {json}");
    }
    assert!(rows(&app).await.iter().all(|row| row.stored_at.is_none()), "nothing was kept");
    app.finish().await;
}

#[actix_web::test]
async fn the_name_of_a_file_decides_nothing() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    let odd = "../../etc/passwd\u{202e}gpj.<script>.exe";
    let answer = send(&siti, &path, &[("berkas", Some(odd), &photo(80, 4))]).await;
    assert_eq!(answer.status, StatusCode::CREATED, "a photo by another name");
    assert!(!answer.body.contains("passwd") && !answer.body.contains("script"));
    app.finish().await;
}

#[actix_web::test]
async fn forms_that_are_none_get_words() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let many: Vec<Part> = (0..20_000).map(|_| ("x", None, b"y".as_slice())).collect();
    assert_eq!(send(&siti, "/lapor/cerita", &many).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let long = vec![b'x'; 300_000];
    let text: &[Part] = &[("cerita", None, &long)];
    assert_eq!(send(&siti, "/lapor/cerita", text).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let binary: &[Part] = &[("cerita", None, b"\xFF\xFE\0")];
    assert_eq!(send(&siti, "/lapor/cerita", binary).await.status, StatusCode::BAD_REQUEST);
    let nul: &[Part] = &[("cerita", None, b"\0\0\0\0\0\0\0\0\0\0\0")];
    assert_eq!(send(&siti, "/lapor/cerita", nul).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (kind, body) in [
        ("multipart/form-data", "--x--"),
        ("multipart/form-data; boundary=x", "nothing of the kind"),
        (
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut",
        ),
        ("application/json", "{}"),
    ] {
        let headers = vec![
            (header::HeaderName::from_static("sec-fetch-site"), "same-origin".to_owned()),
            (header::CONTENT_TYPE, kind.to_owned()),
        ];
        let sent = siti.send_as(Method::POST, "/lapor/cerita", headers, body.into()).await;
        assert_eq!(sent.status, StatusCode::BAD_REQUEST, "{kind}: {body}");
        assert!(sent.body.contains("<h1"), "{kind} has no words");
    }
    app.finish().await;
}

#[actix_web::test]
async fn more_than_a_form_may_hold_is_not_read_to_its_end() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let huge = vec![b'x'; 41 * 1024 * 1024];
    let parts: &[Part] = &[("cerita", None, STORY.as_bytes()), ("berkas", Some("a.jpg"), &huge)];
    let answer = send(&siti, "/lapor/cerita", parts).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("Foto paling besar 5 MB"), "{}", answer.body);
    app.finish().await;
}

#[actix_web::test]
async fn another_site_sends_no_photos() {
    let app = TestApp::new().await;
    let siti = telling(&app).await;
    let headers = vec![
        (header::HeaderName::from_static("sec-fetch-site"), "cross-site".to_owned()),
        (header::CONTENT_TYPE, "multipart/form-data; boundary=batas".to_owned()),
    ];
    let answer = siti.send_as(Method::POST, &upload_path(&siti), headers, vec![]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    app.finish().await;
}

#[actix_web::test]
async fn who_sends_without_end_is_slowed() {
    let app = TestApp::with(|settings| settings.throttle.uploads_per_hour = 4).await;
    let siti = telling(&app).await;
    let path = upload_path(&siti);
    let bytes = photo(40, 1);
    for _ in 0..4 {
        assert_eq!(upload(&siti, &path, &bytes).await.0, StatusCode::CREATED);
    }
    let answer = send(&siti, &path, &[("berkas", Some("a"), &bytes)]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.header("retry-after").is_some());
    app.finish().await;
}
