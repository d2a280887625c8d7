//! "Urungkan": an assignment, a priority or a label that was just set is taken back by whoever set it.

use super::halt::RefusedPage;
use super::step::Answer;
use super::{AtCase, Desk, Stamp, shown_code};
use crate::casefile::{self, CaseError, Opened, TakingBack};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::page::{render_as, see_other};
use crate::platform::routes::Routes;
use crate::rules::decide::UNDO_MS;
use crate::rules::refusal::Refusal as Ruled;
use crate::rules::ticket_code::TicketCode;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use serde::Serialize;

/// The word in an address that says something was taken back.
pub const UNDONE: &str = "urungkan";

/// What was just done can be taken back: the form that does it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UndoOffer {
    pub action: String,
    pub code: String,
    pub stamp: Stamp,
}

impl UndoOffer {
    /// The offer to take back what was just done to this case, if it was the officer's.
    pub async fn of(
        session: &OfficerSession,
        at: &AtCase,
        opened: &Opened,
    ) -> Result<Option<Self>, AppError> {
        let since = session.now().plus_ms(-UNDO_MS);
        let (db, row) = (&session.platform().db, &opened.row);
        if !casefile::may_undo(db, opened, session.officer.id, since).await? {
            return Ok(None);
        }
        Ok(Some(Self {
            action: at.of_another(&row.code).undo_href(),
            code: shown_code(&row.code),
            stamp: Stamp::fresh(row.version, row.events),
        }))
    }

    /// The same for the case with this code, which may be out of reach by now.
    pub async fn of_code(
        session: &OfficerSession,
        at: &AtCase,
        code: &str,
    ) -> Result<Option<Self>, AppError> {
        let Ok(code) = TicketCode::parse(code) else { return Ok(None) };
        match casefile::open_by_code(&session.platform().db, &session.officer, &code).await {
            Ok(opened) => Self::of(session, at, &opened).await,
            Err(CaseError::Refused(_)) => Ok(None),
            Err(fault) => Err(fault.into()),
        }
    }

    /// An offer as it might be.
    pub fn sample() -> Self {
        Self {
            action: "/meja/laporan/7K3M92QFXA/urungkan".to_owned(),
            code: "7K3M9-2QFXA".to_owned(),
            stamp: Stamp::fresh(2, 3),
        }
    }
}

/// Mounts the route.
pub fn mount(routes: &mut Routes) {
    routes.post(
        "/meja/laporan/{kode}/urungkan",
        "takes back one's own last assignment, priority or label",
        take,
    );
}

async fn take(session: OfficerSession, at: AtCase, form: Form<Stamp>) -> Answer {
    let key = form.submission(&session, &*form)?;
    let desk = Desk::open(session, at).await?;
    let back = TakingBack {
        case: desk.opened.row.id,
        seen: form.version()?,
        key,
        since: desk.now().plus_ms(-UNDO_MS),
    };
    match casefile::undo(desk.platform(), &desk.actor(), back).await {
        Ok(_) => {
            let case = desk.at.case_href();
            let mark = if case.contains('?') { '&' } else { '?' };
            let target = format!("{case}{mark}selesai={UNDONE}");
            Ok(see_other(&target))
        }
        Err(CaseError::Refused(refusal)) => refused(&desk, &refusal),
        Err(fault) => Err(fault.into()),
    }
}

fn refused(desk: &Desk, why: &Ruled) -> Answer {
    let key = if *why == Ruled::TooLate { "too-late" } else { "overtaken" };
    let page = RefusedPage {
        code: shown_code(&desk.opened.row.code),
        act: desk.say("hands-undo", &[]),
        why: desk.say(&format!("hands-undo-{key}"), &[]),
        way_on: desk.say("hands-undo-way", &[]),
        own_words: Vec::new(),
        case_href: desk.at.case_href(),
    };
    let frame = desk.frame(desk.say("casework-refused-title", &[]));
    render_as(desk.platform(), StatusCode::CONFLICT, frame, &page)
}
