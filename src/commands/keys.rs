//! `keys`: the key ring that opens what is sealed in the database. It is made once and never replaced
//! by this command.

use super::{SettingsFile, open};
use crate::platform::vault::KeyRing;
use anyhow::Context;

pub fn run(file: &SettingsFile) -> anyhow::Result<()> {
    let path = open::settings(file)?.keys.file;
    KeyRing::generate().save_new(&path).with_context(|| path.display().to_string())?;
    println!("made {}", path.display());
    println!(
        "Keep a copy apart from the database: without it nobody can read what is sealed there."
    );
    Ok(())
}
