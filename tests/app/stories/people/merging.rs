//! Two reports of the same thing become one, and two again.

use super::{at, neighbours, path, status};
use crate::world::{TestApp, levy, report, words};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Confidentiality};
use satupintu::casefile::NewReport;
use satupintu::rules::act::Act;

#[actix_web::test]
async fn two_reports_stand_side_by_side_and_the_officer_says_which_goes_on() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    let sari = at(&app, "sari", &one).await;
    sari.follow("Gabungkan").await;
    for (code, said) in [
        ("", "Tulis kode laporan yang melanjutkan"),
        ("7K3M9", "Kode salah ketik"),
        (one.code.as_str(), "bukan kode laporan ini"),
    ] {
        let came = sari.press("Bandingkan", &[("kode", code)]).await;
        assert_eq!(came, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        assert!(sari.shows(said), "{code}: {}", sari.text());
    }
    sari.press("Bandingkan", &[("kode", two.code.as_str())]).await;
    assert!(sari.shows("Laporan mana yang dilanjutkan?"), "{}", sari.text());
    for told in ["sejak tiga bulan lalu", "Bantuan tetangga nomor 1", "Suminah", "Tetangga 1"] {
        assert!(sari.shows(told), "{told}");
    }
    assert!(!sari.shows("1209094508709201"), "identities stay masked");
    assert_eq!(status(&app, &one).await, CaseStatus::Received, "looking does nothing");
    sari.press(&format!("Lanjutkan {}", two.code), &[]).await;
    assert_eq!(status(&app, &one).await, CaseStatus::Merged);
    assert_eq!(*sari.path.borrow(), format!("{}?selesai=merge#gabungan", path(&two)));
    assert!(sari.shows("Laporan yang digabung ke sini"));
    assert!(sari.shows("sejak tiga bulan lalu"), "the other story is read here");
    app.finish().await;
}

#[actix_web::test]
async fn the_report_that_is_open_may_be_the_one_that_goes_on() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    let hadi = app.officer("hadi").await;
    hadi.open(&format!("{}/gabungkan?dengan={}", path(&one), two.code.as_str())).await;
    hadi.press(&format!("Lanjutkan {}", one.code), &[]).await;
    assert_eq!(status(&app, &two).await, CaseStatus::Merged);
    assert_eq!(app.stands(&two).await.row.merged_into, Some(one.case));
    app.finish().await;
}

#[actix_web::test]
async fn what_moved_meanwhile_is_looked_at_again_first() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    let sari = app.officer("sari").await;
    sari.open(&format!("{}/gabungkan?dengan={}", path(&one), two.code.as_str())).await;
    app.does("hadi", &two, Act::Note { words: words("Ini keluarga lain.") }).await.unwrap();
    let came = sari.press(&format!("Lanjutkan {}", two.code), &[]).await;
    assert_eq!(came, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("baru saja berubah"));
    sari.press(&format!("Lanjutkan {}", two.code), &[]).await;
    assert_eq!(status(&app, &one).await, CaseStatus::Merged);
    app.finish().await;
}

#[actix_web::test]
async fn no_circle_no_end_and_nothing_that_others_read_carries_on() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
    let circle = Act::Merge { into: one.case };
    assert!(app.does("sari", &two, circle).await.is_err(), "nor past the form");
    let sari = at(&app, "sari", &two).await;
    sari.follow("Gabungkan").await;
    sari.press("Bandingkan", &[("kode", one.code.as_str())]).await;
    assert!(sari.shows("sudah berakhir"), "{}", sari.text());

    let secret = app.receive(levy()).await;
    let came = sari.press("Bandingkan", &[("kode", secret.code.as_str())]).await;
    assert_eq!(came, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Tidak ada laporan dengan kode ini"), "it does not exist for the village");
    assert!(app.does("sari", &two, Act::Merge { into: secret.case }).await.is_err());
    app.finish().await;
}

