//! Acts on a referral that need at most a few lines.

use crate::journey::casework::{Asks, Desk, PlainAct};
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;

/// The unit takes it on.
pub struct Accept;

impl PlainAct for Accept {
    const ACT: ActKind = ActKind::Accept;
    const ROOM: &'static str = "refer";
    const ASKS: Asks = Asks::Nothing;

    fn act(desk: &Desk, _: Option<Words>) -> Option<Act> {
        desk.at.referral.map(|referral| Act::Accept { referral })
    }
}

/// The unit begins its part.
pub struct Begin;

impl PlainAct for Begin {
    const ACT: ActKind = ActKind::Begin;
    const ROOM: &'static str = "refer";
    const ASKS: Asks = Asks::Nothing;

    fn act(desk: &Desk, _: Option<Words>) -> Option<Act> {
        desk.at.referral.map(|referral| Act::Begin { referral })
    }
}

/// The sender takes it back.
pub struct Recall;

impl PlainAct for Recall {
    const ACT: ActKind = ActKind::Recall;
    const ROOM: &'static str = "refer";
    const ASKS: Asks = Asks::Words { least: 5, most: 1_000, missing: "refer-recall-missing" };

    fn act(desk: &Desk, words: Option<Words>) -> Option<Act> {
        Some(Act::Recall { referral: desk.at.referral?, words: words? })
    }
}

/// The sender asks after it.
pub struct Remind;

impl PlainAct for Remind {
    const ACT: ActKind = ActKind::Remind;
    const ROOM: &'static str = "refer";
    const ASKS: Asks = Asks::Maybe(500);

    fn act(desk: &Desk, words: Option<Words>) -> Option<Act> {
        desk.at.referral.map(|referral| Act::Remind { referral, words })
    }
}
