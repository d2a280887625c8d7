//! Planning a visit and moving it: who goes, when, what for, and where to.

use super::when::{self, Typed};
use crate::casefile::contents;
use crate::casefile::visits::of_case;
use crate::journey::casework::{
    Choice, Colleague, Desk, Reading, Stamp, Step, choice, choices, colleague_choices, colleagues,
    gets_letters, optional_words, reporter,
};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Act;
use crate::rules::visit::VisitPlan;
use entity::case_event::ActKind;
use entity::person::Tie;
use entity::unit::{self, UnitId};
use entity::visit::{VisitPurpose, VisitStatus};
use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// What planning and moving differ in.
pub trait Way: 'static {
    const ACT: ActKind;
    fn act(plan: VisitPlan) -> Act;
}

/// A visit is to be.
pub struct Plan;

impl Way for Plan {
    const ACT: ActKind = ActKind::PlanVisit;

    fn act(plan: VisitPlan) -> Act {
        Act::PlanVisit(plan)
    }
}

/// It is to be on another day, or by somebody else.
pub struct Move;

impl Way for Move {
    const ACT: ActKind = ActKind::MoveVisit;

    fn act(plan: VisitPlan) -> Act {
        Act::MoveVisit(plan)
    }
}

/// Planning in one of the two ways.
pub struct Planning<W>(PhantomData<W>);

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct VisitForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub petugas: String,
    #[serde(default)]
    pub tanggal: String,
    #[serde(default)]
    pub dari: String,
    #[serde(default)]
    pub sampai: String,
    #[serde(default)]
    pub keperluan: String,
    #[serde(default)]
    pub tempat: String,
    #[serde(default)]
    pub words: String,
    /// Even though the office does not work on that day.
    #[serde(default)]
    pub libur: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct VisitChoices {
    pub officers: Vec<Choice>,
    pub purposes: Vec<Choice>,
    /// The day chosen is none of the office's: it is asked once more.
    pub day_off: bool,
    /// Whether the household gets a message, and why not.
    pub message: String,
    pub most_place: usize,
    pub most_note: usize,
}

const MOST_PLACE: usize = 200;
const MOST_NOTE: usize = 500;

impl<W: Way> Step for Planning<W> {
    const ACT: ActKind = W::ACT;
    const ROOM: &'static str = "visits";
    const TEMPLATE: &'static str = "visit/plan.html";
    type Form = VisitForm;
    type Choices = VisitChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<VisitForm, AppError> {
        let (db, vault) = (&desk.platform().db, &desk.platform().vault);
        let visits = of_case(db, vault, &desk.opened).await?;
        let planned = visits.into_iter().find(|visit| visit.status == VisitStatus::Planned);
        let calendar = desk.calendar();
        if let Some(visit) = planned {
            let (tanggal, dari, sampai) = when::typed(visit.starts, visit.ends, &calendar);
            return Ok(VisitForm {
                stamp,
                petugas: visit.officer.to_string(),
                tanggal,
                dari,
                sampai,
                keperluan: visit.purpose.code().to_owned(),
                tempat: visit.place.unwrap_or_default(),
                words: visit.note.unwrap_or_default(),
                libur: String::new(),
            });
        }
        let today = calendar.local_date(desk.now());
        let told = contents::told(vault, &desk.opened)?;
        Ok(VisitForm {
            stamp,
            petugas: visitor(desk).await?,
            tanggal: calendar.add_working_days(today, 1).to_string(),
            dari: "09:00".to_owned(),
            sampai: "11:00".to_owned(),
            keperluan: VisitPurpose::FamilyData.code().to_owned(),
            tempat: told.place.unwrap_or_default(),
            ..VisitForm::default()
        })
    }

    async fn choices(desk: &Desk, form: &VisitForm) -> Result<VisitChoices, AppError> {
        let purposes = VisitPurpose::ALL.iter().map(|purpose| purpose.code());
        let when =
            when::read(typed(form), &desk.calendar(), desk.now(), &mut FieldErrors::default());
        Ok(VisitChoices {
            officers: colleague_choices(desk, &visitors(desk).await?).await?,
            purposes: choices(desk.language(), "visit-purpose", purposes),
            day_off: when.is_some_and(|when| !when.works),
            message: message(desk).await?,
            most_place: MOST_PLACE,
            most_note: MOST_NOTE,
        })
    }

