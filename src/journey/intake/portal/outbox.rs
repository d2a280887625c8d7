//! Where a phone sends what waited for a network, by itself and as often as it takes. The key decides:
//! the same key with the same words is the same report, with other words it is a conflict (409).

use super::PortalVisit;
use super::meant::meant;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Question, Visit, written};
use crate::journey::intake::draft::Draft;
use crate::journey::intake::questions::{
    AddressForm, AskedByForm, CareForm, ConcernedForm, ContactForm, DangerForm, ForWhomForm,
    HarmForm, ProblemForm, StoryForm,
};
use crate::journey::intake::steps::{Door, Step, first_missing, steps};
use crate::journey::intake::submit::submit_by_itself;
use crate::platform::error::{AppError, Fault, Refusal};
use crate::platform::routes::Routes;
use crate::platform::throttle::Kind;
use crate::regions::{Gazetteer, places};
use actix_web::HttpResponse;
use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Mounts the endpoint.
pub fn mount(routes: &mut Routes) {
    routes.post("/lapor/kirim", "a report that waited on the phone becomes a case, once", receive);
}

/// What waited on the phone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parcel {
    /// The draft's id, or the key of a report written without a network.
    key: Uuid,
    /// The draft's secret as its page had it, for a browser that has lost its cookie.
    #[serde(default)]
    token: String,
    /// The fields of the pages by their names; without them the draft lies with us.
    #[serde(default)]
    form: Option<BTreeMap<String, String>>,
}

/// Our own receipt: only this lets the phone forget.
#[derive(Serialize)]
struct Receipt {
    key: Uuid,
    /// The code, once it is a case.
    code: Option<String>,
    /// Something is still missing; the words are kept and the draft goes on at its question.
    unfinished: bool,
}

async fn receive(
    mut visit: PortalVisit,
    parcel: web::Json<Parcel>,
) -> Result<HttpResponse, AppError> {
    let session = visit.session.clone();
    let Parcel { key, token, form } = parcel.into_inner();
    let cookie = visit.take_up(&token).await?;
    let mut draft = match form {
        Some(form) => of_phone(&visit, key, form).await?,
        None => by_id(visit, key).ok_or(Refusal::Expired)?,
    };
    let before = draft.sent().is_some();
    if let Some(answers) = draft.answers() {
        if first_missing(Door::Portal, answers) != Step::Check {
            let receipt = Receipt { key, code: None, unfinished: true };
            return Ok(receipted(StatusCode::ACCEPTED, cookie, &receipt));
        }
        session.platform.throttle.count(Kind::Submission, &session.client)?;
    }
    let code = submit_by_itself(&session.platform, &mut draft, session.language).await?;
    let status = if before { StatusCode::OK } else { StatusCode::CREATED };
    let receipt = Receipt { key, code: Some(code), unfinished: false };
    Ok(receipted(status, cookie, &receipt))
}

fn receipted(
    status: StatusCode,
    cookie: Option<Cookie<'static>>,
    receipt: &Receipt,
) -> HttpResponse {
    let mut answer = HttpResponse::build(status);
    if let Some(cookie) = cookie {
        answer.cookie(cookie);
    }
    answer.json(receipt)
}

fn by_id(visit: PortalVisit, key: Uuid) -> Option<Draft> {
    visit.into_drafts().find(|draft| draft.id.0 == key)
}

async fn of_phone(
    visit: &PortalVisit,
    key: Uuid,
    form: BTreeMap<String, String>,
) -> Result<Draft, AppError> {
    let platform = &visit.public().platform;
    platform.throttle.count(Kind::Search, &visit.session.client)?;
    let json = serde_json::to_vec(&form).map_err(|error| Fault::new(error, "hashing a report"))?;
    let body = platform.vault.hash_body(&json);
    let answers = read(&*places(platform).await?, form);
    Draft::of_phone(platform, key, &body, answers).await
}

/// Reads the fields as the pages would, question by question; what cannot be read stays written.
fn read(places: &Gazetteer, form: BTreeMap<String, String>) -> Answers {
    let mut answers = Answers::default();
    // An answer may open further questions, all of them further on in the list.
    for step in Step::ALL {
        let asked = steps(Door::Portal, &answers).contains(step);
        if asked && answer(places, *step, &form, &mut answers) {
            answers.passed.insert(*step);
        }
    }
    answers.written = form;
    answers
}

fn answer(
    places: &Gazetteer,
    step: Step,
    form: &BTreeMap<String, String>,
    answers: &mut Answers,
) -> bool {
    match step {
        Step::ForWhom => take::<ForWhomForm>(form, answers),
        Step::Concerned => take::<ConcernedForm>(form, answers),
        Step::Village => {
            answers.village = form.get("desa").and_then(|typed| meant(places, typed));
            answers.village.is_some()
        }
        // Nobody has to say more than the village.
        Step::Address => written::<AddressForm>(form).is_none_or(|q| q.read(answers).is_ok()),
        Step::Problem => take::<ProblemForm>(form, answers),
        Step::AskedBy => take::<AskedByForm>(form, answers),
        Step::Danger => take::<DangerForm>(form, answers),
        Step::Harm => take::<HarmForm>(form, answers),
        Step::Care => take::<CareForm>(form, answers),
        Step::Story => take::<StoryForm>(form, answers),
        Step::Contact => take::<ContactForm>(form, answers),
        Step::Documents | Step::Name | Step::Phone | Step::Nik | Step::Check => false,
    }
}

fn take<Q: Question>(form: &BTreeMap<String, String>, answers: &mut Answers) -> bool {
    written::<Q>(form).is_some_and(|question| question.read(answers).is_ok())
}
