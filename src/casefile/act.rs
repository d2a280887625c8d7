//! One act on one case: begin, open, decide, record, commit.

use super::key::Claim;
use super::open::{Opened, open_any, open_to_act};
use super::record::{news, record};
use super::{CaseError, SubmissionKey, directory, merge, policy, shares};
use crate::platform::files::{self, Holder};
use crate::platform::{Platform, db};
use crate::rules::act::{Act, Actor};
use crate::rules::decide::{Circumstances, decide};
use crate::rules::policy::Policy;
use crate::rules::refusal::Refusal;
use crate::rules::routing::{Question, Route, calls_the_emergency_desk};
use crate::rules::standing::UnitFacts;
use entity::Moment;
use entity::case::{CaseId, CaseStatus};
use entity::referral::ReferralId;
use sea_orm::ConnectionTrait;

/// An act asked for.
#[derive(Clone, Debug)]
pub struct Request {
    pub case: CaseId,
    /// The version the page showed.
    pub seen: i32,
    pub key: SubmissionKey,
    pub act: Act,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub case: CaseId,
    pub code: String,
    pub status: CaseStatus,
    /// The same submission had been done before; nothing was written this time.
    pub repeated: bool,
}

/// Does one act, or nothing.
///
/// # Errors
/// A refusal of the rules (`Overtaken` when the case moved after the page was shown), or a fault.
pub async fn act(platform: &Platform, actor: &Actor, request: Request) -> Result<Done, CaseError> {
    // The way of an act is long: on the heap it weighs nothing in those who wait for it.
    Box::pin(act_bringing(platform, actor, request, None)).await
}

/// Does one act, or nothing; what the holder keeps goes with it.
///
/// # Errors
/// As [`act`].
pub async fn act_bringing(
    platform: &Platform,
    actor: &Actor,
    request: Request,
    bringing: Option<Holder<'_>>,
) -> Result<Done, CaseError> {
    let now = platform.clock.now();
    let policy = policy(platform).await?;
    let txn = db::begin_write(&platform.db).await?;
    if let Claim::Earlier(case) = request.key.claim(&txn, request.case, now).await? {
        return Ok(done(&open_any(&txn, case).await?, true));
    }
    merge::hold_both(&txn, request.case, &request.act).await?;
    let opened = open_to_act(&txn, actor, request.case).await?;
    if opened.row.version != request.seen {
        return Err(Refusal::Overtaken.into());
    }
    shares::may_hand_on(&txn, actor, &opened, &request.act).await?;
    let act = looked_up(&txn, &policy, &opened, request.act, now).await?;
    let other = merge::other(&txn, &opened, &act).await?;
    let circumstances = Circumstances {
        now,
        policy: &policy,
        new_referral: ReferralId::fresh(),
        route: route(&txn, &policy, &opened, &act, now).await?,
        other: other.as_ref().map(|other| other.standing.clone()),
    };
    let decision = decide(&opened.standing, actor, &act, &circumstances)?;
    let event = record(&txn, platform, &opened, &decision, now).await?;
    merge::record(&txn, platform, (&opened, other.as_ref()), &decision, now).await?;
    if let Some((holder, event)) = bringing.zip(event) {
        files::adopt(&*txn, holder, (request.case, event)).await?;
    }
    txn.commit().await?;
    platform.live.committed(&platform.db, news(&opened, &decision));
    Ok(Done {
        case: request.case,
        code: opened.row.code,
        status: decision.course.status,
        repeated: false,
    })
}

/// What an earlier submission with this key led to, if there was one.
///
/// # Errors
/// `KeyReused` when the key came with another body.
pub async fn done_before(
    platform: &Platform,
    key: &SubmissionKey,
) -> Result<Option<Done>, CaseError> {
    match key.used(&platform.db).await? {
        None => Ok(None),
        Some(case) => Ok(Some(done(&open_any(&platform.db, case).await?, true))),
    }
}

fn done(opened: &Opened, repeated: bool) -> Done {
    Done { case: opened.row.id, code: opened.row.code.clone(), status: opened.row.status, repeated }
}

/// Fills in what only the directory knows: the unit one level up that takes an objection, or a case
/// that has waited too long.
async fn looked_up(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    opened: &Opened,
    act: Act,
    now: Moment,
) -> Result<Act, CaseError> {
    match act {
        Act::Object { reason, words, to: None } => {
            let to = level_above(conn, policy, opened, now).await?;
            Ok(Act::Object { reason, words, to })
        }
        Act::Lapse { above: None } => {
            Ok(Act::Lapse { above: level_above(conn, policy, opened, now).await? })
        }
        Act::Escalate { to: None } => {
            Ok(Act::Escalate { to: level_above(conn, policy, opened, now).await? })
        }
        other => Ok(other),
    }
}

/// The unit one level up from the case's owner, if there is one.
async fn level_above(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    opened: &Opened,
    now: Moment,
) -> Result<Option<UnitFacts>, CaseError> {
    let standing = &opened.standing;
    let place = (&standing.village, standing.course.accused.as_ref());
    directory::level_above(conn, policy, &standing.course.owner, place, now).await
}

/// Where the case would go as what it is being classified as: asked where it may have to leave those
/// who hold it, or to call the emergency desk.
async fn route(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    opened: &Opened,
    act: &Act,
    now: Moment,
) -> Result<Option<Route>, CaseError> {
    let Act::Classify(what) = act else {
        return Ok(None);
    };
    let accused = what.accused_in(&opened.standing.village);
    if accused.is_none() && !calls_the_emergency_desk(what.severity) {
        return Ok(None);
    }
    let calendar = policy.calendar_of(&opened.standing.course.owner);
    let asked = Question {
        village: &opened.standing.village,
        issue: what.issue,
        programme: what.programme.as_deref(),
        severity: what.severity,
        accused: accused.as_ref(),
        today: calendar.local_date(now),
    };
    directory::find_route(conn, policy, &asked, now).await
}
