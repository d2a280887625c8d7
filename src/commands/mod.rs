//! What the program can be told to do. Each command is a file; none holds a rule.

mod bar;
mod check;
mod demo;
mod import;
mod keys;
mod kiosk;
mod migrate;
mod open;
mod seed;
mod serve;
mod user;
mod verify_journal;
mod work;

pub use seed::fill;
pub use serve::serve_platform;

use clap::{Args, Parser, Subcommand};
use std::fmt::Display;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints a line. The service goes on when nobody reads what it says: `demo | head`.
fn say(line: impl Display) {
    drop(writeln!(std::io::stdout(), "{line}"));
}

/// One door for social help: village reports, referrals and their answers.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Cli {
    #[command(flatten)]
    settings: SettingsFile,
    #[command(subcommand)]
    command: Command,
}

/// Where the settings are written.
#[derive(Clone, Debug, Args)]
pub struct SettingsFile {
    /// The settings file (TOML); the environment (`SATUPINTU__SECTION__KEY`) is laid over it.
    #[arg(long = "config", value_name = "FILE", env = "SATUPINTU_CONFIG", global = true)]
    file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Tries it out: SQLite in a folder of its own, an invented regency, sign-ins for everybody.
    Demo(demo::Demo),
    /// Answers requests, and does the jobs unless `jobs.in_process` is false.
    Serve,
    /// Does the jobs: messages leave, what has grown old is swept away.
    Work,
    /// Brings the database's schema up to date.
    Migrate,
    /// Looks whether everything is in order, and says what to do where it is not.
    Check,
    /// Makes the key ring that the settings name.
    Keys,
    /// Loads reference data.
    #[command(subcommand)]
    Import(import::Import),
    /// Lets somebody in.
    #[command(subcommand)]
    User(user::User),
    /// Sets up the shared screens of village offices.
    #[command(subcommand)]
    Kiosk(kiosk::Kiosk),
    /// Fills a demonstration with invented cases, as many as a country has.
    Seed(seed::Seed),
    /// Walks every case's journal and names the first row that was tampered with.
    VerifyJournal,
}

impl Cli {
    /// Does what was asked.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let file = &self.settings;
        match self.command {
            Command::Demo(demo) => Box::pin(demo::run(demo)).await?,
            Command::Serve => serve::run(file).await?,
            Command::Work => work::run(file).await?,
            Command::Migrate => migrate::run(file).await?,
            Command::Check => return check::run(file).await,
            Command::Keys => keys::run(file)?,
            Command::Import(what) => import::run(file, what).await?,
            Command::User(what) => user::run(file, what).await?,
            Command::Kiosk(what) => kiosk::run(file, what).await?,
            Command::Seed(seed) => seed::run(file, seed).await?,
            Command::VerifyJournal => return verify_journal::run(file).await,
        }
        Ok(ExitCode::SUCCESS)
    }
}
