//! `/statistik`: figures for everybody. Nobody can be told from them: no complaint about officers is
//! counted, small numbers are hidden, and places are provinces. They are worked out once an hour.

use super::count::unsigned;
use super::page::percent;
use super::table::{number_words, tenths_words};
use crate::casefile;
use crate::casefile::figures::{Asked, for_everybody};
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::regions::places;
use crate::rules::figures::{
    Cell, MOST_MONTHS, Month, MonthFigures, OpenFigures, Period, SMALLEST, Span, Tally, guard,
    guard_one,
};
use crate::rules::territory::RegionCode;
use actix_web::HttpResponse;
use entity::Moment;
use entity::case::Language;
use entity::case_figure::{Column, Entity};
use entity::unit::Zone;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;

/// Figures for everybody.
#[derive(Debug, Serialize)]
pub struct StatisticsPage {
    /// "Desember 2025 sampai November 2026".
    pub period: String,
    pub totals: Vec<Fact>,
    pub months: Table,
    pub provinces: Table,
    /// Something is hidden: the page says why.
    pub guarded: bool,
    pub empty: bool,
}

/// A number and what it is.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

/// A table: its heads and its rows, the name of a row first.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Page for StatisticsPage {
    const TEMPLATE: &'static str = "insight/open.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let cells = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        let table = || Table {
            heads: cells(&["Bulan", "Masuk"]),
            rows: vec![cells(&["November 2026", "120"]), cells(&["Oktober 2026", "<5"])],
        };
        let page = |empty: bool| Self {
            period: "Desember 2025 sampai November 2026".to_owned(),
            totals: vec![Fact { label: "Laporan masuk".to_owned(), value: "120".to_owned() }],
            months: table(),
            provinces: table(),
            guarded: !empty,
            empty,
        };
        vec![page(false), page(true)]
    }
}

/// Shows the figures.
pub async fn show(session: PublicSession) -> Result<HttpResponse, AppError> {
    let platform = &session.platform;
    let figures = platform.open_figures.fresh_or(session.now, read(platform, session.now)).await?;
    let page = page(&session, &figures).await?;
    render(platform, session.frame(say(session.language, "statistics-title", &[])), &page)
}

/// Counts the last year, one month after the other.
async fn read(platform: &Platform, now: Moment) -> Result<OpenFigures, AppError> {
    let calendar = casefile::policy(platform).await?.calendar(Zone::Wib, None);
    let this = Month::of(calendar.local_date(now));
    let mut figures = OpenFigures::default();
    for back in (0..MOST_MONTHS).rev() {
        let month = this.plus(-back);
        let period = Span::Between(month, month).period(now, &calendar);
        let period = period.map_err(|_| Refusal::BadForm)?;
        let by_province = received(platform, period).await?;
        let received = by_province.iter().map(|(_, count)| count).sum();
        for (province, count) in by_province {
            *figures.provinces.entry(province).or_default() += count;
        }
        let settled = settled(platform, period).await?;
        figures.months.push(MonthFigures { month, received, settled });
    }
    figures.begin_with_the_first();
    Ok(figures)
}

async fn received(platform: &Platform, period: Period) -> Result<Vec<(String, u64)>, AppError> {
    let rows: Vec<(String, i64)> = Entity::find()
        .filter(for_everybody(Asked::Received(period)))
        .select_only()
        .column(Column::ProvinceCode)
        .column_as(Column::CaseId.count(), "n")
        .group_by(Column::ProvinceCode)
        .into_tuple()
        .all(&platform.db)
        .await?;
    Ok(rows.into_iter().map(|(province, count)| (province, unsigned(count))).collect())
}

async fn settled(platform: &Platform, period: Period) -> Result<Tally, AppError> {
    let rows: Vec<(Option<i32>, Option<bool>, i64)> = Entity::find()
        .filter(for_everybody(Asked::Settled(period)))
        .select_only()
        .columns([Column::WorkingDays, Column::InTime])
        .column_as(Column::CaseId.count(), "n")
        .group_by(Column::WorkingDays)
        .group_by(Column::InTime)
        .into_tuple()
        .all(&platform.db)
        .await?;
    let mut tally = Tally::default();
    for (days, in_time, count) in rows {
        tally.add(days, in_time, unsigned(count));
    }
    Ok(tally)
}

