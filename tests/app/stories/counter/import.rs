//! A paper register comes in: checked row by row, stored in one go, never twice.

use super::{IMPORT, cases, download, entries, people, send_register};
use crate::world::{Browser, OTHER_VILLAGE, TestApp, VILLAGE, officer_by_name};
use actix_web::http::StatusCode;
use entity::case::{Intake, Issue, Severity};
use entity::outbox;
use sea_orm::EntityTrait;
use std::fmt::Write;

const HEADINGS: &str = "Nomor register;Tanggal;Nama warga;Nomor HP;NIK;Masalah;Cerita\n";

/// A register of fifty rows; those of these lines have something wrong in them.
fn fifty(wrong: &[usize]) -> String {
    let mut text = HEADINGS.to_owned();
    for line in 2..52 {
        let nik = if wrong.contains(&line) {
            "12345".to_owned()
        } else {
            format!("12090945087{line:05}")
        };
        let phone = if line % 10 == 0 { String::new() } else { format!("0812345678{line:02}") };
        writeln!(
            text,
            "{line}/2026;{}/11/2026;Warga {line};{phone};{nik};Bantuan belum diterima;Bantuan warga nomor {line} belum cair.",
            line % 20 + 1
        )
        .unwrap();
    }
    text
}

#[actix_web::test]
async fn fifty_rows_with_three_faults_are_mended_and_come_in_once() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    send_register(&sari, fifty(&[5, 17, 40]).as_bytes()).await;
    assert!(sari.shows("50 baris untuk Puskesos Air Joman"), "{}", sari.text());
    assert!(
        sari.shows("47 baris benar") && sari.shows("3 baris perlu diperbaiki"),
        "{}",
        sari.text()
    );
    assert!(
        sari.shows("17 NIK: NIK terdiri dari 16 angka. Anda menulis 5 angka."),
        "{}",
        sari.text()
    );
    assert!(cases(&app).await.is_empty());
    let check = sari.path.borrow().clone();
    let faulty = download(&sari, &format!("{check}/salah.csv")).await;
    assert_eq!(faulty.lines().count(), 4, "{faulty}");
    assert!(faulty.lines().next().unwrap().ends_with("\"Yang perlu diperbaiki\""), "{faulty}");
    assert!(faulty.contains("\"17/2026\""), "{faulty}");

    // Faulty rows are left out only when the officer says so.
    let status = sari.press("Impor 47 baris yang benar", &[]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(cases(&app).await.is_empty());
    sari.press("Impor 47 baris yang benar", &[("lewati", "1")]).await;
    assert!(
        sari.shows("47 laporan tersimpan") && sari.shows("3 baris yang salah ditinggalkan"),
        "{}",
        sari.text()
    );
    let all = cases(&app).await;
    assert_eq!(all.len(), 47);
    assert!(all.iter().all(|case| case.intake == Intake::Import && case.village_code == VILLAGE));
    assert!(
        all.iter().all(|case| case.received_at == app.platform.clock.now()),
        "the clock starts today"
    );
    assert!(all.iter().all(|case| case.pin_hash.is_none()), "a list of PINs is no secret");
    let entries_now = entries(&app).await;
    assert!(entries_now.iter().all(|entry| entry.paper_date.is_some() && entry.number.is_some()));
    let codes = download(&sari, &format!("{check}/kode.csv")).await;
    assert_eq!(codes.lines().count(), 48);
    assert!(codes.contains("\"6/2026\""), "{codes}");
    mended_and_sent_again(&app, &sari).await;
    app.finish().await;
}

