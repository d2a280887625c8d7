//! Whose pages are asked for: an officer of a village, one of a regency with a full inbox, and one of
//! the ministry.

use crate::client::{Ask, once};
use crate::database::Scratch;
use crate::process::Server;
use anyhow::{Context, ensure};
use entity::{case, officer, person};
use satupintu::platform::session;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// Who, and by which name they sign in.
pub const OFFICERS: &[(&str, &str)] = &[
    ("village", "hadi.sitorus@puskesos.example"),
    ("regency", "ratna.lubis@asahan.example"),
    ("ministry", "retno.wulandari@kemensos.example"),
];

/// The pages of a desk whose addresses are always the same.
pub const PAGES: &[(&str, &str)] = &[
    ("today", "/meja"),
    ("queue, what needs action", "/meja/antrean"),
    ("queue, everything", "/meja/antrean?tampilan=semua"),
    ("queue, filtered", "/meja/antrean?tampilan=semua&masalah=not_paid"),
    ("search for a word", "/meja/antrean?cari=bantuan"),
    ("referrals received", "/meja/rujukan/masuk"),
];
const EVERYTHING: &str = "/meja/antrean?tampilan=semua";
const PAGES_ON: usize = 9;

/// A page somebody looks at.
pub struct Visit {
    pub name: String,
    pub ask: Ask,
    /// Rows on it, or lines of its lists.
    pub rows: usize,
}

/// Every page of every officer.
pub async fn all(scratch: &Scratch, server: &Server) -> anyhow::Result<Vec<Visit>> {
    let mut visits = Vec::new();
    for (who, sign_in_name) in OFFICERS {
        let cookie = cookie(scratch, sign_in_name).await?;
        for (page, path) in paths(scratch, server, &cookie).await? {
            let ask = ask(server, &cookie, &path);
            let html = html(&ask).await?;
            let rows = html.matches("/meja/laporan/").count();
            visits.push(Visit { name: format!("{who}: {page}"), ask, rows });
        }
    }
    Ok(visits)
}

/// The addresses of everything this officer is asked to open.
async fn paths(
    scratch: &Scratch,
    server: &Server,
    cookie: &str,
) -> anyhow::Result<Vec<(&'static str, String)>> {
    let mut paths: Vec<(&str, String)> =
        PAGES.iter().map(|(page, path)| (*page, (*path).to_owned())).collect();
    let first = html(&ask(server, cookie, EVERYTHING)).await?;
    let case = case_in(&first).context("no case is within reach")?;
    paths.push(("search for a person", search_for_one(scratch, server, cookie, &first).await?));
    paths.push(("a case", case));
    paths.push(("the tenth page on", on(server, cookie, first).await?));
    Ok(paths)
}

/// The search for somebody of these cases by their whole name: of those on the page whoever has the
/// fewest namesakes, so that few and many cases are asked for the same.
async fn search_for_one(
    scratch: &Scratch,
    server: &Server,
    cookie: &str,
    page: &str,
) -> anyhow::Result<String> {
    let mut found = Vec::new();
    for name in names_on(scratch, page).await? {
        let path = format!("/meja/antrean?{}", serde_urlencoded::to_string([("cari", name)])?);
        let shown = html(&ask(server, cookie, &path)).await?;
        found.push((shown.matches("/meja/laporan/").count(), path));
    }
    let fewest = found.into_iter().filter(|(rows, _)| *rows > 0).min();
    fewest.map(|(_, path)| path).context("nobody is found by name")
}

/// The names of those whose cases are on the page.
async fn names_on(scratch: &Scratch, page: &str) -> anyhow::Result<Vec<String>> {
    let db = &scratch.platform.db;
    let codes = page.split("href=\"/meja/laporan/").skip(1);
    let codes = codes.filter_map(|rest| rest.split(['"', '?']).next());
    let cases = case::Entity::find().filter(case::Column::Code.is_in(codes)).all(db).await?;
    let named = person::Entity::find()
        .filter(person::Column::CaseId.is_in(cases.iter().map(|case| case.id)))
        .order_by_asc(person::Column::Id)
        .all(db)
        .await?;
    Ok(named.into_iter().filter_map(|person| person.name).collect())
}

/// Presses "next" until the tenth page, or the last one there is.
async fn on(server: &Server, cookie: &str, first: String) -> anyhow::Result<String> {
    let (mut here, mut path) = (first, EVERYTHING.to_owned());
    for _ in 0..PAGES_ON {
        let Some(next) = next_in(&here) else { break };
        here = html(&ask(server, cookie, &next)).await?;
        path = next;
    }
    Ok(path)
}

fn case_in(html: &str) -> Option<String> {
    let rest = html.split("href=\"/meja/laporan/").nth(1)?;
    Some(format!("/meja/laporan/{}", rest.split('"').next()?.replace("&amp;", "&")))
}

fn next_in(html: &str) -> Option<String> {
    let mut links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.find(|link| link.contains("sesudah=")).map(|link| link.replace("&amp;", "&"))
}

pub fn ask(server: &Server, cookie: &str, path: &str) -> Ask {
    let (path, cookie) = (path.to_owned(), Some(cookie.to_owned()));
    Ask { port: server.port, path, cookie, encoding: None }
}

async fn html(ask: &Ask) -> anyhow::Result<String> {
    let answer = once(ask).await?;
    ensure!(answer.status == 200, "{} at {}", answer.status, ask.path);
    Ok(String::from_utf8_lossy(&answer.body).into_owned())
}

/// The cookie of somebody who has signed in.
pub async fn cookie(scratch: &Scratch, sign_in_name: &str) -> anyhow::Result<String> {
    let row = officer::Entity::find()
        .filter(officer::Column::SignInName.eq(sign_in_name))
        .one(&scratch.platform.db)
        .await?
        .with_context(|| format!("{sign_in_name} is not in the sample"))?;
    let cookie = session::open(&scratch.platform, row.id).await?;
    Ok(format!("{}={}", cookie.name(), cookie.value()))
}