async fn page(session: &PublicSession, figures: &OpenFigures) -> Result<StatisticsPage, AppError> {
    let language = session.language;
    let text = |key: &str| say(language, key, &[]);
    let name = |month: Month| format::month(language, month.year(), month.number());
    let ends = [figures.months.first(), figures.months.last()];
    let [from, to] = ends.map(|end| end.map(|one| name(one.month)).unwrap_or_default());
    let period = if from == to {
        to
    } else {
        say(language, "statistics-period", &[("from", from.into()), ("to", to.into())])
    };
    let received = guard(&each(&figures.months, |month| month.received));
    let settled = guard(&each(&figures.months, |month| month.settled.settled()));
    let by_province = guard(&figures.provinces.values().copied().collect::<Vec<_>>());
    let hidden = |cells: &[Cell]| cells.iter().any(|cell| !matches!(cell, Cell::Shown(_)));
    let guarded = [&received, &settled, &by_province].iter().any(|cells| hidden(cells));
    // The youngest first.
    let months = figures.months.iter().zip(received.into_iter().zip(settled)).rev();
    let months = months.map(|(month, (received, settled))| {
        let in_time = in_time(&month.settled, settled);
        vec![name(month.month), shown(language, received), shown(language, settled), in_time]
    });
    let gazetteer = places(&session.platform).await?;
    let place = |code: &str| {
        let region = RegionCode::parse(code).ok().and_then(|code| gazetteer.get(&code));
        region.map_or_else(|| code.to_owned(), |region| region.name.clone())
    };
    let provinces = figures.provinces.keys().zip(by_province);
    let provinces = provinces.map(|(code, cell)| vec![place(code), shown(language, cell)]);
    let heads = |keys: &[&str]| keys.iter().map(|key| text(key)).collect();
    Ok(StatisticsPage {
        period,
        totals: totals(language, figures),
        months: Table {
            heads: heads(&[
                "statistics-month",
                "insight-col-received",
                "insight-col-settled",
                "insight-col-in-time",
            ]),
            rows: months.collect(),
        },
        provinces: Table {
            heads: heads(&["statistics-province", "insight-col-received"]),
            rows: provinces.collect(),
        },
        guarded,
        empty: figures.received() == 0,
    })
}

fn each(months: &[MonthFigures], what: impl Fn(&MonthFigures) -> u64) -> Vec<u64> {
    months.iter().map(what).collect()
}

fn totals(language: Language, figures: &OpenFigures) -> Vec<Fact> {
    let settled = figures.settled();
    let all = guard_one(settled.settled());
    let median = settled.median_tenths().filter(|_| is_enough(&settled));
    let fact = |key: &str, value: String| Fact { label: say(language, key, &[]), value };
    vec![
        fact("statistics-received", shown(language, guard_one(figures.received()))),
        fact("statistics-settled", shown(language, all)),
        fact("insight-stat-in-time", in_time(&settled, all)),
        fact(
            "insight-stat-median",
            median.map_or_else(none, |tenths| tenths_words(language, tenths)),
        ),
    ]
}

/// Shares and medians stand only where five or more were settled.
const fn is_enough(settled: &Tally) -> bool {
    settled.settled() >= SMALLEST
}

fn in_time(settled: &Tally, cell: Cell) -> String {
    let is_open = matches!(cell, Cell::Shown(_)) && is_enough(settled);
    let share = settled.in_time().filter(|_| is_open);
    share.map_or_else(none, percent)
}

fn shown(language: Language, cell: Cell) -> String {
    match cell {
        Cell::Shown(number) => number_words(language, number),
        Cell::Few => format!("<{SMALLEST}"),
        Cell::Hidden => say(language, "insight-hidden", &[]),
    }
}

fn none() -> String {
    "–".to_owned()
}
