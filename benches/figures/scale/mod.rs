//! The desk among few cases and among very many: the same pages, asked in turns of two services that
//! differ in nothing but the number of their cases.

mod heard;
mod table;
mod visits;

use crate::database::{Engine, Scratch};
use crate::plans::plan;
use crate::process::Server;
use crate::statistics::{ROUNDS, median};
use anyhow::{Context, bail, ensure};
use indicatif::{ProgressBar, ProgressStyle};
use satupintu::commands::fill;
use std::time::Instant;
use table::{Line, Table};
use visits::Visit;

/// The argument that asks for these figures.
pub const WORD: &str = "scale";

/// Each page so often in a round.
const ASKED: usize = 9;
/// Fewer cases than this and a walk over the table is the shortest way.
const MANY: u64 = 100_000;

/// How many cases: few and many, on each database.
pub struct Sizes {
    postgres: (u64, u64),
    sqlite: (u64, u64),
}

impl Sizes {
    /// Reads `--postgres 10000,1000000 --sqlite 10000,200000`; what is left out is so.
    pub fn read(mut arguments: impl Iterator<Item = String>) -> anyhow::Result<Self> {
        let mut sizes = Self { postgres: (10_000, 1_000_000), sqlite: (10_000, 200_000) };
        while let Some(argument) = arguments.next() {
            let given = arguments.next().with_context(|| format!("{argument} needs two sizes"))?;
            let (few, many) = given.split_once(',').context("two sizes with a comma between")?;
            let pair = (few.trim().parse()?, many.trim().parse()?);
            match argument.as_str() {
                "--postgres" => sizes.postgres = pair,
                "--sqlite" => sizes.sqlite = pair,
                other => bail!("{other} is not known"),
            }
        }
        Ok(sizes)
    }

    const fn of(&self, engine: &Engine) -> (u64, u64) {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres(_) => self.postgres,
        }
    }
}

/// Measures every page on every database, and looks at the plans of what the pages ask.
pub async fn measure(sizes: &Sizes) -> anyhow::Result<()> {
    let mut walks = 0;
    let mut table = Table::default();
    for engine in Engine::all() {
        let (few, many) = sizes.of(&engine);
        let small = seeded(engine.clone(), few).await?;
        let large = seeded(engine.clone(), many).await?;
        compare(&mut table, (&small, few), (&large, many)).await?;
        walks += explain(&large, many).await?;
        small.drop().await?;
        large.drop().await?;
    }
    println!("{table}");
    ensure!(walks == 0, "{walks} statements walk over a table that grows with the cases");
    Ok(())
}

async fn seeded(engine: Engine, cases: u64) -> anyhow::Result<Scratch> {
    let name = engine.name();
    let scratch = Scratch::settled(engine).await?;
    let look =
        format!("{name}: {{bar:40}} {{human_pos}} of {{human_len}} cases, {{per_sec}}, {{eta}}");
    let bar = ProgressBar::new(cases).with_style(ProgressStyle::with_template(&look)?);
    let began = Instant::now();
    fill(&scratch.platform, (cases, 1), &bar).await?;
    eprintln!("{name}: {cases} cases in {:.0} s", began.elapsed().as_secs_f64());
    scratch.come_to_rest().await?;
    Ok(scratch)
}

/// Every page in turns: among few, among many, among few …
async fn compare(
    table: &mut Table,
    (small, few): (&Scratch, u64),
    (large, many): (&Scratch, u64),
) -> anyhow::Result<()> {
    let servers = (Server::real(small).await?, Server::real(large).await?);
    let ours = visits::all(small, &servers.0).await?;
    let theirs = visits::all(large, &servers.1).await?;
    for (few_visit, many_visit) in ours.iter().zip(&theirs) {
        let (mut few_ms, mut many_ms) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            few_ms.push(median(turn(few_visit).await?));
            many_ms.push(median(turn(many_visit).await?));
        }
        table.put(Line {
            engine: small.engine.name(),
            page: few_visit.name.clone(),
            sizes: (few, many),
            rows: (few_visit.rows, many_visit.rows),
            ms: (median(few_ms), median(many_ms)),
        });
    }
    Ok(())
}

/// Milliseconds of some answers, one after the other.
async fn turn(visit: &Visit) -> anyhow::Result<Vec<f64>> {
    let mut times = Vec::with_capacity(ASKED);
    for _ in 0..ASKED {
        let began = Instant::now();
        let answer = crate::client::once(&visit.ask).await?;
        ensure!(answer.status == 200, "{} at {}", answer.status, visit.ask.path);
        times.push(began.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(times)
}

/// Prints the plan of everything that the pages ask; answers with how many walk over a growing table.
async fn explain(large: &Scratch, cases: u64) -> anyhow::Result<usize> {
    let mut walking = 0;
    for (page, statements) in heard::all(large).await? {
        println!("\n### {} · {page}\n", large.engine.name());
        for statement in statements {
            let plan = plan(&large.platform.db, &statement, cases < MANY).await?;
            println!("{}\n{}", statement.sql, plan.text);
            for walk in &plan.walks {
                println!("WALKS: {walk}");
            }
            walking += usize::from(!plan.walks.is_empty());
        }
    }
    Ok(walking)
}
