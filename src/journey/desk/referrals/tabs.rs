//! The tabs of a list of referrals: its own, and the saved views beside them.

use super::question::Question;
use super::rows::count;
use super::shelf::Shelf;
use crate::journey::desk::paging::{TAB_COUNTED, Total};
use crate::journey::desk::queue::{SAVED, Tab, Today, laid_out, said};
use crate::journey::desk::referrals::Direction;
use crate::journey::desk::views;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;

/// What an address asks: a saved view the officer may use, or a tab and filters; when it names nothing,
/// the view the officer lets the list begin with.
pub async fn asked(
    session: &OfficerSession,
    direction: Direction,
    pairs: &[(String, String)],
) -> Result<Question, AppError> {
    let list = direction.list();
    if let Some(view) = views::named(session, list, said(pairs, SAVED)).await? {
        return Ok(Question::saved(direction, &view));
    }
    let question = Question::of(direction, pairs);
    if said(pairs, "tampilan").is_some() || !question.filters.pairs().is_empty() {
        return Ok(question);
    }
    let taste = views::taste(session).await?;
    let first = taste.first(list);
    if let Some(shelf) = first.and_then(|word| Shelf::of_word(direction, word)) {
        return Ok(question.at(shelf));
    }
    let saved = views::named(session, list, first).await?;
    Ok(saved.map_or(question, |view| Question::saved(direction, &view)))
}

/// The list beside a case that was opened from it: links say which tab it was, old ones mean the first.
pub async fn asked_beside(
    session: &OfficerSession,
    direction: Direction,
    pairs: &[(String, String)],
) -> Result<Question, AppError> {
    match pairs {
        [] => Ok(Question::shelf(direction, Shelf::Waiting)),
        pairs => asked(session, direction, pairs).await,
    }
}

/// The saved views that are pinned, which the keys 1 to 9 reach first; then the list's own tabs, each with
/// its count under the filters that are set; `total` is the open one's.
pub async fn tabs(
    session: &OfficerSession,
    today: Today,
    (question, total): (&Question, Total),
) -> Result<Vec<Tab>, AppError> {
    let (direction, language) = (question.direction, session.public.language);
    let saved = views::beside(session, direction.list(), question.saved).await?;
    let [pinned, open] = saved.map(|views| {
        let asks = |view| Question::saved(direction, view);
        views.iter().map(|view| (view.name.clone(), asks(view))).collect::<Vec<_>>()
    });
    let own = direction.shelves().iter().map(|shelf| {
        let label = format!("desk-shelf-{}-{}", direction.word(), shelf.word());
        (say(language, &label, &[]), question.at(*shelf))
    });
    let in_order: Vec<(String, Question)> = pinned.into_iter().chain(own).chain(open).collect();
    let is_open = |one: &Question| match question.saved {
        Some(id) => one.saved == Some(id),
        None => one.saved.is_none() && one.shelf == question.shelf,
    };
    let others = in_order.iter().map(|(_, one)| one).filter(|one| !is_open(one));
    let others: Vec<Question> = others.cloned().collect();
    let whose = (&session.officer, today);
    let counts = count(&session.platform().db, whose, &others, TAB_COUNTED).await?;
    Ok(laid_out(language, (&in_order, is_open), (total, counts), |one| one.address(None)))
}
