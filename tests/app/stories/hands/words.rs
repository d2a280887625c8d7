use super::{case_path, english, mark, some_reports};
use crate::world::{TestApp, report};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Confidentiality};
use entity::case_event::{self, ActKind};
use satupintu::rules::act::Act;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

async fn acts(app: &TestApp, received: &satupintu::casefile::Received) -> Vec<ActKind> {
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(received.case))
        .order_by_asc(case_event::Column::Seq);
    rows.all(&app.platform.db).await.unwrap().into_iter().map(|row| row.act).collect()
}

/// The id of the template with this name, in the picker of the page that is open.
fn template(html: &str, name: &str) -> String {
    let option = html
        .split("<option ")
        .find(|part| part.contains(name))
        .unwrap_or_else(|| panic!("no template {name}"));
    option.split('"').nth(1).unwrap().to_owned()
}

#[actix_web::test]
async fn a_template_speaks_the_citizens_language_and_names_them_only_where_they_may_be_known() {
    let app = TestApp::new().await;
    let at_home = app.receive(report()).await;
    let abroad = app.receive(english()).await;
    let mut hidden = report();
    hidden.confidentiality = Confidentiality::Confidential;
    let hidden = app.receive(hidden).await;
    let sari = app.officer("sari").await;
    for (received, greeting, ending) in [
        (&at_home, "Yth. Suminah, sejak bulan apa", "paling lambat"),
        (&abroad, "Dear Suminah, since which month", "by "),
        (&hidden, "Yth. Bapak/Ibu, sejak bulan apa", "paling lambat"),
    ] {
        app.does("sari", received, Act::Check).await.unwrap();
        sari.open(&format!("{}/minta-keterangan", case_path(received))).await;
        let id = template(&sari.html(), "Tanya sejak kapan");
        sari.press("Isi dengan templat ini", &[("templat", &id)]).await;
        let html = sari.html();
        let text = html.split("<textarea").nth(1).unwrap().split("</textarea>").next().unwrap();
        assert!(text.contains(greeting), "{text}");
        assert!(text.contains(ending) && text.contains(&received.code.to_string()), "{text}");
        assert!(text.contains("Puskesos Air Joman") && !text.contains('{'), "{text}");
        assert_eq!(acts(&app, received).await.last(), Some(&ActKind::Check), "nothing is done yet");
    }
    sari.press("Minta keterangan", &[]).await;
    assert_eq!(app.stands(&hidden).await.row.status, CaseStatus::AwaitingReporter);
    app.finish().await;
}

