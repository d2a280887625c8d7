//! Many cases at once, for trying things out at the size of a country. Each is played in memory by the
//! same rules, entry by entry, and written in the same rows: only the letters are left out, and the
//! rows of many cases go into one statement.

use super::journal::{self, Head};
use super::news::Left;
use super::record::write_course;
use super::record_referrals::{moved_on, opened_row};
use super::start::{NewReport, case_row, is_sensitive, new_case, person_rows};
use super::{CaseError, index};
use crate::platform::vault::Vault;
use crate::rules::act::{Act, Actor};
use crate::rules::decide::{
    Circumstances, Decision, Entry, MovedReferral, OpenedReferral, ReferralChange, decide, receive,
};
use crate::rules::policy::Policy;
use crate::rules::refusal::Refusal;
use crate::rules::routing::Route;
use crate::rules::standing::Standing;
use crate::rules::ticket_code::TicketCode;
use entity::Moment;
use entity::case::CaseId;
use entity::referral::ReferralId;
use entity::unit::{Level, UnitId};
use entity::{case, case_event, case_text, person, referral};
use sea_orm::sqlx;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection,
    DbBackend, DbErr, EntityTrait, Iterable, QueryFilter, QuerySelect, RuntimeErr,
};
use std::collections::BTreeSet;

/// A case in memory.
#[derive(Clone, Debug)]
pub struct Play {
    report: NewReport,
    code: TicketCode,
    route: Route,
    pub standing: Standing,
    steps: Vec<(Moment, Vec<Entry>)>,
    referrals: Vec<PlayedReferral>,
    news_at: Option<Moment>,
}

#[derive(Clone, Debug)]
struct PlayedReferral {
    opened: OpenedReferral,
    sent_at: Moment,
    moves: Vec<(Moment, MovedReferral)>,
    news_at: Option<Moment>,
}

impl Play {
    /// The report comes in.
    pub fn begin(
        policy: &Policy,
        (id, code): (CaseId, TicketCode),
        (report, route): (NewReport, Route),
        at: Moment,
    ) -> Self {
        let new = new_case(&report, &code);
        let opening = receive(&new, &route, report.by.clone(), policy, at);
        let standing = Standing {
            id,
            code: code.as_str().to_owned(),
            village: report.village.clone(),
            confidentiality: report.confidentiality,
            received_at: at,
            course: opening.course,
            referrals: Vec::new(),
            visit: None,
            undisturbed: false,
        };
        let steps = vec![(at, vec![opening.entry])];
        Self { report, code, route, standing, steps, referrals: Vec::new(), news_at: None }
    }

    /// One act, if the rules allow it.
    ///
    /// # Errors
    /// Their refusal; the case stays as it was.
    pub fn act(
        &mut self,
        policy: &Policy,
        actor: &Actor,
        (act, new_referral): (&Act, ReferralId),
        now: Moment,
    ) -> Result<(), Refusal> {
        let circumstances =
            Circumstances { now, policy, new_referral, route: None, other: None, delay: None };
        let decision = decide(&self.standing, actor, act, &circumstances)?;
        self.keep(decision, now);
        Ok(())
    }

    fn keep(&mut self, decision: Decision, now: Moment) {
        let left = Left::by(&decision.entries);
        self.news_at = left.of_case(self.news_at, now);
        for referral in &mut self.referrals {
            referral.news_at = left.of_referral(referral.opened.id, referral.news_at, now);
        }
        for change in decision.referrals {
            match change {
                ReferralChange::Opened(opened) => self.open(*opened, now),
                ReferralChange::Moved(moved) => self.move_on(moved, now),
                ReferralChange::Reminded(_) | ReferralChange::Assigned(..) => {}
            }
        }
        self.standing.course = decision.course;
        self.steps.push((now, decision.entries));
    }

    fn open(&mut self, opened: OpenedReferral, now: Moment) {
        self.standing.referrals.push(opened.facts());
        self.referrals.push(PlayedReferral {
            opened,
            sent_at: now,
            moves: Vec::new(),
            news_at: None,
        });
    }

    fn move_on(&mut self, moved: MovedReferral, now: Moment) {
        if let Some(facts) = self.standing.referrals.iter_mut().find(|one| one.id == moved.id) {
            facts.status = moved.status;
            facts.passes_straight = moved.passes_straight.unwrap_or(facts.passes_straight);
        }
        if let Some(played) = self.referrals.iter_mut().find(|one| one.opened.id == moved.id) {
            played.moves.push((now, moved));
        }
    }
}

/// Rows of many cases.
#[derive(Debug, Default)]
pub struct Rows {
    cases: Vec<case::ActiveModel>,
    people: Vec<person::ActiveModel>,
    referrals: Vec<referral::ActiveModel>,
    events: Vec<case_event::ActiveModel>,
    texts: Vec<case_text::ActiveModel>,
}

impl Rows {
    /// The rows of these cases, sealed and chained.
    ///
    /// # Errors
    /// When something cannot be sealed.
    pub fn of(vault: &Vault, plays: &[Play]) -> Result<Self, CaseError> {
        let mut rows = Self::default();
        for play in plays {
            rows.add(vault, play)?;
        }
        Ok(rows)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        let about = self.people.len() + self.referrals.len() + self.texts.len();
        self.cases.len() + about + self.events.len()
    }

