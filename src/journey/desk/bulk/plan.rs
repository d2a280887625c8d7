//! What will be done to each case or referral of a selection, and why not: by the verdicts of the rules.

use super::form::Wanted;
use super::selection::{Now, Selection};
use crate::casefile::batch::NewItem;
use crate::casefile::labels::of_unit_on;
use crate::journey::casework::{Desk, fill, judged};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::rules::access::post_for;
use crate::rules::act::Assignee;
use crate::rules::case_lifecycle::is_open;
use crate::rules::deed::Deed;
use crate::rules::label::{Label, MOST};
use crate::rules::standing::ReferralFacts;
use crate::rules::words::Words;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use entity::referral::{ReferralKind, ReferralStatus};
use entity::unit::UnitId;

/// One row of the plan.
pub struct Planned {
    /// Empty when the case is out of reach by now.
    pub code: String,
    /// Nothing when the case is not as it was marked.
    pub desk: Option<Box<Desk>>,
    pub item: NewItem,
}

/// Plans what is wanted for everything in the selection.
pub async fn plan(
    session: &OfficerSession,
    selection: &Selection,
    wanted: &Wanted,
) -> Result<Vec<Planned>, AppError> {
    let mut planned = Vec::with_capacity(selection.items.len());
    for (now, mark) in selection.now(session).await?.into_iter().zip(&selection.items) {
        let (code, desk, plan) = match now {
            Now::Gone { code, why } => (code, None, Err(why)),
            Now::Same(desk) => {
                let plan = match referral(&desk) {
                    Some(facts) => for_referral(&desk, facts, wanted),
                    None => for_case(&desk, wanted).await?,
                };
                let plan = plan.map_err(|why| plainer(&desk, wanted, why));
                (desk.opened.row.code.clone(), Some(desk), plan)
            }
        };
        let item =
            NewItem { case: mark.case, referral: mark.referral, version: mark.version, plan };
        planned.push(Planned { code, desk, item });
    }
    Ok(planned)
}

/// The referral that is meant, where it is one.
fn referral(desk: &Desk) -> Option<&ReferralFacts> {
    desk.at.referral.and_then(|id| desk.standing().referral(id))
}

type Plan = Result<Vec<Deed>, &'static str>;
type To = Option<(Assignee, Vec<UnitId>)>;

async fn for_case(desk: &Desk, wanted: &Wanted) -> Result<Plan, AppError> {
    let deed = match wanted {
        Wanted::Quick(quick) => return quick.deeds(desk).await,
        Wanted::Assign(to) => {
            let deed = |to| Deed::Assign { to };
            return Ok(given(desk, desk.standing().course.owner.id, to, deed));
        }
        Wanted::Prioritise(to, why, words) => {
            Deed::Prioritise { to: *to, why: *why, words: words.clone() }
        }
        Wanted::Label(label) => return labelled(desk, label).await,
        Wanted::Ask(question) => {
            let language = desk.opened.row.language;
            let text = fill(desk, (language, TemplateUse::Ask), question.as_str()).await?;
            match Words::parse(&text, 1, 2_000) {
                Ok(question) => Deed::Ask { question },
                Err(_) => return Ok(Err("no-template")),
            }
        }
        // What was said of one case is not written over by what is said of many.
        Wanted::ExplainDelay(_) if desk.standing().course.bell.delay.is_some() => {
            return Ok(Err("explained"));
        }
        Wanted::ExplainDelay(delay) => {
            Deed::ExplainDelay { reason: delay.reason, words: delay.words.clone() }
        }
        // Said of referrals only; a selection of the queue offers none of them.
        Wanted::Accept | Wanted::Return(..) | Wanted::Remind(_) => return Ok(Err("not-yours")),
    };
    Ok(judged(desk, vec![deed]))
}

/// Not put on twice, and never more of them than a case may have.
async fn labelled(desk: &Desk, label: &Label) -> Result<Plan, AppError> {
    let plan = judged(desk, vec![Deed::Label { put: vec![label.clone()] }]);
    let post = post_for(&desk.session.officer, ActKind::Label, None, desk.standing());
    let (Some(unit), Ok(_)) = (post.map(|post| post.unit.id), &plan) else { return Ok(plan) };
    let worn = of_unit_on(&desk.platform().db, unit, desk.opened.row.id).await?;
    Ok(match worn {
        worn if worn.iter().any(|have| have.key() == label.key()) => Err("nothing-changes"),
        worn if worn.len() >= MOST => Err("labels-full"),
        _ => plan,
    })
}

fn for_referral(desk: &Desk, facts: &ReferralFacts, wanted: &Wanted) -> Plan {
    let referral = facts.id;
    let deed = match wanted {
        Wanted::Assign(to) => {
            return given(desk, facts.to, to, |to| Deed::AssignReferral { referral, to });
        }
        Wanted::Accept => Deed::Accept { referral },
        Wanted::Return(reason, words) => {
            Deed::Return { referral, reason: *reason, words: words.clone() }
        }
        Wanted::Remind(words) => Deed::Remind { referral, words: words.clone() },
        // Said of cases only; a selection of referrals offers none of them.
        Wanted::Prioritise(..)
        | Wanted::Label(_)
        | Wanted::Ask(_)
        | Wanted::ExplainDelay(_)
        | Wanted::Quick(_) => return Err("not-yours"),
    };
    judged(desk, vec![deed])
}

/// Given to somebody who works for the unit that has it. Somebody of another unit cannot have it; that it
/// cannot be given to anybody is said first.
fn given(desk: &Desk, unit: UnitId, to: &To, deed: impl Fn(Option<Assignee>) -> Deed) -> Plan {
    match to {
        Some((_, units)) if !units.contains(&unit) => match judged(desk, vec![deed(None)]) {
            Err(why) if why != "nothing-changes" => Err(why),
            _ => Err("other-unit"),
        },
        to => judged(desk, vec![deed(to.as_ref().map(|(one, _)| one.clone()))]),
    }
}

/// How a case or a referral stands says more than that its status does not fit.
fn plainer(desk: &Desk, wanted: &Wanted, why: &'static str) -> &'static str {
    if why != "wrong-moment" {
        return why;
    }
    if !is_open(desk.opened.row.status) {
        return "finished";
    }
    match referral(desk) {
        None if matches!(wanted, Wanted::ExplainDelay(_)) => "not-late",
        None => why,
        Some(facts) if facts.kind == ReferralKind::Transfer && facts.status.is_open() => {
            "whole-case"
        }
        Some(facts) => match facts.status {
            ReferralStatus::Sent => why,
            ReferralStatus::Accepted | ReferralStatus::InProgress => "accepted",
            ReferralStatus::Forwarded => "passed-on",
            ReferralStatus::Answered
            | ReferralStatus::Returned
            | ReferralStatus::Recalled
            | ReferralStatus::TakenOver => "finished",
        },
    }
}
