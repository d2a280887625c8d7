//! The bar under a list: what can be done with the rows that are marked.

use super::Aim;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use serde::Serialize;

/// The bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BulkBar {
    /// The list's address, to come back to.
    pub list_href: String,
    pub buttons: Vec<BarButton>,
    /// Something was to be done, and nothing was marked.
    pub unmarked: bool,
}

/// One button of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BarButton {
    pub word: &'static str,
    pub label: String,
    pub key: &'static str,
}

impl BulkBar {
    /// The bar under the list at this address.
    pub fn of(session: &OfficerSession, list_href: String, unmarked: bool) -> Self {
        let button = |aim: &Aim| BarButton {
            word: aim.word(),
            label: say(session.public.language, &format!("hands-bulk-{}", aim.word()), &[]),
            key: aim.key(),
        };
        Self { list_href, buttons: Aim::ALL.iter().map(button).collect(), unmarked }
    }

    /// A bar as it might be.
    pub fn sample() -> Self {
        let button = BarButton { word: "tugaskan", label: "Tugaskan".to_owned(), key: "T" };
        let list_href = "/meja/antrean?tampilan=semua".to_owned();
        Self { list_href, buttons: vec![button], unmarked: true }
    }
}
