//! The bar under a list: what can be done with the rows that are marked.

use super::Aim;
use super::words::of_list;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use entity::saved_view::DeskList;
use serde::Serialize;

/// The bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BulkBar {
    /// The list's address, to come back to.
    pub list_href: String,
    /// How many are marked, with `{n}` for the number.
    pub counted: String,
    pub buttons: Vec<BarButton>,
    /// Something was to be done, and nothing was marked: what to do first.
    pub unmarked: String,
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
    pub fn of(
        session: &OfficerSession,
        (list, list_href): (DeskList, String),
        unmarked: bool,
    ) -> Self {
        let language = session.public.language;
        let button = |aim: &Aim| BarButton {
            word: aim.word(),
            label: say(language, &format!("hands-bulk-{}", aim.word()), &[]),
            key: aim.key(),
        };
        Self {
            list_href,
            counted: of_list(language, list, "hands-chosen", &[("n", "{n}".into())]),
            buttons: Aim::of_list(list).iter().map(button).collect(),
            unmarked: if unmarked {
                of_list(language, list, "hands-mark-first", &[])
            } else {
                String::new()
            },
        }
    }

    /// A bar as it might be.
    pub fn sample() -> Self {
        let button = BarButton { word: "tugaskan", label: "Tugaskan".to_owned(), key: "T" };
        Self {
            list_href: "/meja/antrean?tampilan=semua".to_owned(),
            counted: "{n} laporan dipilih".to_owned(),
            buttons: vec![button],
            unmarked: "Pilih dulu laporannya".to_owned(),
        }
    }
}
