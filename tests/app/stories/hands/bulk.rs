use super::{case_path, mark, some_reports};
use crate::world::{TestApp, levy, officer_by_name, words};
use actix_web::http::StatusCode;
use entity::batch_item::{self, ItemState};
use entity::case::{CaseStatus, Priority};
use entity::case_event::{self, ActKind};
use satupintu::casefile::batch::{self, NewBatch, NewItem};
use satupintu::platform::jobs::{Job, run_once};
use satupintu::rules::act::{Act, ArchiveReason, Assignee};
use satupintu::rules::deed::Deed;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// How often this was done, to whatever case.
async fn done(app: &TestApp, act: ActKind) -> u64 {
    let rows = case_event::Entity::find().filter(case_event::Column::Act.eq(act));
    rows.count(&app.platform.db).await.unwrap()
}

fn spam() -> Act {
    Act::Archive { reason: ArchiveReason::Spam, told: words("Ini bukan laporan sungguhan.") }
}

#[actix_web::test]
async fn many_are_assigned_and_what_cannot_be_is_said_before_and_after() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 4).await;
    app.does("sari", &all[1], spam()).await.unwrap();
    let hadi = app.officer("hadi").await;
    let budi = officer_by_name(&app.platform.db, "budi").await;
    mark(&hadi, &[&all[0], &all[1], &all[2], &all[3]], "tugaskan").await;
    assert!(hadi.shows("4 laporan dipilih"), "{}", hadi.text());
    assert!(hadi.shows("0 tugas"), "how much each has: {}", hadi.text());

    hadi.press("Periksa dulu", &[("petugas", &budi.id.to_string())]).await;
    assert!(hadi.shows("3 laporan akan ditugaskan kepada Budi Siregar."), "{}", hadi.text());
    assert!(hadi.shows("1 dilewati: sudah selesai."), "{}", hadi.text());
    assert_eq!(done(&app, ActKind::Assign).await, 0, "a preview does nothing");

    // Somebody is faster with one of them, after the preview.
    app.does("sari", &all[3], Act::Check).await.unwrap();
    let form = hadi.form_with("Jalankan");
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    hadi.post(&form.action, &fields).await;
    assert!(hadi.shows("2 selesai · 2 dilewati"), "{}", hadi.text());
    assert!(hadi.shows("berubah sejak Anda memilihnya"), "{}", hadi.text());
    assert_eq!(done(&app, ActKind::Assign).await, 2);
    for received in [&all[0], &all[2]] {
        assert_eq!(app.stands(received).await.row.assignee_id, Some(budi.id));
    }

    // The same form again, and the page again: nothing more happens.
    hadi.post(&form.action, &fields).await;
    assert!(hadi.shows("2 selesai"), "{}", hadi.text());
    let here = hadi.path.borrow().clone();
    hadi.open(&here).await;
    assert_eq!(done(&app, ActKind::Assign).await, 2);
    let andi = app.officer("andi").await;
    assert_eq!(andi.open(&here).await, StatusCode::NOT_FOUND, "another officer's batch");
    app.finish().await;
}

#[actix_web::test]
async fn a_selection_of_a_whole_view_stays_as_it_was_marked() {
    let app = TestApp::new().await;
    let first = some_reports(&app, 3).await;
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?tampilan=semua").await;
    assert!(sari.shows("Pilih semua 3 dalam tampilan ini"), "{}", sari.text());
    sari.press("Pilih semua 3", &[]).await;
    assert!(sari.shows("3 laporan dipilih"), "{}", sari.text());
    let hub = sari.path.borrow().clone();
    // One comes in, one is done with.
    let later = some_reports(&app, 1).await;
    app.does("hadi", &first[0], spam()).await.unwrap();
    sari.open(&hub).await;
    assert!(sari.shows("3 laporan dipilih"), "{}", sari.text());
    assert!(!sari.html().contains(later[0].code.as_str()), "came later");
    sari.follow("Ubah prioritas").await;
    let urgent = [("urutan", "urgent"), ("alasan", "vulnerable")];
    sari.press("Periksa dulu", &urgent).await;
    assert!(sari.shows("2 laporan akan menjadi: Mendesak."), "{}", sari.text());
    let named: Vec<String> = first.iter().map(|case| case.code.to_string()).collect();
    assert!(sari.shows(&format!("3 laporan dipilih: {}", named.join(", "))), "in their order");
    sari.press("Ubah isian", &[]).await;
    assert_eq!(sari.attr("input[name=urutan][checked]", "value").as_deref(), Some("urgent"));
    assert_eq!(sari.attr("input[name=alasan][checked]", "value").as_deref(), Some("vulnerable"));
    sari.press("Periksa dulu", &[]).await;
    assert!(sari.shows("1 dilewati: berubah sejak Anda memilihnya."), "{}", sari.text());
    sari.press("Jalankan", &[]).await;
    assert_eq!(app.stands(&first[1]).await.row.priority, Priority::Urgent);
    assert_eq!(app.stands(&later[0]).await.row.priority, Priority::Normal);

    let hadi = app.officer("hadi").await;
    assert_eq!(hadi.open(&hub).await, StatusCode::NOT_FOUND, "another officer's selection");
    app.wait_ms(3 * crate::world::HOUR_MS);
    let sari = app.officer("sari").await;
    assert_eq!(sari.open(&hub).await, StatusCode::GONE);
    app.finish().await;
}

