//! A visit is called off.

use crate::journey::casework::{Asks, Desk, PlainAct};
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;

/// Nobody goes there.
pub struct Cancel;

impl PlainAct for Cancel {
    const ACT: ActKind = ActKind::CancelVisit;
    const ROOM: &'static str = "visits";
    const ASKS: Asks = Asks::Words { least: 5, most: 500, missing: "visits-cancel-missing" };

    fn act(_: &Desk, words: Option<Words>) -> Option<Act> {
        words.map(|words| Act::CancelVisit { words })
    }
}
