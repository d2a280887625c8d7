//! The referrals of a case as a tree: a forwarded one stands under the one it forwards.

use super::buttons::{Button, Open};
use crate::casefile::contents::ReferralSeen;
use crate::casefile::shares::Known;
use crate::journey::casework::{
    Choice, Desk, Due, Names, due_at, files_shown, programme_name, word,
};
use crate::journey::desk::referrals::status_tone;
use crate::platform::files::Shown;
use crate::platform::format;
use crate::rules::standing::UnitFacts;
use entity::case_event::ActKind;
use entity::referral::{ReferralId, ReferralKind, ReferralStatus};
use serde::Serialize;

/// A referral of the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferralCard {
    pub from: String,
    pub to: String,
    /// How deep it stands under the first one.
    pub depth: usize,
    pub kind: String,
    pub status: String,
    pub tone: &'static str,
    pub sent: String,
    pub due: Due,
    pub due_date: String,
    pub facts: Vec<Said>,
    /// What travels with it, and what came back.
    pub files: Vec<Bundle>,
    pub buttons: Vec<Button>,
    /// It lies on the officer's own table.
    pub ours: bool,
    /// Where it stands in full.
    pub anchor: String,
    /// In the tree, a card that stands in full above says so and leads there.
    pub above: String,
}

impl ReferralCard {
    /// As it stands in a box of its own: not below another one.
    pub fn on_the_table(&self) -> Self {
        Self { depth: 0, ..self.clone() }
    }

    /// As it stands in the tree: what lies on the officer's own table is marked there and not said twice.
    pub fn in_the_tree(self) -> Self {
        if !self.ours {
            return Self { anchor: String::new(), ..self };
        }
        Self {
            above: format!("#{}", self.anchor),
            anchor: String::new(),
            facts: Vec::new(),
            files: Vec::new(),
            buttons: Vec::new(),
            ..self
        }
    }
}

/// Something that was said with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    pub key: String,
    pub value: String,
}

/// Files under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bundle {
    pub title: String,
    pub files: Vec<Shown>,
}

/// What the cards need besides the referrals.
pub struct Beside<'a> {
    pub names: &'a Names,
    pub programmes: &'a [Choice],
    /// The files this officer sees.
    pub known: &'a [Known],
}

/// The cards, each child below its parent.
pub fn cards(
    desk: &Desk,
    open: &Open,
    seen: &[ReferralSeen],
    around: &Beside<'_>,
) -> Vec<ReferralCard> {
    in_order(seen)
        .into_iter()
        .map(|(referral, depth)| {
            let receiver = around.names.unit(referral.to);
            let mut card = card(desk, open, (referral, depth), receiver);
            card.facts = facts(desk, referral, around);
            card.files = bundles(desk, referral.id, around.known);
            card.buttons.extend(refer_on(desk, open, referral, around.names));
            card
        })
        .collect()
}

/// Depth first; a referral whose parent is not there counts as a first one.
fn in_order(seen: &[ReferralSeen]) -> Vec<(&ReferralSeen, usize)> {
    let known = |id: ReferralId| seen.iter().any(|referral| referral.id == id);
    let mut order = Vec::new();
    let mut waiting: Vec<(&ReferralSeen, usize)> = seen
        .iter()
        .rev()
        .filter(|referral| !referral.parent.is_some_and(known))
        .map(|referral| (referral, 0))
        .collect();
    while let Some((referral, depth)) = waiting.pop() {
        let children = seen.iter().rev().filter(|child| child.parent == Some(referral.id));
        waiting.extend(children.map(|child| (child, depth + 1)));
        order.push((referral, depth));
    }
    order
}

fn card(
    desk: &Desk,
    open: &Open,
    (referral, depth): (&ReferralSeen, usize),
    receiver: Option<&UnitFacts>,
) -> ReferralCard {
    let language = desk.language();
    let buttons = open.on_the_referral(desk, referral.id);
    let due = match referral.status {
        ReferralStatus::Sent => Some(referral.accept_due),
        status if status.is_open() => Some(referral.reply_due),
        _ => None,
    };
    let calendar = receiver.map_or_else(|| desk.calendar(), |unit| desk.policy.calendar_of(unit));
    let zone = receiver.map_or_else(|| desk.zone(), |unit| unit.zone);
    let ours = desk.session.officer.posts.iter().any(|post| post.unit.id == referral.to);
    ReferralCard {
        from: referral.from_name.clone(),
        to: referral.to_name.clone(),
        depth: depth.min(4),
        kind: word(language, "referral-kind", referral.kind.code()),
        status: word(language, "referral-status", referral.status.code()),
        tone: status_tone(referral.status),
        sent: format::date(language, referral.sent_at, zone),
        due: due.map_or_else(
            || Due { text: String::new(), tone: "plain", late: false },
            |due| due_at(language, due, desk.now(), &calendar),
        ),
        due_date: due
            .map(|due| due_words(desk, referral, format::date(language, due, zone)))
            .unwrap_or_default(),
        facts: Vec::new(),
        files: Vec::new(),
        ours: ours && !buttons.is_empty(),
        buttons,
        anchor: format!("rujukan-{}", referral.id),
        above: String::new(),
    }
}

