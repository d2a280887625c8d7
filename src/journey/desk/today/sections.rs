//! Which lists stand on whose day, and in which order.

use super::load::led;
use crate::rules::access::works_on_cases;
use crate::rules::act::Officer;
use entity::unit::Level;

/// A list of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Outcomes that wait for this officer's decision.
    Approvals,
    /// Cases that came up because they had waited too long.
    Escalated,
    /// Referrals to be taken up or answered.
    Inbox,
    Late,
    DueToday,
    Answered,
}

/// What is decided comes first, then what came from others, then the clock, as in the offices: a
/// village begins with its deadlines, a regency with its inbox, a ministry with what was escalated.
pub fn sections(officer: &Officer) -> Vec<Section> {
    let working = || officer.posts.iter().filter(|post| works_on_cases(post.role));
    let at_least = |level: Level| working().any(|post| post.unit.level >= level);
    let first = [
        (!led(officer).is_empty(), Section::Approvals),
        (at_least(Level::Province), Section::Escalated),
        (at_least(Level::Regency), Section::Inbox),
    ];
    let first = first.into_iter().filter(|(theirs, _)| *theirs).map(|(_, section)| section);
    first.chain([Section::Late, Section::DueToday, Section::Answered]).collect()
}
