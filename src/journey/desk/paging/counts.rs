//! Counts that stop counting.

use super::{DUE, ID, united};
use crate::casefile::reach::{Way, Ways};
use crate::platform::error::AppError;
use crate::platform::format;
use entity::case::Language;
use sea_orm::sea_query::{
    Alias, Expr, ExprTrait, Func, IntoTableRef, Query, SelectStatement, UnionType,
};
use sea_orm::{Condition, ConnectionTrait, Order};

/// A list is counted exactly up to here; above it is "more than". Each way is counted by itself, row by
/// row: whoever wants to know of thousands finds them in the figures.
pub const LIST_COUNTED: u64 = 200;
/// The same for a tab.
pub const TAB_COUNTED: u64 = 99;

/// How many rows a list has, as far as they were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    pub count: u64,
    most: u64,
}

impl Total {
    /// Up to where a list is counted. Where rows are looked at that a filter then leaves out, counting
    /// costs more, and ends sooner.
    pub const fn most(filtered: bool) -> u64 {
        if filtered { TAB_COUNTED } else { LIST_COUNTED }
    }

    /// The count of a list whose rows were counted up to `most`.
    pub const fn of(count: u64, most: u64) -> Self {
        Self { count, most }
    }

    /// In words: exact as far as it was counted, then with a plus.
    pub fn words(self, language: Language) -> String {
        up_to(language, self.count, self.most)
    }
}

/// How many rows each list has, up to one more than `most`; one query for all lists.
pub async fn counts(
    conn: &impl ConnectionTrait,
    lists: Vec<Ways>,
    most: u64,
) -> Result<Vec<u64>, AppError> {
    let mut all = Query::select();
    let places = 0..lists.len();
    for (place, list) in lists.into_iter().enumerate() {
        all.expr_as(Expr::from(counted(list, most)), Alias::new(format!("n{place}")));
    }
    numbers(conn, &all, places.len()).await
}

/// How many of the same few rows each condition keeps, up to one more than `most`; they are read once.
pub async fn counts_among(
    conn: &impl ConnectionTrait,
    (rows, which): (impl IntoTableRef, Condition),
    kept: Vec<Condition>,
    most: u64,
) -> Result<Vec<u64>, AppError> {
    let mut all = Query::select();
    let lists = kept.len();
    for (place, kept) in kept.into_iter().enumerate() {
        let one = Expr::case(kept, Expr::val(1_i64)).finally(Expr::val(0_i64));
        let sum = Func::coalesce([Func::sum(one).into(), Expr::val(0_i64)]);
        all.expr_as(sum.cast_as("bigint"), Alias::new(format!("n{place}")));
    }
    all.from(rows).cond_where(which);
    let counts = numbers(conn, &all, lists).await?;
    Ok(counts.into_iter().map(|count| Ord::min(count, most + 1)).collect())
}

/// The columns `n0`, `n1` … of the one row there is.
async fn numbers(
    conn: &impl ConnectionTrait,
    all: &SelectStatement,
    lists: usize,
) -> Result<Vec<u64>, AppError> {
    let row = conn.query_one(all).await?;
    let number = |place: usize| -> Result<u64, AppError> {
        let value: i64 = match &row {
            Some(row) => row.try_get("", &format!("n{place}"))?,
            None => 0,
        };
        Ok(u64::try_from(value).unwrap_or_default())
    };
    (0..lists).map(number).collect()
}

fn counted(list: Ways, most: u64) -> SelectStatement {
    let how = if list.apart { UnionType::All } else { UnionType::Distinct };
    let parts = list.ways.into_iter().map(|way| some_of(way, most));
    let some = united(parts.collect(), how, &[ID]).limit(most + 1).take();
    Query::select()
        .expr(Func::count(Expr::col((Alias::new("some"), Alias::new(ID)))))
        .from_subquery(some, "some")
        .take()
}

/// So many rows of a way that they can be counted. In the order of its index even a way whose ids repeat
/// is left as soon as there are enough of them.
fn some_of(mut way: Way, most: u64) -> SelectStatement {
    way.rows.expr_as(way.id.clone(), ID);
    if way.repeats {
        way.rows.distinct();
        way.rows.expr_as(way.due.clone(), DUE);
    }
    if way.in_order {
        way.rows.order_by_expr(way.due, Order::Asc).order_by_expr(way.id, Order::Asc);
    }
    way.rows.limit(most + 1).take()
}

/// A list's count in words: exact up to two hundred, then `200+`.
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
    fn two_hundred_are_exact_and_one_more_is_not() {
        assert_eq!(capped(Language::Id, 0), "0");
        assert_eq!(capped(Language::Id, 200), "200");
        assert_eq!(capped(Language::Id, 201), "200+");
        assert_eq!(capped(Language::En, 201), "200+");
        assert_eq!(tab_count(Language::Id, 99), "99");
        assert_eq!(tab_count(Language::Id, 100), "99+");
    }
}
