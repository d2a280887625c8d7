//! Columns are known by their headings, in either language and in any order.

use crate::platform::locale::say;
use entity::case::Language;

/// The columns of a register, in the order of the template. Their names are those of the form.
pub const COLUMNS: [&str; 22] = [
    "nomor",
    "tanggal",
    "sumber",
    "nama",
    "hp",
    "nik",
    "kk",
    "untuk",
    "hubungan",
    "nama_orang",
    "nik_orang",
    "desa",
    "rt",
    "patokan",
    "jenis",
    "masalah",
    "program",
    "bobot",
    "dilaporkan",
    "cerita",
    "hubungi",
    "rahasia",
];

/// Which column of the file is which; what it calls by no name of ours is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    pub known: Vec<Option<&'static str>>,
    pub passed_over: Vec<String>,
}

/// Why the headings cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadingFlaw {
    /// None of them is ours.
    None,
    /// Without these nothing can be imported.
    Missing(Vec<&'static str>),
    /// Two columns are called the same.
    Twice(&'static str),
}

/// A column's name on paper.
pub fn heading(language: Language, column: &str) -> String {
    say(language, &format!("counter-col-{column}"), &[])
}

/// Reads the headings.
///
/// # Errors
/// When rows could not be read by them.
pub fn columns(headings: &[String]) -> Result<Columns, HeadingFlaw> {
    let known: Vec<Option<&'static str>> = headings.iter().map(|text| column_of(text)).collect();
    let has = |column: &str| known.iter().flatten().filter(|known| **known == column).count();
    if known.iter().all(Option::is_none) {
        return Err(HeadingFlaw::None);
    }
    if let Some(twice) = COLUMNS.into_iter().find(|column| has(column) > 1) {
        return Err(HeadingFlaw::Twice(twice));
    }
    let missing: Vec<&'static str> =
        [("cerita", has("cerita")), ("masalah", has("masalah") + has("program"))]
            .into_iter()
            .filter(|(_, count)| *count == 0)
            .map(|(column, _)| column)
            .collect();
    if !missing.is_empty() {
        return Err(HeadingFlaw::Missing(missing));
    }
    let passed_over =
        headings.iter().zip(&known).filter(|(text, known)| known.is_none() && !text.is_empty());
    let passed_over = passed_over.map(|(text, _)| text.chars().take(40).collect()).collect();
    Ok(Columns { known, passed_over })
}

fn column_of(text: &str) -> Option<&'static str> {
    let said = plain(text);
    let is_it = |column: &&str| {
        plain(column) == said
            || [Language::Id, Language::En].iter().any(|one| plain(&heading(*one, column)) == said)
    };
    COLUMNS.into_iter().find(is_it)
}

/// Letters and digits alone: neither capitals nor dots nor what stands in brackets makes another word.
pub fn plain(text: &str) -> String {
    let outside = text.split('(').next().unwrap_or_default();
    outside.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headings: &[&str]) -> Result<Columns, HeadingFlaw> {
        columns(&headings.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn headings_are_known_in_both_languages_and_any_order() {
        let read =
            of(&["CERITA ", "Catatan", "masalah", "Register number", "Nama (sesuai KTP)"]).unwrap();
        let known = [Some("cerita"), None, Some("masalah"), Some("nomor"), Some("nama")];
        assert_eq!(read.known, known);
        assert_eq!(read.passed_over, ["Catatan"]);
    }

    #[test]
    fn every_column_has_a_heading_of_its_own() {
        for language in [Language::Id, Language::En] {
            for column in COLUMNS {
                assert_eq!(column_of(&heading(language, column)), Some(column), "{column}");
            }
        }
    }

    #[test]
    fn headings_that_do_not_do_are_told_apart() {
        assert_eq!(of(&["Kolom1", ""]), Err(HeadingFlaw::None));
        assert_eq!(of(&["Nama", "Masalah"]), Err(HeadingFlaw::Missing(vec!["cerita"])));
        assert_eq!(of(&["Cerita"]), Err(HeadingFlaw::Missing(vec!["masalah"])));
        assert_eq!(of(&["Cerita", "Masalah", "Nama", "nama"]), Err(HeadingFlaw::Twice("nama")));
    }
}
