//! `/meja/templat`: the templates an officer can write with.

use super::rights;
use crate::journey::casework::{Answer, template_name, word, working_units};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::menu;
use crate::platform::page::{Face, Page, render, see_other};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use entity::message_template::{ActiveModel, Column, Entity, Model, TemplateId};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Where the page is.
pub const HREF: &str = menu::TEMPLATES;

/// The page.
#[derive(Debug, Serialize)]
pub struct TemplatesPage {
    pub done: String,
    pub may_add: bool,
    pub rows: Vec<TemplateRow>,
}

/// One template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TemplateRow {
    pub name: String,
    pub use_for: String,
    pub unit: String,
    pub text: String,
    /// It has an English text too.
    pub both: bool,
    pub edit_href: String,
}

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct DoneQuery {
    selesai: Option<String>,
}

impl DoneQuery {
    /// What was just done, in words.
    pub fn words(&self, session: &OfficerSession) -> String {
        let key = match self.selesai.as_deref() {
            Some("simpan") => "hands-kept",
            Some("akhiri") => "hands-ended",
            _ => return String::new(),
        };
        say(session.public.language, key, &[])
    }
}

/// Shows them.
pub async fn show(session: OfficerSession, query: Query<DoneQuery>) -> Answer {
    let page = TemplatesPage {
        done: query.words(&session),
        may_add: rights::looks_after(&session).next().is_some(),
        rows: rows(&session).await?,
    };
    let frame = session.frame(say(session.public.language, "hands-templates", &[]));
    render(session.platform(), frame, &page)
}

async fn rows(session: &OfficerSession) -> Result<Vec<TemplateRow>, AppError> {
    let own = working_units(&session.officer);
    let whose = Condition::any().add(Column::UnitId.is_null()).add(Column::UnitId.is_in(own));
    let rows = Entity::find()
        .filter(whose)
        .filter(Column::EndedAt.is_null())
        .order_by_asc(Column::UseFor)
        .order_by_asc(Column::NameId)
        .all(&session.platform().db)
        .await?;
    let names: HashMap<_, _> =
        session.officer.posts.iter().map(|post| (post.unit.id, post.unit.name.clone())).collect();
    let language = session.public.language;
    let row = |row: Model| TemplateRow {
        name: template_name(&row, language).to_owned(),
        use_for: word(language, "hands-use", row.use_for.code()),
        unit: match row.unit_id {
            Some(unit) => names.get(&unit).cloned().unwrap_or_default(),
            None => say(language, "hands-national", &[]),
        },
        both: !row.text_en.is_empty(),
        edit_href: match row.unit_id {
            Some(unit) if rights::may_change(session, unit) => format!("{HREF}/{}", row.id),
            _ => String::new(),
        },
        text: row.text_id,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// A template in force that this officer looks after.
pub async fn changeable(session: &OfficerSession, id: &str) -> Result<Model, AppError> {
    let id: TemplateId = id.parse().map_err(|_| Refusal::OutOfReach)?;
    let own = working_units(&session.officer);
    let found = Entity::find_by_id(id)
        .filter(Condition::any().add(Column::UnitId.is_null()).add(Column::UnitId.is_in(own)))
        .filter(Column::EndedAt.is_null());
    let row = found.one(&session.platform().db).await?.ok_or(Refusal::OutOfReach)?;
    match row.unit_id {
        Some(unit) if rights::may_change(session, unit) => Ok(row),
        _ => Err(Refusal::NotYourAct.into()),
    }
}

/// Ends a template: it is offered no longer, and what was written with it stays.
pub async fn end(session: OfficerSession, path: Path<String>) -> Answer {
    let row = changeable(&session, &path).await?;
    let change = ActiveModel {
        ended_at: Set(Some(session.now())),
        changed_by: Set(Some(session.officer.id)),
        changed_at: Set(session.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(row.id))
        .filter(Column::EndedAt.is_null())
        .exec(&session.platform().db)
        .await?;
    Ok(back("akhiri"))
}

/// Back to the page, which says what was done.
pub fn back(done: &str) -> HttpResponse {
    let target = format!("{HREF}?selesai={done}");
    see_other(&target)
}

impl Page for TemplatesPage {
    const TEMPLATE: &'static str = "shortcuts/templates.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let row = |edit_href: &str| TemplateRow {
            name: "Tanya nomor kartu".to_owned(),
            use_for: "Pertanyaan untuk warga".to_owned(),
            unit: "Puskesos Air Joman".to_owned(),
            text: "Yth. {nama},\n<script>".to_owned(),
            both: true,
            edit_href: edit_href.to_owned(),
        };
        let page = |may_add, rows| Self { done: "Tersimpan.".to_owned(), may_add, rows };
        vec![page(true, vec![row("/meja/templat/1"), row("")]), page(false, Vec::new())]
    }
}
