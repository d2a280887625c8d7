//! Which of the villages found are shown, and in which order.

use std::cmp::Reverse;

use super::search::{Found, KEY_EXACT, Search, bits};
use super::tree::Tree;
use crate::rules::territory::RegionCode;

/// A village near the asker beats one that fits a step better elsewhere, not two steps.
const SAME_REGENCY: i32 = 30;
const SAME_DISTRICT: i32 = 5;
/// People write the village first and what lies around it after.
const FIRST_WORD: i32 = 4;

/// What orders candidates: words unanswered, score, length of the name, the name, the row.
type Rank<'t> = (u32, Reverse<i32>, usize, &'t str, u32);

/// The `limit` best of the villages that leave the fewest words of the query unanswered.
pub(super) fn ranked(
    search: &Search,
    tree: &Tree,
    near: Option<&RegionCode>,
    limit: usize,
) -> Vec<u32> {
    let (lift, asked) = (Lift::near(near), search.asked());
    let first = asked & asked.wrapping_neg();
    let rank = |(row, found): (&u32, &Found)| {
        let missing = search.missing(tree, *row, found)?;
        let opens = FIRST_WORD * i32::from(found.words & first > 0);
        let score = found.score + opens + lift.of(tree.code(*row));
        let name = tree.name(*row);
        Some((missing, Reverse(score), name.len(), name, *row))
    };
    let mut ranked: Vec<Rank> = search.villages.iter().filter_map(rank).collect();
    let fewest = ranked.iter().map(|(missing, ..)| *missing).min();
    ranked.retain(|(missing, ..)| Some(*missing) == fewest);
    if ranked.len() > limit {
        ranked.select_nth_unstable(limit);
        ranked.truncate(limit);
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(.., row)| row).collect()
}

impl Search<'_> {
    /// Whether some village answers every word of the query.
    pub fn is_answered(&self, tree: &Tree) -> bool {
        self.villages.iter().any(|(row, found)| self.missing(tree, *row, found) == Some(0))
    }

    /// How many words of the query neither the village nor a place above it answers; a village
    /// whose own name answers none is no candidate, unless it is called *Desa* or *Kelurahan*.
    fn missing(&self, tree: &Tree, row: u32, found: &Found) -> Option<u32> {
        let asked = self.asked();
        let above = std::iter::successors(tree.parent(row), |row| tree.parent(*row));
        let places =
            above.filter_map(|place| self.places.get(&place)).fold(0, |all, words| all | words);
        let named = asked & found.words > 0 || found.score >= KEY_EXACT;
        named.then(|| (asked & !(found.words | places)).count_ones())
    }

    /// The words that must be answered: all but the kinds of place, unless there is nothing else.
    fn asked(&self) -> u8 {
        let names = bits(self.words.iter().map(|word| !word.is_kind));
        if names > 0 { names } else { bits(self.words.iter().map(|_| true)) }
    }
}

/// Raises villages close to where the question is asked.
struct Lift {
    regency: Option<String>,
    district: Option<String>,
}

impl Lift {
    fn near(near: Option<&RegionCode>) -> Self {
        let inside = |region: RegionCode| format!("{region}.");
        let regency = near.and_then(RegionCode::regency).map(inside);
        Self { regency, district: near.and_then(RegionCode::district).map(inside) }
    }

    fn of(&self, village: &str) -> i32 {
        let in_it = |region: &String| village.starts_with(region.as_str());
        let inside = |region: &Option<String>| i32::from(region.as_ref().is_some_and(in_it));
        SAME_REGENCY * inside(&self.regency) + SAME_DISTRICT * inside(&self.district)
    }
}
