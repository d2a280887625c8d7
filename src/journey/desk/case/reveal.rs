//! One masked field in full, once, for a reason that stays in the journal.

use crate::casefile::Done;
use crate::casefile::contents::{self, PersonSeen};
use crate::journey::casework::{
    Answer, Choice, Desk, Reading, Stamp, Step, choices, lists, optional_words, shown_code, word,
    words,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::page::{Face, Page, render};
use crate::rules::act::{Act, RevealedField};
use crate::rules::phone::Phone;
use crate::rules::words::Words;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use entity::access_log::ReadKind;
use entity::case_event::ActKind;
use entity::person::Part;
use serde::{Deserialize, Serialize};

/// Shows a masked field.
pub struct Reveal;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RevealForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    /// Which field.
    #[serde(default)]
    pub data: String,
    /// Of whom.
    #[serde(default)]
    pub orang: String,
    #[serde(default)]
    pub alasan: String,
    #[serde(default)]
    pub words: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct RevealChoices {
    /// `NIK – Pelapor`.
    pub what: String,
    pub reasons: Vec<Choice>,
}

/// Why somebody looks; "other" needs words.
const REASONS: &[&str] = &["register", "contact", "visit", "letter", OTHER];
const OTHER: &str = "other";
const MOST: usize = 300;

impl Step for Reveal {
    const ACT: ActKind = ActKind::Reveal;
    const ROOM: &'static str = "desk";
    const TEMPLATE: &'static str = "desk/reveal.html";
    type Form = RevealForm;
    type Choices = RevealChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<RevealForm, AppError> {
        let asked = |name: &str| desk.at.asked(name).unwrap_or_default();
        let form =
            RevealForm { stamp, data: asked("data"), orang: asked("orang"), ..Default::default() };
        value(desk, &form).await?;
        Ok(form)
    }

    async fn choices(desk: &Desk, form: &RevealForm) -> Result<RevealChoices, AppError> {
        let (field, part) = subject(form)?;
        Ok(RevealChoices {
            what: what(desk, field, part),
            reasons: choices(desk.language(), "desk-reveal-reason", REASONS.iter().copied()),
        })
    }

    async fn read(desk: &Desk, form: &RevealForm) -> Result<Reading, AppError> {
        let (field, part) = subject(form)?;
        value(desk, form).await?;
        let mut errors = FieldErrors::default();
        let reason = REASONS.iter().find(|reason| **reason == form.alasan).copied();
        let reason = reason.ok_or(Problem::new("desk-reveal-no-reason"));
        let reason = errors.take("alasan", reason);
        let more = if form.alasan == OTHER {
            words(&form.words, (5, MOST), "desk-reveal-no-words").map(Some)
        } else {
            optional_words(&form.words, MOST)
        };
        let more = errors.take("words", more);
        let (Some(reason), Some(more)) = (reason, more) else {
            return Ok(Reading::Wrong(errors));
        };
        let said = journal_words(desk, part, reason, more.as_ref());
        let Ok(reason) = Words::parse(&said, 1, 2 * MOST) else {
            return Ok(Reading::Wrong(errors));
        };
        Ok(Reading::Do(Box::new(Act::Reveal { field, reason })))
    }

    fn stamp(form: &RevealForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &RevealForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (RevealForm, RevealChoices) {
        let choices = RevealChoices {
            what: "NIK – Pelapor".to_owned(),
            reasons: vec![Choice::new("register", "Mencocokkan data")],
        };
        (
            RevealForm {
                data: "nik".to_owned(),
                orang: "reporter".to_owned(),
                ..Default::default()
            },
            choices,
        )
    }

    /// Shown on this answer only: nothing keeps it, and going back asks for a reason again.
    async fn answer(desk: &Desk, form: &RevealForm, _: Done) -> Answer {
        let (field, part) = subject(form)?;
        let value = value(desk, form).await?;
        let tel = match field {
            RevealedField::Phone => format!("tel:{value}"),
            _ => String::new(),
        };
        let visiting = desk.at.view.as_deref() == Some(lists::VISITS);
        desk.note(ReadKind::Reveal, Some(field.code())).await?;
        let page = RevealedPage {
            what: what(desk, field, part),
            value: as_dialled(field, value),
            tel,
            list_href: if visiting { desk.at.list_href() } else { String::new() },
            code: shown_code(&desk.opened.row.code),
            case_href: desk.at.case_href(),
        };
        let frame = desk.frame(desk.say("desk-revealed-title", &[]));
        let mut answer = render(desk.platform(), frame, &page)?;
        answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(answer)
    }
}

/// Which field of whom; anything else is no page of ours.
fn subject(form: &RevealForm) -> Result<(RevealedField, Part), AppError> {
    let field = RevealedField::from_code(&form.data).ok_or(Refusal::OutOfReach)?;
    let part: Part = form.orang.parse().map_err(|_| Refusal::OutOfReach)?;
    Ok((field, part))
}

/// The field in full, if there is one and this officer may know whose it is.
async fn value(desk: &Desk, form: &RevealForm) -> Result<String, AppError> {
    let (field, part) = subject(form)?;
    let platform = desk.platform();
    let people =
        contents::people(&platform.db, &platform.vault, &desk.opened, &desk.session.officer)
            .await?;
    let of_part = |person: &PersonSeen| person.part == part;
    let identity = people.into_iter().find(of_part).and_then(|person| person.identity);
    let value = identity.and_then(|identity| contents::field_of(&identity, field));
    Ok(value.ok_or(Refusal::OutOfReach)?)
}

/// A phone number as people here dial it.
fn as_dialled(field: RevealedField, value: String) -> String {
    match (field, Phone::parse(&value)) {
        (RevealedField::Phone, Ok(phone)) => phone.national(),
        _ => value,
    }
}

fn what(desk: &Desk, field: RevealedField, part: Part) -> String {
    let (field, part) =
        (word(desk.language(), "field", field.code()), word(desk.language(), "part", part.code()));
    format!("{field} – {part}")
}

/// What the journal keeps: of whom, and why.
fn journal_words(desk: &Desk, part: Part, reason: &str, more: Option<&Words>) -> String {
    let language = desk.language();
    let reason = word(language, "desk-reveal-reason", reason);
    let of = word(language, "part", part.code());
    match more {
        Some(more) => format!("{of}: {reason}. {}", more.as_str()),
        None => format!("{of}: {reason}."),
    }
}

/// The page that shows it.
#[derive(Debug, Serialize)]
pub struct RevealedPage {
    pub what: String,
    pub value: String,
    /// A telephone number can be called.
    pub tel: String,
    pub code: String,
    pub case_href: String,
    /// Where the officer came from, when it was not the case.
    pub list_href: String,
}

impl Page for RevealedPage {
    const TEMPLATE: &'static str = "desk/revealed.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        vec![Self {
            what: "NIK – Pelapor".to_owned(),
            value: "0812-0000-7890".to_owned(),
            tel: "tel:+6281200007890".to_owned(),
            list_href: "/meja/kunjungan".to_owned(),
            code: "7K3M9-2QFXA".to_owned(),
            case_href: "/meja/laporan/7K3M92QFXA".to_owned(),
        }]
    }
}
