//! A case somebody has open at the desk, and everything needed to say something about it.

use super::AtCase;
use crate::casefile::{self, Opened};
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::{Arg, say};
use crate::platform::menu;
use crate::platform::page::Frame;
use crate::regions::{Gazetteer, places};
use crate::rules::access::works_on_cases;
use crate::rules::act::{Actor, Officer};
use crate::rules::decide::Present;
use crate::rules::policy::Policy;
use crate::rules::standing::Standing;
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::case::Language;
use entity::unit::{UnitId, Zone};
use std::sync::Arc;

/// An officer's request about one case within their reach.
pub struct Desk {
    pub session: OfficerSession,
    pub at: AtCase,
    pub opened: Opened,
    pub policy: Arc<Policy>,
    pub places: Arc<Gazetteer>,
}

impl Desk {
    /// Opens the case for the officer; outside their reach it does not exist.
    pub async fn open(session: OfficerSession, at: AtCase) -> Result<Self, AppError> {
        let platform = session.platform();
        let opened = casefile::open_by_code(&platform.db, &session.officer, &at.code).await?;
        let policy = casefile::policy(platform).await?;
        let places = places(platform).await?;
        Ok(Self { session, at, opened, policy, places })
    }

    pub fn platform(&self) -> &Platform {
        self.session.platform()
    }

    pub const fn language(&self) -> Language {
        self.session.public.language
    }

    pub const fn now(&self) -> Moment {
        self.session.now()
    }

    pub const fn standing(&self) -> &Standing {
        &self.opened.standing
    }

    pub fn actor(&self) -> Actor {
        self.session.actor()
    }

    /// The time and the terms by which acts are open.
    pub fn present(&self) -> Present<'_> {
        Present { now: self.now(), policy: &self.policy }
    }

    /// The zone whose clock stands on the wall here: the owner's.
    pub const fn zone(&self) -> Zone {
        self.opened.standing.course.owner.zone
    }

    /// The owner's working days.
    pub fn calendar(&self) -> Calendar {
        self.policy.calendar_of(&self.opened.standing.course.owner)
    }

    /// Words of the catalogue.
    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        say(self.language(), key, args)
    }

    /// The frame of a page about the case: the list the officer came from stays marked in the menu.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let mut frame = self.session.frame(title);
        menu::mark(&mut frame.menu, &self.at.list_href());
        frame
    }
}

/// The units an officer works on cases for.
pub fn working_units(officer: &Officer) -> Vec<UnitId> {
    officer.posts.iter().filter(|post| works_on_cases(post.role)).map(|post| post.unit.id).collect()
}
