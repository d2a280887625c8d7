//! `/meja/tindakan-cepat`: the quick actions of an officer's units.

use super::rights;
use super::templates::DoneQuery;
use crate::journey::casework::{Answer, Names, Quick, QuickStep, Whom, word, working_units};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::menu;
use crate::platform::page::{Face, Page, render, see_other};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use entity::case::Language;
use entity::message_template;
use entity::quick_action::{ActiveModel, Column, Entity, Model, QuickActionId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use std::collections::HashMap;

/// Where the page is.
pub const HREF: &str = menu::QUICKS;

/// The page.
#[derive(Debug, Serialize)]
pub struct QuicksPage {
    pub done: String,
    pub may_add: bool,
    pub rows: Vec<QuickRow>,
}

/// One quick action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuickRow {
    pub name: String,
    pub unit: String,
    /// What it does, step by step.
    pub steps: Vec<String>,
    pub edit_href: String,
}

/// Shows them.
pub async fn show(session: OfficerSession, query: Query<DoneQuery>) -> Answer {
    let page = QuicksPage {
        done: query.words(&session),
        may_add: rights::looks_after(&session).next().is_some(),
        rows: rows(&session).await?,
    };
    let frame = session.frame(say(session.public.language, "hands-quicks", &[]));
    render(session.platform(), frame, &page)
}

async fn rows(session: &OfficerSession) -> Result<Vec<QuickRow>, AppError> {
    let kept: Vec<(Model, Vec<QuickStep>)> = Quick::all(session)
        .await?
        .into_iter()
        .map(|row| {
            let steps = serde_json::from_str(&row.steps).unwrap_or_default();
            (row, steps)
        })
        .collect();
    let wording = Wording::load(session, kept.iter().flat_map(|(_, steps)| steps)).await?;
    let names: HashMap<_, _> =
        session.officer.posts.iter().map(|post| (post.unit.id, post.unit.name.clone())).collect();
    let row = |(row, steps): (Model, Vec<QuickStep>)| QuickRow {
        unit: names.get(&row.unit_id).cloned().unwrap_or_default(),
        steps: steps.iter().map(|step| wording.step(step)).collect(),
        edit_href: if rights::may_change(session, row.unit_id) {
            format!("{HREF}/{}", row.id)
        } else {
            String::new()
        },
        name: row.name,
    };
    Ok(kept.into_iter().map(row).collect())
}

/// The names that steps are told with.
pub struct Wording {
    language: Language,
    names: Names,
    templates: HashMap<message_template::TemplateId, String>,
}

impl Wording {
    /// Reads the names these steps need.
    pub async fn load<'a>(
        session: &OfficerSession,
        steps: impl Iterator<Item = &'a QuickStep>,
    ) -> Result<Self, AppError> {
        let steps: Vec<&QuickStep> = steps.collect();
        let officers = steps.iter().filter_map(|step| match step {
            QuickStep::Assign { to: Whom::Officer(id) } => Some(*id),
            _ => None,
        });
        let (db, language) = (&session.platform().db, session.public.language);
        let needed = steps.iter().filter_map(|step| step.template());
        let rows = message_template::Entity::find()
            .filter(message_template::Column::Id.is_in(needed))
            .all(db)
            .await?;
        let name = |row: &message_template::Model| {
            crate::journey::casework::template_name(row, language).to_owned()
        };
        Ok(Self {
            language,
            names: Names::load(db, officers, []).await?,
            templates: rows.iter().map(|row| (row.id, name(row))).collect(),
        })
    }

    /// A step in words.
    pub fn step(&self, step: &QuickStep) -> String {
        let act = |code: &str| word(self.language, "act", code);
        let with = |act: String, what: String| format!("{act}: {what}");
        match step {
            QuickStep::Check => act("check"),
            QuickStep::Handle => act("handle"),
            QuickStep::Verify => act("verify"),
            QuickStep::Resume => act("resume"),
            QuickStep::Prioritise { to, .. } => {
                with(act("prioritise"), word(self.language, "priority", to.code()))
            }
            QuickStep::Assign { to } => with(act("assign"), self.whom(*to)),
            QuickStep::Ask { template } => with(act("ask"), self.template(*template)),
            QuickStep::Tell { template } => with(act("tell"), self.template(*template)),
            QuickStep::Note { template } => with(act("note"), self.template(*template)),
            QuickStep::Archive { template, .. } => with(act("archive"), self.template(*template)),
        }
    }

    fn whom(&self, to: Whom) -> String {
        match to {
            Whom::Me => say(self.language, "hands-whom-me", &[]),
            Whom::Nobody => say(self.language, "triage-assign-nobody", &[]),
            Whom::Officer(id) => self.names.officer(id).unwrap_or_default().to_owned(),
        }
    }

    fn template(&self, id: message_template::TemplateId) -> String {
        self.templates.get(&id).cloned().unwrap_or_default()
    }
}

/// A quick action in force that this officer looks after.
pub async fn changeable(session: &OfficerSession, id: &str) -> Result<Model, AppError> {
    let id: QuickActionId = id.parse().map_err(|_| Refusal::OutOfReach)?;
    let found = Entity::find_by_id(id)
        .filter(Column::UnitId.is_in(working_units(&session.officer)))
        .filter(Column::EndedAt.is_null());
    let row = found.one(&session.platform().db).await?.ok_or(Refusal::OutOfReach)?;
    if rights::may_change(session, row.unit_id) { Ok(row) } else { Err(Refusal::NotYourAct.into()) }
}

/// Ends a quick action: it is offered no longer.
pub async fn end(session: OfficerSession, path: Path<String>) -> Answer {
    let row = changeable(&session, &path).await?;
    let change = ActiveModel {
        ended_at: Set(Some(session.now())),
        changed_by: Set(session.officer.id),
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

impl Page for QuicksPage {
    const TEMPLATE: &'static str = "shortcuts/quicks.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let row = |edit_href: &str| QuickRow {
            name: "Tangani dan tanya".to_owned(),
            unit: "Puskesos Air Joman".to_owned(),
            steps: vec!["Tangani".to_owned(), "Tugaskan: Budi Siregar".to_owned()],
            edit_href: edit_href.to_owned(),
        };
        let page = |may_add, rows| Self { done: "Tersimpan.".to_owned(), may_add, rows };
        vec![page(true, vec![row("/meja/tindakan-cepat/1"), row("")]), page(false, Vec::new())]
    }
}
