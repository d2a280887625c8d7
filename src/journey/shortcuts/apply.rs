//! A quick action on one case: what it would do is shown, then all of it is done, or nothing.

use super::quick::Wording;
use crate::casefile::{self, Along, CaseError, Several};
use crate::journey::casework::{
    Answer, AtCase, CaseSide, Desk, Followed, Quick, Stamp, go_on, word,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::page::{Face, Page, render_as};
use crate::platform::paths;
use crate::rules::act::Act;
use crate::rules::deed::Deed;
use crate::rules::refusal::Refusal as Ruled;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use entity::quick_action::QuickActionId;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct ApplyPage {
    pub title: String,
    pub action: String,
    pub steps: Vec<String>,
    /// What the citizen will read.
    pub told: String,
    /// Why it cannot be done; then nothing of it is.
    pub why: String,
    pub stamp: Stamp,
    pub case: CaseSide,
}

async fn named(session: &OfficerSession, id: &str) -> Result<Quick, AppError> {
    let id: QuickActionId = id.parse().map_err(|_| Refusal::OutOfReach)?;
    Ok(Quick::load(session, id).await?.ok_or(Refusal::OutOfReach)?)
}

/// Shows what it would do.
pub async fn show(session: OfficerSession, at: AtCase, path: Path<(String, String)>) -> Answer {
    let desk = Desk::open(session, at).await?;
    let quick = named(&desk.session, &path.1).await?;
    let planned = quick.deeds(&desk).await?;
    let status = if planned.is_ok() { StatusCode::OK } else { StatusCode::CONFLICT };
    page(&desk, &quick, (status, planned)).await
}

/// Does it.
pub async fn take(
    session: OfficerSession,
    at: AtCase,
    path: Path<(String, String)>,
    form: Form<Stamp>,
) -> Answer {
    let key = form.submission(&session, &*form)?;
    let desk = Desk::open(session, at).await?;
    let quick = named(&desk.session, &path.1).await?;
    let last = match casefile::done_before(desk.platform(), &key).await {
        Ok(Some(done)) => {
            let followed = Followed::anywhere(&desk.session, &form);
            return go_on(desk.session, desk.at, (last_act(&quick), followed), done).await;
        }
        Ok(None) => last_act(&quick),
        Err(fault) => return Err(fault.into()),
    };
    if form.version()? != desk.opened.row.version {
        return page(&desk, &quick, (StatusCode::CONFLICT, Err("overtaken"))).await;
    }
    let deeds = match quick.deeds(&desk).await? {
        Ok(deeds) => deeds,
        Err(why) => return page(&desk, &quick, (StatusCode::CONFLICT, Err(why))).await,
    };
    let several = Several {
        case: desk.opened.row.id,
        seen: form.version()?,
        key,
        acts: deeds.into_iter().map(Act::from).collect(),
    };
    match casefile::act_in_turn(desk.platform(), &desk.actor(), several, Along::default()).await {
        Ok(done) => {
            let followed = Followed::of(&desk, &form);
            go_on(desk.session, desk.at, (last, followed), done).await
        }
        Err(CaseError::Refused(refusal)) => {
            let why = if refusal == Ruled::Overtaken { "overtaken" } else { refusal.word() };
            let desk = Desk::open(desk.session, desk.at).await?;
            page(&desk, &quick, (StatusCode::CONFLICT, Err(why))).await
        }
        Err(fault) => Err(fault.into()),
    }
}

/// The act whose words say what was done.
fn last_act(quick: &Quick) -> entity::case_event::ActKind {
    use crate::journey::casework::QuickStep as S;
    use entity::case_event::ActKind as A;
    quick.steps.last().map_or(A::Note, |step| match step {
        S::Check => A::Check,
        S::Handle => A::Handle,
        S::Verify => A::Verify,
        S::Resume => A::Resume,
        S::Prioritise { .. } => A::Prioritise,
        S::Assign { .. } => A::Assign,
        S::Ask { .. } => A::Ask,
        S::Tell { .. } => A::Tell,
        S::Note { .. } => A::Note,
        S::Archive { .. } => A::Archive,
    })
}

async fn page(
    desk: &Desk,
    quick: &Quick,
    (status, planned): (StatusCode, Result<Vec<Deed>, &'static str>),
) -> Answer {
    let wording = Wording::load(&desk.session, quick.steps.iter()).await?;
    let row = &desk.opened.row;
    let told = planned.as_ref().ok().into_iter().flatten().find_map(Deed::told).map(str::to_owned);
    let page = ApplyPage {
        title: quick.name.clone(),
        action: desk.at.kept(paths::case_act(&row.code, &format!("cepat/{}", quick.id))),
        steps: quick.steps.iter().map(|step| wording.step(step)).collect(),
        told: told.unwrap_or_default(),
        why: planned.err().map(|why| word(desk.language(), "hands-why", why)).unwrap_or_default(),
        stamp: Stamp::fresh(row.version, row.events),
        case: CaseSide::of(desk).await?,
    };
    let frame = desk.frame(desk.say("hands-bulk-cepat", &[]));
    render_as(desk.platform(), status, frame, &page)
}

impl Page for ApplyPage {
    const TEMPLATE: &'static str = "shortcuts/apply.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |why: &str| Self {
            title: "Tangani dan tanya".to_owned(),
            action: "/meja/laporan/7K3M92QFXA/cepat/1".to_owned(),
            steps: vec!["Tangani".to_owned(), "Tugaskan: saya".to_owned()],
            told: "Kapan?\n<script>".to_owned(),
            why: why.to_owned(),
            stamp: Stamp::fresh(1, 1),
            case: CaseSide::sample(),
        };
        vec![page(""), page("statusnya belum memungkinkan")]
    }
}
