//! Rows in words: who, what, where, how long still. Names for a whole page come in one query each.

use super::hamlets::own_village;
use super::rows::CaseRow;
use crate::casefile::{self, labels};
use crate::journey::casework::{Due, Names, due, place_name, shown_code, status_tone, word};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::paths;
use crate::regions::{Gazetteer, places};
use crate::rules::policy::Policy;
use crate::rules::territory::RegionCode;
use crate::rules::working_days::Calendar;
use entity::case::{CaseId, Confidentiality, Language, Priority};
use entity::officer::OfficerId;
use entity::person::{self, Part};
use entity::unit::{Level, UnitId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use std::collections::HashMap;

/// One case of a list, in words.
#[derive(Clone, Debug)]
pub struct Line {
    pub href: String,
    pub code: String,
    /// "Pilih laporan 7K3M9-2QFXA".
    pub select_label: String,
    pub person: String,
    pub issue: String,
    pub urgent: Option<String>,
    pub labels: Vec<String>,
    pub place: String,
    pub village: String,
    pub district: String,
    pub status: String,
    pub status_tone: &'static str,
    pub due: Due,
    pub officer: String,
    /// The way it came in.
    pub source: String,
    /// For how long it has been here.
    pub age: String,
}

/// A cell of the queue table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    pub text: String,
    pub tone: &'static str,
    pub tag: Option<String>,
    pub tag_tone: &'static str,
    /// Further words beside it.
    pub labels: Vec<String>,
}

/// A row of the queue table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableRow {
    /// Where the browser finds the row again.
    pub id: String,
    /// What a mark at this row sends: the code, or which referral as it was shown.
    pub value: String,
    pub select_label: String,
    pub href: String,
    pub late: bool,
    pub cells: Vec<Cell>,
    /// What the row's own button sends; empty where it has none.
    pub act: String,
}

/// An item of the list beside an open case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    pub href: String,
    pub title: String,
    pub sub: String,
    pub meta: String,
    pub due: String,
    pub due_tone: &'static str,
    pub tag: String,
    pub tone: &'static str,
    pub current: bool,
}

/// What the words of a list need besides its rows.
pub struct Wording {
    pub language: Language,
    pub places: std::sync::Arc<Gazetteer>,
    pub with_district: bool,
    /// Everything is in the same village: what tells places apart is the hamlet.
    pub in_one_village: bool,
    pub names: Names,
    pub people: HashMap<CaseId, String>,
}

impl Wording {
    /// Reads the names a list needs.
    pub async fn load(
        session: &OfficerSession,
        cases: Vec<CaseId>,
        officers: impl IntoIterator<Item = OfficerId>,
        units: impl IntoIterator<Item = UnitId>,
    ) -> Result<Self, AppError> {
        let platform = session.platform();
        Ok(Self {
            language: session.public.language,
            places: places(platform).await?,
            with_district: works_beyond_a_village(session),
            in_one_village: own_village(&session.officer).is_some(),
            names: Names::load(&platform.db, officers, units).await?,
            people: people(&platform.db, cases).await?,
        })
    }

    /// Who a case is about, or that they must not or cannot be named.
    pub fn person(&self, case: CaseId, confidentiality: Confidentiality) -> String {
        match (self.people.get(&case), confidentiality) {
            (Some(name), _) => name.clone(),
            (None, Confidentiality::Anonymous) => say(self.language, "casework-anonymous", &[]),
            (None, Confidentiality::Confidential) => say(self.language, "casework-hidden", &[]),
            (None, Confidentiality::Open) => say(self.language, "casework-no-name", &[]),
        }
    }

    /// The kecamatan of a village.
    fn district(&self, village: &str) -> String {
        let district = RegionCode::parse(village).ok().and_then(|code| code.district());
        district.map(|code| place_name(&self.places, code.as_str(), false)).unwrap_or_default()
    }
}

/// In a village everything is in the village; elsewhere villages of one name need their kecamatan.
fn works_beyond_a_village(session: &OfficerSession) -> bool {
    session.officer.posts.iter().any(|post| post.unit.level > Level::District)
}

