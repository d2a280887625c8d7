//! The rows as a file; that they were taken away is a row, too.

use super::asked::{Asked, Query};
use super::page::sheet_word;
use super::rows::read;
use crate::casefile::reads::{Read, note};
use crate::journey::casework::Answer;
use crate::platform::csv_file;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use actix_web::web;
use entity::access_log::ReadKind;
use sea_orm::Condition;

/// The newest so many.
const MOST: u64 = 10_000;

/// Sends them.
pub async fn send(session: OfficerSession, query: web::Query<Query>) -> Answer {
    let asked = Asked::of(session, query.into_inner()).await?;
    let platform = asked.session.platform();
    note(platform, &asked.session.officer, Read::of(ReadKind::Export, "trail")).await?;
    let rows = read(&asked, Condition::all(), MOST).await?;
    let language = asked.session.public.language;
    let head = ["when", "who", "post", "did", "code"]
        .map(|column| say(language, &format!("trail-col-{column}"), &[]));
    let lines = rows.into_iter().map(|row| vec![row.when, row.who, row.post, row.did, row.code]);
    let name = format!("jejak-{}", sheet_word(asked.sheet));
    csv_file::answer(&name, std::iter::once(head.to_vec()).chain(lines).collect())
}
