//! What an address tells of something that was just done.

use super::page::{Pairs, said};
use crate::casefile::{self, CaseError};
use crate::journey::casework::{AtCase, UndoOffer, shown_code, word};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::rules::refusal::Refusal;
use crate::rules::ticket_code::TicketCode;
use entity::case::Language;

/// What was done, and to which case.
pub fn done_of(language: Language, query: &[(String, String)]) -> String {
    let what = done_words(language, said(query, "selesai"));
    match said(query, "dari") {
        Some(code) if !what.is_empty() => {
            let args = [("what", what.into()), ("code", shown_code(code).into())];
            say(language, "hands-done-of", &args)
        }
        _ => what,
    }
}

/// How what the address says was done is undone, while it can be.
///
/// # Errors
/// When the case cannot be read.
pub async fn undo(session: &OfficerSession, query: &Pairs) -> Result<Option<UndoOffer>, AppError> {
    let code = said(query, "dari").and_then(|code| TicketCode::parse(code).ok());
    match code.filter(|_| said(query, "selesai").is_some()) {
        Some(code) => {
            let at = AtCase::bare(code.clone());
            UndoOffer::of_code(session, &at, code.as_str()).await
        }
        None => Ok(None),
    }
}

/// Did what the address says was done take the case out of the officer's reach?
///
/// # Errors
/// When the case cannot be read.
pub async fn gone(session: &OfficerSession, query: &Pairs) -> Result<bool, AppError> {
    let code = said(query, "dari").and_then(|code| TicketCode::parse(code).ok());
    let Some(code) = code.filter(|_| said(query, "selesai").is_some()) else { return Ok(false) };
    match casefile::open_by_code(&session.platform().db, &session.officer, &code).await {
        Ok(_) => Ok(false),
        Err(CaseError::Refused(why)) => Ok(why == Refusal::OutOfReach),
        Err(fault) => Err(fault.into()),
    }
}

/// What an act did, in words, if the address names one.
pub fn done_words(language: Language, act: Option<&str>) -> String {
    let act = act.and_then(|code| code.parse::<entity::case_event::ActKind>().ok());
    act.map(|act| word(language, "did", act.code())).unwrap_or_default()
}
