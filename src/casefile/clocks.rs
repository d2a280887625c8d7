//! What clocks do by themselves. When a case is to be looked at stands in its row, so nothing is
//! forgotten while the service stands still; it is done through [`act()`], which lets one process win.

use super::open::open_any;
use super::{CaseError, Opened, Request, SubmissionKey, act, policy};
use crate::platform::Platform;
use crate::rules::act::{Act, Actor};
use crate::rules::policy::Policy;
use crate::rules::refusal::Refusal;
use crate::rules::sla::ring::{Chime, due_now, next};
use entity::Moment;
use entity::case::{self, CaseId};
use entity::ring_rule::Ring;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// So many cases are looked at in one go.
const AT_ONCE: u64 = 200;
/// A clock has no more to do than this at one time: what it missed, one after the other.
const MOST_RINGS: usize = 4;

/// Does everything that is due: reminders, late cases, those that go up a level, silent ends. Returns
/// how much was done. A case that cannot be worked on is logged and does not keep the others waiting.
///
/// # Errors
/// When the database fails; what was done until then stays.
pub async fn ring_due(platform: &Platform) -> Result<u64, CaseError> {
    let policy = policy(platform).await?;
    let now = platform.clock.now();
    let (mut done, mut after) = (0, None);
    loop {
        let due = due(platform, now, after).await?;
        let Some(last) = due.last().copied() else { return Ok(done) };
        for (_, case) in due {
            match ring_all(platform, &policy, case).await {
                Ok(rung) => done += rung,
                Err(CaseError::Database(error)) => return Err(error.into()),
                Err(error) => tracing::error!(case.id = %case, %error, "a clock could not ring"),
            }
        }
        after = Some(last);
    }
}

/// The next cases to be looked at, the longest due first.
async fn due(
    platform: &Platform,
    now: Moment,
    after: Option<(Moment, CaseId)>,
) -> Result<Vec<(Moment, CaseId)>, CaseError> {
    let mut query = case::Entity::find().filter(case::Column::RingsAt.lte(now));
    if let Some((at, id)) = after {
        let same = Condition::all().add(case::Column::RingsAt.eq(at)).add(case::Column::Id.gt(id));
        query = query.filter(Condition::any().add(case::Column::RingsAt.gt(at)).add(same));
    }
    let found: Vec<(Option<Moment>, CaseId)> = query
        .order_by_asc(case::Column::RingsAt)
        .order_by_asc(case::Column::Id)
        .limit(AT_ONCE)
        .select_only()
        .columns([case::Column::RingsAt, case::Column::Id])
        .into_tuple()
        .all(&platform.db)
        .await?;
    Ok(found.into_iter().filter_map(|(at, id)| Some((at?, id))).collect())
}

/// Everything this case's clock has to do by now.
async fn ring_all(platform: &Platform, policy: &Policy, case: CaseId) -> Result<u64, CaseError> {
    for rung in 0..MOST_RINGS {
        let opened = open_any(&platform.db, case).await?;
        let now = platform.clock.now();
        let Some(chime) = due_now(policy, &opened.standing.course, now) else {
            plan(platform, policy, &opened, now).await?;
            return Ok(rung as u64);
        };
        match ring(platform, &opened, chime).await {
            Ok(()) => {}
            // Somebody was quicker; whatever is left to do stands in the row they wrote.
            Err(CaseError::Refused(Refusal::Overtaken | Refusal::WrongMoment(_))) => {
                return Ok(rung as u64);
            }
            // Nobody stands above, or only those complained about: it stays where it is.
            Err(CaseError::Refused(Refusal::AlreadyThere | Refusal::TowardsTheAccused)) => {
                look_again(platform, &opened, None).await?;
                return Ok(rung as u64);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(MOST_RINGS as u64)
}

async fn ring(platform: &Platform, opened: &Opened, chime: Chime) -> Result<(), CaseError> {
    let wanted = match chime {
        Chime::Ring(Ring::Remind) => Act::Nudge,
        Chime::Ring(Ring::Lapse) => Act::Lapse { above: None },
        Chime::Ring(Ring::Escalate) => Act::Escalate { to: None },
        Chime::Close => Act::CloseSilently,
    };
    let (case, seen) = (opened.row.id, opened.row.version);
    let stamp = format!("{case}:{seen}");
    let key = SubmissionKey::new(&platform.vault, "clock", &stamp, &wanted.kind().code())?;
    act(platform, &Actor::Clock, Request { case, seen, key, act: wanted }).await?;
    Ok(())
}

/// It was looked at too early: holidays or rules have changed, or it was never planned.
async fn plan(
    platform: &Platform,
    policy: &Policy,
    opened: &Opened,
    now: Moment,
) -> Result<(), CaseError> {
    let at = next(policy, &opened.standing.course, now).map(|(_, at)| at);
    look_again(platform, opened, at).await
}

/// When to look at the case next, unless somebody acts on it before: that plans it anew.
async fn look_again(
    platform: &Platform,
    opened: &Opened,
    at: Option<Moment>,
) -> Result<(), CaseError> {
    let row = case::ActiveModel { rings_at: Set(at), ..Default::default() };
    case::Entity::update_many()
        .set(row)
        .filter(case::Column::Id.eq(opened.row.id))
        .filter(case::Column::Version.eq(opened.row.version))
        .exec(&platform.db)
        .await?;
    Ok(())
}
