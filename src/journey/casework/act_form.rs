//! The form of an act is shown, comes back, is read, done and answered; the same for every [`Step`].

use super::again::Kept;
use super::current::is_current;
use super::expired::{self, Sender};
use super::go_on::{Followed, go_on};
use super::step::{Answer, Reading, Step};
use super::{ActPage, AtCase, Desk, Draft, Picker, Stamp, delay, desk_holder, drafts, halt};
use crate::casefile::{self, Along, CaseError, Done, Request, Several, SubmissionKey};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::files::{SentForm, read_form};
use crate::platform::page::render_as;
use crate::rules::act::Act;
use crate::rules::decide::{OpenAct, may_now};
use crate::rules::delay::Delay;
use crate::rules::refusal::Refusal as Ruled;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Payload};
use actix_web::{HttpRequest, HttpResponse};

/// May the officer do it now?
fn may<S: Step>(desk: &Desk) -> Result<(), Ruled> {
    let asked = OpenAct { act: S::ACT, referral: desk.at.referral };
    may_now(desk.standing(), &desk.actor(), asked, desk.present())
}

/// Shows the form of an act, or why it cannot be done.
pub async fn show<S: Step>(session: OfficerSession, at: AtCase) -> Answer {
    let desk = Desk::open(session, at).await?;
    if let Err(refused) = may::<S>(&desk) {
        desk.note_refused(&refused).await?;
        return halt::refused(&desk, S::ACT, &refused, Vec::new());
    }
    let row = &desk.opened.row;
    let form = S::blank(&desk, Stamp::fresh(row.version, row.events)).await?;
    let mut draft = Draft::of(&desk, S::ACT);
    let form = draft.restore(&desk, form).await?;
    page::<S>(&desk, StatusCode::OK, Filled::fresh(form), draft).await
}

/// Takes the form of an act, unless the sign-in ended while it was being filled.
pub async fn take<S: Step>(
    sender: Sender,
    at: Result<AtCase, AppError>,
    form: Result<Form<S::Form>, actix_web::Error>,
) -> Result<HttpResponse, actix_web::Error> {
    match (sender, at, form) {
        (Sender::Officer(session), at, form) => {
            let sent = SentForm::default();
            Ok(take_from::<S>(*session, at?, (form?.into_inner(), sent)).await?)
        }
        (Sender::SignedOut(public), Ok(at), Ok(form)) => {
            Ok(expired::keep::<S>(&public, &at, &form)?)
        }
        (Sender::SignedOut(_), ..) => Err(expired::sign_in_first().into()),
    }
}

/// Takes a form with its files; they are kept only where the act may be done.
pub async fn take_with_files<S: Step>(
    sender: Sender,
    at: Result<AtCase, AppError>,
    request: HttpRequest,
    payload: Payload,
) -> Answer {
    match (sender, at) {
        (Sender::Officer(session), at) => {
            let desk = Desk::open(*session, at?).await?;
            let holder = may::<S>(&desk).is_ok().then(|| desk_holder(&desk));
            let sent = read_form(&desk.session.public, holder, &request, payload).await?;
            let form: S::Form = sent.read()?;
            take_from::<S>(desk.session, desk.at, (form, sent)).await
        }
        (Sender::SignedOut(public), Ok(at)) => {
            let sent = read_form(&public, None, &request, payload).await;
            match sent.and_then(|sent| Ok(sent.read::<S::Form>()?)) {
                Ok(form) => expired::keep::<S>(&public, &at, &form),
                Err(_) => Err(expired::sign_in_first()),
            }
        }
        (Sender::SignedOut(_), Err(_)) => Err(expired::sign_in_first()),
    }
}

/// Does what the form asks, or shows what stands in its way.
async fn take_from<S: Step>(
    session: OfficerSession,
    at: AtCase,
    (form, sent): (S::Form, SentForm),
) -> Answer {
    let key = S::stamp(&form).submission(&session, &form)?;
    match casefile::done_before(session.platform(), &key).await {
        Ok(Some(done)) => return done_already::<S>(session, at, &form, done).await,
        Ok(None) => {}
        Err(CaseError::Refused(refused)) => {
            let desk = Desk::open(session, at).await?;
            return halt::refused(&desk, S::ACT, &refused, own_words::<S>(&form));
        }
        Err(fault) => return Err(fault.into()),
    }
    let desk = Desk::open(session, at).await?;
    if !is_current(&desk, S::stamp(&form)).await? {
        return stale::<S>(&desk, &form).await;
    }
    if let Err(refused) = may::<S>(&desk) {
        desk.note_refused(&refused).await?;
        return halt::refused(&desk, S::ACT, &refused, own_words::<S>(&form));
    }
    if !S::stamp(&form).pakai.is_empty() {
        return with_template::<S>(&desk, form).await;
    }
    let mut reading = S::read(&desk, &form).await?;
    if let Some(flaw) = sent.flaw {
        reading = also_wrong(reading, "berkas", flaw.problem());
    }
    let delay = match delay::said_along(&desk, S::ACT, S::stamp(&form)) {
        Ok(delay) => delay,
        Err((field, problem)) => {
            reading = also_wrong(reading, field, problem);
            None
        }
    };
    match reading {
        Reading::Do(act) => {
            let done = one::<S>(&desk, (key, delay), *act).await;
            ended::<S>(desk, form, done).await
        }
        Reading::InTurn(acts) => {
            let done = several(&desk, (key, delay), acts).await;
            ended::<S>(desk, form, done).await
        }
        Reading::NotYet => form_page::<S>(&desk, StatusCode::OK, Filled::fresh(form)).await,
        Reading::Wrong(errors) => {
            let filled = Filled::with_errors(form, &errors, desk.language());
            form_page::<S>(&desk, StatusCode::UNPROCESSABLE_ENTITY, filled).await
        }
    }
}

