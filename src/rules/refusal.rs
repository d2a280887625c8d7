//! Why an act is not done.

use crate::rules::case_lifecycle::WrongMoment;
use thiserror::Error;

/// Our rules say no.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// For this person the case does not exist.
    #[error("out of reach")]
    OutOfReach,
    /// They see it, but the act is somebody else's.
    #[error("not this actor's act")]
    NotYourAct,
    /// The one who proposed an outcome does not decide it (four eyes).
    #[error("somebody else must decide what you proposed")]
    FourEyes,
    /// There is no proposal to decide or to send back.
    #[error("nothing has been proposed")]
    NothingProposed,
    /// The unit named is the one that already has it.
    #[error("it is there already")]
    AlreadyThere,
    /// A misconduct case never goes to the people it complains about.
    #[error("that unit belongs to those complained about")]
    TowardsTheAccused,
    /// The case cannot be merged into itself, into one that has ended, or into one that other
    /// people see: what is said about somebody must not come before their eyes.
    #[error("cannot be merged into that case")]
    BadMerge,
    /// Something else has happened since the cases were merged: they cannot be told apart any more.
    #[error("something else has happened since")]
    Disturbed,
    /// The time for it has passed (reopening after its limit).
    #[error("too late")]
    TooLate,
    /// A referral is asked after once a working day.
    #[error("asked after today already")]
    RemindedToday,
    /// A visit is planned for a time that is over.
    #[error("that time is over")]
    InThePast,
    /// The citizen does not agree that data are passed on.
    #[error("the consent was taken back")]
    ConsentWithdrawn,
    /// The status has no such way out.
    #[error(transparent)]
    WrongMoment(#[from] WrongMoment),
    /// It is so already.
    #[error("it is so already")]
    NothingChanges,
    /// Somebody moved the case after the page was shown.
    #[error("overtaken by another change")]
    Overtaken,
    /// The same key came with another body.
    #[error("this submission was already used for something else")]
    KeyReused,
}

impl Refusal {
    /// The word by which the catalogue says why (`casework-refused-…`), and by which it is kept.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::OutOfReach | Self::NotYourAct => "not-yours",
            Self::FourEyes => "four-eyes",
            Self::TowardsTheAccused => "accused",
            Self::NothingProposed => "nothing-proposed",
            Self::AlreadyThere => "already-there",
            Self::NothingChanges => "nothing-changes",
            Self::BadMerge => "bad-merge",
            Self::Disturbed => "disturbed",
            Self::RemindedToday => "reminded",
            Self::InThePast => "past",
            Self::ConsentWithdrawn => "no-consent",
            Self::TooLate => "too-late",
            Self::WrongMoment(_) | Self::Overtaken => "wrong-moment",
            Self::KeyReused => "key-reused",
        }
    }
}
