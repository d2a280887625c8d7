//! A case somebody has open at the desk, and everything needed to say something about it.

use super::AtCase;
use crate::casefile::reads::{self, Read};
use crate::casefile::{self, CaseError, Opened};
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
use crate::rules::refusal::Refusal;
use crate::rules::standing::Standing;
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::access_log::ReadKind;
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
    /// Opens the case for the officer; outside their reach it does not exist. That they look at it, or
    /// tried to, is written down first.
    pub async fn open(session: OfficerSession, at: AtCase) -> Result<Self, AppError> {
        let platform = session.platform();
        let opened = match casefile::open_by_code(&platform.db, &session.officer, &at.code).await {
            Err(CaseError::Refused(Refusal::OutOfReach)) => {
                reads::note_refused(platform, &session.officer, &at.code).await?;
                return Err(Refusal::OutOfReach.into());
            }
            opened => opened?,
        };
        if is_page(&session) {
            let read = Read::case(ReadKind::Case, opened.row.id);
            reads::note(platform, &session.officer, read).await?;
        }
        let policy = casefile::policy(platform).await?;
        let places = places(platform).await?;
        Ok(Self { session, at, opened, policy, places })
    }

    /// Writes down what of the case is read beside its page.
    ///
    /// # Errors
    /// When the database fails; then it must not be shown.
    pub async fn note(&self, kind: ReadKind, what: Option<&'static str>) -> Result<(), AppError> {
        let read = Read { what, ..Read::case(kind, self.opened.row.id) };
        Ok(reads::note(self.platform(), &self.session.officer, read).await?)
    }

    /// Writes down that an act was refused because it is somebody else's.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_refused(&self, why: &Refusal) -> Result<(), AppError> {
        match why {
            Refusal::NotYourAct => self.note(ReadKind::Refused, Some("not-yours")).await,
            _ => Ok(()),
        }
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

/// A file of the case is written down where it is handed out.
fn is_page(session: &OfficerSession) -> bool {
    let visitor = &session.public.visitor;
    visitor.looks && !visitor.path.contains("/berkas/")
}

/// The units an officer works on cases for.
pub fn working_units(officer: &Officer) -> Vec<UnitId> {
    officer.posts.iter().filter(|post| works_on_cases(post.role)).map(|post| post.unit.id).collect()
}
