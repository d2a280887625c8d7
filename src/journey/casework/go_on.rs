//! What opens once an act is done: the case, the next one of the list, or the list.

use super::step::Answer;
use super::{AtCase, Stamp};
use crate::casefile::{self, CaseError, Done};
use crate::platform::extract::OfficerSession;
use crate::platform::paths;
use crate::rules::refusal::Refusal as Ruled;
use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;
use entity::case;
use entity::case_event::ActKind;
use entity::officer_preference::AfterAct;

/// What is to open, and behind which place of the list the next one stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    after: AfterAct,
    /// Where the case stood before the act, as a cursor of the queue; empty when it is not known.
    place: String,
}

impl Followed {
    /// After an act on the case as it was before: it may have moved in the list since.
    pub fn of(session: &OfficerSession, stamp: &Stamp, before: &case::Model) -> Self {
        let due = before.clock_due_at.map(|due| due.0.to_string()).unwrap_or_default();
        Self { after: stamp.after(session), place: format!("{due}_{}", before.id) }
    }

    /// After a form that came twice: where the case stood is no longer known.
    pub fn anywhere(session: &OfficerSession, stamp: &Stamp) -> Self {
        Self { after: stamp.after(session), place: String::new() }
    }
}

/// Goes where the officer wants; to the queue when the act took the case out of their reach.
pub async fn go_on(
    session: OfficerSession,
    at: AtCase,
    (act, followed): (ActKind, Followed),
    done: Done,
) -> Answer {
    let target = match followed.after {
        AfterAct::Next => at.next_href(&followed.place),
        AfterAct::List => at.list_href(),
        AfterAct::Stay => {
            let opened = casefile::open(&session.platform().db, &session.officer, done.case).await;
            match opened {
                Ok(_) => at.case_href(),
                Err(CaseError::Refused(Ruled::OutOfReach)) => paths::queue_itself(),
                Err(fault) => return Err(fault.into()),
            }
        }
    };
    let mark = if target.contains('?') { '&' } else { '?' };
    let from = match followed.after {
        AfterAct::Stay => String::new(),
        AfterAct::Next | AfterAct::List => format!("&dari={}", done.code),
    };
    let target = format!("{target}{mark}selesai={}{from}", act.code());
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, target)).finish())
}