/// The rows in words. `carried` goes with the links.
pub async fn lines(
    session: &OfficerSession,
    rows: &[CaseRow],
    carried: &str,
) -> Result<Vec<Line>, AppError> {
    let policy = casefile::policy(session.platform()).await?;
    let wording = Wording::load(
        session,
        rows.iter().map(|row| row.id).collect(),
        rows.iter().filter_map(|row| row.assignee_id),
        rows.iter().map(|row| row.owner_unit_id),
    )
    .await?;
    let db = &session.platform().db;
    let mut labels = labels::on_cases(db, rows.iter().map(|row| row.id).collect()).await?;
    let mut calendars = Calendars::default();
    rows.iter()
        .map(|row| {
            let line = line(session, row, (&wording, &policy, &mut calendars), carried)?;
            Ok(Line { labels: labels.remove(&row.id).unwrap_or_default(), ..line })
        })
        .collect()
}

fn line(
    session: &OfficerSession,
    row: &CaseRow,
    (wording, policy, calendars): (&Wording, &Policy, &mut Calendars),
    carried: &str,
) -> Result<Line, AppError> {
    let language = wording.language;
    let clock = casefile::clock(row.id, row.clock())?;
    let calendar = calendars.of(row.owner_unit_id, &wording.names, policy);
    let officer = row.assignee_id.and_then(|id| wording.names.officer(id)).unwrap_or_default();
    let day = |at| calendar.local_date(at);
    let hamlet = row.hamlet.clone().filter(|_| wording.in_one_village);
    let place = || place_name(&wording.places, &row.village_code, wording.with_district);
    let days = (day(session.now()) - day(row.received_at)).whole_days();
    Ok(Line {
        href: format!("{}?{carried}", paths::case(&row.code)),
        select_label: say(language, "hands-mark-one", &[("code", shown_code(&row.code).into())]),
        code: shown_code(&row.code),
        person: wording.person(row.id, row.confidentiality),
        issue: word(language, "issue", row.issue.code()),
        urgent: (row.priority == Priority::Urgent)
            .then(|| word(language, "priority", row.priority.code())),
        labels: Vec::new(),
        place: hamlet.clone().unwrap_or_else(place),
        village: hamlet.unwrap_or_else(|| place_name(&wording.places, &row.village_code, false)),
        district: wording.district(&row.village_code),
        status: word(language, "status", row.status.code()),
        status_tone: status_tone(row.status),
        due: due(language, clock, row.status, (session.now(), calendar)),
        officer: officer.to_owned(),
        source: word(language, "intake", row.intake.code()),
        age: say(language, "find-age", &[("days", days.into())]),
    })
}

/// One calendar a unit, however many rows it has.
#[derive(Default)]
pub struct Calendars(HashMap<UnitId, Calendar>);

impl Calendars {
    /// The working days of a unit; of the whole country when the unit is not known.
    pub fn of(&mut self, unit: UnitId, names: &Names, policy: &Policy) -> &Calendar {
        self.0.entry(unit).or_insert_with(|| match names.unit(unit) {
            Some(unit) => policy.calendar_of(unit),
            None => policy.calendar(entity::unit::Zone::Wib, None),
        })
    }
}

/// Who each case is about: the person concerned, else whoever reported it and may be named.
async fn people(
    conn: &impl ConnectionTrait,
    cases: Vec<CaseId>,
) -> Result<HashMap<CaseId, String>, AppError> {
    if cases.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<(CaseId, Part, Option<String>)> = person::Entity::find()
        .filter(person::Column::CaseId.is_in(cases))
        .select_only()
        .columns([person::Column::CaseId, person::Column::Part, person::Column::Name])
        .into_tuple()
        .all(conn)
        .await?;
    let mut named = HashMap::new();
    for (case, part, name) in found {
        let Some(name) = name else { continue };
        if part == Part::Concerned {
            named.insert(case, name);
        } else {
            named.entry(case).or_insert(name);
        }
    }
    Ok(named)
}

impl Line {
    /// The line as an item of the list beside the case with `open` as its code.
    pub fn item(self, open: &str) -> Item {
        let current = self.code == open;
        Item {
            href: self.href,
            title: self.person,
            sub: self.issue,
            meta: format!("{} · {}", self.code, self.place),
            due: self.due.text,
            due_tone: self.due.tone,
            tag: self.status,
            tone: self.status_tone,
            current,
        }
    }
}
