//! Who reports and how they want to hear from us; all on one page at the portal, one by one at the kiosk.

use super::line;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Ask, Choice, Question};
use crate::journey::intake::steps::Step;
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::locale::say;
use crate::rules::nik::{Nik, NikProblem};
use crate::rules::phone::Phone;
use crate::rules::words::Words;
use entity::case::Confidentiality;
use entity::person::Contact;
use serde::{Deserialize, Serialize};
use validator::ValidateEmail;

const NAME_MOST: usize = 100;

/// The portal's last question.
#[derive(Serialize, Deserialize)]
pub struct ContactForm {
    #[serde(default)]
    hubungi: String,
    #[serde(default)]
    hp: String,
    #[serde(default)]
    surel: String,
    #[serde(default)]
    nama: String,
    /// Never shown again once kept: the page says only that we have it.
    #[serde(default)]
    nik: String,
    #[serde(default)]
    hapus_nik: String,
    #[serde(default)]
    rahasia: String,
}

impl Question for ContactForm {
    const STEP: Step = Step::Contact;

    fn fill(answers: &Answers) -> Self {
        let who = &answers.reporter;
        Self {
            hubungi: who.way.map(Contact::code).unwrap_or_default().to_owned(),
            hp: who
                .phone
                .as_deref()
                .and_then(|p| Phone::parse(p).ok())
                .map(|p| p.national())
                .unwrap_or_default(),
            surel: who.email.clone().unwrap_or_default(),
            nama: text(who.name.as_ref()),
            nik: String::new(),
            hapus_nik: String::new(),
            rahasia: answers.confidentiality().code().to_owned(),
        }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        let request = answers.service.is_some();
        let veil = self.rahasia.parse().unwrap_or(Confidentiality::Open);
        if veil == Confidentiality::Anonymous && !request {
            answers.reporter =
                super::super::answers::Reporter { veil: Some(veil), ..Default::default() };
            return Ok(());
        }
        let mut errors = FieldErrors::default();
        let phone = errors.take("hp", phone(&self.hp)).flatten();
        let email = errors.take("surel", email(&self.surel)).flatten();
        let way = errors.take("hubungi", way(&self.hubungi));
        need(&mut errors, way, phone.as_ref(), (email.as_deref(), &self.hp, &self.surel));
        let name = name(&mut errors, &self.nama, request);
        let nik = errors.take("nik", nik(&self.nik)).flatten();
        errors.none_or()?;
        let who = &mut answers.reporter;
        (who.way, who.phone, who.email, who.name) = (way, phone.map(|p| p.e164()), email, name);
        who.nik = nik.or_else(|| who.nik.take().filter(|_| self.hapus_nik.is_empty()));
        who.veil = Some(if request { Confidentiality::Open } else { veil });
        Ok(())
    }

    fn is_blank(&self) -> bool {
        [&self.hubungi, &self.hp, &self.surel, &self.nama, &self.nik]
            .iter()
            .all(|f| f.trim().is_empty())
    }

    fn choices(_: &Answers, ask: Ask) -> Vec<Choice> {
        let choice = |way: &Contact| Choice {
            value: way.code().to_owned(),
            label: say(ask.language, &format!("contact-{}", way.code()), &[]),
            hint: None,
            icon: "",
        };
        Contact::ALL.iter().map(choice).collect()
    }
}

/// The way that was chosen needs the number or address it goes to.
fn need(
    errors: &mut FieldErrors,
    way: Option<Contact>,
    phone: Option<&Phone>,
    (email, typed_phone, typed_email): (Option<&str>, &str, &str),
) {
    match (way, phone) {
        (Some(Contact::Sms | Contact::WhatsApp | Contact::Phone), None)
            if typed_phone.trim().is_empty() =>
        {
            errors.note("hp", Problem::new("intake-error-phone-missing"));
        }
        (Some(Contact::Sms | Contact::WhatsApp), Some(phone)) if !phone.is_mobile() => {
            errors.note("hp", Problem::new("intake-error-phone-landline"));
        }
        (Some(Contact::Email), _) if email.is_none() && typed_email.trim().is_empty() => {
            errors.note("surel", Problem::new("intake-error-email-missing"));
        }
        _ => {}
    }
}

