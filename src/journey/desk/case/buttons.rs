//! The buttons of a case: exactly the acts the rules leave open, in the order people need them.

use crate::journey::casework::{Desk, delay, word};
use crate::platform::keys;
use crate::rules::access::works_on_cases;
use crate::rules::act::Post;
use crate::rules::decide::{OpenAct, open_acts};
use entity::case_event::ActKind;
use entity::referral::ReferralId;
use serde::Serialize;

/// A button: a link to the act's form, or the act itself when it needs no words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    pub label: String,
    pub href: String,
    /// Sends the act at once.
    pub at_once: bool,
    /// What is sent with it, where its form would have one field.
    pub name: &'static str,
    pub value: String,
    pub primary: bool,
    /// Seldom needed: behind "more" where there are many.
    pub rare: bool,
    /// The key that presses it.
    pub key: &'static str,
}

/// The acts that are open, sorted to where they stand on the page.
pub struct Open {
    acts: Vec<OpenAct>,
}

impl Open {
    /// What this officer may do with the case now.
    pub fn of(desk: &Desk) -> Self {
        Self { acts: open_acts(desk.standing(), &desk.actor(), desk.present()) }
    }

    /// Is this act on the case itself open?
    pub fn has(&self, act: ActKind) -> bool {
        self.acts.iter().any(|open| open.act == act && open.referral.is_none())
    }

    /// The buttons of the case itself. A note and the list of papers have their own fields on the page;
    /// masked data, registers and consent have their own links.
    pub fn on_the_case(&self, desk: &Desk) -> Vec<Button> {
        let elsewhere = [
            ActKind::Note,
            ActKind::CheckDocuments,
            ActKind::CheckRegistry,
            ActKind::RecordConsent,
            ActKind::Label,
            ActKind::Reveal,
        ];
        let acts = ORDER.iter().filter(|act| !elsewhere.contains(act) && self.has(**act));
        let mut buttons: Vec<Button> =
            acts.enumerate().map(|(place, act)| button(desk, *act, None, place == 0)).collect();
        let assign = desk.at.act_href(ActKind::Assign);
        let usual = buttons.iter().filter(|button| !button.rare).count();
        if usual == 0 || buttons.len() <= FEW {
            for button in &mut buttons {
                button.rare = false;
            }
        }
        if let (Some(place), Some(take)) =
            (buttons.iter().position(|button| button.href == assign), take(desk))
        {
            buttons.insert(place + 1, take);
        }
        buttons
    }

    /// The buttons of one of its referrals.
    pub fn on_the_referral(&self, desk: &Desk, referral: ReferralId) -> Vec<Button> {
        let of_it = |act: &&ActKind| {
            self.acts.iter().any(|open| open.act == **act && open.referral == Some(referral))
        };
        let acts = ORDER.iter().filter(of_it);
        acts.enumerate()
            .map(|(place, act)| button(desk, *act, Some(referral), place == 0))
            .collect()
    }
}

/// "Ambil untuk saya": where somebody of the owner's unit does not have it yet.
fn take(desk: &Desk) -> Option<Button> {
    let (officer, course) = (&desk.session.officer, &desk.standing().course);
    let own = |post: &Post| post.unit.id == course.owner.id && works_on_cases(post.role);
    let not_yet = course.assignee != Some(officer.id);
    (not_yet && officer.posts.iter().any(own)).then(|| Button {
        label: desk.say("hands-bulk-ambil", &[]),
        href: desk.at.act_href(ActKind::Assign),
        at_once: true,
        name: "petugas",
        value: officer.id.to_string(),
        primary: false,
        rare: false,
        key: keys::TAKE,
    })
}

fn button(desk: &Desk, act: ActKind, referral: Option<ReferralId>, primary: bool) -> Button {
    Button {
        label: word(desk.language(), "act", act.code()),
        href: match referral {
            Some(referral) => desk.at.referral_href(referral, act),
            None => desk.at.act_href(act),
        },
        at_once: NEEDS_NO_WORDS.contains(&act) && !delay::is_asked(desk, act),
        name: "",
        value: String::new(),
        primary: primary && !matches!(act, ActKind::Recall | ActKind::Remind),
        rare: RARE.contains(&act),
        key: keys::of_act(act),
    }
}

/// So few buttons stand side by side, whatever they are.
const FEW: usize = 6;
/// What moves or ends a case by the side door.
const RARE: &[ActKind] = &[
    ActKind::ExplainDelay,
    ActKind::Transfer,
    ActKind::Merge,
    ActKind::Archive,
    ActKind::CancelVisit,
];

/// Acts whose form would be empty, unless it asks why the case is late.
const NEEDS_NO_WORDS: &[ActKind] =
    &[ActKind::Check, ActKind::Handle, ActKind::Accept, ActKind::Begin];

/// What most often comes next stands first; what ends a case stands last.
const ORDER: &[ActKind] = &[
    ActKind::Check,
    ActKind::Accept,
    ActKind::Begin,
    ActKind::RecordVisit,
    ActKind::RecordFinding,
    ActKind::Decide,
    ActKind::Handle,
    ActKind::Resume,
    ActKind::Reply,
    ActKind::Forward,
    ActKind::Propose,
    ActKind::Classify,
    ActKind::Assign,
    ActKind::Prioritise,
    ActKind::Ask,
    ActKind::Tell,
    ActKind::PlanVisit,
    ActKind::MoveVisit,
    ActKind::Verify,
    ActKind::Refer,
    ActKind::SendBack,
    ActKind::ExplainDelay,
    ActKind::AssignReferral,
    ActKind::Return,
    ActKind::Remind,
    ActKind::Recall,
    ActKind::CancelVisit,
    ActKind::Transfer,
    ActKind::Merge,
    ActKind::Unmerge,
    ActKind::Reopen,
    ActKind::Archive,
    ActKind::Note,
    ActKind::CheckDocuments,
    ActKind::CheckRegistry,
    ActKind::RecordConsent,
    ActKind::Label,
    ActKind::Reveal,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::casework::segment;

    #[test]
    fn every_act_of_the_desk_has_its_place() {
        for act in ActKind::ALL.iter().filter(|act| segment(**act) != "bukan-di-meja") {
            assert_eq!(ORDER.iter().filter(|placed| *placed == act).count(), 1, "{act}");
        }
    }
}
