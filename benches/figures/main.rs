//! The first figures: what the service does in a second, beside what the machine could do at best in
//! the same run. Prints one Markdown table. `bin/figures` starts it; `docs/FIGURES.md` explains it.

mod bare;
mod client;
mod database;
mod pages;
mod process;
mod reports;
mod sizes;
mod statistics;
mod table;

use anyhow::Context;
use database::{Engine, Scratch};
use table::Table;

/// Two cores, like the machine the product is meant for.
const WORKERS: usize = 2;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(bare::ARGUMENT) {
        let dir = arguments.next().context("a folder of pages")?;
        return actix_web::rt::System::new().block_on(bare::serve(dir.as_ref()));
    }
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKERS)
        .enable_all()
        .build()?
        .block_on(measure())
}

async fn measure() -> anyhow::Result<()> {
    let mut table = Table::default();
    for engine in Engine::all() {
        eprintln!("{}: filling the database", engine.name());
        let scratch = Scratch::fill(engine.clone()).await?;
        pages::measure(&scratch, &mut table).await?;
        reports::measure(&scratch, &mut table).await?;
        scratch.drop().await?;
    }
    println!("{table}");
    Ok(())
}
