//! Who else has a case open, and what happened to it meanwhile: the answer to a page that says, every
//! few seconds, that it is still being read.

use crate::casefile::alerts;
use crate::casefile::contents::{self, EventSeen};
use crate::journey::casework::{Answer, AtCase, Desk, Names, word};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::live::{self, Signal, What};
use crate::rules::case_lifecycle::leaves_all_as_it_was;
use actix_web::HttpResponse;
use actix_web::web::Form;
use entity::case_event::ActorKind;
use entity::presence::{ActiveModel, Column, Entity, Model};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

const MINUTE_MS: i64 = 60 * 1000;
/// Whoever has not been seen for so long has left.
const GONE_MS: i64 = 50 * 1000;
/// So many are named.
const MOST: u64 = 5;

/// What a page that is still open says.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Beat {
    /// Journal rows the page shows.
    #[serde(default)]
    rows: String,
    /// It is being left.
    #[serde(default)]
    pergi: String,
}

/// Who is there besides the officer, and whether the page is still as the case is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Around {
    /// A sentence for each person.
    pub here: Vec<String>,
    /// Who changed it since, and when; empty when nobody did.
    pub changed: String,
}

/// A page says that it is open, or that it is being left.
pub async fn beat(session: OfficerSession, at: AtCase, form: Form<Beat>) -> Answer {
    let desk = Desk::open(session, at).await?;
    let came = if form.pergi.is_empty() { stay(&desk).await? } else { leave(&desk).await? };
    if came {
        tell(&desk).await?;
        // Whoever has the case before their eyes need not be told of it any more.
        alerts::read_of(desk.platform(), desk.session.officer.id, desk.opened.row.id).await?;
    }
    let seen = form.rows.parse().unwrap_or(desk.opened.row.events);
    let around = Around { changed: changed(&desk, seen).await?, ..around(&desk).await? };
    Ok(HttpResponse::Ok().json(around))
}

/// Who else has the case open now.
pub async fn around(desk: &Desk) -> Result<Around, AppError> {
    let now = desk.now();
    let db = &desk.platform().db;
    let rows = Entity::find()
        .filter(Column::CaseId.eq(desk.opened.row.id))
        .filter(Column::OfficerId.ne(desk.session.officer.id))
        .filter(Column::SeenAt.gt(now.plus_ms(-GONE_MS)))
        .order_by_asc(Column::Since)
        .limit(MOST)
        .all(db)
        .await?;
    let names = Names::load(db, rows.iter().map(|row| row.officer_id), []).await?;
    let say = |row: &Model| {
        let name = names.officer(row.officer_id)?.to_owned();
        let minutes = now.since(row.since) / MINUTE_MS;
        Some(desk.say("live-here", &[("name", name.into()), ("minutes", minutes.into())]))
    };
    Ok(Around { here: rows.iter().filter_map(say).collect(), changed: String::new() })
}

/// Keeps that the officer is there; true when they were not a moment ago.
async fn stay(desk: &Desk) -> Result<bool, AppError> {
    let (db, now) = (&desk.platform().db, desk.now());
    let key = (desk.opened.row.id, desk.session.officer.id);
    let before = Entity::find_by_id(key).one(db).await?;
    let still = before.as_ref().filter(|row| now.since(row.seen_at) < GONE_MS);
    let row = ActiveModel {
        case_id: Set(key.0),
        officer_id: Set(key.1),
        since: Set(still.map_or(now, |row| row.since)),
        seen_at: Set(now),
    };
    let again = OnConflict::columns([Column::CaseId, Column::OfficerId])
        .update_columns([Column::Since, Column::SeenAt])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(db).await?;
    Ok(still.is_none())
}

async fn leave(desk: &Desk) -> Result<bool, AppError> {
    let key = (desk.opened.row.id, desk.session.officer.id);
    let gone = Entity::delete_by_id(key).exec(&desk.platform().db).await?;
    Ok(gone.rows_affected > 0)
}

/// Those who have it open too hear at once that somebody came or left.
async fn tell(desk: &Desk) -> Result<(), AppError> {
    let (row, standing) = (&desk.opened.row, desk.standing());
    let asked = standing.referrals.iter().flat_map(|referral| [referral.from, referral.to]);
    let units = [Some(row.owner_unit_id), row.emergency_unit_id].into_iter().flatten().chain(asked);
    let places = [row.village_code.clone(), row.district_code.clone()];
    let signal = Signal::new(What::Presence, row.id, units.collect(), places);
    let platform = desk.platform();
    live::announce(&platform.db, &signal).await?;
    platform.live.committed(&platform.db, signal);
    Ok(())
}

/// Who changed the case after the page was shown, in a sentence; who only looked changed nothing.
async fn changed(desk: &Desk, seen: i32) -> Result<String, AppError> {
    if desk.opened.row.events <= seen {
        return Ok(String::new());
    }
    let platform = desk.platform();
    let journal = contents::journal(&platform.db, &platform.vault, &desk.opened).await?;
    let last = journal.iter().rev().find(|event| event.seq > seen && tells(event));
    Ok(last.map(|event| sentence(desk, event)).unwrap_or_default())
}

fn tells(event: &EventSeen) -> bool {
    !leaves_all_as_it_was(event.act)
}

fn sentence(desk: &Desk, event: &EventSeen) -> String {
    let who = match (&event.officer_name, event.actor) {
        (Some(name), _) => name.clone(),
        (None, ActorKind::Officer) => String::new(),
        (None, actor) => word(desk.language(), "actor", actor.code()),
    };
    let when = format::time_of_day(desk.language(), event.at, desk.zone());
    desk.say("live-changed", &[("who", who.into()), ("when", when.into())])
}
