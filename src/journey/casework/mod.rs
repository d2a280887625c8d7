//! What the stages share at the desk: the case somebody has open, the words for it, and the one way
//! an act's form is shown, read, done and answered. It knows no single act.

mod act_form;
mod act_page;
mod again;
mod at;
mod colleagues;
mod current;
pub mod delay;
mod desk;
mod documents;
mod drafts;
mod due;
mod expired;
mod files;
mod go_on;
mod halt;
mod history;
mod kin;
mod loads;
mod names;
mod objection;
mod obligation;
mod pager;
mod parse;
mod person;
mod plain;
mod plain_words;
mod programmes;
mod quick;
mod side;
mod stamp;
mod step;
mod takers;
mod templates;
mod undo;
mod visits;

pub use act_page::{ActHead, ActPage};
pub use again::Again;
pub use at::{AtCase, lists, segment};
pub use colleagues::{Colleague, colleague_choices, colleagues};
pub use desk::{Desk, working_units};
pub use documents::{PaperLine, paper_lines};
pub use drafts::Draft;
pub use due::{Due, due, due_at};
pub use expired::{ExpiredPage, Sender, keep_form};
pub use files::{
    FileChoice, FileMarks, case_files, desk_holder, files_of_event, files_shown, files_waiting,
    may_hear,
};
pub use go_on::{Followed, go_on};
pub use halt::{RefusedPage, StalePage};
pub use history::{Row, rows};
pub use kin::{Also, Brief, Suggestion, also, brief, related_to, suggested, suggestions};
pub use loads::{Load, loads, receivers_step};
pub use names::{Names, place_name};
pub use objection::{Objection, objection};
pub use obligation::{Obligation, next_obligation};
pub use pager::{BEFORE, Pager};
pub use parse::{choice, new_label, optional_words, words};
pub use person::{Person, gets_letters, masked_kk, masked_nik, masked_phone, people, reporter};
pub use plain::{Asks, Plain, PlainAct, PlainForm};
pub use plain_words::Preview;
pub use programmes::{programme_name, programmes, programmes_on};
pub use quick::{Quick, QuickStep, Whom, judged};
pub use side::{CaseSide, Tag, status_tone, tags};
pub use stamp::Stamp;
pub use step::{Answer, Reading, Step, mount, mount_with_files};
pub use takers::{Taker, takers};
pub use templates::{PLACES, Picker, fill, name as template_name};
pub use undo::{UNDONE, UndoOffer};
pub use visits::{VisitLine, day_and_window, visit_lines, visit_state, visit_tone, window};

use crate::platform::locale::say;
use crate::platform::routes::Routes;
use crate::rules::ticket_code::TicketCode;
use entity::case::Language;
use serde::Serialize;

/// Mounts what every stage at the desk has: drafts of what is written, and taking back.
pub fn mount_shared(routes: &mut Routes) {
    drafts::mount(routes);
    undo::mount(routes);
}

/// The word of a closed list, such as `status` and `checking`.
pub fn word(language: Language, family: &str, code: &str) -> String {
    say(language, &format!("{family}-{code}"), &[])
}

/// A ticket code as people read it: `7K3M9-2QFXT`.
pub fn shown_code(code: &str) -> String {
    TicketCode::parse(code).map_or_else(|_| code.to_owned(), |code| code.to_string())
}

/// One choice of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: String,
}

impl Choice {
    /// A choice without further explanation.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same choice, explained.
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// The choices of a closed list, in its natural order.
pub fn choices(
    language: Language,
    family: &str,
    codes: impl IntoIterator<Item = &'static str>,
) -> Vec<Choice> {
    codes.into_iter().map(|code| Choice::new(code, word(language, family, code))).collect()
}

/// The same with a first line for "none".
pub fn with_none(none: String, choices: Vec<Choice>) -> Vec<Choice> {
    [vec![Choice::new("", none)], choices].concat()
}
