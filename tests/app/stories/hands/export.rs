use super::{mark, mark_referrals, refer, referred, some_reports};
use crate::world::{TestApp, levy, report, words};
use actix_web::http::{Method, StatusCode};
use entity::access_log::{self, ReadKind};
use entity::case::Confidentiality;
use entity::export::Entity;
use entity::referral::ReturnReason;
use satupintu::rules::act::Act;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

/// What was taken away, as the trail keeps it.
async fn exported(app: &TestApp) -> Vec<String> {
    let rows = access_log::Entity::find()
        .filter(access_log::Column::Kind.eq(ReadKind::Export))
        .order_by_asc(access_log::Column::Id);
    let rows = rows.all(&app.platform.db).await.unwrap();
    rows.into_iter().filter_map(|row| row.what).collect()
}

#[actix_web::test]
async fn a_file_holds_what_is_on_the_screen_and_runs_nothing() {
    let app = TestApp::new().await;
    let mut formula = report();
    formula.reporter.as_mut().unwrap().identity.name = Some("=HYPERLINK(\"x\")".to_owned());
    let formula = app.receive(formula).await;
    let mut secret = report();
    secret.confidentiality = Confidentiality::Confidential;
    secret.reporter.as_mut().unwrap().identity.name = Some("Rahasiawati".to_owned());
    let secret = app.receive(secret).await;
    let hidden = app.receive(levy()).await;
    let sari = app.officer("sari").await;
    mark(&sari, &[&formula, &secret, &hidden], "lainnya").await;
    let form = sari.form_with("Unduh tabel biasa");
    let file = sari.post_raw(&form.action, &[("format", "csv")]).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(file.header("content-disposition").unwrap().contains("laporan.csv"));
    assert!(file.body.contains(&formula.code.to_string()), "{}", file.body);
    assert!(file.body.contains("'=HYPERLINK"), "defused: {}", file.body);
    for absent in ["Rahasiawati", &hidden.code.to_string(), "1209094508709001", "7890"] {
        assert!(!file.body.contains(absent), "{absent} in {}", file.body);
    }
    let sheet = sari.post_raw(&form.action, &[("format", "xlsx")]).await;
    assert!(sheet.status.is_success() && sheet.body.starts_with("PK"));
    assert_eq!(Entity::find().count(&app.platform.db).await.unwrap(), 2, "each is written down");
    assert_eq!(exported(&app).await, ["list 2", "list 2"], "and stands in the trail");
    let andi = app.officer("andi").await;
    let stolen = andi.post_raw(&form.action, &[("format", "csv")]).await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
    for _ in 0..18 {
        sari.post_raw(&form.action, &[("format", "csv")]).await;
    }
    let one_more = sari.post_raw(&form.action, &[("format", "csv")]).await;
    assert_eq!(one_more.status, StatusCode::TOO_MANY_REQUESTS);
    app.finish().await;
}

#[actix_web::test]
async fn a_sheet_for_visits_stands_by_village_and_place_without_numbers() {
    let app = TestApp::new().await;
    let all = some_reports(&app, 2).await;
    let sari = app.officer("sari").await;
    mark(&sari, &[&all[0], &all[1]], "lainnya").await;
    sari.follow("Cetak daftar kunjungan").await;
    assert!(sari.shows("RT 02, dekat musala") && sari.shows("Suminah"), "{}", sari.text());
    assert!(!sari.html().contains("1209094508709001"));
    let hub = sari.path.borrow().replace("/cetak", "");
    assert_eq!(exported(&app).await, ["print 2"]);
    sari.open("/meja/kunjungan/cetak").await;
    assert_eq!(exported(&app).await, ["print 2", "visits 0"]);
    let andi = app.officer("andi").await;
    let other = andi.send(Method::GET, &format!("{hub}/cetak"), None).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn an_inbox_leaves_as_a_file_within_reach_and_masked() {
    let app = TestApp::new().await;
    let (first, second) = (referred(&app, "slrt").await, referred(&app, "slrt").await);
    let foreign = referred(&app, "dinkes").await;
    let mut secret = report();
    secret.confidentiality = Confidentiality::Confidential;
    secret.reporter.as_mut().unwrap().identity.name = Some("Rahasiawati".to_owned());
    let secret = app.receive(secret).await;
    app.does("hadi", &secret, Act::Check).await.unwrap();
    refer(&app, &secret, "slrt").await;
    let ratna = app.officer("ratna").await;
    let all = [&first, &second, &foreign, &secret];
    mark_referrals(&app, (&ratna, "masuk"), &all, "lainnya").await;
    assert!(ratna.shows("3 rujukan dipilih"), "{}", ratna.text());
    let hub = ratna.path.borrow().clone();
    let form = ratna.form_with("Unduh tabel biasa");
    let file = ratna.post_raw(&form.action, &[("format", "csv")]).await;
    assert!(file.header("content-disposition").unwrap().contains("rujukan-masuk.csv"));
    for there in [&first, &second, &secret] {
        assert!(file.body.contains(&there.code.to_string()), "{}", file.body);
    }
    assert!(file.body.contains("Layanan") && file.body.contains("Puskesos Air Joman"));
    for absent in ["Rahasiawati", &foreign.code.to_string(), "1209094508709001", "7890"] {
        assert!(!file.body.contains(absent), "{absent} in {}", file.body);
    }
    // What has gone back to its sender since is out of reach: no file and no paper has it.
    let referral = app.stands(&second).await.standing.referrals[0].id;
    let (reason, why) = (ReturnReason::Incomplete, words("Belum lengkap."));
    let back = Act::Return { referral, reason, words: why, suggested: None };
    app.does("dewi", &second, back).await.unwrap();
    let file = ratna.post_raw(&form.action, &[("format", "csv")]).await;
    assert!(!file.body.contains(&second.code.to_string()), "{}", file.body);
    ratna.open(&format!("{hub}/cetak")).await;
    assert!(ratna.shows("Rujukan masuk,") && ratna.shows("Puskesos Air Joman"), "{}", ratna.text());
    assert!(ratna.html().contains(&first.code.to_string()));
    for absent in ["Rahasiawati", &second.code.to_string(), "1209094508709001"] {
        assert!(!ratna.html().contains(absent), "{absent}");
    }
    assert_eq!(exported(&app).await, ["inbox 3", "inbox 2", "print-inbox 2"], "in the trail");
    let rudi = app.officer("rudi").await;
    let stolen = rudi.post_raw(&form.action, &[("format", "csv")]).await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn an_outbox_leaves_as_a_file_too() {
    let app = TestApp::new().await;
    let case = referred(&app, "slrt").await;
    let budi = app.officer("budi").await;
    mark_referrals(&app, (&budi, "keluar"), &[&case], "lainnya").await;
    let form = budi.form_with("Unduh tabel Excel");
    let file = budi.post_raw(&form.action, &[("format", "csv")]).await;
    assert!(file.header("content-disposition").unwrap().contains("rujukan-keluar.csv"));
    assert!(file.body.contains("Sekretariat SLRT") && !file.body.contains("Penangan"));
    budi.follow("Cetak daftar rujukan").await;
    assert!(budi.shows("Rujukan keluar,"), "{}", budi.text());
    app.finish().await;
}
