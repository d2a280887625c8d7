//! Playing the cases: all steps of all stories in the order of time, each at its own time.

use super::ago::Ago;
use super::cast::Cast;
use super::deed::Deed;
use super::report::report;
use super::story::{self, Step, Story};
use crate::casefile::{self, Request, SubmissionKey, open_for_reporter};
use crate::platform::Platform;
use crate::platform::clock::Clock;
use crate::platform::mail::outbox;
use crate::platform::shelf::Shelf;
use crate::rules::act::Actor;
use crate::rules::policy::Policy;
use crate::rules::working_days::Calendar;
use anyhow::Context;
use entity::Moment;
use entity::unit::Zone;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What playing did this time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Played {
    /// Cases that were not there before.
    pub cases: usize,
    /// Acts that had not been done before.
    pub acts: usize,
    /// The ticket codes of all cases, by their names in the sample, in reading groups.
    pub codes: BTreeMap<String, String>,
}

/// One entry of the agenda.
struct Cue<'a> {
    at: Moment,
    story: &'a Story,
    /// None: the report itself.
    step: Option<(usize, &'a Step)>,
    /// When somebody goes there, if the step says so.
    visit: Option<Moment>,
}

/// Plays every case of the sample, looking back from the platform's clock. What was played before is
/// not played again: each step has a submission key of its own. The letters count as sent.
///
/// # Errors
/// When a story cannot be played, with its name and step.
pub async fn play(platform: &Platform) -> anyhow::Result<Played> {
    let stories = story::all()?;
    let now = platform.clock.now();
    let policy = casefile::policy(platform).await?;
    let agenda = agenda(&stories, now, &policy.calendar(Zone::Wib, None));
    let shelf = Arc::new(Shelf::new(i64::MAX));
    let mut cast = Cast::assemble(platform).await?;
    let mut played = Played::default();
    for cue in agenda {
        let then = set_back(platform, &shelf, cue.at);
        match cue.step {
            None => {
                let is_new = begin(&then, cue.story, &mut cast)
                    .await
                    .with_context(|| format!("sample case {}", cue.story.name))?;
                played.cases += usize::from(is_new);
            }
            Some((number, step)) => {
                let is_new = go_on(&then, (cue.story, number, step), (&cast, cue.visit))
                    .await
                    .with_context(|| format!("sample case {}, step {number}", cue.story.name))?;
                played.acts += usize::from(is_new);
            }
        }
    }
    if played.cases + played.acts > 0 {
        outbox::set_aside(&platform.db, &cast.case_ids()).await?;
    }
    played.codes = cast.codes();
    Ok(played)
}

fn agenda<'a>(stories: &'a [Story], now: Moment, calendar: &Calendar) -> Vec<Cue<'a>> {
    let at = |ago: Ago| ago.at(now, calendar);
    let mut cues: Vec<Cue> = Vec::new();
    for story in stories {
        cues.push(Cue { at: at(story.at), story, step: None, visit: None });
        let steps = (1..).zip(&story.steps);
        cues.extend(steps.map(|(n, step)| Cue {
            at: at(step.at),
            story,
            step: Some((n, step)),
            visit: step.on.map(|on| on.at(now, calendar)),
        }));
    }
    cues.sort_by_key(|cue| cue.at);
    cues
}

/// The same platform at another time; the policy rows are read once for all steps.
fn set_back(platform: &Platform, shelf: &Arc<Shelf<Policy>>, at: Moment) -> Platform {
    Platform { clock: Clock::fixed(at), policy: Arc::clone(shelf), ..platform.clone() }
}

async fn begin(then: &Platform, story: &Story, cast: &mut Cast) -> anyhow::Result<bool> {
    let officer = match &story.by {
        Some(name) => Some(cast.officer(then, name).await?),
        None => None,
    };
    let report = report(&then.vault, story, officer.as_ref())?;
    let key = SubmissionKey::new(&then.vault, "sample", &story.name, &())?;
    let received = casefile::start(then, report, key).await?;
    cast.enter(&story.name, received.case, received.code);
    Ok(!received.repeated)
}

async fn go_on(
    then: &Platform,
    (story, number, step): (&Story, usize, &Step),
    (cast, visit): (&Cast, Option<Moment>),
) -> anyhow::Result<bool> {
    let (id, code) = cast.case(&story.name)?;
    let opened = open_for_reporter(&then.db, code).await?;
    let actor = match step.by.as_str() {
        "reporter" => Actor::Reporter,
        "clock" => Actor::Clock,
        name => Actor::Officer(cast.officer(then, name).await?),
    };
    let act =
        Deed { step, actor: &actor, case: &opened, cast, place: story.place.as_deref(), visit }
            .act()?;
    let name = format!("{} {number}", story.name);
    let key = SubmissionKey::new(&then.vault, "sample", &name, &())?;
    let request = Request { case: id, seen: opened.row.version, key, act };
    Ok(!casefile::act(then, &actor, request).await?.repeated)
}
