//! The ways by which cases come within reach, one index each. A condition that says "this, or that, or
//! a referral, or a neighbour" can only be answered by looking at every case; a list that is put
//! together from the first rows of each way looks at no more than it shows.

use super::{is_its, near, not_bypassed, reach, received, referral_not_bypassed, sent, units};
use crate::rules::act::Officer;
use entity::case::{CaseStatus, Issue};
use entity::unit::UnitId;
use entity::{case, referral};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

/// How wide a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Everything within reach.
    All,
    /// What one of the officer's units answers for, or shares as the emergency desk, in these open
    /// statuses.
    Held(Vec<CaseStatus>),
    /// What was given to the officer and has not ended.
    Mine,
    /// What the reporter or another unit has written to one of the officer's units, and nobody has
    /// acted on.
    News,
    /// Complaints about officers that have not ended.
    Misconduct,
}

/// Some rows of a list.
#[derive(Clone, Debug)]
pub struct Way {
    /// From where, and which; without columns, order and limit.
    pub rows: SelectStatement,
    pub due: Expr,
    pub id: Expr,
    /// Does one index list them, first due first?
    pub in_order: bool,
    /// May the same id come more than once?
    pub repeats: bool,
}

/// The ways of a list, at least one.
#[derive(Clone, Debug)]
pub struct Ways {
    pub ways: Vec<Way>,
    /// No id comes by two of them.
    pub apart: bool,
}

impl Ways {
    /// A list as it stands, for what has an index of its own.
    pub fn of_rows(mut rows: SelectStatement, id: Expr) -> Self {
        rows.clear_selects().clear_order_by();
        let way = Way { rows, due: id.clone(), id, in_order: false, repeats: false };
        Self { ways: vec![way], apart: true }
    }

    /// One way to the cases of `span` that fit a condition, in no order: for what is looked up by its
    /// words, of which there is little.
    pub fn looked_up(officer: &Officer, span: &Span, condition: Condition) -> Self {
        let theirs = Condition::all().add(reach(officer)).add(span.holds(officer)).add(condition);
        Self { ways: vec![Way { in_order: false, ..of_cases(theirs) }], apart: true }
    }
}

impl Span {
    /// The span as a condition on a case within reach; the same test keeps it like its ways.
    pub fn holds(&self, officer: &Officer) -> Condition {
        let units = units(officer);
        let ours = Condition::any()
            .add(case::Column::OwnerUnitId.is_in(units.clone()))
            .add(case::Column::EmergencyUnitId.is_in(units.clone()));
        let open = || case::Column::EndedAt.is_null();
        match self {
            Self::All => Condition::all(),
            Self::Held(statuses) => Condition::all()
                .add(case::Column::Status.is_in(statuses.iter().copied()))
                .add(open())
                .add(ours),
            Self::Mine => Condition::all().add(open()).add(case::Column::AssigneeId.eq(officer.id)),
            Self::News => Condition::any()
                .add(Condition::all().add(case::Column::NewsAt.is_not_null()).add(ours))
                .add(Expr::exists(answered(&units))),
            Self::Misconduct => {
                Condition::all().add(open()).add(case::Column::AccusedRegion.is_not_null())
            }
        }
    }
}

/// A referral of the case whose answer one of the units is to read.
fn answered(units: &[UnitId]) -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(referral::Entity)
        .and_where(is_its())
        .and_where(referral::Column::FromUnitId.is_in(units.to_vec()))
        .and_where(referral::Column::NewsAt.is_not_null())
        .take()
}

/// Some rows of a list before they are bounded: cases, or the cases of referrals.
enum Part {
    Cases(Condition),
    /// Which referrals, and what else is asked of their cases: nothing, where the referral says it all.
    Referrals(Condition, Condition),
}

/// What is asked of the cases of a list beside its span.
#[derive(Clone, Debug)]
pub struct Narrowed {
    /// All that is asked, of the case.
    pub by: Condition,
    /// The issue among it: referrals know it too, and are found by it.
    pub issue: Option<Issue>,
}

impl From<Condition> for Narrowed {
    fn from(by: Condition) -> Self {
        Self { by, issue: None }
    }
}

/// The ways to the cases of `span` within the officer's reach.
pub fn ways(officer: &Officer, span: &Span, narrowed: &Narrowed) -> Ways {
    let units = units(officer);
    let mut parts = match span {
        Span::All => all(officer, &units),
        Span::Held(statuses) => held(&units, statuses),
        Span::Mine => mine(officer, &units),
        Span::News => news(officer, &units),
        Span::Misconduct => misconduct(&units),
    };
    if parts.is_empty() {
        parts.push(Part::Cases(Condition::all().add(Expr::val(1).eq(0))));
    }
    let about = narrowed.issue.map(|issue| referral::Column::CaseIssue.eq(issue));
    let about = Condition::all().add_option(about);
    let bounded = |part| match part {
        Part::Cases(which) => of_cases(joined([which, not_bypassed(officer), narrowed.by.clone()])),
        Part::Referrals(which, of_case) => of_referrals(
            joined([which, referral_not_bypassed(officer), about.clone()]),
            joined([of_case, narrowed.by.clone()]),
        ),
    };
    let apart = matches!(span, Span::Held(_) | Span::Mine);
    Ways { ways: parts.into_iter().map(bounded).collect(), apart }
}

