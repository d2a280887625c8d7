//! D15: two reports of the same thing become one. The two stand side by side, and the officer says
//! which one goes on; both codes go on working. Each of the two buttons is the form of the case that
//! ends by it, at its own address and with its own version.

mod side;

use crate::casefile::{self, CaseError, Done, Opened};
use crate::journey::casework::{
    Answer, Desk, Reading, Stamp, Step, Suggestion, shown_code, suggestions,
};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::page::see_other;
use crate::rules::act::Act;
use crate::rules::decide::{OpenAct, carries_on, may_now};
use crate::rules::ticket_code::TicketCode;
use crate::rules::words::clean;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};
use side::Side;

/// Merging into another case.
pub struct Merge;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct MergeForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    /// The code of the case that carries on.
    #[serde(default)]
    pub kode: String,
    /// The version of that case that was shown beside this one; empty until it was.
    #[serde(default)]
    pub lain: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct MergeChoices {
    pub suggestions: Vec<Suggestion>,
    pub both: Option<Both>,
}

/// The two cases beside each other.
#[derive(Clone, Debug, Serialize)]
pub struct Both {
    pub here: Side,
    pub there: Side,
    /// Ends the case that is open; the other goes on.
    pub other_goes_on: Option<Choose>,
    /// Ends the other; the case that is open goes on.
    pub this_goes_on: Option<Choose>,
    /// The way back to choosing another.
    pub again_href: String,
}

/// The form that ends one of the two.
#[derive(Clone, Debug, Serialize)]
pub struct Choose {
    pub action: String,
    pub stamp: Stamp,
    /// The code of the one that goes on.
    pub code: String,
    pub version: i32,
}

impl Step for Merge {
    const ACT: ActKind = ActKind::Merge;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/merge.html";
    type Form = MergeForm;
    type Choices = MergeChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<MergeForm, AppError> {
        let kode = desk.at.asked("dengan").unwrap_or_default();
        Ok(MergeForm { stamp, kode, lain: String::new() })
    }

    async fn choices(desk: &Desk, form: &MergeForm) -> Result<MergeChoices, AppError> {
        match other_case(desk, &form.kode).await? {
            Ok(other) => {
                let both = Some(both(desk, &other).await?);
                Ok(MergeChoices { suggestions: Vec::new(), both })
            }
            Err(_) => Ok(MergeChoices { suggestions: suggestions(desk).await?, both: None }),
        }
    }

    async fn read(desk: &Desk, form: &MergeForm) -> Result<Reading, AppError> {
        let other = match other_case(desk, &form.kode).await? {
            Ok(other) => other,
            Err(problem) => return Ok(Reading::Wrong(FieldErrors::only("kode", problem))),
        };
        if form.lain.is_empty() {
            return Ok(Reading::NotYet);
        }
        if form.lain != other.row.version.to_string() {
            let problem = Problem::new("people-merge-moved");
            return Ok(Reading::Wrong(FieldErrors::only("kode", problem)));
        }
        Ok(Reading::Do(Box::new(Act::Merge { into: other.row.id })))
    }

    fn stamp(form: &MergeForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &MergeForm) -> Vec<String> {
        [form.kode.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (MergeForm, MergeChoices) {
        let choose = Choose {
            action: "/meja/laporan/7K3M92QFXA/gabungkan".to_owned(),
            stamp: Stamp::default(),
            code: "9W4C77MMKA".to_owned(),
            version: 3,
        };
        let both = Both {
            here: Side::sample(),
            there: Side::sample(),
            other_goes_on: Some(choose),
            this_goes_on: None,
            again_href: "/meja/laporan/7K3M92QFXA/gabungkan".to_owned(),
        };
        let suggestions = vec![Suggestion::sample()];
        let form = MergeForm { kode: "9W4C7-7MMKA".to_owned(), ..Default::default() };
        (form, MergeChoices { suggestions, both: Some(both) })
    }

    /// On to the case that goes on.
    async fn answer(desk: &Desk, form: &MergeForm, _: Done) -> Answer {
        let code = TicketCode::parse(&form.kode).ok();
        let target = code.map_or_else(|| desk.at.case_href(), |code| desk.at.at(code).case_href());
        let mark = if target.contains('?') { '&' } else { '?' };
        let target = format!("{target}{mark}selesai={}#gabungan", Self::ACT.code());
        Ok(see_other(&target))
    }
}

/// The case with this code, if it is within reach and can carry on for both.
async fn other_case(desk: &Desk, code: &str) -> Result<Result<Opened, Problem>, AppError> {
    if clean(code).is_empty() {
        return Ok(Err(Problem::new("triage-merge-missing")));
    }
    let Ok(code) = TicketCode::parse(code) else {
        return Ok(Err(Problem::new("triage-merge-mistyped")));
    };
    if code.as_str() == desk.opened.row.code {
        return Ok(Err(Problem::new("triage-merge-itself")));
    }
    let db = &desk.platform().db;
    match casefile::open_by_code(db, &desk.session.officer, &code).await {
        Ok(other) if other.standing.course.accused != desk.standing().course.accused => {
            Ok(Err(Problem::new("people-merge-accused")))
        }
        Ok(other) if carries_on(&other.standing, desk.standing()) => Ok(Ok(other)),
        Ok(other) => {
            Ok(Err(Problem::new("triage-merge-ended").with("code", &shown_code(&other.row.code))))
        }
        Err(CaseError::Refused(_)) => Ok(Err(Problem::new("triage-merge-unknown"))),
        Err(fault) => Err(fault.into()),
    }
}

async fn both(desk: &Desk, other: &Opened) -> Result<Both, AppError> {
    let code = TicketCode::parse(&other.row.code)
        .map_err(|_| CaseError::Corrupt(other.row.id, "an unreadable ticket code"))?;
    let there = Desk::open(desk.session.clone(), desk.at.at(code)).await?;
    Ok(Both {
        here: Side::of(desk).await?,
        there: Side::of(&there).await?,
        other_goes_on: choose(desk, &there),
        this_goes_on: choose(&there, desk),
        again_href: desk.at.act_href(ActKind::Merge),
    })
}

/// The form that ends `ending` in favour of `goes_on`, where the rules and the posting allow it.
fn choose(ending: &Desk, goes_on: &Desk) -> Option<Choose> {
    let asked = OpenAct { act: ActKind::Merge, referral: None };
    let may = may_now(ending.standing(), &ending.actor(), asked, ending.present()).is_ok();
    let row = &ending.opened.row;
    (may && carries_on(goes_on.standing(), ending.standing())).then(|| Choose {
        action: ending.at.act_href(ActKind::Merge),
        stamp: Stamp::fresh(row.version, row.events),
        code: goes_on.opened.row.code.clone(),
        version: goes_on.opened.row.version,
    })
}
