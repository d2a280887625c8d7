//! `/meja/rujukan/masuk/terima`: one referral with one press, or several after a look at what will be
//! done. Each is accepted by itself; what cannot be is said and left as it is.

mod asked;

use self::asked::{Asked, Chosen};
use super::lines::{Line, lines, may_accept_now};
use super::rows::{ReferralRow, named};
use super::shelf::{Direction, Shelf};
use crate::casefile::{self, CaseError, Request, SubmissionKey};
use crate::journey::casework::{Answer, word};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::paths;
use crate::rules::act::Act;
use crate::rules::refusal::Refusal as Ruled;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::Form;
use entity::case_event::ActKind;
use entity::referral::ReferralId;
use serde::Serialize;

/// A look at what will be done, or what came of it.
#[derive(Debug, Serialize)]
pub struct AcceptPage {
    pub title: String,
    pub intro: String,
    /// What will be, or was, accepted.
    pub accepted: Vec<Outcome>,
    /// What will not be, or was not, and why.
    pub skipped: Vec<Outcome>,
    /// What is sent to go on; empty when it is done.
    pub action: String,
    pub key: String,
    pub shelf: String,
    /// The list they were chosen from.
    pub list: String,
    pub submit: String,
    pub back_href: String,
}

/// One referral and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    pub code: String,
    pub href: String,
    pub person: String,
    pub about: String,
    /// How it is named in the form.
    pub value: String,
    pub why: String,
}

