//! `verify-journal`: is the history of every case as it was written, and is every case still there?

use super::{SettingsFile, open};
use crate::casefile::anchors::{self, Anchors, Flaw, Lost};
use crate::casefile::reads::{ReadAnchors, verify_reads};
use crate::casefile::verify::{Verdict, verify};
use crate::platform::clock::Clock;
use std::process::ExitCode;

pub async fn run(file: &SettingsFile) -> anyhow::Result<ExitCode> {
    let settings = open::settings(file)?;
    let (vault, db) = (open::vault(&settings)?, open::database(&settings).await?);
    open::refuse_foreign_ring(&db, &vault).await?;
    let journals = verify(&db, &vault).await?;
    let anchors = anchors::verify(&db, &vault).await?;
    let reads = verify_reads(&db, &vault, Clock::system().now()).await?;
    println!("{}\n{}\n{}", of_journals(&journals), of_anchors(&anchors), of_reads(&reads));
    let whole = matches!(journals, Verdict::Whole { .. })
        && matches!(anchors, Anchors::Whole { .. })
        && matches!(reads, ReadAnchors::Whole { .. });
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn of_journals(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Whole { cases, events } => {
            format!("whole: {events} journal rows of {cases} cases")
        }
        Verdict::Broken(at) => {
            let row = at.event.map_or_else(|| "no such row".to_owned(), |id| format!("row {id}"));
            format!("broken: case {}, entry {} ({row}): {}", at.code, at.seq, at.fault)
        }
    }
}

fn of_reads(verdict: &ReadAnchors) -> String {
    match verdict {
        ReadAnchors::Whole { days, rows } => format!("whole: {rows} reads of {days} anchored days"),
        ReadAnchors::Broken { day } => {
            format!("broken: the reads of {day}: rows, the anchor or the one before were changed")
        }
    }
}

fn of_anchors(verdict: &Anchors) -> String {
    match verdict {
        Anchors::Whole { last: None, .. } => "no day is anchored yet".to_owned(),
        Anchors::Whole { anchors, last: Some((day, hash)) } => {
            format!("whole: {anchors} daily anchors; the last, of {day}: {hash}")
        }
        Anchors::Broken(Flaw::Anchor { day }) => {
            format!("broken: the anchor of {day}: it, its heads or the anchor before was changed")
        }
        Anchors::Broken(Flaw::Journal(Lost { day, case, seq, loss })) => {
            format!("broken: case {case}, entry {seq}, anchored on {day}: {loss}")
        }
    }
}
