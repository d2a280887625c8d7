//! How far a long command has come.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar for so many things of a kind; it is drawn where somebody looks at a terminal, and nowhere else.
///
/// # Errors
/// Never for a plain word.
pub fn of(all: u64, things: &str) -> anyhow::Result<ProgressBar> {
    let look = format!(
        "{{bar:40}} {{human_pos}} of {{human_len}} {things}, {{per_sec}}, {{elapsed}}, {{eta}} to go"
    );
    Ok(ProgressBar::new(all).with_style(ProgressStyle::with_template(&look)?))
}
