//! What the lists of the desk are read by: every list walks an index that is in its order, however
//! many cases there are. What an order depends on and stood elsewhere is kept beside it.

use crate::shape::{index, migration, moment_null};
use sea_orm_migration::prelude::*;

migration!("m22_queue_indexes");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in COLUMNS {
            let added = Table::alter().table(*table).add_column(moment_null(column)).to_owned();
            manager.alter_table(added).await?;
        }
        for filled in FILLED {
            manager.get_connection().execute_unprepared(filled).await?;
        }
        for old in replaced() {
            drop_index(manager, &old).await?;
        }
        for new in indexes() {
            manager.create_index(new).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for new in indexes() {
            drop_index(manager, &new).await?;
        }
        for old in replaced() {
            manager.create_index(old).await?;
        }
        for (table, column) in COLUMNS {
            let dropped = Table::alter().table(*table).drop_column(*column).to_owned();
            manager.alter_table(dropped).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const COLUMNS: &[(&str, &str)] = &[
    ("case_file", "news_at"),
    ("referral", "step_due_at"),
    ("referral", "news_at"),
    ("referral", "case_due_at"),
    ("referral", "case_ended_at"),
];

/// What the new columns say of the rows that are there.
const FILLED: &[&str] = &[
    "UPDATE referral SET
         step_due_at = CASE
             WHEN status = 'sent' THEN accept_due_at
             WHEN status IN ('accepted', 'in_progress', 'forwarded') THEN reply_due_at
         END,
         case_due_at = (SELECT clock_due_at FROM case_file WHERE case_file.id = case_id),
         case_ended_at = (SELECT case_file.ended_at FROM case_file WHERE case_file.id = case_id),
         news_at = (
             SELECT MAX(news.at) FROM case_event AS news
             WHERE news.case_id = referral.case_id AND news.referral_id = referral.id
                 AND news.act IN ('reply', 'pass_on', 'return')
                 AND NOT EXISTS (
                     SELECT 1 FROM case_event AS later
                     WHERE later.case_id = news.case_id AND later.seq > news.seq
                         AND later.act NOT IN (
                             'answer', 'add_information', 'object', 'reply', 'pass_on', 'return',
                             'note', 'reveal', 'assign'
                         )
                 )
         )",
    "UPDATE case_file SET news_at = (
         SELECT MAX(news.at) FROM case_event AS news
         WHERE news.case_id = case_file.id
             AND news.act IN ('answer', 'add_information', 'object')
             AND NOT EXISTS (
                 SELECT 1 FROM case_event AS later
                 WHERE later.case_id = news.case_id AND later.seq > news.seq
                     AND later.act NOT IN (
                         'answer', 'add_information', 'object', 'reply', 'pass_on', 'return',
                         'note', 'reveal', 'assign'
                     )
             )
     )",
];

/// Indexes of an earlier migration that serve nobody any more.
fn replaced() -> Vec<IndexCreateStatement> {
    vec![
        index("case_file", ["emergency_unit_id", "status", "clock_due_at", "id"]),
        index("case_file", ["village_code", "status", "clock_due_at", "id"]),
        index("case_file", ["district_code", "status", "clock_due_at", "id"]),
        index("referral", ["to_unit_id", "status", "reply_due_at", "id"]),
        index("referral", ["from_unit_id", "status", "reply_due_at", "id"]),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    let (due, case_due) = ("clock_due_at", "case_due_at");
    vec![
        // Everything a unit answers for, everything of a village and of a district, first due first.
        index("case_file", ["owner_unit_id", due, "id"]),
        index("case_file", ["village_code", due, "id"]),
        index("case_file", ["district_code", due, "id"]),
        // Few cases are in the next ones, and only those pay for them.
        some("emergency", ["emergency_unit_id", due, "id"], &["emergency_unit_id"], &[]),
        some(
            "emergency_open",
            ["emergency_unit_id", due, "id"],
            &["emergency_unit_id"],
            &["ended_at"],
        ),
        some("assigned_open", ["assignee_id", due, "id"], &["assignee_id"], &["ended_at"]),
        some("misconduct_open", ["owner_unit_id", due, "id"], &["accused_region"], &["ended_at"]),
        some("news", ["owner_unit_id", due, "id"], &["news_at"], &[]),
        some(
            "emergency_news",
            ["emergency_unit_id", due, "id"],
            &["emergency_unit_id", "news_at"],
            &[],
        ),
        // A unit's referrals by their own clocks, and the cases that came and went with them by theirs.
        index("referral", ["to_unit_id", "status", "step_due_at", "id"]),
        index("referral", ["from_unit_id", "status", "step_due_at", "id"]),
        index("referral", ["to_unit_id", case_due, "case_id"]),
        index("referral", ["from_unit_id", case_due, "case_id"]),
        part("referral", "received_open", ["to_unit_id", case_due, "case_id"], &[], OPEN),
        part("referral", "sent_open", ["from_unit_id", case_due, "case_id"], &[], OPEN),
        part("referral", "sent_news", ["from_unit_id", case_due, "case_id"], &["news_at"], &[]),
    ]
}

const OPEN: &[&str] = &["case_ended_at"];

fn some(
    name: &'static str,
    columns: [&'static str; 3],
    set: &[&'static str],
    unset: &[&'static str],
) -> IndexCreateStatement {
    part("case_file", name, columns, set, unset)
}

/// An index of the rows in which some columns are set and others are not.
fn part(
    table: &'static str,
    name: &'static str,
    columns: [&'static str; 3],
    set: &[&'static str],
    unset: &[&'static str],
) -> IndexCreateStatement {
    let mut index = index(table, columns);
    index.name(format!("ix_{table}_{name}"));
    for column in set {
        index.and_where(Expr::col(*column).is_not_null());
    }
    for column in unset {
        index.and_where(Expr::col(*column).is_null());
    }
    index
}

async fn drop_index(
    manager: &SchemaManager<'_>,
    index: &IndexCreateStatement,
) -> Result<(), DbErr> {
    let name = index.get_index_spec().get_name().unwrap_or_default().to_owned();
    manager.drop_index(Index::drop().name(name).to_owned()).await
}
