//! An edition becomes rows: what changed is closed and opened anew, what stayed is left alone.

use std::collections::HashMap;

use entity::region::{ActiveModel, Column, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use thiserror::Error;

use super::{Edition, Region};

#[cfg(test)]
mod tests;

/// Rows per statement: six columns each stay below SQLite's 32,766 parameters.
const BATCH: usize = 5_000;

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows written so far.
    pub done: usize,
    /// Rows to write in all.
    pub total: usize,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Regions that are new or have a new name.
    pub opened: usize,
    /// Rows that ended: the region vanished or has a new name.
    pub closed: usize,
    /// Regions that stayed as they were.
    pub unchanged: usize,
}

/// Why an edition was not written.
#[derive(Debug, Error)]
pub enum ImportProblem {
    /// It differs from what is loaded, but does not count from a later day.
    #[error("the regions of {loaded} are loaded; an edition of {given} cannot replace them")]
    NotLater {
        /// The latest day on which a loaded row begins or ends.
        loaded: String,
        /// The day from which the refused edition counts.
        given: String,
    },
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbErr),
}

/// Brings the table to `edition` and tells what that took; the same edition again changes nothing.
/// The caller begins the write transaction and commits it, so that readers see one edition or the other.
pub async fn import<C: ConnectionTrait>(
    conn: &C,
    edition: &Edition,
    mut progress: impl FnMut(Progress),
) -> Result<Counts, ImportProblem> {
    let plan = Plan::new(open_rows(conn).await?, edition.regions());
    let given = edition.valid_from().to_string();
    if let Some(loaded) = latest(conn).await?.filter(|loaded| plan.writes() > 0 && *loaded >= given)
    {
        return Err(ImportProblem::NotLater { loaded, given });
    }
    let mut done = 0;
    let mut tell = |rows: usize| {
        done += rows;
        progress(Progress { done, total: plan.writes() });
    };
    tell(0);
    for codes in plan.closing.chunks(BATCH) {
        close(conn, codes, &given).await?;
        tell(codes.len());
    }
    for regions in plan.opening.chunks(BATCH) {
        let rows = regions.iter().map(|region| row(region, &given));
        Entity::insert_many(rows).exec_without_returning(conn).await?;
        tell(regions.len());
    }
    Ok(plan.counts())
}

/// What must be written to get from the open rows to an edition.
struct Plan<'e> {
    closing: Vec<String>,
    opening: Vec<&'e Region>,
    unchanged: usize,
}

impl<'e> Plan<'e> {
    fn new(mut open: HashMap<String, String>, regions: &'e [Region]) -> Self {
        let (mut closing, mut opening) = (Vec::new(), Vec::new());
        for region in regions {
            match open.remove(region.code.as_str()) {
                Some(name) if name == region.name => {}
                Some(_) => {
                    closing.push(region.code.to_string());
                    opening.push(region);
                }
                None => opening.push(region),
            }
        }
        closing.extend(open.into_keys());
        Self { unchanged: regions.len() - opening.len(), closing, opening }
    }

    fn writes(&self) -> usize {
        self.closing.len() + self.opening.len()
    }

    fn counts(&self) -> Counts {
        let (opened, closed) = (self.opening.len(), self.closing.len());
        Counts { opened, closed, unchanged: self.unchanged }
    }
}

async fn open_rows<C: ConnectionTrait>(conn: &C) -> Result<HashMap<String, String>, DbErr> {
    let rows = Entity::find().select_only().columns([Column::Code, Column::Name]);
    let open = rows.filter(Column::ValidTo.is_null()).into_tuple().all(conn).await?;
    Ok(open.into_iter().collect())
}

/// The latest day on which any row begins or ends.
async fn latest<C: ConnectionTrait>(conn: &C) -> Result<Option<String>, DbErr> {
    let ends = Entity::find().select_only();
    let ends = ends.expr(Column::ValidFrom.max()).expr(Column::ValidTo.max());
    let ends: Option<(Option<String>, Option<String>)> = ends.into_tuple().one(conn).await?;
    Ok(ends.and_then(|(begun, ended)| begun.max(ended)))
}

async fn close<C: ConnectionTrait>(conn: &C, codes: &[String], day: &str) -> Result<(), DbErr> {
    let rows = Entity::update_many().col_expr(Column::ValidTo, Expr::value(day));
    let open = rows.filter(Column::ValidTo.is_null()).filter(Column::Code.is_in(codes));
    open.exec(conn).await.map(drop)
}

fn row(region: &Region, day: &str) -> ActiveModel {
    ActiveModel {
        code: Set(region.code.to_string()),
        valid_from: Set(day.to_owned()),
        valid_to: Set(None),
        level: Set(region.code.level()),
        parent_code: Set(region.code.parent().map(String::from)),
        name: Set(region.name.clone()),
    }
}
