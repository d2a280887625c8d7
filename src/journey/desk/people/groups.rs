//! Reports sorted to the people they are of: one heading a person, their reports in the order of time.

use crate::casefile::people::Found;
use crate::journey::casework::{
    masked_kk, masked_nik, masked_phone, segment, shown_code, status_tone, word,
};
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::paths;
use crate::rules::access::{Duty, has_duty, may};
use crate::rules::act::Actor;
use crate::rules::case_lifecycle::is_open;
use entity::case::Consent;
use entity::case_event::ActKind;
use serde::Serialize;

/// A person, and their reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    pub name: String,
    /// Masked numbers.
    pub facts: Vec<Fact>,
    pub count: String,
    /// What was last said about passing data on, in their newest report.
    pub consent: String,
    /// Where that is written down, and a request about their data; empty where this officer may not.
    pub consent_href: String,
    pub data_href: String,
    pub reports: Vec<Report>,
}

/// A masked number with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub key: String,
    pub value: String,
}

/// One report, as the timeline shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    pub title: String,
    pub tag: String,
    pub tone: &'static str,
    pub when: String,
    pub who: String,
    pub text: String,
    pub href: String,
    pub action: String,
}

/// The people in the order of their newest report.
pub fn groups(session: &OfficerSession, found: &[Found]) -> Vec<Group> {
    let mut sorted: Vec<(String, Vec<&Found>)> = Vec::new();
    for one in found {
        let who = whose(one);
        match sorted.iter_mut().find(|(known, _)| *known == who) {
            Some((_, reports)) => reports.push(one),
            None => sorted.push((who, vec![one])),
        }
    }
    sorted.iter().filter_map(|(_, reports)| group(session, reports)).collect()
}

/// One NIK is one person; without one, one name at one number.
fn whose(found: &Found) -> String {
    let identity = found.person.identity.as_ref();
    let name = identity.and_then(|identity| identity.name.as_deref()).unwrap_or_default();
    let phone = identity.and_then(|identity| identity.phone.as_deref()).unwrap_or_default();
    found.nik_key.clone().unwrap_or_else(|| format!("{} {phone}", name.to_lowercase()))
}

fn group(session: &OfficerSession, reports: &[&Found]) -> Option<Group> {
    let language = session.public.language;
    let identity = reports.first()?.person.identity.as_ref()?;
    let numbers = [
        ("nik", identity.nik.as_deref().map(masked_nik)),
        ("kk", identity.kk.as_deref().map(masked_kk)),
        ("phone", identity.phone.as_deref().map(masked_phone)),
    ];
    let facts = numbers.into_iter().filter_map(|(field, value)| {
        value.map(|value| Fact { key: word(language, "field", field), value })
    });
    let rights = rights(session, reports);
    let n = i64::try_from(reports.len()).unwrap_or(i64::MAX);
    Some(Group {
        name: identity.name.clone().unwrap_or_else(|| say(language, "casework-no-name", &[])),
        facts: facts.collect(),
        count: say(language, "people-reports", &[("n", n.into())]),
        consent: word(language, "consent", rights.consent.map_or("unasked", |said| said.code())),
        consent_href: rights.consent_href,
        data_href: rights.data_href,
        reports: reports.iter().map(|found| report(session, found)).collect(),
    })
}

/// What can be done for somebody beside their reports.
struct Rights {
    consent: Option<Consent>,
    consent_href: String,
    data_href: String,
}

/// Consent is said for a report that is still on its way, the newest first; a request about data begins
/// at the newest of all.
fn rights(session: &OfficerSession, reports: &[&Found]) -> Rights {
    let actor = Actor::Officer(session.officer.clone());
    let may = |found: &&&Found| {
        let standing = &found.case.standing;
        let open = is_open(standing.course.status);
        open && may(&actor, ActKind::RecordConsent, None, standing)
    };
    let newest = reports.iter().max_by_key(|found| found.case.row.received_at);
    let open = reports.iter().filter(may).max_by_key(|found| found.case.row.received_at);
    let writes = session.officer.posts.iter().any(|post| has_duty(post.role, Duty::WriteDown));
    let at = |found: &&Found| paths::data_request(&found.case.row.code);
    let consent =
        |found: &&Found| paths::case_act(&found.case.row.code, segment(ActKind::RecordConsent));
    Rights {
        consent: open.or(newest).and_then(|found| found.case.row.consent),
        consent_href: open.map(consent).unwrap_or_default(),
        data_href: newest.filter(|_| writes).map(at).unwrap_or_default(),
    }
}

fn report(session: &OfficerSession, found: &Found) -> Report {
    let (row, language) = (&found.case.row, session.public.language);
    let owner = &found.case.standing.course.owner;
    let code = shown_code(&row.code);
    Report {
        title: word(language, "issue", row.issue.code()),
        tag: word(language, "status", row.status.code()),
        tone: status_tone(row.status),
        when: format::date(language, row.received_at, owner.zone),
        who: owner.name.clone(),
        text: word(language, "part", found.person.part.code()),
        href: paths::case(&row.code),
        action: say(language, "people-open", &[("code", code.into())]),
    }
}

impl Group {
    /// As it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let report = Report {
            title: "Saldo kosong".to_owned(),
            tag: "Diperiksa".to_owned(),
            tone: "warn",
            when: "Senin, 23 November 2026".to_owned(),
            who: "Puskesos Air Joman".to_owned(),
            text: "Pelapor".to_owned(),
            href: "/meja/laporan/9W4C77MMKA".to_owned(),
            action: "Buka 9W4C7-7MMKA".to_owned(),
        };
        Self {
            name: "Suminah <b>".to_owned(),
            facts: vec![Fact {
                key: "NIK".to_owned(), value: "1209••••••••9001".to_owned()
            }],
            count: "1 laporan".to_owned(),
            consent: "Belum ditanyakan".to_owned(),
            consent_href: "/meja/laporan/9W4C77MMKA/persetujuan".to_owned(),
            data_href: "/meja/laporan/9W4C77MMKA/permintaan-data".to_owned(),
            reports: vec![report],
        }
    }
}
