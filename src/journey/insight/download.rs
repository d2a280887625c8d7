//! A table as a file: what the page shows, nothing more.

use super::board::{Board, Query};
use super::page::tables;
use super::sheets::place_word;
use super::stats::Numbers;
use super::table::Table;
use crate::casefile::reads::{Read, note};
use crate::journey::casework::Answer;
use crate::platform::csv_file;
use crate::platform::error::Refusal;
use crate::platform::extract::OfficerSession;
use actix_web::web;

/// Sends the table that is named.
pub async fn send(session: OfficerSession, query: web::Query<Query>) -> Answer {
    let board = Board::of(session, query.into_inner()).await?;
    let numbers = Numbers::of(&board).await?;
    let tables = tables(&board, &numbers).await?;
    let wanted = board.query.values.tabel.as_str();
    let table = tables.iter().find(|table| table.id == wanted).ok_or(Refusal::OutOfReach)?;
    let (first, last) = (board.period.first, board.period.last);
    let name = format!("{}-{}-{first}-{last}", table.id, place_word(board.place.as_ref()));
    let read = Read::export("figures", table.rows.len());
    note(board.session.platform(), &board.session.officer, read).await?;
    csv_file::answer(&name, lines(table))
}

fn lines(table: &Table) -> Vec<Vec<String>> {
    let head = std::iter::once(table.title.clone()).chain(table.columns.iter().cloned());
    let row = |row: &super::table::Row| {
        std::iter::once(row.name.clone()).chain(row.cells.iter().map(|c| c.text.clone())).collect()
    };
    std::iter::once(head.collect()).chain(table.rows.iter().map(row)).collect()
}
