//! The cases that words find. The full-text index is asked for the words and for the officer's places
//! and units at once (`index::add_units`), youngest first, and left as soon as there are enough:
//! a word that half the country writes costs no more than a rare one. `docs/decisions/0075` says why.

use super::Sought;
use crate::casefile::index::{day_of, day_word, is_wide, own_word, place_word, unit_word};
use crate::casefile::reach::{near, reach, units};
use crate::rules::act::Officer;
use entity::case::CaseId;
use entity::unit::UnitId;
use entity::{Moment, case, case_text};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbBackend, DbErr, Order};
use std::collections::BTreeSet;

/// A search looks at so many of the youngest cases that fit; who sees more of them adds a word.
pub const MOST_FOUND: u64 = 200;

impl Sought {
    /// The same search, led: it knows the youngest cases within the officer's reach that fit it and a
    /// condition on the case, one more than `MOST_FOUND` when there are more. Young is counted from `now`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn led(
        mut self,
        conn: &impl ConnectionTrait,
        (officer, now): (&Officer, Moment),
        narrowed: Condition,
    ) -> Result<Self, DbErr> {
        if self.found.is_some() {
            return Ok(self);
        }
        let within = || Condition::all().add(reach(officer)).add(narrowed.clone());
        let mut found = BTreeSet::new();
        if let Some(code) = self.codes() {
            found.extend(ids(conn, coded(code, within())).await?);
        }
        let theirs = Theirs::of(officer);
        if !self.words.is_empty() && !theirs.is_empty() {
            // To know everything that begins with a word, an index reads all of it; of a whole word it
            // skips what is elsewhere.
            let hows = [How::Whole, How::Begun];
            for how in hows.into_iter().filter(|how| *how == How::Begun || !self.begun) {
                let asked = Asked { words: &self.words, how, theirs: &theirs };
                let by_word = youngest(conn, &asked, now, within()).await?;
                self.whole = how == How::Whole && !by_word.is_empty();
                found.extend(by_word);
                if self.whole {
                    break;
                }
            }
        }
        self.found = Some(found.into_iter().collect());
        Ok(self)
    }

    /// Are there more cases that fit than it looks at?
    pub fn has_more(&self) -> bool {
        self.found.as_ref().is_some_and(|found| found.len() as u64 > MOST_FOUND)
    }

    /// What it found, as a condition on a case; nothing as long as it was not led.
    pub fn holds(&self) -> Condition {
        let found = self.found.as_deref().unwrap_or_default();
        Condition::all().add(case::Column::Id.is_in(found.iter().copied()))
    }
}

/// How the words are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Whole,
    /// As beginnings: `sumin` finds Suminah.
    Begun,
}

/// What the index is asked for.
#[derive(Debug)]
struct Asked<'a> {
    words: &'a [String],
    how: How,
    theirs: &'a Theirs,
}

/// By what the index knows that a case is the officer's.
#[derive(Debug)]
struct Theirs {
    /// Units whose cases have words of their own.
    wide: Vec<UnitId>,
    other: Vec<UnitId>,
    /// The words of villages and districts.
    places: Vec<String>,
}

impl Theirs {
    fn of(officer: &Officer) -> Self {
        let wide = officer.posts.iter().filter(|post| is_wide(post.unit.level));
        let wide: BTreeSet<UnitId> = wide.map(|post| post.unit.id).collect();
        let (wide, other) = units(officer).into_iter().partition(|unit| wide.contains(unit));
        let [villages, districts] = near(officer);
        let places = villages.iter().chain(&districts).map(|place| place_word(place)).collect();
        Self { wide, other, places }
    }

    const fn is_empty(&self) -> bool {
        self.wide.is_empty() && self.other.is_empty() && self.places.is_empty()
    }
}

/// Of a wide unit so many days are asked for alone, before everything is.
const YOUNG_DAYS: [u64; 2] = [7, 35];

