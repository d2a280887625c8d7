//! The tabs of the referral lists: which referrals each holds.

use super::rows::due_column;
use crate::journey::desk::queue::Today;
use entity::referral::{Column, ReferralStatus};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition};

/// Received or sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    In,
    Out,
}

/// A tab; its word stands in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Received: ours to do. Sent: not answered yet.
    Waiting,
    Late,
    DueToday,
    PassedOn,
    Answered,
    Returned,
    All,
}

impl Direction {
    /// The tabs of the list.
    pub const fn shelves(self) -> &'static [Shelf] {
        match self {
            Self::In => &[
                Shelf::Waiting,
                Shelf::Late,
                Shelf::DueToday,
                Shelf::PassedOn,
                Shelf::Answered,
                Shelf::All,
            ],
            Self::Out => {
                &[Shelf::Waiting, Shelf::Late, Shelf::Answered, Shelf::Returned, Shelf::All]
            }
        }
    }

    /// The list with this word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::In, Self::Out].into_iter().find(|direction| direction.word() == word)
    }

    /// The list's word, where a case remembers which list it was opened from.
    pub const fn word(self) -> &'static str {
        match self {
            Self::In => "rujukan-masuk",
            Self::Out => "rujukan-keluar",
        }
    }

    /// Referrals on which somebody still has a step: of those received, only our own step counts.
    fn open(self) -> impl Iterator<Item = ReferralStatus> {
        ReferralStatus::ALL.iter().copied().filter(move |status| {
            status.is_open() && (self == Self::Out || *status != ReferralStatus::Forwarded)
        })
    }
}

impl Shelf {
    /// The tab's word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "berjalan",
            Self::Late => "lewat-batas",
            Self::DueToday => "jatuh-tempo",
            Self::PassedOn => "diteruskan",
            Self::Answered => "dijawab",
            Self::Returned => "dikembalikan",
            Self::All => "semua",
        }
    }

    /// The tab with this word, if the list has it.
    pub fn of_word(direction: Direction, word: &str) -> Option<Self> {
        direction.shelves().iter().copied().find(|shelf| shelf.word() == word)
    }

    /// The referrals on the shelf.
    pub fn holds(self, direction: Direction, today: Today) -> Condition {
        let all = Condition::all();
        let is = |statuses: &[ReferralStatus]| Column::Status.is_in(statuses.iter().copied());
        let open = Column::Status.is_in(direction.open());
        match self {
            Self::Waiting => all.add(open),
            Self::Late => all.add(open).add(due_column().lt(today.now)),
            Self::DueToday => {
                all.add(open).add(due_column().gte(today.now)).add(due_column().lte(today.ends))
            }
            Self::PassedOn => all.add(is(&[ReferralStatus::Forwarded])),
            Self::Answered => all.add(is(&[ReferralStatus::Answered, ReferralStatus::TakenOver])),
            Self::Returned => all.add(is(&[ReferralStatus::Returned, ReferralStatus::Recalled])),
            Self::All => all,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tab_is_found_by_its_word_in_its_own_list() {
        for direction in [Direction::In, Direction::Out] {
            for shelf in direction.shelves() {
                assert_eq!(Shelf::of_word(direction, shelf.word()), Some(*shelf));
            }
        }
        assert_eq!(Shelf::of_word(Direction::Out, "diteruskan"), None);
    }

    #[test]
    fn what_was_passed_on_is_no_longer_the_receivers_step() {
        assert!(Direction::In.open().all(|status| status != ReferralStatus::Forwarded));
        assert!(Direction::Out.open().any(|status| status == ReferralStatus::Forwarded));
    }
}
