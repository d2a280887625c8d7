//! A sorted vocabulary over places: which rows have this word, one that starts so, or one like it.

use super::spelling::{letters, slips};

/// Words and the rows that have them, packed so that the rows of a prefix are one slice.
#[derive(Default)]
pub(super) struct Words {
    text: String,
    /// Sorted by word.
    entries: Vec<Entry>,
    rows: Vec<u32>,
    /// The same words by length, with what a look-alike must share.
    shapes: Vec<Shape>,
}

struct Entry {
    text: u32,
    length: u32,
    rows: u32,
}

struct Shape {
    length: u32,
    letters: u32,
    entry: u32,
}

impl Words {
    /// The vocabulary of these pairs of word and row.
    pub fn new(mut pairs: Vec<(String, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut words =
            Self { rows: pairs.iter().map(|(_, row)| *row).collect(), ..Self::default() };
        let mut rows = 0;
        for group in pairs.chunk_by(|(a, _), (b, _)| a == b) {
            if let Some((word, _)) = group.first() {
                words.add(word, rows);
            }
            rows += group.len();
        }
        words.shapes.sort_unstable_by_key(|shape| shape.length);
        words.text.shrink_to_fit();
        words.entries.shrink_to_fit();
        words.shapes.shrink_to_fit();
        words
    }

    fn add(&mut self, word: &str, rows: usize) {
        let (entry, length) = (packed(self.entries.len()), packed(word.len()));
        self.entries.push(Entry { text: packed(self.text.len()), length, rows: packed(rows) });
        self.shapes.push(Shape { length, letters: letters(word), entry });
        self.text.push_str(word);
    }

    /// The rows that have exactly this word.
    pub fn exact(&self, word: &str) -> &[u32] {
        let from = self.entries.partition_point(|entry| self.word(entry) < word);
        let has = self.entries.get(from).is_some_and(|entry| self.word(entry) == word);
        self.rows(from, from + usize::from(has))
    }

    /// The rows that have a word starting like this; a row may come more than once.
    pub fn starting(&self, start: &str) -> &[u32] {
        let from = self.entries.partition_point(|entry| self.word(entry) < start);
        let passed =
            |entry: &Entry| self.word(entry) < start || self.word(entry).starts_with(start);
        self.rows(from, self.entries.partition_point(passed))
    }

    /// The rows that have a word a few slips of the pen from this one, with the number of slips.
    pub fn like(&self, word: &str) -> Vec<(u8, &[u32])> {
        let (limit, mask, length) =
            (slips(word.chars().count()), letters(word), packed(word.len()));
        let shortest = length.saturating_sub(limit.into());
        let from = self.shapes.partition_point(|shape| shape.length < shortest);
        let shapes = self.shapes.get(from..).unwrap_or_default().iter();
        let alike = shapes
            .take_while(|shape| shape.length <= length + u32::from(limit))
            .filter(|shape| (shape.letters ^ mask).count_ones() <= 2 * u32::from(limit));
        alike.filter_map(|shape| self.within(word, shape, limit)).collect()
    }

    fn within(&self, word: &str, shape: &Shape, limit: u8) -> Option<(u8, &[u32])> {
        let at = usize::try_from(shape.entry).ok()?;
        let slips = strsim::osa_distance(word, self.word(self.entries.get(at)?));
        let slips = u8::try_from(slips).ok()?;
        (1..=limit).contains(&slips).then(|| (slips, self.rows(at, at + 1)))
    }

    fn word(&self, entry: &Entry) -> &str {
        let (from, length) = (entry.text as usize, entry.length as usize);
        self.text.get(from..from + length).unwrap_or_default()
    }

    /// The rows of the words from entry `from` up to, without, entry `to`.
    fn rows(&self, from: usize, to: usize) -> &[u32] {
        let start = |at: usize| self.entries.get(at).map_or(self.rows.len(), |e| e.rows as usize);
        self.rows.get(start(from)..start(to)).unwrap_or_default()
    }
}

/// Everything here counts far below 2³².
pub(super) fn packed(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Words {
        let names = ["sukamaju", "sukaraja", "suka", "apung", "sukamaju", "sungai"];
        Words::new(names.iter().zip(0..).map(|(name, row)| ((*name).to_owned(), row)).collect())
    }

    #[test]
    fn exact_and_prefix_find_their_rows() {
        let words = sample();
        assert_eq!(words.exact("sukamaju"), [0, 4]);
        assert_eq!(words.exact("sukama"), [] as [u32; 0]);
        assert_eq!(words.starting("suka"), [2, 0, 4, 1]);
        assert_eq!(words.starting("z"), [] as [u32; 0]);
        assert_eq!(words.starting("").len(), 6);
    }

    #[test]
    fn slips_of_the_pen_are_counted() {
        let words = sample();
        assert_eq!(words.like("sukamju"), [(1, &[0, 4][..])]);
        assert_eq!(words.like("skuamaju"), [(1, &[0, 4][..])], "a swap is one slip");
        assert_eq!(words.like("sukammaju"), [(1, &[0, 4][..])]);
        assert_eq!(words.like("apnug"), [(1, &[3][..])]);
        assert_eq!(words.like("apung"), [], "the word itself is no slip");
        assert_eq!(words.like("suk"), [], "three letters forgive none");
        assert_eq!(Words::new(Vec::new()).like("sukamaju"), []);
    }
}
