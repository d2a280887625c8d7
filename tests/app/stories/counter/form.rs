//! D22: the form, whose it is, and what it keeps.

use super::{COUNTER, PLAIN, at_counter, but, cases, entries, people};
use crate::world::{TestApp, VILLAGE, post_also, unit_by_code};
use actix_web::http::StatusCode;
use entity::person::{Contact, Part, Tie};
use entity::posting::Role;
use entity::{draft, tray};
use satupintu::platform::jobs::{Job, run_once};
use sea_orm::{EntityTrait, PaginatorTrait};

#[actix_web::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_is_lost() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let wrong = [
        ("nama", "Siti Aminah"),
        ("hp", "12"),
        ("nik", "12345"),
        ("kk", "abc"),
        ("untuk", "other"),
        ("desa", "Qxqxqxqx"),
        ("kode", ""),
        ("masalah", ""),
        ("cerita", "pendek"),
        ("tanggal", "besok"),
        ("hubungi", "whatsapp"),
    ];
    assert_eq!(sari.press("Simpan laporan", &wrong).await, StatusCode::UNPROCESSABLE_ENTITY);
    for said in [
        "Tulis tanggal seperti",
        "Nomor HP diawali",
        "NIK terdiri dari 16 angka",
        "Nomor KK hanya berisi angka",
        "Pilih hubungan warga",
        "Kami tidak menemukan",
        "Pilih masalah dari daftar",
        "Tulis ceritanya, paling sedikit 10 huruf",
    ] {
        assert!(sari.shows(said), "{said} in {}", sari.text());
    }
    for (name, value) in wrong.iter().filter(|(name, _)| ["nama", "hp", "nik", "kk"].contains(name))
    {
        assert_eq!(sari.attr(&format!("#{name}"), "value").as_deref(), Some(*value));
    }
    assert!(sari.html().contains("<title>Galat:"));
    assert!(cases(&app).await.is_empty() && entries(&app).await.is_empty());
    let mended = but(&[
        ("nik", "1209094508709001"),
        ("kk", "1209092503120004"),
        ("hubungan", "neighbour"),
        ("nama_orang", "Mbah Karto"),
        ("desa", "Air Joman"),
        ("pilih", VILLAGE),
        ("tanggal", ""),
        ("hubungi", "whatsapp"),
    ]);
    sari.press("Simpan laporan", &mended).await;
    assert!(sari.shows("Laporan sudah tersimpan"), "{}", sari.text());
    let people = people(&app).await;
    let reporter = people.iter().find(|who| who.part == Part::Reporter).unwrap();
    assert_eq!((reporter.tie, reporter.contact), (Some(Tie::Neighbour), Some(Contact::WhatsApp)));
    assert!(reporter.nik_key.is_some() && reporter.kk_key.is_some());
    let concerned = people.iter().find(|who| who.part == Part::Concerned).unwrap();
    assert_eq!(concerned.name.as_deref(), Some("Mbah Karto"));
    app.finish().await;
}

#[actix_web::test]
async fn a_form_whose_sign_in_has_ended_is_kept() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    let form = sari.form_with("Simpan laporan");
    app.wait_days(2);
    let fields: Vec<(&str, &str)> = PLAIN.to_vec();
    assert_eq!(sari.post(&form.action, &fields).await, StatusCode::UNAUTHORIZED);
    assert!(sari.shows("Bantuan belum diterima sejak tiga bulan lalu"), "{}", sari.text());
    let fresh = app.officer("sari").await;
    for (name, value) in fresh.cookies() {
        sari.keep_cookie(&name, &value);
    }
    let again = sari.forms().into_iter().find(|form| form.action.starts_with(COUNTER)).unwrap();
    let fields: Vec<(&str, &str)> =
        again.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    sari.post(&again.action, &fields).await;
    assert_eq!(sari.status(), StatusCode::UNPROCESSABLE_ENTITY, "the village was not in it");
    assert_eq!(sari.attr("#nama", "value").as_deref(), Some("Siti Aminah"));
    app.finish().await;
}

