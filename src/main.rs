//! The program: `satupintu <command>`.

use clap::Parser;
use satupintu::commands::Cli;
use std::process::ExitCode;

#[actix_web::main]
async fn main() -> ExitCode {
    own_files_only();
    match Cli::parse().run().await {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("{trouble:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whatever this program writes holds what people told it: no other user of the machine reads it.
fn own_files_only() {
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
}
