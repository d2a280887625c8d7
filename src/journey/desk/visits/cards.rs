//! Visits as cards: where, who, what for, and what can be done about them from here.

use super::walk::Walk;
use crate::casefile::visits::{CaseLine, Listed};
use crate::journey::casework::{
    day_and_window, place_name, shown_code, visit_state, visit_tone, window, word,
};
use crate::journey::desk::queue::Wording;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::paths;
use crate::rules::case_lifecycle::is_open;
use entity::case::{CaseId, Confidentiality, Priority};
use entity::officer::OfficerId;
use entity::person::{self, Part};
use entity::unit::Zone;
use entity::visit::VisitStatus;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use std::collections::HashMap;

/// Visits of one hamlet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    pub title: String,
    pub visits: Vec<VisitCard>,
}

/// One visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VisitCard {
    pub href: String,
    pub code: String,
    pub person: String,
    pub issue: String,
    pub urgent: Option<String>,
    pub when: String,
    pub place: String,
    pub purpose: String,
    pub note: String,
    pub status: String,
    pub tone: &'static str,
    pub late: bool,
    /// Whose it is, where others' are listed too.
    pub officer: String,
    pub record_href: String,
    pub move_href: String,
    /// On paper: what a telephone reads to open the visit's form.
    pub qr: String,
    /// One press shows the telephone number, and says so in the journal.
    pub call: Option<Call>,
}

/// The form behind that press.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    pub action: String,
    pub key: String,
    pub version: i32,
    pub rows: i32,
    pub part: &'static str,
}

/// How the cards are to be.
#[derive(Clone, Copy, Debug)]
pub struct Style<'a> {
    /// What links to the cases carry, so that the way leads back to this list.
    pub carried: &'a str,
    /// With the day, not only the time.
    pub with_day: bool,
    /// With the visitor's name.
    pub with_officer: bool,
    pub zone: Zone,
}

/// The visits by hamlet, in the order of the way.
pub async fn groups(
    session: &OfficerSession,
    listed: &[Listed],
    style: Style<'_>,
) -> Result<Vec<Group>, AppError> {
    let cases: Vec<CaseId> = listed.iter().map(|one| one.case.case_id).collect();
    let officers = listed.iter().map(|one| one.visit.officer);
    let wording = Wording::load(session, cases.clone(), officers, []).await?;
    let phones = phones(session, cases).await?;
    let mut groups: Vec<Group> = Vec::new();
    for (walk, one) in in_order(listed) {
        let card = card(session, one, (&wording, &phones), style);
        match groups.last_mut() {
            Some(group) if group.title.eq_ignore_ascii_case(&walk.hamlet) => {
                group.visits.push(card);
            }
            _ => groups.push(Group { title: walk.hamlet, visits: vec![card] }),
        }
    }
    Ok(groups)
}

/// The visits in the order of the way, then of the day.
pub fn in_order(listed: &[Listed]) -> Vec<(Walk, &Listed)> {
    let mut walked: Vec<(Walk, &Listed)> = listed
        .iter()
        .map(|one| (Walk::of(one.visit.place.as_deref().unwrap_or_default()), one))
        .collect();
    walked.sort_by(|(a, one), (b, other)| a.cmp(b).then(one.visit.starts.cmp(&other.visit.starts)));
    walked
}

