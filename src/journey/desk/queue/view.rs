//! The views of the queue: which cases each holds, as a condition beside the reach.

use crate::journey::casework::working_units;
use crate::rules::act::Officer;
use crate::rules::case_lifecycle::is_open;
use entity::case::{self, CaseStatus};
use entity::case_event::{self, ActKind};
use entity::unit::UnitId;
use entity::{Moment, referral};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement};
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

    /// The cases of the view, among those within reach.
    pub fn holds(self, officer: &Officer, today: Today) -> Condition {
        let units = working_units(officer);
        match self {
            Self::NeedsAction => held(&units).add(status_in(NEED_US)),
            Self::Mine => Condition::all()
                .add(case::Column::AssigneeId.eq(officer.id))
                .add(case::Column::Status.is_in(open_statuses())),
            Self::Late => counting(&units).add(case::Column::ClockDueAt.lt(today.now)),
            Self::DueToday => counting(&units)
                .add(case::Column::ClockDueAt.gte(today.now))
                .add(case::Column::ClockDueAt.lte(today.ends)),
            Self::Awaiting => held(&units).add(status_in(&[CaseStatus::AwaitingReporter])),
            Self::Answered => Condition::all()
                .add(case::Column::Status.is_in(open_statuses()))
                .add(Expr::exists(newly_answered(&units))),
            Self::Referred => held(&units).add(status_in(&[CaseStatus::Referred])),
            Self::Misconduct => Condition::all()
                .add(case::Column::AccusedRegion.is_not_null())
                .add(case::Column::Status.is_in(open_statuses())),
            Self::All => Condition::all(),
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

fn status_in(statuses: &[CaseStatus]) -> Condition {
    Condition::all().add(case::Column::Status.is_in(statuses.iter().copied()))
}

/// Answered for by one of the officer's units, or shared with it as the emergency desk.
fn held(units: &[UnitId]) -> Condition {
    let holder = Condition::any()
        .add(case::Column::OwnerUnitId.is_in(units.to_vec()))
        .add(case::Column::EmergencyUnitId.is_in(units.to_vec()));
    Condition::all().add(holder)
}

/// Held, and the clock runs against the holder.
fn counting(units: &[UnitId]) -> Condition {
    held(units).add(status_in(OUR_CLOCK)).add(case::Column::ClockLeft.is_null())
}

/// What a citizen does that waits for somebody of the holder's to read it.
const CITIZEN_WROTE: &[ActKind] = &[ActKind::Answer, ActKind::AddInformation, ActKind::Object];
/// What another unit does that waits for the sender of the referral.
const UNIT_ANSWERED: &[ActKind] = &[ActKind::Reply, ActKind::PassOn, ActKind::Return];
/// Reading up and writing a note leave an answer as new as it was.
const NO_ANSWER_TO_IT: &[ActKind] =
    &[ActKind::Note, ActKind::Reveal, ActKind::Assign, ActKind::Prioritise];

/// An answer to one of our units after which nobody has acted.
fn newly_answered(units: &[UnitId]) -> SelectStatement {
    let (answer, later) = (Alias::new("answer"), Alias::new("later"));
    let of_case = |alias: &Alias| {
        Expr::col((alias.clone(), case_event::Column::CaseId))
            .equals((case::Entity, case::Column::Id))
    };
    let act = |alias: &Alias| Expr::col((alias.clone(), case_event::Column::Act));
    let seq = |alias: &Alias| Expr::col((alias.clone(), case_event::Column::Seq));
    let still_new = [CITIZEN_WROTE, UNIT_ANSWERED, NO_ANSWER_TO_IT].concat();
    let acted_since = Query::select()
        .expr(Expr::val(1))
        .from_as(case_event::Entity, later.clone())
        .and_where(of_case(&later))
        .and_where(seq(&later).gt(seq(&answer)))
        .and_where(act(&later).is_not_in(still_new))
        .take();
    let to_us = Condition::any()
        .add(held(units).add(act(&answer).is_in(CITIZEN_WROTE.iter().copied())))
        .add(Condition::all().add(act(&answer).is_in(UNIT_ANSWERED.iter().copied())).add(
            Expr::col((answer.clone(), case_event::Column::ReferralId)).in_subquery(sent_by(units)),
        ));
    Query::select()
        .expr(Expr::val(1))
        .from_as(case_event::Entity, answer.clone())
        .and_where(of_case(&answer))
        .cond_where(to_us)
        .and_where(Expr::exists(acted_since).not())
        .take()
}

fn sent_by(units: &[UnitId]) -> SelectStatement {
    Query::select()
        .column(referral::Column::Id)
        .from(referral::Entity)
        .and_where(referral::Column::FromUnitId.is_in(units.to_vec()))
        .take()
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
