//! Acts of triage that need at most a few lines.

use crate::journey::casework::{Asks, Desk, PlainAct};
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;

const MOST: usize = 2_000;

/// Somebody begins to look at it.
pub struct Check;

impl PlainAct for Check {
    const ACT: ActKind = ActKind::Check;
    const ROOM: &'static str = "triage";
    const ASKS: Asks = Asks::Nothing;

    fn act(_: &Desk, _: Option<Words>) -> Option<Act> {
        Some(Act::Check)
    }
}

/// The office works on it itself.
pub struct Handle;

impl PlainAct for Handle {
    const ACT: ActKind = ActKind::Handle;
    const ROOM: &'static str = "triage";
    const ASKS: Asks = Asks::Nothing;

    fn act(_: &Desk, _: Option<Words>) -> Option<Act> {
        Some(Act::Handle)
    }
}

/// Two reports that were merged are two again.
pub struct Unmerge;

impl PlainAct for Unmerge {
    const ACT: ActKind = ActKind::Unmerge;
    const ROOM: &'static str = "people";
    const ASKS: Asks = Asks::Maybe(500);

    fn act(_: &Desk, note: Option<Words>) -> Option<Act> {
        Some(Act::Unmerge { note })
    }
}

/// On without the citizen's answer.
pub struct Resume;

impl PlainAct for Resume {
    const ACT: ActKind = ActKind::Resume;
    const ROOM: &'static str = "triage";
    const ASKS: Asks = Asks::Maybe(MOST);

    fn act(_: &Desk, note: Option<Words>) -> Option<Act> {
        Some(Act::Resume { note })
    }
}

/// The data are matched against the register; whoever goes there plans a visit.
pub struct Verify;

impl PlainAct for Verify {
    const ACT: ActKind = ActKind::Verify;
    const ROOM: &'static str = "triage";
    const ASKS: Asks = Asks::Maybe(MOST);

    fn act(_: &Desk, note: Option<Words>) -> Option<Act> {
        Some(Act::Verify { note })
    }
}

/// What the registers showed.
pub struct RecordFinding;

impl PlainAct for RecordFinding {
    const ACT: ActKind = ActKind::RecordFinding;
    const ROOM: &'static str = "triage";
    const ASKS: Asks =
        Asks::Words { least: 5, most: MOST, missing: "triage-record_finding-missing" };

    fn act(_: &Desk, finding: Option<Words>) -> Option<Act> {
        finding.map(|finding| Act::RecordFinding { finding })
    }
}

/// From officers, for officers.
pub struct Note;

impl PlainAct for Note {
    const ACT: ActKind = ActKind::Note;
    const ROOM: &'static str = "triage";
    const ASKS: Asks = Asks::Words { least: 1, most: MOST, missing: "triage-note-missing" };

    fn act(_: &Desk, words: Option<Words>) -> Option<Act> {
        words.map(|words| Act::Note { words })
    }
}