fn card(
    session: &OfficerSession,
    one: &Listed,
    (wording, phones): (&Wording, &HashMap<CaseId, Part>),
    style: Style<'_>,
) -> VisitCard {
    let (visit, case, language) = (&one.visit, &one.case, wording.language);
    let state = visit_state(visit, session.now());
    let span = (visit.starts, visit.ends);
    let open = visit.status == VisitStatus::Planned && is_open(case.status);
    let act = |segment: &str| {
        let path = paths::case_act(&case.code, segment);
        if open { format!("{path}?{}", style.carried) } else { String::new() }
    };
    let village = place_name(&wording.places, &case.village_code, wording.with_district);
    let place = visit.place.clone().unwrap_or_default();
    VisitCard {
        href: format!("{}?{}", paths::case(&case.code), style.carried),
        code: shown_code(&case.code),
        person: wording.person(case.case_id, case.confidentiality),
        issue: word(language, "issue", case.issue.code()),
        urgent: (case.priority == Priority::Urgent)
            .then(|| word(language, "priority", case.priority.code())),
        when: if style.with_day {
            day_and_window(language, span, style.zone)
        } else {
            window(language, span, style.zone)
        },
        place: [place, village]
            .into_iter()
            .filter(|p| !p.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        purpose: word(language, "visit-purpose", visit.purpose.code()),
        note: visit.note.clone().unwrap_or_default(),
        status: word(language, "visit-state", state),
        tone: visit_tone(state),
        late: state == "late",
        officer: if style.with_officer {
            wording.names.officer(visit.officer).unwrap_or_default().to_owned()
        } else {
            String::new()
        },
        record_href: act("hasil-kunjungan"),
        move_href: act("ubah-kunjungan"),
        qr: String::new(),
        call: call(session.officer.id, one, (phones, style.carried)).filter(|_| open),
    }
}

impl VisitCard {
    /// Where its code on paper leads: the form of the visit, or the case once it is over; without the list
    /// it was printed from.
    pub fn on_paper(&self) -> &str {
        let href = if self.record_href.is_empty() { &self.href } else { &self.record_href };
        href.split('?').next().unwrap_or(href)
    }
}

/// Only whoever goes there calls, and only where no name was given in confidence.
fn call(
    me: OfficerId,
    one: &Listed,
    (phones, carried): (&HashMap<CaseId, Part>, &str),
) -> Option<Call> {
    let CaseLine { case_id, code, version, events, confidentiality, .. } = &one.case;
    let part = phones.get(case_id)?;
    let mine = one.visit.officer == me && *confidentiality != Confidentiality::Confidential;
    mine.then(|| Call {
        action: format!("{}?{carried}", paths::case_act(code, "tampilkan")),
        key: uuid::Uuid::now_v7().to_string(),
        version: *version,
        rows: *events,
        part: part.code(),
    })
}

/// Whose number there is: of the person concerned before that of the reporter.
async fn phones(
    session: &OfficerSession,
    cases: Vec<CaseId>,
) -> Result<HashMap<CaseId, Part>, AppError> {
    let found: Vec<(CaseId, Part)> = person::Entity::find()
        .filter(person::Column::CaseId.is_in(cases))
        .filter(person::Column::PhoneKey.is_not_null())
        .select_only()
        .columns([person::Column::CaseId, person::Column::Part])
        .into_tuple()
        .all(&session.platform().db)
        .await?;
    let mut phones = HashMap::new();
    for (case, part) in found {
        if part == Part::Concerned {
            phones.insert(case, part);
        } else {
            phones.entry(case).or_insert(part);
        }
    }
    Ok(phones)
}

impl Group {
    /// A group as it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let card = VisitCard {
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            code: "7K3M9-2QFXA".to_owned(),
            person: "Suminah".to_owned(),
            issue: "Bantuan belum diterima".to_owned(),
            urgent: Some("Mendesak".to_owned()),
            when: "09.00–11.00 WIB".to_owned(),
            place: "Dusun III, RT 02, Air Joman".to_owned(),
            purpose: "Mencocokkan data keluarga".to_owned(),
            note: "Rumah di belakang langgar.".to_owned(),
            status: "Direncanakan".to_owned(),
            tone: "visit",
            late: true,
            officer: "Mariani Tampubolon".to_owned(),
            record_href: "/meja/laporan/7K3M92QFXA/hasil-kunjungan".to_owned(),
            move_href: "/meja/laporan/7K3M92QFXA/ubah-kunjungan".to_owned(),
            qr: "<svg></svg>".to_owned(),
            call: Some(Call {
                action: "/meja/laporan/7K3M92QFXA/tampilkan".to_owned(),
                key: "k".to_owned(),
                version: 3,
                rows: 4,
                part: "reporter",
            }),
        };
        let bare = VisitCard {
            record_href: String::new(),
            move_href: String::new(),
            call: None,
            urgent: None,
            ..card.clone()
        };
        Self { title: "Dusun III".to_owned(), visits: vec![card, bare] }
    }
}