fn due_words(desk: &Desk, referral: &ReferralSeen, date: String) -> String {
    let key = match referral.status {
        ReferralStatus::Sent => "desk-referral-accept-by",
        _ => "desk-referral-reply-by",
    };
    desk.say(key, &[("date", date.into())])
}

/// The files that were chosen for it, and those of its answer.
fn bundles(desk: &Desk, id: ReferralId, known: &[Known]) -> Vec<Bundle> {
    let chosen: fn(&Known, ReferralId) -> bool = |one, id| one.facts.with.contains(&id);
    let answer: fn(&Known, ReferralId) -> bool =
        |one, id| one.facts.is_an_answer() && one.facts.brought.referral == Some(id);
    [("desk-referral-answer-files", answer), ("desk-referral-files", chosen)]
        .into_iter()
        .filter_map(|(key, is_of)| {
            let files: Vec<Known> = known.iter().filter(|one| is_of(one, id)).cloned().collect();
            (!files.is_empty()).then(|| Bundle {
                title: desk.say(key, &[]),
                files: files_shown(desk, &files, &[]),
            })
        })
        .collect()
}

/// The unit that would be right, as whoever returned it says: one press away.
fn refer_on(desk: &Desk, open: &Open, referral: &ReferralSeen, names: &Names) -> Option<Button> {
    let unit = referral.suggested.and_then(|id| names.unit(id))?;
    let free = desk.standing().referrals.iter().all(|r| r.to != unit.id || !r.status.is_open());
    if !free || !open.has(ActKind::Refer) || desk.standing().course.owner.id == unit.id {
        return None;
    }
    let query = [("tujuan", unit.id.to_string()), ("cari", unit.name.clone())];
    let query = serde_urlencoded::to_string(query).ok()?;
    let form = desk.at.act_href(ActKind::Refer);
    let mark = if form.contains('?') { '&' } else { '?' };
    Some(Button {
        label: desk.say("desk-referral-refer-on", &[("unit", unit.name.as_str().into())]),
        href: format!("{form}{mark}{query}"),
        at_once: false,
        name: "",
        value: String::new(),
        primary: false,
        rare: false,
        key: "",
    })
}

fn facts(desk: &Desk, referral: &ReferralSeen, around: &Beside<'_>) -> Vec<Said> {
    let language = desk.language();
    let officer = referral.assignee.and_then(|id| around.names.officer(id)).map(str::to_owned);
    let suggested = referral.suggested.and_then(|id| around.names.unit(id));
    let reminded = referral.reminded_at.filter(|_| referral.status.is_open());
    let reminded = reminded.map(|at| format::date(language, at, desk.zone()));
    let outcome = referral.outcome.map(|code| word(language, "casework-outcome", code.code()));
    let returned = referral.return_reason.map(|code| word(language, "return-reason", code.code()));
    let straight = (referral.kind == ReferralKind::Referral
        && referral.status == ReferralStatus::Forwarded)
        .then(|| {
            let way = if referral.passes_straight { "straight" } else { "stops" };
            desk.say(&format!("desk-referral-{way}"), &[])
        });
    let reply_key = match referral.status {
        ReferralStatus::Returned => "desk-referral-why-returned",
        _ => "desk-referral-answer",
    };
    // What came back is read first, then what it answers.
    [
        ("desk-referral-answered", answered(desk, referral, around.names.unit(referral.to))),
        ("desk-referral-outcome", outcome),
        ("desk-referral-return-reason", returned),
        (reply_key, referral.reply.clone()),
        ("desk-referral-suggested", suggested.map(|unit| unit.name.clone())),
        ("desk-referral-officer", officer),
        ("desk-referral-reminded", reminded),
        ("desk-referral-reason", Some(referral.reason.clone())),
        ("desk-referral-summary", referral.summary.clone()),
        (
            "desk-referral-programme",
            referral.programme.as_deref().map(|code| programme_name(around.programmes, code)),
        ),
        ("desk-referral-ground", Some(word(language, "ground", referral.ground.code()))),
        ("desk-referral-way-back", straight),
    ]
    .into_iter()
    .filter_map(|(key, value)| value.map(|value| Said { key: desk.say(key, &[]), value }))
    .collect()
}

/// When it was answered, and whether in time by the working days of the unit that answered.
fn answered(desk: &Desk, referral: &ReferralSeen, by: Option<&UnitFacts>) -> Option<String> {
    let at = referral.ended_at.filter(|_| referral.status == ReferralStatus::Answered)?;
    let calendar = by.map_or_else(|| desk.calendar(), |unit| desk.policy.calendar_of(unit));
    let zone = by.map_or_else(|| desk.zone(), |unit| unit.zone);
    let left = due_at(desk.language(), referral.reply_due, at, &calendar);
    let date = ("date", format::date(desk.language(), at, zone).into());
    Some(if left.late {
        desk.say("desk-referral-answered-late", &[date, ("left", left.text.into())])
    } else {
        desk.say("desk-referral-answered-in-time", &[date])
    })
}
