//! The second factor: the last four digits of the phone number, else the PIN shown once, else the desk.

use super::acting::{ActForm, Deed};
use super::details;
use super::pages::groups;
use super::reading::{Help, View};
use super::visit::{Visit, details_path};
use crate::casefile::proof::{Factor, Proving, factor, locked_until, prove};
use crate::casefile::{Opened, policy};
use crate::platform::error::{AppError, While};
use crate::platform::fields::{FieldErrors, Problem, SummaryItem};
use crate::platform::page::{Face, Page, render_as, see_other};
use crate::platform::paths;
use crate::platform::routes::{Gate, Routes};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::web::{Form, Path, Query};
use entity::Moment;
use serde::{Deserialize, Serialize};

/// Mounts the proof and the page behind it.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/s/{code}/rincian", "the case, once proven; else asks for the proof", show)
        .only(Gate::Proof)
        .post("/s/{code}/rincian", "takes the proof, at most so often", receive)
        .post("/s/{code}/tutup", "forgets the proof", close);
}

/// What proves it, and what was being written when the proof ran out.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct ProofForm {
    #[serde(default)]
    pub bukti: String,
    /// The act to go on with.
    #[serde(default)]
    pub lanjut: String,
    #[serde(flatten)]
    pub act: ActForm,
}

/// The proof is asked for.
#[derive(Debug, Serialize)]
pub struct ProofPage {
    pub groups: Vec<String>,
    pub action: String,
    pub status_href: String,
    /// `phone`, `pin` or `none`.
    pub factor: &'static str,
    pub error: Option<String>,
    pub summary: Vec<SummaryItem>,
    /// When the next try is looked at.
    pub locked: Option<String>,
    /// Where somebody helps; never the office that is complained about.
    pub office: String,
    /// What was being written; it goes on once the proof is there.
    pub carried: Option<Carried>,
    pub help: Help,
}

/// An act that waits for the proof.
#[derive(Debug, Serialize)]
pub struct Carried {
    pub deed: &'static str,
    pub form: ActForm,
}

impl Page for ProofPage {
    const TEMPLATE: &'static str = "tracking/proof.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |factor, locked: Option<&str>, carried| Self {
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            action: "/s/7K3M92QFXA/rincian".to_owned(),
            status_href: "/s/7K3M92QFXA".to_owned(),
            factor,
            error: None,
            summary: Vec::new(),
            locked: locked.map(str::to_owned),
            office: "kantor desa".to_owned(),
            carried,
            help: Help { unit: Some("Puskesos Air Joman".to_owned()), ..Help::default() },
        };
        let carried = Carried { deed: "jawab", form: ActForm::default() };
        vec![
            page("phone", None, None),
            page("pin", None, Some(carried)),
            page("none", None, None),
            page("phone", Some("14.35 WIB"), None),
        ]
    }
}

/// How one arrives at the details.
#[derive(Deserialize)]
struct Arrival {
    /// The act that was just sent.
    #[serde(default)]
    terkirim: String,
}

async fn show(
    visit: Visit,
    path: Path<String>,
    arrival: Query<Arrival>,
) -> Result<HttpResponse, AppError> {
    let case = visit.case(&path).await?;
    if visit.is_proven(case.row.id).await? {
        return details::show(&visit, &case, Deed::from_slug(&arrival.terkirim)).await;
    }
    ask(&visit, &case, None, Asked::First).await
}

async fn receive(
    visit: Visit,
    path: Path<String>,
    form: Form<ProofForm>,
) -> Result<HttpResponse, AppError> {
    let case = visit.case(&path).await?;
    let form = form.into_inner();
    let deed = Deed::from_slug(&form.lanjut);
    let carried = deed.map(|deed| Carried { deed: deed.slug(), form: form.act.clone() });
    match prove(&visit.session.platform, &case, &form.bukti).await? {
        Proving::Right => {
            let cookie = visit.pass_cookie(case.row.id).await?;
            let mut answer = match deed {
                Some(deed) => super::acting::go_on(&visit, &case, deed, form.act).await?,
                None => see_other(&details_path(&case.row.code)),
            };
            answer.add_cookie(&cookie).while_("setting a cookie")?;
            Ok(answer)
        }
        Proving::Wrong { left } => ask(&visit, &case, carried, Asked::Wrong(left)).await,
        Proving::Locked { .. } => ask(&visit, &case, carried, Asked::First).await,
    }
}

async fn close(visit: Visit, path: Path<String>) -> Result<HttpResponse, AppError> {
    let case = visit.case(&path).await?;
    let cookie = visit.forget_pass().await?;
    let mut answer = see_other(&paths::status(&case.row.code));
    answer.add_cookie(&cookie).while_("setting a cookie")?;
    Ok(answer)
}

/// How the page comes about.
#[derive(Clone, Copy)]
enum Asked {
    First,
    Wrong(usize),
}

/// An act was sent after the proof had run out: it is asked for again, and what was written is kept.
pub async fn ask_again(
    visit: &Visit,
    case: &Opened,
    deed: Deed,
    form: ActForm,
) -> Result<HttpResponse, AppError> {
    ask(visit, case, Some(Carried { deed: deed.slug(), form }), Asked::First).await
}

async fn ask(
    visit: &Visit,
    case: &Opened,
    carried: Option<Carried>,
    asked: Asked,
) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let platform = &session.platform;
    let policy = policy(platform).await?;
    let view = View::new(session, &policy, &case.standing);
    let locked = locked_until(&platform.db, case.row.id, session.now).await?;
    let factor = factor(&platform.db, &platform.vault, case).await?;
    let errors = problem(factor, asked);
    let help = Help::of(&platform.db, &case.standing).await?;
    let page = ProofPage {
        groups: groups(&case.row.code),
        action: details_path(&case.row.code),
        status_href: paths::status(&case.row.code),
        factor: word(factor),
        error: errors.words(session.language).remove("bukti"),
        summary: errors.summary(session.language),
        locked: locked.map(|until| view.date_and_time(until)),
        office: office(&view),
        carried,
        help: if view.is_veiled() { Help::default() } else { help },
    };
    let frame = session.frame(visit.say("tracking-proof", &[]));
    let wrong = !errors.is_empty();
    let frame = if wrong && locked.is_none() { frame.with_errors() } else { frame };
    let mut answer = render_as(platform, status(locked, wrong), frame, &page)?;
    if let Some(until) = locked {
        let seconds = until.since(session.now).max(0) / 1000 + 1;
        answer.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    Ok(answer)
}

/// Whoever complains about the village, or fears somebody in it, is not sent to its office.
fn office(view: &View) -> String {
    let word = if view.is_veiled() { "regency" } else { "village" };
    view.say(&format!("tracking-office-{word}"), &[])
}

const fn status(locked: Option<Moment>, wrong: bool) -> StatusCode {
    match (locked, wrong) {
        (Some(_), _) => StatusCode::TOO_MANY_REQUESTS,
        (None, true) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, false) => StatusCode::OK,
    }
}

const fn word(factor: Factor) -> &'static str {
    match factor {
        Factor::PhoneEnding => "phone",
        Factor::Pin => "pin",
        Factor::None => "none",
    }
}

fn problem(factor: Factor, asked: Asked) -> FieldErrors {
    let key = match factor {
        Factor::PhoneEnding => "tracking-proof-wrong-phone",
        Factor::Pin => "tracking-proof-wrong-pin",
        Factor::None => return FieldErrors::default(),
    };
    match asked {
        Asked::First => FieldErrors::default(),
        Asked::Wrong(left) => FieldErrors::only("bukti", Problem::new(key).with("left", &left)),
    }
}
