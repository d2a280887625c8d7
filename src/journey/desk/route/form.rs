//! What is asked when a way is tried.

use crate::journey::casework::Choice;
use crate::journey::desk::village::{Picked, pick};
use crate::platform::fields::{FieldErrors, Problem};
use crate::regions::Gazetteer;
use crate::rules::act::Officer;
use crate::rules::territory::RegionCode;
use entity::case::{CaseKind, Issue, Severity};
use serde::{Deserialize, Serialize};

/// The form: the address's query.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TryForm {
    #[serde(default)]
    pub desa: String,
    #[serde(default)]
    pub kode_desa: String,
    /// Chosen among several.
    #[serde(default)]
    pub pilih_desa: String,
    #[serde(default)]
    pub masalah: String,
    #[serde(default)]
    pub program: String,
    #[serde(default)]
    pub bobot: String,
    /// Who is complained about: nobody, the village's people, the regency's.
    #[serde(default)]
    pub dilaporkan: String,
    /// It was sent.
    #[serde(default)]
    pub coba: String,
}

/// A report that might come in.
#[derive(Clone, Debug)]
pub struct Report {
    pub village: RegionCode,
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    pub severity: Severity,
    pub accused: Option<RegionCode>,
}

/// What the form means.
pub enum Meant {
    Report(Box<Report>),
    Which(Vec<Choice>),
    Wrong(FieldErrors),
}

/// Who is complained about.
pub const NOBODY: &str = "";
pub const VILLAGE: &str = "desa";
pub const REGENCY: &str = "kabupaten";

/// From the form to the report. Only within the own territory: whose postings are known there.
pub fn meant(
    form: &TryForm,
    places: &Gazetteer,
    officer: &Officer,
    programmes: &[Choice],
) -> Meant {
    let mut errors = FieldErrors::default();
    let village = match pick(places, officer, (&form.desa, &form.kode_desa, &form.pilih_desa)) {
        Picked::Several(choices) => return Meant::Which(choices),
        Picked::One(village) if serves(officer, &village) => Ok(village),
        Picked::One(_) => Err(Problem::new("people-try-elsewhere")),
        Picked::Wrong(problem) => Err(problem),
    };
    let village = errors.take("desa", village);
    let issue: Result<Issue, _> = form.masalah.parse();
    let issue = errors.take("masalah", issue.map_err(|_| Problem::new("people-try-no-issue")));
    let severity: Result<Severity, _> = form.bobot.parse();
    let severity =
        errors.take("bobot", severity.map_err(|_| Problem::new("people-try-no-severity")));
    let known = form.program.is_empty() || programmes.iter().any(|p| p.value == form.program);
    let programme =
        if known { Ok(&form.program) } else { Err(Problem::new("triage-no-programme")) };
    let programme = errors.take("program", programme);
    let (Some(village), Some(issue), Some(severity), Some(programme)) =
        (village, issue, severity, programme)
    else {
        return Meant::Wrong(errors);
    };
    Meant::Report(Box::new(Report {
        accused: accused(form, &village, (issue, severity)),
        kind: kind(issue),
        village,
        issue,
        programme: Some(programme.clone()).filter(|code| !code.is_empty()),
        severity,
    }))
}

/// Misconduct of nobody named is that of the village, as when a report comes in.
fn accused(
    form: &TryForm,
    village: &RegionCode,
    (issue, severity): (Issue, Severity),
) -> Option<RegionCode> {
    match form.dilaporkan.as_str() {
        VILLAGE => Some(village.clone()),
        REGENCY => village.regency(),
        _ if issue.is_misconduct() || severity == Severity::Misconduct => Some(village.clone()),
        _ => None,
    }
}

fn kind(issue: Issue) -> CaseKind {
    match issue {
        Issue::InformationRequest | Issue::PersonalData => CaseKind::Information,
        Issue::Service => CaseKind::ServiceRequest,
        _ => CaseKind::Complaint,
    }
}

fn serves(officer: &Officer, village: &RegionCode) -> bool {
    let posts = officer.posts.iter().filter(|post| super::ROLES.contains(&post.role));
    posts
        .map(|post| &post.unit.region)
        .any(|region| region.as_ref().is_none_or(|region| region.contains(village)))
}
