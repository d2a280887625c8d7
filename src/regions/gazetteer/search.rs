//! From what people type to the villages they may mean.

use std::collections::HashMap;

use super::rank::ranked;
use super::spelling::{self, Word};
use super::tree::Tree;
use super::words::Words;
use crate::rules::territory::RegionCode;

/// How much of a query is looked at.
const LETTERS: usize = 100;
const WORDS: usize = 8;
/// So many words written apart may be one name written together.
const SPAN: usize = 4;

/// What an answer is worth: the whole name, its beginning, a word of it, something like it.
pub(super) const KEY_EXACT: i32 = 100;
const KEY_START: i32 = 75;
const WORD_EXACT: i32 = 55;
const WORD_START: i32 = 45;
const KEY_LIKE: i32 = 40;
const WORD_LIKE: i32 = 30;
const PER_WORD: i32 = 3;
const PER_SLIP: i32 = 8;

/// What can be typed for a village: its whole name in one piece, a word of it, a name above it.
pub(super) struct Index {
    keys: Words,
    words: Words,
    above: Words,
}

/// One query on its way: which of its words each village's name and each place above answers.
pub(super) struct Search<'i> {
    index: &'i Index,
    pub words: Vec<Word>,
    pub villages: HashMap<u32, Found>,
    pub places: HashMap<u32, u8>,
}

/// How well a village's name answers, and which words of the query, one bit each.
#[derive(Default)]
pub(super) struct Found {
    pub score: i32,
    pub words: u8,
}

/// Neighbouring words of the query, as one.
struct Span {
    text: String,
    words: u8,
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
        Self { keys: Words::new(keys), words: Words::new(words), above: Words::new(above) }
    }

    /// The rows of the likeliest villages, at most `limit`; slips of the pen are looked for only
    /// when no village answers the whole query as it was typed.
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
        let mut search =
            Search { index: self, words, villages: HashMap::new(), places: HashMap::new() };
        search.as_typed();
        if !search.is_answered(tree) {
            search.forgiving();
        }
        ranked(&search, tree, near, limit)
    }
}

impl Search<'_> {
    fn as_typed(&mut self) {
        let index = self.index;
        for span in spans(&self.words) {
            self.found(index.keys.exact(&span.text), &span, KEY_EXACT);
            self.found(index.words.exact(&span.text), &span, WORD_EXACT);
            self.placed(index.above.exact(&span.text), &span);
            if span.text.len() > 1 {
                self.found(index.keys.starting(&span.text), &span, KEY_START);
                self.found(index.words.starting(&span.text), &span, WORD_START);
                self.placed(index.above.starting(&span.text), &span);
            }
        }
    }

    /// Places above forgive one slip: two would find another regency for nearly any word.
    fn forgiving(&mut self) {
        let index = self.index;
        let all = bits(self.words.iter().map(|_| true));
        let short_or_whole = |span: &Span| span.words.count_ones() <= 2 || span.words == all;
        for span in spans(&self.words).into_iter().filter(short_or_whole) {
            for (slips, villages) in index.keys.like(&span.text) {
                self.found(villages, &span, KEY_LIKE - PER_SLIP * i32::from(slips));
            }
            for (slips, villages) in index.words.like(&span.text) {
                self.found(villages, &span, WORD_LIKE - PER_SLIP * i32::from(slips));
            }
            for (_, places) in index.above.like(&span.text).iter().filter(|(slips, _)| *slips == 1)
            {
                self.placed(places, &span);
            }
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
}

/// Every run of up to four neighbouring words, written together.
fn spans(words: &[Word]) -> Vec<Span> {
    let mut spans = Vec::new();
    for length in 1..=SPAN {
        for (at, run) in (0..).zip(words.windows(length)) {
            let words = bits((0..at).map(|_| false).chain(run.iter().map(|_| true)));
            spans.extend(spelling::joined(run).map(|text| Span { text, words }));
        }
    }
    spans
}

/// One bit per word, the first the lowest.
pub(super) fn bits(words: impl Iterator<Item = bool>) -> u8 {
    (0..u8::BITS).zip(words).fold(0, |bits, (place, set)| bits | u8::from(set) << place)
}
