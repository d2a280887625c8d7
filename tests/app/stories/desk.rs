//! Officers at the desk: what they find in their lists, what they may open, and what they may press.

use crate::world::{DAY_MS, TestApp, VILLAGE, levy, report, words};
use actix_web::http::StatusCode;
use entity::case::{CaseStatus, Confidentiality, Issue};
use satupintu::casefile::Received;
use satupintu::casefile::policy;
use satupintu::rules::act::{Act, Actor, Assignee};
use satupintu::rules::decide::{Present, open_acts};
use satupintu::rules::territory::RegionCode;

fn case_path(received: &Received) -> String {
    format!("/meja/laporan/{}", received.code.as_str())
}

/// The codes of a queue page, in the order of its rows.
fn codes(html: &str) -> Vec<String> {
    html.split("class=\"c-code\"")
        .skip(1)
        .filter_map(|cell| cell.split("/meja/laporan/").nth(1))
        .map(|rest| rest.chars().take(10).collect())
        .collect()
}

#[actix_web::test]
async fn an_officer_elsewhere_finds_the_case_nowhere() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    let sari = app.officer("sari").await;
    assert_eq!(sari.open(&case_path(&received)).await, StatusCode::OK);
    assert!(sari.shows("Suminah"));

    let andi = app.officer("andi").await;
    assert_eq!(andi.open(&case_path(&received)).await, StatusCode::NOT_FOUND);
    assert!(!andi.shows("Suminah"));
    for act in ["periksa", "golongkan", "catatan", "tampilkan?data=nik&orang=reporter"] {
        let path = format!("{}/{act}", case_path(&received));
        assert_eq!(andi.open(&path).await, StatusCode::NOT_FOUND, "{act}");
    }
    let by_code = format!("/meja/antrean?cari={}", received.code.as_str());
    for path in ["/meja/antrean?tampilan=semua", "/meja/antrean?cari=Suminah", &by_code, "/meja"] {
        andi.open(path).await;
        let link = format!("/meja/laporan/{}", received.code.as_str());
        assert!(!andi.html().contains(&link), "{path}");
        // What somebody seeks stands above the list.
        assert!(path.contains("Suminah") || !andi.shows("Suminah"), "{path}");
    }
    andi.open("/meja/antrean?tampilan=semua").await;
    assert!(andi.shows("Semua 0"), "{}", andi.text());
    app.finish().await;
}

#[actix_web::test]
async fn misconduct_is_absent_for_the_whole_village_it_accuses() {
    let app = TestApp::new().await;
    let received = app.receive(levy()).await;
    for short in ["sari", "budi", "hadi"] {
        let officer = app.officer(short).await;
        assert_eq!(officer.open(&case_path(&received)).await, StatusCode::NOT_FOUND, "{short}");
        officer.open("/meja/antrean?tampilan=semua").await;
        assert!(officer.shows("Semua 0"), "{short}");
        assert!(!officer.shows("Berkadar pengawasan 1"), "{short}");
        officer.open("/meja/antrean?tampilan=pengawasan").await;
        assert!(codes(&officer.html()).is_empty(), "{short}");
    }
    let bonar = app.officer("bonar").await;
    bonar.open("/meja/antrean").await;
    assert!(bonar.shows("Berkadar pengawasan 1"), "{}", bonar.text());
    assert_eq!(bonar.open(&case_path(&received)).await, StatusCode::OK);
    app.finish().await;
}

#[actix_web::test]
async fn the_queue_stands_late_first_and_pages_without_losing_a_row() {
    let app = TestApp::new().await;
    let late = app.receive(report()).await;
    app.wait_ms(5 * DAY_MS);
    for _ in 0..54 {
        app.receive(report()).await;
    }
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?tampilan=perlu-tindakan").await;
    let first = codes(&sari.html());
    assert_eq!(first.len(), 50);
    assert_eq!(first[0], late.code.as_str(), "late first");
    assert!(sari.shows("55 laporan"), "{}", sari.text());
    sari.follow("Berikutnya").await;
    let second = codes(&sari.html());
    assert_eq!(second.len(), 5);
    let mut all = [first, second].concat();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 55, "rows due at one instant are neither lost nor shown twice");
    app.finish().await;
}

