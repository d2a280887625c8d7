//! What an outcome rests on: the answers of other units, the papers that were seen, and what was found
//! on visits.

use crate::casefile::contents::{self, EventSeen, ReferralSeen};
use crate::casefile::shares::{self, Known};
use crate::journey::casework::{
    Desk, PaperLine, VisitLine, files_shown, paper_lines, visit_lines, word,
};
use crate::platform::error::AppError;
use crate::platform::files::Shown;
use crate::platform::format;
use entity::case_event::ActKind;
use entity::referral::ReferralStatus;
use serde::Serialize;

/// Everything that speaks for or against.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    pub answers: Vec<Answer>,
    /// Referrals that have no answer yet.
    pub open: Vec<String>,
    pub papers: Vec<PaperLine>,
    pub visits: Vec<VisitLine>,
    /// What was found in the registers.
    pub findings: Vec<Finding>,
}

/// The answer of another unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub unit: String,
    pub outcome: String,
    pub text: String,
    pub when: String,
    pub files: Vec<Shown>,
}

/// A finding that was written down without a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub who: String,
    pub when: String,
    pub text: String,
}

impl Evidence {
    /// What there is about the case.
    pub async fn of(desk: &Desk, known: &[Known]) -> Result<Self, AppError> {
        let (db, vault) = (&desk.platform().db, &desk.platform().vault);
        let journal = contents::journal(db, vault, &desk.opened).await?;
        let referrals = contents::referrals(db, vault, &desk.opened).await?;
        let papers = paper_lines(desk, &journal).await?;
        // What was passed on word for word is told once, by whoever said it.
        let passed_on = |r: &ReferralSeen| {
            referrals.iter().any(|child| child.parent == Some(r.id) && child.reply == r.reply)
        };
        let answered =
            referrals.iter().filter(|r| r.status == ReferralStatus::Answered && !passed_on(r));
        let open = referrals.iter().filter(|r| r.status.is_open());
        Ok(Self {
            answers: answered.map(|r| answer(desk, r, known)).collect(),
            open: open.map(|r| r.to_name.clone()).collect(),
            papers: papers.into_iter().filter(|paper| !paper.seen.is_empty()).collect(),
            visits: visit_lines(desk)
                .await?
                .into_iter()
                .filter(|v| !v.finding.is_empty())
                .collect(),
            findings: journal.iter().filter_map(|event| finding(desk, event)).collect(),
        })
    }

    /// Evidence as it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let answer = Answer {
            unit: "Dinas Kesehatan Asahan".to_owned(),
            outcome: "Dikabulkan".to_owned(),
            text: "Sudah diaktifkan.".to_owned(),
            when: "Senin, 23 November 2026".to_owned(),
            files: Shown::samples(),
        };
        let finding = Finding {
            who: "Budi Siregar".to_owned(),
            when: "Senin, 23 November 2026".to_owned(),
            text: "Terdaftar, kelompok 2.".to_owned(),
        };
        Self {
            answers: vec![answer],
            open: vec!["Dinas Pendidikan Asahan".to_owned()],
            papers: vec![PaperLine::sample(true)],
            visits: VisitLine::samples(),
            findings: vec![finding],
        }
    }
}

/// The files of answers that the reporter can be given.
pub async fn answer_files(desk: &Desk) -> Result<(Vec<Known>, Vec<Shown>), AppError> {
    let (db, vault) = (&desk.platform().db, &desk.platform().vault);
    let seen = shares::seen_by(db, &desk.session.officer, &desk.opened).await?;
    let known: Vec<Known> = seen.into_iter().filter(|one| one.facts.is_an_answer()).collect();
    if known.is_empty() {
        return Ok((known, Vec::new()));
    }
    let journal = contents::journal(db, vault, &desk.opened).await?;
    let shown = files_shown(desk, &known, &journal);
    Ok((known, shown))
}

fn answer(desk: &Desk, referral: &ReferralSeen, known: &[Known]) -> Answer {
    let with_it = |one: &&Known| one.facts.brought.referral == Some(referral.id);
    let files: Vec<Known> = known.iter().filter(with_it).cloned().collect();
    let outcome =
        referral.outcome.map(|code| word(desk.language(), "casework-outcome", code.code()));
    let ended = referral.ended_at.map(|at| format::date(desk.language(), at, desk.zone()));
    Answer {
        unit: referral.to_name.clone(),
        outcome: outcome.unwrap_or_default(),
        text: referral.reply.clone().unwrap_or_default(),
        when: ended.unwrap_or_default(),
        files: files_shown(desk, &files, &[]),
    }
}

fn finding(desk: &Desk, event: &EventSeen) -> Option<Finding> {
    let text = event.note.clone().filter(|_| event.act == ActKind::RecordFinding)?;
    Some(Finding {
        who: event.officer_name.clone().unwrap_or_default(),
        when: format::date(desk.language(), event.at, desk.zone()),
        text,
    })
}
