//! Before it is stored: who would read it, and what else is known.

use super::clerk::Clerk;
use super::entry::Entry;
use crate::casefile::{self, CaseError, Identity, directory, policy};
use crate::journey::casework::word;
use crate::platform::error::AppError;
use crate::rules::routing::Question;
use entity::case::CaseId;

/// What would become of it, in sentences.
///
/// # Errors
/// When the database fails.
pub async fn preview(clerk: &Clerk, entry: &Entry) -> Result<Vec<String>, AppError> {
    let (platform, now) = (clerk.platform(), clerk.session.now());
    let policy = policy(platform).await?;
    let zone = directory::zone_of(&platform.db, &entry.village).await?;
    let matter = &entry.matter;
    let asked = Question {
        village: &entry.village,
        issue: matter.issue,
        programme: matter.programme.as_deref(),
        severity: matter.severity,
        accused: matter.accused.as_ref(),
        today: policy.calendar(zone, None).local_date(now),
    };
    let route = directory::find_route(&platform.db, &policy, &asked, now).await?;
    let route = route.ok_or(CaseError::NowhereToGo)?;
    let mut said = vec![
        clerk.say("counter-preview-reads", &[("unit", route.owner.name.clone().into())]),
        word(clerk.language(), "route", route.reason.code()),
    ];
    let known = others(clerk, &people(entry), None).await?;
    if known > 0 {
        said.push(clerk.say("counter-known", &[("count", known.into())]));
    }
    if entry.doubtful {
        said.push(clerk.say("counter-doubt", &[]));
    }
    Ok(said)
}

/// Whoever is named in it.
pub fn people(entry: &Entry) -> Vec<Identity> {
    [&entry.reporter, &entry.concerned]
        .into_iter()
        .flatten()
        .map(|who| who.identity.clone())
        .collect()
}

/// How many other reports these people have within the officer's reach.
///
/// # Errors
/// When the database fails.
pub async fn others(
    clerk: &Clerk,
    people: &[Identity],
    but: Option<CaseId>,
) -> Result<u64, AppError> {
    let platform = clerk.platform();
    let people: Vec<&Identity> = people.iter().collect();
    let whose = (&clerk.session.officer, people.as_slice());
    Ok(casefile::known(&platform.db, &platform.vault, whose, but).await?)
}
