//! A request as a list of tasks: each its few questions, in any order, the check at the end.

use super::answers::Answers;
use super::steps::{Door, Step, steps};

choice! {
    /// A task of a request.
    Task {
        /// Who asks, where they live, how we reach them.
        Applicant = "applicant",
        /// Whom it is for, and how they live.
        Helped = "helped",
        /// The papers the service asks for.
        Documents = "documents",
        Check = "check",
    }
}

/// How a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Done,
    Open,
    /// It may be left for later: a patient waits.
    MayFollow,
    /// Its turn has not come.
    NotYet,
}

/// The page that lists the tasks.
pub const LIST: &str = "/lapor/tugas";

/// The order of a request's questions. Whether a patient waits is asked first: it changes the rest.
pub const ORDER: &[Step] = &[
    Step::Care,
    Step::Contact,
    Step::Village,
    Step::Address,
    Step::ForWhom,
    Step::Concerned,
    Step::Story,
    Step::Documents,
    Step::Check,
];

/// Requests on the portal come in tasks; the kiosk asks few questions, one after the other.
pub fn in_tasks(door: Door, answers: &Answers) -> bool {
    door == Door::Portal && answers.service.is_some()
}

impl Task {
    /// The task a question belongs to.
    pub const fn of(step: Step) -> Option<Self> {
        match step {
            Step::Contact | Step::Village | Step::Address => Some(Self::Applicant),
            Step::ForWhom | Step::Concerned | Step::Story => Some(Self::Helped),
            Step::Documents => Some(Self::Documents),
            Step::Check => Some(Self::Check),
            _ => None,
        }
    }

    fn steps(self, answers: &Answers) -> impl Iterator<Item = Step> {
        steps(Door::Portal, answers).into_iter().filter(move |step| Self::of(*step) == Some(self))
    }

    /// The tasks of these answers: a service that asks for no papers has one less.
    pub fn all(answers: &Answers) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|task| task.steps(answers).next().is_some()).collect()
    }

    /// Its first question without an answer.
    pub fn next(self, answers: &Answers) -> Option<Step> {
        self.steps(answers).find(|step| !step.is_done(answers) && *step != Step::Check)
    }

    /// Where it is done, or looked at again.
    pub fn path(self, answers: &Answers) -> Option<String> {
        let step = self.next(answers).or_else(|| self.steps(answers).next())?;
        Some(step.path(Door::Portal))
    }

    /// How it stands.
    pub fn standing(self, answers: &Answers) -> Standing {
        let waits = |task: &Self| *task != Self::Check && task.next(answers).is_some();
        match self {
            Self::Check if Self::ALL.iter().any(waits) => Standing::NotYet,
            Self::Check => Standing::Open,
            Self::Documents if answers.needs_care && answers.next_document().is_some() => {
                Standing::MayFollow
            }
            task if task.next(answers).is_some() => Standing::Open,
            _ => Standing::Done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::answers::{Claim, ForWhom};
    use super::super::steps::{after, back, first_missing, is_open, resume};
    use super::*;
    use Standing::{Done, NotYet, Open};
    use entity::document::DocumentState;

    const P: Door = Door::Portal;

    fn request() -> Answers {
        let claim = |document: &str| Claim { document: document.to_owned(), state: None };
        Answers {
            service: Some("pbi_jk".to_owned()),
            may_be_urgent: true,
            documents: vec![claim("ktp"), claim("kk")],
            ..Answers::default()
        }
    }

    fn standings(answers: &Answers) -> Vec<Standing> {
        Task::all(answers).into_iter().map(|task| task.standing(answers)).collect()
    }

    #[test]
    fn tasks_are_open_in_any_order_and_the_check_comes_last() {
        let mut answers = request();
        assert_eq!(resume(P, &answers), "/lapor/perawatan", "a patient is asked for first");
        answers.passed.insert(Step::Care);
        assert_eq!(resume(P, &answers), LIST);
        for step in [Step::Contact, Step::ForWhom, Step::Documents] {
            assert!(is_open(step, P, &answers) && back(step, P, &answers) == LIST, "{step:?}");
        }
        for step in [Step::Village, Step::Story, Step::Check, Step::Problem] {
            assert!(!is_open(step, P, &answers), "{step:?}");
        }
        assert_eq!(standings(&answers), [Open, Open, Open, NotYet]);
    }

    #[test]
    fn an_answer_leads_on_in_its_task_then_to_the_list_then_to_the_check() {
        let mut answers = request();
        answers.for_whom = Some(ForWhom::Other);
        answers.passed.extend([Step::Care, Step::ForWhom]);
        assert_eq!(after(Step::ForWhom, P, &answers), "/lapor/orang");
        answers.passed.extend([Step::Concerned, Step::Story]);
        assert_eq!(after(Step::Story, P, &answers), LIST);
        answers.passed.extend([Step::Contact, Step::Village, Step::Address]);
        assert_eq!(first_missing(P, &answers), Step::Documents);
        answers.claim("ktp", DocumentState::Later);
        answers.claim("kk", DocumentState::None);
        assert_eq!(after(Step::Documents, P, &answers), "/lapor/periksa");
        assert_eq!(standings(&answers), [Done, Done, Done, Open]);
    }

    #[test]
    fn a_patients_papers_may_follow() {
        let mut answers = request();
        answers.needs_care = true;
        assert_eq!(Task::Documents.standing(&answers), Standing::MayFollow);
        answers.passed.extend(ORDER.iter().copied().filter(|step| *step != Step::Documents));
        answers.passed.remove(&Step::Check);
        assert_eq!(first_missing(P, &answers), Step::Check);
        assert_eq!(Task::Check.standing(&answers), Standing::Open);
    }

    #[test]
    fn without_papers_there_is_no_such_task_and_at_the_kiosk_there_are_none_at_all() {
        let bare = Answers { documents: Vec::new(), ..request() };
        assert_eq!(Task::all(&bare), [Task::Applicant, Task::Helped, Task::Check]);
        assert!(!in_tasks(Door::Kiosk, &request()));
        assert!(!steps(Door::Kiosk, &request()).contains(&Step::Documents));
    }
}