async fn mended_and_sent_again(app: &TestApp, sari: &Browser) {
    // Sent again with the faults mended: three are new, no other is stored twice.
    send_register(sari, fifty(&[]).as_bytes()).await;
    assert!(
        sari.shows("3 baris benar") && sari.shows("47 baris sudah pernah diimpor"),
        "{}",
        sari.text()
    );
    let path = sari.path.borrow().clone();
    sari.press("Impor 3 baris yang benar", &[]).await;
    assert!(sari.shows("3 laporan tersimpan"), "{}", sari.text());
    assert!(sari.shows("47 baris sudah pernah diimpor dan tidak disimpan lagi"), "{}", sari.text());
    assert_eq!(cases(app).await.len(), 50);
    assert_eq!(sari.count("td a.literal"), 50, "every row has its code");
    // The same step again changes nothing.
    sari.post(&path, &[]).await;
    assert_eq!(sari.status(), StatusCode::OK);
    assert_eq!(cases(app).await.len(), 50);
    send_register(sari, fifty(&[]).as_bytes()).await;
    assert!(sari.shows("50 baris sudah pernah diimpor"), "{}", sari.text());
    sari.press("Lihat kode 50 baris", &[]).await;
    assert!(sari.shows("0 laporan tersimpan"), "{}", sari.text());
    assert_eq!(cases(app).await.len(), 50);
}

#[actix_web::test]
async fn reporters_are_told_and_the_own_unit_is_not_told_fifty_times() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    send_register(&sari, fifty(&[]).as_bytes()).await;
    sari.press("Impor 50 baris yang benar", &[]).await;
    let letters = outbox::Entity::find().all(&app.platform.db).await.unwrap();
    assert_eq!(letters.len(), 45, "one for each reporter with a phone");
    app.finish().await;
}

#[actix_web::test]
async fn headings_and_words_may_be_english_and_columns_stand_in_any_order() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    let text = "Story\tNotes\tProblem\tFor whom\tRelation\tName of the person to be helped\tSource\n\
                The house of Mbah Karto leaks.\tx\tnot_registered\tSomebody else\tNeighbour\tMbah Karto\tLetter\n";
    send_register(&sari, text.as_bytes()).await;
    assert!(sari.shows("1 baris benar") || sari.shows("1 baris"), "{}", sari.text());
    assert!(sari.shows("Kolom ini tidak dipakai: Notes"), "{}", sari.text());
    sari.press("Impor 1 baris yang benar", &[]).await;
    assert_eq!(cases(&app).await[0].issue, Issue::NotRegistered);
    assert_eq!(people(&app).await[0].name.as_deref(), Some("Mbah Karto"));
    app.finish().await;
}

