//! What is asked of the queue, as it stands in the address: a view, filters, an order.

use super::filters::Filters;
use super::view::{Today, View};
use crate::casefile::reach::{Narrowed, Span, Ways, joined, ways};
use crate::journey::desk::paging::{Cursor, Ordering};
use crate::platform::paths;
use crate::rules::act::Officer;
use entity::case::Column;
use entity::saved_view::{self, SavedViewId};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr};

/// The name of a saved view in an address.
pub const SAVED: &str = "simpanan";

/// The name of the order in an address.
const ORDER: &str = "urut";

/// What is asked of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub view: View,
    pub filters: Filters,
    pub order: Order,
    /// The saved view it is, as it was saved.
    pub saved: Option<SavedViewId>,
}

/// What stands first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What is late, then what is due next.
    #[default]
    TimeLeft,
    /// What came in last.
    Newest,
}

impl Order {
    /// Both, in the order they are offered in.
    pub const ALL: [Self; 2] = [Self::TimeLeft, Self::Newest];

    /// The order an address asks for; one nobody knows is none.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let said = pairs.iter().find(|(key, _)| key == ORDER).map(|(_, word)| word.as_str());
        let named = said.and_then(|word| Self::ALL.into_iter().find(|order| order.word() == word));
        named.unwrap_or_default()
    }

    /// How an address says it; the usual one is not said.
    pub fn pair(self) -> Option<(&'static str, String)> {
        (self != Self::default()).then(|| (ORDER, self.word().to_owned()))
    }

    /// How the rows of a page are found in it.
    pub const fn ordering(self) -> Ordering {
        match self {
            Self::TimeLeft => Ordering::Due,
            Self::Newest => Ordering::Newest,
        }
    }

    /// The order's word in addresses and in the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Self::TimeLeft => "sisa-waktu",
            Self::Newest => "terbaru",
        }
    }
}

impl Asked {
    /// A view without filters.
    pub fn view(view: View) -> Self {
        Self { view, filters: Filters::default(), order: Order::default(), saved: None }
    }

    /// What an address asks; `first` is the view when it names none. A search without a view looks
    /// everywhere.
    pub fn of(pairs: &[(String, String)], first: View) -> Self {
        let said =
            |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        let filters = Filters::of(pairs);
        let otherwise = if filters.sought.is_some() { View::All } else { first };
        Self {
            view: said("tampilan").and_then(View::of_word).unwrap_or(otherwise),
            order: Order::of(pairs),
            filters,
            saved: None,
        }
    }

    /// What a saved view asks.
    pub fn saved(view: &saved_view::Model) -> Self {
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_str(&view.query).unwrap_or_default();
        Self { saved: Some(view.id), ..Self::of(&pairs, View::NeedsAction) }
    }

    /// The same question, by what it asks instead of by its name.
    pub fn unsaved(&self) -> Self {
        Self { saved: None, ..self.clone() }
    }

    /// Does it ask nothing a view does not, built in or saved?
    pub fn is_plain(&self) -> bool {
        let plain = self.filters.count() == 0 && self.order == Order::default();
        plain || self.saved.is_some()
    }

    /// The same question about another view. A saved view is left as a whole.
    pub fn at(&self, view: View) -> Self {
        match self.saved {
            Some(_) => Self::view(view),
            None => Self { view, ..self.clone() },
        }
    }

    /// The same question with other filters.
    pub fn with(&self, filters: Filters) -> Self {
        Self { filters, ..self.unsaved() }
    }

    /// Everything it says in an address.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        if let Some(id) = self.saved {
            return vec![(SAVED, id.to_string())];
        }
        let mut pairs = vec![("tampilan", self.view.word().to_owned())];
        pairs.extend(self.filters.pairs());
        pairs.extend(self.order.pair());
        pairs
    }

    /// The query of its address, at the page behind `after`.
    pub fn query(&self, after: Option<Cursor>) -> String {
        let mut pairs = self.pairs();
        pairs.extend(after.map(|cursor| ("sesudah", cursor.to_string())));
        serde_urlencoded::to_string(pairs).unwrap_or_default()
    }

    /// Its address, at the page behind `after`.
    pub fn address(&self, after: Option<Cursor>) -> String {
        paths::queue_of(&self.query(after))
    }

    /// What links to its cases carry, so that a case stands beside the list it was opened from.
    pub fn carried(&self, after: Option<Cursor>) -> String {
        let view = ("tampilan", self.view.word().to_owned());
        let plain = after.is_none() && *self == Self::view(self.view);
        let list = (!plain).then(|| ("daftar", self.query(after)));
        let pairs: Vec<_> = [Some(view), list].into_iter().flatten().collect();
        serde_urlencoded::to_string(pairs).unwrap_or_default()
    }

    /// The same question, with what its search finds: whatever is made of it then asks no second time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn led(
        &self,
        conn: &impl ConnectionTrait,
        (officer, today): (&Officer, Today),
    ) -> Result<Self, DbErr> {
        Ok(Self { filters: self.filters.clone().led(conn, officer, today).await?, ..self.clone() })
    }

    /// The ways to its cases: along the view's span, or led by the words that are sought.
    pub fn ways(&self, officer: &Officer, today: Today) -> Ways {
        let asked = joined([self.view.asks(today), self.filters.hold(today)]);
        if self.filters.sought.is_some() {
            Ways::looked_up(officer, &self.span(), asked)
        } else {
            let narrowed = Narrowed { by: asked, issue: self.filters.issue };
            ways(officer, &self.span(), &narrowed)
        }
    }

    /// Which of the cases that were found are in its list.
    pub fn keeps(&self, officer: &Officer, today: Today) -> Condition {
        let others = Filters { sought: None, ..self.filters.clone() };
        let all = Condition::all().add(Column::Id.is_not_null());
        joined([all, self.span().holds(officer), self.view.asks(today), others.hold(today)])
    }

    /// The view's span; of the statuses it holds, only the one that is filtered for.
    fn span(&self) -> Span {
        match (self.view.span(), self.filters.status) {
            (Span::Held(mut statuses), Some(only)) => {
                statuses.retain(|status| *status == only);
                Span::Held(statuses)
            }
            (span, _) => span,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Asked {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(text).unwrap();
        Asked::of(&pairs, View::NeedsAction)
    }

    #[test]
    fn a_search_without_a_view_looks_everywhere() {
        assert_eq!(of("").view, View::NeedsAction);
        assert_eq!(of("cari=siti").view, View::All);
        assert_eq!(of("cari=siti&tampilan=milik-saya").view, View::Mine);
        assert_eq!(of("tampilan=apa-saja&urut=x"), Asked::view(View::NeedsAction));
    }

    #[test]
    fn an_address_says_all_of_it() {
        let asked = of("tampilan=semua&masalah=levy&urut=terbaru");
        assert_eq!(of(&asked.query(None)), asked);
        assert_eq!(asked.address(None), "/meja/antrean?tampilan=semua&masalah=levy&urut=terbaru");
    }

    #[test]
    fn a_case_remembers_a_filtered_list_and_a_plain_one() {
        assert_eq!(of("").carried(None), "tampilan=perlu-tindakan");
        let carried = of("tampilan=semua&mendesak=1").carried(None);
        assert_eq!(carried, "tampilan=semua&daftar=tampilan%3Dsemua%26mendesak%3D1");
    }
}
