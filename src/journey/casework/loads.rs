//! How much somebody has on their table: the one measure by which work is given out and looked after.

use crate::casefile::directory::open_statuses;
use crate::casefile::reach::reach;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use entity::case::Language;
use entity::officer::OfficerId;
use entity::referral::{self, ReferralStatus};
use entity::{Moment, case};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef,
};
use std::collections::HashMap;

/// What lies on somebody's table, as far as the one who asks may see it: open cases that were given to
/// them, and open referrals on which the next step is theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    pub open: i64,
    /// Of these, due before the day ends.
    pub today: i64,
    pub late: i64,
}

impl Load {
    /// "6 tugas, 2 jatuh tempo hari ini, 1 lewat batas".
    pub fn words(self, language: Language) -> String {
        let part = |key: &str, n: i64| (n > 0).then(|| say(language, key, &[("n", n.into())]));
        let all = [
            Some(say(language, "hands-load", &[("n", self.open.into())])),
            part("hands-load-today", self.today),
            part("hands-load-late", self.late),
        ];
        all.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Which of somebody's tasks are counted.
#[derive(Clone, Copy, Debug)]
enum Which {
    All,
    Today { now: Moment, ends: Moment },
    Late { now: Moment },
}

impl Which {
    fn asks(self, due: &impl ColumnTrait) -> Condition {
        match self {
            Self::All => Condition::all(),
            Self::Today { now, ends } => Condition::all().add(due.gte(now)).add(due.lte(ends)),
            Self::Late { now } => Condition::all().add(due.lt(now)),
        }
    }

    /// The same of a case: while its clock stands still nothing is due.
    fn of_cases(self) -> Condition {
        let runs = match self {
            Self::All => None,
            Self::Today { .. } | Self::Late { .. } => Some(case::Column::ClockLeft.is_null()),
        };
        self.asks(&case::Column::ClockDueAt).add_option(runs)
    }
}

/// Statuses in which a referral is its receiver's to go on with: what was passed on is the next unit's.
pub fn receivers_step() -> impl Iterator<Item = ReferralStatus> {
    let open = ReferralStatus::ALL.iter().copied().filter(|status| status.is_open());
    open.filter(|status| *status != ReferralStatus::Forwarded)
}

/// What each of these officers has to do; `ends` is when today ends there.
pub async fn loads(
    session: &OfficerSession,
    officers: &[OfficerId],
    ends: Moment,
) -> Result<HashMap<OfficerId, Load>, AppError> {
    let now = session.now();
    let mut loads: HashMap<OfficerId, Load> = HashMap::new();
    for (id, n) in counted(session, officers, Which::All).await? {
        loads.entry(id).or_default().open += n;
    }
    for (id, n) in counted(session, officers, Which::Today { now, ends }).await? {
        loads.entry(id).or_default().today += n;
    }
    for (id, n) in counted(session, officers, Which::Late { now }).await? {
        loads.entry(id).or_default().late += n;
    }
    Ok(loads)
}

/// Cases, then referrals: an officer may stand in both.
async fn counted(
    session: &OfficerSession,
    officers: &[OfficerId],
    which: Which,
) -> Result<Vec<(OfficerId, i64)>, AppError> {
    let db = &session.platform().db;
    let cases: Vec<(OfficerId, i64)> = case::Entity::find()
        .filter(case::Column::AssigneeId.is_in(officers.iter().copied()))
        .filter(case::Column::EndedAt.is_null())
        .filter(case::Column::Status.is_in(open_statuses()))
        .filter(which.of_cases())
        .filter(reach(&session.officer))
        .select_only()
        .column(case::Column::AssigneeId)
        .column_as(case::Column::Id.count(), "n")
        .group_by(case::Column::AssigneeId)
        .into_tuple()
        .all(db)
        .await?;
    let referrals: Vec<(OfficerId, i64)> = referral::Entity::find()
        .join(JoinType::InnerJoin, its_case())
        .filter(referral::Column::AssigneeId.is_in(officers.iter().copied()))
        .filter(referral::Column::Status.is_in(receivers_step()))
        .filter(which.asks(&referral::Column::StepDueAt))
        .filter(reach(&session.officer))
        .select_only()
        .column(referral::Column::AssigneeId)
        .column_as(referral::Column::Id.count(), "n")
        .group_by(referral::Column::AssigneeId)
        .into_tuple()
        .all(db)
        .await?;
    Ok([cases, referrals].concat())
}

fn its_case() -> RelationDef {
    referral::Entity::belongs_to(case::Entity)
        .from(referral::Column::CaseId)
        .to(case::Column::Id)
        .into()
}
