//! What the case is. Kind and weight choose its clocks; a complaint about officers leaves those it is
//! about.

use crate::journey::casework::{
    Choice, Desk, Reading, Stamp, Step, choice, choices, place_name, programmes, with_none,
};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::{Act, Classification};
use crate::rules::territory::RegionCode;
use entity::case::{CaseKind, Issue, PasGroup, Priority, Severity};
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// Saying what the case is.
pub struct Classify;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ClassifyForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub jenis: String,
    #[serde(default)]
    pub masalah: String,
    #[serde(default)]
    pub program: String,
    #[serde(default)]
    pub kelompok: String,
    #[serde(default)]
    pub bobot: String,
    #[serde(default)]
    pub urutan: String,
    /// Who is complained about.
    #[serde(default)]
    pub dilaporkan: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct ClassifyChoices {
    pub kinds: Vec<Choice>,
    pub issues: Vec<Choice>,
    pub programmes: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub severities: Vec<Choice>,
    pub priorities: Vec<Choice>,
    pub accused: Vec<Choice>,
}

impl Step for Classify {
    const ACT: ActKind = ActKind::Classify;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/classify.html";
    type Form = ClassifyForm;
    type Choices = ClassifyChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<ClassifyForm, AppError> {
        let row = &desk.opened.row;
        Ok(ClassifyForm {
            stamp,
            jenis: row.kind.code().to_owned(),
            masalah: row.issue.code().to_owned(),
            program: row.programme.clone().unwrap_or_default(),
            kelompok: row.pas_group.map(|group| group.code().to_owned()).unwrap_or_default(),
            bobot: row.severity.code().to_owned(),
            urutan: row.priority.code().to_owned(),
            dilaporkan: row.accused_region.clone().unwrap_or_default(),
        })
    }

    async fn choices(desk: &Desk, _: &ClassifyForm) -> Result<ClassifyChoices, AppError> {
        let language = desk.language();
        let none = || desk.say("triage-none", &[]);
        let groups = choices(language, "pas", PasGroup::ALL.iter().map(|word| word.code()));
        let explained = |mut choice: Choice| {
            choice.hint = desk.say(&format!("triage-severity-{}", choice.value), &[]);
            choice
        };
        let severities =
            choices(language, "severity", Severity::ALL.iter().map(|word| word.code()));
        Ok(ClassifyChoices {
            kinds: choices(language, "kind", CaseKind::ALL.iter().map(|word| word.code())),
            issues: choices(language, "issue", Issue::ALL.iter().map(|word| word.code())),
            programmes: with_none(none(), programmes(desk).await?),
            groups: with_none(none(), groups),
            severities: severities.into_iter().map(explained).collect(),
            priorities: choices(language, "priority", Priority::ALL.iter().map(|word| word.code())),
            accused: with_none(desk.say("triage-accused-nobody", &[]), accused(desk)),
        })
    }

    async fn read(desk: &Desk, form: &ClassifyForm) -> Result<Reading, AppError> {
        let known = programmes(desk).await?;
        Ok(match classification(desk, form, &known) {
            Ok(what) => Reading::Do(Box::new(Act::Classify(what))),
            Err(errors) => Reading::Wrong(errors),
        })
    }

    fn stamp(form: &ClassifyForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(_: &ClassifyForm) -> Vec<String> {
        Vec::new()
    }

    fn sample() -> (ClassifyForm, ClassifyChoices) {
        let some = || vec![Choice::new("x", "Pengaduan").with_hint("Satu baris.")];
        let choices = ClassifyChoices {
            kinds: some(),
            issues: some(),
            programmes: some(),
            groups: some(),
            severities: some(),
            priorities: some(),
            accused: some(),
        };
        (ClassifyForm::default(), choices)
    }
}

fn classification(
    desk: &Desk,
    form: &ClassifyForm,
    programmes: &[Choice],
) -> Result<Classification, FieldErrors> {
    let mut errors = FieldErrors::default();
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
    match (kind, issue, programme, group, (severity, priority, accused)) {
        (
            Some(kind),
            Some(issue),
            Some(programme),
            Some(pas_group),
            (Some(severity), Some(priority), Some(accused)),
        ) => Ok(Classification { kind, issue, programme, pas_group, severity, priority, accused }),
        _ => Err(errors),
    }
}

/// A complaint about officers weighs as one, unless somebody is in danger.
const fn weight(severity: Severity, issue: Issue) -> Severity {
    match severity {
        Severity::Ordinary if issue.is_misconduct() => Severity::Misconduct,
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
fn accused(desk: &Desk) -> Vec<Choice> {
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
