//! Why it is late: asked in the form of every act that goes on with a late case, until somebody has said
//! so. `rules::delay` knows when.

use super::{Choice, Desk, Stamp, choice, choices, optional_words};
use crate::platform::fields::Problem;
use crate::rules::decide::{OpenAct, may_now};
use crate::rules::delay::{Delay, is_asked_with, is_owed};
use entity::case::DelayReason;
use entity::case_event::ActKind;
use serde::Serialize;

/// Longest words beside a reason.
pub const MOST: usize = 500;

/// The fields of an act's form that ask for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DelayFields {
    pub asked: bool,
    pub reasons: Vec<Choice>,
    pub most: usize,
}

impl DelayFields {
    /// Those of this act's form.
    pub fn of(desk: &Desk, act: ActKind) -> Self {
        if act != ActKind::ExplainDelay && !is_asked(desk, act) {
            return Self::default();
        }
        let none = Choice::new("", desk.say("triage-delay-choose", &[]));
        let all = DelayReason::ALL.iter().map(|reason| reason.code());
        let all = choices(desk.language(), "delay-reason", all);
        Self { asked: true, reasons: [vec![none], all].concat(), most: MOST }
    }

    /// As they might be, for the test that renders every template.
    pub fn sample() -> Self {
        let reasons = vec![Choice::new("other_office", "Menunggu kantor lain")];
        Self { asked: true, reasons, most: MOST }
    }
}

/// Does the form of this act ask for it? Whoever holds the case says it; others go on without.
pub fn is_asked(desk: &Desk, act: ActKind) -> bool {
    let explain = OpenAct { act: ActKind::ExplainDelay, referral: None };
    is_asked_with(act)
        && is_owed(&desk.standing().course, desk.now())
        && may_now(desk.standing(), &desk.actor(), explain, desk.present()).is_ok()
}

/// What was said along with an act; also where somebody else has said something meanwhile.
///
/// # Errors
/// The field in which something is missing, where it is asked for.
pub fn said_along(
    desk: &Desk,
    act: ActKind,
    stamp: &Stamp,
) -> Result<Option<Delay>, (&'static str, Problem)> {
    if is_asked(desk, act) {
        return said(stamp).map(Some);
    }
    Ok(said(stamp).ok().filter(|_| is_asked_with(act)))
}

/// What was said in the fields of a form.
///
/// # Errors
/// The field in which something is missing.
pub fn said(stamp: &Stamp) -> Result<Delay, (&'static str, Problem)> {
    read(("sebab", &stamp.sebab), ("sebab_kata", &stamp.sebab_kata))
}

/// A reason, and the words beside it, from the fields they stand in. Another reason than those of the
/// list is told.
///
/// # Errors
/// The field in which something is missing.
pub fn read(
    (reason_field, reason): (&'static str, &str),
    (words_field, words): (&'static str, &str),
) -> Result<Delay, (&'static str, Problem)> {
    let reason = choice::<DelayReason>(reason, "triage-no-delay-reason");
    let reason = reason.map_err(|problem| (reason_field, problem))?;
    match optional_words(words, MOST).map_err(|problem| (words_field, problem))? {
        None if reason == DelayReason::Other => {
            Err((words_field, Problem::new("triage-no-delay-words")))
        }
        words => Ok(Delay { reason, words }),
    }
}
