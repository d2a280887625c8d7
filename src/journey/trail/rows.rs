//! The rows: the newest first, going on where the last page ended.

use super::asked::Asked;
use crate::casefile::reads::Sheet;
use crate::journey::casework::{shown_code, word};
use crate::platform::error::AppError;
use crate::platform::format;
use crate::platform::locale::{say, try_say};
use entity::access_log::{self, ReadKind};
use entity::case_event::{self, ActKind, ActorKind};
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::{Moment, case};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef, Select,
};
use serde::Serialize;
use std::str::FromStr;
use uuid::Uuid;

/// A line of the trail.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub when: String,
    pub who: String,
    /// The trail of this officer alone.
    pub who_href: String,
    pub post: String,
    pub did: String,
    pub tone: &'static str,
    pub code: String,
    #[serde(skip)]
    pub cursor: Cursor,
}

impl Line {
    /// A line as it might be.
    pub fn sample() -> Self {
        Self {
            when: "23 Nov 2026, 09.00 WIB".to_owned(),
            who: "Sari Harahap".to_owned(),
            who_href: "/meja/jejak?petugas=x".to_owned(),
            post: "Petugas penerima – Puskesos Air Joman".to_owned(),
            did: "Membuka laporan".to_owned(),
            tone: "mute",
            code: "7K3M9-2QFXA".to_owned(),
            cursor: Cursor { at: Moment(0), id: Uuid::nil() },
        }
    }
}

/// Behind a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    at: Moment,
    id: Uuid,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}_{}", self.at.0, self.id)
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('_').ok_or(())?;
        let at = Moment(at.parse().map_err(|_| ())?);
        Ok(Self { at, id: id.parse().map_err(|_| ())? })
    }
}

/// Up to `limit` rows and one more, and whatever else they must be.
pub async fn read(asked: &Asked, further: Condition, limit: u64) -> Result<Vec<Line>, AppError> {
    let after = asked.query.values.setelah.parse().ok();
    let condition = asked.condition().add(further);
    match asked.sheet {
        Sheet::Reads => reads(asked, condition, (after, limit)).await,
        Sheet::Acts => acts(asked, condition, (after, limit)).await,
    }
}

/// Behind which row the page begins that ends where this row stands; none for the first page.
pub async fn page_before(
    asked: &Asked,
    row: Cursor,
    limit: u64,
) -> Result<Option<Cursor>, AppError> {
    use {access_log::Column as R, case_event::Column as E};
    let (db, condition) = (&asked.session.platform().db, asked.condition());
    let found = match asked.sheet {
        Sheet::Reads => {
            let rows = access_log::Entity::find().filter(condition);
            newer(rows, (R::At, R::Id), (row, limit)).into_tuple().one(db).await?
        }
        Sheet::Acts => {
            let rows = case_event::Entity::find().filter(condition);
            newer(rows, (E::At, E::Id), (row, limit)).into_tuple().one(db).await?
        }
    };
    Ok(found.map(|(at, id)| Cursor { at, id }))
}

type ReadRow = (
    Uuid,
    Moment,
    OfficerId,
    String,
    Option<Role>,
    Option<String>,
    ReadKind,
    Option<String>,
    Option<String>,
);

async fn reads(
    asked: &Asked,
    condition: Condition,
    page: (Option<Cursor>, u64),
) -> Result<Vec<Line>, AppError> {
    use access_log::Column as C;
    let query = access_log::Entity::find()
        .join(JoinType::LeftJoin, to_case::<access_log::Entity>(C::CaseId))
        .filter(condition)
        .select_only()
        .columns([
            C::Id,
            C::At,
            C::OfficerId,
            C::OfficerName,
            C::Role,
            C::UnitName,
            C::Kind,
            C::What,
        ])
        .column(case::Column::Code);
    let query = paged(query, (C::At, C::Id), page);
    let rows: Vec<ReadRow> = query.into_tuple().all(&asked.session.platform().db).await?;
    Ok(rows.into_iter().map(|row| of_read(asked, row)).collect())
}

fn of_read(asked: &Asked, (id, at, officer, name, role, unit, kind, what, code): ReadRow) -> Line {
    let language = asked.session.public.language;
    let what = what.and_then(|what| what_words(language, &what));
    let did = word(language, "trail-kind", kind.code());
    Line {
        when: when(asked, at),
        who: name,
        who_href: asked.address("/meja/jejak", |query| query.petugas = officer.to_string()),
        post: post(asked, role, unit),
        did: what.map_or_else(|| did.clone(), |what| format!("{did}: {what}")),
        tone: if kind == ReadKind::Refused { "bad" } else { "mute" },
        code: shown(asked, code),
        cursor: Cursor { at, id },
    }
}

