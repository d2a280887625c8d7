//! Who is told what. A letter carries only the few facts its template needs: no citizen's name, no
//! story, no NIK. Of an officer who visits somebody it says the first name, to be asked for at the door.

use crate::rules::promise::Promise;
use entity::case::Outcome;
use entity::unit::UnitId;
use serde::{Deserialize, Serialize};

/// Who a letter goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// Whoever reported the case, by the way they chose, if they want to hear from us.
    Reporter,
    /// The reporter, if it is their own household that the case is about: others are not told when
    /// somebody is visited.
    Household,
    /// The e-mail address of a unit, if it has one.
    Unit(UnitId),
}

/// A letter and its addressee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub to: Addressee,
    pub letter: Letter,
}

/// Everything we write to people, and the facts each needs. `code` is the ticket code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Letter {
    /// To the reporter: we have it; by then it is checked.
    Received { code: String, unit: String, by: Option<Promise> },
    /// To the reporter: please answer a question; the clock waits.
    Question { code: String, unit: String, by: Promise },
    /// To the reporter: a unit wrote something for them, to be read with the code.
    Told { code: String, unit: String },
    /// To the reporter: we are late; whom we told above ourselves, and what we promise now.
    Late { code: String, unit: Option<String>, by: Promise },
    /// To the reporter: another unit works on it now.
    PassedOn { code: String, unit: String, by: Option<Promise> },
    /// To the reporter: the outcome is there; object until then.
    OutcomeGiven { code: String, outcome: Outcome, by: Promise },
    /// To the reporter: the case ended without an outcome (archived, closed in silence).
    Ended { code: String, by: Option<Promise> },
    /// To the reporter: another report about the same matter carries on for this one.
    Merged { code: String },
    /// To the reporter: a report about the same matter was joined with theirs; nothing else changes.
    TookIn { code: String },
    /// To the reporter: the merge was a mistake, theirs is handled by itself again.
    Unmerged { code: String, by: Option<Promise> },
    /// To the reporter: the report that was joined with theirs is handled by itself again.
    LetGo { code: String },
    /// To the reporter: the objection or the reopening was taken in, and by whom.
    Reopened { code: String, unit: String, by: Option<Promise> },
    /// To the reporter, some days after the outcome: is it solved?
    Survey { code: String },
    /// To the household: an officer comes to see them then; the number to ask whether it is true.
    VisitPlanned { code: String, officer: String, at: Promise, call: Option<String> },
    /// To the household: the visit has another day or visitor now.
    VisitMoved { code: String, officer: String, at: Promise, call: Option<String> },
    /// To the household: nobody comes.
    VisitCancelled { code: String },
    /// To an officer who wants it, in the morning: how much waits.
    Digest { late: u64, today: u64, mine: u64, alerts: u64 },
    /// To a unit: a case came in.
    CaseArrived { code: String, by: Option<Promise> },
    /// To a unit: somebody is in danger.
    DangerAlert { code: String, by: Option<Promise> },
    /// To a unit: the time of a case it holds is nearly used up.
    DueSoon { code: String, by: Option<Promise> },
    /// To a unit: a case of this unit below it is late.
    Overdue { code: String, unit: String },
    /// To a unit: a referral or transfer waits to be accepted.
    ReferralArrived { code: String, from: String, by: Promise },
    /// To a unit: a referral came back.
    ReferralReturned { code: String, from: String },
    /// To a unit: a referral was answered.
    ReferralAnswered { code: String, from: String, outcome: Outcome },
    /// To a unit: a referral it received was taken back.
    ReferralRecalled { code: String, from: String },
    /// To a unit: whoever sent a referral asks after it.
    ReferralReminder { code: String, from: String, by: Promise },
    /// To a unit: the reporter answered, added something or objected.
    ReporterWrote { code: String },
}
