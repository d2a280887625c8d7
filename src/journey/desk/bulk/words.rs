//! What the pages of many say of a list's rows: the queue's are cases, the others' referrals.

use crate::casefile::Opened;
use crate::journey::casework::word;
use crate::journey::desk::lists::own_address;
use crate::platform::locale::{Arg, say};
use entity::case::Language;
use entity::referral::ReferralId;
use entity::saved_view::DeskList;

/// A sentence that says what the rows are: the lists of referrals have their own.
pub fn of_list(language: Language, list: DeskList, key: &str, args: &[Arg<'_>]) -> String {
    match list {
        DeskList::Queue => say(language, key, args),
        DeskList::Inbox | DeskList::Outbox => say(language, &format!("{key}-referrals"), args),
    }
}

/// What a row is about: the issue, and of a referral the unit at its other end.
pub fn about(
    language: Language,
    opened: &Opened,
    (list, referral): (DeskList, Option<ReferralId>),
) -> String {
    let issue = word(language, "issue", opened.row.issue.code());
    let unit = referral.and_then(|id| opened.standing.referral(id)).map(|facts| match list {
        DeskList::Outbox => &facts.to_name,
        DeskList::Queue | DeskList::Inbox => &facts.from_name,
    });
    unit.map_or(issue.clone(), |unit| format!("{issue} · {unit}"))
}

/// The list a batch came from.
pub fn list_of(list_href: &str) -> DeskList {
    own_address(list_href).0
}
