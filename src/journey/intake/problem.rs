//! The six plain problems and their branches, and what each means to the rules.

use super::answers::Answers;
use crate::rules::territory::RegionCode;
use entity::case::{CaseKind, Issue, Severity};

choice! {
    /// What a citizen says is wrong; the desk refines it into an issue.
    Problem {
        NotReceived = "not-received",
        NotListed = "not-listed",
        WrongData = "wrong-data",
        Levy = "levy",
        NeedsHelp = "needs-help",
        Unknown = "unknown",
    }
}

choice! {
    /// Who asked for money.
    AskedBy {
        VillageOfficial = "village-official",
        Companion = "companion",
        RegencyOfficial = "regency-official",
        GroupLeader = "group-leader",
        Agent = "agent",
        NotSaid = "not-said",
    }
}

choice! {
    /// What happens to a person who needs help.
    Harm {
        Violence = "violence",
        Ill = "ill",
        Neglected = "neglected",
        Disaster = "disaster",
        Other = "other",
    }
}

/// What the report is, in the words of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub kind: CaseKind,
    pub issue: Issue,
    pub severity: Severity,
    /// Misconduct: the region whose people are complained about.
    pub accused: Option<RegionCode>,
}

impl Matter {
    /// What these answers amount to; none while the problem is not chosen.
    pub fn of(answers: &Answers, village: &RegionCode) -> Option<Self> {
        if answers.service.is_some() {
            return Some(Self::request(answers.needs_care));
        }
        let complaint = |issue| Self::plain(CaseKind::Complaint, issue);
        Some(match answers.problem? {
            Problem::NotReceived => complaint(Issue::NotPaid),
            Problem::NotListed => complaint(Issue::NotRegistered),
            Problem::WrongData => complaint(Issue::IdentityMismatch),
            Problem::Unknown => complaint(Issue::Unknown),
            Problem::Levy => Self::levy(answers.asked_by, village),
            Problem::NeedsHelp => Self::rescue(answers.harm?, answers.in_danger),
        })
    }

    const fn plain(kind: CaseKind, issue: Issue) -> Self {
        Self { kind, issue, severity: Severity::Ordinary, accused: None }
    }

    fn request(needs_care: bool) -> Self {
        let severity = if needs_care { Severity::Emergency } else { Severity::Ordinary };
        Self { severity, ..Self::plain(CaseKind::ServiceRequest, Issue::Service) }
    }

    /// Past everybody of the village; past the regency too when its own officials are meant.
    fn levy(asked_by: Option<AskedBy>, village: &RegionCode) -> Self {
        let accused = match asked_by {
            Some(AskedBy::RegencyOfficial) => village.regency(),
            _ => Some(village.clone()),
        };
        Self {
            severity: Severity::Misconduct,
            accused,
            ..Self::plain(CaseKind::Complaint, Issue::Levy)
        }
    }

    fn rescue(harm: Harm, in_danger: bool) -> Self {
        let issue = match harm {
            Harm::Violence => Issue::Violence,
            Harm::Ill => Issue::MedicalEmergency,
            Harm::Neglected => Issue::DestitutePerson,
            Harm::Disaster => Issue::Disaster,
            Harm::Other => Issue::Other,
        };
        let severity = if in_danger { Severity::Danger } else { Severity::Ordinary };
        Self { severity, ..Self::plain(CaseKind::SocialReport, issue) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn village() -> RegionCode {
        RegionCode::parse("12.09.09.2002").unwrap()
    }

    fn matter(answers: &Answers) -> Matter {
        Matter::of(answers, &village()).unwrap()
    }

    fn levy_by(asked_by: AskedBy) -> Answers {
        Answers { problem: Some(Problem::Levy), asked_by: Some(asked_by), ..Answers::default() }
    }

    #[test]
    fn a_levy_goes_past_the_village_and_past_the_regency_when_its_officials_are_meant() {
        for asked_by in AskedBy::ALL {
            let accused = matter(&levy_by(*asked_by)).accused.unwrap();
            let expected =
                if *asked_by == AskedBy::RegencyOfficial { "12.09" } else { "12.09.09.2002" };
            assert_eq!(accused.as_str(), expected, "{asked_by:?}");
        }
        assert_eq!(matter(&levy_by(AskedBy::NotSaid)).severity, Severity::Misconduct);
    }

    #[test]
    fn danger_weighs_and_the_harm_names_the_issue() {
        let mut answers = Answers { problem: Some(Problem::NeedsHelp), ..Answers::default() };
        assert_eq!(Matter::of(&answers, &village()), None);
        answers.harm = Some(Harm::Violence);
        assert_eq!(matter(&answers).severity, Severity::Ordinary);
        assert!(matter(&answers).issue.is_sensitive());
        answers.in_danger = true;
        assert_eq!(matter(&answers).severity, Severity::Danger);
        assert_eq!(matter(&answers).kind, CaseKind::SocialReport);
    }

    #[test]
    fn a_request_for_somebody_in_care_is_an_emergency() {
        let service = Some("pbi_jk".to_owned());
        let mut answers = Answers { service, ..Answers::default() };
        assert_eq!(matter(&answers).severity, Severity::Ordinary);
        answers.needs_care = true;
        assert_eq!(matter(&answers).severity, Severity::Emergency);
        assert_eq!(matter(&answers).kind, CaseKind::ServiceRequest);
    }

    #[test]
    fn every_plain_problem_leads_to_an_issue() {
        for problem in Problem::ALL {
            let harm = Some(Harm::Other);
            let answers = Answers { problem: Some(*problem), harm, ..Answers::default() };
            assert!(Matter::of(&answers, &village()).is_some(), "{problem:?}");
        }
    }
}
