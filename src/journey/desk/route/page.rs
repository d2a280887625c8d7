//! `/meja/coba-jalur`.

use super::form::{Meant, NOBODY, REGENCY, Report, TryForm, VILLAGE, meant};
use super::may_try;
use super::words::{Answered, ClockLine, Goal, Says};
use crate::casefile::{self, directory};
use crate::journey::casework::{Answer, Choice, choices, place_name, programmes_on, with_none};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::Filled;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use crate::regions::places;
use crate::rules::routing::Question;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use entity::case::{Issue, Severity};
use entity::unit::Zone;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct TryPage {
    pub form: Filled<TryForm>,
    pub villages: Vec<Choice>,
    pub issues: Vec<Choice>,
    pub programmes: Vec<Choice>,
    pub severities: Vec<Choice>,
    pub accused: Vec<Choice>,
    pub outcome: Option<Outcome>,
}

/// What would happen.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    pub village: String,
    /// None when no unit would take it.
    pub goal: Option<Goal>,
    pub answers: Vec<Answered>,
    pub clocks: Vec<ClockLine>,
}

/// Tries a way, or shows the form for it.
pub async fn show(session: OfficerSession, query: Query<TryForm>) -> Answer {
    if !may_try(&session.officer) {
        return Err(Refusal::NotYourAct.into());
    }
    let form = query.into_inner();
    let platform = session.platform().clone();
    let gazetteer = places(&platform).await?;
    let policy = casefile::policy(&platform).await?;
    let today = policy.calendar(Zone::Wib, None).local_date(session.now());
    let programmes = programmes_on(&platform.db, session.public.language, today).await?;
    if form.coba.is_empty() {
        let page = TryPage::blank(&session, Filled::fresh(form), programmes);
        return answer(&session, StatusCode::OK, &page);
    }
    match meant(&form, &gazetteer, &session.officer, &programmes) {
        Meant::Report(report) => {
            let outcome = outcome(&session, &report, &programmes).await?;
            let form = TryForm {
                desa: place_name(&gazetteer, report.village.as_str(), false),
                kode_desa: report.village.as_str().to_owned(),
                ..form
            };
            let page = TryPage::blank(&session, Filled::fresh(form), programmes);
            answer(&session, StatusCode::OK, &TryPage { outcome: Some(outcome), ..page })
        }
        Meant::Which(villages) => {
            let page = TryPage::blank(&session, Filled::fresh(form), programmes);
            answer(&session, StatusCode::OK, &TryPage { villages, ..page })
        }
        Meant::Wrong(errors) => {
            let filled = Filled::with_errors(form, &errors, session.public.language);
            let page = TryPage::blank(&session, filled, programmes);
            answer(&session, StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

async fn outcome(
    session: &OfficerSession,
    report: &Report,
    programmes: &[Choice],
) -> Result<Outcome, AppError> {
    let (platform, now) = (session.platform(), session.now());
    let policy = casefile::policy(platform).await?;
    let gazetteer = places(platform).await?;
    let zone = directory::zone_of(&platform.db, &report.village).await?;
    let asked = Question {
        village: &report.village,
        issue: report.issue,
        programme: report.programme.as_deref(),
        severity: report.severity,
        accused: report.accused.as_ref(),
        today: policy.calendar(zone, None).local_date(now),
    };
    let (trace, rules) = directory::find_trace(&platform.db, &policy, &asked, now).await?;
    let language = session.public.language;
    let says = Says { language, places: &gazetteer, rules: &rules, programmes, zone };
    let route = trace.route.as_ref();
    Ok(Outcome {
        village: place_name(&gazetteer, report.village.as_str(), true),
        goal: route.map(|route| says.goal(route)),
        answers: says.answers(&trace),
        clocks: route.map(|route| says.clocks(report, route, (&policy, now))).unwrap_or_default(),
    })
}

fn answer(session: &OfficerSession, status: StatusCode, page: &TryPage) -> Answer {
    let frame = session.frame(say(session.public.language, "people-try-title", &[]));
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(session.platform(), status, frame.with_script("place-search.js"), page)
}

impl TryPage {
    fn blank(session: &OfficerSession, form: Filled<TryForm>, programmes: Vec<Choice>) -> Self {
        let language = session.public.language;
        let say = |key: &str| say(language, key, &[]);
        let issues = choices(language, "issue", Issue::ALL.iter().map(|issue| issue.code()));
        let severities = choices(language, "severity", Severity::ALL.iter().map(|one| one.code()));
        Self {
            form,
            villages: Vec::new(),
            issues: with_none(say("people-choose"), issues),
            programmes: with_none(say("triage-none"), programmes),
            severities,
            accused: vec![
                Choice::new(NOBODY, say("triage-accused-nobody")),
                Choice::new(VILLAGE, say("people-try-accused-village")),
                Choice::new(REGENCY, say("people-try-accused-regency")),
            ],
            outcome: None,
        }
    }
}

impl Page for TryPage {
    const TEMPLATE: &'static str = "desk/try_route.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let choices = || vec![Choice::new("levy", "Potongan")];
        let blank = || Self {
            form: Filled::fresh(TryForm::default()),
            villages: Vec::new(),
            issues: choices(),
            programmes: choices(),
            severities: choices(),
            accused: choices(),
            outcome: None,
        };
        let answered = |answer: &str, tone| Answered {
            rule: "Puskesos desa".to_owned(),
            answer: answer.to_owned(),
            tone,
            lines: vec!["Puskesos Air Joman: Tidak ada petugas.".to_owned()],
        };
        let goal = Goal {
            unit: "Sekretariat SLRT Asahan".to_owned(),
            why: "Puskesos desa ini belum aktif.".to_owned(),
            ground: "Permensos 15/2018".to_owned(),
            beside: "Meja darurat".to_owned(),
        };
        let clock = ClockLine { key: "Pemeriksaan".to_owned(), value: "3 hari kerja".to_owned() };
        let outcome = |goal: Option<Goal>| Outcome {
            village: "Air Joman, Kec. Air Joman".to_owned(),
            goal,
            answers: vec![answered("Tidak", "mute"), answered("Ya", "ok")],
            clocks: vec![clock.clone()],
        };
        vec![
            blank(),
            Self { villages: choices(), ..blank() },
            Self { outcome: Some(outcome(Some(goal))), ..blank() },
            Self { outcome: Some(outcome(None)), ..blank() },
        ]
    }
}
