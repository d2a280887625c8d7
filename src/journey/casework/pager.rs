//! The links from a page of a list to its other pages.

use serde::Serialize;
use std::fmt::Display;

/// The name under which an address asks for the page before a row. It leads on to the address of that page,
/// which is behind a row like any other.
pub const BEFORE: &str = "sebelum";

/// The links under a page of a list, each empty where it would lead nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pager {
    pub first_href: String,
    pub prev_href: String,
    pub next_href: String,
}

impl Pager {
    /// Under the page behind `after`, which begins with one row and has more behind another. `address` is
    /// the list's, behind a row.
    pub fn of<C: Copy + Display>(
        address: impl Fn(Option<C>) -> String,
        after: Option<C>,
        (begins, next): (Option<C>, Option<C>),
    ) -> Self {
        let first = || address(None);
        let before = |row: C| {
            let mark = if first().contains('?') { '&' } else { '?' };
            format!("{}{mark}{BEFORE}={row}", first())
        };
        Self {
            first_href: after.map(|_| first()).unwrap_or_default(),
            prev_href: after.and(begins).map(before).unwrap_or_default(),
            next_href: next.map(|row| address(Some(row))).unwrap_or_default(),
        }
    }

    /// Links as they might be.
    pub fn sample() -> Self {
        Self {
            first_href: "/meja/antrean".to_owned(),
            prev_href: "/meja/antrean?sebelum=1_2".to_owned(),
            next_href: "/meja/antrean?sesudah=1_2".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(after: Option<u8>) -> String {
        after.map_or_else(|| "/daftar".to_owned(), |row| format!("/daftar?sesudah={row}"))
    }

    #[test]
    fn only_a_page_that_has_one_before_it_leads_back() {
        let first = Pager::of(address, None, (Some(1), Some(50)));
        assert_eq!((first.first_href.as_str(), first.prev_href.as_str()), ("", ""));
        assert_eq!(first.next_href, "/daftar?sesudah=50");
        let last = Pager::of(address, Some(50), (Some(51), None));
        assert_eq!((last.first_href.as_str(), last.next_href.as_str()), ("/daftar", ""));
        assert_eq!(last.prev_href, "/daftar?sebelum=51");
        let empty = Pager::of(address, Some(50), (None, None));
        assert_eq!((empty.first_href.as_str(), empty.prev_href.as_str()), ("/daftar", ""));
    }

    #[test]
    fn what_the_list_is_asked_stays_in_the_address() {
        let asked = |_: Option<u8>| "/daftar?masalah=levy".to_owned();
        let page = Pager::of(asked, Some(50), (Some(51), None));
        assert_eq!(page.prev_href, "/daftar?masalah=levy&sebelum=51");
    }
}
