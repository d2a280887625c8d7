//! Pages by cursor instead of by number, and counts that stop counting: a list of a million rows costs
//! no more than one of fifty. A list comes together from the first rows of its ways, each read along
//! an index; `docs/decisions/0050` says why.

mod counts;

pub use counts::{LIST_COUNTED, TAB_COUNTED, Total, capped, counts, counts_among, tab_count};

use crate::casefile::reach::{Way, Ways};
use entity::Moment;
use sea_orm::sea_query::{Expr, ExprTrait, NullOrdering, Query, SelectStatement, UnionType};
use sea_orm::{Condition, Order};
use std::str::FromStr;
use uuid::Uuid;

/// Rows on a page.
pub const PAGE: u64 = 50;
/// The row a page ended with: its due instant, if it has one, and its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub due: Option<Moment>,
    pub id: Uuid,
}

/// What a list is ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ordering {
    /// First due first, what has no due instant last, then by id.
    Due,
    /// The youngest first: ids sort by birth.
    Newest,
}

/// The names of the columns by which ways are put together.
const ID: &str = "id";
const DUE: &str = "due";

/// The ids of a page: those that come first on any way, from behind `after`, at most `limit` and one
/// more.
pub fn page_of(ways: Ways, order: Ordering, after: Option<Cursor>, limit: u64) -> SelectStatement {
    match order {
        Ordering::Due => first_due(ways, after, limit),
        Ordering::Newest => newest(ways, after, limit),
    }
}

fn first_due(ways: Ways, after: Option<Cursor>, limit: u64) -> SelectStatement {
    let parts = ways.ways.into_iter().flat_map(|way| {
        let stretches = if way.in_order { stretches(&way, after) } else { vec![rest(&way, after)] };
        stretches.into_iter().map(move |stretch| first_of(&way, stretch, limit))
    });
    let all = united(parts.collect(), UnionType::Distinct, &[ID, DUE]);
    Query::select()
        .column(ID)
        .from_subquery(all, "parts")
        .order_by_with_nulls(DUE, Order::Asc, NullOrdering::Last)
        .order_by(ID, Order::Asc)
        .limit(limit + 1)
        .take()
}

fn newest(ways: Ways, after: Option<Cursor>, limit: u64) -> SelectStatement {
    let parts = ways.ways.into_iter().map(|mut way| {
        if way.repeats {
            way.rows.distinct();
        }
        let older = after.map(|cursor| way.id.clone().lt(cursor.id));
        way.rows
            .expr_as(way.id.clone(), ID)
            .cond_where(Condition::all().add_option(older))
            .order_by_expr(way.id, Order::Desc)
            .limit(limit + 1)
            .take()
    });
    let all = united(parts.collect(), UnionType::Distinct, &[ID]);
    Query::select()
        .column(ID)
        .from_subquery(all, "parts")
        .order_by(ID, Order::Desc)
        .limit(limit + 1)
        .take()
}

/// What the youngest rows of each way say in one column, under the name `id`; hardly anything twice.
pub fn said_by_youngest(ways: Ways, what: &Expr, most: u64) -> SelectStatement {
    let parts = ways.ways.into_iter().map(|mut way| {
        way.rows.expr_as(what.clone(), ID).order_by_expr(way.id, Order::Desc).limit(most).take()
    });
    united(parts.collect(), UnionType::Distinct, &[ID])
}

/// What has a due instant, then what has none: each is one stretch of the way's index.
fn stretches(way: &Way, after: Option<Cursor>) -> Vec<Condition> {
    let (due, id) = (|| way.due.clone(), || way.id.clone());
    let undated = Condition::all().add(due().is_null());
    match after {
        None => vec![Condition::all().add(due().is_not_null()), undated],
        Some(Cursor { due: None, id: last }) => vec![undated.add(id().gt(last))],
        Some(Cursor { due: Some(at), id: last }) => {
            let behind = Condition::any().add(due().gt(at)).add(id().gt(last));
            vec![Condition::all().add(due().gte(at)).add(behind), undated]
        }
    }
}

/// The same as one stretch, for rows that come in no order.
fn rest(way: &Way, after: Option<Cursor>) -> Condition {
    match after {
        None => Condition::all(),
        Some(_) => stretches(way, after).into_iter().fold(Condition::any(), Condition::add),
    }
}

/// The first rows of a stretch.
fn first_of(way: &Way, stretch: Condition, limit: u64) -> SelectStatement {
    let mut rows = way.rows.clone();
    if way.repeats {
        rows.distinct();
    }
    rows.expr_as(way.id.clone(), ID)
        .expr_as(way.due.clone(), DUE)
        .cond_where(stretch)
        .limit(limit + 1);
    // Along an index, rows without a due instant stand apart: where they sort makes no difference.
    if way.in_order {
        rows.order_by_expr(way.due.clone(), Order::Asc);
    } else {
        rows.order_by_expr_with_nulls(way.due.clone(), Order::Asc, NullOrdering::Last);
    }
    rows.order_by_expr(way.id.clone(), Order::Asc).take()
}

/// All parts one behind the other. Each is a select within a select: a part has its own limit.
fn united(
    parts: Vec<SelectStatement>,
    how: UnionType,
    columns: &[&'static str],
) -> SelectStatement {
    let whole = |part: SelectStatement| {
        Query::select().columns(columns.iter().copied()).from_subquery(part, "part").take()
    };
    let mut parts = parts.into_iter().map(whole);
    let mut all = parts.next().unwrap_or_default();
    all.unions(parts.map(|part| (how, part))).take()
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.due {
            Some(due) => write!(f, "{}_{}", due.0, self.id),
            None => write!(f, "_{}", self.id),
        }
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (due, id) = text.split_once('_').ok_or(())?;
        let due = match due {
            "" => None,
            due => Some(Moment(due.parse().map_err(|_| ())?)),
        };
        Ok(Self { due, id: id.parse().map_err(|_| ())? })
    }
}

/// The rows of a page, and the cursor behind its last row when there are more.
pub fn cut<T>(
    mut rows: Vec<T>,
    limit: u64,
    cursor: impl Fn(&T) -> Cursor,
) -> (Vec<T>, Option<Cursor>) {
    let fits = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > fits;
    rows.truncate(fits);
    let next = rows.last().filter(|_| more).map(cursor);
    (rows, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_address() {
        let id = Uuid::now_v7();
        for due in [Some(Moment(1_795_399_200_000)), Some(Moment(-1)), None] {
            let cursor = Cursor { due, id };
            assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }
        for odd in ["", "_", "x", "1_", "x_y", "1_2_3"] {
            assert_eq!(odd.parse::<Cursor>(), Err(()), "{odd}");
        }
    }

    #[test]
    fn only_a_full_page_with_more_behind_it_has_a_next() {
        let cursor = |n: &u128| Cursor { due: None, id: Uuid::from_u128(*n) };
        assert_eq!(cut(vec![1, 2], 2, cursor), (vec![1, 2], None));
        assert_eq!(cut(vec![1, 2, 3], 2, cursor), (vec![1, 2], Some(cursor(&2))));
        assert_eq!(cut(Vec::new(), 2, cursor), (Vec::new(), None));
    }
}
