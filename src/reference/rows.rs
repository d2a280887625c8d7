//! The shipped files as rows. Each has a key that does not change, so that a row is added once.

use super::catalogue::Catalogue;
use crate::platform::sheet::{self, Complaints, Flaw, Row};
use entity::Moment;
use entity::case::{CaseKind, Severity};
use entity::holiday::HolidayKind;
use entity::message_template::{TemplateId, TemplateUse};
use entity::ring_rule::{Ring, RingRuleId};
use entity::sla_rule::{AllowanceUnit, SlaRuleId, Stage};
use entity::{
    emergency_number, holiday, message_template, retention, ring_rule, sla_rule, survey_round,
};
use sea_orm::IntoActiveModel;
use sha2::{Digest, Sha256};
use uuid::Uuid;

const NAME: usize = 255;
const TEMPLATE_NAME: usize = 80;
const TEMPLATE_TEXT: usize = 1_000;

/// Everything that ships.
pub struct Shipped {
    pub holidays: Vec<holiday::ActiveModel>,
    pub allowances: Vec<sla_rule::ActiveModel>,
    pub rings: Vec<ring_rule::ActiveModel>,
    pub catalogue: Catalogue,
    pub emergency_numbers: Vec<emergency_number::ActiveModel>,
    pub survey_rounds: Vec<survey_round::ActiveModel>,
    pub retentions: Vec<retention::ActiveModel>,
    pub templates: Vec<message_template::ActiveModel>,
}

impl Shipped {
    /// Reads the files inside the program.
    pub fn read() -> Result<Self, Complaints> {
        let mut complaints = Complaints::default();
        let flawed = &mut complaints;
        let shipped = Self {
            holidays: rows("holidays.csv", HOLIDAYS, flawed, holiday),
            allowances: rows("sla.csv", ALLOWANCES, flawed, allowance),
            rings: rows("rings.csv", RINGS, flawed, ring),
            catalogue: Catalogue::read(flawed),
            emergency_numbers: ranked(rows("emergency_numbers.csv", NUMBERS, flawed, number)),
            survey_rounds: rows("survey_rounds.csv", ROUNDS, flawed, round),
            retentions: rows("retention.csv", RETENTIONS, flawed, kept),
            templates: rows("templates.csv", TEMPLATES, flawed, template),
        };
        complaints.or(shipped)
    }
}

