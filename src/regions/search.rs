//! From what people type to the villages they may mean.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::spelling::{self, Word};
use super::tree::Tree;
use super::words::Words;
use crate::rules::territory::RegionCode;

/// Longest query that is looked at, in letters and in words.
const LETTERS: usize = 100;
const WORDS: usize = 8;
/// Names are up to this many words written apart that others write together.
const SPAN: usize = 4;

const KEY_EXACT: i32 = 100;
const KEY_START: i32 = 75;
const WORD_EXACT: i32 = 55;
const WORD_START: i32 = 45;
const KEY_LIKE: i32 = 40;
const WORD_LIKE: i32 = 30;
const PER_WORD: i32 = 3;
const PER_SLIP: i32 = 8;
const SAME_REGENCY: i32 = 30;
const SAME_DISTRICT: i32 = 5;

/// What can be typed for a village: its whole name in one piece, a word of it, a name above it.
pub(super) struct Index {
    keys: Words,
    words: Words,
    above: Words,
}

impl Index {
    pub fn new(tree: &Tree) -> Self {
        let (mut keys, mut words, mut above) = (Vec::new(), Vec::new(), Vec::new());
        for row in 0..tree.len() {
            let name = spelling::words(tree.name(row));
            let is_village = tree.code(row).len() > "PP.KK.CC".len();
            let whole = if is_village { &mut keys } else { &mut above };
            whole.extend(spelling::keys(&name).map(|key| (key, row)));
            if name.len() > 1 {
                let parts = if is_village { &mut words } else { &mut above };
                parts.extend(spelling::parts(&name).map(|part| (part, row)));
            }
        }
        Self {
            keys: Words::new(keys),
            words: Words::new(words),
            above: Words::new(above),
        }
    }

    /// The rows of the likeliest villages, at most `limit`.
    pub fn search(
        &self,
        tree: &Tree,
        query: &str,
        near: Option<&RegionCode>,
        limit: usize,
    ) -> Vec<u32> {
        let query: String = query.chars().take(LETTERS).collect();
        let mut words = spelling::words(&query);
        words.truncate(WORDS);
        let mut search = Search {
            index: self,
            words,
            villages: HashMap::new(),
            places: HashMap::new(),
        };
        search.look(Search::as_typed);
        if !search.is_answered(tree) {
            search.look(Search::forgiving);
        }
        search.ranked(tree, near, limit)
    }
}

/// One query on its way: what each village and each place above answers so far.
struct Search<'i> {
    index: &'i Index,
    words: Vec<Word>,
    villages: HashMap<u32, Found>,
    places: HashMap<u32, u8>,
}

/// How well a village's name answers, and which of the query's words it answers, one bit each.
#[derive(Default)]
struct Found {
    score: i32,
    words: u8,
}

/// Neighbouring words of the query, as one.
struct Span {
    text: String,
    words: u8,
}

/// What orders candidates: words unanswered, score, length of the name, the name, the row.
type Rank<'t> = (u32, Reverse<i32>, usize, &'t str, u32);

