//! `/meja/dasbor`: the numbers of a place, then its tables; each says how it is worked out.

use super::board::{Board, PERIODS, Query};
use super::extras;
use super::places;
use super::sheets;
use super::stats::{Numbers, Whole};
use super::table::{Cell, Row, Show, Table, tenths_words, words};
use crate::journey::casework::{Answer, Choice};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::fields::Filled;
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use crate::regions::Region;
use crate::rules::territory::RegionCode;
use actix_web::http::StatusCode;
use actix_web::web;
use serde::Serialize;

/// The dashboard.
#[derive(Debug, Serialize)]
pub struct DashboardPage {
    pub place: String,
    /// The way down to it, from the reader's territory.
    pub way: Vec<Step>,
    pub period: String,
    /// When the numbers were read: they are counted as the page is made.
    pub fresh: String,
    pub query: Filled<Query>,
    pub periods: Vec<Choice>,
    pub stats: Vec<Stat>,
    pub tables: Vec<Table>,
    /// Something here is hidden from this reader.
    pub guarded: bool,
}

/// A place above.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    pub label: String,
    pub href: String,
}

/// A number that stands by itself.
#[derive(Clone, Debug, Serialize)]
pub struct Stat {
    pub value: String,
    pub label: String,
    pub href: String,
    pub hint: String,
    pub tone: &'static str,
}

/// Shows it.
pub async fn show(session: OfficerSession, query: web::Query<Query>) -> Answer {
    let board = Board::of(session, query.into_inner()).await?;
    let numbers = Numbers::of(&board).await?;
    let page = DashboardPage {
        place: place_name(&board, board.place.as_ref()),
        way: way(&board),
        period: period(&board),
        fresh: fresh(&board),
        query: board.query.clone(),
        periods: periods(&board),
        stats: stats(&board, &numbers.whole).await?,
        tables: tables(&board, &numbers).await?,
        guarded: !board.open,
    };
    let title = [("place", page.place.as_str().into())];
    let frame = board.session.frame(say(board.language(), "insight-title-of", &title));
    let (status, frame) = if page.query.has_errors() {
        (StatusCode::UNPROCESSABLE_ENTITY, frame.with_errors())
    } else {
        (StatusCode::OK, frame)
    };
    render_as(board.session.platform(), status, frame, &page)
}

/// All tables of the place.
pub async fn tables(board: &Board, numbers: &Numbers) -> Result<Vec<Table>, AppError> {
    let mut tables: Vec<Table> = places::by_place(board, numbers).await?.into_iter().collect();
    let [issues, crossed] = sheets::by_issue(board, numbers).await?;
    tables.push(issues);
    tables.extend(sheets::by_unit_table(board, numbers).await?);
    tables.push(crossed);
    Ok(tables)
}

fn place_name(board: &Board, place: Option<&RegionCode>) -> String {
    let region = place.and_then(|code| board.places.get(code));
    region.map_or_else(|| board.say("insight-country"), Region::in_a_line)
}

/// From the reader's territory down, without the place itself.
fn way(board: &Board) -> Vec<Step> {
    let above = |code: &RegionCode| board.places.path(code);
    let path = board.place.as_ref().map(above).unwrap_or_default();
    let depth = board.root.as_ref().map_or(0, |root| above(root).len());
    let step = |place: Option<&RegionCode>| Step {
        label: place_name(board, place),
        href: board.at(place),
    };
    let country = (board.root.is_none() && board.place.is_some()).then(|| step(None));
    let between = path
        .iter()
        .skip(depth.saturating_sub(1))
        .filter(|region| Some(&region.code) != board.place.as_ref());
    country.into_iter().chain(between.map(|region| step(Some(&region.code)))).collect()
}

/// `November 2026`, or `Oktober 2026 – November 2026`.
pub fn period(board: &Board) -> String {
    let words = |month: crate::rules::figures::Month| {
        format::month(board.language(), month.year(), month.number())
    };
    let (first, last) = (board.period.first, board.period.last);
    if first == last { words(first) } else { format!("{} – {}", words(first), words(last)) }
}

fn fresh(board: &Board) -> String {
    let at = format::time_of_day(board.language(), board.now(), board.zone);
    say(board.language(), "insight-fresh", &[("time", at.into())])
}

fn periods(board: &Board) -> Vec<Choice> {
    let choice = |word: &str| Choice::new(word, board.say(&format!("insight-period-{word}")));
    PERIODS.into_iter().map(choice).collect()
}

