//! `check`: a doctor. Every line says what was looked at, how it stands, and what to do.

mod data;

use super::{SettingsFile, open};
use crate::casefile::opens_what_is_stored;
use crate::platform::clock::Clock;
use crate::platform::mail::transports::Transport;
use crate::platform::page::Pages;
use crate::platform::settings::{Mode, Settings};
use crate::platform::{db, vault};
use sea_orm::DatabaseConnection;
use std::path::Path;
use std::process::ExitCode;

/// What was looked at, and how it stands: in order, or what to do.
struct Finding(&'static str, Result<String, String>);

pub async fn run(file: &SettingsFile) -> anyhow::Result<ExitCode> {
    let settings = match open::settings(file) {
        Ok(settings) => settings,
        Err(complaints) => {
            print(&[Finding("settings", Err(complaints.to_string()))]);
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut findings = vec![
        Finding("settings", Ok(format!("{:?}, {}", settings.mode, settings.http.public_url))),
        Finding("keys", keys(&settings)),
        Finding("templates", templates()),
        Finding("storage.dir", folder(&settings.storage.dir)),
        Finding("mail.files_dir", folder(&settings.mail.files_dir)),
        Finding("mail", mail(&settings).await),
    ];
    match open::database(&settings).await {
        Ok(database) => findings.extend(look_into(&settings, &database).await),
        Err(trouble) => findings.push(Finding("database", Err(format!("{trouble:#}")))),
    }
    print(&findings);
    let healthy = findings.iter().all(|Finding(_, found)| found.is_ok());
    Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn look_into(settings: &Settings, database: &DatabaseConnection) -> Vec<Finding> {
    let mut findings = vec![Finding("database", durability(settings, database).await)];
    match db::pending(database).await {
        Ok(pending) if pending.is_empty() => {
            findings.push(Finding("migrations", Ok("none is pending".to_owned())));
            findings.push(Finding("keys in use", keys_in_use(settings, database).await));
            findings.extend(data::findings(database, Clock::system().now()).await);
        }
        Ok(pending) => {
            let advice = format!("{} are pending: run `satupintu migrate`", pending.len());
            findings.push(Finding("migrations", Err(advice)));
        }
        Err(error) => findings.push(Finding("migrations", Err(error.to_string()))),
    }
    findings
}

async fn durability(settings: &Settings, database: &DatabaseConnection) -> Result<String, String> {
    let doubts = db::durability(database).await.map_err(|error| error.to_string())?;
    if doubts.is_empty() {
        return Ok("opens, and keeps what it acknowledged through a power cut".to_owned());
    }
    let doubts = doubts.join("; ");
    match settings.mode {
        Mode::Demo => Ok(format!("opens; a power cut could lose reports ({doubts})")),
        Mode::Production => Err(format!("a power cut could lose reports: {doubts}")),
    }
}

fn keys(settings: &Settings) -> Result<String, String> {
    let vault = open::vault(settings).map_err(|trouble| format!("{trouble:#}"))?;
    let sealed = vault.seal("check:1", b"whole");
    match vault.open("check:1", &sealed) {
        Ok(plain) if plain == b"whole" => Ok("the key ring opens what it seals".to_owned()),
        _ => Err("the key ring does not open what it seals: restore its copy".to_owned()),
    }
}

/// A ring may be whole and yet belong to another database.
async fn keys_in_use(settings: &Settings, database: &DatabaseConnection) -> Result<String, String> {
    let vault = open::vault(settings).map_err(|trouble| format!("{trouble:#}"))?;
    match opens_what_is_stored(database, &vault).await {
        Ok(true) => Ok("the key ring opens what the database holds".to_owned()),
        Ok(false) => Err(open::FOREIGN_RING.to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn templates() -> Result<String, String> {
    let pages = Pages::load().map_err(|trouble| trouble.to_string())?;
    Ok(format!("{} templates are sound", pages.names().count()))
}

fn folder(path: &Path) -> Result<String, String> {
    let probe = path.join(format!(".check-{}", vault::incident()));
    std::fs::create_dir_all(path)
        .and_then(|()| std::fs::write(&probe, b"check"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map(|()| format!("{} can be written", path.display()))
        .map_err(|error| {
            format!("{}: {error}: give this user the right to write there", path.display())
        })
}

async fn mail(settings: &Settings) -> Result<String, String> {
    let transport = Transport::new(&settings.mail, &settings.http.public_url);
    transport.map_err(|trouble| trouble.to_string())?.reach().await
}

fn print(findings: &[Finding]) {
    for Finding(what, found) in findings {
        match found {
            Ok(state) => println!("✓ {what}: {state}"),
            Err(advice) => println!("✗ {what}: {advice}"),
        }
    }
}
