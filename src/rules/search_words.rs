//! Words as a search compares them: without case, accents and punctuation, each once.

use std::collections::BTreeSet;

/// Longer words are cut: nobody types them to the end.
const LONGEST: usize = 40;
/// Digits in a row from here on are a NIK, a family card or a telephone number: such numbers are found by
/// their keyed hash alone, and never stand among the words.
const NUMBER: usize = 9;

/// The distinct words of some texts.
pub fn words_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    texts.into_iter().flat_map(folded).collect()
}

/// The words of a text, in its order.
pub fn folded(text: &str) -> Vec<String> {
    let plain: String = text.chars().filter(|c| !is_inside_a_word(*c)).flat_map(plain).collect();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_number(word))
        .map(|word| word.chars().take(LONGEST).collect())
        .collect()
}

/// Does somebody's number stand in the text, written with or without gaps?
pub fn holds_number(text: &str) -> bool {
    let mut run = 0;
    for c in text.chars() {
        if c.is_ascii_digit() {
            run += 1;
        } else if !matches!(c, ' ' | '.' | '-' | '–' | '(' | ')' | '/') {
            run = 0;
        }
        if run >= NUMBER {
            return true;
        }
    }
    false
}

fn is_number(word: &str) -> bool {
    word.len() >= NUMBER && word.bytes().all(|b| b.is_ascii_digit())
}

/// `Ma'ruf` is written `Maruf` too; accents may come as symbols of their own.
const fn is_inside_a_word(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '\u{0300}'..='\u{036F}')
}

/// A symbol without case and accent.
fn plain(c: char) -> impl Iterator<Item = char> {
    c.to_lowercase().map(|c| match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ñ' | 'ń' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'š' | 'ś' => 's',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        assert_eq!(folded("  Ma'ruf, ANDRÉA (RT 02)!"), ["maruf", "andrea", "rt", "02"]);
        assert_eq!(folded("anak-anak/cucu"), ["anak", "anak", "cucu"]);
        assert_eq!(folded("Andre\u{301}a"), ["andrea"]);
        assert_eq!(folded("%_\"*():^\u{0}"), [] as [&str; 0]);
        assert_eq!(folded(&"x".repeat(99)), ["x".repeat(40)]);
    }

    #[test]
    fn each_word_stands_once() {
        let words: Vec<_> = words_of(["Beras habis", "beras lagi"]).into_iter().collect();
        assert_eq!(words, ["beras", "habis", "lagi"]);
    }

    #[test]
    fn numbers_of_people_are_no_words() {
        assert_eq!(
            folded("NIK 1209094508709001, HP 081200007890, RT 12"),
            ["nik", "hp", "rt", "12"]
        );
        assert_eq!(folded("tahun 2026 pkh123456789"), ["tahun", "2026", "pkh123456789"]);
    }

    #[test]
    fn a_number_is_recognised_among_words_and_with_gaps() {
        for text in
            ["1209094508709001", "0812-0000-7890", "siti 1209 0945 0870 9001", "(0623) 41234 5"]
        {
            assert!(holds_number(text), "{text}");
        }
        for text in ["", "Suminah", "RT 02 RW 03", "7K3M9-2QFXT", "12345678", "1a2a3a4a5a6a7a8a9a"]
        {
            assert!(!holds_number(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in "\\PC{0,60}") {
            let once = folded(&text);
            prop_assert_eq!(&folded(&once.join(" ")), &once);
            prop_assert!(once.iter().all(|word| word.chars().all(char::is_alphanumeric)));
        }
    }
}
