//! What of the day lies beyond the lists: visits, and what is late in a whole territory.

use super::load::led;
use crate::casefile::figures::{Asked, within};
use crate::journey::desk::paging::capped;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::menu;
use crate::rules::figures::{Cell, SMALLEST, guard_one, territories, works_there};
use entity::case_figure;
use entity::posting::Role;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter};

/// Where the visits of the day are, for those whose work they are.
pub fn visits(session: &OfficerSession) -> String {
    let visits = session.officer.posts.iter().any(|post| post.role == Role::Facilitator);
    let place = menu::places(&session.officer).into_iter().find(|p| p.href == menu::VISITS);
    place.filter(|_| visits).map(|place| place.href.to_owned()).unwrap_or_default()
}

/// How much is overdue in the widest territory whose figures the officer reads.
pub async fn territory(session: &OfficerSession) -> Result<String, AppError> {
    let officer = &session.officer;
    let Some(place) = territories(officer).into_iter().next() else { return Ok(String::new()) };
    if led(officer).is_empty() {
        return Ok(String::new());
    }
    let late = case_figure::Entity::find()
        .filter(within(officer, place.as_ref(), Asked::Late(session.now())))
        .count(&session.platform().db)
        .await?;
    let exact = works_there(officer, place.as_ref());
    let number = match guard_one(late) {
        Cell::Few if !exact => format!("<{SMALLEST}"),
        _ => capped(session.public.language, late),
    };
    Ok(say(session.public.language, "desk-territory-late", &[("number", number.into())]))
}
