//! The form for many at once, and what it asks for once it is read.

use super::Aim;
use crate::casefile::labels;
use crate::journey::casework::{Choice, Quick, Taker, choice, optional_words, takers, words};
use crate::journey::casework::{choices, delay, new_label, working_units};
use crate::journey::desk::queue;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::locale::say;
use crate::rules::act::{Assignee, PriorityReason};
use crate::rules::delay::Delay;
use crate::rules::label::Label;
use crate::rules::words::Words;
use entity::case::{DelayReason, Priority};
use entity::referral::ReturnReason;
use entity::unit::UnitId;
use serde::{Deserialize, Serialize};

/// Leads from the preview back to what was written.
pub const CHANGE: &str = "ubah";

/// The form as it comes in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BulkForm {
    /// The batch it becomes; made when the preview is shown.
    #[serde(default)]
    pub batch: String,
    /// `jalankan` once the preview has been seen, or [`CHANGE`].
    #[serde(default)]
    pub langkah: String,
    #[serde(default)]
    pub petugas: String,
    #[serde(default)]
    pub urutan: String,
    #[serde(default)]
    pub alasan: String,
    #[serde(default)]
    pub words: String,
    #[serde(default)]
    pub cepat: String,
    /// A label the units use, or a new one.
    #[serde(default)]
    pub label: String,
    #[serde(default)]
    pub baru: String,
}

/// What the form offers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BulkChoices {
    pub officers: Vec<Choice>,
    pub priorities: Vec<Choice>,
    pub reasons: Vec<Choice>,
    pub quick: Vec<Choice>,
    pub labels: Vec<Choice>,
    pub most: usize,
}

/// What is to be done to every case, or to every referral.
pub enum Wanted {
    /// To somebody who works for these units, or to nobody.
    Assign(Option<(Assignee, Vec<UnitId>)>),
    Prioritise(Priority, PriorityReason, Option<Words>),
    Label(Label),
    Ask(Words),
    ExplainDelay(Delay),
    Quick(Quick),
    Accept,
    Return(ReturnReason, Words),
    Remind(Option<Words>),
}

/// Nobody in particular.
const NOBODY: &str = "-";
const MOST: usize = 1_000;
/// A reminder is a line or two, as on the page of one referral.
const MOST_REMINDED: usize = 500;

impl Wanted {
    /// The words another unit gets to read, where it gets some.
    pub fn to_units(&self) -> Option<&str> {
        match self {
            Self::Return(_, words) | Self::Remind(Some(words)) => Some(words.as_str()),
            _ => None,
        }
    }

    /// It is about work between units: no citizen reads of it.
    pub const fn is_for_units(&self) -> bool {
        matches!(self, Self::Accept | Self::Return(..) | Self::Remind(_))
    }
}

impl BulkChoices {
    /// What can be chosen for this aim.
    pub async fn of(session: &OfficerSession, aim: Aim) -> Result<Self, AppError> {
        let language = session.public.language;
        let most = match aim {
            Aim::Remind => MOST_REMINDED,
            Aim::ExplainDelay => delay::MOST,
            _ => MOST,
        };
        let mut offered = Self { most, ..Self::default() };
        match aim {
            Aim::Assign => {
                let mut all = of_own_units(session).await?;
                all.dedup_by_key(|one| one.id);
                offered.officers = all.iter().map(|one| one.choice(session)).collect();
                offered
                    .officers
                    .push(Choice::new(NOBODY, say(language, "triage-assign-nobody", &[])));
            }
            Aim::Prioritise => {
                let all = Priority::ALL.iter().map(|word| word.code());
                offered.priorities = choices(language, "priority", all);
                let all = PriorityReason::ALL.iter().map(|reason| reason.code());
                offered.reasons = choices(language, "priority-reason", all);
            }
            Aim::Quick => {
                let all = Quick::all(session).await?;
                offered.quick =
                    all.into_iter().map(|row| Choice::new(row.id.to_string(), row.name)).collect();
            }
            Aim::Label => {
                let units = working_units(&session.officer);
                let all = labels::in_use(&session.platform().db, &session.officer, units).await?;
                let choice = |label: Label| Choice::new(label.to_string(), label.to_string());
                offered.labels = all.into_iter().map(choice).collect();
            }
            Aim::ExplainDelay => {
                let all = DelayReason::ALL.iter().map(|reason| reason.code());
                offered.reasons = choices(language, "delay-reason", all);
            }
            Aim::Return => {
                let all = ReturnReason::ALL.iter().map(|reason| reason.code());
                offered.reasons = choices(language, "return-reason", all);
            }
            Aim::Take | Aim::Ask | Aim::Accept | Aim::Remind => {}
        }
        Ok(offered)
    }
}

