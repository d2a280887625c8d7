//! The rows of a new case: itself, its people, its journal, its files, its letters.

use super::{NewPerson, NewReport};
use crate::casefile::figures::{self, Counted};
use crate::casefile::journal::{self, Head};
use crate::casefile::post::post;
use crate::casefile::record::{keeps_sealed, write_course};
use crate::casefile::secrets::{CaseSecrets, case_seal, person_seal};
use crate::casefile::{CaseError, index, policy};
use crate::platform::Platform;
use crate::platform::files::{self, Holder};
use crate::platform::vault::Vault;
use crate::rules::decide::Opening;
use crate::rules::hamlet::Hamlet;
use crate::rules::routing::Route;
use crate::rules::ticket_code::TicketCode;
use entity::Moment;
use entity::case::{CaseId, Confidentiality};
use entity::person::{Part, PersonId};
use entity::{case, person};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

pub(super) async fn insert(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    (id, report, code): (CaseId, &NewReport, &TicketCode),
    (route, opening): (&Route, &Opening),
    now: Moment,
) -> Result<case::Model, CaseError> {
    let vault = &platform.vault;
    let entries = opening.entries();
    let sensitive = is_sensitive(report);
    let (events, head) = journal::chain(vault, (id, sensitive), Head::new(), (&entries, now))?;
    let mut row = case_row(vault, id, (report, code), now)?;
    write_course(&mut row, &opening.course);
    row.route_reason = Set(route.reason.code().to_owned());
    row.route_rule_id = Set(route.rule);
    row.events = Set(head.seq);
    row.head_hash = Set(head.hash);
    let stored = row.insert(txn).await?;
    count(txn, platform, (&stored, report), opening).await?;
    insert_people(txn, vault, id, report).await?;
    let told = journal::first_id(&events);
    journal::insert(txn, events).await?;
    index::write(txn, id).await?;
    if let Some((draft, told)) = report.files.zip(told) {
        files::adopt(txn, Holder::Draft(draft), (id, told)).await?;
    }
    post(txn, platform, &stored, &opening.notices, now).await?;
    Ok(stored)
}

/// The row by which figures count it.
async fn count(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    (stored, report): (&case::Model, &NewReport),
    opening: &Opening,
) -> Result<(), CaseError> {
    let calendar = policy(platform).await?.calendar_of(&opening.course.owner);
    let counted = Counted {
        case: stored.id,
        village: &report.village,
        hamlet: stored.hamlet.as_deref(),
        received_at: stored.received_at,
        finish: opening.course.clocks.finish,
        calendar: &calendar,
    };
    figures::keep(txn, figures::row(&counted, &opening.course), false).await
}

/// Stories that could hurt somebody are kept encrypted, and so are those told in confidence.
pub(in crate::casefile) fn is_sensitive(report: &NewReport) -> bool {
    keeps_sealed(report.issue) || report.confidentiality != Confidentiality::Open
}

pub(in crate::casefile) fn case_row(
    vault: &Vault,
    id: CaseId,
    (report, code): (&NewReport, &TicketCode),
    now: Moment,
) -> Result<case::ActiveModel, CaseError> {
    let sensitive = is_sensitive(report);
    let secrets =
        CaseSecrets { story: sensitive.then(|| report.story.clone()), place: report.place.clone() };
    let district = report.village.district().unwrap_or_else(|| report.village.clone());
    Ok(case::ActiveModel {
        id: Set(id),
        code: Set(code.as_str().to_owned()),
        village_code: Set(report.village.as_str().to_owned()),
        district_code: Set(district.as_str().to_owned()),
        hamlet: Set(hamlet(report).filter(|_| !sensitive)),
        intake: Set(report.intake),
        confidentiality: Set(report.confidentiality),
        language: Set(report.language),
        story: Set((!sensitive).then(|| report.story.as_str().to_owned())),
        sealed: Set(vault.seal_json(&case_seal(id), &secrets)?),
        pin_hash: Set(report.pin_hash.clone()),
        received_at: Set(now),
        version: Set(1),
        ..Default::default()
    })
}

/// The part of the village it is told of: many houses, and nobody's in particular.
fn hamlet(report: &NewReport) -> Option<String> {
    let hamlet = Hamlet::read(report.place.as_ref()?.as_str())?;
    hamlet.is_wide().then(|| hamlet.words())
}

async fn insert_people(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    case: CaseId,
    report: &NewReport,
) -> Result<(), CaseError> {
    let rows = person_rows(vault, case, report)?;
    if !rows.is_empty() {
        person::Entity::insert_many(rows).exec_without_returning(txn).await?;
    }
    Ok(())
}

pub(in crate::casefile) fn person_rows(
    vault: &Vault,
    case: CaseId,
    report: &NewReport,
) -> Result<Vec<person::ActiveModel>, CaseError> {
    let hidden = report.confidentiality != Confidentiality::Open;
    let people = [(Part::Reporter, &report.reporter), (Part::Concerned, &report.concerned)];
    people
        .into_iter()
        .filter_map(|(part, who)| who.as_ref().map(|who| (part, who)))
        .map(|(part, who)| person_row(vault, (case, part), who, hidden && part == Part::Reporter))
        .collect()
}

fn person_row(
    vault: &Vault,
    (case, part): (CaseId, Part),
    who: &NewPerson,
    name_hidden: bool,
) -> Result<person::ActiveModel, CaseError> {
    let id = PersonId::fresh();
    let identity = &who.identity;
    let key = |purpose: &str, value: &Option<String>| {
        value.as_deref().map(|value| vault.lookup(purpose, value))
    };
    Ok(person::ActiveModel {
        id: Set(id),
        case_id: Set(case),
        part: Set(part),
        tie: Set(who.tie),
        contact: Set(who.contact),
        aware: Set(who.aware),
        name: Set(if name_hidden { None } else { identity.name.clone() }),
        sealed: Set(vault.seal_json(&person_seal(id), identity)?),
        nik_key: Set(key("nik", &identity.nik)),
        kk_key: Set(key("kk", &identity.kk)),
        phone_key: Set(key("phone", &identity.phone)),
    })
}
