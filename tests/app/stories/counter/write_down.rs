//! D22: one report at a time.

use super::{COUNTER, PLAIN, at_counter, but, cases, code_shown, entries, people};
use crate::world::{OTHER_VILLAGE, TestApp, VILLAGE, post_also, unit_by_code};
use actix_web::http::StatusCode;
use entity::case::{CaseKind, Confidentiality, Intake, Issue, Severity};
use entity::case_event::{ActKind, ActorKind};
use entity::person::{Contact, Part, Tie};
use entity::posting::Role;
use entity::register_entry::Source;
use entity::{case_event, draft, tray};
use satupintu::platform::jobs::{Job, run_once};
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};

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
