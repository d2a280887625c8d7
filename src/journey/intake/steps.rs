//! The order of the questions, what comes next, and what is still missing.

use super::answers::{Answers, ForWhom};
use super::problem::Problem;
use super::tasks::{self, Task};

/// The door somebody came through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Portal,
    Kiosk,
}

impl Door {
    /// Where its questions stand.
    pub const fn root(self) -> &'static str {
        match self {
            Self::Portal => "/lapor",
            Self::Kiosk => "/kios/lapor",
        }
    }

    /// Where one ends up without a draft.
    pub const fn lost(self) -> &'static str {
        match self {
            Self::Portal => "/lapor?hilang=1",
            Self::Kiosk => "/kios/beranda",
        }
    }

    /// Where one begins.
    pub const fn start(self) -> &'static str {
        match self {
            Self::Portal => "/lapor",
            Self::Kiosk => "/kios/beranda",
        }
    }
}

choice! {
    /// A question; its code is the last part of its address.
    Step {
        ForWhom = "untuk-siapa",
        Concerned = "orang",
        Village = "lokasi",
        Address = "alamat",
        Problem = "masalah",
        AskedBy = "peminta",
        Danger = "keselamatan",
        Harm = "kejadian",
        Care = "perawatan",
        Story = "cerita",
        Documents = "dokumen",
        Contact = "kontak",
        Name = "nama",
        Phone = "hp",
        Nik = "nik",
        Check = "periksa",
    }
}

impl Step {
    /// Its address.
    pub fn path(self, door: Door) -> String {
        format!("{}/{}", door.root(), self.code())
    }

    /// The numbered stretch of the way it belongs to; branches do not count of their own.
    const fn stretch(self) -> u8 {
        match self {
            Self::ForWhom | Self::Concerned => 0,
            Self::Village | Self::Address => 1,
            Self::Problem | Self::AskedBy | Self::Danger | Self::Harm => 2,
            Self::Care | Self::Story | Self::Documents => 3,
            Self::Contact | Self::Name | Self::Phone | Self::Nik => 4,
            Self::Check => 5,
        }
    }

    /// Was it answered? A patient's papers may all follow.
    pub fn is_done(self, answers: &Answers) -> bool {
        match self {
            Self::Documents => answers.needs_care || answers.next_document().is_none(),
            _ => answers.passed.contains(&self),
        }
    }

    fn belongs(self, door: Door, answers: &Answers) -> bool {
        let report = answers.service.is_none();
        let problem = answers.problem.filter(|_| report);
        match self {
            Self::ForWhom | Self::Village | Self::Address | Self::Contact => door == Door::Portal,
            Self::Concerned => answers.for_whom == Some(ForWhom::Other),
            Self::Problem => report,
            Self::AskedBy => problem == Some(Problem::Levy),
            Self::Danger | Self::Harm => problem == Some(Problem::NeedsHelp),
            Self::Care => answers.may_be_urgent,
            Self::Documents => tasks::in_tasks(door, answers) && !answers.documents.is_empty(),
            Self::Name | Self::Phone | Self::Nik => door == Door::Kiosk,
            Self::Story | Self::Check => true,
        }
    }
}

/// The questions of these answers, in order, the check at the end.
pub fn steps(door: Door, answers: &Answers) -> Vec<Step> {
    let order = if tasks::in_tasks(door, answers) { tasks::ORDER } else { Step::ALL };
    order.iter().copied().filter(|step| step.belongs(door, answers)).collect()
}

/// The first question without an answer; the check when there is none.
pub fn first_missing(door: Door, answers: &Answers) -> Step {
    let open = |step: &Step| !step.is_done(answers);
    steps(door, answers).into_iter().find(open).unwrap_or(Step::Check)
}

/// May this question be asked now? Everything before it must have been; of a request, everything
/// before it in its task.
pub fn is_open(step: Step, door: Door, answers: &Answers) -> bool {
    let all = steps(door, answers);
    let task = Task::of(step).filter(|_| step != Step::Check && tasks::in_tasks(door, answers));
    let counts = |other: &&Step| task.is_none_or(|task| Task::of(**other) == Some(task));
    let mut before = all.iter().take_while(|other| **other != step).filter(counts);
    let free = step == Step::Care && tasks::in_tasks(door, answers);
    all.contains(&step) && (free || before.all(|other| other.is_done(answers)))
}

