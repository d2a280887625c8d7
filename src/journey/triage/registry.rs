//! What a register said of somebody: which one, in it or not, the welfare group, and what they receive.

use crate::casefile::contents;
use crate::journey::casework::{
    Choice, Desk, Reading, Stamp, Step, choice, choices, optional_words, programmes, with_none,
    word,
};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Act;
use crate::rules::register::{PaperDateProblem, paper_date};
use crate::rules::registry::{RegistryCheck, Said, decile, ranks};
use entity::case_event::ActKind;
use entity::person::Part;
use entity::registry_check::{Glance, Listing, Register};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use time::Date;

/// Writing down what a register said.
pub struct CheckRegistry;

/// Its form. What is received has a mark for every programme, named after its code.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RegistryForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub orang: String,
    #[serde(default)]
    pub register: String,
    #[serde(default)]
    pub hasil: String,
    #[serde(default)]
    pub kelompok: String,
    #[serde(default)]
    pub tanggal: String,
    #[serde(default)]
    pub cara: String,
    #[serde(default)]
    pub words: String,
    #[serde(flatten)]
    pub marks: BTreeMap<String, String>,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct RegistryChoices {
    /// Empty when there is one person only.
    pub people: Vec<Choice>,
    pub registers: Vec<Choice>,
    pub listings: Vec<Choice>,
    pub deciles: Vec<Choice>,
    pub glances: Vec<Choice>,
    pub programmes: Vec<Mark>,
    /// Some of them are ticked.
    pub any: bool,
    pub most: usize,
}

/// A programme that may be received by the register.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    pub name: String,
    pub label: String,
    pub checked: bool,
}

const MOST: usize = 1_000;
const RECEIVES: &str = "terima-";

impl Step for CheckRegistry {
    const ACT: ActKind = ActKind::CheckRegistry;
    const ROOM: &'static str = "people";
    const TEMPLATE: &'static str = "triage/registry.html";
    type Form = RegistryForm;
    type Choices = RegistryChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<RegistryForm, AppError> {
        let asked = desk.at.asked("orang").unwrap_or_default();
        let known = parts(desk).await?;
        let part = known.iter().find(|part| part.code() == asked).or_else(|| known.last());
        Ok(RegistryForm {
            stamp,
            orang: part.map(|part| part.code().to_owned()).unwrap_or_default(),
            register: Register::Dtsen.code().to_owned(),
            cara: Glance::ByHand.code().to_owned(),
            ..RegistryForm::default()
        })
    }

    async fn choices(desk: &Desk, form: &RegistryForm) -> Result<RegistryChoices, AppError> {
        let language = desk.language();
        let known = parts(desk).await?;
        let named = |part: &Part| Choice::new(part.code(), word(language, "part", part.code()));
        let several = known.len() > 1;
        let all: Vec<Mark> = programmes(desk)
            .await?
            .into_iter()
            .map(|programme| {
                let name = format!("{RECEIVES}{}", programme.value);
                Mark { checked: form.marks.contains_key(&name), name, label: programme.label }
            })
            .collect();
        let groups = (1..=10).map(|n: u8| Choice::new(n.to_string(), n.to_string())).collect();
        Ok(RegistryChoices {
            people: if several { known.iter().map(named).collect() } else { Vec::new() },
            registers: choices(language, "register", Register::ALL.iter().map(|one| one.code())),
            listings: choices(language, "listing", Listing::ALL.iter().map(|one| one.code())),
            deciles: with_none(desk.say("people-no-decile", &[]), groups),
            glances: choices(language, "glance", Glance::ALL.iter().map(|one| one.code())),
            any: all.iter().any(|mark| mark.checked),
            programmes: all,
            most: MOST,
        })
    }

    async fn read(desk: &Desk, form: &RegistryForm) -> Result<Reading, AppError> {
        let known = programmes(desk).await?;
        let today = desk.calendar().local_date(desk.now());
        Ok(match check(form, &parts(desk).await?, &known, today) {
            Ok(check) => Reading::Do(Box::new(Act::CheckRegistry(Box::new(check)))),
            Err(errors) => Reading::Wrong(errors),
        })
    }

