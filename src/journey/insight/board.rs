//! What somebody asks figures of: a place within their territory, and a stretch of months.

use crate::casefile;
use crate::casefile::figures::{Asked, within};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::menu::Who;
use crate::regions::{Gazetteer, places};
use crate::rules::figures::{
    BadPeriod, MOST_MONTHS, Month, Period, Place, Span, own_units, read_through, territories,
    works_there,
};
use crate::rules::territory::RegionCode;
use entity::Moment;
use entity::case::Language;
use entity::unit::{UnitId, Zone};
use sea_orm::Condition;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The address's query; every part may be missing.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Query {
    pub wilayah: String,
    pub periode: String,
    pub dari: String,
    pub sampai: String,
    /// Which figure a list is behind.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub angka: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub masalah: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub dusun: String,
    /// The row a page of a list ended with.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub setelah: String,
    /// The row before which a page of a list is asked for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sebelum: String,
    /// Which table is downloaded.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub tabel: String,
}

/// A question that can be answered.
pub struct Board {
    pub session: OfficerSession,
    /// The territory it is read through.
    pub root: Place,
    pub place: Place,
    pub period: Period,
    pub query: Filled<Query>,
    /// The reader works on every case that counts here.
    pub open: bool,
    /// Units whose cases the reader works on.
    pub own: BTreeSet<UnitId>,
    pub places: Arc<Gazetteer>,
    pub zone: Zone,
}

/// The named periods, in the order of the choice.
pub const PERIODS: [&str; 4] = ["bulan-ini", "bulan-lalu", "triwulan", "pilih"];

impl Board {
    /// Reads the question. A period that cannot be had is named at its field, and this month is shown.
    pub async fn of(session: OfficerSession, query: Query) -> Result<Self, AppError> {
        session.need(Who::Figures, "not-figures")?;
        let place = place(&session, &query.wilayah)?;
        let root = read_through(&session.officer, place.as_ref()).ok_or(Refusal::OutOfReach)?;
        let places = places(session.platform()).await?;
        if place.as_ref().is_some_and(|code| places.get(code).is_none()) {
            return Err(Refusal::OutOfReach.into());
        }
        let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
        let calendar = casefile::policy(session.platform()).await?.calendar(zone, None);
        let mut errors = FieldErrors::default();
        let asked = span(&query, &mut errors);
        let period = asked.and_then(|span| {
            errors.take("sampai", span.period(session.now(), &calendar).map_err(problem))
        });
        let this_month = || Span::ThisMonth.period(session.now(), &calendar);
        let period = match period {
            Some(period) => period,
            None => this_month().map_err(|_| Refusal::BadForm)?,
        };
        Ok(Self {
            open: works_there(&session.officer, place.as_ref()),
            own: own_units(&session.officer),
            query: Filled::with_errors(query, &errors, session.public.language),
            session,
            root,
            place,
            period,
            places,
            zone,
        })
    }

    pub const fn language(&self) -> Language {
        self.session.public.language
    }

    pub const fn now(&self) -> Moment {
        self.session.now()
    }

    /// Words of the catalogue.
    pub fn say(&self, key: &str) -> String {
        say(self.language(), key, &[])
    }

    /// What counts for this reader in the place asked for.
    pub fn counts(&self, asked: Asked) -> Condition {
        within(&self.session.officer, self.place.as_ref(), asked)
    }

    /// The same question about another place.
    pub fn at(&self, place: Option<&RegionCode>) -> String {
        let wilayah = place.map(|code| code.as_str().to_owned()).unwrap_or_default();
        address("/meja/dasbor", &Query { wilayah, ..self.plain() })
    }

    /// The list behind one of its figures.
    pub fn list(&self, angka: &str, change: impl FnOnce(&mut Query)) -> String {
        let mut query = Query { angka: angka.to_owned(), ..self.plain() };
        change(&mut query);
        address("/meja/dasbor/daftar", &query)
    }

    /// One of its tables as a file.
    pub fn download(&self, tabel: &str) -> String {
        let query = Query { tabel: tabel.to_owned(), ..self.plain() };
        address("/meja/dasbor/unduh", &query)
    }

    /// Place and period alone, as they were understood.
    fn plain(&self) -> Query {
        let asked = &self.query.values;
        let named = PERIODS.contains(&asked.periode.as_str()) && !self.query.has_errors();
        Query {
            wilayah: self.place.as_ref().map(|code| code.as_str().to_owned()).unwrap_or_default(),
            periode: if named { asked.periode.clone() } else { String::new() },
            dari: if named { asked.dari.clone() } else { String::new() },
            sampai: if named { asked.sampai.clone() } else { String::new() },
            ..Query::default()
        }
    }
}

/// The address of a question; what it leaves open is left out.
fn address(path: &str, query: &Query) -> String {
    let full = serde_urlencoded::to_string(query).unwrap_or_default();
    let said: Vec<&str> = full.split('&').filter(|pair| !pair.ends_with('=')).collect();
    if said.is_empty() { path.to_owned() } else { format!("{path}?{}", said.join("&")) }
}

/// The place asked for; the officer's own territory when none is.
fn place(session: &OfficerSession, asked: &str) -> Result<Place, AppError> {
    if asked.is_empty() {
        let own = territories(&session.officer).into_iter().next();
        return Ok(own.ok_or(Refusal::OutOfReach)?);
    }
    let code = RegionCode::parse(asked).map_err(|_| Refusal::OutOfReach)?;
    Ok(Some(code))
}

fn span(query: &Query, errors: &mut FieldErrors) -> Option<Span> {
    match query.periode.as_str() {
        "bulan-lalu" => Some(Span::LastMonth),
        "triwulan" => Some(Span::Quarter),
        "pilih" => {
            let month = |text: &str| Month::parse(text).ok_or_else(|| problem(BadPeriod::NoMonth));
            let from = errors.take("dari", month(&query.dari));
            let to = errors.take("sampai", month(&query.sampai));
            Some(Span::Between(from?, to?))
        }
        _ => Some(Span::ThisMonth),
    }
}

fn problem(bad: BadPeriod) -> Problem {
    match bad {
        BadPeriod::NoMonth => Problem::new("insight-period-no-month"),
        BadPeriod::Backwards => Problem::new("insight-period-backwards"),
        BadPeriod::Future => Problem::new("insight-period-future"),
        BadPeriod::TooLong => Problem::new("insight-period-too-long").with("most", &MOST_MONTHS),
    }
}
