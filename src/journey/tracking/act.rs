//! The reporter acts: one form, one act, back to the status page.

use super::forms::ActForm;
use super::lookup::to;
use super::pages::{ActPage, Choice};
use super::show::{Found, found};
use super::{proof, view};
use crate::casefile::{self, CaseError, Opened, Request, SubmissionKey};
use crate::platform::error::{AppError, Refusal as Refused, While};
use crate::platform::extract::PublicSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::render_as;
use crate::platform::paths;
use crate::rules::act::{Act, Actor, ObjectReason};
use crate::rules::decide::open_acts;
use crate::rules::refusal::Refusal;
use crate::rules::words::{Words, WordsProblem};
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use entity::case_event::ActKind;
use uuid::Uuid;

/// The most letters one message may have.
const MOST: usize = 1000;

/// An act the reporter is offered, with its address and its words in the catalogue.
pub struct Offer {
    pub act: ActKind,
    pub path: &'static str,
    pub word: &'static str,
    /// Must, may, or need not say something.
    words: Need,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Must,
    May,
    None,
}

/// What the reporter may be offered, the most urgent first.
pub const OFFERED: &[Offer] = &[
    Offer { act: ActKind::Answer, path: "jawab", word: "answer", words: Need::Must },
    Offer { act: ActKind::Confirm, path: "setuju", word: "confirm", words: Need::None },
    Offer { act: ActKind::Object, path: "keberatan", word: "object", words: Need::Must },
    Offer { act: ActKind::AddInformation, path: "tambah", word: "add", words: Need::Must },
    Offer { act: ActKind::Reopen, path: "buka-lagi", word: "reopen", words: Need::Must },
    Offer { act: ActKind::Withdraw, path: "tarik", word: "withdraw", words: Need::May },
];

