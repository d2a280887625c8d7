//! The hamlets of a village as the filter offers them: for those who work in it.

use super::filters::Filters;
use crate::casefile;
use crate::journey::casework::Choice;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::rules::act::Officer;
use crate::rules::hamlet::Hamlet;
use crate::rules::territory::{RegionCode, RegionLevel};

/// The hamlets told of in the village that is asked for, or in the officer's own, and the one asked for.
pub async fn hamlet_choices(
    session: &OfficerSession,
    filters: &Filters,
) -> Result<Vec<Choice>, AppError> {
    let asked = filters.place.clone().or_else(|| own_village(&session.officer));
    let village = asked.filter(|place| place.level() == RegionLevel::Village);
    let Some(village) = village else {
        return Ok(Vec::new());
    };
    let mut hamlets = casefile::hamlets(&session.platform().db, &session.officer, &village).await?;
    hamlets.extend(filters.hamlet.clone());
    hamlets.sort_by_key(Hamlet::place);
    hamlets.dedup();
    Ok(hamlets.iter().map(|hamlet| Choice::new(hamlet.words(), hamlet.words())).collect())
}

/// The one village somebody works in.
pub fn own_village(officer: &Officer) -> Option<RegionCode> {
    let mut places = officer.posts.iter().map(|post| post.unit.region.as_ref());
    let first = places.next().flatten().filter(|place| place.level() == RegionLevel::Village)?;
    places.all(|place| place == Some(first)).then(|| first.clone())
}
