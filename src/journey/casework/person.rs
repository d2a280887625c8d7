//! The people of a case as this officer may see them: numbers masked, a hidden reporter hidden.

use super::{Also, Desk, word};
use crate::casefile::Identity;
use crate::casefile::contents::{self, PersonSeen};
use crate::platform::error::AppError;
use crate::rules::act::RevealedField;
use crate::rules::decide::{OpenAct, may_now};
use crate::rules::kk::KkNumber;
use crate::rules::nik::Nik;
use crate::rules::phone::Phone;
use entity::case::Confidentiality;
use entity::case_event::ActKind;
use entity::person::{Contact, Part};
use serde::Serialize;

/// A card about one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    pub title: String,
    pub rows: Vec<Fact>,
    /// Other reports, where the case's page looks for them.
    pub also: Vec<Also>,
    /// The part in the case of somebody who may be known here.
    #[serde(skip)]
    pub part: Option<Part>,
}

/// One line of a card. With `href` the masked value can be shown in full, for a reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub key: String,
    pub value: String,
    pub muted: bool,
    pub href: Option<String>,
    pub action: String,
    pub about: String,
}

/// The people of the case. With `revealing`, masked fields lead to the form that shows them.
pub async fn people(desk: &Desk, revealing: bool) -> Result<Vec<Person>, AppError> {
    let platform = desk.platform();
    let officer = &desk.session.officer;
    let seen = contents::people(&platform.db, &platform.vault, &desk.opened, officer).await?;
    let look = OpenAct { act: ActKind::Reveal, referral: None };
    let reveals =
        revealing && may_now(desk.standing(), &desk.actor(), look, desk.present()).is_ok();
    let mut cards: Vec<_> = seen.iter().map(|person| card(desk, person, reveals)).collect();
    if desk.standing().confidentiality == Confidentiality::Anonymous {
        cards.push(hidden(desk, "casework-anonymous"));
    }
    Ok(cards)
}

/// The reporter as the officer may see them.
pub async fn reporter(desk: &Desk) -> Result<Option<PersonSeen>, AppError> {
    let (platform, officer) = (desk.platform(), &desk.session.officer);
    let seen = contents::people(&platform.db, &platform.vault, &desk.opened, officer).await?;
    Ok(seen.into_iter().find(|person| person.part == Part::Reporter))
}

/// Do letters reach this person, by the way they chose?
pub const fn gets_letters(person: &PersonSeen) -> bool {
    matches!(person.contact, Some(Contact::Sms | Contact::WhatsApp | Contact::Email))
}

fn card(desk: &Desk, person: &PersonSeen, reveals: bool) -> Person {
    let Some(identity) = &person.identity else {
        return hidden(desk, "casework-hidden");
    };
    let part = person.part;
    let masked = [
        (RevealedField::Phone, identity.phone.as_deref().map(masked_phone)),
        (RevealedField::Nik, identity.nik.as_deref().map(masked_nik)),
        (RevealedField::Kk, identity.kk.as_deref().map(masked_kk)),
        (RevealedField::Address, identity.address.as_ref().map(|_| "••••••••".to_owned())),
    ];
    let masked = masked
        .into_iter()
        .filter_map(|(field, value)| value.map(|value| fact(desk, (part, field), value, reveals)));
    let known = plain_facts(desk, person, identity);
    Person {
        title: word(desk.language(), "part", part.code()),
        rows: known.chain(masked).collect(),
        also: Vec::new(),
        part: Some(part),
    }
}

fn plain_facts<'a>(
    desk: &'a Desk,
    person: &'a PersonSeen,
    identity: &'a Identity,
) -> impl Iterator<Item = Fact> + 'a {
    let name = identity.name.clone().unwrap_or_else(|| desk.say("casework-no-name", &[]));
    let tie = person.tie.map(|tie| word(desk.language(), "casework-tie", tie.code()));
    let contact = person.contact.map(|contact| word(desk.language(), "contact", contact.code()));
    let knows = |aware| if aware { "casework-aware-yes" } else { "casework-aware-no" };
    let aware = person.aware.map(|aware| desk.say(knows(aware), &[]));
    [
        ("casework-name", Some(name)),
        ("casework-relation", tie.filter(|_| person.part == Part::Reporter)),
        ("casework-aware", aware),
        ("casework-contact", contact),
        ("casework-email", identity.email.as_deref().map(masked_email)),
    ]
    .into_iter()
    .filter_map(|(key, value)| {
        value.map(|value| Fact { key: desk.say(key, &[]), value, ..Fact::default() })
    })
}

fn fact(desk: &Desk, (part, field): (Part, RevealedField), value: String, reveals: bool) -> Fact {
    let key = word(desk.language(), "field", field.code());
    Fact {
        href: reveals.then(|| desk.at.reveal_href(field, part)),
        action: desk.say("casework-reveal", &[]),
        about: key.clone(),
        key,
        value,
        muted: false,
    }
}

/// A reporter who must not be known, or is not.
fn hidden(desk: &Desk, why: &str) -> Person {
    let row = Fact {
        key: desk.say("casework-name", &[]),
        value: desk.say(why, &[]),
        muted: true,
        ..Fact::default()
    };
    let title = word(desk.language(), "part", Part::Reporter.code());
    Person { title, rows: vec![row], also: Vec::new(), part: None }
}

/// The number with its middle hidden.
pub fn masked_nik(nik: &str) -> String {
    Nik::parse(nik).map_or_else(|_| all_dots(), |nik| nik.masked())
}

/// The number with its middle hidden.
pub fn masked_kk(kk: &str) -> String {
    KkNumber::parse(kk).map_or_else(|_| all_dots(), |kk| kk.masked())
}

/// The number with its middle hidden.
pub fn masked_phone(phone: &str) -> String {
    Phone::parse(phone).map_or_else(|_| all_dots(), |phone| phone.masked())
}

fn masked_email(email: &str) -> String {
    match (email.chars().next(), email.rsplit_once('@')) {
        (Some(first), Some((_, domain))) => format!("{first}•••@{domain}"),
        _ => all_dots(),
    }
}

fn all_dots() -> String {
    "••••••••".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_masked_cannot_be_read_back() {
        assert_eq!(masked_nik("1209051207900001"), "1209••••••••0001");
        assert_eq!(masked_email("siti.aminah@contoh.id"), "s•••@contoh.id");
        for odd in ["", "x", "12090512079000010000"] {
            assert_eq!(masked_nik(odd), all_dots());
        }
        assert_eq!(masked_email("nonsense"), all_dots());
        let phone = masked_phone("+6281234567890");
        assert_eq!(phone, "0812••••••••");
    }
}
