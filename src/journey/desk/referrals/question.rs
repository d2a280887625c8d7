//! What is asked of a list of referrals, as it stands in the address: a tab and filters.

use super::shelf::{Direction, Shelf};
use crate::casefile::search::Sought;
use crate::journey::casework::working_units;
use crate::journey::desk::days;
use crate::journey::desk::paging::Cursor;
use crate::journey::desk::queue::{InHand, Order, SAVED, Today, within};
use crate::rules::act::Officer;
use crate::rules::territory::RegionCode;
use entity::case::{self, Issue, Priority};
use entity::officer::OfficerId;
use entity::referral::{Column, Entity, ReferralStatus};
use entity::saved_view::{self, SavedViewId};
use entity::unit::UnitId;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr};
use time::Date;

/// What is asked of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub direction: Direction,
    pub shelf: Shelf,
    pub filters: Filters,
    pub order: Order,
    /// The saved view it is, as it was saved.
    pub saved: Option<SavedViewId>,
}

/// What is asked beside the tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub sought: Option<Sought>,
    /// Who sent it, or whom it was sent to.
    pub unit: Option<UnitId>,
    pub issue: Option<Issue>,
    pub programme: Option<String>,
    /// The village of need, or whatever holds it.
    pub place: Option<RegionCode>,
    /// Who works on it at the unit that received it.
    pub in_hand: Option<InHand>,
    /// First and last day it was sent on.
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub late: bool,
    pub urgent: bool,
}

/// The names of the filters, in addresses and forms.
pub const NAMES: [&str; 10] =
    ["cari", "unit", "masalah", "program", "desa", HANDLER, "dari", "sampai", "lewat", "mendesak"];
const HANDLER: &str = "petugas";
const LONGEST_CODE: usize = 40;

impl Filters {
    /// The filters of an address; a value nobody knows asks for nothing.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let said = |name: &str| {
            let value = pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim());
            value.filter(|value| !value.is_empty())
        };
        let is_code = |text: &&str| text.len() <= LONGEST_CODE && text.is_ascii();
        Self {
            sought: said("cari").and_then(Sought::parse),
            unit: said("unit").and_then(|id| id.parse().ok()),
            issue: said("masalah").and_then(|code| code.parse().ok()),
            programme: said("program").filter(is_code).map(str::to_owned),
            place: said("desa").and_then(|code| code.parse().ok()),
            in_hand: said(HANDLER).and_then(InHand::parse),
            from: said("dari").and_then(days::parse),
            until: said("sampai").and_then(days::parse),
            late: said("lewat") == Some("1"),
            urgent: said("mendesak") == Some("1"),
        }
    }

    /// Each filter that is set: its name and its value.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let values = [
            self.sought.as_ref().map(|sought| sought.as_str().to_owned()),
            self.unit.map(|id| id.to_string()),
            self.issue.map(|issue| issue.code().to_owned()),
            self.programme.clone(),
            self.place.as_ref().map(RegionCode::to_string),
            self.in_hand.map(InHand::word),
            self.from.map(|day| day.to_string()),
            self.until.map(|day| day.to_string()),
            self.late.then(|| "1".to_owned()),
            self.urgent.then(|| "1".to_owned()),
        ];
        NAMES.into_iter().zip(values).filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The officer whose referrals are asked for.
    pub fn officer(&self) -> Option<OfficerId> {
        self.in_hand.and_then(InHand::officer)
    }

    fn hold(&self, today: Today) -> Condition {
        let from = self.from.and_then(|day| days::before(day, today.zone));
        let until = self.until.map(|day| days::end(day, today.zone));
        let open = ReferralStatus::ALL.iter().copied().filter(|status| status.is_open());
        let late = self.late.then(|| {
            Condition::all().add(Column::Status.is_in(open)).add(Column::StepDueAt.lt(today.now))
        });
        let programme = self.programme.as_ref().map(|code| {
            let of_referral = Column::Programme.eq(code);
            Condition::any().add(of_referral).add(case::Column::Programme.eq(code))
        });
        let in_hand = self.in_hand.map(|in_hand| match in_hand {
            InHand::Nobody => Column::AssigneeId.is_null(),
            InHand::Officer(id) => Column::AssigneeId.eq(id),
        });
        let urgent = self.urgent.then(|| case::Column::Priority.eq(Priority::Urgent));
        Condition::all()
            .add_option(self.sought.as_ref().map(Sought::holds))
            .add_option(self.issue.map(|issue| case::Column::Issue.eq(issue)))
            .add_option(programme)
            .add_option(self.place.as_ref().map(within))
            .add_option(in_hand)
            .add_option(urgent)
            .add_option(from.map(|at| Column::SentAt.gt(at)))
            .add_option(until.map(|at| Column::SentAt.lte(at)))
            .add_option(late)
    }
}

impl Question {
    /// A tab without filters.
    pub fn shelf(direction: Direction, shelf: Shelf) -> Self {
        let (filters, order) = (Filters::default(), Order::default());
        Self { direction, shelf, filters, order, saved: None }
    }

    /// What an address asks.
    pub fn of(direction: Direction, pairs: &[(String, String)]) -> Self {
        let mut filters = Filters::of(pairs);
        if direction == Direction::Out {
            // Whose hands it is in is the receiver's business.
            filters.in_hand = None;
        }
        let named = pairs.iter().find(|(key, _)| key == "tampilan");
        let shelf = named.and_then(|(_, word)| Shelf::of_word(direction, word));
        let otherwise = if filters.sought.is_some() { Shelf::All } else { Shelf::Waiting };
        let order = Order::of(pairs);
        Self { direction, shelf: shelf.unwrap_or(otherwise), filters, order, saved: None }
    }

