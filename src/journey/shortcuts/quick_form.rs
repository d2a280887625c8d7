//! The form of a quick action: at most one step of each sort, in an order that makes sense: where it
//! stands, how urgent, who has it, what is written.

use super::quick::{HREF, back, changeable};
use super::quick_steps::{ME, NOBODY, Read, filled, officers, read, templates};
use super::rights;
use crate::casefile;
use crate::journey::casework::{Answer, Choice, QuickStep, choices, template_name, with_none};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::Filled;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use crate::rules::act::{ArchiveReason, PriorityReason};
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use entity::case::Priority;
use entity::quick_action::{ActiveModel, Column, Entity, QuickActionId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

/// The word that stands in an address for a quick action nobody has kept yet.
const NEW: &str = "baru";
const STATUS_STEPS: &[&str] = &["check", "handle", "verify", "resume"];

/// The form as it comes in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct QuickForm {
    /// The id a new one gets: a form sent twice is one quick action.
    #[serde(default)]
    pub key: String,
    #[serde(default)]
    pub version: String,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub nama: String,
    #[serde(default)]
    pub langkah: String,
    #[serde(default)]
    pub urutan: String,
    #[serde(default)]
    pub alasan: String,
    #[serde(default)]
    pub petugas: String,
    #[serde(default)]
    pub templat: String,
    #[serde(default)]
    pub arsip: String,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct QuickPage {
    pub title: String,
    pub action: String,
    pub end_action: String,
    pub form: Filled<QuickForm>,
    pub units: Vec<Choice>,
    pub steps: Vec<Choice>,
    pub priorities: Vec<Choice>,
    pub reasons: Vec<Choice>,
    pub officers: Vec<Choice>,
    pub templates: Vec<Choice>,
    pub archive_reasons: Vec<Choice>,
}

/// Shows the form.
pub async fn show(session: OfficerSession, path: Path<String>) -> Answer {
    let form = if *path == NEW {
        rights::looks_after(&session).next().ok_or(Refusal::NotYourAct)?;
        QuickForm { key: QuickActionId::fresh().to_string(), ..Default::default() }
    } else {
        let row = changeable(&session, &path).await?;
        let steps: Vec<QuickStep> = serde_json::from_str(&row.steps).unwrap_or_default();
        let form = QuickForm {
            version: row.version.to_string(),
            unit: row.unit_id.to_string(),
            nama: row.name,
            ..Default::default()
        };
        steps.iter().fold(form, filled)
    };
    page(&session, &path, Filled::fresh(form)).await
}

/// Keeps the quick action, or shows what is wrong with it.
pub async fn take(session: OfficerSession, path: Path<String>, form: Form<QuickForm>) -> Answer {
    rights::looks_after(&session).next().ok_or(Refusal::NotYourAct)?;
    let form = form.into_inner();
    let read = match read(&session, &form).await? {
        Ok(read) => read,
        Err(errors) => {
            let filled = Filled::with_errors(form, &errors, session.public.language);
            return page(&session, &path, filled).await;
        }
    };
    if *path == NEW {
        add(&session, &form, read).await?;
    } else {
        change(&session, &path, (&form, read)).await?;
    }
    Ok(back("simpan"))
}

fn row(session: &OfficerSession, (unit, name, steps): Read) -> Result<ActiveModel, AppError> {
    let steps = serde_json::to_string(&steps).map_err(casefile::CaseError::from)?;
    Ok(ActiveModel {
        unit_id: Set(unit),
        name: Set(name),
        steps: Set(steps),
        changed_by: Set(session.officer.id),
        changed_at: Set(session.now()),
        ..Default::default()
    })
}

async fn add(session: &OfficerSession, form: &QuickForm, read: Read) -> Result<(), AppError> {
    let id: QuickActionId = form.key.parse().map_err(|_| Refusal::BadForm)?;
    let db = &session.platform().db;
    if let Some(kept) = Entity::find_by_id(id).one(db).await? {
        let mine = kept.changed_by == session.officer.id;
        return if mine { Ok(()) } else { Err(Refusal::KeyReused.into()) };
    }
    let new =
        ActiveModel { id: Set(id), ended_at: Set(None), version: Set(1), ..row(session, read)? };
    Entity::insert(new).exec_without_returning(db).await?;
    Ok(())
}

async fn change(
    session: &OfficerSession,
    id: &str,
    (form, read): (&QuickForm, Read),
) -> Result<(), AppError> {
    let kept = changeable(session, id).await?;
    let seen: i32 = form.version.parse().map_err(|_| Refusal::BadForm)?;
    let change = ActiveModel { version: Set(seen + 1), ..row(session, read)? };
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(kept.id))
        .filter(Column::Version.eq(seen))
        .exec(&session.platform().db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Refusal::Overtaken.into()) }
}

async fn page(session: &OfficerSession, id: &str, form: Filled<QuickForm>) -> Answer {
    let language = session.public.language;
    let say = |key: &str| say(language, key, &[]);
    let unit = rights::chosen(session, &form.values.unit);
    let is_new = id == NEW;
    let whom = [(ME, "hands-whom-me"), (NOBODY, "triage-assign-nobody")];
    let whom = whom.map(|(value, key)| Choice::new(value, say(key)));
    let officers = [whom.to_vec(), officers(session, unit).await?].concat();
    let named = templates(session, unit).await?.into_iter().map(|row| {
        let use_for = say(&format!("hands-use-{}", row.use_for.code()));
        Choice::new(row.id.to_string(), format!("{use_for}: {}", template_name(&row, language)))
    });
    let reasons = PriorityReason::ALL.iter().filter(|why| **why != PriorityReason::Other);
    let none = || say("hands-no-change");
    let page = QuickPage {
        title: say(if is_new { "hands-quick-new" } else { "hands-quick-edit" }),
        action: format!("{HREF}/{id}"),
        end_action: if is_new { String::new() } else { format!("{HREF}/{id}/akhiri") },
        units: rights::units(session),
        steps: with_none(none(), choices(language, "act", STATUS_STEPS.iter().copied())),
        priorities: with_none(
            none(),
            choices(language, "priority", Priority::ALL.iter().map(|word| word.code())),
        ),
        reasons: with_none(
            say("hands-choose-reason"),
            choices(language, "priority-reason", reasons.map(|why| why.code())),
        ),
        officers: with_none(none(), officers),
        templates: with_none(say("hands-no-message"), named.collect()),
        archive_reasons: with_none(
            say("hands-choose-reason"),
            choices(language, "archive-reason", ArchiveReason::ALL.iter().map(|why| why.code())),
        ),
        form,
    };
    let frame = session.frame(page.title.clone());
    let (status, frame) = if page.form.has_errors() {
        (StatusCode::UNPROCESSABLE_ENTITY, frame.with_errors())
    } else {
        (StatusCode::OK, frame)
    };
    render_as(session.platform(), status, frame, &page)
}

impl Page for QuickPage {
    const TEMPLATE: &'static str = "shortcuts/quick.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let some = || vec![Choice::new("x", "Tangani")];
        let page = |end_action: &str, units| Self {
            title: "Tindakan cepat baru".to_owned(),
            action: "/meja/tindakan-cepat/baru".to_owned(),
            end_action: end_action.to_owned(),
            form: Filled::fresh(QuickForm::default()),
            units,
            steps: some(),
            priorities: some(),
            reasons: some(),
            officers: some(),
            templates: some(),
            archive_reasons: some(),
        };
        vec![page("", some()), page("/meja/tindakan-cepat/1/akhiri", [some(), some()].concat())]
    }
}
