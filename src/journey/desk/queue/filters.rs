//! The filters of the queue: each stands in the address under a name of its own; a value nobody knows asks
//! for nothing.

use super::view::Today;
use crate::casefile::search::Sought;
use crate::journey::desk::days;
use crate::rules::act::Officer;
use crate::rules::hamlet::Hamlet;
use crate::rules::label::Label;
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::case::{CaseStatus, Column, Intake, Issue, Priority};
use entity::officer::OfficerId;
use entity::{case, case_label};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr};
use time::Date;

/// Who has the case in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InHand {
    Nobody,
    Officer(OfficerId),
}

impl InHand {
    /// Whose work is meant by a word of an address.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            NOBODY => Some(Self::Nobody),
            id => id.parse().ok().map(Self::Officer),
        }
    }

    /// Its word in addresses.
    pub fn word(self) -> String {
        match self {
            Self::Nobody => NOBODY.to_owned(),
            Self::Officer(id) => id.to_string(),
        }
    }

    /// The officer, if it is one.
    pub const fn officer(self) -> Option<OfficerId> {
        match self {
            Self::Nobody => None,
            Self::Officer(id) => Some(id),
        }
    }
}

/// What is asked beside the view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub sought: Option<Sought>,
    pub issue: Option<Issue>,
    pub status: Option<CaseStatus>,
    /// The village of need, or whatever holds it.
    pub place: Option<RegionCode>,
    pub hamlet: Option<Hamlet>,
    pub in_hand: Option<InHand>,
    pub label: Option<Label>,
    pub intake: Option<Intake>,
    /// First and last day it was received on.
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub misconduct: bool,
    pub urgent: bool,
}

/// The names of the filters, in addresses and forms.
pub const NAMES: [&str; 12] = [
    SEARCH, "masalah", "status", "desa", "dusun", "petugas", "label", "sumber", "dari", "sampai",
    "berkadar", "mendesak",
];
/// The name of the search.
pub const SEARCH: &str = "cari";
/// Nobody has it in hand.
pub const NOBODY: &str = "kosong";
const YES: &str = "1";

impl Filters {
    /// The filters of an address.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let said = |name: &str| {
            let value = pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim());
            value.filter(|value| !value.is_empty())
        };
        Self {
            sought: said(SEARCH).and_then(Sought::parse),
            issue: said("masalah").and_then(|code| code.parse().ok()),
            status: said("status").and_then(|code| code.parse().ok()),
            place: said("desa").and_then(|code| code.parse().ok()),
            hamlet: said("dusun").and_then(Hamlet::read),
            in_hand: said("petugas").and_then(InHand::parse),
            label: said("label").and_then(|text| Label::parse(text).ok().flatten()),
            intake: said("sumber").and_then(|code| code.parse().ok()),
            from: said("dari").and_then(days::parse),
            until: said("sampai").and_then(days::parse),
            misconduct: said("berkadar") == Some(YES),
            urgent: said("mendesak") == Some(YES),
        }
    }

    /// Each filter that is set: its name and its value.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let values = [
            self.sought.as_ref().map(|sought| sought.as_str().to_owned()),
            self.issue.map(|issue| issue.code().to_owned()),
            self.status.map(|status| status.code().to_owned()),
            self.place.as_ref().map(RegionCode::to_string),
            self.hamlet.as_ref().map(Hamlet::words),
            self.in_hand.map(InHand::word),
            self.label.as_ref().map(Label::to_string),
            self.intake.map(|intake| intake.code().to_owned()),
            self.from.map(|day| day.to_string()),
            self.until.map(|day| day.to_string()),
            self.misconduct.then(|| YES.to_owned()),
            self.urgent.then(|| YES.to_owned()),
        ];
        NAMES.into_iter().zip(values).filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The same without the filter of this name.
    pub fn without(&self, name: &str) -> Self {
        let pairs = self.pairs().into_iter().filter(|(have, _)| *have != name);
        Self::of(&pairs.map(|(name, value)| (name.to_owned(), value)).collect::<Vec<_>>())
    }

    /// The officer whose cases are asked for.
    pub fn officer(&self) -> Option<OfficerId> {
        self.in_hand.and_then(InHand::officer)
    }

    /// How many are set.
    pub fn count(&self) -> usize {
        self.pairs().len()
    }

    /// The same, with what the search among them finds.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn led(
        self,
        conn: &impl ConnectionTrait,
        officer: &Officer,
        today: Today,
    ) -> Result<Self, DbErr> {
        let Some(sought) = self.sought.clone() else { return Ok(self) };
        let others = Self { sought: None, ..self };
        let sought = sought.led(conn, (officer, today.now), others.hold(today)).await?;
        Ok(Self { sought: Some(sought), ..others })
    }

    /// The cases they leave.
    pub fn hold(&self, today: Today) -> Condition {
        let in_hand = self.in_hand.map(|in_hand| match in_hand {
            InHand::Nobody => Column::AssigneeId.is_null(),
            InHand::Officer(id) => Column::AssigneeId.eq(id),
        });
        let from = self.from.and_then(|day| days::before(day, today.zone));
        let until = self.until.map(|day| days::end(day, today.zone));
        Condition::all()
            .add_option(self.sought.as_ref().map(Sought::holds))
            .add_option(self.issue.map(|issue| Column::Issue.eq(issue)))
            .add_option(self.status.map(|status| Column::Status.eq(status)))
            .add_option(self.place.as_ref().map(within))
            .add_option(self.hamlet.as_ref().map(|hamlet| Column::Hamlet.eq(hamlet.words())))
            .add_option(in_hand)
            .add_option(self.label.as_ref().map(labelled))
            .add_option(self.intake.map(|intake| Column::Intake.eq(intake)))
            .add_option(from.map(|at| Column::ReceivedAt.gt(at)))
            .add_option(until.map(|at| Column::ReceivedAt.lte(at)))
            .add_option(self.misconduct.then(|| Column::AccusedRegion.is_not_null()))
            .add_option(self.urgent.then(|| Column::Priority.eq(Priority::Urgent)))
    }
}

