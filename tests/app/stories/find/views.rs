//! Saved views: somebody's own, a unit's, a role's; what they ask is shared, what they show is not.

use super::codes;
use crate::world::{Browser, TestApp, post_officer, report};
use actix_web::http::StatusCode;
use entity::case::Issue;
use entity::posting::Role;
use entity::{saved_view, view_pin};
use satupintu::casefile::NewReport;
use satupintu::rules::territory::RegionCode;
use sea_orm::EntityTrait;

const FILTERED: &str = "/meja/antrean?tampilan=semua&masalah=not_registered";

/// Saves the list that is open and stands in the queue again, at the view.
pub async fn save(browser: &Browser, name: &str, whom: &str) -> StatusCode {
    let form = browser.form_with("Simpan tampilan");
    let mut fields: Vec<(String, String)> = form.fields;
    fields.retain(|(field, _)| field != "nama" && field != "untuk");
    fields.push(("nama".to_owned(), name.to_owned()));
    fields.push(("untuk".to_owned(), whom.to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    browser.post(&form.action, &fields).await
}

/// The value of the choice with these words.
pub fn choice(browser: &Browser, words: &str) -> Option<String> {
    let html = browser.html();
    let found = html.split("<option value=\"").skip(1).find(|option| option.contains(words))?;
    found.split('"').next().map(str::to_owned)
}

async fn two_reports(app: &TestApp) -> String {
    app.receive(report()).await;
    let wanted = app.receive(NewReport { issue: Issue::NotRegistered, ..report() }).await;
    wanted.code.as_str().to_owned()
}

#[actix_web::test]
async fn ones_own_view_is_a_tab_and_nobody_elses() {
    let app = TestApp::new().await;
    let wanted = two_reports(&app).await;
    let sari = app.officer("sari").await;
    sari.open(FILTERED).await;
    assert_eq!(save(&sari, "Belum terdaftar saja", "own").await, StatusCode::OK);
    assert!(sari.path.borrow().contains("simpanan="), "{}", sari.path.borrow());
    assert_eq!(codes(&sari.html()), [wanted.as_str()]);
    sari.open("/meja/antrean").await;
    assert!(sari.shows("Belum terdaftar saja 1"), "{}", sari.text());
    let address = sari.href_of("Belum terdaftar saja");
    let budi = app.officer("budi").await;
    budi.open("/meja/antrean").await;
    assert!(!budi.shows("Belum terdaftar saja"));
    budi.open(&address).await;
    assert!(!budi.shows("Belum terdaftar saja"), "an address of somebody else asks for nothing");
    budi.open("/meja/tampilan").await;
    assert!(budi.shows("Belum ada tampilan yang disimpan."));
    app.finish().await;
}

#[actix_web::test]
async fn a_units_view_is_used_by_its_people_and_shows_each_their_own() {
    let app = TestApp::new().await;
    let wanted = two_reports(&app).await;
    let hadi = app.officer("hadi").await;
    hadi.open(FILTERED).await;
    let unit = choice(&hadi, "Untuk semua di Puskesos Air Joman").unwrap();
    save(&hadi, "Belum terdaftar", &unit).await;
    for (who, sees) in [("sari", true), ("budi", true), ("andi", false), ("ratna", false)] {
        let browser = app.officer(who).await;
        browser.open("/meja/tampilan").await;
        assert_eq!(browser.shows("Belum terdaftar"), sees, "{who}");
        if sees {
            assert!(browser.shows("Disimpan oleh Hadi Sitorus"));
            assert!(browser.shows("Semua · Masalah: Belum terdaftar"), "{}", browser.text());
            browser.press("Jadikan tab Belum terdaftar", &[]).await;
            browser.follow("Kembali ke antrean").await;
            browser.follow("Belum terdaftar 1").await;
            assert_eq!(codes(&browser.html()), [wanted.as_str()], "{who}");
        }
    }
    // Somebody who works elsewhere too gets the answer of both places, and of those only.
    let andi = app.officer("andi").await;
    let id = saved_view::Entity::find().one(&app.platform.db).await.unwrap().unwrap().id;
    andi.open(&format!("/meja/antrean?simpanan={id}")).await;
    assert!(codes(&andi.html()).is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn a_roles_view_is_for_that_role_in_that_unit() {
    let app = TestApp::new().await;
    two_reports(&app).await;
    post_officer(&app, "dua", "desa", Role::FrontOffice).await;
    let hadi = app.officer("hadi").await;
    hadi.open(FILTERED).await;
    let role = choice(&hadi, "Untuk Petugas penerima di Puskesos Air Joman").unwrap();
    save(&hadi, "Meja depan", &role).await;
    for (who, sees) in
        [("sari", true), ("dua", true), ("budi", false), ("hadi", true), ("andi", false)]
    {
        let browser = app.officer(who).await;
        browser.open("/meja/tampilan").await;
        assert_eq!(browser.shows("Meja depan"), sees, "{who}");
    }
    app.finish().await;
}

#[actix_web::test]
async fn only_who_leads_a_unit_saves_for_it_and_changes_what_it_has() {
    let app = TestApp::new().await;
    two_reports(&app).await;
    let hadi = app.officer("hadi").await;
    hadi.open(FILTERED).await;
    let unit = choice(&hadi, "Untuk semua di Puskesos Air Joman").unwrap();
    let sari = app.officer("sari").await;
    sari.open(FILTERED).await;
    assert_eq!(choice(&sari, "Untuk semua"), None);
    assert_eq!(save(&sari, "Untuk semua", &unit).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Pilih untuk siapa tampilan ini"), "{}", sari.text());
    let andi = app.officer("andi").await;
    andi.open(FILTERED).await;
    assert_eq!(save(&andi, "Milik tetangga", &unit).await, StatusCode::UNPROCESSABLE_ENTITY);
    save(&hadi, "Bersama", &unit).await;
    let id = saved_view::Entity::find().one(&app.platform.db).await.unwrap().unwrap().id;
    for (who, status) in [("sari", StatusCode::FORBIDDEN), ("andi", StatusCode::NOT_FOUND)] {
        let browser = app.officer(who).await;
        let path = format!("/meja/tampilan/{id}");
        let rename = [("nama", "Lain"), ("version", "1")];
        assert_eq!(browser.post(&format!("{path}/ubah"), &rename).await, status, "{who}");
        browser.post(&format!("{path}/hapus"), &[]).await;
        if who == "andi" {
            assert_eq!(browser.post(&format!("{path}/sematkan"), &[("tab", "1")]).await, status);
        }
    }
    let stored = saved_view::Entity::find_by_id(id).one(&app.platform.db).await.unwrap().unwrap();
    assert_eq!((stored.name.as_str(), stored.version), ("Bersama", 1));
    app.finish().await;
}

#[actix_web::test]
async fn a_view_is_renamed_pinned_chosen_first_and_deleted() {
    let app = TestApp::new().await;
    let wanted = two_reports(&app).await;
    let sari = app.officer("sari").await;
    sari.open(FILTERED).await;
    save(&sari, "Lama", "own").await;
    sari.open("/meja/tampilan").await;
    let stale = sari.form_with("Simpan nama");
    sari.press("Simpan nama", &[("nama", "Baru <b>")]).await;
    assert!(sari.shows("Baru <b>") && !sari.shows("Lama"), "{}", sari.text());
    let version = stale.fields.iter().find(|(name, _)| name == "version").unwrap().1.clone();
    let again = [("nama", "Terlambat"), ("version", version.as_str())];
    assert_eq!(sari.post(&stale.action, &again).await, StatusCode::CONFLICT);
    assert!(sari.shows("Tampilan itu baru saja diubah") && sari.shows("Baru <b>"));
    assert_eq!(sari.press("Simpan nama", &[("nama", " ")]).await, StatusCode::UNPROCESSABLE_ENTITY);
    let id = choice(&sari, "Baru &lt;b").unwrap();
    sari.press("Simpan pilihan", &[("pertama", &id)]).await;
    sari.open("/meja/antrean").await;
    assert_eq!(codes(&sari.html()), [wanted.as_str()], "the queue opens with it");
    sari.open("/meja/tampilan").await;
    sari.press("Lepas dari tab", &[]).await;
    assert_eq!(view_pin::Entity::find().all(&app.platform.db).await.unwrap().len(), 0);
    sari.press("Jadikan tab", &[]).await;
    sari.press("Hapus", &[]).await;
    assert!(sari.shows("Belum ada tampilan yang disimpan."));
    sari.open("/meja/antrean").await;
    assert_eq!(codes(&sari.html()).len(), 2, "the usual first view again");
    app.finish().await;
}

#[actix_web::test]
async fn nine_views_stand_as_tabs_and_a_form_sent_twice_saves_once() {
    let app = TestApp::new().await;
    two_reports(&app).await;
    let sari = app.officer("sari").await;
    for n in 0..10 {
        sari.open(FILTERED).await;
        save(&sari, &format!("Nomor {n}"), "own").await;
    }
    let db = &app.platform.db;
    assert_eq!(view_pin::Entity::find().all(db).await.unwrap().len(), 9);
    sari.open("/meja/tampilan").await;
    let status = sari.press("Jadikan tab Nomor 9", &[]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Paling banyak 9 tab."));
    sari.open(FILTERED).await;
    let form = sari.form_with("Simpan tampilan");
    let mut fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    fields.retain(|(name, _)| *name != "nama");
    assert_eq!(sari.post(&form.action, &fields).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Tulis nama tampilan, paling banyak 60 huruf"));
    fields.push(("nama", "Dua kali"));
    for _ in 0..2 {
        assert_eq!(sari.post_raw(&form.action, &fields).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(saved_view::Entity::find().all(db).await.unwrap().len(), 11);
    app.finish().await;
}

#[actix_web::test]
async fn columns_and_spacing_stay_as_somebody_chose_them() {
    let app = TestApp::new().await;
    two_reports(&app).await;
    let sari = app.officer("sari").await;
    sari.open(FILTERED).await;
    assert!(!sari.html().contains(">Umur</th>"));
    let chosen = [("kolom", "age"), ("kerapatan", "dense")];
    sari.press("Simpan susunan", &chosen).await;
    assert!(sari.path.borrow().contains("masalah=not_registered"), "back at the same list");
    assert!(sari.html().contains(">Umur</th>") && sari.shows("Hari ini"), "{}", sari.text());
    assert!(sari.html().contains("class=\"queue dense\""));
    let budi = app.officer("budi").await;
    budi.open(FILTERED).await;
    assert!(!budi.html().contains(">Umur</th>"), "nobody else's list changes");
    app.finish().await;
}

#[actix_web::test]
async fn a_view_never_shows_what_has_left_somebodys_reach() {
    let app = TestApp::new().await;
    let mut far = NewReport { issue: Issue::NotRegistered, ..report() };
    far.village = RegionCode::parse(crate::world::OTHER_VILLAGE).unwrap();
    let there = app.receive(far).await;
    let andi = app.officer("andi").await;
    andi.open(FILTERED).await;
    save(&andi, "Milik Andi", "own").await;
    assert_eq!(codes(&andi.html()), [there.code.as_str()]);
    let db = &app.platform.db;
    let id = saved_view::Entity::find().one(db).await.unwrap().unwrap().id;
    for who in ["sari", "ratna", "auditor", "admin"] {
        let browser = app.officer(who).await;
        browser.open(&format!("/meja/antrean?simpanan={id}")).await;
        assert!(codes(&browser.html()).is_empty(), "{who}");
        assert!(!browser.shows("Milik Andi"), "{who}");
    }
    app.finish().await;
}
