//! Who reports and whom it is about. Numbers are read as at the portal: what looks mistyped is said,
//! and never refused.

use super::form::EntryForm;
use crate::casefile::{Identity, NewPerson};
use crate::journey::casework::choice;
use crate::journey::intake::answers::ForWhom;
use crate::journey::intake::questions;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::kk::{KkNumber, KkProblem};
use crate::rules::nik::Nik;
use crate::rules::phone::Phone;
use crate::rules::words::Words;
use entity::person::{Contact, Tie};

const NAME_MOST: usize = 100;

/// What somebody can be to a person outside their household.
pub const TIES: [Tie; 3] = [Tie::Relative, Tie::Neighbour, Tie::Companion];
/// How somebody can ask to be told; e-mail is for those who write it themselves.
pub const WAYS: [Contact; 4] = [Contact::Sms, Contact::WhatsApp, Contact::Phone, Contact::None];

/// The people of a report.
#[derive(Debug)]
pub struct People {
    pub reporter: Option<NewPerson>,
    pub concerned: Option<NewPerson>,
    /// A NIK or KK looks mistyped.
    pub doubtful: bool,
}

/// Reads them, in the order of the form.
pub fn people(errors: &mut FieldErrors, form: &EntryForm) -> Option<People> {
    let name = questions::line(errors, "nama", &form.nama, NAME_MOST);
    let phone = errors.take("hp", whole(&form.hp).and_then(questions::phone));
    let nik = errors.take("nik", whole(&form.nik).and_then(questions::nik));
    let kk = errors.take("kk", whole(&form.kk).and_then(kk));
    let for_whom = errors.take("untuk", for_whom(&form.untuk));
    let tie = for_whom.and_then(|whom| errors.take("hubungan", tie(&form.hubungan, whom)));
    let their_name = questions::line(errors, "nama_orang", &form.nama_orang, NAME_MOST);
    let their_nik = errors.take("nik_orang", whole(&form.nik_orang).and_then(questions::nik));
    let way =
        phone.as_ref().and_then(|phone| errors.take("hubungi", way(&form.hubungi, phone.as_ref())));
    let (phone, nik, kk, for_whom) = (phone?, nik?, kk?, for_whom?);
    let (tie, their_nik, way) = (tie?, their_nik?, way?);
    let doubtful = [&nik, &their_nik].into_iter().flatten().any(|nik| is_doubtful_nik(nik))
        || kk.as_ref().is_some_and(|kk| !kk.doubts().is_empty());
    let identity = Identity {
        name: name.map(String::from),
        nik,
        kk: kk.map(|kk| kk.reveal().to_owned()),
        phone: phone.map(|phone| phone.e164()),
        ..Identity::default()
    };
    Some(People {
        reporter: reporter(identity, tie, way),
        concerned: concerned(for_whom, tie, (their_name, their_nik)),
        doubtful,
    })
}

/// A number that a spreadsheet has rounded has lost its end.
fn whole(typed: &str) -> Result<&str, Problem> {
    let number = typed.trim().to_ascii_uppercase();
    let rounded = number.split_once('E').is_some_and(|(start, rest)| {
        let digits = |text: &str| text.chars().any(|c| c.is_ascii_digit());
        digits(start)
            && digits(rest)
            && number.chars().all(|c| c.is_ascii_digit() || "E+,.".contains(c))
    });
    if rounded { Err(Problem::new("counter-error-rounded")) } else { Ok(typed) }
}

fn is_doubtful_nik(nik: &str) -> bool {
    Nik::parse(nik).is_ok_and(|nik| !nik.doubts().is_empty())
}

fn kk(typed: &str) -> Result<Option<KkNumber>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    KkNumber::parse(typed).map(Some).map_err(|why| match why {
        KkProblem::WrongLength { have } => {
            Problem::new("counter-error-kk-length").with("have", &have)
        }
        KkProblem::NotDigits => Problem::new("counter-error-kk-digits"),
    })
}

fn for_whom(code: &str) -> Result<ForWhom, Problem> {
    match code {
        "" => Ok(ForWhom::Self_),
        code => ForWhom::parse(code).ok_or(Problem::new("counter-error-for-whom")),
    }
}

fn tie(code: &str, whom: ForWhom) -> Result<Tie, Problem> {
    match whom {
        ForWhom::Self_ => Ok(Tie::SelfOrHousehold),
        ForWhom::Stranger => Ok(Tie::Stranger),
        ForWhom::Other => {
            TIES.into_iter().find(|tie| tie.code() == code).ok_or(Problem::new("counter-error-tie"))
        }
    }
}

/// Without a wish: a text to whoever has a mobile number.
fn way(code: &str, phone: Option<&Phone>) -> Result<Contact, Problem> {
    let wish = match code {
        "" => None,
        code => {
            let known: Contact = choice(code, "counter-error-way")?;
            Some(known).filter(|way| WAYS.contains(way))
        }
    };
    match (wish, phone) {
        (None, Some(phone)) if phone.is_mobile() => Ok(Contact::Sms),
        (None, Some(_)) => Ok(Contact::Phone),
        (None, None) => Ok(Contact::None),
        (Some(Contact::Sms | Contact::WhatsApp | Contact::Phone), None) => {
            Err(Problem::new("counter-error-way-number"))
        }
        (Some(Contact::Sms | Contact::WhatsApp), Some(phone)) if !phone.is_mobile() => {
            Err(Problem::new("counter-error-way-mobile"))
        }
        (Some(wish), _) => Ok(wish),
    }
}

/// Nobody, when nothing was left to know them by.
fn reporter(identity: Identity, tie: Tie, way: Contact) -> Option<NewPerson> {
    if identity == Identity::default() {
        return None;
    }
    Some(NewPerson { identity, tie: Some(tie), contact: Some(way), aware: None })
}

fn concerned(
    whom: ForWhom,
    tie: Tie,
    (name, nik): (Option<Words>, Option<String>),
) -> Option<NewPerson> {
    if whom == ForWhom::Self_ {
        return None;
    }
    let identity = Identity { name: name.map(String::from), nik, ..Identity::default() };
    Some(NewPerson { identity, tie: Some(tie), contact: None, aware: None })
}
