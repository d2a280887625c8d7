//! `POST /meja/pilihan`: rows were marked, or all of a view are meant. They are frozen, and the page of
//! what can be done with them opens.

use super::selection::Selection;
use super::{Aim, hub_href};
use crate::casefile::batch::MOST;
use crate::casefile::reach::reach;
use crate::journey::casework::Answer;
use crate::journey::desk::queue;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::paths;
use crate::rules::ticket_code::TicketCode;
use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;
use actix_web::web::Form;
use entity::case::{CaseId, Column, Entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

/// The form's fields; a mark comes once for each row.
type Fields = Vec<(String, String)>;

/// Marks more than this are no page of ours.
const MOST_MARKS: usize = 500;

/// Freezes what is marked.
pub async fn take(session: OfficerSession, form: Form<Fields>) -> Answer {
    let one = |name: &str| form.iter().find(|(key, _)| key == name).map(|(_, v)| v.as_str());
    let list_href = list_href(one("daftar").unwrap_or_default());
    let items = match one("semua") {
        Some(_) => all_of(&session, &list_href).await?,
        None => marked(&session, &form).await?,
    };
    if items.is_empty() {
        let mark = if list_href.contains('?') { '&' } else { '?' };
        return Ok(go_to(format!("{list_href}{mark}tanpa-pilihan=1")));
    }
    let id = Selection::freeze(&session, &list_href, &items).await?;
    let hub = hub_href(id);
    Ok(go_to(match one("aksi").and_then(Aim::of_word) {
        Some(aim) => format!("{hub}/{}", aim.word()),
        None => hub,
    }))
}

fn go_to(target: String) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, target)).finish()
}

/// The list's own address; any other is the queue as it opens. It comes again with its error or not.
fn list_href(asked: &str) -> String {
    let queue = paths::queue_itself();
    let query = asked.strip_prefix(&queue).and_then(|rest| rest.strip_prefix('?'));
    let pairs: Vec<(String, String)> =
        query.and_then(|query| serde_urlencoded::from_str(query).ok()).unwrap_or_default();
    let told = ["tanpa-pilihan", "selesai", "dari"];
    let pairs: Vec<_> =
        pairs.into_iter().filter(|(name, _)| !told.contains(&name.as_str())).collect();
    match serde_urlencoded::to_string(&pairs) {
        Ok(query) if !query.is_empty() => {
            format!("{queue}?{query}")
        }
        _ => queue,
    }
}

/// The marked cases within reach, in the order they were marked in.
async fn marked(session: &OfficerSession, form: &Fields) -> Result<Vec<(CaseId, i32)>, AppError> {
    let marks = form.iter().filter(|(name, _)| name == "pilih").take(MOST_MARKS);
    let codes: Vec<TicketCode> =
        marks.filter_map(|(_, code)| TicketCode::parse(code).ok()).collect();
    let rows: Vec<(String, CaseId, i32)> = Entity::find()
        .filter(Column::Code.is_in(codes.iter().map(TicketCode::as_str)))
        .filter(reach(&session.officer))
        .select_only()
        .columns([Column::Code, Column::Id, Column::Version])
        .into_tuple()
        .all(&session.platform().db)
        .await?;
    let mut known: HashMap<String, (CaseId, i32)> =
        rows.into_iter().map(|(code, id, version)| (code, (id, version))).collect();
    Ok(codes.iter().filter_map(|code| known.remove(code.as_str())).collect())
}

/// Everything the list holds now, up to what one selection takes.
async fn all_of(session: &OfficerSession, list_href: &str) -> Result<Vec<(CaseId, i32)>, AppError> {
    let query = list_href.split_once('?').map_or("", |(_, query)| query);
    let ids = queue::ids(session, query, MOST as u64).await?;
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
    Ok(ids.into_iter().filter_map(|id| Some((id, *versions.get(&id)?))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_queue_is_gone_back_to() {
        assert_eq!(list_href("/meja/antrean?tampilan=semua"), "/meja/antrean?tampilan=semua");
        assert_eq!(
            list_href("/meja/antrean?tampilan=semua&selesai=x&tanpa-pilihan=1"),
            "/meja/antrean?tampilan=semua"
        );
        for odd in ["", "//evil.example", "/akun", "/meja/antrean/lain", "/meja/antrean"] {
            assert_eq!(list_href(odd), "/meja/antrean", "{odd}");
        }
    }
}
