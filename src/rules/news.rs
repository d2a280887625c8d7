//! What is news at a desk: words of the reporter, answers of other units, until somebody acts.

use entity::case_event::ActKind;

/// What an act does to the news of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The reporter wrote: whoever holds the case is to read it.
    FromReporter,
    /// Another unit answered: whoever sent the referral is to read it.
    FromUnit,
    /// Reading up and writing a note leave an answer as new as it was.
    Untouched,
    /// Somebody went on with the case: nothing is new any more.
    Over,
}

/// What `act` does to the news of its case.
pub const fn of(act: ActKind) -> News {
    match act {
        ActKind::Answer | ActKind::AddInformation | ActKind::Object => News::FromReporter,
        ActKind::Reply | ActKind::PassOn | ActKind::Return => News::FromUnit,
        ActKind::Note
        | ActKind::Reveal
        | ActKind::RecordConsent
        | ActKind::ExplainDelay
        | ActKind::Label
        | ActKind::Assign
        | ActKind::Prioritise
        | ActKind::AssignReferral
        | ActKind::Remind => News::Untouched,
        _ => News::Over,
    }
}
