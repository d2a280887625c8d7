//! Who is on stage: units by code, officers by sign-in name, cases by their name in the sample.

use crate::casefile::{CaseError, directory};
use crate::platform::Platform;
use crate::platform::extract::load_officer;
use crate::rules::act::{Assignee, Officer};
use crate::rules::standing::UnitFacts;
use crate::rules::ticket_code::TicketCode;
use anyhow::{Context, anyhow};
use entity::case::CaseId;
use entity::officer::OfficerId;
use entity::{officer, unit};
use sea_orm::EntityTrait;
use std::collections::{BTreeMap, HashMap};

/// Everybody and everything a step can name.
pub struct Cast {
    units: HashMap<String, UnitFacts>,
    officers: HashMap<String, (OfficerId, String)>,
    cases: HashMap<String, (CaseId, TicketCode)>,
}

impl Cast {
    /// Reads the units and officers that are there.
    pub async fn assemble(platform: &Platform) -> anyhow::Result<Self> {
        let units = unit::Entity::find().all(&platform.db).await?;
        let officers = officer::Entity::find().all(&platform.db).await?;
        Ok(Self {
            units: units
                .iter()
                .map(|row| Ok((row.code.clone(), directory::facts(row)?)))
                .collect::<Result<_, CaseError>>()?,
            officers: officers
                .into_iter()
                .map(|row| (row.sign_in_name, (row.id, row.name)))
                .collect(),
            cases: HashMap::new(),
        })
    }

    /// A unit by its code.
    pub fn unit(&self, code: &str) -> anyhow::Result<UnitFacts> {
        self.units.get(code).cloned().with_context(|| format!("no unit {code}"))
    }

    /// An officer a case can be given to.
    pub fn assignee(&self, name: &str) -> anyhow::Result<Assignee> {
        let found = self.officers.get(name).with_context(|| format!("no officer {name}"))?;
        Ok(Assignee { id: found.0, name: found.1.clone() })
    }

    /// An officer with the postings that hold at the platform's time.
    pub async fn officer(&self, platform: &Platform, name: &str) -> anyhow::Result<Officer> {
        let id = self.assignee(name)?.id;
        let loaded = load_officer(platform, id, platform.clock.now()).await;
        loaded
            .map_err(|error| anyhow!("{error}"))?
            .with_context(|| format!("{name} has been disabled"))
    }

    /// A case enters.
    pub fn enter(&mut self, name: &str, id: CaseId, code: TicketCode) {
        self.cases.insert(name.to_owned(), (id, code));
    }

    /// A case that has entered: its id and ticket code.
    pub fn case(&self, name: &str) -> anyhow::Result<(CaseId, &TicketCode)> {
        let found = self.cases.get(name).with_context(|| format!("no case {name} so far"))?;
        Ok((found.0, &found.1))
    }

    /// The ids of all cases that have entered.
    pub fn case_ids(&self) -> Vec<CaseId> {
        self.cases.values().map(|(id, _)| *id).collect()
    }

    /// Their ticket codes as people read them, by name.
    pub fn codes(&self) -> BTreeMap<String, String> {
        let codes = self.cases.iter();
        codes.map(|(name, (_, code))| (name.clone(), code.to_string())).collect()
    }
}
