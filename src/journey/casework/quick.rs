//! Quick actions: several acts under a name, done in one go. What is kept names templates and people;
//! for a case it becomes deeds, or a word for why it cannot.

use super::templates::{filled, usable};
use super::{Desk, working_units};
use crate::casefile::directory::present;
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::rules::access::works_on_cases;
use crate::rules::act::{Act, ArchiveReason, Assignee, PriorityReason};
use crate::rules::decide::{Circumstances, decide_in_turn};
use crate::rules::deed::Deed;
use crate::rules::words::Words;
use entity::case::Priority;
use entity::message_template::{self, TemplateId};
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::quick_action::{Column, Entity, Model, QuickActionId};
use entity::referral::ReferralId;
use entity::unit::UnitId;
use entity::{officer, posting};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

/// The longest text a template can become once it is filled.
const MOST: usize = 2_000;

/// One step of a quick action, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum QuickStep {
    Check,
    Handle,
    Verify,
    Resume,
    Prioritise { to: Priority, why: PriorityReason },
    Assign { to: Whom },
    Ask { template: TemplateId },
    Tell { template: TemplateId },
    Note { template: TemplateId },
    Archive { reason: ArchiveReason, template: TemplateId },
}

/// Who gets the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// Whoever does it.
    Me,
    Nobody,
    Officer(OfficerId),
}

impl QuickStep {
    /// The template it writes with.
    pub const fn template(&self) -> Option<TemplateId> {
        match self {
            Self::Ask { template }
            | Self::Tell { template }
            | Self::Note { template }
            | Self::Archive { template, .. } => Some(*template),
            _ => None,
        }
    }
}

/// A quick action, ready to be used.
#[derive(Clone, Debug)]
pub struct Quick {
    pub id: QuickActionId,
    pub unit: UnitId,
    pub name: String,
    pub steps: Vec<QuickStep>,
    templates: Vec<message_template::Model>,
}

impl Quick {
    /// The quick actions of the officer's units, by name.
    pub async fn all(session: &OfficerSession) -> Result<Vec<Model>, AppError> {
        Ok(Entity::find()
            .filter(Column::UnitId.is_in(working_units(&session.officer)))
            .filter(Column::EndedAt.is_null())
            .order_by_asc(Column::Name)
            .all(&session.platform().db)
            .await?)
    }

    /// One of them; none when it is not theirs, or cannot be read.
    pub async fn load(
        session: &OfficerSession,
        id: QuickActionId,
    ) -> Result<Option<Self>, AppError> {
        let row = Self::all(session).await?.into_iter().find(|row| row.id == id);
        let Some(row) = row else { return Ok(None) };
        let Ok(steps) = serde_json::from_str::<Vec<QuickStep>>(&row.steps) else {
            tracing::error!(quick.id = %id, "a quick action cannot be read and is left out");
            return Ok(None);
        };
        let needed: Vec<TemplateId> = steps.iter().filter_map(QuickStep::template).collect();
        let templates = usable(session)
            .await?
            .filter(message_template::Column::Id.is_in(needed))
            .all(&session.platform().db)
            .await?;
        Ok(Some(Self { id, unit: row.unit_id, name: row.name, steps, templates }))
    }

    /// What it does to the case the officer has open, judged by the rules before anything is done.
    ///
    /// # Errors
    /// The outer one when something of ours broke; the inner one is the word for why not.
    pub async fn deeds(&self, desk: &Desk) -> Result<Result<Vec<Deed>, &'static str>, AppError> {
        let mut deeds = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            match self.deed(desk, step).await? {
                Ok(deed) => deeds.push(deed),
                Err(why) => return Ok(Err(why)),
            }
        }
        Ok(judged(desk, deeds))
    }

    async fn deed(
        &self,
        desk: &Desk,
        step: &QuickStep,
    ) -> Result<Result<Deed, &'static str>, AppError> {
        Ok(match step {
            QuickStep::Check => Ok(Deed::Check),
            QuickStep::Handle => Ok(Deed::Handle),
            QuickStep::Verify => Ok(Deed::Verify),
            QuickStep::Resume => Ok(Deed::Resume),
            QuickStep::Prioritise { to, why } => {
                Ok(Deed::Prioritise { to: *to, why: *why, words: None })
            }
            QuickStep::Assign { to } => assignee(desk, *to).await?.map(|to| Deed::Assign { to }),
            QuickStep::Ask { template } => {
                self.words(desk, *template).await?.map(|question| Deed::Ask { question })
            }
            QuickStep::Tell { template } => {
                self.words(desk, *template).await?.map(|words| Deed::Tell { words })
            }
            QuickStep::Note { template } => {
                self.words(desk, *template).await?.map(|words| Deed::Note { words })
            }
            QuickStep::Archive { reason, template } => self
                .words(desk, *template)
                .await?
                .map(|told| Deed::Archive { reason: *reason, told }),
        })
    }

    async fn words(
        &self,
        desk: &Desk,
        id: TemplateId,
    ) -> Result<Result<Words, &'static str>, AppError> {
        let Some(row) = self.templates.iter().find(|row| row.id == id) else {
            return Ok(Err("no-template"));
        };
        Ok(Words::parse(&filled(desk, row).await?, 1, MOST).map_err(|_| "no-template"))
    }
}

/// The deeds, if the rules would let all of them happen one after the other.
pub fn judged(desk: &Desk, deeds: Vec<Deed>) -> Result<Vec<Deed>, &'static str> {
    let circumstances = Circumstances {
        now: desk.now(),
        policy: &desk.policy,
        new_referral: ReferralId::fresh(),
        route: None,
        other: None,
        delay: None,
    };
    let acts: Vec<Act> = deeds.iter().cloned().map(Act::from).collect();
    match decide_in_turn(desk.standing(), &desk.actor(), &acts, &circumstances) {
        Ok(_) => Ok(deeds),
        Err((_, refusal)) => Err(refusal.word()),
    }
}

async fn assignee(
    desk: &Desk,
    to: Whom,
) -> Result<Result<Option<Assignee>, &'static str>, AppError> {
    let id = match to {
        Whom::Nobody => return Ok(Ok(None)),
        Whom::Me => desk.session.officer.id,
        Whom::Officer(id) => id,
    };
    let found = works_for(desk.platform(), id, desk.standing().course.owner.id, desk).await?;
    Ok(found.map(Some).ok_or("other-unit"))
}

/// The officer, if they work on cases for this unit now.
async fn works_for(
    platform: &Platform,
    id: OfficerId,
    unit: UnitId,
    desk: &Desk,
) -> Result<Option<Assignee>, AppError> {
    let roles: Vec<Role> = posting::Entity::find()
        .filter(posting::Column::OfficerId.eq(id))
        .filter(posting::Column::UnitId.eq(unit))
        .filter(present(desk.now()))
        .select_only()
        .column(posting::Column::Role)
        .into_tuple()
        .all(&platform.db)
        .await?;
    if !roles.into_iter().any(works_on_cases) {
        return Ok(None);
    }
    let found = officer::Entity::find_by_id(id).filter(officer::Column::DisabledAt.is_null());
    Ok(found.one(&platform.db).await?.map(|row| Assignee { id, name: row.name }))
}
