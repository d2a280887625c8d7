//! The views of the queue: which cases within reach each holds.

use crate::casefile::reach::Span;
use crate::rules::access::works_on_cases;
use crate::rules::act::Officer;
use crate::rules::case_lifecycle::is_open;
use entity::Moment;
use entity::case::{self, CaseStatus};
use entity::posting::Role;
use entity::unit::Zone;
use sea_orm::{ColumnTrait, Condition};

/// A view; its word stands in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    NeedsAction,
    Mine,
    Late,
    DueToday,
    Awaiting,
    Answered,
    Referred,
    /// Complaints about officers; only those who handle them have any.
    Misconduct,
    All,
}

/// What the views depend on besides the rows.
#[derive(Clone, Copy, Debug)]
pub struct Today {
    pub now: Moment,
    /// The last instant of the officer's day.
    pub ends: Moment,
    /// The zone of the officer's days.
    pub zone: Zone,
}

impl View {
    /// Every view, in the order of the tabs.
    pub const ALL: &'static [Self] = &[
        Self::NeedsAction,
        Self::Mine,
        Self::Late,
        Self::DueToday,
        Self::Awaiting,
        Self::Answered,
        Self::Referred,
        Self::Misconduct,
        Self::All,
    ];

    /// The tabs in the order of the officer's work: who keeps an eye on deadlines sees them first.
    pub fn in_order_for(officer: &Officer) -> Vec<Self> {
        let keeps_deadlines = Self::first_for(officer) == Self::Late;
        let mut views = Self::ALL.to_vec();
        views.sort_by_key(|view| match view {
            Self::Late if keeps_deadlines => 0,
            Self::Mine if keeps_deadlines => 3,
            Self::NeedsAction => 1,
            _ => 2,
        });
        views.sort_by_key(|view| matches!(view, Self::Misconduct | Self::All));
        views
    }

    /// The view an officer begins with: a manager with what is late, all others with what needs them.
    pub fn first_for(officer: &Officer) -> Self {
        let mut working = officer.posts.iter().filter(|post| works_on_cases(post.role)).peekable();
        let manages = working.peek().is_some() && working.all(|post| post.role == Role::Manager);
        if manages { Self::Late } else { Self::NeedsAction }
    }

    /// The view's word in addresses and in the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NeedsAction => "perlu-tindakan",
            Self::Mine => "milik-saya",
            Self::Late => "lewat-batas",
            Self::DueToday => "jatuh-tempo",
            Self::Awaiting => "menunggu-warga",
            Self::Answered => "baru-dijawab",
            Self::Referred => "dirujuk",
            Self::Misconduct => "pengawasan",
            Self::All => "semua",
        }
    }

    /// The view with this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|view| view.word() == word)
    }

    /// How wide the view looks.
    pub fn span(self) -> Span {
        match self {
            Self::NeedsAction => Span::Held(NEED_US.to_vec()),
            Self::Late | Self::DueToday => Span::Held(OUR_CLOCK.to_vec()),
            Self::Awaiting => Span::Held(vec![CaseStatus::AwaitingReporter]),
            Self::Referred => Span::Held(vec![CaseStatus::Referred]),
            Self::Mine => Span::Mine,
            Self::Answered => Span::News,
            Self::Misconduct => Span::Misconduct,
            Self::All => Span::All,
        }
    }

    /// What else the view asks of a case within its span.
    pub fn asks(self, today: Today) -> Condition {
        let ours = || Condition::all().add(case::Column::ClockLeft.is_null());
        match self {
            Self::Late => ours().add(case::Column::ClockDueAt.lt(today.now)),
            Self::DueToday => ours()
                .add(case::Column::ClockDueAt.gte(today.now))
                .add(case::Column::ClockDueAt.lte(today.ends)),
            Self::Mine | Self::Answered | Self::Misconduct => {
                Condition::all().add(case::Column::Status.is_in(open_statuses()))
            }
            Self::NeedsAction | Self::Awaiting | Self::Referred | Self::All => Condition::all(),
        }
    }
}

/// Statuses in which the holder has the next step.
const NEED_US: &[CaseStatus] =
    &[CaseStatus::Received, CaseStatus::Checking, CaseStatus::Verifying, CaseStatus::Handling];

/// Statuses whose clock is ours, not the citizen's.
const OUR_CLOCK: &[CaseStatus] = &[
    CaseStatus::Received,
    CaseStatus::Checking,
    CaseStatus::Verifying,
    CaseStatus::Handling,
    CaseStatus::Referred,
];

fn open_statuses() -> impl Iterator<Item = CaseStatus> {
    CaseStatus::ALL.iter().copied().filter(|status| is_open(*status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_a_word_of_its_own_and_is_found_by_it() {
        for view in View::ALL {
            assert_eq!(View::of_word(view.word()), Some(*view));
        }
        assert_eq!(View::of_word("apa-saja"), None);
    }

    #[test]
    fn only_open_cases_need_us() {
        assert!(NEED_US.iter().chain(OUR_CLOCK).all(|status| is_open(*status)));
    }
}