/// All of these; what asks nothing leaves no trace.
pub fn joined<const N: usize>(conditions: [Condition; N]) -> Condition {
    let asking = conditions.into_iter().filter(|condition| !condition.is_empty());
    asking.fold(Condition::all(), Condition::add)
}

/// By the units, and as a neighbour.
fn all(officer: &Officer, units: &[UnitId]) -> Vec<Part> {
    let [villages, districts] = near(officer);
    let villages = villages.into_iter().map(|place| case::Column::VillageCode.eq(place));
    let districts = districts.into_iter().map(|place| case::Column::DistrictCode.eq(place));
    let near = villages.chain(districts).map(|here| {
        Part::Cases(Condition::all().add(here).add(case::Column::AccusedRegion.is_null()))
    });
    units.iter().flat_map(|unit| by_unit(*unit)).chain(near).collect()
}

/// As the owner, as the emergency desk, as receiver, as sender.
fn by_unit(unit: UnitId) -> [Part; 4] {
    [
        Part::Cases(Condition::all().add(case::Column::OwnerUnitId.eq(unit))),
        Part::Cases(Condition::all().add(case::Column::EmergencyUnitId.eq(unit))),
        Part::Referrals(received(&[unit]), Condition::all()),
        Part::Referrals(sent(&[unit]), Condition::all()),
    ]
}

/// Complaints about officers that have not ended. They have no neighbours.
fn misconduct(units: &[UnitId]) -> Vec<Part> {
    let accused = |part| match part {
        Part::Cases(which) => Part::Cases(
            which
                .add(case::Column::EndedAt.is_null())
                .add(case::Column::AccusedRegion.is_not_null()),
        ),
        Part::Referrals(which, of_case) => Part::Referrals(
            which
                .add(referral::Column::CaseEndedAt.is_null())
                .add(referral::Column::AccusedRegion.is_not_null()),
            of_case,
        ),
    };
    units.iter().flat_map(|unit| by_unit(*unit)).map(accused).collect()
}

fn held(units: &[UnitId], statuses: &[CaseStatus]) -> Vec<Part> {
    let owned = units.iter().flat_map(|unit| {
        statuses.iter().map(|status| {
            Condition::all()
                .add(case::Column::OwnerUnitId.eq(*unit))
                .add(case::Column::Status.eq(*status))
                .add(case::Column::EndedAt.is_null())
        })
    });
    let shared = units.iter().map(|unit| {
        Condition::all()
            .add(case::Column::EmergencyUnitId.eq(*unit))
            .add(case::Column::EndedAt.is_null())
            .add(case::Column::Status.is_in(statuses.iter().copied()))
            .add(case::Column::OwnerUnitId.is_not_in(units.iter().copied()))
    });
    owned.chain(shared).map(Part::Cases).collect()
}

fn mine(officer: &Officer, units: &[UnitId]) -> Vec<Part> {
    if units.is_empty() {
        return Vec::new();
    }
    let given = Condition::all()
        .add(case::Column::AssigneeId.eq(officer.id))
        .add(case::Column::EndedAt.is_null());
    vec![Part::Cases(given.add(reach(officer)))]
}

fn news(officer: &Officer, units: &[UnitId]) -> Vec<Part> {
    let written = |mine: Expr| {
        Part::Cases(Condition::all().add(mine).add(case::Column::NewsAt.is_not_null()))
    };
    units
        .iter()
        .flat_map(|unit| {
            let answered = Condition::all()
                .add(referral::Column::FromUnitId.eq(*unit))
                .add(referral::Column::NewsAt.is_not_null());
            [
                written(case::Column::OwnerUnitId.eq(*unit)),
                written(case::Column::EmergencyUnitId.eq(*unit)),
                // What was returned has left the sender's hands: only who sees the case reads it.
                Part::Referrals(answered, Condition::all().add(reach(officer))),
            ]
        })
        .collect()
}

fn of_cases(which: Condition) -> Way {
    Way {
        rows: Query::select().from(case::Entity).cond_where(which).take(),
        due: Expr::col((case::Entity, case::Column::ClockDueAt)),
        id: Expr::col((case::Entity, case::Column::Id)),
        in_order: true,
        repeats: false,
    }
}

/// The cases of referrals; looked at only where something is asked of them.
fn of_referrals(which: Condition, of_case: Condition) -> Way {
    let mut rows = Query::select().from(referral::Entity).cond_where(which).take();
    if !of_case.is_empty() {
        rows.inner_join(case::Entity, is_its()).cond_where(of_case);
    }
    Way {
        rows,
        due: Expr::col((referral::Entity, referral::Column::CaseDueAt)),
        id: Expr::col((referral::Entity, referral::Column::CaseId)),
        in_order: true,
        repeats: true,
    }
}
