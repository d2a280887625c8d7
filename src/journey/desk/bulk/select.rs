//! `POST /meja/pilihan`: rows of a list were marked, or all of a view are meant. They are frozen, and the
//! page of what can be done with them opens.

use super::selection::Mark;
use super::{Aim, begin};
use crate::casefile::batch::MOST;
use crate::casefile::reach::reach;
use crate::journey::casework::Answer;
use crate::journey::desk::lists::{Listed, own_address, pairs};
use crate::journey::desk::queue::{self, Asked};
use crate::journey::desk::referrals::{self, Direction, ReferralRow, Shown};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::page::see_other;
use crate::rules::ticket_code::TicketCode;
use actix_web::web::Form;
use entity::case::{CaseId, Column, Entity};
use entity::saved_view::DeskList;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

/// The form's fields; a mark comes once for each row.
type Fields = Vec<(String, String)>;

/// Marks more than this are no page of ours.
const MOST_MARKS: usize = 500;

/// Freezes what is marked.
pub async fn take(session: OfficerSession, form: Form<Fields>) -> Answer {
    let one = |name: &str| form.iter().find(|(key, _)| key == name).map(|(_, v)| v.as_str());
    let (list, list_href) = own_address(one("daftar").unwrap_or_default());
    let items = match one("semua") {
        Some(_) => all_of(&session, list, &list_href).await?,
        None => marked(&session, list, &form).await?,
    };
    if items.is_empty() {
        let mark = if list_href.contains('?') { '&' } else { '?' };
        return Ok(see_other(&format!("{list_href}{mark}tanpa-pilihan=1")));
    }
    let hub = begin(&session, (list, &list_href), &items).await?;
    Ok(see_other(&match one("aksi").and_then(|word| Aim::of_word(list, word)) {
        Some(aim) => format!("{hub}/{}", aim.word()),
        None => hub,
    }))
}

/// The marked rows within reach, in the order they were marked in.
async fn marked(
    session: &OfficerSession,
    list: DeskList,
    form: &Fields,
) -> Result<Vec<Mark>, AppError> {
    let marks = form.iter().filter(|(name, _)| name == "pilih").take(MOST_MARKS);
    let marks = marks.map(|(_, value)| value.as_str());
    match Direction::of_list(list) {
        None => cases_marked(session, marks.filter_map(|code| TicketCode::parse(code).ok())).await,
        Some(direction) => {
            let shown: Vec<Shown> = marks.filter_map(Shown::parse).collect();
            let rows = referrals::marked(session, direction, &shown).await?;
            Ok(rows.iter().map(of_referral).collect())
        }
    }
}

async fn cases_marked(
    session: &OfficerSession,
    codes: impl Iterator<Item = TicketCode>,
) -> Result<Vec<Mark>, AppError> {
    let codes: Vec<TicketCode> = codes.collect();
    let rows: Vec<(String, CaseId, i32)> = Entity::find()
        .filter(Column::Code.is_in(codes.iter().map(TicketCode::as_str)))
        .filter(reach(&session.officer))
        .select_only()
        .columns([Column::Code, Column::Id, Column::Version])
        .into_tuple()
        .all(&session.platform().db)
        .await?;
    let mut known: HashMap<String, Mark> = rows
        .into_iter()
        .map(|(code, case, version)| (code, Mark { case, referral: None, version }))
        .collect();
    Ok(codes.iter().filter_map(|code| known.remove(code.as_str())).collect())
}

/// Everything the list holds now, up to what one selection takes.
async fn all_of(
    session: &OfficerSession,
    list: DeskList,
    list_href: &str,
) -> Result<Vec<Mark>, AppError> {
    let query = list_href.split_once('?').map_or("", |(_, query)| query);
    match Listed::of(session, list, &pairs(query)).await? {
        Listed::Queue(asked) => all_cases(session, &asked).await,
        Listed::Referrals(question) => {
            let rows = referrals::all_of(session, &question, MOST as u64).await?;
            Ok(rows.iter().map(of_referral).collect())
        }
    }
}

fn of_referral((row, version): &(ReferralRow, i32)) -> Mark {
    Mark { case: row.case_id, referral: Some(row.id), version: *version }
}

async fn all_cases(session: &OfficerSession, asked: &Asked) -> Result<Vec<Mark>, AppError> {
    let ids = queue::ids(session, asked, MOST as u64).await?;
    let mut versions = HashMap::new();
    for some in ids.chunks(MOST_MARKS) {
        let rows: Vec<(CaseId, i32)> = Entity::find()
            .filter(Column::Id.is_in(some.iter().copied()))
            .filter(reach(&session.officer))
            .select_only()
            .columns([Column::Id, Column::Version])
            .into_tuple()
            .all(&session.platform().db)
            .await?;
        versions.extend(rows);
    }
    let mark = |case: CaseId| Some(Mark { case, referral: None, version: *versions.get(&case)? });
    Ok(ids.into_iter().filter_map(mark).collect())
}
