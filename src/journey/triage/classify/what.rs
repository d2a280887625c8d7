//! From the form to what the case is said to be.

use super::ClassifyForm;
use crate::journey::casework::{Choice, Desk, choice, place_name};
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Classification;
use crate::rules::territory::RegionCode;
use entity::case::{CaseKind, Issue, PasGroup, Priority, Severity};

/// What the form says; none when something of it is wrong, which is then noted.
pub fn classification(
    desk: &Desk,
    form: &ClassifyForm,
    programmes: &[Choice],
    errors: &mut FieldErrors,
) -> Option<Classification> {
    let kind: Option<CaseKind> = errors.take("jenis", choice(&form.jenis, "triage-no-kind"));
    let issue: Option<Issue> = errors.take("masalah", choice(&form.masalah, "triage-no-issue"));
    let programme = known_programme(&form.program, programmes);
    let programme = errors.take("program", programme);
    let group = errors.take("kelompok", group(&form.kelompok));
    let severity: Option<Severity> =
        errors.take("bobot", choice(&form.bobot, "triage-no-severity"));
    let priority: Option<Priority> =
        errors.take("urutan", choice(&form.urutan, "triage-no-priority"));
    let severity = severity.zip(issue).map(|(severity, issue)| weight(severity, issue));
    let is_misconduct =
        severity == Some(Severity::Misconduct) || issue.is_some_and(Issue::is_misconduct);
    let accused = if is_misconduct {
        errors.take("dilaporkan", accused_region(desk, &form.dilaporkan)).map(Some)
    } else {
        Some(None)
    };
    Some(Classification {
        kind: kind?,
        issue: issue?,
        programme: programme?,
        pas_group: group?,
        severity: severity?,
        priority: priority?,
        accused: accused?,
    })
}

/// A complaint about officers weighs as one, and so does what somebody asks about their own data, unless
/// somebody is in danger.
fn weight(severity: Severity, issue: Issue) -> Severity {
    match severity {
        Severity::Ordinary => issue.own_severity().unwrap_or(severity),
        other => other,
    }
}

fn known_programme(code: &str, programmes: &[Choice]) -> Result<Option<String>, Problem> {
    match code {
        "" => Ok(None),
        code if programmes.iter().any(|known| known.value == code) => Ok(Some(code.to_owned())),
        _ => Err(Problem::new("triage-no-programme")),
    }
}

fn group(code: &str) -> Result<Option<PasGroup>, Problem> {
    match code {
        "" => Ok(None),
        code => choice(code, "triage-no-group").map(Some),
    }
}

/// The village's people, or the regency's: the two levels a citizen meets.
pub fn accused(desk: &Desk) -> Vec<Choice> {
    let named = |key: &str, region: &RegionCode| {
        let name = place_name(&desk.places, region.as_str(), false);
        let label = desk.say(&format!("triage-accused-{key}"), &[("name", name.into())]);
        let hint = desk.say(&format!("triage-accused-{key}-hint"), &[]);
        Choice::new(region.as_str(), label).with_hint(hint)
    };
    let village = &desk.standing().village;
    let regency = village.regency();
    [Some(named("village", village)), regency.map(|regency| named("regency", &regency))]
        .into_iter()
        .flatten()
        .collect()
}

fn accused_region(desk: &Desk, code: &str) -> Result<RegionCode, Problem> {
    let offered = accused(desk).into_iter().any(|choice| choice.value == code);
    RegionCode::parse(code).ok().filter(|_| offered).ok_or(Problem::new("triage-no-accused"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_about_officers_weighs_as_one_unless_somebody_is_in_danger() {
        assert_eq!(weight(Severity::Ordinary, Issue::Levy), Severity::Misconduct);
        assert_eq!(weight(Severity::Danger, Issue::Levy), Severity::Danger);
        assert_eq!(weight(Severity::Ordinary, Issue::NotPaid), Severity::Ordinary);
    }
}
