//! A file as a page lists it.

use super::open::File;
use crate::platform::format;
use crate::platform::locale::say;
use entity::attachment::AttachmentKind;
use entity::case::Language;
use serde::Serialize;

/// One file of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    pub id: String,
    /// `photo`, `pdf` or `voice`.
    pub kind: &'static str,
    pub label: String,
    /// Size or length, and what it came with.
    pub note: String,
    /// Absent when this reader may not open it.
    pub href: Option<String>,
}

impl Shown {
    /// The same file, with what it came with.
    pub fn with_note(mut self, note: &str) -> Self {
        self.note = [note, &self.note]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        self
    }

    /// A file of each kind, for the test that renders every page.
    pub fn samples() -> Vec<Self> {
        let sample = |kind, label: &str, note: &str| Self {
            id: format!("0192f0c1-{kind}"),
            kind,
            label: label.to_owned(),
            note: note.to_owned(),
            href: Some(format!("/lapor/berkas/0192f0c1-{kind}")),
        };
        let locked = Self {
            id: "0192f0c1-locked".to_owned(),
            href: None,
            ..sample("voice", "Rekaman suara", "0.42")
        };
        vec![
            sample("photo", "Foto 1", "214 KB"),
            sample("pdf", "PDF 1", "120 KB"),
            sample("voice", "Rekaman suara", "0.42"),
            locked,
        ]
    }
}

/// The files in words; each is opened below `root`.
pub fn shown(language: Language, root: &str, files: &[File]) -> Vec<Shown> {
    let number = |file: &File| {
        let before = files.iter().take_while(|other| other.id != file.id);
        before.filter(|other| other.kind == file.kind).count() + 1
    };
    files.iter().map(|file| one(language, root, file, number(file))).collect()
}

fn one(language: Language, root: &str, file: &File, number: usize) -> Shown {
    let kind = file.kind.code();
    Shown {
        id: file.id.to_string(),
        kind,
        label: say(language, &format!("files-{kind}"), &[("n", number.into())]),
        note: match (file.kind, file.seconds) {
            (AttachmentKind::Voice, Some(seconds)) => length(seconds),
            _ => size(language, file.bytes),
        },
        href: Some(format!("{root}/{}", file.id)),
    }
}

/// `0.42`: minutes and seconds, as clocks are written here.
fn length(seconds: i32) -> String {
    format!("{}.{:02}", seconds / 60, seconds % 60)
}

fn size(language: Language, bytes: i32) -> String {
    let kilobytes = i64::from(bytes).div_euclid(1_000).max(1);
    format!("{} KB", format::number(language, kilobytes))
}
