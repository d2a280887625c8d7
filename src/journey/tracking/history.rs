//! The public history, newest first; words of officers and reporter only for the proven reporter.

use super::pages::Past;
use crate::casefile::contents::EventSeen;
use crate::platform::extract::PublicSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::rules::decide::Detail;
use crate::rules::disclosure::is_public;
use entity::case_event::ActorKind;
use entity::unit::Zone;

/// How much this reader may read.
#[derive(Clone, Copy)]
pub struct Eyes {
    pub proven: bool,
    /// The case is sensitive: without proof not even units are named.
    pub neutral: bool,
    pub zone: Zone,
}

/// The steps the reporter may see.
pub fn history(session: &PublicSession, journal: &[EventSeen], eyes: Eyes) -> Vec<Past> {
    journal.iter().rev().filter(|e| is_public(e.act)).map(|e| past(session, e, eyes)).collect()
}

fn past(session: &PublicSession, event: &EventSeen, eyes: Eyes) -> Past {
    let language = session.language;
    let said = eyes.proven.then(|| event.public_note.clone()).flatten();
    Past {
        title: say(language, &format!("tracking-did-{}", event.act), &[]),
        when: format::date_and_time(language, event.at, eyes.zone),
        who: who(session, event, eyes),
        text: said.or_else(|| handed_over(session, event, eyes)),
    }
}

fn who(session: &PublicSession, event: &EventSeen, eyes: Eyes) -> Option<String> {
    match event.actor {
        ActorKind::Reporter => Some(say(session.language, "tracking-you", &[])),
        ActorKind::Clock => None,
        ActorKind::Officer if eyes.neutral && !eyes.proven => None,
        ActorKind::Officer => event.unit_name.clone(),
    }
}

/// Where it went, for acts that hand it on.
fn handed_over(session: &PublicSession, event: &EventSeen, eyes: Eyes) -> Option<String> {
    if eyes.neutral && !eyes.proven {
        return None;
    }
    match event.detail.as_ref()? {
        Detail::HandedOver { to, by } => {
            let by = format::promise(session.language, by);
            let args = [("unit", to.as_str().into()), ("by", by.as_str().into())];
            Some(say(session.language, "tracking-handed-over", &args))
        }
        Detail::Moved { to } => {
            let args = [("unit", to.as_str().into())];
            Some(say(session.language, "tracking-moved", &args))
        }
        _ => None,
    }
}
