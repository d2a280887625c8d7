//! The first figures: what the service does in a second, beside what the machine could do at best in
//! the same run; with `scale`, what the desk's pages take among few cases and among very many. Prints one
//! Markdown table. `bin/figures` starts it; `docs/FIGURES.md` explains it.

mod bare;
mod client;
mod database;
mod pages;
#[path = "../../tests/app/world/plans.rs"]
mod plans;
mod process;
mod reports;
mod scale;
mod sizes;
mod statistics;
mod table;

use anyhow::{Context, bail};
use database::{Engine, Queue};
use table::Table;

/// Two cores, like the machine the product is meant for.
const WORKERS: usize = 2;

fn main() -> anyhow::Result<()> {
    // cargo adds a word of its own.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let what = arguments.next();
    if what.as_deref() == Some(bare::ARGUMENT) {
        let dir = arguments.next().context("a folder of pages")?;
        return actix_web::rt::System::new().block_on(bare::serve(dir.as_ref()));
    }
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(WORKERS).enable_all().build()?;
    match what.as_deref() {
        None => runtime.block_on(measure()),
        Some(scale::WORD) => runtime.block_on(scale::measure(&scale::Sizes::read(arguments)?)),
        Some(other) => bail!("no figures are called {other}: leave it out, or say {}", scale::WORD),
    }
}

async fn measure() -> anyhow::Result<()> {
    let mut table = Table::default();
    for engine in Engine::all() {
        eprintln!("{}: filling the database", engine.name());
        let queue = Queue::fill(engine.clone()).await?;
        pages::measure(&queue, &mut table).await?;
        reports::measure(&queue.scratch, &mut table).await?;
        queue.scratch.drop().await?;
    }
    println!("{table}");
    Ok(())
}
