//! What will be done to each case of a selection, and why not: by the verdicts of the rules.

use super::form::Wanted;
use super::selection::{Now, Selection};
use crate::casefile::batch::NewItem;
use crate::journey::casework::{Desk, fill, judged};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::rules::case_lifecycle::is_open;
use crate::rules::deed::Deed;
use crate::rules::words::Words;
use entity::message_template::TemplateUse;

/// One case of the plan.
pub struct Planned {
    /// Empty when the case is out of reach by now.
    pub code: String,
    /// Nothing when the case is not as it was marked.
    pub desk: Option<Box<Desk>>,
    pub item: NewItem,
}

/// Plans what is wanted for every case of the selection.
pub async fn plan(
    session: &OfficerSession,
    selection: &Selection,
    wanted: &Wanted,
) -> Result<Vec<Planned>, AppError> {
    let mut planned = Vec::with_capacity(selection.items.len());
    for (now, (case, version)) in selection.now(session).await?.into_iter().zip(&selection.items) {
        let (code, desk, plan) = match now {
            Now::Gone { code, why } => (code, None, Err(why)),
            Now::Same(desk) => {
                let plan = for_one(&desk, wanted).await?.map_err(|why| plainer(&desk, why));
                (desk.opened.row.code.clone(), Some(desk), plan)
            }
        };
        planned.push(Planned {
            code,
            desk,
            item: NewItem { case: *case, version: *version, plan },
        });
    }
    Ok(planned)
}

async fn for_one(
    desk: &Desk,
    wanted: &Wanted,
) -> Result<Result<Vec<Deed>, &'static str>, AppError> {
    let deed = match wanted {
        Wanted::Quick(quick) => return quick.deeds(desk).await,
        Wanted::Assign(Some((_, units))) if !units.contains(&desk.standing().course.owner.id) => {
            return Ok(Err(why_not_theirs(desk)));
        }
        Wanted::Assign(to) => Deed::Assign { to: to.as_ref().map(|(one, _)| one.clone()) },
        Wanted::Prioritise(to, why, words) => {
            Deed::Prioritise { to: *to, why: *why, words: words.clone() }
        }
        Wanted::Ask(question) => {
            let language = desk.opened.row.language;
            let text = fill(desk, (language, TemplateUse::Ask), question.as_str()).await?;
            match Words::parse(&text, 1, 2_000) {
                Ok(question) => Deed::Ask { question },
                Err(_) => return Ok(Err("no-template")),
            }
        }
    };
    Ok(judged(desk, vec![deed]))
}

/// That a case has ended says more than that its status does not fit.
fn plainer(desk: &Desk, why: &'static str) -> &'static str {
    let over = why == "wrong-moment" && !is_open(desk.opened.row.status);
    if over { "finished" } else { why }
}

/// Somebody of another unit cannot have it; that it cannot be given to anybody is said first.
fn why_not_theirs(desk: &Desk) -> &'static str {
    match judged(desk, vec![Deed::Assign { to: None }]) {
        Err(why) if why != "nothing-changes" => why,
        _ => "other-unit",
    }
}
