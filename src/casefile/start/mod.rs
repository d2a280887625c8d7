//! A report becomes a case: one transaction, its first journal rows, one set of letters.

mod rows;

use super::directory::{find_route, zone_of};
use super::key::Claim;
use super::open::open_any;
use super::record::places;
use super::register::{self, Noted};
use super::{CaseError, Identity, SubmissionKey, policy};
use crate::platform::live::{self, Signal, What};
use crate::platform::{Platform, db};
use crate::rules::decide::{By, NewCase, Stated, receive};
use crate::rules::policy::Policy;
use crate::rules::routing::{Question, Route};
use crate::rules::territory::RegionCode;
use crate::rules::ticket_code::TicketCode;
use crate::rules::words::Words;
use entity::Moment;
use entity::case::{self, CaseId, CaseKind, Confidentiality, Intake, Issue, Language, Severity};
use entity::draft::DraftId;
use entity::person::{Contact, Tie};
use rows::insert;
pub(super) use rows::{case_row, is_sensitive, person_rows};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::collections::HashMap;

/// A report as somebody sent it, already well-formed.
#[derive(Clone, Debug)]
pub struct NewReport {
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    pub village: RegionCode,
    /// RT/RW and landmark.
    pub place: Option<Words>,
    pub severity: Severity,
    /// Misconduct: the region whose people are complained about.
    pub accused: Option<RegionCode>,
    pub confidentiality: Confidentiality,
    pub intake: Intake,
    pub language: Language,
    pub story: Words,
    /// Left out of an anonymous report.
    pub reporter: Option<NewPerson>,
    /// When it is about somebody else.
    pub concerned: Option<NewPerson>,
    /// Keyed hash of the PIN shown once, when no phone number was left.
    pub pin_hash: Option<String>,
    pub by: By,
    /// What was said of the papers a service asks for.
    pub documents: Vec<Stated>,
    /// The draft whose files come with it.
    pub files: Option<DraftId>,
}

/// Somebody in a new report.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    pub identity: Identity,
    pub tie: Option<Tie>,
    pub contact: Option<Contact>,
    /// Does the person concerned know of the report?
    pub aware: Option<bool>,
}

/// The acknowledged case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub case: CaseId,
    pub code: TicketCode,
    /// This submission had been stored before.
    pub repeated: bool,
}

/// A report on its way into the case file.
#[derive(Clone, Debug)]
pub struct Start {
    pub report: NewReport,
    /// What the officer notes who writes it down.
    pub noted: Option<Noted>,
    pub key: SubmissionKey,
}

/// Stores a report and answers with its code; the same submission again answers with the same code.
///
/// # Errors
/// `KeyReused` when the key came with another body; a fault when nothing was stored.
pub async fn start(
    platform: &Platform,
    report: NewReport,
    key: SubmissionKey,
) -> Result<Received, CaseError> {
    start_noted(platform, Start { report, noted: None, key }).await
}

/// The same, with what an officer notes beside it.
///
/// # Errors
/// As [`start`]; `NumberTaken` when the register's number is another case's.
pub async fn start_noted(platform: &Platform, new: Start) -> Result<Received, CaseError> {
    start_all(platform, vec![new]).await?.pop().ok_or(CaseError::NowhereToGo)
}

/// Stores several reports in one transaction: all of them, or none. Each keeps its own key, so those
/// that came before answer with the code they got then.
///
/// # Errors
/// As [`start_noted`].
pub async fn start_all(platform: &Platform, all: Vec<Start>) -> Result<Vec<Received>, CaseError> {
    let policy = policy(platform).await?;
    let mut desk = Starting {
        platform,
        policy: &policy,
        now: platform.clock.now(),
        txn: db::begin_write(&platform.db).await?,
        routes: HashMap::new(),
        news: Vec::new(),
    };
    let mut received = Vec::with_capacity(all.len());
    for new in all {
        received.push(Box::pin(desk.take(&new)).await?);
    }
    desk.txn.commit().await?;
    for news in desk.news {
        platform.live.committed(&platform.db, news);
    }
    Ok(received)
}

/// What earlier submissions with these keys led to, in their order.
///
/// # Errors
/// When the database fails.
pub async fn received_before(
    platform: &Platform,
    keys: &[SubmissionKey],
) -> Result<Vec<Option<CaseId>>, CaseError> {
    SubmissionKey::all_used(&platform.db, keys).await
}

