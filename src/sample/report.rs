//! A story's beginning as a report.

use super::story::{Somebody, Story};
use crate::casefile::{Identity, NewPerson, NewReport, proof};
use crate::platform::vault::Vault;
use crate::rules::act::Officer;
use crate::rules::decide::{By, Doer};
use crate::rules::kk::KkNumber;
use crate::rules::nik::Nik;
use crate::rules::phone::Phone;
use crate::rules::words::Words;
use anyhow::{Context, anyhow};
use entity::case::Language;
use entity::person::{Contact, Tie};

/// What was reported; by this officer, if somebody at a desk wrote it down.
pub fn report(
    vault: &Vault,
    story: &Story,
    officer: Option<&Officer>,
) -> anyhow::Result<NewReport> {
    Ok(NewReport {
        kind: story.kind,
        issue: story.issue,
        programme: story.programme.clone(),
        village: story.village.clone(),
        place: story.place.as_deref().map(words).transpose()?,
        severity: story.severity,
        accused: story.accused.clone(),
        confidentiality: story.confidentiality,
        intake: story.intake,
        language: Language::Id,
        story: words(&story.told)?,
        reporter: story.reporter.as_ref().map(|who| person(who, true)).transpose()?,
        concerned: story.concerned.as_ref().map(|who| person(who, false)).transpose()?,
        pin_hash: story.pin.as_deref().map(|pin| proof::pin_hash(vault, pin)),
        by: by(officer)?,
        files: None,
    })
}

/// A text in good shape.
pub fn words(text: &str) -> anyhow::Result<Words> {
    Words::parse(text, 1, 2_000).map_err(|problem| anyhow!("{problem:?}: {text}"))
}

fn by(officer: Option<&Officer>) -> anyhow::Result<By> {
    let Some(officer) = officer else {
        return Ok(By::Reporter);
    };
    let post = officer.posts.first().cloned().context("the officer has no posting")?;
    Ok(By::Officer(Doer { id: officer.id, name: officer.name.clone(), post }))
}

fn person(who: &Somebody, speaks: bool) -> anyhow::Result<NewPerson> {
    let nik = who.nik.as_deref().map(Nik::parse).transpose()?;
    let kk = who.kk.as_deref().map(KkNumber::parse).transpose()?;
    let phone = who.phone.as_deref().map(Phone::parse).transpose()?;
    Ok(NewPerson {
        identity: Identity {
            name: Some(who.name.clone()),
            nik: nik.map(|nik| nik.reveal().to_owned()),
            kk: kk.map(|kk| kk.reveal().to_owned()),
            phone: phone.map(|phone| phone.e164()),
            email: None,
            address: None,
        },
        tie: speaks.then(|| who.tie.unwrap_or(Tie::SelfOrHousehold)),
        contact: speaks.then(|| who.contact.unwrap_or(Contact::None)),
        aware: who.aware,
    })
}
