//! An inbox of hundreds: kept to a place, to somebody's hands, to what is urgent; the youngest first;
//! and a search in it stands in the trail.

use super::*;
use crate::world::OTHER_VILLAGE;
use entity::access_log::{self, Column, ReadKind};
use entity::case_event::ActKind;
use satupintu::casefile::NewReport;
use satupintu::rules::territory::RegionCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// The codes of a page's rows, in their order.
fn rows(browser: &Browser) -> Vec<String> {
    let html = browser.html();
    let cells = html.split("class=\"c-code\"").skip(1);
    let codes = cells.filter_map(|cell| cell.split("/meja/laporan/").nth(1));
    codes.map(|rest| rest.chars().take(10).collect()).collect()
}

async fn from_afar(app: &TestApp) -> Received {
    let village = RegionCode::parse(OTHER_VILLAGE).unwrap();
    let case = app.receive(NewReport { village, ..report() }).await;
    app.does("andi", &case, Act::Check).await.unwrap();
    let over = over_to(app, "slrt", Vec::new()).await;
    app.does("andi", &case, Act::Refer(over)).await.unwrap();
    case
}

#[actix_web::test]
async fn an_inbox_is_kept_to_a_place_to_hands_and_to_what_is_urgent() {
    let app = TestApp::new().await;
    let near = checked(&app).await;
    refer(&app, &near, "slrt").await;
    let far = from_afar(&app).await;
    let referral = app.stands(&far).await.standing.referrals[0].id;
    app.does("ratna", &far, Act::Accept { referral }).await.unwrap();
    let dewi = app.as_ruled("dewi").await.id;
    let ratna = at(&app, "ratna", &far).await;
    ratna.follow("Tugaskan rujukan").await;
    ratna.press("Tugaskan rujukan", &[("petugas", &dewi.to_string())]).await;
    let village = app.stands(&near).await.row.village_code;
    let (near_code, far_code) = (near.code.as_str(), far.code.as_str());
    for (filter, wanted) in [
        ("urut=sisa-waktu".to_owned(), vec![near_code, far_code]),
        ("urut=terbaru".to_owned(), vec![far_code, near_code]),
        (format!("desa={village}"), vec![near_code]),
        (format!("desa={OTHER_VILLAGE}"), vec![far_code]),
        ("desa=12".to_owned(), vec![near_code, far_code]),
        ("petugas=kosong".to_owned(), vec![near_code]),
        (format!("petugas={dewi}"), vec![far_code]),
        ("mendesak=1".to_owned(), vec![]),
        ("desa=12.9&petugas=siti&mendesak=ya&urut=x".to_owned(), vec![near_code, far_code]),
    ] {
        ratna.open(&format!("/meja/rujukan/masuk?tampilan=semua&{filter}")).await;
        assert_eq!(rows(&ratna), wanted, "{filter}: {}", ratna.text());
    }
    ratna.open(&format!("/meja/rujukan/masuk?petugas={dewi}&mendesak=1")).await;
    ratna.open(&ratna.href_of("Hapus saringan Mendesak")).await;
    assert!(ratna.shows("Dewi Nasution") && rows(&ratna) == [far_code], "{}", ratna.text());
    ratna.open("/meja/rujukan/masuk").await;
    assert!(ratna.shows("Layanan") && ratna.shows("Program Keluarga Harapan"), "{}", ratna.text());
    app.finish().await;
}

#[actix_web::test]
async fn the_filters_stay_after_accepting() {
    let app = TestApp::new().await;
    for _ in 0..2 {
        let case = checked(&app).await;
        refer(&app, &case, "slrt").await;
    }
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk?tampilan=belum-diterima&petugas=kosong&urut=terbaru").await;
    ratna.press("Terima", &[]).await;
    let at = ratna.path.borrow().clone();
    assert!(at.contains("tampilan=belum-diterima&petugas=kosong&urut=terbaru"), "{at}");
    assert!(at.contains(&format!("selesai={}", ActKind::Accept.code())), "{at}");
    app.finish().await;
}

#[actix_web::test]
async fn a_search_in_the_inbox_stands_in_the_trail() {
    let app = TestApp::new().await;
    let searches = async |what: &str| {
        let of_kind = access_log::Entity::find().filter(Column::Kind.eq(ReadKind::Search));
        of_kind.filter(Column::What.eq(what)).count(&app.platform.db).await.unwrap()
    };
    let ratna = app.officer("ratna").await;
    ratna.open("/meja/rujukan/masuk").await;
    assert_eq!(searches("inbox").await, 0, "looking at a list is no search");
    ratna.open("/meja/rujukan/masuk?cari=suminah").await;
    ratna.open("/meja/rujukan/keluar?cari=suminah").await;
    assert_eq!((searches("inbox").await, searches("outbox").await), (1, 1));
    app.finish().await;
}
