//! Which visits are asked for: a tab of the list, and whose.

use super::cards::{Group, Style, groups};
use crate::casefile::directory::open_statuses;
use crate::casefile::visits::{self, Listed, Which};
use crate::journey::casework::{lists, working_units};
use crate::journey::desk::queue::today;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::paths;
use entity::case;
use entity::posting::Role;
use entity::unit::Zone;
use entity::visit::{Column, Entity, VisitStatus};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query as Select, SelectStatement};
use sea_orm::{ColumnTrait, Condition};
use serde::Deserialize;

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct VisitsQuery {
    pub tampilan: Option<String>,
    pub siapa: Option<String>,
    pub selesai: Option<String>,
}

/// A tab; its word stands in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Today,
    Week,
    Missed,
}

/// Whose visits are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Mine,
    All,
}

const MOST: u64 = 200;
const NOT_CANCELLED: &[VisitStatus] =
    &[VisitStatus::Planned, VisitStatus::Done, VisitStatus::Missed];
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

impl Span {
    /// The tabs, in their order.
    pub const ALL: [Self; 3] = [Self::Today, Self::Week, Self::Missed];

    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Today => "hari-ini",
            Self::Week => "minggu-ini",
            Self::Missed => "terlewat",
        }
    }

    fn of(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|span| Some(span.word()) == word).unwrap_or(Self::Today)
    }

    /// Today is what is planned for today and what was done today; missed is what is over and was
    /// never recorded, and where nobody was met.
    fn when(self, (begins, ends): (entity::Moment, entity::Moment)) -> Condition {
        let planned = Column::Status.eq(VisitStatus::Planned);
        match self {
            Self::Today => Condition::all()
                .add(Column::StartsAt.between(begins, ends))
                .add(Column::Status.is_in(NOT_CANCELLED.iter().copied())),
            Self::Week => Condition::all()
                .add(Column::StartsAt.between(begins, begins.plus_ms(7 * DAY_MS - 1)))
                .add(planned),
            Self::Missed => {
                let late = Condition::all().add(planned).add(Column::StartsAt.lt(begins));
                let unmet = Condition::all()
                    .add(Column::Status.eq(VisitStatus::Missed))
                    .add(case::Column::Status.is_in(open_statuses()))
                    .add(Expr::exists(tried_again()).not());
                Condition::any().add(late).add(unmet)
            }
        }
    }
}

/// Visits of the same case that came later.
fn tried_again() -> SelectStatement {
    let later = Alias::new("later");
    let of_later = |column: Column| Expr::col((later.clone(), column));
    Select::select()
        .expr(Expr::val(1))
        .from_as(Entity, later.clone())
        .and_where(of_later(Column::CaseId).equals((Entity, Column::CaseId)))
        .and_where(of_later(Column::Id).gt(Expr::col((Entity, Column::Id))))
        .take()
}

impl Whose {
    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mine => "saya",
            Self::All => "semua",
        }
    }

    /// Whoever goes out sees their own way first, whoever plans it everybody's.
    fn of(session: &OfficerSession, word: Option<&str>) -> Self {
        let goes = session.officer.posts.iter().any(|post| post.role == Role::Facilitator);
        match word {
            Some("saya") => Self::Mine,
            Some("semua") => Self::All,
            _ if goes => Self::Mine,
            _ => Self::All,
        }
    }
}

/// What is asked for.
pub struct Asked {
    pub span: Span,
    pub whose: Whose,
    day: (entity::Moment, entity::Moment),
    pub zone: Zone,
}

impl Asked {
    /// What an address asks.
    pub async fn of(session: &OfficerSession, query: &VisitsQuery) -> Result<Self, AppError> {
        let ends = today(session).await?.ends;
        Ok(Self {
            span: Span::of(query.tampilan.as_deref()),
            whose: Whose::of(session, query.siapa.as_deref()),
            day: (ends.plus_ms(1 - DAY_MS), ends),
            zone: session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone),
        })
    }

    /// What the list's own address asks, as a case remembers it.
    pub async fn remembered(
        session: &OfficerSession,
        pairs: &[(String, String)],
    ) -> Result<Self, AppError> {
        let said = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, v)| v.clone());
        let query = VisitsQuery { tampilan: said("tampilan"), siapa: said("siapa"), selesai: None };
        Self::of(session, &query).await
    }

    /// Its address.
    pub fn address(&self) -> String {
        address(&paths::visits(), self.span, self.whose)
    }

    /// What links to its cases carry.
    pub fn carried(&self) -> String {
        let list = address("", self.span, self.whose);
        let list = list.trim_start_matches('?');
        let pairs = [("tampilan", lists::VISITS), ("daftar", list)];
        serde_urlencoded::to_string(pairs).unwrap_or_default()
    }

    /// The visits of a tab.
    pub fn which(&self, session: &OfficerSession, span: Span) -> Which {
        Which {
            officer: (self.whose == Whose::Mine).then_some(session.officer.id),
            units: working_units(&session.officer),
            when: span.when(self.day),
        }
    }

    /// Its visits, by their time.
    pub async fn visits(&self, session: &OfficerSession) -> Result<Vec<Listed>, AppError> {
        self.those(session, self.which(session, self.span)).await
    }

    /// All visits of one case by whoever is asked for.
    pub async fn visits_of(
        &self,
        session: &OfficerSession,
        code: &str,
    ) -> Result<Vec<Listed>, AppError> {
        let of_case = Condition::all().add(case::Column::Code.eq(code));
        self.those(session, Which { when: of_case, ..self.which(session, self.span) }).await
    }

    async fn those(&self, session: &OfficerSession, which: Which) -> Result<Vec<Listed>, AppError> {
        let (db, vault) = (&session.platform().db, &session.platform().vault);
        Ok(visits::list(db, vault, &session.officer, (&which, MOST)).await?)
    }

    /// Its visits as cards, by hamlet.
    pub async fn groups(&self, session: &OfficerSession) -> Result<Vec<Group>, AppError> {
        let style = Style {
            carried: &self.carried(),
            with_day: self.span != Span::Today,
            with_officer: self.whose == Whose::All,
            zone: self.zone,
        };
        groups(session, &self.visits(session).await?, style).await
    }
}

/// The address of a tab.
pub fn address(path: &str, span: Span, whose: Whose) -> String {
    format!("{path}?tampilan={}&siapa={}", span.word(), whose.word())
}
