//! A desk among thousands of cases: the seed that makes them, and what the lists ask of the database.

mod pages;
mod plans;
mod seed;

use crate::world::TestApp;
use indicatif::ProgressBar;
use satupintu::commands::fill;

/// Fills the app's database; answers with how many cases were written.
async fn seed(app: &TestApp, cases: u64, seed: u64) -> u64 {
    fill(&app.platform, (cases, seed), &ProgressBar::hidden()).await.unwrap()
}
