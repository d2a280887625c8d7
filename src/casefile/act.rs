//! One act on one case: begin, open, decide, record, commit.

use super::key::Claim;
use super::look_up::{looked_up, route};
use super::open::{Opened, open_any, open_to_act};
use super::record::{news, record};
use super::take_back::reverse;
use super::{CaseError, SubmissionKey, merge, policy, shares};
use crate::platform::files::{self, Holder};
use crate::platform::{Platform, db};
use crate::rules::act::{Act, Actor};
use crate::rules::decide::{Circumstances, Decision, decide, decide_in_turn, take_back};
use crate::rules::delay::Delay;
use crate::rules::policy::Policy;
use crate::rules::refusal::Refusal;
use crate::rules::routing::Route;
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

/// Several acts asked for in one go: all of them are done, or none.
#[derive(Clone, Debug)]
pub struct Several {
    pub case: CaseId,
    /// The version the page showed.
    pub seen: i32,
    pub key: SubmissionKey,
    pub acts: Vec<Act>,
}

/// What comes along with an act.
#[derive(Debug, Default)]
pub struct Along<'a> {
    /// What this holder keeps goes with it.
    pub files: Option<Holder<'a>>,
    /// Why it is late.
    pub delay: Option<Delay>,
}

/// The last act is to be taken back.
#[derive(Clone, Debug)]
pub struct TakingBack {
    pub case: CaseId,
    /// The version the act led to.
    pub seen: i32,
    pub key: SubmissionKey,
    /// An act before this instant is too old.
    pub since: Moment,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub case: CaseId,
    pub code: String,
    pub status: CaseStatus,
    /// The version it led to.
    pub version: i32,
    /// The same submission had been done before; nothing was written this time.
    pub repeated: bool,
}

/// Does one act, or nothing.
///
/// # Errors
/// A refusal of the rules (`Overtaken` when the case moved after the page was shown), or a fault.
pub async fn act(platform: &Platform, actor: &Actor, request: Request) -> Result<Done, CaseError> {
    // The way of an act is long: on the heap it weighs nothing in those who wait for it.
    Box::pin(act_along(platform, actor, request, Along::default())).await
}

/// Does one act with what comes along, or nothing.
///
/// # Errors
/// As [`act`].
pub async fn act_along(
    platform: &Platform,
    actor: &Actor,
    request: Request,
    along: Along<'_>,
) -> Result<Done, CaseError> {
    let asked = Asked { case: request.case, seen: request.seen, key: request.key };
    perform(platform, actor, (asked, Wanted::One(request.act)), along).await
}

/// Does several acts in their order, or none of them.
///
/// # Errors
/// As [`act`], for the first act that is refused.
pub async fn act_in_turn(
    platform: &Platform,
    actor: &Actor,
    several: Several,
    along: Along<'_>,
) -> Result<Done, CaseError> {
    let asked = Asked { case: several.case, seen: several.seen, key: several.key };
    perform(platform, actor, (asked, Wanted::InTurn(several.acts)), along).await
}

/// Takes back the last act of a case, an assignment, a priority or labels, as a further act.
///
/// # Errors
/// `Overtaken` when anything has happened since or somebody else did it, `TooLate` when it is too old.
pub async fn undo(platform: &Platform, actor: &Actor, back: TakingBack) -> Result<Done, CaseError> {
    let asked = Asked { case: back.case, seen: back.seen, key: back.key };
    perform(platform, actor, (asked, Wanted::Undo { since: back.since }), Along::default()).await
}

/// A submission, whatever it asks for.
struct Asked {
    case: CaseId,
    seen: i32,
    key: SubmissionKey,
}

enum Wanted {
    One(Act),
    InTurn(Vec<Act>),
    Undo { since: Moment },
}

/// One transaction: the case by compare-and-set, its journal, its letters, all or nothing.
async fn perform(
    platform: &Platform,
    actor: &Actor,
    (asked, wanted): (Asked, Wanted),
    along: Along<'_>,
) -> Result<Done, CaseError> {
    let now = platform.clock.now();
    let policy = policy(platform).await?;
    let txn = db::begin_write(&platform.db).await?;
    if let Claim::Earlier(case) = asked.key.claim(&txn, asked.case, now).await? {
        return Ok(done(&open_any(&txn, case).await?, true));
    }
    if let Wanted::One(act) = &wanted {
        merge::hold_both(&txn, asked.case, act).await?;
    }
    let opened = open_to_act(&txn, actor, asked.case).await?;
    if opened.row.version != asked.seen {
        return Err(Refusal::Overtaken.into());
    }
    let place = Place { opened: &opened, policy: &policy, now, delay: along.delay };
    let mut other = None;
    let decision = match wanted {
        Wanted::One(act) => {
            shares::may_hand_on(&txn, actor, &opened, &act).await?;
            let (decision, beside) = one(&txn, &place, actor, act).await?;
            other = beside;
            decision
        }
        Wanted::InTurn(acts) => {
            let mut way = None;
            for act in &acts {
                way = way.or(route(&txn, &policy, &opened, act, now).await?);
            }
            decide_in_turn(&opened.standing, actor, &acts, &place.circumstances(way))
                .map_err(|(_, refusal)| refusal)?
        }
        Wanted::Undo { since } => {
            let act = reverse(&txn, &opened, actor, since).await?;
            take_back(&opened.standing, actor, &act, &place.circumstances(None))?
        }
    };
    let event = record(&txn, platform, &opened, &decision, now).await?;
    merge::record(&txn, platform, (&opened, other.as_ref()), &decision, now).await?;
    if let Some((holder, event)) = along.files.zip(event) {
        files::adopt(&*txn, holder, (asked.case, event)).await?;
    }
    txn.commit().await?;
    platform.live.committed(&platform.db, news(&opened, &decision));
    Ok(Done {
        case: asked.case,
        code: opened.row.code,
        status: decision.course.status,
        version: asked.seen + 1,
        repeated: false,
    })
}

/// What an act finds when it is its turn.
struct Place<'a> {
    opened: &'a Opened,
    policy: &'a Policy,
    now: Moment,
    delay: Option<Delay>,
}

impl<'a> Place<'a> {
    fn circumstances(&self, route: Option<Route>) -> Circumstances<'a> {
        Circumstances {
            now: self.now,
            policy: self.policy,
            new_referral: ReferralId::fresh(),
            route,
            other: None,
            delay: self.delay.clone(),
        }
    }
}

async fn one(
    txn: &impl ConnectionTrait,
    place: &Place<'_>,
    actor: &Actor,
    act: Act,
) -> Result<(Decision, Option<Opened>), CaseError> {
    let &Place { opened, policy, now, .. } = place;
    let act = looked_up(txn, policy, opened, act, now).await?;
    let other = merge::other(txn, opened, &act).await?;
    let route = route(txn, policy, opened, &act, now).await?;
    let mut circumstances = place.circumstances(route);
    circumstances.other = other.as_ref().map(|other| other.standing.clone());
    Ok((decide(&opened.standing, actor, &act, &circumstances)?, other))
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
    Done {
        case: opened.row.id,
        code: opened.row.code.clone(),
        status: opened.row.status,
        version: opened.row.version,
        repeated,
    }
}