    /// What a saved view asks.
    pub fn saved(direction: Direction, view: &saved_view::Model) -> Self {
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_str(&view.query).unwrap_or_default();
        Self { saved: Some(view.id), ..Self::of(direction, &pairs) }
    }

    /// The same question, by what it asks instead of by its name.
    pub fn unsaved(&self) -> Self {
        Self { saved: None, ..self.clone() }
    }

    /// Does it ask nothing a tab does not, the list's own or a saved one?
    pub fn is_plain(&self) -> bool {
        self.saved.is_some() || *self == Self::shelf(self.direction, self.shelf)
    }

    /// The same question about another tab. A saved view is left as a whole.
    pub fn at(&self, tab: Shelf) -> Self {
        match self.saved {
            Some(_) => Self::shelf(self.direction, tab),
            None => Self { shelf: tab, ..self.clone() },
        }
    }

    /// The same question without the filter of this name.
    pub fn without(&self, name: &str) -> Self {
        let pairs = self.filters.pairs().into_iter().filter(|(have, _)| *have != name);
        let pairs: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value)).collect();
        Self { filters: Filters::of(&pairs), ..self.unsaved() }
    }

    /// Everything it says in an address.
    fn pairs(&self) -> Vec<(&'static str, String)> {
        if let Some(id) = self.saved {
            return vec![(SAVED, id.to_string())];
        }
        let mut pairs = vec![("tampilan", self.shelf.word().to_owned())];
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
        format!("{}?{}", self.direction.path(), self.query(after))
    }

    /// What links to its cases carry, so that a case stands beside the list it was opened from. The list
    /// may open with a saved view: which tab it was is always said.
    pub fn carried(&self, after: Option<Cursor>) -> String {
        let list = ("tampilan", self.direction.word().to_owned());
        serde_urlencoded::to_string([list, ("daftar", self.query(after))]).unwrap_or_default()
    }

    /// The same question, with what its search finds among the cases of its referrals.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn led(
        &self,
        conn: &impl ConnectionTrait,
        (officer, today): (&Officer, Today),
    ) -> Result<Self, DbErr> {
        let Some(sought) = self.filters.sought.clone() else { return Ok(self.clone()) };
        let mut led = self.clone();
        led.filters.sought = None;
        let referrals = Query::select()
            .expr(Expr::val(1))
            .from(Entity)
            .and_where(Expr::col((Entity, Column::CaseId)).equals((case::Entity, case::Column::Id)))
            .and_where(self.direction.ours().is_in(working_units(officer)))
            .cond_where(led.narrowed(today))
            .take();
        let sought = sought.led(conn, (officer, today.now), Expr::exists(referrals).into()).await?;
        led.filters.sought = Some(sought);
        Ok(led)
    }

    /// What the filters ask of a referral.
    pub fn narrowed(&self, today: Today) -> Condition {
        let theirs = self.direction.theirs();
        self.filters.hold(today).add_option(self.filters.unit.map(|unit| theirs.eq(unit)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Question {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(text).unwrap();
        Question::of(Direction::In, &pairs)
    }

    #[test]
    fn every_filter_survives_the_address_and_odd_ones_ask_for_nothing() {
        let unit = UnitId::fresh();
        let all = format!(
            "tampilan=semua&cari=siti&unit={unit}&masalah=levy&program=pkh&desa=12.09.09&petugas=kosong&dari=2026-11-01&sampai=2026-11-23&lewat=1&mendesak=1&urut=terbaru"
        );
        assert_eq!(of(&all).query(None), all);
        assert_eq!(of(&all).filters.pairs().len(), NAMES.len());
        let odd = "tampilan=x&cari=&unit=1&masalah=x&desa=12.9&petugas=siti&dari=y&sampai=z&lewat=ya\
                   &mendesak=0&urut=x";
        assert_eq!(of(odd), Question::shelf(Direction::In, Shelf::Waiting));
        assert_eq!(of("cari=siti").shelf, Shelf::All, "a search looks everywhere");
    }

    #[test]
    fn whose_hands_it_is_in_is_asked_where_it_is_received() {
        let pairs = [("petugas".to_owned(), "kosong".to_owned())];
        assert_eq!(Question::of(Direction::In, &pairs).filters.in_hand, Some(InHand::Nobody));
        assert_eq!(Question::of(Direction::Out, &pairs).filters.in_hand, None);
    }

    #[test]
    fn a_case_remembers_the_list() {
        let plain = "tampilan=rujukan-masuk&daftar=tampilan%3Dberjalan";
        assert_eq!(of("").carried(None), plain);
        let carried = of("tampilan=semua&lewat=1").carried(None);
        assert_eq!(carried, "tampilan=rujukan-masuk&daftar=tampilan%3Dsemua%26lewat%3D1");
        assert_eq!(of("lewat=1&masalah=levy").without("lewat"), of("masalah=levy"));
    }

    #[test]
    fn a_saved_view_is_named_until_something_else_is_asked() {
        let saved = Question { saved: Some(SavedViewId::fresh()), ..of("masalah=levy&lewat=1") };
        assert!(saved.query(None).starts_with("simpanan=") && saved.is_plain());
        assert_eq!(saved.at(Shelf::All), of("tampilan=semua"), "its filters go with it");
        assert_eq!(saved.without("lewat"), of("masalah=levy"));
        assert_eq!(saved.unsaved(), of("masalah=levy&lewat=1"));
    }
}