/// A file's text and its columns.
type Table = (&'static str, &'static [&'static str]);

const HOLIDAYS: Table =
    (include_str!("../../data/holidays.csv"), &["date", "kind", "name", "legal_ref"]);
const ALLOWANCES: Table = (
    include_str!("../../data/sla.csv"),
    &["kind", "stage", "severity", "allowance", "unit", "effective_from", "legal_ref"],
);
const RINGS: Table =
    (include_str!("../../data/rings.csv"), &["ring", "percent", "effective_from", "legal_ref"]);
const NUMBERS: Table = (
    include_str!("../../data/emergency_numbers.csv"),
    &["number", "name_id", "name_en", "purpose", "source"],
);

const TEMPLATES: Table = (
    include_str!("../../data/templates.csv"),
    &["key", "use", "name_id", "name_en", "text_id", "text_en", "effective_from"],
);
const ROUNDS: Table = (include_str!("../../data/survey_rounds.csv"), &["days", "active"]);

const RETENTIONS: Table =
    (include_str!("../../data/retention.csv"), &["subject", "days", "legal_ref"]);

/// What an emergency number is for.
const PURPOSES: [&str; 6] = ["any", "medical", "crime", "violence", "disaster", "rescue"];

pub(super) fn rows<M: IntoActiveModel<A>, A: sea_orm::ActiveModelTrait>(
    file: &str,
    (text, columns): (&str, &[&str]),
    complaints: &mut Complaints,
    parse: impl Fn(&Row) -> Result<M, Flaw>,
) -> Vec<A> {
    let rows = sheet::read((file, text.as_bytes()), columns, complaints, parse);
    rows.into_iter().map(|(_, row)| row.into_active_model().reset_all()).collect()
}

fn holiday(row: &Row) -> Result<holiday::Model, Flaw> {
    Ok(holiday::Model {
        date: row.date("date")?,
        region_code: String::new(),
        kind: row.word("kind", &[HolidayKind::National, HolidayKind::JointLeave])?,
        name: row.needed("name", NAME)?,
        legal_ref: row.needed("legal_ref", NAME)?,
    })
}

pub(super) fn allowance(row: &Row) -> Result<sla_rule::Model, Flaw> {
    let (stage, kind) = (row.word("stage", Stage::ALL)?, row.word_or("kind", CaseKind::ALL, "*")?);
    let severity = row.word_or("severity", Severity::ALL, "*")?;
    let effective_from = row.date("effective_from")?;
    let any = |word: Option<&'static str>| word.unwrap_or("*");
    let about = [
        stage.code(),
        any(kind.map(CaseKind::code)),
        any(severity.map(Severity::code)),
        &effective_from,
    ];
    Ok(sla_rule::Model {
        id: SlaRuleId(id_of(&about)),
        stage,
        kind,
        severity,
        allowance: row.number("allowance", 1..=1_000)?,
        unit: row.word("unit", AllowanceUnit::ALL)?,
        effective_from,
        legal_ref: row.needed("legal_ref", NAME)?,
    })
}

fn ring(row: &Row) -> Result<ring_rule::Model, Flaw> {
    let (ring, effective_from) = (row.word("ring", Ring::ALL)?, row.date("effective_from")?);
    Ok(ring_rule::Model {
        id: RingRuleId(id_of(&["ring", ring.code(), &effective_from])),
        ring,
        percent: row.number("percent", 1..=1_000)?,
        effective_from,
        legal_ref: row.needed("legal_ref", NAME)?,
    })
}

/// An id made from what the row is about: the row is known again after an operator changed it.
pub(super) fn id_of(about: &[&str]) -> Uuid {
    let digest: [u8; 32] = Sha256::digest(about.join(" ")).into();
    let bytes = digest.first_chunk::<16>().copied().unwrap_or_default();
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn kept(row: &Row) -> Result<retention::Model, Flaw> {
    Ok(retention::Model {
        subject: row.word("subject", &["access_log"])?.to_owned(),
        days: row.number("days", 1..=36_600)?,
        legal_ref: row.needed("legal_ref", NAME)?,
    })
}

fn number(row: &Row) -> Result<emergency_number::Model, Flaw> {
    Ok(emergency_number::Model {
        number: row.needed("number", 24)?,
        rank: 0,
        name_id: row.needed("name_id", NAME)?,
        name_en: row.needed("name_en", NAME)?,
        purpose: row.word("purpose", &PURPOSES)?.to_owned(),
        source: row.needed("source", NAME)?,
    })
}

fn round(row: &Row) -> Result<survey_round::Model, Flaw> {
    Ok(survey_round::Model { days: row.number("days", 1..=365)?, active: row.yes("active")? })
}

/// A template that ships is everybody's; its key makes its id.
fn template(row: &Row) -> Result<message_template::Model, Flaw> {
    Ok(message_template::Model {
        id: TemplateId(id_of(&["template", &row.needed("key", 40)?])),
        unit_id: None,
        use_for: row.word("use", TemplateUse::ALL)?,
        name_id: row.needed("name_id", TEMPLATE_NAME)?,
        name_en: row.needed("name_en", TEMPLATE_NAME)?,
        text_id: row.needed("text_id", TEMPLATE_TEXT)?,
        text_en: row.needed("text_en", TEMPLATE_TEXT)?,
        effective_from: row.date("effective_from")?,
        ended_at: None,
        changed_by: None,
        changed_at: Moment(0),
        version: 1,
    })
}

/// The numbers stand on the screen in the order of the file.
fn ranked(mut rows: Vec<emergency_number::ActiveModel>) -> Vec<emergency_number::ActiveModel> {
    for (rank, row) in (1..).zip(&mut rows) {
        row.rank = sea_orm::ActiveValue::Set(rank);
    }
    rows
}
