//! K8: a code, and where that report stands: label, next step and date; nothing about anybody.

use super::KioskVisit;
use crate::casefile::{self, CaseError, Opened};
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::portal::sent::{groups, promised};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::routes::Routes;
use crate::rules::disclosure::{label, working_unit};
use crate::rules::refusal::Refusal as Ruled;
use crate::rules::ticket_code::{ALPHABET, TicketCode};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web;
use serde::{Deserialize, Serialize};

/// Mounts the look-up. The answer to the form is the page itself, so that no code stays in an address.
pub fn mount(routes: &mut Routes) {
    routes.get("/kios/cek", "the question for a code", show).post(
        "/kios/cek",
        "status, date and unit of a code; no name, no story",
        find,
    );
}

/// The code as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FindForm {
    #[serde(default)]
    kode: String,
}

/// K8: type a code.
#[derive(Debug, Serialize)]
pub struct FindPage {
    pub form: Filled<FindForm>,
    /// Only symbols that occur in codes.
    pub keys: Vec<Vec<String>>,
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "intake/kiosk/find.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        let errors = FieldErrors::only("kode", Problem::new("intake-kiosk-code-wrong"));
        let language = entity::case::Language::Id;
        let wrong = Filled::with_errors(FindForm::default(), &errors, language);
        vec![
            Self { form: Filled::fresh(FindForm::default()), keys: keys() },
            Self { form: wrong, keys: keys() },
        ]
    }
}

/// K8: where it stands.
#[derive(Debug, Serialize)]
pub struct FoundPage {
    pub groups: Vec<String>,
    pub label: String,
    pub tone: &'static str,
    pub unit: String,
    pub by: Option<String>,
}

impl Page for FoundPage {
    const TEMPLATE: &'static str = "intake/kiosk/found.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        let page = |by: Option<&str>| Self {
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            label: "Diperiksa".to_owned(),
            tone: "warn",
            unit: "Puskesos Air Joman".to_owned(),
            by: by.map(str::to_owned),
        };
        vec![page(Some("Kamis, 26 November 2026")), page(None)]
    }
}

fn keys() -> Vec<Vec<String>> {
    let symbols: Vec<String> = ALPHABET.chars().map(String::from).collect();
    symbols.chunks(10).map(<[String]>::to_vec).collect()
}

async fn show(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let page = FindPage { form: Filled::fresh(FindForm::default()), keys: keys() };
    private(render(visit.platform(), visit.frame(visit.say("intake-find")), &page))
}

async fn find(visit: KioskVisit, form: web::Form<FindForm>) -> Result<HttpResponse, AppError> {
    let Ok(code) = TicketCode::parse(&form.kode) else {
        return refuse(&visit, form.into_inner(), "intake-kiosk-code-wrong");
    };
    match casefile::open_for_reporter(&visit.platform().db, &code).await {
        Ok(case) => found(&visit, &code, &case).await,
        Err(CaseError::Refused(Ruled::OutOfReach)) => {
            visit.platform().throttle.count_wrong_code(&visit.session.kiosk)?;
            refuse(&visit, form.into_inner(), "intake-kiosk-code-unknown")
        }
        Err(other) => Err(other.into()),
    }
}

async fn found(
    visit: &KioskVisit,
    code: &TicketCode,
    case: &Opened,
) -> Result<HttpResponse, AppError> {
    let course = &case.standing.course;
    let label = label(course.status, course.outcome.is_some());
    let page = FoundPage {
        groups: groups(code),
        label: visit.say(&format!("label-{}", label.code())),
        tone: label.tone(),
        unit: working_unit(&case.standing).to_owned(),
        by: promised(visit.platform(), case, visit.public().language).await?,
    };
    private(render(visit.platform(), visit.frame(visit.say("intake-find")), &page))
}

fn refuse(visit: &KioskVisit, form: FindForm, why: &'static str) -> Result<HttpResponse, AppError> {
    let errors = FieldErrors::only("kode", Problem::new(why));
    let form = Filled::with_errors(form, &errors, visit.public().language);
    let page = FindPage { form, keys: keys() };
    let frame = visit.frame(visit.say("intake-find")).with_errors();
    private(render_as(visit.platform(), StatusCode::UNPROCESSABLE_ENTITY, frame, &page))
}
