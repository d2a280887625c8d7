//! D22: one report at a time.

use super::{COUNTER, at_counter, but, cases, code_shown, entries, people};
use crate::world::{TestApp, VILLAGE};
use actix_web::http::StatusCode;
use entity::case::{CaseKind, Intake, Issue};
use entity::case_event::{self, ActKind, ActorKind};
use entity::person::Contact;
use entity::register_entry::Source;
use sea_orm::{EntityTrait, QueryOrder};

#[actix_web::test]
async fn a_village_front_office_keys_three_papers() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let first =
        but(&[("nomor", "12 / 2026"), ("tanggal", "20 November 2026"), ("sumber", "letter")]);
    assert_eq!(sari.press("Simpan laporan", &first).await, StatusCode::OK);
    assert!(sari.shows("Laporan sudah tersimpan"), "{}", sari.text());
    assert!(sari.shows("Laporan ini sekarang di Puskesos Air Joman"), "{}", sari.text());
    assert!(sari.shows("0812••••••••") && !sari.shows("PIN"), "{}", sari.text());
    assert_eq!(sari.follow("Catat lagi").await, StatusCode::OK);
    assert_eq!(sari.attr("input[name=sumber][checked]", "value").as_deref(), Some("letter"));

    let second = but(&[("nama", "Karto"), ("hp", ""), ("masalah", "not_registered")]);
    sari.press("Simpan dan catat lagi", &second).await;
    assert!(sari.shows("Tersimpan:") && sari.shows("PIN:"), "{}", sari.text());
    let third =
        but(&[("jenis", "service_request"), ("masalah", ""), ("nik", "1209 0945 0870 9001")]);
    sari.press("Simpan laporan", &third).await;
    assert!(sari.shows("Orang ini punya 1 laporan lain"), "{}", sari.text());

    let all = cases(&app).await;
    let what: Vec<_> = all.iter().map(|case| (case.kind, case.issue)).collect();
    let wanted = [
        (CaseKind::Complaint, Issue::NotPaid),
        (CaseKind::Complaint, Issue::NotRegistered),
        (CaseKind::ServiceRequest, Issue::Service),
    ];
    assert_eq!(what, wanted);
    assert!(all.iter().all(|case| case.intake == Intake::Assisted && case.village_code == VILLAGE));
    let pins: Vec<bool> = all.iter().map(|case| case.pin_hash.is_some()).collect();
    assert_eq!(pins, [false, true, false]);
    let entries = entries(&app).await;
    assert_eq!(entries.len(), 3);
    let entry = entries.iter().find(|entry| entry.case_id == all[0].id).unwrap();
    assert_eq!(entry.source, Source::Letter);
    assert_eq!(entry.number.as_deref(), Some("12 / 2026"));
    assert_eq!(entry.number_key.as_deref(), Some("12/2026"));
    assert_eq!((entry.year, entry.paper_date.as_deref()), (2026, Some("2026-11-20")));
    assert!(
        people(&app).await.iter().filter_map(|who| who.contact).all(|way| way != Contact::WhatsApp)
    );

    sari.open(&format!("/meja/laporan/{}", all[0].code)).await;
    assert!(
        sari.shows("Dicatat petugas") && sari.shows("nomor 12 / 2026, tahun 2026"),
        "{}",
        sari.text()
    );
    assert!(sari.shows("Jumat, 20 November 2026") && sari.shows("Surat"), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn who_wrote_it_down_stands_in_the_journal_with_the_papers_seen() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let request = but(&[
        ("jenis", "service_request"),
        ("masalah", "service"),
        ("dokumen-ktp", "1"),
        ("dokumen-kk", "1"),
    ]);
    sari.press("Simpan laporan", &request).await;
    assert!(sari.shows("Laporan sudah tersimpan"), "{}", sari.text());
    let rows = case_event::Entity::find()
        .order_by_asc(case_event::Column::Seq)
        .all(&app.platform.db)
        .await
        .unwrap();
    let acts: Vec<_> = rows.iter().map(|row| (row.act, row.actor)).collect();
    let officer = ActorKind::Officer;
    assert_eq!(acts, [(ActKind::Receive, officer), (ActKind::CheckDocuments, officer)]);
    assert!(rows.iter().all(|row| row.officer_name.as_deref() == Some("Sari Harahap")));
    sari.follow("Buka laporan").await;
    assert!(sari.shows("Dilihat") || sari.shows("Sari Harahap"), "{}", sari.text());

    // Papers are noted for requests alone.
    sari.open(COUNTER).await;
    let wrong = but(&[("dokumen-ktp", "1")]);
    assert_eq!(sari.press("Simpan laporan", &wrong).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Berkas dicatat untuk permohonan layanan"), "{}", sari.text());
    assert_eq!(cases(&app).await.len(), 1);
    app.finish().await;
}

#[actix_web::test]
async fn a_number_stands_once_in_a_years_register() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    sari.press("Simpan laporan", &but(&[("nomor", "7/A")])).await;
    let code = code_shown(&sari);
    sari.open(COUNTER).await;
    let again = but(&[("nomor", "7 / a"), ("nama", "Karto")]);
    assert_eq!(sari.press("Simpan laporan", &again).await, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = format!("{}-{}", &code[..5], &code[5..]);
    assert!(sari.shows(&format!("Nomor ini sudah dipakai laporan {shown}")), "{}", sari.text());
    assert_eq!(sari.href_of("Buka laporan"), format!("/meja/laporan/{code}"));
    assert_eq!(sari.attr("#nama", "value").as_deref(), Some("Karto"), "what was typed is kept");
    assert_eq!(cases(&app).await.len(), 1);

    // Another year's book and another unit's have numbers of their own.
    sari.press("Simpan laporan", &[("tanggal", "31/12/2025")]).await;
    assert!(sari.shows("Laporan sudah tersimpan"), "{}", sari.text());
    let ratna = at_counter(&app, "ratna").await;
    let elsewhere = but(&[("nomor", "7/A"), ("desa", "Air Joman"), ("pilih", VILLAGE)]);
    ratna.press("Simpan laporan", &elsewhere).await;
    assert!(ratna.shows("Laporan sudah tersimpan"), "{}", ratna.text());
    assert_eq!(entries(&app).await.len(), 3);
    app.finish().await;
}

#[actix_web::test]
async fn sent_twice_is_one_case_and_one_pin() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let form = sari.form_with("Simpan laporan");
    let fields: Vec<(&str, &str)> = form
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| but(&[("hp", "")]).iter().all(|(other, _)| other != name))
        .chain(but(&[("hp", "")]))
        .collect();
    sari.post(&form.action, &fields).await;
    let first = (code_shown(&sari), pin(&sari));
    sari.post(&form.action, &fields).await;
    assert_eq!((code_shown(&sari), pin(&sari)), first);
    assert_eq!(cases(&app).await.len(), 1);
    // The PIN opens the case for whoever holds it.
    let siti = app.anybody();
    siti.open(&format!("/s/{}/rincian", first.0)).await;
    siti.press("Lihat rincian", &[("bukti", &first.1)]).await;
    assert!(siti.shows("Bantuan belum diterima sejak tiga bulan lalu"), "{}", siti.text());

    // The same form with other words is no second case by accident.
    let mut changed = fields.clone();
    changed.push(("patokan", "dekat pasar"));
    changed.retain(|(name, value)| *name != "patokan" || !value.is_empty());
    assert_eq!(sari.post(&form.action, &changed).await, StatusCode::CONFLICT);
    assert!(
        sari.shows("sudah tersimpan") && sari.shows("hanya jika ini laporan baru"),
        "{}",
        sari.text()
    );
    assert_eq!(sari.attr("#patokan", "value").as_deref(), Some("dekat pasar"));
    assert_eq!(cases(&app).await.len(), 1);
    sari.press("Simpan laporan", &[]).await;
    assert_eq!(cases(&app).await.len(), 2);
    app.finish().await;
}

fn pin(browser: &crate::world::Browser) -> String {
    let text = browser.text();
    let at = text.find("PIN warga").unwrap_or_else(|| panic!("no PIN in {text}"));
    text[at..].chars().filter(char::is_ascii_digit).take(6).collect()
}
