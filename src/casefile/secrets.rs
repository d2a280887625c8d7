//! What is written only encrypted, and the names its seals are bound to.

use crate::rules::words::Words;
use entity::case::CaseId;
use entity::case_event::EventId;
use entity::person::PersonId;
use entity::referral::ReferralId;
use entity::registry_check::RegistryCheckId;
use entity::visit::VisitId;
use serde::{Deserialize, Serialize};

/// Who somebody is. `Debug` says nothing.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub name: Option<String>,
    /// 16 digits.
    pub nik: Option<String>,
    /// 16 digits.
    pub kk: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    pub email: Option<String>,
    pub address: Option<String>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(…)")
    }
}

/// The encrypted part of a case row.
#[derive(Default, Serialize, Deserialize)]
pub struct CaseSecrets {
    /// Only of a sensitive case; otherwise the story is in clear for the desk's search.
    pub story: Option<Words>,
    /// RT/RW and landmark.
    pub place: Option<Words>,
}

/// The encrypted part of a referral row.
#[derive(Serialize, Deserialize)]
pub struct ReferralSecrets {
    pub reason: Words,
    pub summary: Option<Words>,
    /// The answer, or why it was returned.
    pub reply: Option<Words>,
}

/// The encrypted part of a visit row.
#[derive(Default, Serialize, Deserialize)]
pub struct VisitSecrets {
    /// Hamlet, RT, landmark.
    pub place: Option<Words>,
    /// For the visitor.
    pub note: Option<Words>,
    pub finding: Option<Words>,
}

/// The notes of a journal row, encrypted when the case is sensitive.
#[derive(Default, Serialize, Deserialize)]
pub struct Notes {
    pub note: Option<Words>,
    pub public_note: Option<Words>,
}

pub fn case_seal(id: CaseId) -> String {
    format!("case_file.sealed:{id}")
}

pub fn person_seal(id: PersonId) -> String {
    format!("person.sealed:{id}")
}

pub fn referral_seal(id: ReferralId) -> String {
    format!("referral.sealed:{id}")
}

pub fn visit_seal(id: VisitId) -> String {
    format!("visit.sealed:{id}")
}

pub fn registry_seal(id: RegistryCheckId) -> String {
    format!("registry_check.sealed:{id}")
}

pub fn event_seal(id: EventId) -> String {
    format!("case_event.sealed:{id}")
}