/// The cases with this label.
fn labelled(label: &Label) -> Expr {
    let worn = Query::select()
        .expr(Expr::val(1))
        .from(case_label::Entity)
        .and_where(case_label::Column::NameKey.eq(label.key()))
        .and_where(
            Expr::col((case_label::Entity, case_label::Column::CaseId))
                .equals((case::Entity, Column::Id)),
        )
        .take();
    Expr::exists(worn)
}

/// The cases of villages in this place.
pub fn within(place: &RegionCode) -> Condition {
    match place.level() {
        RegionLevel::Village => Condition::all().add(Column::VillageCode.eq(place.as_str())),
        RegionLevel::District => Condition::all().add(Column::DistrictCode.eq(place.as_str())),
        // Digits stand before a slash: all codes that begin with `12.09.`, by their order.
        RegionLevel::Regency | RegionLevel::Province => Condition::all()
            .add(Column::DistrictCode.gte(format!("{place}.")))
            .add(Column::DistrictCode.lt(format!("{place}.99.99"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Filters {
        Filters::of(&serde_urlencoded::from_str::<Vec<(String, String)>>(text).unwrap())
    }

    #[test]
    fn every_filter_survives_the_address() {
        let all = "cari=siti&masalah=levy&status=received&desa=12.09.09&dusun=Dusun+III&petugas=kosong\
                   &label=tunggu+musdes&sumber=kiosk&dari=2026-11-01&sampai=2026-11-23&berkadar=1&mendesak=1";
        let filters = of(all);
        assert_eq!(filters.count(), NAMES.len());
        let text = serde_urlencoded::to_string(filters.pairs()).unwrap();
        assert_eq!((text.as_str(), of(&text)), (all, filters));
    }

    #[test]
    fn what_nobody_knows_asks_for_nothing() {
        let odd = "cari=+&masalah=x&status=&desa=12.9&dusun=rumah&petugas=siti&sumber=radio&dari=kemarin\
                   &sampai=2026-13-01&berkadar=ya&mendesak=0&lain=1";
        assert_eq!(of(odd), Filters::default());
        assert_eq!(of("cari=1209094508709001").sought, None, "no number becomes an address");
    }

    #[test]
    fn one_filter_is_taken_away_and_the_others_stay() {
        let filters = of("masalah=levy&mendesak=1&desa=12.09");
        for name in ["masalah", "mendesak", "desa"] {
            let left = filters.without(name);
            assert_eq!(left.count(), 2);
            assert!(left.pairs().iter().all(|(have, _)| *have != name));
        }
    }
}
