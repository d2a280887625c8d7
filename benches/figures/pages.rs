//! Pages a second over real sockets, beside a bare actix handler that returns a string of the same
//! size; what each costs in processor time; and the memory of both processes.

use crate::client::{Ask, load, once};
use crate::database::Queue;
use crate::process::Server;
use crate::sizes;
use crate::statistics::{ROUNDS, medians};
use crate::table::{Pair, Table};
use anyhow::ensure;
use satupintu::platform::session;
use std::time::Duration;

const TURN: Duration = Duration::from_millis(1_500);

/// A page that is measured.
struct Subject {
    name: &'static str,
    /// Its name as a file of the bare handler.
    file: &'static str,
    path: String,
    cookie: Option<String>,
}

/// Measures every page, packed and unpacked.
pub async fn measure(queue: &Queue, table: &mut Table) -> anyhow::Result<()> {
    let scratch = &queue.scratch;
    let real = Server::real(scratch).await?;
    let engine = scratch.engine.name();
    let subjects = subjects(queue).await?;
    let pages = scratch.path("pages");
    std::fs::create_dir_all(&pages)?;
    for subject in &subjects {
        let page = once(&subject.of_real(&real, None)).await?;
        ensure!(page.status == 200, "{} at {}", page.status, subject.path);
        std::fs::write(pages.join(subject.file), &page.body)?;
    }
    let bare = Server::bare(&pages)?;
    let at_rest = Pair { ours: real.memory()?, bare: bare.memory()? };
    let mut most = at_rest;
    for subject in &subjects {
        for encoding in [None, Some("br")] {
            most = larger(most, compare(table, engine, (subject, encoding), (&real, &bare)).await?);
        }
    }
    table.put(engine, "memory at rest, MiB", at_rest);
    table.put(engine, "memory under load, MiB", most);
    sizes::measure(engine, real.port, table).await
}

async fn subjects(queue: &Queue) -> anyhow::Result<Vec<Subject>> {
    let cookie = session::open(&queue.scratch.platform, queue.officer).await?;
    let cookie = format!("{}={}", cookie.name(), cookie.value());
    Ok(vec![
        Subject {
            name: "status page by code",
            file: "status",
            path: format!("/s/{}", queue.code),
            cookie: None,
        },
        Subject {
            name: "queue page of 50 rows",
            file: "queue",
            path: "/meja/antrean".to_owned(),
            cookie: Some(cookie),
        },
    ])
}

impl Subject {
    fn of_real(&self, server: &Server, encoding: Option<&'static str>) -> Ask {
        let (path, cookie) = (self.path.clone(), self.cookie.clone());
        Ask { port: server.port, path, cookie, encoding }
    }

    fn of_bare(&self, server: &Server, encoding: Option<&'static str>) -> Ask {
        let folder = if encoding.is_some() { "packed" } else { "plain" };
        let path = format!("/{folder}/{}", self.file);
        Ask { port: server.port, path, cookie: None, encoding }
    }
}

/// Turns about; answers with the most memory either held meanwhile.
async fn compare(
    table: &mut Table,
    engine: &'static str,
    (subject, encoding): (&Subject, Option<&'static str>),
    (real, bare): (&Server, &Server),
) -> anyhow::Result<Pair> {
    let asks = (subject.of_real(real, encoding), subject.of_bare(bare, encoding));
    let (mut rates, mut costs) = (Vec::new(), Vec::new());
    let mut memory = Pair { ours: 0.0, bare: 0.0 };
    for _ in 0..ROUNDS {
        let (ours, our_cost) = turn(real, &asks.0).await?;
        let (theirs, their_cost) = turn(bare, &asks.1).await?;
        rates.push(Pair { ours, bare: theirs });
        costs.push(Pair { ours: our_cost, bare: their_cost });
        memory = larger(memory, Pair { ours: real.memory()?, bare: bare.memory()? });
    }
    let packed = if encoding.is_some() { ", brotli" } else { "" };
    let name = subject.name;
    table.put(engine, format!("{name}{packed}: a second"), medians(&rates));
    table.put(engine, format!("{name}{packed}: processor ms each"), medians(&costs));
    Ok(memory)
}

/// Answers a second, and milliseconds of the server's processor time for each.
async fn turn(server: &Server, ask: &Ask) -> anyhow::Result<(f64, f64)> {
    let before = server.work()?;
    let rate = load(ask, TURN).await?;
    let each = (server.work()? - before) / (rate * TURN.as_secs_f64());
    Ok((rate, each * 1_000.0))
}

const fn larger(one: Pair, other: Pair) -> Pair {
    Pair { ours: one.ours.max(other.ours), bare: one.bare.max(other.bare) }
}
