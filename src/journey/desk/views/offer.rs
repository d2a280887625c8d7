//! The offer to save what a list asks, below the list.

use super::whom::{audiences, fresh_key};
use crate::journey::casework::Choice;
use crate::journey::desk::lists;
use crate::platform::extract::OfficerSession;
use entity::saved_view::DeskList;
use serde::Serialize;

/// The form that saves a view, where the list asks something a view does not.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SaveOffer {
    /// Empty where there is nothing to save.
    pub key: String,
    /// The list's word in the form.
    pub kind: &'static str,
    pub audiences: Vec<Choice>,
}

impl SaveOffer {
    /// The offer for a list; none where it asks what a tab or a saved view asks already.
    pub fn of(session: &OfficerSession, list: DeskList, asks_more: bool) -> Self {
        let kind = lists::word(list);
        if !asks_more {
            return Self { kind, ..Self::default() };
        }
        let audiences = audiences(session.public.language, &session.officer);
        Self { key: fresh_key(), kind, audiences }
    }

    /// An offer as it might be.
    pub fn sample() -> Self {
        Self { key: fresh_key(), kind: "", audiences: vec![Choice::new("own", "Untuk saya")] }
    }
}