#[actix_web::test]
async fn nothing_marked_is_told_and_what_is_not_theirs_is_not_marked() {
    let app = TestApp::new().await;
    let (own, hidden) = (app.receive(crate::world::report()).await, app.receive(levy()).await);
    let sari = app.officer("sari").await;
    mark(&sari, &[], "tugaskan").await;
    assert!(sari.shows("Pilih dulu laporannya"), "{}", sari.text());
    mark(&sari, &[&hidden], "tugaskan").await;
    assert!(sari.shows("Pilih dulu laporannya"), "{}", sari.text());
    mark(&sari, &[&hidden, &own], "lainnya").await;
    assert!(sari.shows("1 laporan dipilih"), "{}", sari.text());
    assert!(!sari.html().contains(hidden.code.as_str()));
    app.finish().await;
}

#[actix_web::test]
async fn the_same_question_goes_to_many_with_each_ones_own_code() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 2).await;
    for received in &all {
        app.does("sari", received, Act::Check).await.unwrap();
    }
    let sari = app.officer("sari").await;
    mark(&sari, &[&all[0], &all[1]], "minta-keterangan").await;
    let question = "{nama}, sejak kapan laporan {kode} terjadi?";
    sari.press("Periksa dulu", &[("words", question)]).await;
    assert!(sari.shows("2 warga akan ditanya hal yang sama."), "{}", sari.text());
    assert!(sari.shows("Suminah, sejak kapan laporan"), "{}", sari.text());
    sari.press("Jalankan", &[]).await;
    assert!(sari.shows("2 selesai"), "{}", sari.text());
    for received in &all {
        assert_eq!(app.stands(received).await.row.status, CaseStatus::AwaitingReporter);
        let rows = case_event::Entity::find()
            .filter(case_event::Column::CaseId.eq(received.case))
            .filter(case_event::Column::Act.eq(ActKind::Ask))
            .one(&app.platform.db)
            .await
            .unwrap()
            .unwrap();
        let told = rows.public_note.unwrap();
        assert_eq!(told, format!("Suminah, sejak kapan laporan {} terjadi?", received.code));
    }
    app.finish().await;
}

#[actix_web::test]
async fn a_batch_is_taken_back_where_nothing_else_has_happened() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 2).await;
    let sari = app.officer("sari").await;
    mark(&sari, &[&all[0], &all[1]], "ambil").await;
    assert!(sari.shows("2 laporan akan ditugaskan kepada Sari Harahap."), "{}", sari.text());
    sari.press("Jalankan", &[]).await;
    assert!(sari.shows("2 selesai"), "{}", sari.text());
    app.does("hadi", &all[1], Act::Check).await.unwrap();
    sari.press("Urungkan", &[]).await;
    assert!(sari.shows("1 selesai · 1 tidak jadi"), "{}", sari.text());
    assert_eq!(app.stands(&all[0]).await.row.assignee_id, None);
    assert!(app.stands(&all[1]).await.row.assignee_id.is_some(), "checked since");
    sari.open(&case_path(&all[0])).await;
    assert!(sari.shows("Diurungkan. Belum ada petugas khusus."), "{}", sari.text());
    app.finish().await;
}

#[actix_web::test]
async fn a_batch_left_in_the_middle_is_gone_on_with() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 3).await;
    let (hadi, budi) = (app.as_ruled("hadi").await, app.as_ruled("budi").await);
    let to = Some(Assignee { id: budi.id, name: budi.name.clone() });
    let mut items = Vec::new();
    for received in &all {
        let version = app.stands(received).await.row.version;
        let plan = Ok(vec![Deed::Assign { to: to.clone() }]);
        items.push(NewItem { case: received.case, referral: None, version, plan });
    }
    let id = entity::batch::BatchId::fresh();
    let new = NewBatch {
        id,
        officer: hadi.id,
        kind: entity::batch::BatchKind::Assign,
        undoes: None,
        list_href: "/meja/antrean".to_owned(),
        items,
    };
    batch::keep(&app.platform, new).await.unwrap();
    run_once(app.platform.clone(), Job::Batches).await.unwrap();
    assert_eq!(done(&app, ActKind::Assign).await, 0, "whoever keeps a batch is given a minute");
    app.wait_ms(2 * 60 * 1000);
    run_once(app.platform.clone(), Job::Batches).await.unwrap();
    run_once(app.platform.clone(), Job::Batches).await.unwrap();
    assert_eq!(done(&app, ActKind::Assign).await, 3);
    let rows = batch_item::Entity::find().all(&app.platform.db).await.unwrap();
    assert!(rows.iter().all(|row| row.state == ItemState::Done));
    app.finish().await;
}
