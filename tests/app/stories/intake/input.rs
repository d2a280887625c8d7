//! What people type at the portal, well or badly.

use super::portal::{BY_SMS, write};
use super::*;

#[actix_web::test]
async fn a_village_is_found_by_name_by_walking_down_and_by_typing() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    siti.open("/lapor").await;
    siti.press("Mulai", &[]).await;
    siti.press("Lanjutkan", &[("untuk", "self")]).await;
    let nothing = siti.press("Lanjutkan", &[("desa", "")]).await;
    assert_eq!(nothing, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(siti.shows("Tulis nama desa atau kelurahan"));
    siti.press("Lanjutkan", &[("desa", "xqzxqzxqz")]).await;
    assert!(siti.shows("Kami tidak menemukan “xqzxqzxqz”"));
    siti.press("Lanjutkan", &[("pilih", "99.99.99.9999")]).await;
    assert!(siti.shows("Kami tidak menemukan desa itu"));
    siti.press("Lanjutkan", &[("desa", "Air Joman"), ("kode", "12.09.12.2002")]).await;
    assert!(siti.shows("Pilih desa Anda"), "a code of another village is not believed");
    siti.press("Lanjutkan", &[("desa", "aer jomen")]).await;
    assert!(siti.shows("Kami tidak menemukan “aer jomen”. Mungkin maksud Anda:"), "only guessed");
    for region in ["Saya tidak tahu nama desa", "Sumatera Utara", "Asahan", "Air Joman"] {
        siti.follow(region).await;
    }
    siti.post("/lapor/lokasi", &[("pilih", VILLAGE)]).await;
    assert!(siti.shows("Di bagian mana desa itu?"), "{}", siti.text());
    let found = siti.send(actix_web::http::Method::GET, "/wilayah/cari?q=suka", None).await;
    assert!(
        found.body.starts_with("[{\"c\":") && found.body.len() <= 2_048,
        "{}",
        found.body.len()
    );
    assert_eq!(siti.open("/wilayah/99.99").await, StatusCode::NOT_FOUND);
    assert_eq!(siti.open("/wilayah/..%2f..").await, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn bad_input_gets_a_message_and_never_a_fault() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    let long = "a".repeat(100_000);
    let odd = ["", "\0", "<script>alert(1)</script>", "🙂🙂", "' OR 1=1 --", &long, "٠١٢٣"];
    let fields = [
        ("/lapor/untuk-siapa", "untuk"),
        ("/lapor/lokasi", "desa"),
        ("/lapor/lokasi", "pilih"),
        ("/lapor/lokasi", "kode"),
        ("/lapor/alamat", "rt"),
        ("/lapor/masalah", "masalah"),
        ("/lapor/cerita", "cerita"),
        ("/lapor/kontak", "hp"),
        ("/lapor/kontak", "nik"),
        ("/lapor/kontak", "surel"),
        ("/lapor/kontak", "nama"),
        ("/lapor/kontak", "rahasia"),
        ("/lapor/periksa", "key"),
    ];
    for (path, field) in fields {
        for value in odd {
            let answer = siti.post_raw(path, &[(field, value)]).await;
            let status = answer.status.as_u16();
            assert!(matches!(status, 200 | 303 | 422), "{path} {field}: {status}");
            assert!(!answer.body.contains("<script>alert"), "{path} {field} is not escaped");
        }
        let twice = siti.post_raw(path, &[(field, "a"), (field, "b")]).await;
        assert!(twice.status.is_client_error() || twice.status.is_redirection(), "{path} {field}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn each_problem_of_a_field_has_its_own_words() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    write(&siti, "not-received", BY_SMS).await;
    let cases = [
        (("hp", "0712"), "Nomor HP diawali 08 atau +62"),
        (("hp", ""), "Tulis nomor HP Anda"),
        (("nik", "12090957089200"), "NIK terdiri dari 16 angka. Anda menulis 14 angka."),
        (("nik", "12o9095708920003"), "NIK hanya berisi angka"),
        (("surel", "siti@"), "Tulis alamat surel"),
        (("hubungi", "merpati"), "Pilih cara kami menghubungi Anda"),
    ];
    for ((field, value), words) in cases {
        siti.open("/lapor/kontak").await;
        let status = siti.press("Lanjutkan", &[(field, value)]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert_eq!(siti.text().matches(words).count(), 2, "summary and field say: {words}");
        assert!(siti.html().contains("<title>Galat: "));
        assert_eq!(siti.attr(".summary a", "href"), Some(format!("#{field}")));
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_nik_is_kept_but_never_shown_again() {
    let app = TestApp::new().await;
    let siti = app.anybody();
    let mut contact = BY_SMS.to_vec();
    contact.push(("nik", "1209095708920003"));
    write(&siti, "wrong-data", &contact).await;
    assert!(siti.shows("1209••••••••0003") && !siti.html().contains("1209095708920003"));
    siti.open("/lapor/kontak").await;
    assert!(!siti.html().contains("1209095708920003"));
    siti.press("Lanjutkan", &[]).await;
    assert!(siti.shows("1209••••••••0003"), "an empty field keeps what we have");
    siti.open("/lapor/kontak").await;
    siti.press("Lanjutkan", &[("hapus_nik", "1")]).await;
    assert!(!siti.shows("1209••••••••0003"));
    app.finish().await;
}