/// `GET /s/{code}/{act}`.
pub async fn ask(
    session: PublicSession,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, AppError> {
    let (case, offer) = match offered(&session, &request, &path).await? {
        Offered::Act(case, offer) => (case, offer),
        Offered::Answer(answer) => return Ok(answer),
    };
    let fresh = ActForm { key: Uuid::new_v4().to_string(), ..ActForm::default() };
    show(&session, (&case, offer), Filled::fresh(fresh), StatusCode::OK).await
}

/// `POST /s/{code}/{act}`.
pub async fn act(
    session: PublicSession,
    request: HttpRequest,
    path: Path<(String, String)>,
    form: Form<ActForm>,
) -> Result<HttpResponse, AppError> {
    let form = form.into_inner();
    let (case, offer) = match offered_to_all(&session, &request, &path).await? {
        Offered::Act(case, offer) => (case, offer),
        Offered::Answer(answer) => return Ok(answer),
    };
    let act = match read(offer, &form) {
        Ok(act) => act,
        Err(errors) => {
            let filled = Filled::with_errors(form, &errors, session.language);
            return show(&session, (&case, offer), filled, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let key = SubmissionKey::new(
        &session.platform.vault,
        &format!("reporter:{}:{}", case.row.id, offer.path),
        &form.key,
        &(&form.kata, &form.alasan),
    )
    .while_("keying a submission")?;
    let asked = Request { case: case.row.id, seen: form.version, key, act };
    match casefile::act(&session.platform, &Actor::Reporter, asked).await {
        Ok(done) => Ok(to(&paths::status(&done.code))),
        Err(CaseError::Refused(Refusal::Overtaken)) => {
            show(&session, (&case, offer), Filled::fresh(form), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error.into()),
    }
}

enum Offered {
    Act(Box<Opened>, &'static Offer),
    Answer(HttpResponse),
}

/// The act, if it is open now; else back to the status page.
async fn offered(
    session: &PublicSession,
    request: &HttpRequest,
    path: &(String, String),
) -> Result<Offered, AppError> {
    match offered_to_all(session, request, path).await? {
        Offered::Act(case, offer) => {
            let open = open_acts(&case.standing, &Actor::Reporter);
            if open.iter().any(|open| open.act == offer.act) {
                return Ok(Offered::Act(case, offer));
            }
            Ok(Offered::Answer(to(&paths::status(&case.row.code))))
        }
        answer @ Offered::Answer(_) => Ok(answer),
    }
}

/// The act, open or not: a form sent twice must find its first answer. Without proof: prove first.
async fn offered_to_all(
    session: &PublicSession,
    request: &HttpRequest,
    (code, word): &(String, String),
) -> Result<Offered, AppError> {
    let offer = OFFERED.iter().find(|offer| offer.path == word).ok_or(Refused::OutOfReach)?;
    let case = match found(session, code).await? {
        Found::Case(case) => case,
        Found::Answer(answer) => return Ok(Offered::Answer(answer)),
    };
    if !proof::holds(session, request, case.row.id).await? {
        return Ok(Offered::Answer(to(&format!("/s/{}/rincian", case.row.code))));
    }
    Ok(Offered::Act(case, offer))
}

fn read(offer: &Offer, form: &ActForm) -> Result<Act, FieldErrors> {
    let mut errors = FieldErrors::default();
    let words = words(offer.words, &form.kata).map_err(|problem| errors.note("kata", problem));
    let reason = match offer.act {
        ActKind::Object => {
            let chosen = ObjectReason::from_code(&form.alasan);
            errors.take("alasan", chosen.ok_or(Problem::new("tracking-object-reason-missing")))
        }
        _ => None,
    };
    let none = FieldErrors::only("kata", Problem::new("tracking-words-missing"));
    errors.none_or()?;
    match (offer.act, words.ok().flatten(), reason) {
        (ActKind::Answer, Some(words), _) => Ok(Act::Answer { words }),
        (ActKind::AddInformation, Some(words), _) => Ok(Act::AddInformation { words }),
        (ActKind::Reopen, Some(words), _) => Ok(Act::Reopen { words }),
        (ActKind::Object, Some(words), Some(reason)) => Ok(Act::Object { reason, words, to: None }),
        (ActKind::Confirm, _, _) => Ok(Act::Confirm),
        (ActKind::Withdraw, reason, _) => Ok(Act::Withdraw { reason }),
        _ => Err(none),
    }
}

fn words(need: Need, text: &str) -> Result<Option<Words>, Problem> {
    match (Words::parse(text, 1, MOST), need) {
        (_, Need::None) | (Err(WordsProblem::Empty), Need::May) => Ok(None),
        (Ok(words), _) => Ok(Some(words)),
        (Err(WordsProblem::TooLong { most, over }), _) => {
            Err(Problem::new("tracking-words-long").with("most", &most).with("over", &over))
        }
        (Err(WordsProblem::Empty | WordsProblem::TooShort { .. }), _) => {
            Err(Problem::new("tracking-words-missing"))
        }
    }
}

/// The form, with the version of the case as it is now.
async fn show(
    session: &PublicSession,
    (case, offer): (&Opened, &Offer),
    mut form: Filled<ActForm>,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let language = session.language;
    let text = |part: &str| say(language, &format!("tracking-{}-{part}", offer.word), &[]);
    form.values.version = case.row.version;
    let overtaken = status == StatusCode::CONFLICT;
    let question = match offer.act {
        ActKind::Answer => view::asked(session, case).await?,
        _ => None,
    };
    let page = ActPage {
        action: format!("/s/{}/{}", case.row.code, offer.path),
        back: paths::status(&case.row.code),
        heading: text("heading"),
        lead: Some(text("lead")),
        question,
        reasons: reasons(session, offer),
        reasons_legend: say(language, "tracking-object-reasons", &[]),
        words_label: if offer.words == Need::None { String::new() } else { text("words") },
        optional: offer.words == Need::May,
        button: text("button"),
        overtaken,
        form,
    };
    let frame = session.frame(text("heading"));
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(&session.platform, status, frame, &page)
}

fn reasons(session: &PublicSession, offer: &Offer) -> Vec<Choice> {
    if offer.act != ActKind::Object {
        return Vec::new();
    }
    let choice = |reason: &ObjectReason| Choice {
        value: reason.code(),
        label: say(session.language, &format!("object-reason-{}", reason.code()), &[]),
    };
    ObjectReason::ALL.iter().map(choice).collect()
}