/// The youngest cases that fit.
async fn youngest(
    conn: &impl ConnectionTrait,
    asked: &Asked<'_>,
    now: Moment,
    within: Condition,
) -> Result<Vec<CaseId>, DbErr> {
    if conn.get_database_backend() != DbBackend::Postgres {
        return ids(conn, in_fts(&fts_query(asked), within)).await;
    }
    // This index is read to its end before anything is known to be young.
    let mut before = None;
    for days in YOUNG_DAYS.into_iter().filter(|_| !asked.theirs.wide.is_empty()) {
        // No more than before are to be expected of a day.
        if before.is_some_and(|(found, of)| found * days <= MOST_FOUND * of) {
            break;
        }
        let young = in_gin(&tsquery(asked, Some((day_of(now), days))), within.clone());
        let young = ids(conn, young).await?;
        let found = young.len() as u64;
        if found > MOST_FOUND {
            return Ok(young);
        }
        before = Some((found, days));
    }
    ids(conn, in_gin(&tsquery(asked, None), within)).await
}

async fn ids(conn: &impl ConnectionTrait, query: SelectStatement) -> Result<Vec<CaseId>, DbErr> {
    let rows = conn.query_all(&query).await?;
    rows.iter().map(|row| row.try_get("", "id")).collect()
}

fn coded((first, last): (String, String), within: Condition) -> SelectStatement {
    Query::select()
        .expr_as(case_id(), "id")
        .from(case::Entity)
        .and_where(case::Column::Code.between(first, last))
        .cond_where(within)
        .order_by_expr(case_id(), Order::Desc)
        .limit(MOST_FOUND + 1)
        .take()
}

/// SQLite: the joins are crossed so that the index leads, backwards along its rows.
fn in_fts(query: &str, within: Condition) -> SelectStatement {
    let fts = Alias::new("case_fts");
    let row = || Expr::col((fts.clone(), Alias::new("rowid")));
    Query::select()
        .expr_as(case_id(), "id")
        .from(fts.clone())
        .cross_join(case_text::Entity)
        .cross_join(case::Entity)
        .and_where(text(case_text::Column::Id).eq(row()))
        .and_where(its_case())
        .and_where(Expr::cust_with_values("case_fts MATCH ?", [query]))
        .cond_where(within)
        .order_by_expr(row(), Order::Desc)
        .limit(MOST_FOUND + 1)
        .take()
}

/// PostgreSQL: what the index finds is ordered first and then looked at one by one.
fn in_gin(query: &str, within: Condition) -> SelectStatement {
    let words = "array_to_tsvector(string_to_array(case_text.words, ' ')) @@ CAST($1 AS tsquery)";
    let found = Query::select()
        .columns([case_text::Column::Id, case_text::Column::CaseId])
        .from(case_text::Entity)
        .and_where(Expr::cust_with_values(words, [query]))
        .order_by(case_text::Column::Id, Order::Desc)
        .offset(0)
        .take();
    let hit = Alias::new("hit");
    let seen = Query::select()
        .expr_as(case_id(), "id")
        .from(case::Entity)
        .and_where(case_id().eq(Expr::col((hit.clone(), case_text::Column::CaseId))))
        .cond_where(within)
        .offset(0)
        .take();
    let seen_as = Alias::new("seen");
    Query::select()
        .expr_as(Expr::col((seen_as.clone(), Alias::new("id"))), "id")
        .from_subquery(found, hit.clone())
        .join_lateral(JoinType::InnerJoin, seen, seen_as, Expr::val(true))
        .order_by((hit, case_text::Column::Id), Order::Desc)
        .limit(MOST_FOUND + 1)
        .take()
}

fn case_id() -> Expr {
    Expr::col((case::Entity, case::Column::Id))
}

fn text(column: case_text::Column) -> Expr {
    Expr::col((case_text::Entity, column))
}

fn its_case() -> Expr {
    case_id().eq(text(case_text::Column::CaseId))
}