    async fn read(desk: &Desk, form: &VisitForm) -> Result<Reading, AppError> {
        let mut errors = FieldErrors::default();
        let all = visitors(desk).await?;
        let officer = all.iter().find(|one| one.id.to_string() == form.petugas);
        let officer = errors.take("petugas", officer.ok_or(Problem::new("visits-no-officer")));
        let when = when::read(typed(form), &desk.calendar(), desk.now(), &mut errors);
        if when.is_some_and(|when| !when.works) && form.libur.is_empty() {
            errors.note("tanggal", Problem::new("visits-day-off"));
        }
        let purpose = errors.take("keperluan", choice(&form.keperluan, "visits-no-purpose"));
        let place = errors.take("tempat", optional_words(&form.tempat, MOST_PLACE));
        let note = errors.take("words", optional_words(&form.words, MOST_NOTE));
        let read = (officer, when, purpose, place, note);
        let (Some(officer), Some(when), Some(purpose), Some(place), Some(note)) = read else {
            return Ok(Reading::Wrong(errors));
        };
        if !errors.is_empty() {
            return Ok(Reading::Wrong(errors));
        }
        let plan = VisitPlan {
            officer: officer.assignee(),
            starts: when.starts,
            ends: when.ends,
            purpose,
            place,
            note,
            call: call(desk).await?,
        };
        Ok(Reading::Do(Box::new(W::act(plan))))
    }

    fn stamp(form: &VisitForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &VisitForm) -> Vec<String> {
        [form.tempat.clone(), form.words.clone()]
            .into_iter()
            .filter(|text| !text.trim().is_empty())
            .collect()
    }

    fn sample() -> (VisitForm, VisitChoices) {
        let some = |label: &str| vec![Choice::new("1", label).with_hint("6 tugas")];
        let choices = VisitChoices {
            officers: some("Mariani Tampubolon"),
            purposes: some("Mencocokkan data keluarga"),
            day_off: true,
            message: "Warga mendapat pesan.".to_owned(),
            most_place: MOST_PLACE,
            most_note: MOST_NOTE,
        };
        (VisitForm::default(), choices)
    }
}

const fn typed(form: &VisitForm) -> Typed<'_> {
    Typed { day: form.tanggal.as_str(), from: form.dari.as_str(), until: form.sampai.as_str() }
}

/// The people of those of the officer's units that hold the case.
async fn visitors(desk: &Desk) -> Result<Vec<Colleague>, AppError> {
    let course = &desk.standing().course;
    let holds = |unit: UnitId| {
        unit == course.owner.id || course.emergency_unit.as_ref().is_some_and(|u| u.id == unit)
    };
    let posts = desk.session.officer.posts.iter().map(|post| post.unit.id);
    let units: Vec<UnitId> = posts.filter(|unit| holds(*unit)).collect();
    colleagues(desk, &units).await
}

/// Who most likely goes: the one who has the case, else a facilitator, else nobody yet.
async fn visitor(desk: &Desk) -> Result<String, AppError> {
    let all = visitors(desk).await?;
    let has_it = all.iter().find(|one| Some(one.id) == desk.opened.row.assignee_id);
    let goes = |one: &&Colleague| one.role == entity::posting::Role::Facilitator;
    let likely = all.iter().find(goes).or(has_it);
    Ok(likely.map(|one| one.id.to_string()).unwrap_or_default())
}

/// The number of the office, for whoever doubts the visitor.
async fn call(desk: &Desk) -> Result<Option<String>, AppError> {
    let owner = desk.standing().course.owner.id;
    let row = unit::Entity::find_by_id(owner).one(&desk.platform().db).await?;
    Ok(row.and_then(|unit| unit.phone))
}

/// Does the household hear of it? The same as the rules and the post office say.
async fn message(desk: &Desk) -> Result<String, AppError> {
    let reporter = reporter(desk).await?;
    let own = reporter.as_ref().and_then(|person| person.tie) == Some(Tie::SelfOrHousehold);
    let key = match reporter.is_some_and(|person| gets_letters(&person)) {
        _ if desk.standing().course.issue.is_sensitive() => "visits-silent-sensitive",
        _ if !own => "visits-silent-others",
        false => "visits-silent-no-way",
        true => "visits-told",
    };
    Ok(desk.say(key, &[]))
}
