//! The cases that words find. The full-text index is asked for the words and for the officer's places
//! and units at once (`index::unit_word`), youngest first, and left as soon as there are enough:
//! a word that half the country writes costs no more than a rare one. `docs/decisions/0075` says why.

use super::Sought;
use crate::casefile::index::{is_wide, place_word, unit_word, week_of, week_word};
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
        let scopes = scopes(officer);
        if !self.words.is_empty() && !scopes.is_empty() {
            // To know everything that begins with a word, an index reads all of it; of a whole word it
            // skips what is elsewhere.
            let hows = [How::Whole, How::Begun];
            for how in hows.into_iter().filter(|how| *how == How::Begun || !self.begun) {
                let asked = Asked { words: &self.words, how, scopes: &scopes };
                let by_word = youngest(conn, &asked, (officer, now), within()).await?;
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
    scopes: &'a [String],
}

/// A wide unit is asked for so many of its weeks alone, before it is for all.
const YOUNG_WEEKS: [u64; 2] = [2, 8];

/// The youngest cases that fit.
async fn youngest(
    conn: &impl ConnectionTrait,
    asked: &Asked<'_>,
    (officer, now): (&Officer, Moment),
    within: Condition,
) -> Result<Vec<CaseId>, DbErr> {
    if conn.get_database_backend() != DbBackend::Postgres {
        return ids(conn, in_fts(&fts_query(asked), within)).await;
    }
    // This index is read to its end before anything is known to be young.
    let mut before = None;
    for weeks in YOUNG_WEEKS.into_iter().filter(|_| is_any_wide(officer)) {
        // No more than before are to be expected of a week.
        if before.is_some_and(|(found, of)| found * weeks <= MOST_FOUND * of) {
            break;
        }
        let scopes = &young_scopes(officer, now, weeks);
        let young = in_gin(&tsquery(&Asked { scopes, ..*asked }), within.clone());
        let young = ids(conn, young).await?;
        let found = young.len() as u64;
        if found > MOST_FOUND {
            return Ok(young);
        }
        before = Some((found, weeks));
    }
    ids(conn, in_gin(&tsquery(asked), within)).await
}

fn is_any_wide(officer: &Officer) -> bool {
    officer.posts.iter().any(|post| is_wide(post.unit.level))
}

/// The words by which the index knows whose case it is, for all that the officer may see.
fn scopes(officer: &Officer) -> Vec<String> {
    units(officer).into_iter().map(unit_word).chain(places(officer)).collect()
}

/// The same, but of wide units only what came in during the last `weeks` weeks.
fn young_scopes(officer: &Officer, now: Moment, weeks: u64) -> Vec<String> {
    let wide = officer.posts.iter().filter(|post| is_wide(post.unit.level));
    let wide: BTreeSet<UnitId> = wide.map(|post| post.unit.id).collect();
    let this = week_of(now);
    let of_unit = |unit: UnitId| -> Vec<String> {
        if wide.contains(&unit) {
            (0..weeks).map(|ago| week_word(unit, this.saturating_sub_unsigned(ago))).collect()
        } else {
            vec![unit_word(unit)]
        }
    };
    units(officer).into_iter().flat_map(of_unit).chain(places(officer)).collect()
}

fn places(officer: &Officer) -> Vec<String> {
    let [villages, districts] = near(officer);
    villages.iter().chain(&districts).map(|place| place_word(place)).collect()
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

/// Every word, and at least one of the scopes. Folded words are letters and digits only, scopes are ours:
/// nothing in them can end a quotation.
fn fts_query(asked: &Asked<'_>) -> String {
    let begun = if asked.how == How::Begun { " *" } else { "" };
    let words = joined(asked.words, |word| format!("\"{word}\"{begun}"), " AND ");
    let scopes = joined(asked.scopes, |scope| format!("\"{scope}\""), " OR ");
    format!("({words}) AND ({scopes})")
}

/// The same for PostgreSQL.
fn tsquery(asked: &Asked<'_>) -> String {
    let begun = if asked.how == How::Begun { ":*" } else { "" };
    let words = joined(asked.words, |word| format!("'{word}'{begun}"), " & ");
    let scopes = joined(asked.scopes, |scope| format!("'{scope}'"), " | ");
    format!("({words}) & ({scopes})")
}

fn joined(words: &[String], quoted: impl Fn(&String) -> String, between: &str) -> String {
    words.iter().map(quoted).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::world::{Office, posted};
    use entity::posting::Role;

    #[test]
    fn whole_words_and_beginnings_are_asked_for_apart() {
        let (words, scopes) = (["siti".to_owned(), "pkh".to_owned()], ["@1".to_owned()]);
        let asked = |how| Asked { words: &words, how, scopes: &scopes };
        let fts = |how| fts_query(&asked(how));
        assert_eq!(fts(How::Whole), r#"("siti" AND "pkh") AND ("@1")"#);
        assert_eq!(fts(How::Begun), r#"("siti" * AND "pkh" *) AND ("@1")"#);
        let gin = |how| tsquery(&asked(how));
        assert_eq!(gin(How::Whole), "('siti' & 'pkh') & ('@1')");
        assert_eq!(gin(How::Begun), "('siti':* & 'pkh':*) & ('@1')");
    }

    #[test]
    fn of_a_wide_unit_the_last_weeks_are_asked_for_and_of_others_everything() {
        let (ministry, regency) = (Office::Directorate.unit(), Office::Division.unit());
        let posts = [(Role::AgencyOfficer, ministry.clone()), (Role::BackOffice, regency.clone())];
        let officer = posted(1, &posts);
        let now = Moment(10 * 7 * 24 * 60 * 60 * 1000 + 1);
        let of_ministry = unit_word(ministry.id);
        let mut young =
            vec![format!("{of_ministry}.10"), format!("{of_ministry}.9"), unit_word(regency.id)];
        young.sort();
        let mut asked = young_scopes(&officer, now, 2);
        asked.sort();
        assert_eq!(asked, young);
        assert!(is_any_wide(&officer));
        assert!(!is_any_wide(&posted(2, &[(Role::BackOffice, regency)])));
    }
}
