//! Figures: exact for who works on the cases, guarded for all others, never about misconduct for those
//! it is about, and each the number of the list behind it.

use super::{receive, settle, settle_by};
use crate::world::{Browser, DAY_MS, OTHER_VILLAGE, TestApp, VILLAGE, levy};
use actix_web::http::{Method, StatusCode};
use entity::case_figure;
use satupintu::casefile::figures::catch_up;
use satupintu::rules::act::Act;
use satupintu::rules::act::Actor;
use sea_orm::EntityTrait;

const BOARD: &str = "/meja/dasbor";
/// In the same regency; nobody serves it but the regency's secretariat.
const UNSERVED: &str = "12.09.08.2011";

/// The numbers at the top: label, number, where it leads.
fn stats(browser: &Browser) -> Vec<(String, String, Option<String>)> {
    let html = browser.html();
    let stat = |part: &str| {
        let part = part.split("</div>").next().unwrap();
        let number = between(part, "<b>", "</b>").unwrap();
        let label = between(part, "<span>", "</span>").unwrap();
        let plain = label.rsplit_once("</a>").map_or(label.as_str(), |(link, _)| link);
        let label = plain.rsplit('>').next().unwrap().to_owned();
        (label, number, between(part, "href=\"", "\"").map(|href| href.replace("&amp;", "&")))
    };
    html.split("<div class=\"stat ").skip(1).map(stat).collect()
}

fn stat(browser: &Browser, label: &str) -> String {
    let found = stats(browser).into_iter().find(|(of, ..)| of == label);
    found.unwrap_or_else(|| panic!("no {label}: {}", browser.text())).1
}

/// The cells of a row of a table, by the row's name; the bars left out.
fn row(browser: &Browser, table: &str, name: &str) -> Vec<String> {
    let cells = raw_row(browser, table, name);
    cells.iter().map(|cell| text(cell)).collect()
}

fn raw_row(browser: &Browser, table: &str, name: &str) -> Vec<String> {
    let html = browser.html();
    let block = between(&html, &format!("id=\"{table}\""), "</section>").unwrap();
    let row = block.split("<tr>").find(|row| text(row).starts_with(name));
    let row = row.unwrap_or_else(|| panic!("no {name} in {table}: {}", browser.text()));
    row.split("<td").skip(1).map(|cell| cell.split("</td>").next().unwrap().to_owned()).collect()
}

/// What is read of a piece of HTML that begins inside a tag or outside.
fn text(html: &str) -> String {
    let html = if html.trim_start().starts_with('<') {
        html
    } else {
        html.split_once('>').map_or(html, |p| p.1)
    };
    let mut words = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => words.push(c),
            _ => {}
        }
    }
    words.replace("&lt;", "<").trim().to_owned()
}

fn between(text: &str, start: &str, end: &str) -> Option<String> {
    let rest = text.split_once(start)?.1;
    Some(rest.split_once(end)?.0.to_owned())
}

fn lines(browser: &Browser) -> usize {
    browser.html().matches("class=\"c-code\"").count()
}

#[actix_web::test]
async fn leadership_begins_with_figures_and_opens_no_case() {
    let app = TestApp::new().await;
    let cases = receive(&app, VILLAGE, 6).await;
    settle(&app, &cases[0]).await;
    let leader = app.officer("pimpinan").await;
    leader.open("/meja").await;
    assert_eq!(*leader.path.borrow(), BOARD);
    assert!(leader.shows("Kabupaten Asahan"), "{}", leader.text());
    assert_eq!(stat(&leader, "Masuk"), "6");
    assert!(stats(&leader).iter().all(|(.., href)| href.is_none()), "no list is theirs");
    assert!(leader.shows("Data per 09.00 WIB"), "{}", leader.text());
    assert!(!leader.html().contains("/meja/laporan/"));
    leader.open("/meja/dasbor/daftar?angka=masuk").await;
    assert_eq!(lines(&leader), 0);
    assert!(leader.shows("Tidak ada laporan yang bisa Anda buka"));
    let case = format!("/meja/laporan/{}", cases[0].code.as_str());
    assert_eq!(leader.open(&case).await, StatusCode::NOT_FOUND);
    app.finish().await;
}

