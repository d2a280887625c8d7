//! Files that are no register, and registers that would do harm.

use super::{IMPORT, cases, download, send_register};
use crate::stories::files::send_on;
use crate::world::{Browser, TestApp};
use actix_web::http::StatusCode;
use satupintu::platform::sheet::table::xlsx;

async fn refused(sari: &Browser, bytes: &[u8], said: &str) {
    let answer =
        crate::stories::files::send(sari, IMPORT, &[("berkas", Some("buku.csv"), bytes)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
    assert!(answer.body.contains(said), "{said} in {}", answer.body);
}

#[actix_web::test]
async fn what_is_no_register_is_told_in_words() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    refused(&sari, b"", "File ini kosong").await;
    refused(&sari, b"\n\n", "File ini kosong").await;
    refused(&sari, b"\x89PNG\r\n\x1a\n\0\0", "Ini bukan tabel").await;
    refused(&sari, b"%PDF-1.4\n\x01\x02", "Ini bukan tabel").await;
    refused(&sari, b"Cerita;Masalah\nab\0c;x\n", "Ini bukan tabel").await;
    refused(&sari, b"PK\x03\x04 no zip at all", "File ini tidak bisa dibaca").await;
    refused(&sari, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "format Excel lama").await;
    refused(&sari, b"a;b\n1;2\n", "Baris pertama harus berisi judul kolom").await;
    refused(&sari, b"Nama warga\nSiti\n", "Kolom ini belum ada: Cerita, Masalah").await;
    refused(&sari, b"Cerita;Masalah\n", "Isi paling sedikit satu baris").await;
    let rows = format!("Cerita;Masalah\n{}", "Bantuan belum cair.;not_paid\n".repeat(10_000));
    refused(&sari, rows.as_bytes(), "Paling banyak 2.000 baris").await;
    let heavy = vec![b'x'; 5 * 1024 * 1024 + 1];
    refused(&sari, &heavy, "File ini terlalu besar").await;
    let long = format!("Cerita;Masalah\n{};x\n", "x".repeat(4_500_000));
    refused(&sari, long.as_bytes(), "Isi file ini terlalu banyak").await;
    assert!(cases(&app).await.is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn a_zip_bomb_is_no_register() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    let bomb = xlsx(&[("Laporan", vec![vec![" ".repeat(60 * 1024 * 1024)]])]).unwrap();
    assert!(bomb.len() < 1024 * 1024, "{} bytes", bomb.len());
    refused(&sari, &bomb, "Isi file ini terlalu banyak").await;
    app.finish().await;
}

#[actix_web::test]
async fn odd_cells_are_told_or_taken_and_never_run() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let long = "x".repeat(100_000);
    let book = xlsx(&[(
        "Laporan",
        vec![
            row(&["Cerita", "Masalah", "Nama warga", "NIK", "Nomor register"]),
            row(&["Rumah 🏠 kami \u{202E}roboh.", "not_paid", "=cmd|' /C calc'!A0", "", "=1+1"]),
            row(&[&long, "not_paid", "", "", ""]),
            row(&["Bantuan belum cair.", "not_paid", "", "1.20909450870900E15", ""]),
            row(&["Bantuan belum cair.", "hujan", "=HYPERLINK(\"http://x\")", "", "-9"]),
        ],
    )])
    .unwrap();
    let status = send_on(&sari, IMPORT, &[("berkas", Some("buku.pdf"), &book)]).await;
    assert_eq!(status, StatusCode::OK, "a name is no reason");
    assert!(
        sari.shows("3 Cerita: Cerita paling panjang 2.000 huruf. Kurangi 98.000 huruf."),
        "{}",
        sari.text()
    );
    assert!(sari.shows("4 NIK: Lembar hitung membulatkan angka ini"), "{}", sari.text());
    assert!(sari.shows("5 Masalah: Pilih masalah dari daftar"), "{}", sari.text());
    let path = sari.path.borrow().clone();
    let faulty = download(&sari, &format!("{path}/salah.csv")).await;
    assert!(
        faulty.contains("\"'=HYPERLINK(\"\"http://x\"\")\"") && faulty.contains("\"'-9\""),
        "defused"
    );
    sari.press("Impor 1 baris yang benar", &[("lewati", "1")]).await;
    let codes = download(&sari, &format!("{path}/kode.csv")).await;
    assert!(codes.contains("\"'=1+1\""), "{codes}");
    let story = cases(&app).await[0].story.clone().unwrap();
    assert_eq!(story, "Rumah 🏠 kami roboh.");
    app.finish().await;
}

#[actix_web::test]
async fn old_encodings_keep_their_letters() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    send_register(&sari, b"Cerita;Masalah\nAnak saya Ren\xE9 belum terdaftar.;not_registered\n")
        .await;
    sari.press("Impor 1 baris yang benar", &[]).await;
    assert_eq!(cases(&app).await[0].story.as_deref(), Some("Anak saya René belum terdaftar."));
    app.finish().await;
}