impl Search<'_> {
    fn look(&mut self, how: fn(&mut Self, &Span)) {
        for span in spans(&self.words) {
            how(self, &span);
        }
    }

    fn as_typed(&mut self, span: &Span) {
        let index = self.index;
        self.found(index.keys.exact(&span.text), span, KEY_EXACT);
        self.found(index.words.exact(&span.text), span, WORD_EXACT);
        self.placed(index.above.exact(&span.text), span);
        if span.text.len() > 1 {
            self.found(index.keys.starting(&span.text), span, KEY_START);
            self.found(index.words.starting(&span.text), span, WORD_START);
            self.placed(index.above.starting(&span.text), span);
        }
    }

    fn forgiving(&mut self, span: &Span) {
        let index = self.index;
        for (slips, rows) in index.keys.like(&span.text) {
            self.found(
                rows,
                span,
                KEY_LIKE - PER_SLIP * i32::try_from(slips).unwrap_or_default(),
            );
        }
        for (slips, rows) in index.words.like(&span.text) {
            self.found(
                rows,
                span,
                WORD_LIKE - PER_SLIP * i32::try_from(slips).unwrap_or_default(),
            );
        }
        for (_, rows) in index.above.like(&span.text) {
            self.placed(rows, span);
        }
    }

    fn found(&mut self, villages: &[u32], span: &Span, score: i32) {
        let score = score + PER_WORD * span.words.count_ones().cast_signed();
        for village in villages {
            let found = self.villages.entry(*village).or_default();
            found.score = found.score.max(score);
            found.words |= span.words;
        }
    }

    fn placed(&mut self, places: &[u32], span: &Span) {
        for place in places {
            *self.places.entry(*place).or_default() |= span.words;
        }
    }

    /// Whether some village answers every word of the query.
    fn is_answered(&self, tree: &Tree) -> bool {
        self.villages
            .iter()
            .any(|(row, found)| self.missing(tree, *row, found) == Some(0))
    }

    /// How many words of the query neither the village nor a place above it answers; a village
    /// whose own name answers none is no candidate.
    fn missing(&self, tree: &Tree, row: u32, found: &Found) -> Option<u32> {
        let asked = self.asked();
        let above = std::iter::successors(tree.parent(row), |row| tree.parent(*row));
        let places = above
            .filter_map(|place| self.places.get(&place))
            .fold(0, |all, words| all | words);
        (asked & found.words > 0).then(|| (asked & !(found.words | places)).count_ones())
    }

    /// The words that must be answered: all but the kinds of place, unless there is nothing else.
    fn asked(&self) -> u8 {
        let names = bits(self.words.iter().map(|word| !word.is_kind));
        if names > 0 {
            names
        } else {
            bits(self.words.iter().map(|_| true))
        }
    }

    /// The `limit` best of those that leave the fewest words unanswered: high scores first, then
    /// short names, then ABC.
    fn ranked(&self, tree: &Tree, near: Option<&RegionCode>, limit: usize) -> Vec<u32> {
        let lift = Lift::near(near);
        let mut ranked: Vec<Rank> = self
            .villages
            .iter()
            .filter_map(|(row, found)| {
                let score = found.score + lift.of(tree.code(*row));
                let name = tree.name(*row);
                Some((
                    self.missing(tree, *row, found)?,
                    Reverse(score),
                    name.len(),
                    name,
                    *row,
                ))
            })
            .collect();
        let fewest = ranked.iter().map(|(missing, ..)| *missing).min();
        ranked.retain(|(missing, ..)| Some(*missing) == fewest);
        if ranked.len() > limit {
            ranked.select_nth_unstable(limit);
            ranked.truncate(limit);
        }
        ranked.sort_unstable();
        ranked.into_iter().map(|(.., row)| row).collect()
    }
}

/// Raises villages close to where the question is asked.
#[derive(Default)]
struct Lift {
    regency: Option<String>,
    district: Option<String>,
}

impl Lift {
    fn near(near: Option<&RegionCode>) -> Self {
        let inside = |region: RegionCode| format!("{region}.");
        Self {
            regency: near.and_then(RegionCode::regency).map(inside),
            district: near.and_then(RegionCode::district).map(inside),
        }
    }

    fn of(&self, village: &str) -> i32 {
        let inside = |region: &Option<String>| {
            i32::from(
                region
                    .as_ref()
                    .is_some_and(|region| village.starts_with(region.as_str())),
            )
        };
        SAME_REGENCY * inside(&self.regency) + SAME_DISTRICT * inside(&self.district)
    }
}

/// Every run of up to four neighbouring words, written together: in long form and as typed.
fn spans(words: &[Word]) -> Vec<Span> {
    let mut spans = Vec::new();
    for length in 1..=SPAN {
        for (at, run) in (0..).zip(words.windows(length)) {
            let bits = bits((0..at).map(|_| false).chain(run.iter().map(|_| true)));
            let full: String = run.iter().map(Word::full).collect();
            let typed: String = run.iter().map(|word| word.literal.as_str()).collect();
            if typed != full {
                spans.push(Span {
                    text: typed,
                    words: bits,
                });
            }
            spans.push(Span {
                text: full,
                words: bits,
            });
        }
    }
    spans
}

/// One bit per word, the first the lowest.
fn bits(words: impl Iterator<Item = bool>) -> u8 {
    (0..u8::BITS)
        .zip(words)
        .fold(0, |bits, (place, set)| bits | u8::from(set) << place)
}