/// Who works on cases for the officer's own units.
async fn of_own_units(session: &OfficerSession) -> Result<Vec<Taker>, AppError> {
    let ends = queue::today(session).await?.ends;
    takers(session, &working_units(&session.officer), ends).await
}

/// The colleague with this id, and the units they work for.
fn chosen(all: &[Taker], id: &str) -> Option<(Assignee, Vec<UnitId>)> {
    let same = || all.iter().filter(|one| one.id.to_string() == id);
    let first = same().next()?;
    Some((first.assignee(), same().map(|one| one.unit).collect()))
}

/// From the form to what is wanted.
pub async fn read(
    session: &OfficerSession,
    aim: Aim,
    form: &BulkForm,
) -> Result<Result<Wanted, FieldErrors>, AppError> {
    let only = |field, key| Err(FieldErrors::only(field, Problem::new(key)));
    Ok(match aim {
        Aim::Assign if form.petugas == NOBODY => Ok(Wanted::Assign(None)),
        Aim::Assign | Aim::Take => {
            let me = session.officer.id.to_string();
            let who = if aim == Aim::Take { &me } else { &form.petugas };
            match chosen(&of_own_units(session).await?, who) {
                Some(one) => Ok(Wanted::Assign(Some(one))),
                None => only("petugas", "triage-assign-missing"),
            }
        }
        Aim::Prioritise => prioritised(form),
        Aim::Label => labelled(form),
        Aim::Ask => match words(&form.words, (10, MOST), "triage-ask-missing") {
            Ok(question) => Ok(Wanted::Ask(question)),
            Err(problem) => Err(FieldErrors::only("words", problem)),
        },
        Aim::ExplainDelay => match delay::read(("alasan", &form.alasan), ("words", &form.words)) {
            Ok(delay) => Ok(Wanted::ExplainDelay(delay)),
            Err((field, problem)) => Err(FieldErrors::only(field, problem)),
        },
        Aim::Quick => match form.cepat.parse() {
            Ok(id) => match Quick::load(session, id).await? {
                Some(quick) => Ok(Wanted::Quick(quick)),
                None => only("cepat", "hands-no-quick"),
            },
            Err(_) => only("cepat", "hands-no-quick"),
        },
        Aim::Accept => Ok(Wanted::Accept),
        Aim::Return => returned(form),
        Aim::Remind => match optional_words(&form.words, MOST_REMINDED) {
            Ok(words) => Ok(Wanted::Remind(words)),
            Err(problem) => Err(FieldErrors::only("words", problem)),
        },
    })
}

/// A new label goes before a chosen one.
fn labelled(form: &BulkForm) -> Result<Wanted, FieldErrors> {
    let typed = new_label(&form.baru).map_err(|problem| FieldErrors::only("baru", problem))?;
    let chosen = Label::parse(&form.label).ok().flatten();
    let label = typed.or(chosen).map(Wanted::Label);
    label.ok_or_else(|| FieldErrors::only("baru", Problem::new("hands-label-none")))
}

fn returned(form: &BulkForm) -> Result<Wanted, FieldErrors> {
    let mut errors = FieldErrors::default();
    let reason = errors.take("alasan", choice(&form.alasan, "refer-return-no-reason"));
    let said = errors.take("words", words(&form.words, (5, MOST), "refer-return-missing"));
    match (reason, said) {
        (Some(reason), Some(words)) => Ok(Wanted::Return(reason, words)),
        _ => Err(errors),
    }
}

fn prioritised(form: &BulkForm) -> Result<Wanted, FieldErrors> {
    let mut errors = FieldErrors::default();
    let to = errors.take("urutan", choice(&form.urutan, "triage-no-priority"));
    let why = PriorityReason::from_code(&form.alasan);
    let why = errors.take("alasan", why.ok_or(Problem::new("hands-no-priority-reason")));
    let said = match why {
        Some(PriorityReason::Other) => {
            words(&form.words, (5, MOST), "hands-priority-missing").map(Some)
        }
        _ => optional_words(&form.words, MOST),
    };
    match (to, why, errors.take("words", said)) {
        (Some(to), Some(why), Some(words)) => Ok(Wanted::Prioritise(to, why, words)),
        _ => Err(errors),
    }
}
