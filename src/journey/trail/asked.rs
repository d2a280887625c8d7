//! What is asked of the trail: which half, and of it whose, which case, what kind, when.

use crate::casefile;
use crate::casefile::reads::{Sheet, audited};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::menu::{TRAIL_READERS, Who};
use crate::rules::access::reads_trail_content;
use crate::rules::ticket_code::TicketCode;
use crate::rules::working_days::Calendar;
use entity::access_log::{self, ReadKind};
use entity::case_event::{self, ActKind};
use entity::officer::OfficerId;
use entity::unit::Zone;
use entity::{Moment, case};
use sea_orm::sea_query::{Expr, ExprTrait, Query as Sql};
use sea_orm::{ColumnTrait, Condition};
use serde::{Deserialize, Serialize};
use time::Date;
use time::macros::format_description;

/// The address's query; every part may be missing.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Query {
    /// `baca` or `tindakan`.
    pub tampilan: String,
    pub petugas: String,
    pub kode: String,
    pub jenis: String,
    pub dari: String,
    pub sampai: String,
    pub setelah: String,
    pub sebelum: String,
}

/// A question that can be answered.
pub struct Asked {
    pub session: OfficerSession,
    pub sheet: Sheet,
    pub query: Filled<Query>,
    pub zone: Zone,
    /// May codes of cases be read, and persons be looked up?
    pub content: bool,
    pub officer: Option<OfficerId>,
    code: Option<TicketCode>,
    kind: Option<Kind>,
    from: Option<Moment>,
    until: Option<Moment>,
}

#[derive(Clone, Copy)]
enum Kind {
    Read(ReadKind),
    Act(ActKind),
}

impl Asked {
    /// Reads the question; what cannot be read is named at its field and left out.
    pub async fn of(session: OfficerSession, query: Query) -> Result<Self, AppError> {
        session.need(Who::Roles(TRAIL_READERS), "not-trail")?;
        let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
        let calendar = casefile::policy(session.platform()).await?.calendar(zone, None);
        let sheet = if query.tampilan == "tindakan" { Sheet::Acts } else { Sheet::Reads };
        let content = session.officer.posts.iter().any(|post| reads_trail_content(post.role));
        let mut errors = FieldErrors::default();
        let code = filled(&query.kode).filter(|_| content).and_then(|text| {
            errors.take("kode", TicketCode::parse(text).map_err(|_| Problem::new("trail-bad-code")))
        });
        let from = day(&mut errors, "dari", &query.dari);
        let until = day(&mut errors, "sampai", &query.sampai);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            errors.note("sampai", Problem::new("trail-backwards"));
        }
        Ok(Self {
            sheet,
            zone,
            content,
            officer: id(&query.petugas)?,
            code,
            kind: kind(sheet, &query.jenis),
            from: from.map(|day| begins(&calendar, day)),
            until: until.map(|day| calendar.end_of_day(day)),
            query: Filled::with_errors(query, &errors, session.public.language),
            session,
        })
    }

    /// The rows asked for, of those that exist for this reader.
    pub fn condition(&self) -> Condition {
        let all = audited(&self.session.officer, self.sheet);
        let [at, officer, case] = columns(self.sheet);
        let case = self.code.as_ref().map(|code| case.in_subquery(of_code(code)));
        all.add_option(self.officer.map(|id| officer.eq(id)))
            .add_option(case)
            .add_option(self.kind.map(is_kind))
            .add_option(self.from.map(|from| at.clone().gte(from)))
            .add_option(self.until.map(|until| at.lte(until)))
    }

    /// The same question, changed a little, as an address.
    pub fn address(&self, path: &str, change: impl FnOnce(&mut Query)) -> String {
        let (setelah, sebelum) = (String::new(), String::new());
        let mut query = Query { setelah, sebelum, ..self.query.values.clone() };
        change(&mut query);
        let full = serde_urlencoded::to_string(&query).unwrap_or_default();
        let said: Vec<&str> = full.split('&').filter(|pair| !pair.ends_with('=')).collect();
        if said.is_empty() { path.to_owned() } else { format!("{path}?{}", said.join("&")) }
    }
}

/// Instant, officer and case of a half's rows.
fn columns(sheet: Sheet) -> [Expr; 3] {
    match sheet {
        Sheet::Reads => {
            use access_log::Column as C;
            [C::At, C::OfficerId, C::CaseId].map(|column| Expr::col((access_log::Entity, column)))
        }
        Sheet::Acts => {
            use case_event::Column as C;
            [C::At, C::OfficerId, C::CaseId].map(|column| Expr::col((case_event::Entity, column)))
        }
    }
}

fn is_kind(kind: Kind) -> Expr {
    match kind {
        Kind::Read(kind) => access_log::Column::Kind.eq(kind),
        Kind::Act(act) => case_event::Column::Act.eq(act),
    }
}

fn of_code(code: &TicketCode) -> sea_orm::sea_query::SelectStatement {
    Sql::select()
        .column(case::Column::Id)
        .from(case::Entity)
        .and_where(case::Column::Code.eq(code.as_str()))
        .take()
}

fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// Links carry the officer; anything else is no page of ours.
fn id(text: &str) -> Result<Option<OfficerId>, AppError> {
    match filled(text) {
        None => Ok(None),
        Some(text) => Ok(Some(text.parse().map_err(|_| Refusal::OutOfReach)?)),
    }
}

fn kind(sheet: Sheet, word: &str) -> Option<Kind> {
    match sheet {
        Sheet::Reads => word.parse().ok().map(Kind::Read),
        Sheet::Acts => word.parse().ok().map(Kind::Act),
    }
}

fn day(errors: &mut FieldErrors, field: &'static str, text: &str) -> Option<Date> {
    let format = format_description!("[year]-[month]-[day]");
    let text = filled(text)?;
    errors.take(field, Date::parse(text, format).map_err(|_| Problem::new("trail-bad-date")))
}

fn begins(calendar: &Calendar, day: Date) -> Moment {
    calendar.end_of_day(day.previous_day().unwrap_or(day)).plus_ms(1)
}
