//! What registers said of the people of a case, and whether their data may be passed on.

use super::buttons::Open;
use crate::casefile::registry::{CheckSeen, of_case};
use crate::journey::casework::{Choice, Desk, Person, programme_name, programmes, word};
use crate::platform::error::AppError;
use crate::platform::format;
use crate::platform::locale::Arg;
use entity::Moment;
use entity::case_event::ActKind;
use entity::person::Part;
use entity::registry_check::{Listing, Register};
use serde::Serialize;
use time::Date;

/// The card of registers, and what was said about passing data on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Registers {
    /// The youngest look into each register.
    pub latest: Vec<RegisterLine>,
    /// Looks that a younger one has followed.
    pub earlier: Vec<RegisterLine>,
    /// Where a look is written down, if this officer may.
    pub action: String,
    /// What was last said about passing data on.
    pub consent: String,
    pub consent_tone: &'static str,
    /// Where it is written down, if this officer may.
    pub consent_action: String,
}

/// One look into a register, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegisterLine {
    pub register: String,
    /// Whom it is about, where the case has two people.
    pub whom: String,
    pub listing: String,
    pub tone: &'static str,
    /// "Kelompok kesejahteraan 3", what is received, of which day the data are.
    pub facts: Vec<String>,
    pub words: String,
    /// Who looked, and when.
    pub by: String,
}

/// What is known of the case's people from registers.
pub async fn registers(desk: &Desk, open: &Open, people: &[Person]) -> Result<Registers, AppError> {
    let (platform, officer) = (desk.platform(), &desk.session.officer);
    let seen = of_case(&platform.db, &platform.vault, &desk.opened, officer).await?;
    let known = if seen.is_empty() { Vec::new() } else { programmes(desk).await? };
    let first = seen.first().map(|look| look.check.part);
    let several = seen.iter().any(|look| Some(look.check.part) != first);
    let (mut latest, mut earlier) = (Vec::new(), Vec::new());
    let mut met: Vec<(Part, Register)> = Vec::new();
    for look in &seen {
        let about = (look.check.part, look.check.register);
        let line = line(desk, look, &known, several);
        if met.contains(&about) {
            earlier.push(line);
        } else {
            met.push(about);
            latest.push(line);
        }
    }
    let consent = desk.standing().course.consent;
    let href = |act| if open.has(act) { desk.at.act_href(act) } else { String::new() };
    Ok(Registers {
        latest,
        earlier,
        // A look is about somebody: whoever may know nobody of the case has nobody to look up.
        action: if people.iter().any(|person| person.part.is_some()) {
            href(ActKind::CheckRegistry)
        } else {
            String::new()
        },
        consent: word(desk.language(), "consent", consent.map_or("unasked", |said| said.code())),
        consent_tone: if consent == Some(entity::case::Consent::Withdrawn) {
            "bad"
        } else {
            "mute"
        },
        consent_action: href(ActKind::RecordConsent),
    })
}

fn line(desk: &Desk, look: &CheckSeen, programmes: &[Choice], several: bool) -> RegisterLine {
    let (language, check) = (desk.language(), &look.check);
    let said = &check.said;
    let fact = |key: &str, args: &[Arg<'_>]| desk.say(key, args);
    let receives: Vec<String> =
        said.receives.iter().map(|code| programme_name(programmes, code)).collect();
    let facts = [
        said.decile.map(|group| fact("people-decile", &[("n", usize::from(group).into())])),
        (!receives.is_empty())
            .then(|| fact("people-receives", &[("programmes", receives.join(", ").into())])),
        said.as_of.map(|day| fact("people-as-of", &[("date", date(desk, day).into())])),
    ];
    let when = format::date_and_time(language, look.at, desk.zone());
    let by = [
        ("who", look.officer.as_str().into()),
        ("unit", look.unit.as_str().into()),
        ("when", when.into()),
        ("how", word(language, "glance", said.glance.code()).into()),
    ];
    let whom = several.then(|| word(language, "part", check.part.code()));
    RegisterLine {
        register: word(language, "register", check.register.code()),
        whom: whom.unwrap_or_default(),
        listing: word(language, "listing", said.listing.code()),
        tone: tone(said.listing),
        facts: facts.into_iter().flatten().collect(),
        words: said.words.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default(),
        by: desk.say("people-looked", &by),
    }
}

const fn tone(listing: Listing) -> &'static str {
    match listing {
        Listing::Listed => "ok",
        Listing::NotListed => "bad",
        Listing::Differs => "warn",
    }
}

/// A day, at noon of which it is that day in every zone.
fn date(desk: &Desk, day: Date) -> String {
    const NOON_MS: i64 = 5 * 60 * 60 * 1000;
    let at = Moment(day.midnight().assume_utc().unix_timestamp() * 1_000 + NOON_MS);
    format::date(desk.language(), at, desk.zone())
}

impl Registers {
    /// As they might be, for the test that renders every template.
    pub fn sample() -> Self {
        let line = |register: &str| RegisterLine {
            register: register.to_owned(),
            whom: "Orang yang dibantu".to_owned(),
            listing: "Terdaftar".to_owned(),
            tone: "ok",
            facts: vec!["Kelompok kesejahteraan 3".to_owned(), "Menerima: PKH <b>".to_owned()],
            words: "Nama ibu berbeda satu huruf.".to_owned(),
            by: "Sari Harahap, Puskesos Air Joman".to_owned(),
        };
        Self {
            latest: vec![line("DTSEN"), line("BPJS Kesehatan")],
            earlier: vec![line("DTSEN")],
            action: "/meja/laporan/7K3M92QFXA/data-register".to_owned(),
            consent: "Setuju".to_owned(),
            consent_tone: "mute",
            consent_action: "/meja/laporan/7K3M92QFXA/persetujuan".to_owned(),
        }
    }
}
