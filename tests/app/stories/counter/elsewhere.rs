//! D22: a report that is not for the village that writes it down.

use super::{COUNTER, at_counter, but, cases, code_shown};
use crate::world::{OTHER_VILLAGE, TestApp, VILLAGE};
use actix_web::http::StatusCode;
use entity::case::{Confidentiality, Severity};

#[actix_web::test]
async fn misconduct_keyed_at_the_village_leaves_it() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let levy = but(&[
        ("masalah", "levy"),
        ("nomor", "9"),
        ("cerita", "Petugas meminta uang rahasiasekali sebelum memberi kartu."),
    ]);
    assert_eq!(sari.press("Simpan laporan", &levy).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Pilih siapa yang dilaporkan"), "{}", sari.text());
    assert!(sari.shows("petugas di sana tidak dapat membukanya lagi"), "{}", sari.text());
    let with_whom = [("dilaporkan", "village")];
    assert_eq!(sari.press("Simpan laporan", &with_whom).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("lalu centang"), "{}", sari.text());
    assert_eq!(cases(&app).await.len(), 0);
    sari.press("Periksa dulu", &[("paham", "1")]).await;
    assert!(sari.shows("Laporan ini dibaca Inspektorat Asahan"), "{}", sari.text());
    assert_eq!(cases(&app).await.len(), 0, "only looked at");
    sari.press("Simpan laporan", &[("paham", "1")]).await;
    assert!(sari.shows("Laporan ini sekarang di Inspektorat Asahan"), "{}", sari.text());
    assert!(sari.shows("Laporan ini tidak ada di daftar Anda") && !sari.offers("Buka laporan"));
    let (receipt, code) = (sari.path.borrow().clone(), code_shown(&sari));
    let case = cases(&app).await.remove(0);
    assert_eq!(
        (case.severity, case.confidentiality),
        (Severity::Misconduct, Confidentiality::Confidential)
    );
    assert_eq!(case.accused_region.as_deref(), Some(VILLAGE));
    let paper = sari.html();
    let paper = paper.split("class=\"receipt\"").nth(1).unwrap();
    assert!(!paper.contains("Inspektorat") && !paper.contains("Potongan"), "{paper}");

    assert_unknown_there(&app, &code).await;
    let other = app.officer("hadi").await;
    assert_eq!(other.open(&receipt).await, StatusCode::NOT_FOUND, "a receipt is its writer's");
    let bonar = app.officer("bonar").await;
    assert_eq!(bonar.open(&format!("/meja/laporan/{code}")).await, StatusCode::OK);
    assert!(bonar.shows("rahasiasekali"), "{}", bonar.text());
    app.wait_ms(61 * 60 * 1000);
    let sari = app.officer("sari").await;
    assert_eq!(sari.open(&receipt).await, StatusCode::NOT_FOUND, "nor for long");
    app.finish().await;
}

/// For the people of the village and its district the case is none, and its number says nothing.
async fn assert_unknown_there(app: &TestApp, code: &str) {
    for short in ["sari", "hadi", "budi", "tuti"] {
        let officer = app.officer(short).await;
        let page = officer.open(&format!("/meja/laporan/{code}")).await;
        assert_eq!(page, StatusCode::NOT_FOUND, "{short}");
        officer.open(&format!("/meja/antrean?cari={code}")).await;
        assert!(!officer.html().contains(&format!("/meja/laporan/{code}")), "{short}");
        officer.open(COUNTER).await;
        officer
            .press(
                "Simpan laporan",
                &but(&[("nomor", "9"), ("desa", "Air Joman"), ("pilih", VILLAGE)]),
            )
            .await;
        if short != "tuti" {
            assert!(
                officer.shows("Nomor ini sudah dipakai di buku tahun itu"),
                "{}",
                officer.text()
            );
            assert!(!officer.html().contains(code), "{short}");
        }
    }
}

#[actix_web::test]
async fn the_wrong_door_routes_and_says_where_it_is() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let far = but(&[("desa", "Simpang Empat"), ("kode", "")]);
    let status = sari.press("Simpan laporan", &far).await;
    if status == StatusCode::UNPROCESSABLE_ENTITY {
        assert!(sari.shows("Ada beberapa desa"), "{}", sari.text());
        sari.press("Simpan laporan", &[("pilih", OTHER_VILLAGE)]).await;
    }
    assert!(sari.shows("Laporan ini sekarang di Puskesos Simpang Empat"), "{}", sari.text());
    assert!(sari.shows("Laporan ini tidak ada di daftar Anda") && !sari.offers("Buka laporan"));
    let code = code_shown(&sari);
    assert_eq!(sari.open(&format!("/meja/laporan/{code}")).await, StatusCode::NOT_FOUND);
    let andi = app.officer("andi").await;
    assert_eq!(andi.open(&format!("/meja/laporan/{code}")).await, StatusCode::OK);
    app.finish().await;
}
