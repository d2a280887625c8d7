//! What the reporter does to their case: one page an act, all sent through the one writer.

mod deed;
mod form;
mod page;

pub use deed::Deed;
pub use form::{ActForm, MOST};
pub use page::{ActPage, ChangedPage, renewed};

use super::files::{holder, waiting};
use super::proof;
use super::visit::{Visit, details_path};
use crate::casefile::{self, Along, CaseError, Opened, Request, SubmissionKey};
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::fields::FieldErrors;
use crate::platform::files::{self, SentForm, read_form};
use crate::platform::page::see_other;
use crate::platform::routes::{Gate, Routes};
use crate::rules::act::{Act, Actor};
use crate::rules::refusal::Refusal as Ruled;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use entity::case::Language;
use page::Asked;

/// Mounts one page an act.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/s/{code}/{act}", "the form of an act of the reporter's", show)
        .only(Gate::Proof)
        .post("/s/{code}/{act}", "does the act", send)
        .only(Gate::Proof);
}

async fn show(visit: Visit, path: Path<(String, String)>) -> Result<HttpResponse, AppError> {
    let (code, slug) = path.into_inner();
    let deed = Deed::from_slug(&slug).ok_or(Refusal::OutOfReach)?;
    let case = visit.case(&code).await?;
    if !visit.is_proven(case.row.id).await? {
        return Ok(see_other(&details_path(&case.row.code)));
    }
    page::show(&visit, &case, deed, Asked::fresh(&case)).await
}

async fn send(
    visit: Visit,
    path: Path<(String, String)>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, AppError> {
    let (code, slug) = path.into_inner();
    let deed = Deed::from_slug(&slug).ok_or(Refusal::OutOfReach)?;
    let case = visit.case(&code).await?;
    let proven = visit.is_proven(case.row.id).await?;
    let holder = Some(holder(&case)).filter(|_| proven && deed.takes_files());
    let sent = read_form(&visit.session, holder, &request, payload).await?;
    let form: ActForm = sent.read()?;
    if !proven {
        return proof::ask_again(&visit, &case, deed, form).await;
    }
    let form = form.with_files(holder.is_some() && !waiting(&visit, &case).await?.is_empty());
    match read(&form, deed, &sent, visit.session.language) {
        Ok(act) => done(&visit, &case, (deed, act), form, sent).await,
        Err(errors) => page::show(&visit, &case, deed, Asked::with_errors(form, &errors)).await,
    }
}

/// The act a form asks for, if everything it brought could be taken.
fn read(
    form: &ActForm,
    deed: Deed,
    sent: &SentForm,
    language: Language,
) -> Result<Act, FieldErrors> {
    let act = form.read(deed, language);
    let Some(flaw) = sent.flaw else { return act };
    let mut errors = act.err().unwrap_or_default();
    errors.note("berkas", flaw.problem());
    Err(errors)
}

/// Goes on with what was being written when the proof ran out; nothing is sent yet.
pub async fn go_on(
    visit: &Visit,
    case: &Opened,
    deed: Deed,
    form: ActForm,
) -> Result<HttpResponse, AppError> {
    page::show(visit, case, deed, Asked::kept(form)).await
}

async fn done(
    visit: &Visit,
    case: &Opened,
    (deed, act): (Deed, Act),
    form: ActForm,
    sent: SentForm,
) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let scope = format!("{}:{}", deed.slug(), case.row.code);
    let key = SubmissionKey::new(&platform.vault, &scope, &form.key(), &form.body())
        .while_("reading a submission key")?;
    let request = Request { case: case.row.id, seen: form.version(), key, act };
    let holder = holder(case);
    let along = Along { files: deed.takes_files().then_some(holder), delay: None };
    match casefile::act_along(platform, &Actor::Reporter, request, along).await {
        Ok(done) => {
            // A second tap brought its photos again: the first one's are there already.
            for id in sent.kept.into_iter().filter(|_| done.repeated) {
                files::let_go(platform, holder, id).await?;
            }
            Ok(see_other(&format!("{}?terkirim={}", details_path(&case.row.code), deed.slug())))
        }
        Err(CaseError::Refused(Ruled::Overtaken | Ruled::WrongMoment(_) | Ruled::TooLate)) => {
            let case = visit.case(&case.row.code).await?;
            let asked = Asked::overtaken(&case, form);
            page::show_as(visit, &case, (deed, StatusCode::CONFLICT), asked).await
        }
        Err(other) => Err(other.into()),
    }
}