/// What may be called: full name, and whether the village office may know it.
#[derive(Serialize, Deserialize)]
pub struct NameForm {
    #[serde(default)]
    nama: String,
    #[serde(default)]
    rahasia: String,
}

impl Question for NameForm {
    const STEP: Step = Step::Name;

    fn fill(answers: &Answers) -> Self {
        let hidden = answers.confidentiality() != Confidentiality::Open;
        let rahasia = if hidden { "1" } else { "" };
        Self { nama: text(answers.reporter.name.as_ref()), rahasia: rahasia.to_owned() }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = name(&mut errors, &self.nama, answers.service.is_some());
        errors.none_or()?;
        answers.reporter.name = name;
        let hidden = !self.rahasia.is_empty() && answers.service.is_none();
        let veil = if hidden { Confidentiality::Confidential } else { Confidentiality::Open };
        answers.reporter.veil = Some(veil);
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.nama.trim().is_empty()
    }
}

/// A telephone number, at the kiosk.
#[derive(Serialize, Deserialize)]
pub struct PhoneForm {
    #[serde(default)]
    hp: String,
}

impl Question for PhoneForm {
    const STEP: Step = Step::Phone;

    fn fill(answers: &Answers) -> Self {
        let hp = answers.reporter.phone.as_deref().and_then(|phone| Phone::parse(phone).ok());
        Self { hp: hp.map(|phone| phone.national()).unwrap_or_default() }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        let phone = phone(&self.hp).map_err(|why| FieldErrors::only("hp", why))?;
        answers.reporter.way = Some(match &phone {
            Some(phone) if phone.is_mobile() => Contact::Sms,
            Some(_) => Contact::Phone,
            None => Contact::None,
        });
        answers.reporter.phone = phone.map(|phone| phone.e164());
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.hp.trim().is_empty()
    }
}

/// A NIK, at the kiosk; the screen never shows it again.
#[derive(Serialize, Deserialize)]
pub struct NikForm {
    #[serde(default)]
    nik: String,
}

impl Question for NikForm {
    const STEP: Step = Step::Nik;

    fn fill(_: &Answers) -> Self {
        Self { nik: String::new() }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        answers.reporter.nik = nik(&self.nik).map_err(|why| FieldErrors::only("nik", why))?;
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.nik.trim().is_empty()
    }
}

fn name(errors: &mut FieldErrors, typed: &str, required: bool) -> Option<Words> {
    let name = line(errors, "nama", typed, NAME_MOST);
    if required && name.is_none() {
        errors.note("nama", Problem::new("intake-error-name"));
    }
    name
}

pub(in crate::journey::intake) fn phone(typed: &str) -> Result<Option<Phone>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Phone::parse(typed).map(Some).map_err(|_| Problem::new("intake-error-phone"))
}

fn email(typed: &str) -> Result<Option<String>, Problem> {
    match typed.trim() {
        "" => Ok(None),
        email if email.len() <= 254 && email.validate_email() => Ok(Some(email.to_owned())),
        _ => Err(Problem::new("problem-email")),
    }
}

pub(in crate::journey::intake) fn nik(typed: &str) -> Result<Option<String>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    match Nik::parse(typed) {
        Ok(nik) => Ok(Some(nik.reveal().to_owned())),
        Err(NikProblem::WrongLength { have }) => {
            Err(Problem::new("intake-error-nik-length").with("have", &have))
        }
        Err(NikProblem::NotDigits) => Err(Problem::new("intake-error-nik-digits")),
    }
}

fn way(code: &str) -> Result<Contact, Problem> {
    code.parse().map_err(|_| Problem::new("intake-error-way"))
}

fn text(words: Option<&Words>) -> String {
    words.map(|words| words.as_str().to_owned()).unwrap_or_default()
}

/// Who may know the reporter's name, as choices; misconduct has no open one.
pub fn veils(answers: &Answers, ask: Ask) -> Vec<Choice> {
    let offered =
        |veil: &&Confidentiality| !answers.is_misconduct() || **veil != Confidentiality::Open;
    let one = |veil: &Confidentiality| ask.choice("veil", veil.code(), true, "");
    Confidentiality::ALL.iter().filter(offered).map(one).collect()
}
