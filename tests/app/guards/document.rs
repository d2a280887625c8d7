//! A document of `docs/` in which some sections are written from the code, between the marks
//! `<!-- from the code: name -->` and `<!-- end: name -->`. The rest is written by people and kept.
//!
//! The tests compare; `UPDATE_DOCS=1` makes them rewrite the sections instead.

use std::path::PathBuf;

/// A document and its sections as they should be.
pub struct Document {
    path: &'static str,
    sections: Vec<(&'static str, String)>,
}

impl Document {
    /// The document at this path of the repository.
    pub fn at(path: &'static str) -> Self {
        Self { path, sections: Vec::new() }
    }

    /// What the section of this name says, by the code.
    pub fn section(mut self, name: &'static str, text: String) -> Self {
        self.sections.push((name, text));
        self
    }

    /// Fails when the document says something else; with `UPDATE_DOCS=1` it is rewritten.
    pub fn check(self) {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(self.path);
        let found = std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{} cannot be read: {error}", self.path));
        let mut wanted = found.clone();
        for (name, text) in &self.sections {
            wanted = with_section(&wanted, name, text)
                .unwrap_or_else(|| panic!("{} has no section “{name}”", self.path));
        }
        if wanted == found {
            return;
        }
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(&file, wanted).unwrap();
        } else {
            panic!("{}", complaint(self.path, &found, &wanted));
        }
    }
}

/// The document with another text in this section; none when it has no such section.
fn with_section(document: &str, name: &str, text: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- from the code: {name} -->"), format!("<!-- end: {name} -->"));
    let (before, rest) = document.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n\n{}\n\n{end}{after}", text.trim()))
}

/// What is wrong and what to do about it.
fn complaint(path: &str, found: &str, wanted: &str) -> String {
    let differs = found.lines().zip(wanted.lines()).position(|(found, wanted)| found != wanted);
    let line = differs.unwrap_or_else(|| found.lines().count().min(wanted.lines().count()));
    let nth = |text: &str| text.lines().nth(line).unwrap_or("(nothing)").to_owned();
    format!(
        "{path} no longer says what the code does; line {}:\n  it says  {}\n  it is    {}\n\
         Write it anew with `UPDATE_DOCS=1 cargo test --test app generated_docs` and read what changed.",
        line + 1,
        nth(found),
        nth(wanted),
    )
}

/// A Markdown table.
pub fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = vec!["---".to_owned(); head.len()];
    let rows: String = rows.iter().map(|row| line(row)).collect();
    format!("{}{}{rows}", line(head), line(&rule))
}

#[test]
fn only_the_named_section_is_rewritten() {
    let document = "# Title\nby hand\n<!-- from the code: a -->old<!-- end: a -->\nby hand too\n";
    let rewritten = with_section(document, "a", "new\n").unwrap();
    let expected =
        "# Title\nby hand\n<!-- from the code: a -->\n\nnew\n\n<!-- end: a -->\nby hand too\n";
    assert_eq!(rewritten, expected);
    assert_eq!(with_section(&rewritten, "a", "new").unwrap(), rewritten, "twice is once");
    assert_eq!(with_section(document, "b", "new"), None);
}

#[test]
fn a_complaint_names_the_line_and_the_remedy() {
    let complaint = complaint("docs/X.md", "same\nold\n", "same\nnew\n");
    assert!(complaint.contains("docs/X.md") && complaint.contains("line 2"), "{complaint}");
    assert!(complaint.contains("it says  old") && complaint.contains("it is    new"));
    assert!(complaint.contains("UPDATE_DOCS=1"));
}
