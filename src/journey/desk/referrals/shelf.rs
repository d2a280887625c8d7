//! The tabs of the referral lists: which referrals each holds.

use crate::journey::casework::lists;
use crate::journey::desk::queue::Today;
use crate::platform::paths;
use entity::officer::OfficerId;
use entity::referral::{Column, ReferralStatus};
use entity::saved_view::DeskList;
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
    /// Nobody has accepted it yet.
    Unaccepted,
    /// The officer works on it.
    Mine,
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
                Shelf::Unaccepted,
                Shelf::Mine,
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

    /// The list's word, where a case remembers which list it was opened from.
    pub const fn word(self) -> &'static str {
        match self {
            Self::In => lists::INBOX,
            Self::Out => lists::OUTBOX,
        }
    }

    /// The list with this word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::In, Self::Out].into_iter().find(|direction| direction.word() == word)
    }

    /// Which of the desk's lists it is.
    pub const fn list(self) -> DeskList {
        match self {
            Self::In => DeskList::Inbox,
            Self::Out => DeskList::Outbox,
        }
    }

    /// The direction of a list of referrals; the queue has none.
    pub const fn of_list(list: DeskList) -> Option<Self> {
        match list {
            DeskList::Queue => None,
            DeskList::Inbox => Some(Self::In),
            DeskList::Outbox => Some(Self::Out),
        }
    }

    /// The list's own address.
    pub fn path(self) -> String {
        match self {
            Self::In => paths::inbox(),
            Self::Out => paths::outbox(),
        }
    }

    /// The column of the officer's own unit in a referral of the list.
    pub const fn ours(self) -> Column {
        match self {
            Self::In => Column::ToUnitId,
            Self::Out => Column::FromUnitId,
        }
    }

    /// The column of the unit at its other end.
    pub const fn theirs(self) -> Column {
        match self {
            Self::In => Column::FromUnitId,
            Self::Out => Column::ToUnitId,
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
            Self::Unaccepted => "belum-diterima",
            Self::Mine => "milik-saya",
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

    /// The statuses of the referrals on the shelf.
    pub fn statuses(self, direction: Direction) -> Vec<ReferralStatus> {
        match self {
            Self::Waiting | Self::Mine | Self::Late | Self::DueToday => direction.open().collect(),
            Self::Unaccepted => vec![ReferralStatus::Sent],
            Self::PassedOn => vec![ReferralStatus::Forwarded],
            Self::Answered => vec![ReferralStatus::Answered, ReferralStatus::TakenOver],
            Self::Returned => vec![ReferralStatus::Returned, ReferralStatus::Recalled],
            Self::All => ReferralStatus::ALL.to_vec(),
        }
    }

    /// What else the shelf asks of a referral in one of its statuses.
    pub fn asks(self, today: Today, me: OfficerId) -> Condition {
        let due = Column::StepDueAt;
        match self {
            Self::Mine => Condition::all().add(Column::AssigneeId.eq(me)),
            Self::Late => Condition::all().add(due.lt(today.now)),
            Self::DueToday => Condition::all().add(due.gte(today.now)).add(due.lte(today.ends)),
            Self::Waiting
            | Self::Unaccepted
            | Self::PassedOn
            | Self::Answered
            | Self::Returned
            | Self::All => Condition::all(),
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
