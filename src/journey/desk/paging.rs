//! Pages by cursor instead of by number, and counts that stop counting: a list of a million rows costs
//! no more than one of fifty.

use crate::platform::error::AppError;
use crate::platform::format;
use entity::Moment;
use entity::case::Language;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, NullOrdering, Query, SelectStatement};
use sea_orm::{Condition, ConnectionTrait, Order};
use std::str::FromStr;
use uuid::Uuid;

/// Rows on a page.
pub const PAGE: u64 = 50;
/// A list is counted exactly up to here; above it is "more than".
pub const LIST_COUNTED: u64 = 1_000;
/// The same for a tab.
pub const TAB_COUNTED: u64 = 99;

/// The row a page ended with: its due instant, if it has one, and its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub due: Option<Moment>,
    pub id: Uuid,
}

/// What a list is ordered by.
#[derive(Clone, Debug)]
pub enum Ordering {
    /// First due first, what has no due instant last, then by id.
    Due { due: Expr, id: Expr },
    /// The youngest first: ids sort by birth.
    Newest { id: Expr },
}

impl Ordering {
    /// Puts a list into this order, from behind `after`, at most `limit` rows and one more.
    pub fn page(&self, query: &mut SelectStatement, after: Option<Cursor>, limit: u64) {
        query.cond_where(Condition::all().add_option(after.map(|cursor| self.beyond(cursor))));
        match self {
            Self::Due { due, id } => query
                .order_by_expr_with_nulls(due.clone(), Order::Asc, NullOrdering::Last)
                .order_by_expr(id.clone(), Order::Asc),
            Self::Newest { id } => query.order_by_expr(id.clone(), Order::Desc),
        };
        query.limit(limit + 1);
    }

    fn beyond(&self, cursor: Cursor) -> Condition {
        let (due, id) = match self {
            Self::Newest { id } => return Condition::all().add(id.clone().lt(cursor.id)),
            Self::Due { due, id } => (due, id),
        };
        let (due, same_id) = (|| due.clone(), id.clone().gt(cursor.id));
        match cursor.due {
            None => Condition::all().add(due().is_null()).add(same_id),
            Some(at) => Condition::any()
                .add(due().gt(at))
                .add(Condition::all().add(due().eq(at)).add(same_id))
                .add(due().is_null()),
        }
    }
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

/// How many rows each list has, up to one more than `most`; one query for all lists.
pub async fn counts(
    conn: &impl ConnectionTrait,
    lists: Vec<SelectStatement>,
    most: u64,
) -> Result<Vec<u64>, AppError> {
    let mut all = Query::select();
    let places = 0..lists.len();
    for (place, mut list) in lists.into_iter().enumerate() {
        let some = list.clear_selects().expr_as(Expr::val(1), "one").limit(most + 1).take();
        let counted = Query::select()
            .expr(Func::count(Expr::col((Alias::new("some"), Alias::new("one")))))
            .from_subquery(some, Alias::new("some"))
            .take();
        all.expr_as(Expr::from(counted), Alias::new(format!("n{place}")));
    }
    let row = conn.query_one(&all).await?;
    let number = |place: usize| -> Result<u64, AppError> {
        let value: i64 = match &row {
            Some(row) => row.try_get("", &format!("n{place}"))?,
            None => 0,
        };
        Ok(u64::try_from(value).unwrap_or_default())
    };
    places.map(number).collect()
}

/// A list's count in words: exact up to a thousand, then `1.000+`.
pub fn capped(language: Language, count: u64) -> String {
    up_to(language, count, LIST_COUNTED)
}

/// A tab's count in words: exact up to 99, then `99+`.
pub fn tab_count(language: Language, count: u64) -> String {
    up_to(language, count, TAB_COUNTED)
}

fn up_to(language: Language, count: u64, most: u64) -> String {
    let exact = i64::try_from(Ord::min(count, most)).unwrap_or_default();
    let shown = format::number(language, exact);
    if count > most { format!("{shown}+") } else { shown }
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

    #[test]
    fn a_thousand_is_exact_and_one_more_is_not() {
        assert_eq!(capped(Language::Id, 0), "0");
        assert_eq!(capped(Language::Id, 1_000), "1.000");
        assert_eq!(capped(Language::Id, 1_001), "1.000+");
        assert_eq!(capped(Language::En, 1_001), "1,000+");
        assert_eq!(tab_count(Language::Id, 99), "99");
        assert_eq!(tab_count(Language::Id, 100), "99+");
    }
}