/// What it was, and how many rows of it.
fn what_words(language: case::Language, kept: &str) -> Option<String> {
    let (what, rows) = kept.split_once(' ').map_or((kept, None), |(what, n)| (what, Some(n)));
    let what = try_say(language, &format!("trail-what-{what}"), &[])?;
    let Some(rows) = rows else { return Some(what) };
    Some(say(language, "trail-rows", &[("what", what.into()), ("n", rows.into())]))
}

type ActRow = (
    Uuid,
    Moment,
    ActorKind,
    Option<OfficerId>,
    Option<String>,
    Option<Role>,
    Option<String>,
    ActKind,
    Option<String>,
);

async fn acts(
    asked: &Asked,
    condition: Condition,
    page: (Option<Cursor>, u64),
) -> Result<Vec<Line>, AppError> {
    use case_event::Column as C;
    let query = case_event::Entity::find()
        .join(JoinType::LeftJoin, to_case::<case_event::Entity>(C::CaseId))
        .filter(condition)
        .select_only()
        .columns([
            C::Id,
            C::At,
            C::Actor,
            C::OfficerId,
            C::OfficerName,
            C::Role,
            C::UnitName,
            C::Act,
        ])
        .column(case::Column::Code);
    let query = paged(query, (C::At, C::Id), page);
    let rows: Vec<ActRow> = query.into_tuple().all(&asked.session.platform().db).await?;
    Ok(rows.into_iter().map(|row| of_act(asked, row)).collect())
}

fn of_act(asked: &Asked, (id, at, actor, officer, name, role, unit, act, code): ActRow) -> Line {
    let language = asked.session.public.language;
    let who_href =
        officer.map(|id| asked.address("/meja/jejak", |query| query.petugas = id.to_string()));
    Line {
        when: when(asked, at),
        // Citizens are never named here.
        who: name.unwrap_or_else(|| word(language, "trail-actor", actor.code())),
        who_href: who_href.unwrap_or_default(),
        post: post(asked, role, unit),
        did: word(language, "did", act.code()),
        tone: if act == ActKind::Reveal { "warn" } else { "mute" },
        code: shown(asked, code),
        cursor: Cursor { at, id },
    }
}

fn to_case<E: EntityTrait>(column: E::Column) -> RelationDef {
    E::belongs_to(case::Entity).from(column).to(case::Column::Id).into()
}

fn paged<E: EntityTrait, C: ColumnTrait>(
    query: Select<E>,
    (at, id): (C, C),
    (after, limit): (Option<Cursor>, u64),
) -> Select<E> {
    let before = after.map(|cursor| {
        let same = Condition::all().add(at.eq(cursor.at)).add(id.lt(cursor.id));
        Condition::any().add(at.lt(cursor.at)).add(same)
    });
    query
        .filter(Condition::all().add_option(before))
        .order_by_desc(at)
        .order_by_desc(id)
        .limit(limit + 1)
}

/// The row behind as many as a page has, going back from one.
fn newer<E: EntityTrait, C: ColumnTrait>(
    query: Select<E>,
    (at, id): (C, C),
    (row, limit): (Cursor, u64),
) -> Select<E> {
    let same = Condition::all().add(at.eq(row.at)).add(id.gt(row.id));
    query
        .select_only()
        .columns([at, id])
        .filter(Condition::any().add(at.gt(row.at)).add(same))
        .order_by_asc(at)
        .order_by_asc(id)
        .offset(limit)
        .limit(1)
}

fn when(asked: &Asked, at: Moment) -> String {
    let language = asked.session.public.language;
    let (day, hour) = (
        format::short_date(language, at, asked.zone),
        format::time_of_day(language, at, asked.zone),
    );
    format!("{day}, {hour}")
}

fn post(asked: &Asked, role: Option<Role>, unit: Option<String>) -> String {
    let role = role.map(|role| word(asked.session.public.language, "role", role.code()));
    let parts: Vec<String> = [role, unit].into_iter().flatten().collect();
    parts.join(" – ")
}

/// Codes are content: an admin sees that there is one, and not which.
fn shown(asked: &Asked, code: Option<String>) -> String {
    match code {
        Some(code) if asked.content => shown_code(&code),
        Some(_) => "•••".to_owned(),
        None => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_address() {
        let cursor = Cursor { at: Moment(1_795_399_200_000), id: Uuid::now_v7() };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for odd in ["", "_", "1_", "x_y"] {
            assert_eq!(odd.parse::<Cursor>(), Err(()), "{odd}");
        }
    }
}
