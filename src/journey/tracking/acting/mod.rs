//! What the reporter does to their case: one page an act, all sent through the one writer.

mod deed;
mod form;
mod page;

pub use deed::Deed;
pub use form::{ActForm, MOST};
pub use page::{ActPage, ChangedPage, renewed};

use super::proof;
use super::visit::{Visit, details_path, go};
use crate::casefile::{self, CaseError, Opened, Request, SubmissionKey};
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::routes::{Gate, Routes};
use crate::rules::act::{Act, Actor};
use crate::rules::refusal::Refusal as Ruled;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
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
        return Ok(go(&details_path(&case.row.code)));
    }
    page::show(&visit, &case, deed, Asked::fresh(&case)).await
}

async fn send(
    visit: Visit,
    path: Path<(String, String)>,
    form: Form<ActForm>,
) -> Result<HttpResponse, AppError> {
    let (code, slug) = path.into_inner();
    let deed = Deed::from_slug(&slug).ok_or(Refusal::OutOfReach)?;
    let case = visit.case(&code).await?;
    let form = form.into_inner();
    if !visit.is_proven(case.row.id).await? {
        return proof::ask_again(&visit, &case, deed, form).await;
    }
    match form.read(deed) {
        Ok(act) => done(&visit, &case, (deed, act), form).await,
        Err(errors) => page::show(&visit, &case, deed, Asked::with_errors(form, &errors)).await,
    }
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
) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let scope = format!("{}:{}", deed.slug(), case.row.code);
    let key = SubmissionKey::new(&platform.vault, &scope, &form.key(), &form.body())
        .while_("reading a submission key")?;
    let request = Request { case: case.row.id, seen: form.version(), key, act };
    match casefile::act(platform, &Actor::Reporter, request).await {
        Ok(_) => Ok(go(&details_path(&case.row.code))),
        Err(CaseError::Refused(Ruled::Overtaken | Ruled::WrongMoment(_) | Ruled::TooLate)) => {
            let case = visit.case(&case.row.code).await?;
            let asked = Asked::overtaken(&case, form);
            page::show_as(visit, &case, (deed, StatusCode::CONFLICT), asked).await
        }
        Err(other) => Err(other.into()),
    }
}
