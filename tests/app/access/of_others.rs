//! What an officer keeps at the desk – a selection, what came of a batch, a saved view – is nobody else's,
//! whatever they know of it.

use super::{Scene, Visitor, assert_headers, assert_silent, every_route};
use actix_web::http::{Method, StatusCode};
use entity::{batch, saved_view};
use sea_orm::EntityTrait;

/// Where what is kept has its address.
const KEPT: [&str; 3] = ["/meja/pilihan/{id}", "/meja/massal/{id}", "/meja/tampilan/{id}"];

#[actix_web::test]
async fn what_somebody_keeps_at_the_desk_is_not_found_by_others() {
    let scene = Scene::new().await;
    let owner = visitor(&scene, "manager of slrt");
    let ids = kept_by(&scene, owner).await;
    let mut asked = 0;
    for visitor in scene.visitors.iter().filter(|visitor| visitor.who != owner.who) {
        for route in every_route() {
            let place = KEPT.iter().position(|kept| route.path.starts_with(kept));
            let Some(place) = place else { continue };
            for aim in ["tugaskan", "terima", "kembalikan"] {
                let path = route.path.replace("{id}", &ids[place]).replace("{aksi}", aim);
                let answer = if route.method == Method::POST {
                    let fresh = uuid::Uuid::now_v7().to_string();
                    let fields = [("format", "csv"), ("langkah", "jalankan"), ("tab", "1")];
                    let fields =
                        [&fields[..], &[("batch", &fresh), ("nama", "x"), ("version", "1")]];
                    let fields = fields.concat();
                    visitor.browser.post_raw(&path, &fields).await
                } else {
                    visitor.browser.send(Method::GET, &path, None).await
                };
                let asks = format!("{} asks {} {path}", visitor.who, route.method);
                // What is gone already is gone: deleting answers the same, whosever it was.
                let deletes = path.ends_with("/hapus");
                let wanted = if deletes { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
                assert_eq!(answer.status, wanted, "{asks}");
                assert_headers(&answer, &asks);
                assert_silent(&scene, visitor, &asks, &answer);
                asked += 1;
                if !path.contains(aim) {
                    break;
                }
            }
        }
    }
    assert!(asked > 500, "{asked} answers");
    let left = saved_view::Entity::find().all(&scene.app.platform.db).await.unwrap();
    assert_eq!(left.len(), 1, "nobody deleted it");
    scene.app.finish().await;
}

fn visitor<'a>(scene: &'a Scene, who: &str) -> &'a Visitor {
    scene.visitors.iter().find(|visitor| visitor.who == who).unwrap()
}

/// A selection of the inbox, a batch and a view of their own, each by its id.
async fn kept_by(scene: &Scene, owner: &Visitor) -> [String; 3] {
    let browser = &owner.browser;
    browser.open("/meja/rujukan/masuk?tampilan=semua").await;
    browser.press("Pilih semua", &[]).await;
    let selection = browser.path.borrow().rsplit('/').next().unwrap().to_owned();
    let path = format!("/meja/pilihan/{selection}/ambil");
    assert_eq!(browser.open(&path).await, StatusCode::OK);
    browser.press("Jalankan", &[]).await;
    let batch = browser.path.borrow().rsplit('/').next().unwrap().to_owned();
    let form = [
        ("kunci", uuid::Uuid::now_v7().to_string()),
        ("nama", "Milik sendiri".to_owned()),
        ("untuk", "own".to_owned()),
        ("jenis", "rujukan-masuk".to_owned()),
        ("daftar", "tampilan=semua&lewat=1".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
    assert_eq!(browser.post_raw("/meja/tampilan", &fields).await.status, StatusCode::SEE_OTHER);
    let db = &scene.app.platform.db;
    assert_eq!(batch::Entity::find().all(db).await.unwrap().len(), 1);
    [selection, batch, form[0].1.clone()]
}