/// Every word, and at least one of the places and units. Folded words are letters and digits only, all
/// others are ours: nothing in them can end a quotation.
fn fts_query(asked: &Asked<'_>) -> String {
    let begun = if asked.how == How::Begun { " *" } else { "" };
    let words = asked.words.iter().map(|word| format!("\"{word}\"{begun}"));
    let theirs = asked.theirs;
    let units = theirs.wide.iter().chain(&theirs.other).map(|unit| unit_word(*unit));
    let scopes = units.chain(theirs.places.iter().cloned()).map(|scope| format!("\"{scope}\""));
    format!("({}) AND ({})", joined(words, " AND "), joined(scopes, " OR "))
}

/// The same for PostgreSQL; of wide units by their own words, and only of so many days until a day.
fn tsquery(asked: &Asked<'_>, young: Option<(i64, u64)>) -> String {
    let begun = if asked.how == How::Begun { ":*" } else { "" };
    let all = |say: &dyn Fn(&str) -> String| {
        joined(asked.words.iter().map(|word| format!("'{}'{begun}", say(word))), " & ")
    };
    let of_wide = |unit: &UnitId| {
        let own = all(&|word| own_word(*unit, word));
        let Some((today, days)) = young else { return format!("({own})") };
        let day = |ago| format!("'{}'", day_word(*unit, today.saturating_sub_unsigned(ago)));
        format!("({own} & ({}))", joined((0..days).map(day), " | "))
    };
    let units = asked.theirs.other.iter().map(|unit| unit_word(*unit));
    let scopes: Vec<String> = units
        .chain(asked.theirs.places.iter().cloned())
        .map(|scope| format!("'{scope}'"))
        .collect();
    let plain = (!scopes.is_empty())
        .then(|| format!("({} & ({}))", all(&str::to_owned), scopes.join(" | ")));
    joined(asked.theirs.wide.iter().map(of_wide).chain(plain), " | ")
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::world::{Office, posted};
    use entity::posting::Role;

    #[test]
    fn whole_words_and_beginnings_are_asked_for_apart() {
        let words = ["siti".to_owned(), "pkh".to_owned()];
        let places = vec!["@1".to_owned(), "@2".to_owned()];
        let theirs = Theirs { wide: Vec::new(), other: Vec::new(), places };
        let asked = |how| Asked { words: &words, how, theirs: &theirs };
        let fts = |how| fts_query(&asked(how));
        assert_eq!(fts(How::Whole), r#"("siti" AND "pkh") AND ("@1" OR "@2")"#);
        assert_eq!(fts(How::Begun), r#"("siti" * AND "pkh" *) AND ("@1" OR "@2")"#);
        let gin = |how| tsquery(&asked(how), None);
        assert_eq!(gin(How::Whole), "('siti' & 'pkh' & ('@1' | '@2'))");
        assert_eq!(gin(How::Begun), "('siti':* & 'pkh':* & ('@1' | '@2'))");
    }

    #[test]
    fn of_a_wide_unit_its_own_words_are_asked_for_and_the_last_days_alone() {
        let (ministry, regency) = (Office::Directorate.unit(), Office::Division.unit());
        let posts = [(Role::AgencyOfficer, ministry.clone()), (Role::BackOffice, regency.clone())];
        let theirs = Theirs::of(&posted(1, &posts));
        let asked = Asked { words: &["siti".to_owned()], how: How::Begun, theirs: &theirs };
        let (own, day) = (own_word(ministry.id, "siti"), |day| day_word(ministry.id, day));
        let plain = format!("('siti':* & ('{}'))", unit_word(regency.id));
        assert_eq!(tsquery(&asked, None), format!("('{own}':*) | {plain}"));
        let young = format!("('{own}':* & ('{}' | '{}')) | {plain}", day(10), day(9));
        assert_eq!(tsquery(&asked, Some((10, 2))), young);
        assert!(Theirs::of(&posted(2, &[(Role::BackOffice, regency)])).wide.is_empty());
    }
}
