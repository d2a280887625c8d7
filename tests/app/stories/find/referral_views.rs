//! Saved views of the lists of referrals: the same as in the queue, each in its own list.

use super::codes;
use super::referrals::inbox;
use super::views::{choice, save};
use crate::world::TestApp;
use actix_web::http::StatusCode;
use entity::saved_view::{self, DeskList};
use sea_orm::EntityTrait;

const FILTERED: &str = "/meja/rujukan/masuk?tampilan=semua&masalah=not_registered";

#[actix_web::test]
async fn a_view_of_the_inbox_is_shared_in_the_unit() {
    let app = TestApp::new().await;
    let (_, wanted, _) = inbox(&app).await;
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk?tampilan=semua").await;
    assert!(!ratna.offers("Simpan tampilan"), "a tab need not be saved");
    ratna.open(FILTERED).await;
    let unit = choice(&ratna, "Untuk semua di Sekretariat SLRT").unwrap();
    assert_eq!(save(&ratna, "Belum terdaftar", &unit).await, StatusCode::OK);
    assert!(ratna.path.borrow().starts_with("/meja/rujukan/masuk?simpanan="));
    assert_eq!(codes(&ratna.html()), [wanted.code.as_str()]);
    let view = saved_view::Entity::find().one(&app.platform.db).await.unwrap().unwrap();
    assert_eq!(view.list, DeskList::Inbox);
    for (who, sees) in [("dewi", true), ("rudi", false), ("hadi", false)] {
        let browser = app.officer(who).await;
        browser.open("/meja/tampilan?jenis=rujukan-masuk").await;
        assert_eq!(browser.shows("Belum terdaftar"), sees, "{who}: {}", browser.text());
        browser.open(&format!("/meja/rujukan/masuk?simpanan={}", view.id)).await;
        assert_eq!(browser.shows("Belum terdaftar 1"), sees, "{who}: {}", browser.text());
    }
    let dewi = app.officer("dewi").await;
    dewi.open("/meja/tampilan?jenis=rujukan-masuk").await;
    assert!(dewi.shows("Semua · Masalah: Belum terdaftar"), "{}", dewi.text());
    assert!(dewi.shows("Disimpan oleh Ratna Lubis"));
    dewi.press("Jadikan tab Belum terdaftar", &[]).await;
    dewi.open("/meja/rujukan/masuk").await;
    assert!(dewi.shows("Belum terdaftar 1"), "a tab of the inbox: {}", dewi.text());
    dewi.follow("Belum terdaftar 1").await;
    assert_eq!(codes(&dewi.html()), [wanted.code.as_str()]);
    // The case stands beside the view, and leads back to it.
    dewi.follow(&wanted.code.to_string()).await;
    assert!(dewi.shows("1 dari 1") && dewi.shows("Belum terdaftar"), "{}", dewi.text());
    dewi.open(&dewi.attr("a.to-list", "href").unwrap()).await;
    assert_eq!(codes(&dewi.html()), [wanted.code.as_str()]);
    app.finish().await;
}

#[actix_web::test]
async fn a_view_belongs_to_its_list() {
    let app = TestApp::new().await;
    inbox(&app).await;
    let dewi = app.officer("dewi").await;
    dewi.open(FILTERED).await;
    save(&dewi, "Milik Dewi", "own").await;
    let db = &app.platform.db;
    let id = saved_view::Entity::find().one(db).await.unwrap().unwrap().id;
    for other in ["/meja/antrean", "/meja/rujukan/keluar"] {
        dewi.open(other).await;
        assert!(!dewi.shows("Milik Dewi"), "{other}");
        dewi.open(&format!("{other}?tampilan=semua&simpanan={id}")).await;
        assert!(!dewi.shows("Milik Dewi"), "{other} by its name");
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_inbox_opens_with_the_view_that_was_chosen() {
    let app = TestApp::new().await;
    let (_, wanted, _) = inbox(&app).await;
    let dewi = app.officer("dewi").await;
    dewi.open(FILTERED).await;
    save(&dewi, "Milik Dewi", "own").await;
    dewi.open("/meja/tampilan").await;
    let id = choice(&dewi, "Milik Dewi").unwrap();
    dewi.press("Simpan pilihan", &[("pertama-masuk", &id)]).await;
    dewi.open("/meja/rujukan/masuk").await;
    assert_eq!(codes(&dewi.html()), [wanted.code.as_str()], "{}", dewi.text());
    dewi.open("/meja/rujukan/masuk?tampilan=berjalan").await;
    assert_eq!(codes(&dewi.html()).len(), 3, "its own tabs stay");
    dewi.open("/meja/tampilan").await;
    dewi.press("Simpan pilihan", &[("pertama-masuk", "dijawab")]).await;
    dewi.open("/meja/rujukan/masuk").await;
    assert!(codes(&dewi.html()).is_empty(), "nothing is answered yet");
    app.finish().await;
}
