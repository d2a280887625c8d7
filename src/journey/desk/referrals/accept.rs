//! `/meja/rujukan/masuk/terima`: one referral, accepted with one press as it was shown. Where it cannot be,
//! the page for many says why.

use super::rows::{ReferralRow, Shown, named};
use super::shelf::Direction;
use crate::casefile::{self, CaseError, Request, SubmissionKey};
use crate::journey::casework::Answer;
use crate::journey::desk::bulk;
use crate::journey::desk::lists::own_address;
use crate::journey::desk::queue::said;
use crate::platform::error::Refusal;
use crate::platform::extract::OfficerSession;
use crate::platform::page::see_other;
use crate::rules::act::Act;
use actix_web::web::Form;
use entity::case_event::ActKind;
use entity::saved_view::DeskList;

const LONGEST_KEY: usize = 64;

/// Takes the row whose button was pressed.
pub async fn take(session: OfficerSession, form: Form<Vec<(String, String)>>) -> Answer {
    let shown = said(&form, "satu").and_then(Shown::parse).ok_or(Refusal::BadForm)?;
    let key = said(&form, "key").filter(|key| !key.is_empty() && key.len() <= LONGEST_KEY);
    let key = key.ok_or(Refusal::BadForm)?;
    let whose = (&session.officer, Direction::In);
    let rows = named(&session.platform().db, whose, &[shown.referral]).await?;
    let row = rows.first().ok_or(Refusal::OutOfReach)?;
    let list_href = match own_address(said(&form, "daftar").unwrap_or_default()) {
        (DeskList::Inbox, href) => href,
        _ => Direction::In.path(),
    };
    match accept(&session, key, (row, shown)).await {
        Ok(()) => {
            let mark = if list_href.contains('?') { '&' } else { '?' };
            Ok(see_other(&format!("{list_href}{mark}selesai={}", ActKind::Accept.code())))
        }
        Err(CaseError::Refused(_)) => {
            let mark =
                bulk::Mark { case: row.case_id, referral: Some(row.id), version: shown.version };
            let page = bulk::begin(&session, (DeskList::Inbox, &list_href), &[mark]).await?;
            Ok(see_other(&format!("{page}/{}", bulk::Aim::Accept.word())))
        }
        Err(fault) => Err(fault.into()),
    }
}

async fn accept(
    session: &OfficerSession,
    key: &str,
    (row, shown): (&ReferralRow, Shown),
) -> Result<(), CaseError> {
    let platform = session.platform();
    let scope = format!("inbox:{}:{}", session.officer.id, row.id);
    let key = SubmissionKey::new(&platform.vault, &scope, key, &())?;
    let act = Act::Accept { referral: row.id };
    let request = Request { case: row.case_id, seen: shown.version, key, act };
    casefile::act(platform, &session.actor(), request).await.map(|_| ())
}