#[actix_web::test]
async fn each_number_is_the_number_of_its_list() {
    let app = TestApp::new().await;
    let cases = receive(&app, VILLAGE, 5).await;
    receive(&app, OTHER_VILLAGE, 3).await;
    settle(&app, &cases[0]).await;
    app.receive(levy()).await;
    app.wait_ms(20 * DAY_MS);
    receive(&app, VILLAGE, 2).await;
    for (short, period) in [("hadi", "triwulan"), ("hadi", "bulan-lalu"), ("tuti", "triwulan")] {
        let officer = app.officer(short).await;
        officer.open(&format!("{BOARD}?periode={period}")).await;
        let mut seen = 0;
        for (label, number, href) in stats(&officer) {
            let Some(href) = href else { continue };
            officer.open(&href).await;
            assert_eq!(lines(&officer).to_string(), number, "{short}, {period}: {label}");
            assert!(officer.shows(&format!("{number} laporan")), "{}", officer.text());
            seen += 1;
        }
        assert!(seen >= 2, "{short}, {period}");
    }
    let tuti = app.officer("tuti").await;
    tuti.open(&format!("{BOARD}?periode=triwulan")).await;
    let cells = raw_row(&tuti, "tempat", "Air Joman");
    for cell in cells.iter().filter(|cell| cell.contains("href=")) {
        let href = between(cell, "href=\"", "\"").unwrap().replace("&amp;", "&");
        tuti.open(&href).await;
        assert_eq!(lines(&tuti).to_string(), text(cell), "{href}");
    }
    assert!(cells.iter().any(|cell| cell.contains("href=")));
    app.finish().await;
}

#[actix_web::test]
async fn a_small_number_is_hidden_and_cannot_be_worked_out() {
    let app = TestApp::new().await;
    receive(&app, VILLAGE, 7).await;
    receive(&app, OTHER_VILLAGE, 2).await;
    receive(&app, UNSERVED, 30).await;
    for short in ["pimpinan", "maria"] {
        let officer = app.officer(short).await;
        officer.open(BOARD).await;
        assert_eq!(stat(&officer, "Masuk"), "39", "{short}");
        assert_eq!(row(&officer, "tempat", "Kec. Simpang Empat")[0], "<5", "{short}");
        assert_eq!(row(&officer, "tempat", "Kec. Air Joman")[0], "ditutup", "39 - 30 - 7 tells");
        assert_eq!(row(&officer, "tempat", "Kec. Meranti").len(), 5);
        // One press further the hidden number stays hidden, and so does all it is made of.
        for place in ["12.09.12", OTHER_VILLAGE, "12.09.09", VILLAGE] {
            officer.open(&format!("{BOARD}?wilayah={place}")).await;
            assert_eq!(stat(&officer, "Masuk"), "ditutup", "{short} at {place}");
            let html = officer.html();
            assert!(!html.contains("<td>7</td>") && !html.contains("<td>2</td>"), "{place}");
        }
        let file = format!("{BOARD}/unduh?tabel=tempat");
        let answer = officer.send(Method::GET, &file, None).await;
        assert!(answer.body.contains("<5") && !answer.body.contains(",7,"), "{}", answer.body);
    }
    let andi = app.officer("andi").await;
    andi.open(BOARD).await;
    assert_eq!(stat(&andi, "Masuk"), "2", "who works on them counts them");
    app.finish().await;
}

#[actix_web::test]
async fn misconduct_counts_for_the_regency_and_not_for_the_village_it_is_about() {
    let app = TestApp::new().await;
    for _ in 0..6 {
        app.receive(levy()).await;
    }
    let ratna = app.officer("ratna").await;
    ratna.open(BOARD).await;
    assert_eq!(stat(&ratna, "Masuk"), "6");
    for short in ["hadi", "tuti"] {
        let officer = app.officer(short).await;
        officer.open(BOARD).await;
        assert_eq!(stat(&officer, "Masuk"), "0", "{short}");
        assert!(!officer.text().contains("Pungutan"), "{short}");
        for table in ["masalah", "program"] {
            let path = format!("{BOARD}/unduh?tabel={table}");
            let answer = officer.send(Method::GET, &path, None).await;
            assert_eq!(answer.body.lines().count(), 1, "{short}: {}", answer.body);
        }
    }
    app.finish().await;
}

#[actix_web::test]
async fn the_own_units_row_is_exact_and_opens_its_list() {
    let app = TestApp::new().await;
    for received in receive(&app, UNSERVED, 2).await {
        settle_by(&app, &received, ["dewi", "ratna"]).await;
    }
    for received in receive(&app, VILLAGE, 6).await {
        settle(&app, &received).await;
    }
    let ratna = app.officer("ratna").await;
    ratna.open(BOARD).await;
    let own = raw_row(&ratna, "unit", "Sekretariat SLRT Asahan");
    assert_eq!(text(&own[2]), "2");
    ratna.open(&between(&own[2], "href=\"", "\"").unwrap().replace("&amp;", "&")).await;
    assert_eq!(lines(&ratna), 2, "{}", ratna.text());
    let leader = app.officer("pimpinan").await;
    leader.open(BOARD).await;
    assert!(!leader.shows("Sekretariat SLRT Asahan 2"), "too few to say: {}", leader.text());
    app.finish().await;
}