    fn stamp(form: &RegistryForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &RegistryForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (RegistryForm, RegistryChoices) {
        let some = |value: &str, label: &str| vec![Choice::new(value, label)];
        let mark = |name: &str, checked| Mark {
            name: format!("{RECEIVES}{name}"),
            label: "Program Keluarga Harapan".to_owned(),
            checked,
        };
        let choices = RegistryChoices {
            people: some("reporter", "Pelapor"),
            registers: some("dtsen", "DTSEN"),
            listings: some("listed", "Terdaftar"),
            deciles: some("3", "3"),
            glances: some("by_hand", "Dibuka sendiri"),
            programmes: vec![mark("pkh", true), mark("sembako", false)],
            any: true,
            most: MOST,
        };
        (RegistryForm::default(), choices)
    }
}

/// The people of the case that this officer may know.
async fn parts(desk: &Desk) -> Result<Vec<Part>, AppError> {
    let (platform, officer) = (desk.platform(), &desk.session.officer);
    let seen = contents::people(&platform.db, &platform.vault, &desk.opened, officer).await?;
    Ok(seen.iter().filter(|person| person.identity.is_some()).map(|person| person.part).collect())
}

fn check(
    form: &RegistryForm,
    parts: &[Part],
    programmes: &[Choice],
    today: Date,
) -> Result<RegistryCheck, FieldErrors> {
    let mut errors = FieldErrors::default();
    let part = parts.iter().copied().find(|part| parts.len() == 1 || part.code() == form.orang);
    let part = errors.take("orang", part.ok_or(Problem::new("people-no-part")));
    let register = choice::<Register>(&form.register, "people-no-register");
    let register = errors.take("register", register);
    let listing = errors.take("hasil", choice::<Listing>(&form.hasil, "people-no-listing"));
    let decile = errors.take("kelompok", group(&form.kelompok, register, listing));
    let as_of = errors.take("tanggal", day(&form.tanggal, today));
    let glance = errors.take("cara", choice::<Glance>(&form.cara, "people-no-glance"));
    let words = errors.take("words", optional_words(&form.words, MOST));
    let marked =
        |programme: &&Choice| form.marks.contains_key(&format!("{RECEIVES}{}", programme.value));
    let receives = programmes.iter().filter(marked).map(|one| one.value.clone()).collect();
    match (part, register, listing, decile, (as_of, glance, words)) {
        (
            Some(part),
            Some(register),
            Some(listing),
            Some(decile),
            (Some(as_of), Some(glance), Some(words)),
        ) => {
            let said = Said { listing, decile, receives, as_of, glance, words };
            Ok(RegistryCheck { part, register, said })
        }
        _ => Err(errors),
    }
}

/// Only a register that sorts families has groups, and only of those who are in it.
fn group(
    typed: &str,
    register: Option<Register>,
    listing: Option<Listing>,
) -> Result<Option<u8>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let group = decile(typed).ok_or(Problem::new("people-bad-decile"))?;
    if register.is_some_and(|register| !ranks(register)) {
        return Err(Problem::new("people-decile-elsewhere"));
    }
    if listing == Some(Listing::NotListed) {
        return Err(Problem::new("people-decile-unlisted"));
    }
    Ok(Some(group))
}

fn day(typed: &str, today: Date) -> Result<Option<Date>, Problem> {
    paper_date(typed, today).map_err(|why| match why {
        PaperDateProblem::Unreadable => Problem::new("counter-error-date"),
        PaperDateProblem::Future => Problem::new("people-as-of-future"),
        PaperDateProblem::TooOld => Problem::new("counter-error-date-old"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::case::Language;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 23);

    fn form(changes: &[(&str, &str)]) -> RegistryForm {
        let mut form = RegistryForm {
            orang: "reporter".to_owned(),
            register: "dtsen".to_owned(),
            hasil: "listed".to_owned(),
            cara: "by_hand".to_owned(),
            ..RegistryForm::default()
        };
        for (name, value) in changes {
            let value = (*value).to_owned();
            match *name {
                "orang" => form.orang = value,
                "register" => form.register = value,
                "hasil" => form.hasil = value,
                "kelompok" => form.kelompok = value,
                "tanggal" => form.tanggal = value,
                "cara" => form.cara = value,
                other => drop(form.marks.insert(other.to_owned(), value)),
            }
        }
        form
    }

    fn read(changes: &[(&str, &str)]) -> Result<RegistryCheck, Vec<String>> {
        let programmes = [Choice::new("pkh", "PKH"), Choice::new("sembako", "Sembako")];
        let parts = [Part::Reporter, Part::Concerned];
        check(&form(changes), &parts, &programmes, TODAY).map_err(|errors| {
            errors.summary(Language::Id).into_iter().map(|item| item.href).collect()
        })
    }

    #[test]
    fn what_was_said_is_kept_word_by_word() {
        let read = read(&[
            ("orang", "concerned"),
            ("kelompok", "3"),
            ("tanggal", "2026-11-10"),
            ("terima-pkh", "1"),
            ("terima-unknown", "1"),
        ])
        .unwrap();
        assert_eq!((read.part, read.register), (Part::Concerned, Register::Dtsen));
        assert_eq!(read.said.decile, Some(3));
        assert_eq!(read.said.receives, ["pkh"]);
        assert_eq!(read.said.as_of, Some(date!(2026 - 11 - 10)));
        assert_eq!(read.said.words, None);
    }

    #[test]
    fn what_cannot_be_is_said_at_its_field() {
        for (changes, field) in [
            (&[("orang", "")] as &[_], "#orang"),
            (&[("register", "dtks")], "#register"),
            (&[("hasil", "")], "#hasil"),
            (&[("cara", "")], "#cara"),
            (&[("kelompok", "11")], "#kelompok"),
            (&[("register", "bpjs"), ("kelompok", "3")], "#kelompok"),
            (&[("hasil", "not_listed"), ("kelompok", "3")], "#kelompok"),
            (&[("tanggal", "2026-11-24")], "#tanggal"),
            (&[("tanggal", "kemarin")], "#tanggal"),
        ] {
            assert_eq!(read(changes).unwrap_err(), [field], "{changes:?}");
        }
    }
}