/// Where reports are taken in: one transaction, the routes found in it so far, and who is told of it
/// once it is stored.
struct Starting<'a> {
    platform: &'a Platform,
    policy: &'a Policy,
    now: Moment,
    txn: db::WriteTransaction,
    routes: HashMap<Asked, Route>,
    news: Vec<Signal>,
}

/// What a route depends on.
type Asked = (RegionCode, Issue, Option<String>, Severity, Option<RegionCode>);

impl Starting<'_> {
    async fn take(&mut self, new: &Start) -> Result<Received, CaseError> {
        let id = CaseId::fresh();
        if let Claim::Earlier(id) = new.key.claim(&self.txn, id, self.now).await? {
            let code = open_any(&self.txn, id).await?.row.code;
            return received(id, &code, true);
        }
        let report = &new.report;
        let route = self.route(report).await?;
        let code = unused_code(&self.txn).await?;
        let case = new_case(report, &code);
        let mut opening = receive(&case, &route, report.by.clone(), self.policy, self.now);
        if let Some(noted) = &new.noted {
            opening = opening.with_papers_seen(noted.seen.clone());
            if report.intake == Intake::Import {
                opening = opening.without_arrival_at(noted.unit);
            }
        }
        let new_rows = ((id, report, &code), (&route, &opening));
        let row = insert(&*self.txn, self.platform, new_rows.0, new_rows.1, self.now).await?;
        if let Some(noted) = &new.noted {
            register::enter(&*self.txn, id, noted).await?;
        }
        self.announce(&row, &route).await?;
        received(row.id, &row.code, false)
    }

    async fn announce(&mut self, row: &case::Model, route: &Route) -> Result<(), CaseError> {
        let holders = [Some(route.owner.id), route.desk_beside(route.owner.id).map(|desk| desk.id)];
        let holders = holders.into_iter().flatten().collect();
        let news = Signal::new(What::Case, row.id, holders, places(row));
        live::announce(&*self.txn, &news).await?;
        self.news.push(news);
        Ok(())
    }

    /// Of many reports at once most go the same way.
    async fn route(&mut self, report: &NewReport) -> Result<Route, CaseError> {
        let asked: Asked = (
            report.village.clone(),
            report.issue,
            report.programme.clone(),
            report.severity,
            report.accused.clone(),
        );
        if let Some(known) = self.routes.get(&asked) {
            return Ok(known.clone());
        }
        let route = route(&self.txn, self.policy, report, self.now).await?;
        self.routes.insert(asked, route.clone());
        Ok(route)
    }
}

fn received(case: CaseId, code: &str, repeated: bool) -> Result<Received, CaseError> {
    let code = TicketCode::parse(code)
        .map_err(|_| CaseError::Corrupt(case, "an unreadable ticket code"))?;
    Ok(Received { case, code, repeated })
}

pub(super) fn new_case(report: &NewReport, code: &TicketCode) -> NewCase {
    NewCase {
        code: code.as_str().to_owned(),
        kind: report.kind,
        issue: report.issue,
        programme: report.programme.clone(),
        village: report.village.clone(),
        severity: report.severity,
        accused: report.accused.clone(),
        documents: report.documents.clone(),
    }
}

async fn route(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    report: &NewReport,
    now: Moment,
) -> Result<Route, CaseError> {
    let zone = zone_of(conn, &report.village).await?;
    let asked = Question {
        village: &report.village,
        issue: report.issue,
        programme: report.programme.as_deref(),
        severity: report.severity,
        accused: report.accused.as_ref(),
        today: policy.calendar(zone, None).local_date(now),
    };
    find_route(conn, policy, &asked, now).await?.ok_or(CaseError::NowhereToGo)
}

/// 44 random bits: a second draw is all but never needed.
async fn unused_code(conn: &impl ConnectionTrait) -> Result<TicketCode, CaseError> {
    loop {
        let code = TicketCode::from_random(rand::random());
        let taken = case::Entity::find().filter(case::Column::Code.eq(code.as_str()));
        if taken.count(conn).await? == 0 {
            return Ok(code);
        }
    }
}
