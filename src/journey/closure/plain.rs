//! Acts of closure that need a few lines.

use crate::journey::casework::{Asks, Desk, PlainAct};
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;

/// The proposal goes back to whoever made it.
pub struct SendBack;

impl PlainAct for SendBack {
    const ACT: ActKind = ActKind::SendBack;
    const ROOM: &'static str = "closure";
    const ASKS: Asks = Asks::Words { least: 5, most: 1_000, missing: "closure-send_back-missing" };

    fn act(_: &Desk, words: Option<Words>) -> Option<Act> {
        words.map(|words| Act::SendBack { words })
    }
}

/// An ended case is taken up again.
pub struct Reopen;

impl PlainAct for Reopen {
    const ACT: ActKind = ActKind::Reopen;
    const ROOM: &'static str = "closure";
    const ASKS: Asks = Asks::Words { least: 5, most: 1_000, missing: "closure-reopen-missing" };

    fn act(_: &Desk, words: Option<Words>) -> Option<Act> {
        words.map(|words| Act::Reopen { words })
    }
}
