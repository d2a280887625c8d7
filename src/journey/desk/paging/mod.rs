//! Pages by cursor instead of by number, and counts that stop counting: a list of a million rows costs
//! no more than one of fifty. A list comes together from the first rows of its ways, each read along
//! an index; `docs/decisions/0050` says why.

mod counts;

pub use counts::{LIST_COUNTED, TAB_COUNTED, Total, capped, counts, counts_among, tab_count};

use crate::casefile::reach::{Way, Ways};
use entity::Moment;
use sea_orm::sea_query::{Expr, ExprTrait, NullOrdering, Query, SelectStatement, UnionType};
use sea_orm::{Condition, ConnectionTrait, DbErr, Order};
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

/// A stretch of a list: the rows behind one, or, going back, those before it.
#[derive(Clone, Copy)]
struct Walk {
    from: Option<Cursor>,
    back: bool,
    /// So many rows of it.
    rows: u64,
}

impl Walk {
    /// The direction of a column by which the list itself goes up or down.
    fn along(self, list: Order) -> Order {
        match (list, self.back) {
            (Order::Asc, true) => Order::Desc,
            (Order::Desc, true) => Order::Asc,
            (order, _) => order,
        }
    }

    /// Rows without a due instant stand last in the list.
    const fn undated(self) -> NullOrdering {
        if self.back { NullOrdering::First } else { NullOrdering::Last }
    }
}

/// The ids of a page: those that come first on any way, from behind `after`, at most `limit` and one
/// more.
pub fn page_of(ways: Ways, order: Ordering, after: Option<Cursor>, limit: u64) -> SelectStatement {
    walked(ways, order, Walk { from: after, back: false, rows: limit + 1 })
}

/// Behind which row the page begins that ends where this row stands; none for the list's first page.
///
/// # Errors
/// When the database fails.
pub async fn page_before(
    conn: &impl ConnectionTrait,
    (ways, order): (Ways, Ordering),
    row: Cursor,
) -> Result<Option<Cursor>, DbErr> {
    let back = Walk { from: Some(row), back: true, rows: PAGE + 1 };
    let mut rows = walked(ways, order, back);
    let dated = order == Ordering::Due;
    if dated {
        rows.column(DUE);
    }
    let Some(found) = conn.query_one(rows.offset(PAGE)).await? else { return Ok(None) };
    let due = if dated { found.try_get("", DUE)? } else { None };
    Ok(Some(Cursor { due, id: found.try_get("", ID)? }))
}

fn walked(ways: Ways, order: Ordering, walk: Walk) -> SelectStatement {
    match order {
        Ordering::Due => by_due(ways, walk),
        Ordering::Newest => by_birth(ways, walk),
    }
}

fn by_due(ways: Ways, walk: Walk) -> SelectStatement {
    let parts = ways.ways.into_iter().flat_map(|way| {
        let stretches = if way.in_order { stretches(&way, walk) } else { vec![rest(&way, walk)] };
        stretches.into_iter().map(move |stretch| first_of(&way, stretch, walk))
    });
    let all = united(parts.collect(), UnionType::Distinct, &[ID, DUE]);
    Query::select()
        .column(ID)
        .from_subquery(all, "parts")
        .order_by_with_nulls(DUE, walk.along(Order::Asc), walk.undated())
        .order_by(ID, walk.along(Order::Asc))
        .limit(walk.rows)
        .take()
}

fn by_birth(ways: Ways, walk: Walk) -> SelectStatement {
    let parts = ways.ways.into_iter().map(|mut way| {
        if way.repeats {
            way.rows.distinct();
        }
        let beyond = walk.from.map(|cursor| {
            let id = way.id.clone();
            if walk.back { id.gt(cursor.id) } else { id.lt(cursor.id) }
        });
        way.rows
            .expr_as(way.id.clone(), ID)
            .cond_where(Condition::all().add_option(beyond))
            .order_by_expr(way.id, walk.along(Order::Desc))
            .limit(walk.rows)
            .take()
    });
    let all = united(parts.collect(), UnionType::Distinct, &[ID]);
    Query::select()
        .column(ID)
        .from_subquery(all, "parts")
        .order_by(ID, walk.along(Order::Desc))
        .limit(walk.rows)
        .take()
}

/// What the youngest rows of each way say in one column, under the name `id`; hardly anything twice.
pub fn said_by_youngest(ways: Ways, what: &Expr, most: u64) -> SelectStatement {
    let parts = ways.ways.into_iter().map(|mut way| {
        way.rows.expr_as(what.clone(), ID).order_by_expr(way.id, Order::Desc).limit(most).take()
    });
    united(parts.collect(), UnionType::Distinct, &[ID])
}

/// What has a due instant, and what has none: each is one stretch of the way's index.
fn stretches(way: &Way, walk: Walk) -> Vec<Condition> {
    let (due, id) = (|| way.due.clone(), || way.id.clone());
    let dated = Condition::all().add(due().is_not_null());
    let undated = Condition::all().add(due().is_null());
    let beyond = |last: Uuid| if walk.back { id().lt(last) } else { id().gt(last) };
    match walk.from {
        None => vec![dated, undated],
        Some(Cursor { due: None, id: last }) if walk.back => vec![dated, undated.add(beyond(last))],
        Some(Cursor { due: None, id: last }) => vec![undated.add(beyond(last))],
        Some(Cursor { due: Some(at), id: last }) if walk.back => {
            let before = Condition::any().add(due().lt(at)).add(beyond(last));
            vec![Condition::all().add(due().lte(at)).add(before)]
        }
        Some(Cursor { due: Some(at), id: last }) => {
            let behind = Condition::any().add(due().gt(at)).add(beyond(last));
            vec![Condition::all().add(due().gte(at)).add(behind), undated]
        }
    }
}

/// The same as one stretch, for rows that come in no order.
fn rest(way: &Way, walk: Walk) -> Condition {
    match walk.from {
        None => Condition::all(),
        Some(_) => stretches(way, walk).into_iter().fold(Condition::any(), Condition::add),
    }
}

/// The first rows of a stretch.
fn first_of(way: &Way, stretch: Condition, walk: Walk) -> SelectStatement {
    let mut rows = way.rows.clone();
    if way.repeats {
        rows.distinct();
    }
    rows.expr_as(way.id.clone(), ID)
        .expr_as(way.due.clone(), DUE)
        .cond_where(stretch)
        .limit(walk.rows);
    let order = walk.along(Order::Asc);
    // Along an index, rows without a due instant stand apart: where they sort makes no difference.
    if way.in_order {
        rows.order_by_expr(way.due.clone(), order.clone());
    } else {
        rows.order_by_expr_with_nulls(way.due.clone(), order.clone(), walk.undated());
    }
    rows.order_by_expr(way.id.clone(), order).take()
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