#[actix_web::test]
async fn how_a_case_was_settled_stays_and_an_objection_takes_it_back() {
    let app = TestApp::new().await;
    let cases = receive(&app, VILLAGE, 2).await;
    settle(&app, &cases[0]).await;
    app.wait_ms(30 * DAY_MS);
    settle(&app, &cases[1]).await;
    app.acts(&Actor::Reporter, &cases[0], Act::Confirm).await.unwrap();
    let hadi = app.officer("hadi").await;
    let board = format!("{BOARD}?periode=triwulan");
    hadi.open(&board).await;
    assert_eq!(stat(&hadi, "Selesai"), "2");
    assert_eq!(stat(&hadi, "Selesai tepat waktu"), "50%");
    app.acts(
        &Actor::Reporter,
        &cases[1],
        Act::Reopen { words: crate::world::words("Belum beres") },
    )
    .await
    .ok();
    let object = Act::Object {
        reason: satupintu::rules::act::ObjectReason::ALL[0],
        words: crate::world::words("Belum beres"),
        to: None,
    };
    app.acts(&Actor::Reporter, &cases[1], object).await.unwrap();
    hadi.open(&board).await;
    assert_eq!(stat(&hadi, "Selesai"), "1");
    assert_eq!(stat(&hadi, "Selesai tepat waktu"), "100%");
    app.finish().await;
}

#[actix_web::test]
async fn a_period_that_cannot_be_had_is_named_and_this_month_is_shown() {
    let app = TestApp::new().await;
    receive(&app, VILLAGE, 1).await;
    let hadi = app.officer("hadi").await;
    for (query, words) in [
        ("dari=2026-11&sampai=2026-10", "tidak boleh sebelum"),
        ("dari=2026-11&sampai=2027-01", "tidak boleh setelah bulan ini"),
        ("dari=2024-01&sampai=2026-10", "paling banyak 12 bulan"),
        ("dari=kemarin&sampai=2026-10", "Tulis tahun dan bulan"),
    ] {
        let status = hadi.open(&format!("{BOARD}?periode=pilih&{query}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(hadi.shows(words) && hadi.shows("November 2026"), "{query}: {}", hadi.text());
        assert_eq!(stat(&hadi, "Masuk"), "1");
    }
    hadi.open(&format!("{BOARD}?periode=pilih&dari=2026-09&sampai=2026-10")).await;
    assert!(hadi.shows("September 2026 – Oktober 2026"), "{}", hadi.text());
    assert_eq!(stat(&hadi, "Masuk"), "0");
    app.finish().await;
}

#[actix_web::test]
async fn figures_are_for_those_who_lead_and_of_their_territory_alone() {
    let app = TestApp::new().await;
    for short in ["sari", "dewi", "rudi", "auditor", "admin"] {
        let officer = app.officer(short).await;
        for path in [BOARD, "/meja/dasbor/daftar?angka=masuk", "/meja/dasbor/unduh?tabel=unit"] {
            assert_eq!(officer.open(path).await, StatusCode::FORBIDDEN, "{short} at {path}");
            assert!(officer.shows("Halaman ini untuk pimpinan dan pengelola"), "{short}");
        }
    }
    for (short, foreign) in [
        ("hadi", OTHER_VILLAGE),
        ("hadi", "12.09.09"),
        ("ratna", "12"),
        ("ratna", "12.10"),
        ("agus", "12.99"),
    ] {
        let officer = app.officer(short).await;
        let path = format!("{BOARD}?wilayah={foreign}");
        assert_eq!(officer.open(&path).await, StatusCode::NOT_FOUND, "{short} at {foreign}");
    }
    let agus = app.officer("agus").await;
    for place in
        ["", "?wilayah=12", "?wilayah=12.09", "?wilayah=12.09.09", "?wilayah=12.09.09.2002"]
    {
        assert_eq!(agus.open(&format!("{BOARD}{place}")).await, StatusCode::OK, "{place}");
    }
    assert!(agus.shows("Indonesia") && agus.shows("Kabupaten Asahan"), "the way up");
    app.finish().await;
}

#[actix_web::test]
async fn cases_loaded_past_the_one_writer_are_counted_too() {
    let app = TestApp::new().await;
    let cases = receive(&app, VILLAGE, 3).await;
    settle(&app, &cases[0]).await;
    let before = case_figure::Entity::find().all(&app.platform.db).await.unwrap();
    case_figure::Entity::delete_many().exec(&app.platform.db).await.unwrap();
    assert_eq!(catch_up(&app.platform).await.unwrap(), 3);
    assert_eq!(catch_up(&app.platform).await.unwrap(), 0);
    let mut after = case_figure::Entity::find().all(&app.platform.db).await.unwrap();
    after.sort_by_key(|row| before.iter().position(|b| b.case_id == row.case_id));
    assert_eq!(after, before);
    app.finish().await;
}
