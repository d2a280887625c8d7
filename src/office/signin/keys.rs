//! The keys of the desk, as a list. `static/desk.js` gives them their meaning.

use crate::platform::locale::say;
use entity::case::Language;
use serde::Serialize;

/// A key and what it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    pub key: &'static str,
    pub does: String,
}

const KEYS: &[(&str, &str)] = &[
    ("/", "search"),
    ("1–9", "view"),
    ("↓ ↑", "move"),
    ("] [", "next"),
    ("P", "check"),
    ("E", "classify"),
    ("T", "assign"),
    ("M", "ask"),
    ("K", "verify"),
    ("H", "handle"),
    ("R", "refer"),
    ("B", "reply"),
    ("S", "finish"),
    ("C", "note"),
    ("Ctrl + Enter", "send"),
    ("G B", "home"),
    ("G A", "queue"),
    ("G R", "inbox"),
    ("?", "sheet"),
];

/// Every key, in the order of the list.
pub fn keys(language: Language) -> Vec<Key> {
    let key = |(key, what): &(&'static str, &str)| Key {
        key,
        does: say(language, &format!("account-key-{what}"), &[]),
    };
    KEYS.iter().map(key).collect()
}
