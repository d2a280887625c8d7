//! Words that stand on a page without standing in the catalogue.

use super::catalogue::messages;
use crate::guards::layering::without_tests;
use crate::guards::tree::{Text, texts};
use std::collections::BTreeSet;

/// Attributes whose values are shown or read aloud.
const SPOKEN: [&str; 5] =
    [" alt=\"", " title=\"", " placeholder=\"", " aria-label=\"", " aria-description=\""];
/// So many Indonesian words make a text.
const A_TEXT: usize = 2;

/// Literal words of a template.
pub fn in_template(text: &str) -> Vec<String> {
    let bare = without(&without(&without(text, "{#", "#}"), "{%", "%}"), "{{", "}}");
    let spoken = SPOKEN.iter().flat_map(|attribute| {
        bare.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned)
    });
    let shown = without(&bare, "<", ">");
    let lines = shown.lines().map(str::to_owned).collect::<Vec<_>>();
    spoken.chain(lines).map(|text| entities(&text)).filter(|text| has_letters(text)).collect()
}

fn without(text: &str, open: &str, close: &str) -> String {
    let mut parts = text.split(open);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        let after = part.split_once(close).map_or("", |(_, after)| after);
        format!("{kept} {after}")
    })
}

/// Without entities, and without attributes that are put together outside their tag.
fn entities(text: &str) -> String {
    let bare = ["&nbsp;", "&middot;", "&amp;"]
        .iter()
        .fold(text.trim().to_owned(), |t, e| t.replace(e, ""));
    let words = bare
        .split_whitespace()
        .filter(|word| !word.contains('=') && !["hidden", "data-"].contains(word));
    words.collect::<Vec<_>>().join(" ")
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Indonesian texts in the Rust code of pages, beside samples and tests.
pub fn in_code(file: &Text, indonesian: &BTreeSet<String>) -> Vec<String> {
    let code = without_samples(without_tests(&file.text));
    let mut found = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let line = line.split("//").next().unwrap_or_default();
        for literal in line.split('"').skip(1).step_by(2) {
            let words = literal.split_whitespace().map(str::to_lowercase);
            if words.filter(|word| indonesian.contains(word)).count() >= A_TEXT {
                found.push(format!("{}:{}: {literal}", file.path, number + 1));
            }
        }
    }
    found
}

/// The code with the bodies of functions that make samples blanked out.
fn without_samples(code: &str) -> String {
    let mut kept = String::new();
    let mut until: Option<usize> = None;
    for line in code.lines() {
        let indent = line.len() - line.trim_start().len();
        let opens = line.contains("fn ") && line.contains("sample") && line.ends_with('{');
        if until.is_none() && opens {
            until = Some(indent);
        }
        if until.is_none() {
            kept.push_str(line);
        } else if line.trim() == "}" && until == Some(indent) {
            until = None;
        }
        kept.push('\n');
    }
    kept
}

/// Words only Indonesian has, as far as the catalogue tells.
pub fn indonesian_words() -> BTreeSet<String> {
    let words = |language: &str| -> BTreeSet<String> {
        let all = messages(language).into_iter().flat_map(|message| message.texts);
        all.flat_map(|text| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>())
            .filter(|word| word.chars().all(char::is_alphabetic) && word.len() > 2)
            .collect()
    };
    words("id").difference(&words("en")).cloned().collect()
}

#[test]
fn no_template_holds_words_of_its_own() {
    let found: Vec<String> = texts("templates", "html")
        .iter()
        .flat_map(|file| {
            in_template(&file.text).into_iter().map(|words| format!("{}: {words}", file.path))
        })
        .collect();
    assert!(found.is_empty(), "words outside the catalogue:\n{}", found.join("\n"));
}

#[test]
fn no_page_writes_words_of_its_own() {
    let indonesian = indonesian_words();
    let places = ["src/journey", "src/office", "src/platform"];
    let found: Vec<String> = places
        .iter()
        .flat_map(|place| texts(place, "rs"))
        .filter(|file| !file.path.contains("tests") && !file.path.contains("samples"))
        .flat_map(|file| in_code(&file, &indonesian))
        .collect();
    assert!(found.is_empty(), "words outside the catalogue:\n{}", found.join("\n"));
}

#[test]
fn planted_words_are_found() {
    assert_eq!(
        in_template("<p>{{ t(k=\"x\") }} · 12</p>{# note #}<b lang=\"id\">"),
        Vec::<String>::new()
    );
    assert_eq!(in_template("<p>Kirim</p>"), ["Kirim"]);
    assert_eq!(in_template("<a aria-label=\"Tutup\" href=\"/x\"></a>"), ["Tutup"]);
    let code = "fn page() {\n    \"Laporan sudah kami terima\"\n}\nfn sample() {\n    \"Laporan sudah kami\"\n}\n";
    let file = Text { path: "x.rs".to_owned(), text: code.to_owned() };
    assert_eq!(in_code(&file, &indonesian_words()), ["x.rs:2: Laporan sudah kami terima"]);
}
