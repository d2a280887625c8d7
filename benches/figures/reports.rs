//! Reports accepted in a second, each durable before the next of its writer, beside the bare inserts
//! of the same rows: same columns, same transaction, same database, same fsync. The statements of the
//! inserts are ready beforehand; nothing is asked, sealed or decided between them.

use crate::database::{Scratch, receive};
use crate::statistics::{ROUNDS, medians};
use crate::table::{Pair, Table};
use anyhow::Context;
use entity::case::CaseId;
use entity::case_event::EventId;
use entity::outbox::OutboxId;
use entity::person::PersonId;
use entity::{case, case_event, outbox, person, submission};
use futures_util::future::try_join_all;
use satupintu::platform::{Platform, db, vault};
use satupintu::rules::ticket_code::TicketCode;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    IntoActiveModel, QueryFilter, QueryTrait, Statement,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Writers at once, and how many reports they share.
const LOADS: &[(usize, usize)] = &[(1, 400), (8, 800), (32, 800)];

/// Measures every load.
pub async fn measure(scratch: &Scratch, table: &mut Table) -> anyhow::Result<()> {
    let platform = &scratch.platform;
    let template = Rows::of_one_report(platform).await?;
    for (writers, reports) in LOADS {
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            let bare = template.again(*reports, platform.db.get_database_backend());
            rounds.push(Pair {
                ours: accepted(platform, *writers, *reports).await?,
                bare: inserted(platform, *writers, bare).await?,
            });
        }
        let line = format!("reports a second, {writers} at once");
        table.put(scratch.engine.name(), line, medians(&rounds));
    }
    Ok(())
}

/// Reports a second through the case file.
async fn accepted(platform: &Platform, writers: usize, reports: usize) -> anyhow::Result<f64> {
    let taken = Arc::new(AtomicUsize::new(0));
    let began = Instant::now();
    in_parallel(writers, |_| {
        let (platform, taken) = (platform.clone(), Arc::clone(&taken));
        async move {
            while taken.fetch_add(1, Ordering::Relaxed) < reports {
                receive(&platform).await?;
            }
            Ok(())
        }
    })
    .await?;
    Ok(rate(reports, began))
}

/// The same rows a second, bare.
async fn inserted(
    platform: &Platform,
    writers: usize,
    mut ready: Vec<Vec<Statement>>,
) -> anyhow::Result<f64> {
    let reports = ready.len();
    let share = reports.div_ceil(writers);
    let began = Instant::now();
    in_parallel(writers, |_| {
        let mine = ready.split_off(ready.len().saturating_sub(share));
        let db = platform.db.clone();
        async move {
            for statements in mine {
                let txn = db::begin_write(&db).await?;
                for statement in statements {
                    txn.execute_raw(statement).await?;
                }
                txn.commit().await?;
            }
            Ok(())
        }
    })
    .await?;
    Ok(rate(reports, began))
}

async fn in_parallel<F>(writers: usize, mut work: impl FnMut(usize) -> F) -> anyhow::Result<()>
where
    F: Future<Output = anyhow::Result<()>> + Send + 'static,
{
    let tasks: Vec<_> = (0..writers).map(|writer| tokio::spawn(work(writer))).collect();
    for done in try_join_all(tasks).await? {
        done?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "some hundred reports")]
fn rate(reports: usize, began: Instant) -> f64 {
    reports as f64 / began.elapsed().as_secs_f64()
}

/// Every row one report leaves behind.
struct Rows {
    submission: submission::Model,
    case: case::Model,
    people: Vec<person::Model>,
    events: Vec<case_event::Model>,
    letters: Vec<outbox::Model>,
}

impl Rows {
    async fn of_one_report(platform: &Platform) -> anyhow::Result<Self> {
        let (db, id) = (&platform.db, receive(platform).await?.case);
        let case = case::Entity::find_by_id(id).one(db).await?.context("the case")?;
        let submission = submission::Entity::find().filter(submission::Column::CaseId.eq(id));
        let people = person::Entity::find().filter(person::Column::CaseId.eq(id));
        let events = case_event::Entity::find().filter(case_event::Column::CaseId.eq(id));
        let letters = outbox::Entity::find().filter(outbox::Column::CaseId.eq(id));
        Ok(Self {
            submission: submission.one(db).await?.context("its submission")?,
            case,
            people: people.all(db).await?,
            events: events.all(db).await?,
            letters: letters.all(db).await?,
        })
    }

    /// The inserts of so many further reports.
    fn again(&self, reports: usize, backend: DbBackend) -> Vec<Vec<Statement>> {
        (0..reports).map(|_| self.once_more(backend)).collect()
    }

    fn once_more(&self, backend: DbBackend) -> Vec<Statement> {
        let id = CaseId::fresh();
        let mut key = self.submission.clone().into_active_model().reset_all();
        (key.key, key.case_id) = (Set(vault::token_hash(&id.to_string())), Set(id));
        let mut case = self.case.clone().into_active_model().reset_all();
        let code = TicketCode::from_random(rand::random());
        (case.id, case.code) = (Set(id), Set(code.as_str().to_owned()));
        let people = self.people.iter().map(|row| {
            let mut row = row.clone().into_active_model().reset_all();
            (row.id, row.case_id) = (Set(PersonId::fresh()), Set(id));
            row
        });
        let events = self.events.iter().map(|row| {
            let mut row = row.clone().into_active_model().reset_all();
            (row.id, row.case_id) = (Set(EventId::fresh()), Set(id));
            row
        });
        let letters = self.letters.iter().map(|row| {
            let mut row = row.clone().into_active_model().reset_all();
            (row.id, row.case_id) = (Set(OutboxId::fresh()), Set(Some(id)));
            row
        });
        vec![
            submission::Entity::insert(key).build(backend),
            case::Entity::insert(case).build(backend),
            person::Entity::insert_many(people).build(backend),
            case_event::Entity::insert_many(events).build(backend),
            outbox::Entity::insert_many(letters).build(backend),
        ]
    }
}