#[actix_web::test]
async fn a_tabs_number_is_the_number_of_its_rows() {
    let app = TestApp::new().await;
    let asked = app.receive(report()).await;
    app.does("sari", &asked, Act::Check).await.unwrap();
    app.does("sari", &asked, Act::Ask { question: words("Kapan?") }).await.unwrap();
    let handled = app.receive(report()).await;
    app.does("sari", &handled, Act::Check).await.unwrap();
    app.does("sari", &handled, Act::Handle).await.unwrap();
    let budi = app.as_ruled("budi").await;
    let to = Some(Assignee { id: budi.id, name: budi.name });
    app.does("sari", &handled, Act::Assign { to }).await.unwrap();
    app.receive(report()).await;
    app.wait_ms(4 * DAY_MS);

    let budi = app.officer("budi").await;
    budi.open("/meja/antrean").await;
    for (view, label) in [
        ("perlu-tindakan", "Perlu tindakan"),
        ("milik-saya", "Milik saya"),
        ("lewat-batas", "Lewat batas"),
        ("jatuh-tempo", "Jatuh tempo hari ini"),
        ("menunggu-warga", "Menunggu warga"),
        ("baru-dijawab", "Baru dijawab"),
        ("dirujuk", "Dirujuk"),
        ("semua", "Semua"),
    ] {
        budi.open(&format!("/meja/antrean?tampilan={view}")).await;
        let rows = codes(&budi.html()).len();
        assert!(budi.shows(&format!("{label} {rows}")), "{label} {rows}: {}", budi.text());
    }
    app.finish().await;
}

#[actix_web::test]
async fn an_answer_of_the_citizen_is_new_until_somebody_acts() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    app.does("sari", &received, Act::Ask { question: words("Kapan?") }).await.unwrap();
    let sari = app.officer("sari").await;
    let new = "/meja/antrean?tampilan=baru-dijawab";
    sari.open(new).await;
    assert!(codes(&sari.html()).is_empty());
    app.acts(&Actor::Reporter, &received, Act::Answer { words: words("Kemarin") }).await.unwrap();
    sari.open(new).await;
    assert_eq!(codes(&sari.html()), [received.code.as_str()]);
    sari.open("/meja").await;
    assert!(sari.shows("Jawaban baru 1"), "{}", sari.text());
    app.does("sari", &received, Act::Note { words: words("Dibaca") }).await.unwrap();
    sari.open(new).await;
    assert_eq!(codes(&sari.html()).len(), 1, "a note leaves it new");
    app.does("sari", &received, Act::Handle).await.unwrap();
    sari.open(new).await;
    assert!(codes(&sari.html()).is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn search_finds_codes_and_names_but_no_name_given_in_confidence() {
    let app = TestApp::new().await;
    let open = app.receive(report()).await;
    let mut hidden = report();
    hidden.confidentiality = Confidentiality::Confidential;
    hidden.reporter.as_mut().unwrap().identity.name = Some("Rahasiawati".to_owned());
    let secret = app.receive(hidden).await;
    let sari = app.officer("sari").await;
    sari.open("/meja/antrean?cari=sumin").await;
    assert_eq!(codes(&sari.html()), [open.code.as_str()], "{}", sari.text());
    for text in ["%25%25", "_umi", "zz%00z", "%3Cscript%3E", &"x".repeat(3_000)] {
        let status = sari.open(&format!("/meja/antrean?cari={text}")).await;
        assert_eq!(status, StatusCode::OK, "{text}");
        assert!(codes(&sari.html()).is_empty(), "{text}");
    }
    sari.open(&format!("/meja/antrean?cari={}", open.code)).await;
    assert!(sari.path.borrow().contains(open.code.as_str()), "a whole code opens its case");
    sari.open(&case_path(&secret)).await;
    assert!(sari.shows("Dirahasiakan"));
    assert!(!sari.shows("Rahasiawati"));
    assert!(!sari.html().contains("1209••"));
    sari.open("/meja/antrean?cari=Rahasiawati").await;
    assert!(codes(&sari.html()).is_empty());
    app.finish().await;
}

#[actix_web::test]
async fn the_buttons_are_exactly_the_open_acts() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    let steps = [
        ("sari", Act::Check),
        ("sari", Act::Handle),
        ("budi", Act::Propose { outcome: entity::case::Outcome::Granted, told: words("Cair.") }),
    ];
    for (who, act) in steps {
        for short in ["sari", "budi", "hadi", "tuti"] {
            buttons_fit(&app, short, &received).await;
        }
        app.does(who, &received, act).await.unwrap();
    }
    for short in ["sari", "budi", "hadi", "tuti"] {
        buttons_fit(&app, short, &received).await;
    }
    app.finish().await;
}

