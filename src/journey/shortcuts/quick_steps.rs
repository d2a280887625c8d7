//! Between the form of a quick action and its steps.

use super::quick_form::QuickForm;
use super::rights;
use crate::journey::casework::{Choice, QuickStep, Whom, choice, takers, words};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::{ArchiveReason, PriorityReason};
use entity::case::Priority;
use entity::message_template::{self, TemplateId, TemplateUse};
use entity::unit::UnitId;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

const LONGEST_NAME: usize = 80;
/// Whoever does it; nobody.
pub const ME: &str = "saya";
pub const NOBODY: &str = "-";

/// What was read: whose, its name, its steps.
pub type Read = (UnitId, String, Vec<QuickStep>);

/// The form with one more step in it.
pub fn filled(form: QuickForm, step: &QuickStep) -> QuickForm {
    let status = |word: &str| word.to_owned();
    match step {
        QuickStep::Check => QuickForm { langkah: status("check"), ..form },
        QuickStep::Handle => QuickForm { langkah: status("handle"), ..form },
        QuickStep::Verify => QuickForm { langkah: status("verify"), ..form },
        QuickStep::Resume => QuickForm { langkah: status("resume"), ..form },
        QuickStep::Prioritise { to, why } => {
            QuickForm { urutan: to.code().to_owned(), alasan: why.code().to_owned(), ..form }
        }
        QuickStep::Assign { to } => {
            let petugas = match to {
                Whom::Me => ME.to_owned(),
                Whom::Nobody => NOBODY.to_owned(),
                Whom::Officer(id) => id.to_string(),
            };
            QuickForm { petugas, ..form }
        }
        QuickStep::Ask { template }
        | QuickStep::Tell { template }
        | QuickStep::Note { template } => QuickForm { templat: template.to_string(), ..form },
        QuickStep::Archive { reason, template } => {
            let arsip = reason.code().to_owned();
            QuickForm { templat: template.to_string(), arsip, ..form }
        }
    }
}

/// From the form to whose it is, its name and its steps.
pub async fn read(
    session: &OfficerSession,
    form: &QuickForm,
) -> Result<Result<Read, FieldErrors>, AppError> {
    let mut errors = FieldErrors::default();
    let unit = rights::chosen(session, &form.unit);
    let unit = errors.take("unit", unit.ok_or(Problem::new("hands-no-unit")));
    let name = errors.take("nama", words(&form.nama, (3, LONGEST_NAME), "hands-no-quick-name"));
    let mut steps = Vec::new();
    steps.extend(status_step(&form.langkah));
    steps.extend(errors.take("alasan", priority_step(form)).flatten());
    let officers = officers(session, unit).await?;
    let whom = whom(&form.petugas, &officers);
    let whom = whom.map_err(|NoChoice| Problem::new("triage-assign-missing"));
    steps.extend(errors.take("petugas", whom).flatten());
    let offered = templates(session, unit).await?;
    let message = message_step(form, &offered);
    steps.extend(errors.take("templat", message).flatten());
    if steps.is_empty() && errors.is_empty() {
        errors.note("langkah", Problem::new("hands-no-step"));
    }
    Ok(match (unit, name, errors.is_empty()) {
        (Some(unit), Some(name), true) => Ok((unit, name.into(), steps)),
        _ => Err(errors),
    })
}

fn status_step(word: &str) -> Option<QuickStep> {
    match word {
        "check" => Some(QuickStep::Check),
        "handle" => Some(QuickStep::Handle),
        "verify" => Some(QuickStep::Verify),
        "resume" => Some(QuickStep::Resume),
        _ => None,
    }
}

fn priority_step(form: &QuickForm) -> Result<Option<QuickStep>, Problem> {
    if form.urutan.is_empty() {
        return Ok(None);
    }
    let to: Priority = choice(&form.urutan, "triage-no-priority")?;
    // Another reason would need words for each case.
    let why = PriorityReason::from_code(&form.alasan).filter(|why| *why != PriorityReason::Other);
    let why = why.ok_or(Problem::new("hands-no-priority-reason"))?;
    Ok(Some(QuickStep::Prioritise { to, why }))
}

/// What came is none of the choices.
struct NoChoice;

/// Nothing is one of the list's choices too; an error is none of them.
fn whom(chosen: &str, officers: &[Choice]) -> Result<Option<QuickStep>, NoChoice> {
    let to = match chosen {
        "" => return Ok(None),
        ME => Whom::Me,
        NOBODY => Whom::Nobody,
        id => {
            officers.iter().find(|known| known.value == id).ok_or(NoChoice)?;
            Whom::Officer(id.parse().map_err(|_| NoChoice)?)
        }
    };
    Ok(Some(QuickStep::Assign { to }))
}

fn message_step(
    form: &QuickForm,
    offered: &[message_template::Model],
) -> Result<Option<QuickStep>, Problem> {
    if form.templat.is_empty() {
        return Ok(None);
    }
    let id: Option<TemplateId> = form.templat.parse().ok();
    let row = offered.iter().find(|row| Some(row.id) == id);
    let row = row.ok_or(Problem::new("hands-no-template"))?;
    let template = row.id;
    Ok(Some(match row.use_for {
        TemplateUse::Ask => QuickStep::Ask { template },
        TemplateUse::Tell => QuickStep::Tell { template },
        TemplateUse::Archive => {
            let reason = ArchiveReason::from_code(&form.arsip);
            let reason = reason.ok_or(Problem::new("triage-archive-no-reason"))?;
            QuickStep::Archive { reason, template }
        }
        _ => QuickStep::Note { template },
    }))
}

/// Templates a step can write with: the unit's own and those that ship.
pub async fn templates(
    session: &OfficerSession,
    unit: Option<UnitId>,
) -> Result<Vec<message_template::Model>, AppError> {
    use message_template::Column as C;
    let uses = [TemplateUse::Ask, TemplateUse::Tell, TemplateUse::Note, TemplateUse::Archive];
    Ok(message_template::Entity::find()
        .filter(Condition::any().add(C::UnitId.is_null()).add(C::UnitId.is_in(unit)))
        .filter(C::UseFor.is_in(uses))
        .filter(C::EndedAt.is_null())
        .order_by_asc(C::UseFor)
        .order_by_asc(C::NameId)
        .all(&session.platform().db)
        .await?)
}

/// Who works on cases for the unit.
pub async fn officers(
    session: &OfficerSession,
    unit: Option<UnitId>,
) -> Result<Vec<Choice>, AppError> {
    let units: Vec<UnitId> = unit.into_iter().collect();
    let all = takers(session, &units, session.now()).await?;
    Ok(all.into_iter().map(|one| Choice::new(one.id.to_string(), one.name)).collect())
}