    /// Is there nothing to write?
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    fn add(&mut self, vault: &Vault, play: &Play) -> Result<(), CaseError> {
        let (id, sensitive) = (play.standing.id, is_sensitive(&play.report));
        let (mut head, mut version, mut events) = (Head::new(), 0, Vec::new());
        for (at, entries) in &play.steps {
            let chained = journal::chain(vault, (id, sensitive), head, (entries, *at))?;
            events.extend(chained.0);
            head = chained.1;
            version += 1;
        }
        let mut row = case_row(vault, id, (&play.report, &play.code), play.standing.received_at)?;
        write_course(&mut row, &play.standing.course);
        row.route_reason = Set(play.route.reason.code().to_owned());
        row.route_rule_id = Set(play.route.rule);
        row.news_at = Set(play.news_at);
        row.version = Set(version);
        row.events = Set(head.seq);
        row.head_hash = Set(head.hash);
        let people = person_rows(vault, id, &play.report)?;
        let received_at = play.standing.received_at;
        let texts = index::row_of(id, (&row, &people, &events), concerned(play), received_at);
        self.texts.push(texts);
        self.people.extend(people);
        self.events.extend(events);
        for referral in &play.referrals {
            let mut row = opened_row(vault, id, &referral.opened, referral.sent_at)?;
            for (at, moved) in &referral.moves {
                moved_on(vault, &mut row, (&referral.opened, moved), *at)?;
            }
            row.news_at = Set(referral.news_at);
            row.case_due_at = Set(play.standing.course.clocks.next.due());
            row.case_ended_at = Set(play.standing.course.ended_at);
            row.accused_region = Set(play.standing.course.accused_code());
            row.case_issue = Set(Some(play.standing.course.issue));
            self.referrals.push(row);
        }
        self.cases.push(row);
        Ok(())
    }

    /// Writes them all; the caller commits.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn write(self, txn: &impl ConnectionTrait) -> Result<(), CaseError> {
        write::<case::Entity, _>(txn, self.cases).await?;
        write::<person::Entity, _>(txn, self.people).await?;
        write::<referral::Entity, _>(txn, self.referrals).await?;
        write::<case_event::Entity, _>(txn, self.events).await?;
        write::<case_text::Entity, _>(txn, self.texts).await
    }
}

/// The index's words for where the case is, and the units that had to do with it.
fn concerned(play: &Play) -> (Vec<String>, Vec<(UnitId, Level)>) {
    let course = &play.standing.course;
    let holders = [&course.owner].into_iter().chain(&course.emergency_unit);
    let asked = play.referrals.iter().flat_map(|one| [&one.opened.from, &one.opened.to]);
    let village = &play.standing.village;
    let places = [Some(village.clone()), village.parent()].into_iter().flatten();
    let places = places.map(|place| index::place_word(place.as_str())).collect();
    (places, holders.chain(asked).map(|unit| (unit.id, unit.level)).collect())
}

/// SQLite takes this many values in one statement; PostgreSQL twice as many.
const MOST_VALUES: usize = 32_000;

async fn write<E, A>(txn: &impl ConnectionTrait, rows: Vec<A>) -> Result<(), CaseError>
where
    E: EntityTrait,
    A: ActiveModelTrait<Entity = E> + Send,
{
    let most = MOST_VALUES / E::Column::iter().count();
    let mut rows = rows.into_iter();
    loop {
        let some: Vec<A> = rows.by_ref().take(most).collect();
        if some.is_empty() {
            return Ok(());
        }
        E::insert_many(some).exec_without_returning(txn).await?;
    }
}

/// Which of these codes are taken: what an earlier, interrupted run has written.
///
/// # Errors
/// When the database fails.
pub async fn taken(
    conn: &impl ConnectionTrait,
    codes: Vec<String>,
) -> Result<BTreeSet<String>, CaseError> {
    let found: Vec<String> = case::Entity::find()
        .select_only()
        .column(case::Column::Code)
        .filter(case::Column::Code.is_in(codes))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(found.into_iter().collect())
}

fn sql_fault(fault: sqlx::Error) -> DbErr {
    DbErr::Exec(RuntimeErr::SqlxError(fault.into()))
}

/// Lets the database sweep and count what it holds now: its plans depend on it.
///
/// # Errors
/// When the database fails.
pub async fn settle(db: &DatabaseConnection) -> Result<(), CaseError> {
    match db.get_database_backend() {
        DbBackend::Postgres => {
            // Swept at once: otherwise that happens behind the first pages somebody looks at, and until
            // then no index answers by itself.
            let mut one = db.get_postgres_connection_pool().acquire().await.map_err(sql_fault)?;
            for sql in ["SET statement_timeout = 0", "VACUUM (ANALYZE)", "RESET statement_timeout"]
            {
                sqlx::raw_sql(sql).execute(&mut *one).await.map_err(sql_fault)?;
            }
        }
        _ => {
            db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        }
    }
    Ok(())
}
