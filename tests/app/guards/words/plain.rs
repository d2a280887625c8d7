//! What makes a text hard to read (`ux.md` §1.4): sentences that are long, words few people use, shouting.

use super::catalogue::BLANK;
use std::sync::LazyLock;

/// The longest sentence, in words.
pub const LONGEST: usize = 15;

/// Indonesian words to avoid: the list officers are warned by, too.
static AVOIDED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let rows = include_str!("../../../../data/plain_words.csv");
    rows.lines().skip(1).filter_map(|row| Some(row.split_once(',')?.0.to_owned())).collect()
});

/// The same for English.
const AVOIDED_IN_ENGLISH: &[&str] = &[
    "invalid",
    "oops",
    "please",
    "sorry",
    "submit",
    "click",
    "in order to",
    "prior to",
    "utilise",
    "leverage",
    "failed",
    "an error occurred",
    "mandatory",
    "applicant",
    "complainant",
    "client",
    "login",
    "log in",
    "upload",
    "terminate",
    "facilitate",
    "commence",
    "disposition",
    "stakeholder",
];

/// True abbreviations; whatever else is written in capitals shouts.
const ABBREVIATIONS: &[&str] = &[
    "AA", "AIDS", "ATENSI", "BLT", "BMKG", "BPJS", "CSV", "DTSEN", "HIV", "HP", "IKM", "JK", "JPG",
    "KK", "KTP", "MB", "NAPZA", "NIK", "NIP", "PAS", "PBI", "PDF", "PIN", "PKH", "PNG", "PUSKESOS",
    "RT", "RTLH", "RW", "SAPA", "SIM", "SLRT", "SMS", "UU", "WCAG", "WIB", "WIT", "WITA", "XLSX",
];

/// What is wrong with a text, in words for whoever wrote it.
pub fn faults(language: &str, text: &str) -> Vec<String> {
    let mut found: Vec<String> = sentences(text)
        .filter(|sentence| length(sentence) > LONGEST)
        .map(|sentence| format!("{} words: {sentence}", length(&sentence)))
        .collect();
    let lower = format!(" {} ", words_only(&text.to_lowercase()));
    let has = |word: &&str| lower.contains(&format!(" {word} "));
    let avoided: Vec<&str> = match language {
        "en" => AVOIDED_IN_ENGLISH.to_vec(),
        _ => AVOIDED.iter().map(String::as_str).collect(),
    };
    found.extend(avoided.into_iter().filter(has).map(|word| format!("“{word}” is to be avoided")));
    found.extend(text.contains('!').then(|| "an exclamation mark".to_owned()));
    found.extend(shouted(text).map(|word| format!("{word} is written in capitals")));
    found
}

/// The sentences; a line of its own ends one, too.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    let mut all = Vec::new();
    for line in text.lines() {
        let mut sentence = String::new();
        for word in line.split_whitespace() {
            format!("{sentence} {word}").trim().clone_into(&mut sentence);
            let closing = ['"', '”', '’', ')'];
            if word.trim_end_matches(closing).ends_with(['.', '?', '!', '…']) {
                all.push(std::mem::take(&mut sentence));
            }
        }
        all.push(sentence);
    }
    all.into_iter().filter(|sentence| !sentence.is_empty())
}

fn length(sentence: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric) || word.contains(BLANK);
    sentence.split_whitespace().filter(is_word).count()
}

fn words_only(text: &str) -> String {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    parts.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn shouted(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters > 1
            && letters == word.len()
            && word.chars().all(char::is_uppercase)
            && !ABBREVIATIONS.contains(word)
    })
}

#[test]
fn each_fault_is_found() {
    let sixteen = "a b c d e f g h i j k l m n o p";
    assert_eq!(faults("id", &format!("{sixteen}.")).len(), 1);
    assert_eq!(faults("id", "a b c d e f g h. i j k l m n o p"), Vec::<String>::new());
    assert_eq!(faults("id", &format!("a b c d e f g h i j k l m n o {BLANK}")).len(), 1);
    assert_eq!(faults("id", "Data tidak valid"), ["“tidak valid” is to be avoided"]);
    assert_eq!(faults("id", "Kirim sekarang!"), ["an exclamation mark"]);
    assert_eq!(faults("id", "SEGERA tulis NIK di KTP"), ["SEGERA is written in capitals"]);
    assert_eq!(faults("en", "Click here"), ["“click” is to be avoided"]);
}
