//! The program: `satupintu <command>`.

use clap::Parser;
use satupintu::commands::Cli;
use std::process::ExitCode;

#[actix_web::main]
async fn main() -> ExitCode {
    match Cli::parse().run().await {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("{trouble:#}");
            ExitCode::FAILURE
        }
    }
}
