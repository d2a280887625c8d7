//! A report becomes a case: one transaction, one journal row, one set of letters.

use super::directory::{find_route, zone_of};
use super::figures::{self, Counted};
use super::index;
use super::journal::{self, Head};
use super::key::Claim;
use super::open::open_any;
use super::post::post;
use super::record::{keeps_sealed, places, write_course};
use super::secrets::{CaseSecrets, case_seal, person_seal};
use super::{CaseError, Identity, SubmissionKey, policy};
use crate::platform::files::{self, Holder};
use crate::platform::live::{self, Signal, What};
use crate::platform::vault::Vault;
use crate::platform::{Platform, db};
use crate::rules::decide::{By, NewCase, Opening, Stated, receive};
use crate::rules::routing::{Question, Route};
use crate::rules::territory::RegionCode;
use crate::rules::ticket_code::TicketCode;
use crate::rules::words::Words;
use entity::Moment;
use entity::case::{CaseId, CaseKind, Confidentiality, Intake, Issue, Language, Severity};
use entity::draft::DraftId;
use entity::person::{Contact, Part, PersonId, Tie};
use entity::{case, person};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter,
};

/// A report as somebody sent it, already well-formed.
#[derive(Clone, Debug)]
pub struct NewReport {
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    pub village: RegionCode,
    /// RT/RW and landmark.
    pub place: Option<Words>,
    pub severity: Severity,
    /// Misconduct: the region whose people are complained about.
    pub accused: Option<RegionCode>,
    pub confidentiality: Confidentiality,
    pub intake: Intake,
    pub language: Language,
    pub story: Words,
    /// Left out of an anonymous report.
    pub reporter: Option<NewPerson>,
    /// When it is about somebody else.
    pub concerned: Option<NewPerson>,
    /// Keyed hash of the PIN shown once, when no phone number was left.
    pub pin_hash: Option<String>,
    pub by: By,
    /// What was said of the papers a service asks for.
    pub documents: Vec<Stated>,
    /// The draft whose files come with it.
    pub files: Option<DraftId>,
}

/// Somebody in a new report.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    pub identity: Identity,
    pub tie: Option<Tie>,
    pub contact: Option<Contact>,
    /// Does the person concerned know of the report?
    pub aware: Option<bool>,
}

/// The acknowledged case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub case: CaseId,
    pub code: TicketCode,
    /// This submission had been stored before.
    pub repeated: bool,
}

/// Stores a report and answers with its code; the same submission again answers with the same code.
///
/// # Errors
/// `KeyReused` when the key came with another body; a fault when nothing was stored.
pub async fn start(
    platform: &Platform,
    report: NewReport,
    key: SubmissionKey,
) -> Result<Received, CaseError> {
    let now = platform.clock.now();
    let policy = policy(platform).await?;
    let txn = db::begin_write(&platform.db).await?;
    let id = CaseId::fresh();
    if let Claim::Earlier(id) = key.claim(&txn, id, now).await? {
        let code = open_any(&txn, id).await?.row.code;
        return received(id, &code, true);
    }
    let route = route(&txn, &policy, &report, now).await?;
    let code = unused_code(&txn).await?;
    let new = new_case(&report, &code);
    let opening = receive(&new, &route, report.by.clone(), &policy, now);
    let row = insert(&txn, platform, (id, &report, &code), (&route, &opening), now).await?;
    let holders = [Some(route.owner.id), route.desk_beside(route.owner.id).map(|desk| desk.id)];
    let holders = holders.into_iter().flatten().collect();
    let news = Signal::new(What::Case, row.id, holders, places(&row));
    live::announce(&*txn, &news).await?;
    txn.commit().await?;
    platform.live.committed(&platform.db, news);
    received(row.id, &row.code, false)
}

fn received(case: CaseId, code: &str, repeated: bool) -> Result<Received, CaseError> {
    let code = TicketCode::parse(code)
        .map_err(|_| CaseError::Corrupt(case, "an unreadable ticket code"))?;
    Ok(Received { case, code, repeated })
}

pub(super) fn new_case(report: &NewReport, code: &TicketCode) -> NewCase {
    NewCase {
        code: code.as_str().to_owned(),
        kind: report.kind,
        issue: report.issue,
        programme: report.programme.clone(),
        village: report.village.clone(),
        severity: report.severity,
        accused: report.accused.clone(),
        documents: report.documents.clone(),
    }
}

async fn route(
    conn: &impl ConnectionTrait,
    policy: &crate::rules::policy::Policy,
    report: &NewReport,
    now: Moment,
) -> Result<Route, CaseError> {
    let zone = zone_of(conn, &report.village).await?;
    let asked = Question {
        village: &report.village,
        issue: report.issue,
        programme: report.programme.as_deref(),
        severity: report.severity,
        accused: report.accused.as_ref(),
        today: policy.calendar(zone, None).local_date(now),
    };
    find_route(conn, policy, &asked, now).await?.ok_or(CaseError::NowhereToGo)
}

/// 44 random bits: a second draw is all but never needed.
async fn unused_code(conn: &impl ConnectionTrait) -> Result<TicketCode, CaseError> {
    loop {
        let code = TicketCode::from_random(rand::random());
        let taken = case::Entity::find().filter(case::Column::Code.eq(code.as_str()));
        if taken.count(conn).await? == 0 {
            return Ok(code);
        }
    }
}

async fn insert(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    (id, report, code): (CaseId, &NewReport, &TicketCode),
    (route, opening): (&Route, &Opening),
    now: Moment,
) -> Result<case::Model, CaseError> {
    let vault = &platform.vault;
    let entries = (std::slice::from_ref(&opening.entry), now);
    let (events, head) = journal::chain(vault, (id, is_sensitive(report)), Head::new(), entries)?;
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
        received_at: stored.received_at,
        finish: opening.course.clocks.finish,
        calendar: &calendar,
    };
    figures::keep(txn, figures::row(&counted, &opening.course), false).await
}

/// Stories that could hurt somebody are kept encrypted, and so are those told in confidence.
pub(super) fn is_sensitive(report: &NewReport) -> bool {
    keeps_sealed(report.issue) || report.confidentiality != Confidentiality::Open
}

pub(super) fn case_row(
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

pub(super) fn person_rows(
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