#[actix_web::test]
async fn an_office_keeps_templates_of_its_own() {
    let app = TestApp::new().await;
    let sari = app.officer("sari").await;
    sari.open("/meja/templat").await;
    assert!(sari.shows("Tanya nomor kartu"), "what ships: {}", sari.text());
    assert!(!sari.offers("Templat baru"), "a front office uses them");
    assert_eq!(sari.open("/meja/templat/baru").await, StatusCode::FORBIDDEN);

    let hadi = app.officer("hadi").await;
    hadi.open("/meja/templat/baru").await;
    hadi.press("Simpan", &[]).await;
    assert_eq!(hadi.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(hadi.shows("Tulis isi templat"), "{}", hadi.text());
    let fields = [
        ("untuk", "ask"),
        ("nama", "Undang ke kantor"),
        ("words", "Silakan datang ke {unit}. Kode Anda {kode}."),
    ];
    hadi.press("Periksa bahasanya", &fields).await;
    assert!(hadi.shows("Undang") || hadi.html().contains("Undang ke kantor"), "{}", hadi.text());
    hadi.press("Simpan", &fields).await;
    assert!(hadi.shows("Tersimpan.") && hadi.shows("Undang ke kantor"), "{}", hadi.text());

    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    let form = format!("{}/minta-keterangan", case_path(&received));
    sari.open(&form).await;
    assert!(sari.html().contains("Silakan datang ke Puskesos Air Joman."));
    let andi = app.officer("andi").await;
    andi.open("/meja/templat").await;
    assert!(!andi.shows("Undang ke kantor"), "another office's");

    hadi.open("/meja/templat").await;
    hadi.follow("Ubah").await;
    let here = hadi.path.borrow().clone();
    assert_eq!(andi.open(&here).await, StatusCode::NOT_FOUND);
    hadi.press("Akhiri", &[]).await;
    sari.open(&form).await;
    assert!(!sari.html().contains("Undang ke kantor"), "ended");
    app.finish().await;
}

/// Hadi prepares "Tangani dan tanya": check, urgent, to whoever does it, and a question.
async fn prepared(app: &TestApp) -> String {
    let hadi = app.officer("hadi").await;
    hadi.open("/meja/tindakan-cepat/baru").await;
    let id = template(&hadi.html(), "Tanya sejak kapan");
    hadi.press("Simpan", &[("nama", "Tangani dan tanya")]).await;
    assert!(hadi.shows("Pilih paling sedikit satu langkah"), "{}", hadi.text());
    let fields = [
        ("nama", "Periksa dan tanya"),
        ("langkah", "check"),
        ("urutan", "urgent"),
        ("alasan", "basic_needs"),
        ("petugas", "saya"),
        ("templat", &id),
    ];
    hadi.press("Simpan", &fields).await;
    assert!(hadi.shows("Periksa dan tanya"), "{}", hadi.text());
    assert!(hadi.shows("Minta keterangan: Tanya sejak kapan"), "{}", hadi.text());
    hadi.follow("Ubah").await;
    hadi.path.borrow().rsplit('/').next().unwrap().to_owned()
}

#[actix_web::test]
async fn a_quick_action_does_all_of_it_or_nothing() {
    let app = TestApp::new().await;
    let id = prepared(&app).await;
    let all = some_reports(&app, 2).await;
    let before = app.letters().await.len();
    let sari = app.officer("sari").await;
    sari.open(&case_path(&all[0])).await;
    sari.follow("Periksa dan tanya").await;
    assert!(sari.shows("Yth. Suminah, sejak bulan apa"), "{}", sari.text());
    let form = sari.form_with("Jalankan");
    sari.press("Jalankan", &[]).await;
    assert_eq!(
        acts(&app, &all[0]).await,
        [ActKind::Receive, ActKind::Check, ActKind::Prioritise, ActKind::Assign, ActKind::Ask]
    );
    let row = app.stands(&all[0]).await.row;
    assert_eq!((row.status, row.version), (CaseStatus::AwaitingReporter, 2), "one change");
    assert_eq!(app.letters().await.len() - before, 1, "one question");
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    sari.post(&form.action, &fields).await;
    assert_eq!(acts(&app, &all[0]).await.len(), 5, "sent twice, done once");

    // Its first step is done already: nothing of the rest happens.
    app.does("hadi", &all[1], Act::Check).await.unwrap();
    let path = format!("{}/cepat/{id}", case_path(&all[1]));
    assert_eq!(sari.open(&path).await, StatusCode::CONFLICT);
    assert!(sari.shows("statusnya belum memungkinkan. Tidak ada yang diubah."), "{}", sari.text());
    let version = app.stands(&all[1]).await.row.version.to_string();
    sari.post(&path, &[("key", "k"), ("version", &version), ("rows", "2")]).await;
    assert_eq!(sari.status(), StatusCode::CONFLICT);
    assert_eq!(acts(&app, &all[1]).await, [ActKind::Receive, ActKind::Check]);

    let andi = app.officer("andi").await;
    assert_eq!(andi.open(&path).await, StatusCode::NOT_FOUND);
    andi.open("/meja/tindakan-cepat").await;
    assert!(!andi.shows("Periksa dan tanya"), "another office's");
    app.finish().await;
}

#[actix_web::test]
async fn a_quick_action_is_done_to_many_and_says_where_it_cannot() {
    let app = TestApp::new().await;
    let id = prepared(&app).await;
    let all = some_reports(&app, 3).await;
    app.does("hadi", &all[2], Act::Check).await.unwrap();
    let sari = app.officer("sari").await;
    mark(&sari, &[&all[0], &all[1], &all[2]], "cepat").await;
    sari.press("Periksa dulu", &[("cepat", &id)]).await;
    assert!(sari.shows("“Periksa dan tanya” akan dijalankan untuk 2 laporan."), "{}", sari.text());
    assert!(sari.shows("1 dilewati: statusnya belum memungkinkan."), "{}", sari.text());
    sari.press("Jalankan", &[]).await;
    assert!(sari.shows("2 selesai · 1 dilewati"), "{}", sari.text());
    assert_eq!(acts(&app, &all[1]).await.len(), 5);
    assert_eq!(acts(&app, &all[2]).await.len(), 2);
    app.finish().await;
}