/// Takes the rows that were chosen.
pub async fn take(session: OfficerSession, form: Form<Vec<(String, String)>>) -> Answer {
    let asked = Asked::of(&form)?;
    let ids: Vec<ReferralId> = asked.chosen.iter().map(|one| one.referral).collect();
    let rows = named(&session.platform().db, &session.officer, &ids).await?;
    let carried = asked.question().carried(asked.after());
    let lines = lines(&session, (Direction::In, &carried), &rows).await?;
    let all: Vec<(&ReferralRow, Line)> = rows.iter().zip(lines).collect();
    if asked.one || asked.at_once {
        return accept(&session, &asked, all).await;
    }
    let page = preview(&session, &asked, all);
    let status = match page.accepted.len() + page.skipped.len() {
        0 => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    render_as(session.platform(), status, session.frame(page.title.clone()), &page)
}

/// What would be accepted, and what would not.
fn preview(session: &OfficerSession, asked: &Asked, all: Vec<(&ReferralRow, Line)>) -> AcceptPage {
    let (mut accepted, mut skipped) = (Vec::new(), Vec::new());
    for (row, line) in all {
        let value = line.accept.clone().unwrap_or_default();
        match why_not(session, row) {
            None => accepted.push(outcome(line, value, String::new())),
            Some(why) => skipped.push(outcome(line, value, why)),
        }
    }
    let language = session.public.language;
    let n = accepted.len();
    let text = |key: &str| say(language, key, &[("n", n.into())]);
    let nothing = n == 0;
    AcceptPage {
        title: say(language, "inbox-accept-title", &[]),
        intro: match (nothing, skipped.is_empty()) {
            (true, true) => say(language, "inbox-accept-none-chosen", &[]),
            (true, false) => say(language, "inbox-accept-nothing", &[]),
            _ => text("inbox-accept-intro"),
        },
        action: if nothing { String::new() } else { paths::accept_many() },
        key: asked.key.clone(),
        shelf: asked.shelf.unwrap_or(Shelf::Waiting).word().to_owned(),
        list: asked.list.clone(),
        submit: text("inbox-accept-submit"),
        back_href: asked.back(),
        accepted,
        skipped,
    }
}

/// Why a row cannot be accepted, as far as the list knows.
fn why_not(session: &OfficerSession, row: &ReferralRow) -> Option<String> {
    if may_accept_now(session, row) {
        return None;
    }
    let language = session.public.language;
    let status = word(language, "referral-status", row.status.code());
    let waits = row.status == entity::referral::ReferralStatus::Sent;
    Some(if waits {
        say(language, "inbox-accept-not-yours", &[])
    } else {
        say(language, "inbox-accept-past", &[("status", status.into())])
    })
}

/// Accepts one after the other, each in a transaction of its own.
async fn accept(session: &OfficerSession, asked: &Asked, all: Vec<(&ReferralRow, Line)>) -> Answer {
    let (mut accepted, mut skipped) = (Vec::new(), Vec::new());
    for (row, line) in all {
        let Some(chosen) = asked.chosen.iter().find(|one| one.referral == row.id) else {
            continue;
        };
        match accept_one(session, &asked.key, (row, *chosen)).await {
            Ok(()) => accepted.push(outcome(line, String::new(), String::new())),
            Err(CaseError::Refused(why)) => {
                let why = said(session, row, &why);
                skipped.push(outcome(line, String::new(), why));
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    if asked.one && skipped.is_empty() && accepted.len() == 1 {
        let back = format!("{}&selesai={}", asked.back(), ActKind::Accept.code());
        return Ok(HttpResponse::SeeOther().insert_header((LOCATION, back)).finish());
    }
    let language = session.public.language;
    let page = AcceptPage {
        title: say(language, "inbox-accepted-title", &[]),
        intro: say(language, "inbox-accepted-intro", &[("n", accepted.len().into())]),
        accepted,
        skipped,
        action: String::new(),
        key: String::new(),
        shelf: String::new(),
        list: String::new(),
        submit: String::new(),
        back_href: asked.back(),
    };
    render(session.platform(), session.frame(page.title.clone()), &page)
}

async fn accept_one(
    session: &OfficerSession,
    key: &str,
    (row, chosen): (&ReferralRow, Chosen),
) -> Result<(), CaseError> {
    let platform = session.platform();
    let scope = format!("inbox:{}:{}", session.officer.id, row.id);
    let key = SubmissionKey::new(&platform.vault, &scope, key, &())?;
    let act = Act::Accept { referral: row.id };
    let request = Request { case: row.case_id, seen: chosen.version, key, act };
    casefile::act(platform, &session.actor(), request).await.map(|_| ())
}

fn said(session: &OfficerSession, row: &ReferralRow, why: &Ruled) -> String {
    let key = match why {
        Ruled::Overtaken => "inbox-accept-overtaken",
        Ruled::WrongMoment(_) => {
            return why_not(session, row)
                .unwrap_or_else(|| say(session.public.language, "inbox-accept-overtaken", &[]));
        }
        _ => "inbox-accept-not-yours",
    };
    say(session.public.language, key, &[])
}

fn outcome(line: Line, value: String, why: String) -> Outcome {
    Outcome {
        about: format!("{} · {}", line.issue, line.other_unit),
        code: line.code,
        href: line.href,
        person: line.person,
        value,
        why,
    }
}

impl Page for AcceptPage {
    const TEMPLATE: &'static str = "desk/accept.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let one = |why: &str| Outcome {
            code: "7K3M9-2QFXA".to_owned(),
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            person: "Suminah".to_owned(),
            about: "Saldo kosong · Puskesos Air Joman".to_owned(),
            value: "018f.1".to_owned(),
            why: why.to_owned(),
        };
        let page = |action: &str, accepted, skipped| Self {
            title: "Terima rujukan".to_owned(),
            intro: "1 rujukan akan diterima.".to_owned(),
            accepted,
            skipped,
            action: action.to_owned(),
            key: "k".to_owned(),
            shelf: "berjalan".to_owned(),
            list: String::new(),
            submit: "Terima 1 rujukan".to_owned(),
            back_href: paths::inbox(),
        };
        vec![
            page("/meja/rujukan/masuk/terima", vec![one("")], vec![one("Sudah dijawab")]),
            page("", Vec::new(), Vec::new()),
        ]
    }
}
