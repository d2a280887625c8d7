//! The order of the questions, what comes next, and what is still missing.

use super::answers::{Answers, ForWhom};
use super::problem::{HEALTH_PREMIUM, Problem};

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
            Self::Care | Self::Story => 3,
            Self::Contact | Self::Name | Self::Phone | Self::Nik => 4,
            Self::Check => 5,
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
            Self::Care => answers.service.as_deref() == Some(HEALTH_PREMIUM),
            Self::Name | Self::Phone | Self::Nik => door == Door::Kiosk,
            Self::Story | Self::Check => true,
        }
    }
}

/// The questions of these answers, in order, the check at the end.
pub fn steps(door: Door, answers: &Answers) -> Vec<Step> {
    Step::ALL.iter().copied().filter(|step| step.belongs(door, answers)).collect()
}

/// The first question without an answer; the check when there is none.
pub fn first_missing(door: Door, answers: &Answers) -> Step {
    let open = |step: &Step| !answers.passed.contains(step);
    steps(door, answers).into_iter().find(open).unwrap_or(Step::Check)
}

/// May this question be asked now? Everything before it must have been.
pub fn is_open(step: Step, door: Door, answers: &Answers) -> bool {
    let all = steps(door, answers);
    let before = all.iter().take_while(|other| **other != step);
    all.contains(&step) && before.into_iter().all(|other| answers.passed.contains(other))
}

/// The question before this one.
pub fn before(step: Step, door: Door, answers: &Answers) -> Option<Step> {
    let all = steps(door, answers);
    let at = all.iter().position(|other| *other == step)?;
    all.get(at.checked_sub(1)?).copied()
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
        let service = Some(HEALTH_PREMIUM.to_owned());
        let answers = Answers { service, ..Answers::default() };
        let all = steps(Door::Kiosk, &answers);
        assert!(!all.contains(&Step::Problem) && all.contains(&Step::Care));
        assert_eq!(before(Step::Story, Door::Kiosk, &answers), Some(Step::Care));
        assert_eq!(before(Step::Care, Door::Kiosk, &answers), None);
    }
}
