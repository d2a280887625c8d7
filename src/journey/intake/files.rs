//! The files of a report: with it while it is written, into the case when it is sent, and after it
//! when the network was too slow for them.

use super::draft::Draft;
use super::submit::submission_key;
use crate::casefile::{self, Along, CaseError, Request, SubmissionKey};
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::files::{self, File, Holder};
use crate::platform::locale::say;
use crate::rules::act::{Act, Actor};
use crate::rules::refusal::Refusal as Ruled;
use crate::rules::words::Words;
use entity::attachment::AttachmentKind;
use entity::case::Language;
use entity::draft::DraftId;
use uuid::Uuid;

/// An officer may act in between; more often than this none does.
const TRIES: usize = 5;

/// The files of a draft, and whether one of them tells the story.
pub struct Brought {
    pub files: Vec<File>,
}

impl Brought {
    /// What lies with this draft.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(platform: &Platform, draft: DraftId) -> Result<Self, AppError> {
        Ok(Self { files: files::waiting(&platform.db, Holder::Draft(draft)).await? })
    }

    /// The story was told by voice.
    pub fn is_spoken(&self) -> bool {
        self.files.iter().any(|file| file.kind == AttachmentKind::Voice)
    }
}

/// A file that came after its report had been sent follows it into the case, as added information.
///
/// # Errors
/// When the case takes nothing more; faults.
pub async fn follow(platform: &Platform, draft: &Draft) -> Result<(), AppError> {
    let key = submission_key(platform, draft)?;
    let Some(sent) = casefile::done_before(platform, &key).await? else {
        return Ok(());
    };
    for _ in 0..TRIES {
        if files::all_waiting(&platform.db, Holder::Draft(draft.id)).await?.is_empty() {
            return Ok(());
        }
        match add(platform, draft.id, &sent.code).await {
            Err(CaseError::Refused(Ruled::Overtaken)) => {}
            other => return Ok(other?),
        }
    }
    Err(Ruled::Overtaken.into())
}

async fn add(platform: &Platform, draft: DraftId, code: &str) -> Result<(), CaseError> {
    let code = crate::rules::ticket_code::TicketCode::parse(code).map_err(|_| Ruled::OutOfReach)?;
    let case = casefile::open_for_reporter(&platform.db, &code).await?;
    let note = say(Language::Id, "files-followed", &[]);
    let words = Words::parse(&note, 1, 400).map_err(|_| Ruled::OutOfReach)?;
    let fresh = Uuid::now_v7().to_string();
    let key = SubmissionKey::new(&platform.vault, "late-files", &fresh, &())?;
    let (case, seen) = (case.row.id, case.row.version);
    let request = Request { case, seen, key, act: Act::AddInformation { words } };
    let along = Along { files: Some(Holder::Draft(draft)), delay: None };
    casefile::act_along(platform, &Actor::Reporter, request, along).await.map(drop)
}