#[actix_web::test]
async fn a_merge_is_undone_and_everything_is_as_it_was() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    app.does("sari", &one, Act::Check).await.unwrap();
    let before = app.stands(&one).await.row;
    app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
    assert_eq!(app.stands(&one).await.row.clock_due_at, None, "nothing is owed meanwhile");
    app.wait_days(1);
    let hadi = at(&app, "hadi", &two).await;
    hadi.follow("Batalkan penggabungan").await;
    hadi.press("Batalkan penggabungan", &[("words", "Keluarga lain.")]).await;
    let after = app.stands(&one).await.row;
    assert_eq!(after.status, CaseStatus::Checking);
    assert_eq!((after.clock_stage, after.clock_due_at), (before.clock_stage, before.clock_due_at));
    assert_eq!(after.finish_due_at, before.finish_due_at, "no day won and none lost");
    assert_eq!((after.merged_into, after.ended_at), (None, None));
    assert!(hadi.shows("Penggabungan dibatalkan"), "{}", hadi.text());
    let hadi = at(&app, "hadi", &two).await;
    assert!(!hadi.shows("Laporan yang digabung ke sini"));
    assert!(hadi.shows("Laporan yang digabung ditangani sendiri lagi."), "both journals tell");
    app.finish().await;
}

#[actix_web::test]
async fn once_something_else_has_happened_a_merge_stays() {
    let app = TestApp::new().await;
    for there in [true, false] {
        let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
        app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
        let sari = at(&app, "sari", &one).await;
        assert!(sari.offers("Batalkan penggabungan"));
        sari.follow("Batalkan penggabungan").await;
        let noted = if there { &two } else { &one };
        app.does("hadi", noted, Act::Note { words: words("Sudah ditelepon.") }).await.unwrap();
        let came = sari.press("Batalkan penggabungan", &[]).await;
        assert_eq!(came, StatusCode::CONFLICT, "{there}");
        assert_eq!(status(&app, &one).await, CaseStatus::Merged);
        let sari = at(&app, "sari", &one).await;
        assert!(!sari.offers("Batalkan penggabungan"), "{there}");
        let refused = app.does("sari", &one, Act::Unmerge { note: None }).await;
        assert!(refused.is_err(), "nor past the page");
        let address = format!("{}/batalkan-penggabungan", path(&one));
        assert_eq!(sari.open(&address).await, StatusCode::CONFLICT);
        assert!(sari.shows("sudah ada kejadian lain"), "{}", sari.text());
    }
    app.finish().await;
}

#[actix_web::test]
async fn looking_at_a_number_does_not_stand_in_the_way_of_undoing() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(neighbours(1)).await);
    app.does("sari", &one, Act::Merge { into: two.case }).await.unwrap();
    let look = || Act::Reveal {
        field: satupintu::rules::act::RevealedField::Nik,
        reason: words("Pelapor: Mencocokkan data."),
    };
    for case in [&one, &two] {
        app.does("hadi", case, look()).await.unwrap();
    }
    app.does("sari", &one, Act::Unmerge { note: None }).await.unwrap();
    assert_eq!(status(&app, &one).await, CaseStatus::Received);
    app.finish().await;
}

#[actix_web::test]
async fn a_merged_report_is_read_in_the_other_only_by_those_who_may_see_both() {
    let app = TestApp::new().await;
    let away = NewReport {
        village: satupintu::rules::territory::RegionCode::parse(crate::world::OTHER_VILLAGE)
            .unwrap(),
        confidentiality: Confidentiality::Open,
        ..neighbours(2)
    };
    let (one, two) = (app.receive(away).await, app.receive(report()).await);
    let over = |unit| satupintu::rules::act::HandOver {
        to: unit,
        programme: None,
        reason: words("Kami minta bantuan."),
        summary: None,
        ground: entity::referral::LegalGround::PublicTask,
        files: Vec::new(),
    };
    let slrt = crate::world::unit_by_code(&app.platform.db, "slrt").await.unwrap();
    let slrt = satupintu::casefile::directory::facts(&slrt).unwrap();
    let desa = app.as_ruled("andi").await.posts[0].unit.clone();
    app.does("hadi", &two, Act::Check).await.unwrap();
    app.does("hadi", &two, Act::Refer(over(desa))).await.unwrap();
    app.does("hadi", &two, Act::Refer(over(slrt))).await.unwrap();
    app.does("andi", &one, Act::Merge { into: two.case }).await.unwrap();
    let andi = at(&app, "andi", &two).await;
    assert!(andi.shows("Laporan yang digabung ke sini") && andi.shows("Bantuan tetangga nomor 2"));
    for short in ["hadi", "ratna"] {
        let other = at(&app, short, &two).await;
        assert!(other.shows("Laporan lain digabung ke laporan ini."), "{short}: that it happened");
        for secret in [one.code.to_string(), one.code.as_str().to_owned(), "nomor 2".to_owned()] {
            assert!(!other.html().contains(&secret), "{short} reads {secret}");
        }
    }
    app.finish().await;
}