async fn stats(board: &Board, whole: &Whole) -> Result<Vec<Stat>, AppError> {
    let mut stats = vec![
        counted(board, whole.received, "masuk", "info"),
        counted(board, whole.settled, "selesai", "ok"),
        counted(board, whole.late, "lewat", late_tone(whole.late)),
    ];
    let seen = !whole.settled.is_closed();
    let tally = &whole.tally.tally;
    let median = tally.median_tenths().filter(|_| seen);
    let median = median.map(|tenths| tenths_words(board.language(), tenths));
    stats.push(plain(board, "median", median));
    stats.push(plain(board, "in-time", tally.in_time().filter(|_| seen).map(percent)));
    let returned = extras::returned(board).await?;
    stats.push(plain(board, "returned", returned.map(percent)));
    let index = extras::satisfaction(board).await?;
    let people = index.map(|index| {
        let band = board.say(&format!("insight-band-{}", index.band().letter()));
        let people = i64::try_from(index.people).unwrap_or(i64::MAX);
        say(board.language(), "insight-people", &[("n", people.into()), ("band", band.into())])
    });
    let index = index.map(|i| hundredths_words(board, i.hundredths));
    stats.push(Stat { hint: people.unwrap_or_default(), ..plain(board, "index", index) });
    let kiosks = extras::kiosks(board).await?;
    let on = (kiosks.all > 0).then(|| {
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let args = [("on", number(kiosks.on).into()), ("all", number(kiosks.all).into())];
        say(board.language(), "insight-kiosks-on", &args)
    });
    stats.push(plain(board, "kiosks", on));
    Ok(stats)
}

fn late_tone(show: Show) -> &'static str {
    if matches!(show, Show::Number(number) if number > 0) { "late" } else { "" }
}

fn counted(board: &Board, show: Show, angka: &str, tone: &'static str) -> Stat {
    let opens = board.open && matches!(show, Show::Number(number) if number > 0);
    Stat {
        value: words(board, show),
        label: board.say(&format!("insight-figure-{angka}")),
        href: if opens { board.list(angka, |_| ()) } else { String::new() },
        hint: String::new(),
        tone,
    }
}

/// A number that leads nowhere; "–" where there is none to be had.
fn plain(board: &Board, word: &str, value: Option<String>) -> Stat {
    Stat {
        value: value.unwrap_or_else(|| "–".to_owned()),
        label: board.say(&format!("insight-stat-{word}")),
        href: String::new(),
        hint: String::new(),
        tone: "",
    }
}

pub fn percent(rate: u64) -> String {
    format!("{rate}%")
}

/// `88,31`; in English `88.31`.
fn hundredths_words(board: &Board, hundredths: u64) -> String {
    let comma = match board.language() {
        entity::case::Language::Id => ',',
        entity::case::Language::En => '.',
    };
    format!("{}{comma}{:02}", hundredths / 100, hundredths % 100)
}

impl Page for DashboardPage {
    const TEMPLATE: &'static str = "insight/dashboard.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let cell = |text: &str, bar| Cell {
            text: text.to_owned(),
            href: "/meja/dasbor/daftar?angka=masuk".to_owned(),
            bar,
            heat: 2,
            ..Cell::default()
        };
        let row = Row {
            name: "Kec. Air Joman".to_owned(),
            href: "/meja/dasbor?wilayah=12.09.09".to_owned(),
            cells: vec![cell("12", None), cell("80%", Some(80))],
        };
        let table = |id, heat, rows: Vec<Row>| Table {
            id,
            title: "Per kecamatan".to_owned(),
            columns: vec!["Masuk".to_owned(), "Tepat waktu".to_owned()],
            rows,
            download: "/meja/dasbor/unduh?tabel=tempat".to_owned(),
            how: vec!["Laporan yang diterima dalam bulan itu.".to_owned()],
            empty: "Belum ada angka.".to_owned(),
            heat,
        };
        let step = Step { label: "Sumatera Utara".to_owned(), href: "/meja/dasbor".to_owned() };
        let stat = Stat {
            value: "12".to_owned(),
            label: "Masuk".to_owned(),
            href: String::new(),
            hint: String::new(),
            tone: "info",
        };
        vec![Self {
            place: "Kabupaten Asahan".to_owned(),
            way: vec![step],
            period: "November 2026".to_owned(),
            fresh: "Data per 10.42 WIB".to_owned(),
            query: Filled::fresh(Query::default()),
            periods: vec![Choice::new("bulan-ini", "Bulan ini")],
            stats: vec![stat],
            tables: vec![
                table("tempat", false, vec![row.clone()]),
                table("masalah", true, vec![row]),
                table("unit", false, Vec::new()),
            ],
            guarded: true,
        }]
    }
}