/// The question before this one; of a request, in its task.
pub fn before(step: Step, door: Door, answers: &Answers) -> Option<Step> {
    let all = steps(door, answers);
    let at = all.iter().position(|other| *other == step)?;
    let before = all.get(at.checked_sub(1)?).copied()?;
    (!tasks::in_tasks(door, answers) || Task::of(before) == Task::of(step)).then_some(before)
}

/// Where "Kembali" leads from a question.
pub fn back(step: Step, door: Door, answers: &Answers) -> String {
    match before(step, door, answers) {
        Some(before) => before.path(door),
        None if tasks::in_tasks(door, answers) => tasks::LIST.to_owned(),
        None => door.start().to_owned(),
    }
}

/// Where an answer leads: to what is still missing; of a request, in the same task, then to the tasks.
pub fn after(step: Step, door: Door, answers: &Answers) -> String {
    if !tasks::in_tasks(door, answers) || first_missing(door, answers) == Step::Check {
        return first_missing(door, answers).path(door);
    }
    let missing = Task::of(step).and_then(|task| task.next(answers));
    missing.map_or_else(|| tasks::LIST.to_owned(), |step| step.path(door))
}

/// Where somebody goes on who asked for a page whose turn has not come.
pub fn resume(door: Door, answers: &Answers) -> String {
    let care_first = Step::Care.belongs(door, answers) && !Step::Care.is_done(answers);
    if tasks::in_tasks(door, answers) && !care_first {
        return tasks::LIST.to_owned();
    }
    first_missing(door, answers).path(door)
}

/// "Step 3 of 5": the stretch this question stands in, and how many there are before the check.
pub fn position(step: Step, door: Door, answers: &Answers) -> (usize, usize) {
    let mut stretches: Vec<u8> = steps(door, answers).into_iter().map(Step::stretch).collect();
    stretches.dedup();
    stretches.retain(|stretch| *stretch != Step::Check.stretch());
    let at = stretches.iter().position(|stretch| *stretch == step.stretch());
    (at.map_or(stretches.len(), |at| at + 1), stretches.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(problem: Problem) -> Answers {
        Answers { problem: Some(problem), ..Answers::default() }
    }

    #[test]
    fn the_portal_asks_in_five_stretches_however_many_branches() {
        for problem in Problem::ALL {
            let answers = report(*problem);
            for step in steps(Door::Portal, &answers) {
                assert_eq!(position(step, Door::Portal, &answers).1, 5, "{problem:?}");
            }
        }
        let levy = report(Problem::Levy);
        assert_eq!(position(Step::AskedBy, Door::Portal, &levy), (3, 5));
        assert_eq!(position(Step::Story, Door::Kiosk, &levy), (2, 3));
    }

    #[test]
    fn a_question_opens_when_all_before_it_are_answered() {
        let mut answers = report(Problem::NotListed);
        assert!(is_open(Step::ForWhom, Door::Portal, &answers));
        assert!(!is_open(Step::Village, Door::Portal, &answers));
        answers.passed.insert(Step::ForWhom);
        assert!(is_open(Step::Village, Door::Portal, &answers));
        assert!(!is_open(Step::AskedBy, Door::Portal, &answers), "no branch of this problem");
        assert_eq!(first_missing(Door::Portal, &answers), Step::Village);
    }

    #[test]
    fn with_every_answer_only_the_check_is_left() {
        for door in [Door::Portal, Door::Kiosk] {
            let mut answers = report(Problem::NeedsHelp);
            while first_missing(door, &answers) != Step::Check {
                let next = first_missing(door, &answers);
                assert!(is_open(next, door, &answers));
                answers.passed.insert(next);
            }
            assert!(is_open(Step::Check, door, &answers));
        }
    }

    #[test]
    fn a_request_asks_for_no_problem() {
        let service = Some("pbi_jk".to_owned());
        let answers = Answers { service, may_be_urgent: true, ..Answers::default() };
        let all = steps(Door::Kiosk, &answers);
        assert!(!all.contains(&Step::Problem) && all.contains(&Step::Care));
        assert_eq!(before(Step::Story, Door::Kiosk, &answers), Some(Step::Care));
        assert_eq!(before(Step::Care, Door::Kiosk, &answers), None);
    }
}