async fn buttons_fit(app: &TestApp, short: &str, received: &Received) {
    let browser = app.officer(short).await;
    browser.open(&case_path(received)).await;
    let html = browser.html();
    let base = case_path(received);
    let mut shown: Vec<String> = html
        .split(&format!("{base}/"))
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
        // Where the draft of a note is kept is no act.
        .filter(|segment: &String| segment != "draf")
        .collect();
    // Pages about the case that do nothing to it.
    shown.retain(|word| !["mengapa", "warga"].contains(&word.as_str()));
    shown.sort();
    shown.dedup();
    let standing = app.stands(received).await.standing;
    let actor = Actor::Officer(app.as_ruled(short).await);
    let policy = policy(&app.platform).await.unwrap();
    let present = Present { now: app.platform.clock.now(), policy: &policy };
    let mut open: Vec<String> = open_acts(&standing, &actor, present)
        .into_iter()
        .map(|open| satupintu::journey::casework::segment(open.act).to_owned())
        .collect();
    open.sort();
    open.dedup();
    assert_eq!(shown, open, "{short} at {}", standing.course.status);
}

#[actix_web::test]
async fn a_masked_number_is_shown_once_for_a_reason_that_stays() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    let sari = app.officer("sari").await;
    sari.open(&case_path(&received)).await;
    assert!(sari.shows("1209••••••••9001"));
    assert!(!sari.html().contains("1209094508709001"));
    let path = format!("{}/tampilkan?data=nik&orang=reporter", case_path(&received));
    sari.open(&path).await;
    assert_eq!(sari.press("Tampilkan data", &[]).await, StatusCode::UNPROCESSABLE_ENTITY);
    let form = sari.form_with("Tampilkan data");
    let mut fields = form.fields.clone();
    fields.retain(|(name, _)| name != "alasan");
    fields.push(("alasan".to_owned(), "register".to_owned()));
    let sent: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let shown = sari.post_raw(&form.action, &sent).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.body.contains("1209094508709001"));
    assert_eq!(shown.header("cache-control"), Some("no-store"));
    let again = sari.post_raw(&form.action, &sent).await;
    assert!(!again.body.contains("1209094508709001"), "the same form shows it once");
    sari.open(&case_path(&received)).await;
    assert!(sari.shows("Data pribadi dibuka"));
    app.finish().await;
}

#[actix_web::test]
async fn a_page_that_was_overtaken_says_what_changed_and_keeps_what_was_written() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    app.does("sari", &received, Act::Check).await.unwrap();
    let sari = app.officer("sari").await;
    sari.open(&format!("{}/minta-keterangan", case_path(&received))).await;
    app.does("budi", &received, Act::Handle).await.unwrap();
    let status = sari.press("Minta keterangan", &[("words", "Kapan uangnya dipotong?")]).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(sari.shows("Laporan ini baru saja diubah"));
    assert!(sari.shows("Budi Siregar"));
    assert!(sari.shows("Laporan ditangani"));
    assert!(sari.html().contains("Kapan uangnya dipotong?"));
    assert_eq!(app.stands(&received).await.row.status, CaseStatus::Handling);
    app.finish().await;
}

#[actix_web::test]
async fn a_form_sent_twice_is_one_act_with_one_answer() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    let sari = app.officer("sari").await;
    sari.open(&case_path(&received)).await;
    let form = sari.form_with("Mulai periksa");
    let sent: Vec<(&str, &str)> =
        form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let first = sari.post_raw(&form.action, &sent).await;
    let second = sari.post_raw(&form.action, &sent).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(second.status, StatusCode::SEE_OTHER);
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(app.stands(&received).await.row.version, 2);
    app.finish().await;
}

#[actix_web::test]
async fn a_report_that_turns_out_to_be_misconduct_leaves_the_accused() {
    let app = TestApp::new().await;
    let received = app.receive(report()).await;
    let sari = app.officer("sari").await;
    sari.open(&format!("{}/golongkan", case_path(&received))).await;
    let status = sari.press("Golongkan", &[("masalah", "levy"), ("dilaporkan", "")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sari.shows("Pilih siapa yang dilaporkan"));
    let status = sari.press("Golongkan", &[("masalah", "levy"), ("dilaporkan", VILLAGE)]).await;
    assert_eq!(status, StatusCode::OK);
    assert!(sari.path.borrow().starts_with("/meja/antrean"), "{}", sari.path.borrow());
    assert!(sari.shows("sekarang ditangani unit lain"));
    assert_eq!(sari.open(&case_path(&received)).await, StatusCode::NOT_FOUND);
    let stands = app.stands(&received).await;
    assert_eq!(stands.row.issue, Issue::Levy);
    assert_eq!(stands.standing.course.accused, RegionCode::parse(VILLAGE).ok());
    app.finish().await;
}
