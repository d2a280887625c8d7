//! Why an edition is refused: file, line and flaw.

use std::fmt;

use thiserror::Error;

use crate::rules::territory::{BadRegionCode, RegionCode};

/// Longest name of a region, in letters.
pub(super) const NAME_LIMIT: usize = 100;

/// An edition with any flaw is refused whole; up to twenty complaints at once.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct EditionRefused(pub Vec<Complaint>);

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The file's name inside the folder.
    pub file: &'static str,
    /// Its line, counted from 1; the header is line 1.
    pub line: u64,
    /// What is wrong there.
    pub flaw: Flaw,
}

/// What may be wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Flaw {
    /// The file or line cannot be read at all.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The header is not the one this file must have.
    #[error("the header must be {0}")]
    Header(&'static str),
    /// The code is none.
    #[error(transparent)]
    Code(#[from] BadRegionCode),
    /// The code names a region of another level.
    #[error("{0} does not belong in this file")]
    Level(RegionCode),
    /// The parent column contradicts the code.
    #[error("{code} cannot lie in {parent:?}")]
    Parent {
        /// The row's code.
        code: RegionCode,
        /// The parent it claims.
        parent: String,
    },
    /// No earlier file has the parent.
    #[error("{0} lies in a region that is not listed")]
    Orphan(RegionCode),
    /// The code was there before.
    #[error("{0} is listed twice")]
    Twice(RegionCode),
    /// The name is empty, too long or has control characters.
    #[error("{0} needs a name of 1 to {NAME_LIMIT} letters")]
    Name(RegionCode),
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.flaw)
    }
}

impl fmt::Display for EditionRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the edition of region codes is refused")?;
        self.0.iter().try_for_each(|complaint| write!(f, "\n  {complaint}"))
    }
}