/// What the officer wrote, also about why it is late.
pub fn own_words<S: Step>(form: &S::Form) -> Vec<String> {
    let why = S::stamp(form).sebab_kata.clone();
    S::own_words(form)
        .into_iter()
        .chain([why].into_iter().filter(|why| !why.trim().is_empty()))
        .collect()
}

/// What is wrong with the form, and with what came along with it.
fn also_wrong(reading: Reading, field: &'static str, problem: Problem) -> Reading {
    let mut errors = match reading {
        Reading::Wrong(errors) => errors,
        Reading::Do(_) | Reading::InTurn(_) => FieldErrors::default(),
        Reading::NotYet => return Reading::NotYet,
    };
    errors.note(field, problem);
    Reading::Wrong(errors)
}

async fn one<S: Step>(
    desk: &Desk,
    (key, delay): (SubmissionKey, Option<Delay>),
    act: Act,
) -> Result<Done, CaseError> {
    let (case, seen) = (desk.opened.row.id, desk.opened.row.version);
    let along = Along { files: S::FILES.then(|| desk_holder(desk)), delay };
    let request = Request { case, seen, key, act };
    casefile::act_along(desk.platform(), &desk.actor(), request, along).await
}

async fn several(
    desk: &Desk,
    (key, delay): (SubmissionKey, Option<Delay>),
    acts: Vec<Act>,
) -> Result<Done, CaseError> {
    let (case, seen) = (desk.opened.row.id, desk.opened.row.version);
    let several = Several { case, seen, key, acts };
    let along = Along { files: None, delay };
    casefile::act_in_turn(desk.platform(), &desk.actor(), several, along).await
}

async fn ended<S: Step>(desk: Desk, form: S::Form, done: Result<Done, CaseError>) -> Answer {
    match done {
        Ok(done) if done.repeated => done_already::<S>(desk.session, desk.at, &form, done).await,
        Ok(done) => {
            drafts::forget(&desk, S::ACT).await;
            S::answer(&desk, &form, done).await
        }
        Err(CaseError::Refused(Ruled::Overtaken)) => {
            let desk = Desk::open(desk.session, desk.at).await?;
            stale::<S>(&desk, &form).await
        }
        Err(CaseError::Refused(refused)) => {
            halt::refused(&desk, S::ACT, &refused, own_words::<S>(&form))
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Somebody moved the case meanwhile: what changed, and the form to be sent once more.
async fn stale<S: Step>(desk: &Desk, form: &S::Form) -> Answer {
    let kept = Kept::of(form, own_words::<S>(form))?;
    let possible = may::<S>(desk);
    halt::stale(desk, S::ACT, S::stamp(form), (kept, possible)).await
}

/// The form with the words of the template that was chosen; nothing is done yet.
async fn with_template<S: Step>(desk: &Desk, mut form: S::Form) -> Answer {
    let picker = Picker::of(desk, S::TEMPLATES).await?;
    if let Some(text) = picker.chosen(&S::stamp(&form).templat) {
        S::put(&mut form, text);
    }
    form_page::<S>(desk, StatusCode::OK, Filled::fresh(form)).await
}

/// The same form came before, and was done then.
async fn done_already<S: Step>(
    session: OfficerSession,
    at: AtCase,
    form: &S::Form,
    done: Done,
) -> Answer {
    let followed = Followed::anywhere(&session, S::stamp(form));
    go_on(session, at, (S::ACT, followed), done).await
}

async fn form_page<S: Step>(desk: &Desk, status: StatusCode, form: Filled<S::Form>) -> Answer {
    page::<S>(desk, status, form, Draft::of(desk, S::ACT)).await
}

async fn page<S: Step>(
    desk: &Desk,
    status: StatusCode,
    form: Filled<S::Form>,
    draft: Draft,
) -> Answer {
    let page = ActPage::<S>::of(desk, form, draft).await?;
    let frame = desk.frame(page.act.title.clone());
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(desk.platform(), status, frame, &page)
}
