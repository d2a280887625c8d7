//! What the database would do for a statement: does it walk a whole table that grows with the cases?
//! The bench of the figures asks the same, in another program.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement, TransactionTrait};
use serde_json::Value;
use std::fmt::Write;

/// Tables that have a row, or several, for every case.
pub const GROWING: [&str; 4] = ["case_file", "person", "referral", "case_event"];

/// A plan as people read it, and the walks over whole tables in it.
pub struct Plan {
    pub text: String,
    pub walks: Vec<String>,
}

/// The plan of a statement. On PostgreSQL `only_if_it_must` makes a walk over a table a last resort, as
/// it would be were the table large.
pub async fn plan(
    db: &DatabaseConnection,
    statement: &Statement,
    only_if_it_must: bool,
) -> Result<Plan, DbErr> {
    match db.get_database_backend() {
        DbBackend::Postgres => of_postgres(db, statement, only_if_it_must).await,
        _ => of_sqlite(db, statement).await,
    }
}

fn explain(how: &str, statement: &Statement) -> Statement {
    Statement { sql: format!("{how} {}", statement.sql), ..statement.clone() }
}

async fn of_sqlite(db: &DatabaseConnection, statement: &Statement) -> Result<Plan, DbErr> {
    let mut plan = Plan { text: String::new(), walks: Vec::new() };
    for row in db.query_all_raw(explain("EXPLAIN QUERY PLAN", statement)).await? {
        let step: String = row.try_get("", "detail")?;
        let _ = writeln!(plan.text, "{step}");
        let table = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
        if table.is_some_and(|table| GROWING.contains(&table)) {
            plan.walks.push(step);
        }
    }
    Ok(plan)
}

async fn of_postgres(
    db: &DatabaseConnection,
    statement: &Statement,
    only_if_it_must: bool,
) -> Result<Plan, DbErr> {
    let txn = db.begin().await?;
    if only_if_it_must {
        // Among few rows a merge along a whole key is as short a way as a walk over the table.
        txn.execute_unprepared("SET LOCAL enable_seqscan = off").await?;
        txn.execute_unprepared("SET LOCAL enable_mergejoin = off").await?;
    }
    let row = txn.query_one_raw(explain("EXPLAIN (FORMAT JSON)", statement)).await?;
    let tree: Value = match row {
        Some(row) => row.try_get_by_index(0)?,
        None => Value::Null,
    };
    txn.rollback().await?;
    let mut plan = Plan { text: String::new(), walks: Vec::new() };
    read(&tree, 0, &mut plan);
    Ok(plan)
}

/// Reads a node and what lies below it. An index that is read from end to end is a walk too.
fn read(node: &Value, depth: usize, plan: &mut Plan) {
    if let Some(kind) = node.get("Node Type").and_then(Value::as_str) {
        let word = |key: &str| node.get(key).and_then(Value::as_str).unwrap_or_default();
        let (table, index) = (word("Relation Name"), word("Index Name"));
        let line = [kind, table, index, word("Index Cond")].join(" ");
        let _ = writeln!(plan.text, "{}{}", "  ".repeat(depth), line.trim_end());
        let whole = match kind {
            "Seq Scan" | "Parallel Seq Scan" => true,
            "Index Scan" | "Index Only Scan" => node.get("Index Cond").is_none(),
            _ => false,
        };
        if whole && GROWING.contains(&table) {
            plan.walks.push(line);
        }
    }
    let below = match node {
        Value::Array(nodes) => nodes.iter().collect::<Vec<_>>(),
        _ => ["Plan", "Plans"].iter().filter_map(|key| node.get(*key)).collect(),
    };
    for child in below {
        read(child, depth + usize::from(node.is_object()), plan);
    }
}
