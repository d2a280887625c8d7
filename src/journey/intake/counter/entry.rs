//! From what was typed to what the case file takes, or to what is wrong with it, field by field.

use super::form::EntryForm;
use super::matter::{Matter, matter};
use super::people::{People, people};
use super::place::{Place, place};
use crate::casefile::{NewPerson, Noted};
use crate::journey::casework::{Choice, choice};
use crate::platform::fields::{FieldErrors, Problem};
use crate::regions::Gazetteer;
use crate::rules::act::Post;
use crate::rules::register::{PaperDateProblem, RegisterNumber, paper_date};
use crate::rules::territory::RegionCode;
use crate::rules::words::{Words, WordsProblem};
use entity::case::{CaseKind, Confidentiality};
use entity::register_entry::Source;
use std::cell::RefCell;
use std::collections::HashMap;
use time::Date;

const STORY_LEAST: usize = 10;
const STORY_MOST: usize = 2_000;

/// What a form is read by.
pub struct Reader<'a> {
    pub places: &'a Gazetteer,
    /// The programmes in force.
    pub programmes: &'a [Choice],
    /// The codes of all papers.
    pub documents: &'a [String],
    pub post: &'a Post,
    pub today: Date,
    /// One form at a time, with somebody in front of it: what is left open is asked, and who reads a
    /// complaint about officers is confirmed.
    pub by_hand: bool,
    /// Villages found so far: a register names the same few again and again.
    pub found: RefCell<HashMap<String, Result<RegionCode, Problem>>>,
}

/// A report, well-formed.
#[derive(Debug)]
pub struct Entry {
    pub village: RegionCode,
    pub place: Option<Words>,
    pub matter: Matter,
    pub confidentiality: Confidentiality,
    pub story: Words,
    pub reporter: Option<NewPerson>,
    pub concerned: Option<NewPerson>,
    pub noted: Noted,
    /// A number looks mistyped; never a reason to refuse it.
    pub doubtful: bool,
}

impl Entry {
    /// Reads a form.
    ///
    /// # Errors
    /// Everything that must be put right, in the order of the form.
    pub fn read(form: &EntryForm, by: &Reader<'_>) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let noted = noted(&mut errors, form, by);
        let people = people(&mut errors, form);
        let place = place(&mut errors, form, by);
        let village = place.as_ref().map(|place| &place.village);
        let matter = matter(&mut errors, form, by, village);
        let story = errors.take("cerita", story(&form.cerita));
        let veil =
            matter.as_ref().and_then(|matter| errors.take("rahasia", veil(&form.rahasia, matter)));
        let seen = matter
            .as_ref()
            .and_then(|matter| errors.take("dokumen", seen(form, by.documents, matter)));
        match (noted, people, place, matter, (story, veil, seen)) {
            (
                Some(noted),
                Some(people),
                Some(place),
                Some(matter),
                (Some(story), Some(veil), Some(seen)),
            ) if errors.is_empty() => {
                named_for_a_request(&people, &matter)?;
                Ok(Self::of((Noted { seen, ..noted }, people), place, matter, (story, veil)))
            }
            _ => Err(errors),
        }
    }

    fn of(
        (noted, people): (Noted, People),
        place: Place,
        matter: Matter,
        (story, confidentiality): (Words, Confidentiality),
    ) -> Self {
        let hidden = confidentiality == Confidentiality::Anonymous;
        Self {
            village: place.village,
            place: place.within,
            matter,
            confidentiality,
            story,
            reporter: people.reporter.filter(|_| !hidden),
            concerned: people.concerned,
            noted,
            doubtful: people.doubtful,
        }
    }
}

/// Whoever asks for a service is written to by name.
fn named_for_a_request(people: &People, matter: &Matter) -> Result<(), FieldErrors> {
    let named = people.reporter.as_ref().is_some_and(|who| who.identity.name.is_some());
    if matter.kind == CaseKind::ServiceRequest && !named {
        return Err(FieldErrors::only("nama", Problem::new("intake-error-name")));
    }
    Ok(())
}

fn noted(errors: &mut FieldErrors, form: &EntryForm, by: &Reader<'_>) -> Option<Noted> {
    let source = match form.sumber.as_str() {
        "" => Ok(Source::InPerson),
        code => choice(code, "counter-error-source"),
    };
    let source = errors.take("sumber", source);
    let number = RegisterNumber::parse(&form.nomor)
        .map_err(|over| Problem::new("counter-error-number").with("over", &over));
    let number = errors.take("nomor", number);
    let date = paper_date(&form.tanggal, by.today).map_err(|why| match why {
        PaperDateProblem::Unreadable => Problem::new("counter-error-date"),
        PaperDateProblem::Future => Problem::new("counter-error-date-future"),
        PaperDateProblem::TooOld => Problem::new("counter-error-date-old"),
    });
    let paper_date = errors.take("tanggal", date)?;
    Some(Noted {
        unit: by.post.unit.id,
        source: source?,
        year: paper_date.unwrap_or(by.today).year(),
        number: number?,
        paper_date,
        seen: Vec::new(),
    })
}

fn story(typed: &str) -> Result<Words, Problem> {
    Words::parse(typed, STORY_LEAST, STORY_MOST).map_err(|why| match why {
        WordsProblem::Empty | WordsProblem::TooShort { .. } => {
            Problem::new("counter-error-story-short")
        }
        WordsProblem::TooLong { over, .. } => {
            Problem::new("counter-error-story-long").with("over", &over)
        }
    })
}

/// The name of whoever complains about officers is hidden from the village in any case.
fn veil(code: &str, matter: &Matter) -> Result<Confidentiality, Problem> {
    let wanted = match code {
        "" => Confidentiality::Open,
        code => choice(code, "counter-error-veil")?,
    };
    let is_open = wanted == Confidentiality::Open;
    if is_open && matter.accused.is_some() {
        return Ok(Confidentiality::Confidential);
    }
    if !is_open && matter.kind == CaseKind::ServiceRequest {
        return Err(Problem::new("counter-error-veil-request"));
    }
    Ok(wanted)
}

/// Papers are looked at for a service that asks for them.
fn seen(form: &EntryForm, documents: &[String], matter: &Matter) -> Result<Vec<String>, Problem> {
    let seen: Vec<String> = form.seen().map(str::to_owned).collect();
    let is_request = matter.kind == CaseKind::ServiceRequest;
    if seen.is_empty() || is_request && seen.iter().all(|code| documents.contains(code)) {
        Ok(seen)
    } else {
        Err(Problem::new("counter-error-papers"))
    }
}
