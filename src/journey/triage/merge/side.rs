//! One of the two cases that are compared.

use crate::casefile::contents;
use crate::journey::casework::{CaseSide, Desk, case_files, paper_lines, word};
use crate::platform::error::AppError;
use crate::platform::files::Shown;
use crate::platform::format;
use serde::Serialize;

/// A case as it is compared: what was told, by whom, and how far it has got.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Side {
    #[serde(flatten)]
    pub case: CaseSide,
    /// Dates, unit, referrals, papers: a line each.
    pub rows: Vec<Line>,
    pub files: Vec<Shown>,
}

/// A line of facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub key: String,
    pub value: String,
}

impl Side {
    /// The case somebody has open.
    pub async fn of(desk: &Desk) -> Result<Self, AppError> {
        let platform = desk.platform();
        let journal = contents::journal(&platform.db, &platform.vault, &desk.opened).await?;
        let papers = paper_lines(desk, &journal).await?;
        let paper = |line: &crate::journey::casework::PaperLine| {
            if line.seen.is_empty() { line.said.clone() } else { line.seen.clone() }
        };
        let papers = papers.iter().map(|line| Line { key: line.name.clone(), value: paper(line) });
        Ok(Self {
            case: CaseSide::of(desk).await?,
            rows: facts(desk).into_iter().chain(papers).collect(),
            files: case_files(desk, &journal, &[]).await?,
        })
    }

    /// A side as it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let rows = vec![Line { key: "Masuk".to_owned(), value: "23 November 2026".to_owned() }];
        Self { case: CaseSide::sample(), rows, files: Shown::samples() }
    }
}

fn facts(desk: &Desk) -> Vec<Line> {
    let (row, case, language) = (&desk.opened.row, desk.standing(), desk.language());
    let received = format::date_and_time(language, row.received_at, desk.zone());
    let mut facts = vec![
        Line { key: desk.say("desk-fact-received", &[]), value: received },
        Line { key: desk.say("desk-fact-owner", &[]), value: case.course.owner.name.clone() },
    ];
    for referral in &case.referrals {
        let status = word(language, "referral-status", referral.status.code());
        let key = word(language, "referral-kind", referral.kind.code());
        facts.push(Line { key, value: format!("{} · {status}", referral.to_name) });
    }
    facts
}