#[actix_web::test]
async fn only_those_whose_work_it_is_write_down() {
    let app = TestApp::new().await;
    for (short, writes, imports) in [
        ("sari", true, true),
        ("budi", true, false),
        ("hadi", true, true),
        ("tuti", true, false),
        ("ratna", true, true),
        ("rudi", true, false),
        ("pimpinan", false, false),
        ("auditor", false, false),
        ("admin", false, false),
    ] {
        let officer = app.officer(short).await;
        let status = |may: bool| if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(officer.open(COUNTER).await, status(writes), "{short}");
        assert_eq!(officer.open(super::IMPORT).await, status(imports), "{short}");
        officer.open("/meja/lainnya").await;
        assert_eq!(officer.offers("Catat laporan"), writes, "{short}");
        let answer =
            officer.post_raw(&format!("{COUNTER}?kunci={}", uuid::Uuid::now_v7()), PLAIN).await;
        assert_eq!(answer.status == StatusCode::FORBIDDEN, !writes, "{short}");
    }
    let facilitator =
        crate::world::post_officer(&app, "pendamping", "desa", Role::Facilitator).await;
    assert_eq!(facilitator.posts.len(), 1);
    assert_eq!(app.officer("pendamping").await.open(COUNTER).await, StatusCode::FORBIDDEN);
    app.finish().await;
}

#[actix_web::test]
async fn of_two_units_the_officer_says_for_which() {
    let app = TestApp::new().await;
    post_also(&app, "sari", "slrt", Role::BackOffice).await;
    let sari = at_counter(&app, "sari").await;
    let slrt = unit_by_code(&app.platform.db, "slrt").await.unwrap().id.to_string();
    sari.press("Simpan laporan", &but(&[("unit", &slrt)])).await;
    assert!(sari.shows("Laporan sudah tersimpan"), "{}", sari.text());
    assert_eq!(entries(&app).await[0].unit_id.to_string(), slrt);
    sari.open(COUNTER).await;
    let foreign = unit_by_code(&app.platform.db, "dinkes").await.unwrap().id.to_string();
    assert_eq!(
        sari.press("Simpan laporan", &but(&[("unit", &foreign)])).await,
        StatusCode::BAD_REQUEST
    );
    assert_eq!(cases(&app).await.len(), 1);
    app.finish().await;
}

#[actix_web::test]
async fn a_hint_counts_only_what_is_within_reach_and_open() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    sari.press("Simpan laporan", &but(&[("rahasia", "confidential")])).await;
    sari.open(COUNTER).await;
    sari.press("Simpan laporan", PLAIN).await;
    assert!(!sari.shows("laporan lain"), "one made in confidence tells nothing: {}", sari.text());
    let andi = at_counter(&app, "andi").await;
    andi.press("Periksa dulu", PLAIN).await;
    assert!(!andi.shows("laporan lain"), "out of reach: {}", andi.text());
    sari.open(COUNTER).await;
    sari.press("Periksa dulu", &but(&[("hp", "+62 812-3456-7890"), ("nama", "Lain")])).await;
    assert!(sari.shows("Orang ini punya 1 laporan lain"), "{}", sari.text());
    assert_eq!(cases(&app).await.len(), 2);
    app.finish().await;
}

#[actix_web::test]
async fn after_a_day_nothing_is_left_in_hand() {
    let app = TestApp::new().await;
    let sari = at_counter(&app, "sari").await;
    sari.press("Simpan laporan", PLAIN).await;
    let in_hand = async || {
        let db = &app.platform.db;
        (
            draft::Entity::find().count(db).await.unwrap(),
            tray::Entity::find().count(db).await.unwrap(),
        )
    };
    assert_eq!(in_hand().await, (1, 1));
    app.wait_days(2);
    run_once(app.platform.clone(), Job::Housekeeping).await.unwrap();
    assert_eq!(in_hand().await, (0, 0));
    assert_eq!(cases(&app).await.len(), 1);
    app.finish().await;
}
