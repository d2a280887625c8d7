//! What the lists of the desk are ordered and chosen by, kept beside what they list: words nobody has
//! answered yet, and a case's due instant in the referrals that carry it.

use super::CaseError;
use super::open::Opened;
use crate::rules::decide::{Decision, Entry, ReferralChange};
use crate::rules::news::{self, News};
use crate::rules::standing::Course;
use entity::Moment;
use entity::case::CaseId;
use entity::referral::{Column, Entity, ReferralId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// What the entries of one act leave to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// What was to be read before is settled.
    over: bool,
    from_reporter: bool,
    from_units: Vec<ReferralId>,
}

impl Left {
    /// Reads the entries in their order.
    pub fn by(entries: &[Entry]) -> Self {
        let mut left = Self::default();
        for entry in entries {
            match news::of(entry.act) {
                News::FromReporter => left.from_reporter = true,
                News::FromUnit => left.from_units.extend(entry.referral),
                News::Untouched => {}
                News::Over => left = Self { over: true, ..Self::default() },
            }
        }
        left
    }

    /// Since when the reporter's words wait, if they waited since `before`.
    pub fn of_case(&self, before: Option<Moment>, now: Moment) -> Option<Moment> {
        let kept = before.filter(|_| !self.over);
        if self.from_reporter { Some(now) } else { kept }
    }
}

impl Left {
    /// Since when the answer to a referral waits, if it waited since `before`.
    pub fn of_referral(
        &self,
        id: ReferralId,
        before: Option<Moment>,
        now: Moment,
    ) -> Option<Moment> {
        let kept = before.filter(|_| !self.over);
        if self.from_units.contains(&id) { Some(now) } else { kept }
    }
}

/// Brings the referrals of a case to what an act left behind.
pub async fn keep_beside(
    txn: &impl ConnectionTrait,
    opened: &Opened,
    decision: &Decision,
    now: Moment,
) -> Result<(), CaseError> {
    let left = Left::by(&decision.entries);
    let opens = |change: &ReferralChange| matches!(change, ReferralChange::Opened(_));
    if opened.standing.referrals.is_empty() && !decision.referrals.iter().any(opens) {
        return Ok(());
    }
    of_the_case(txn, opened.row.id, &decision.course, left.over).await?;
    if !left.from_units.is_empty() {
        Entity::update_many()
            .col_expr(Column::NewsAt, Expr::value(Some(now)))
            .filter(Column::Id.is_in(left.from_units))
            .exec(txn)
            .await?;
    }
    Ok(())
}

async fn of_the_case(
    txn: &impl ConnectionTrait,
    case: CaseId,
    course: &Course,
    over: bool,
) -> Result<(), CaseError> {
    let mut update = Entity::update_many()
        .col_expr(Column::CaseDueAt, Expr::value(course.clocks.next.due()))
        .col_expr(Column::CaseEndedAt, Expr::value(course.ended_at))
        .col_expr(Column::AccusedRegion, Expr::value(course.accused_code()))
        .col_expr(Column::CaseIssue, Expr::value(course.issue))
        .filter(Column::CaseId.eq(case));
    if over {
        update = update.col_expr(Column::NewsAt, Expr::value(None::<Moment>));
    }
    update.exec(txn).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::decide::By;
    use entity::case::CaseStatus;
    use entity::case_event::ActKind;

    fn entry(act: ActKind, referral: Option<ReferralId>) -> Entry {
        Entry {
            by: By::Clock,
            act,
            from: None,
            to: CaseStatus::Handling,
            referral,
            detail: None,
            note: None,
            public_note: None,
        }
    }

    #[test]
    fn an_answer_is_new_until_somebody_goes_on_with_the_case() {
        let (before, now) = (Some(Moment(1)), Moment(2));
        let after = |acts: &[ActKind]| {
            let entries: Vec<Entry> = acts.iter().map(|act| entry(*act, None)).collect();
            Left::by(&entries).of_case(before, now)
        };
        assert_eq!(after(&[ActKind::Note]), before);
        assert_eq!(after(&[ActKind::Assign]), before);
        assert_eq!(after(&[ActKind::Handle]), None);
        assert_eq!(after(&[ActKind::Answer]), Some(now));
        assert_eq!(after(&[ActKind::Object, ActKind::Recall]), None, "what follows settles it");
    }

    #[test]
    fn a_reply_that_passes_through_is_new_at_every_link() {
        let (below, above) = (ReferralId::fresh(), ReferralId::fresh());
        let entries = [entry(ActKind::Reply, Some(below)), entry(ActKind::PassOn, Some(above))];
        let left = Left::by(&entries);
        assert_eq!(left.from_units, [below, above]);
        assert!(!left.over);
        let recalled = [entry(ActKind::Reply, Some(below)), entry(ActKind::Recall, Some(above))];
        assert_eq!(Left::by(&recalled), Left { over: true, ..Left::default() });
    }
}
