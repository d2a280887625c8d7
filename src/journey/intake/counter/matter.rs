//! What the report is: kind, issue, programme, weight, and who is complained about.

use super::entry::Reader;
use super::form::EntryForm;
use crate::journey::casework::choice;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::territory::RegionCode;
use entity::case::{CaseKind, Issue, Severity};

/// The people of the village, and those of the regency.
pub const ACCUSED: [&str; 2] = ["village", "regency"];

/// What can be said of the weight; that of misconduct follows from the issue.
pub const WEIGHTS: [Severity; 3] = [Severity::Ordinary, Severity::Danger, Severity::Emergency];

/// What the report is, in the words of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    pub severity: Severity,
    pub accused: Option<RegionCode>,
}

/// Reads it, in the order of the form.
pub fn matter(
    errors: &mut FieldErrors,
    form: &EntryForm,
    by: &Reader<'_>,
    village: Option<&RegionCode>,
) -> Option<Matter> {
    let kind = errors.take("jenis", kind(&form.jenis));
    let issue = errors.take("masalah", issue(&form.masalah, kind));
    let programme = errors.take("program", programme(&form.program, kind, by));
    let weight = errors.take("bobot", weight(&form.bobot));
    let said = errors.take("dilaporkan", accused(&form.dilaporkan, issue));
    if by.by_hand && issue.is_some_and(Issue::is_misconduct) && form.paham.is_empty() {
        errors.note("paham", Problem::new("counter-error-readers"));
    }
    let issue = issue?;
    let severity = match weight? {
        Severity::Ordinary => issue.own_severity().unwrap_or(Severity::Ordinary),
        other => other,
    };
    let accused = match said? {
        None => None,
        Some("regency") => village?.regency(),
        Some(_) => Some(village?.clone()),
    };
    Some(Matter { kind: kind?, issue, programme: programme?, severity, accused })
}

fn kind(code: &str) -> Result<CaseKind, Problem> {
    match code {
        "" => Ok(CaseKind::Complaint),
        code => choice(code, "counter-error-kind"),
    }
}

/// A request without an issue is about the service itself.
fn issue(code: &str, kind: Option<CaseKind>) -> Result<Issue, Problem> {
    match code {
        "" if kind == Some(CaseKind::ServiceRequest) => Ok(Issue::Service),
        code => choice(code, "counter-error-issue"),
    }
}

fn programme(
    code: &str,
    kind: Option<CaseKind>,
    by: &Reader<'_>,
) -> Result<Option<String>, Problem> {
    match code {
        "" if kind == Some(CaseKind::ServiceRequest) => {
            Err(Problem::new("counter-error-programme-missing"))
        }
        "" => Ok(None),
        code if by.programmes.iter().any(|known| known.value == code) => Ok(Some(code.to_owned())),
        _ => Err(Problem::new("counter-error-programme")),
    }
}

fn weight(code: &str) -> Result<Severity, Problem> {
    let problem = || Problem::new("counter-error-weight");
    match code {
        "" => Ok(Severity::Ordinary),
        code => WEIGHTS.into_iter().find(|weight| weight.code() == code).ok_or_else(problem),
    }
}

/// Who is complained about; asked for where officers are, and nowhere else.
fn accused(code: &str, issue: Option<Issue>) -> Result<Option<&'static str>, Problem> {
    let said = ACCUSED.into_iter().find(|known| *known == code);
    match (issue.is_some_and(Issue::is_misconduct), said) {
        (true, None) => Err(Problem::new("counter-error-accused")),
        (true, said) => Ok(said),
        (false, _) if code.is_empty() || issue.is_none() => Ok(None),
        (false, _) => Err(Problem::new("counter-error-accused-issue")),
    }
}
