//! Reports that may be the same: why, in which order, and never more than somebody may know.

use super::{at, neighbours, path};
use crate::world::{Browser, OTHER_VILLAGE, TestApp, levy, report, words};
use entity::case::{Confidentiality, Issue};
use satupintu::casefile::{NewReport, Received};
use satupintu::rules::act::{Act, ArchiveReason};
use satupintu::rules::territory::RegionCode;
use scraper::{Html, Selector};

const KK: &str = "1209091408259031";

/// Somebody of the family of `report`.
fn of_the_family(report: NewReport) -> NewReport {
    let mut report = report;
    let who = report.reporter.as_mut().unwrap();
    who.identity.kk = Some(KK.to_owned());
    report
}

fn elsewhere(report: NewReport) -> NewReport {
    NewReport { village: RegionCode::parse(OTHER_VILLAGE).unwrap(), ..report }
}

/// The codes that are suggested, in their order, each with its reasons.
fn suggested(browser: &Browser) -> Vec<(String, String)> {
    let html = Html::parse_document(&browser.html());
    let items = Selector::parse("#mungkin-sama .briefs > li").unwrap();
    let code = Selector::parse("[translate=no]").unwrap();
    let text = |element: scraper::ElementRef| {
        element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    html.select(&items)
        .map(|item| (item.select(&code).next().map(text).unwrap_or_default(), text(item)))
        .collect()
}

fn codes(browser: &Browser) -> Vec<String> {
    suggested(browser).into_iter().map(|(code, _)| code).collect()
}

#[actix_web::test]
async fn suggestions_say_why_and_the_likeliest_comes_first() {
    let app = TestApp::new().await;
    let family = NewReport { issue: Issue::BalanceEmpty, ..of_the_family(neighbours(2)) };
    let family = app.receive(family).await;
    let stranger = app.receive(neighbours(1)).await;
    let same = app.receive(report()).await;
    let mine = app.receive(of_the_family(report())).await;
    let hadi = at(&app, "hadi", &mine).await;
    let found = suggested(&hadi);
    let order: Vec<_> = found.iter().map(|(code, _)| code.clone()).collect();
    assert_eq!(order, [&same, &family, &stranger].map(|case| case.code.to_string()));
    for (said, whys) in found.iter().map(|(_, said)| said).zip([
        &["NIK sama", "Nomor HP sama", "Masalah, desa, dan nama sama"][..],
        &["KK sama"],
        &["Masalah dan desa sama"],
    ]) {
        assert!(whys.iter().all(|why| said.contains(why)), "{said}: {whys:?}");
    }
    hadi.follow("Bandingkan").await;
    assert!(hadi.shows("Laporan mana yang dilanjutkan?"), "{}", hadi.text());
    app.finish().await;
}

#[actix_web::test]
async fn what_is_out_of_reach_is_neither_suggested_nor_counted() {
    let app = TestApp::new().await;
    let mine = app.receive(of_the_family(report())).await;
    let foreign = app.receive(elsewhere(of_the_family(report()))).await;
    let hadi = at(&app, "hadi", &mine).await;
    assert_eq!(codes(&hadi), [""; 0]);
    assert!(!hadi.shows("Laporan lain orang ini"), "nor counted");
    assert!(!hadi.html().contains(foreign.code.as_str()));
    hadi.open(&format!("{}/gabungkan", path(&mine))).await;
    assert!(hadi.shows("Tidak ada laporan yang mirip"), "{}", hadi.text());
    hadi.open(&format!("{}/warga", path(&mine))).await;
    assert!(!hadi.html().contains(foreign.code.as_str()) && hadi.shows("1 laporan"));
    app.finish().await;
}

#[actix_web::test]
async fn nobody_learns_from_a_likeness_who_asked_not_to_be_known() {
    let app = TestApp::new().await;
    let open = app.receive(of_the_family(report())).await;
    let kept = |confidentiality| NewReport { confidentiality, ..of_the_family(report()) };
    let secret = app.receive(kept(Confidentiality::Confidential)).await;
    let nameless = NewReport { reporter: None, ..kept(Confidentiality::Anonymous) };
    let nameless = app.receive(nameless).await;
    let levied = app.receive(of_the_family(levy())).await;
    let hadi = at(&app, "hadi", &open).await;
    assert_eq!(codes(&hadi), [""; 0], "{}", hadi.text());
    assert!(!hadi.shows("Laporan lain orang ini"));
    for hidden in [&secret, &nameless] {
        let hadi = at(&app, "hadi", hidden).await;
        assert_eq!(codes(&hadi), [""; 0]);
        hadi.open(&format!("{}/warga", path(hidden))).await;
        assert!(hadi.shows("Tidak ada yang bisa ditampilkan."), "{}", hadi.text());
        for other in [&open, &levied] {
            assert!(!hadi.html().contains(other.code.as_str()));
        }
    }
    app.finish().await;
}

#[actix_web::test]
async fn an_old_report_that_has_ended_is_not_suggested_and_one_that_goes_on_is() {
    let app = TestApp::new().await;
    let ended = app.receive(report()).await;
    let told = words("Laporan percobaan, silakan lapor lagi.");
    app.does("hadi", &ended, Act::Archive { reason: ArchiveReason::Test, told }).await.unwrap();
    let goes_on = app.receive(neighbours(1)).await;
    let shown = async |case: &Received| codes(&at(&app, "hadi", case).await);
    let now = app.receive(report()).await;
    let both = [ended.code.to_string(), goes_on.code.to_string()];
    assert_eq!(shown(&now).await, both, "both are recent");
    app.wait_days(91);
    let later = app.receive(report()).await;
    let found = shown(&later).await;
    assert!(!found.contains(&both[0]) && found.contains(&both[1]), "{found:?}");
    app.finish().await;
}

#[actix_web::test]
async fn whoever_may_not_merge_is_shown_the_other_but_no_way_to_merge() {
    let app = TestApp::new().await;
    let (one, two) = (app.receive(report()).await, app.receive(report()).await);
    let tuti = at(&app, "tuti", &one).await;
    assert_eq!(codes(&tuti), [two.code.to_string()], "the supervisor follows her village");
    assert!(!tuti.offers("Bandingkan"));
    app.finish().await;
}
