//! `verify-journal`: is the history of every case as it was written?

use super::{SettingsFile, open};
use crate::casefile::verify::{Verdict, verify};
use std::process::ExitCode;

pub async fn run(file: &SettingsFile) -> anyhow::Result<ExitCode> {
    let settings = open::settings(file)?;
    let (vault, db) = (open::vault(&settings)?, open::database(&settings).await?);
    match verify(&db, &vault).await? {
        Verdict::Whole { cases, events } => {
            println!("whole: {events} journal rows of {cases} cases");
            Ok(ExitCode::SUCCESS)
        }
        Verdict::Broken(at) => {
            let row = at.event.map_or_else(|| "no such row".to_owned(), |id| format!("row {id}"));
            println!("broken: case {}, entry {} ({row}): {}", at.code, at.seq, at.fault);
            Ok(ExitCode::FAILURE)
        }
    }
}
