//! The acts a reporter has, as they stand in addresses.

use crate::platform::paths;
use entity::case_event::ActKind;

/// An act with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Answer,
    Add,
    Confirm,
    Object,
    Withdraw,
    Reopen,
}

impl Deed {
    const ALL: [Self; 6] =
        [Self::Answer, Self::Add, Self::Confirm, Self::Object, Self::Withdraw, Self::Reopen];

    /// Its word in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Answer => "jawab",
            Self::Add => paths::ADD,
            Self::Confirm => "setuju",
            Self::Object => "keberatan",
            Self::Withdraw => "tarik",
            Self::Reopen => "buka-lagi",
        }
    }

    /// The act with this word.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.slug() == slug)
    }

    /// What it is to the rules.
    pub const fn kind(self) -> ActKind {
        match self {
            Self::Answer => ActKind::Answer,
            Self::Add => ActKind::AddInformation,
            Self::Confirm => ActKind::Confirm,
            Self::Object => ActKind::Object,
            Self::Withdraw => ActKind::Withdraw,
            Self::Reopen => ActKind::Reopen,
        }
    }

    /// Its word in the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Add => "add",
            Self::Confirm => "confirm",
            Self::Object => "object",
            Self::Withdraw => "withdraw",
            Self::Reopen => "reopen",
        }
    }

    /// May photos go with it?
    pub const fn takes_files(self) -> bool {
        matches!(self, Self::Answer | Self::Add | Self::Object)
    }

    /// Does one write something with it?
    pub const fn has_words(self) -> bool {
        !matches!(self, Self::Confirm)
    }
}