#[actix_web::test]
async fn a_row_or_a_number_twice_is_said_with_its_line() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    let row = |number: &str, name: &str| {
        format!("{number};1/11/2026;{name};;;not_paid;Bantuan belum cair lagi.\n")
    };
    let text = [HEADINGS.to_owned(), row("1", "A"), row("1", "A"), row(" 1 ", "B"), row("2", "C")]
        .concat();
    send_register(&sari, text.as_bytes()).await;
    assert!(sari.shows("3 Cerita: Baris ini sama dengan baris 2"), "{}", sari.text());
    assert!(sari.shows("4 Nomor register: Nomor ini juga ada di baris 2"), "{}", sari.text());
    assert!(sari.shows("2 baris benar"), "{}", sari.text());
    sari.press("Impor 2 baris yang benar", &[("lewati", "1")]).await;
    let other = [HEADINGS.to_owned(), row("2", "Somebody new")].concat();
    send_register(&sari, other.as_bytes()).await;
    assert!(
        sari.shows("2 Nomor register: Nomor ini sudah dipakai di buku tahun itu"),
        "{}",
        sari.text()
    );
    assert!(!sari.offers("Impor") || !sari.offers("yang benar"), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn misconduct_and_other_villages_leave_and_are_known_by_their_codes_alone() {
    let app = TestApp::new().await;
    let hadi = app.officer("hadi").await;
    let text = format!(
        "Desa;Masalah;Yang dilaporkan;Cerita\n\
         ;Potongan atau pungutan;Petugas atau perangkat desa;Diminta uang oleh perangkat.\n\
         {OTHER_VILLAGE};Bantuan belum diterima;;Belum menerima bantuan apa pun.\n\
         ;Pelayanan petugas;;Petugas tidak ada di tempat.\n"
    );
    send_register(&hadi, text.as_bytes()).await;
    assert!(hadi.shows("1 baris tentang petugas"), "{}", hadi.text());
    assert!(hadi.shows("4 Yang dilaporkan: Pilih siapa yang dilaporkan"), "{}", hadi.text());
    hadi.press("Impor 2 baris yang benar", &[("lewati", "1")]).await;
    assert!(
        hadi.shows("2 laporan tersimpan") && hadi.count("td a.literal") == 0,
        "{}",
        hadi.text()
    );
    assert_eq!(hadi.count("td span.literal"), 2, "{}", hadi.text());
    let all = cases(&app).await;
    let levy = all.iter().find(|case| case.issue == Issue::Levy).unwrap();
    assert_eq!(levy.severity, Severity::Misconduct);
    assert_eq!(hadi.open(&format!("/meja/laporan/{}", levy.code)).await, StatusCode::NOT_FOUND);
    // Somebody else of the unit who brings the same paper learns nothing more of it.
    let sari = app.officer("sari").await;
    send_register(&sari, text.as_bytes()).await;
    assert!(sari.shows("2 baris sudah pernah diimpor"), "{}", sari.text());
    sari.press("Lihat kode 2 baris", &[("lewati", "1")]).await;
    assert!(sari.shows("Sudah pernah diimpor, ditangani unit lain"), "{}", sari.text());
    let shown = format!("{}-{}", &levy.code[..5], &levy.code[5..]);
    assert!(!sari.html().contains(&levy.code) && !sari.html().contains(&shown));
    app.finish().await;
}

#[actix_web::test]
async fn what_lies_between_the_steps_is_the_officers_alone_and_not_for_ever() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    send_register(&sari, fifty(&[5]).as_bytes()).await;
    let path = sari.path.borrow().clone();
    let row = entity::tray::Entity::find().one(&app.platform.db).await.unwrap().unwrap();
    assert_eq!(row.officer_id, officer_by_name(&app.platform.db, "sari").await.id);
    assert!(!row.sealed.windows(5).any(|bytes| bytes == b"Warga"), "sealed");
    let hadi = app.officer("hadi").await;
    for path in [path.clone(), format!("{path}/salah.csv"), format!("{path}/kode.csv")] {
        assert_eq!(hadi.open(&path).await, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(hadi.post(&path, &[("lewati", "1")]).await, StatusCode::NOT_FOUND);
    app.wait_days(1);
    let sari = app.officer("sari").await;
    assert_eq!(sari.open(&path).await, StatusCode::NOT_FOUND);
    assert_eq!(sari.post(&path, &[("lewati", "1")]).await, StatusCode::NOT_FOUND);
    assert!(cases(&app).await.is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn the_empty_register_can_be_filled_and_sent() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    let empty = download(&sari, &format!("{IMPORT}/contoh.csv")).await;
    assert!(empty.starts_with('\u{feff}') && empty.contains("\"Cerita\""), "{empty}");
    let cells =
        empty.trim().split(';').map(|heading| match heading.trim_matches(['"', '\u{feff}']) {
            "Masalah" => "Kartu hilang atau rusak",
            "Cerita" => "Kartu saya hilang di pasar.",
            _ => "",
        });
    let filled = format!("{empty}{}\r\n", cells.collect::<Vec<_>>().join(";"));
    send_register(&sari, filled.as_bytes()).await;
    assert!(sari.shows("1 baris benar"), "{}", sari.text());
    let book =
        sari.send(actix_web::http::Method::GET, &format!("{IMPORT}/contoh.xlsx"), None).await;
    assert!(book.status.is_success() && book.body.starts_with("PK"), "{}", book.status);
    app.finish().await;
}
