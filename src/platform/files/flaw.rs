//! Why a file cannot be taken, in words that say what to do.

use crate::platform::fields::Problem;
use crate::platform::locale::say;
use entity::case::Language;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    TooLarge,
    /// Not what we take, or not readable as what it says it is.
    WrongType,
    Empty,
    TooMany,
    /// A PDF that is locked, or does things by itself when opened.
    ActivePdf,
    VoiceTooLong,
    VoiceUnreadable,
    /// We could not keep it just now.
    NotKept,
}

impl Flaw {
    /// The catalogue key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "files-too-large",
            Self::WrongType => "files-wrong-type",
            Self::Empty => "files-empty",
            Self::TooMany => "files-too-many",
            Self::ActivePdf => "files-active-pdf",
            Self::VoiceTooLong => "files-voice-too-long",
            Self::VoiceUnreadable => "files-voice-unreadable",
            Self::NotKept => "files-not-kept",
        }
    }

    /// It as the problem of a form's field.
    pub const fn problem(self) -> Problem {
        Problem::new(self.key())
    }

    /// Its words.
    pub fn words(self, language: Language) -> String {
        say(language, self.key(), &[])
    }
}
