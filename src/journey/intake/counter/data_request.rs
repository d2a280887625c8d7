//! Somebody asks what is kept about them: a copy, a correction, an erasure (UU 27/2022 Ps. 5–8). It
//! becomes a report of its own, with its own clock, and the people of the case it begins at.

use super::clerk::Clerk;
use super::entry::Entry;
use super::form::EntryForm;
use super::matter::Matter;
use super::receipt::receipt_path;
use super::store::store;
use super::tray::{self, Kept};
use crate::casefile::contents::{self, PersonSeen};
use crate::casefile::{self, NewPerson, Noted, Opened};
use crate::journey::casework::{Choice, Sender, choice, choices, keep_form, shown_code, word};
use crate::journey::casework::{optional_words, words};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as, see_other};
use crate::platform::paths;
use crate::rules::access::Duty;
use crate::rules::act::Post;
use crate::rules::standing::Standing;
use crate::rules::ticket_code::TicketCode;
use crate::rules::words::Words;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Query};
use entity::case::{CaseKind, Confidentiality, Issue, Language, Severity};
use entity::person::Part;
use entity::register_entry::Source;
use entity::tray::TrayId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What somebody can ask for.
const WISHES: [&str; 3] = ["copy", "correct", "erase"];
const MOST: usize = 1_000;

/// Its form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DataForm {
    pub key: String,
    /// Who asks: a part in the case.
    pub orang: String,
    pub minta: String,
    pub sumber: String,
    pub words: String,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct DataRequestPage {
    pub form: Filled<DataForm>,
    pub code: String,
    pub href: String,
    pub action: String,
    /// Empty when there is one person only.
    pub people: Vec<Choice>,
    pub wishes: Vec<Choice>,
    pub sources: Vec<Choice>,
    pub most: usize,
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The code of the report it begins at.
    laporan: String,
}

/// A case somebody may write such a request down from: they see whose it is.
struct Place {
    clerk: Clerk,
    opened: Opened,
    people: Vec<PersonSeen>,
}

impl Place {
    async fn of(clerk: Clerk, asked: &Asked) -> Result<Self, AppError> {
        let (platform, officer) = (clerk.platform(), &clerk.session.officer);
        let code = TicketCode::parse(&asked.laporan).map_err(|_| Refusal::OutOfReach)?;
        let opened = casefile::open_by_code(&platform.db, officer, &code).await?;
        let seen = contents::people(&platform.db, &platform.vault, &opened, officer).await?;
        let people: Vec<PersonSeen> =
            seen.into_iter().filter(|person| person.identity.is_some()).collect();
        if people.is_empty() {
            return Err(Refusal::OutOfReach.into());
        }
        Ok(Self { clerk, opened, people })
    }

    fn person(&self, part: &str) -> Option<&PersonSeen> {
        let alone = self.people.len() == 1;
        self.people.iter().find(|person| alone || person.part.code() == part)
    }

    /// Where the request goes must not tell anybody of a report they may not see: one about officers
    /// takes the way of that report, and only an open one is named.
    fn names_the_case(&self) -> bool {
        let course = &self.opened.standing.course;
        self.opened.standing.confidentiality == Confidentiality::Open && !course.is_delicate()
    }
}

/// Shows the form.
pub async fn show(clerk: Clerk, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let place = Place::of(clerk, &asked).await?;
    let form = DataForm {
        key: Uuid::now_v7().to_string(),
        orang: place.people.first().map(|one| one.part.code().to_owned()).unwrap_or_default(),
        sumber: Source::InPerson.code().to_owned(),
        ..DataForm::default()
    };
    answer(&place, StatusCode::OK, Filled::fresh(form))
}

/// Stores the request, unless the sign-in ended while the form was being filled.
pub async fn take(
    sender: Sender,
    asked: Query<Asked>,
    form: Result<Form<DataForm>, actix_web::Error>,
) -> Result<HttpResponse, actix_web::Error> {
    match (sender, form) {
        (Sender::Officer(session), form) => {
            let clerk = Clerk::of(*session, Duty::WriteDown).map_err(AppError::from)?;
            let place = Place::of(clerk, &asked).await?;
            Ok(Box::pin(take_from(place, form?.into_inner())).await?)
        }
        (Sender::SignedOut(public), Ok(form)) => Ok(keep(&public, &asked, &form)?),
        (Sender::SignedOut(_), Err(_)) => Err(sign_in_first().into()),
    }
}

fn keep(public: &PublicSession, asked: &Asked, form: &DataForm) -> Result<HttpResponse, AppError> {
    let code = TicketCode::parse(&asked.laporan).map_err(|_| sign_in_first())?;
    let path = paths::data_request(code.as_str());
    let act = say(public.language, "people-data-title", &[]);
    let words = Some(form.words.clone()).filter(|words| !words.trim().is_empty());
    keep_form(public, (act, path.clone()), (form, words.into_iter().collect()), &path)
}

fn sign_in_first() -> AppError {
    Refusal::SignInFirst { next: String::new() }.into()
}

/// A reporter who is hidden stays so. Whoever the report was about has hidden nothing, and asks under
/// their own name; from the village only where it is complained about.
fn veil(standing: &Standing, part: Part) -> Confidentiality {
    match (part, &standing.course.accused) {
        (Part::Reporter, _) => standing.confidentiality,
        (Part::Concerned, None) => Confidentiality::Open,
        (Part::Concerned, Some(_)) => Confidentiality::Confidential,
    }
}

async fn take_from(place: Place, form: DataForm) -> Result<HttpResponse, AppError> {
    let key: Uuid = form.key.parse().map_err(|_| Refusal::BadForm)?;
    let post = place.clerk.post("").ok_or(Refusal::NotYourAct)?.clone();
    let entry = match entry(&place, &post, &form) {
        Ok(entry) => entry,
        Err(errors) => {
            let filled = Filled::with_errors(form, &errors, place.clerk.language());
            return answer(&place, StatusCode::UNPROCESSABLE_ENTITY, filled);
        }
    };
    let typed = EntryForm {
        unit: post.unit.id.to_string(),
        sumber: form.sumber.clone(),
        cerita: entry.story.as_str().to_owned(),
        ..EntryForm::default()
    };
    let slip = store(&place.clerk, (key, &typed), &post, entry).await?;
    let (platform, id) = (place.clerk.platform(), TrayId(key));
    let kept = Kept::Slip(Box::new(slip));
    tray::put(platform, (place.clerk.session.officer.id, id), &kept).await?;
    Ok(see_other(&receipt_path(id)))
}

fn entry(place: &Place, post: &Post, form: &DataForm) -> Result<Entry, FieldErrors> {
    let mut errors = FieldErrors::default();
    let person = place.person(&form.orang).ok_or(Problem::new("people-no-part"));
    let person = errors.take("orang", person);
    let wish = WISHES.into_iter().find(|wish| *wish == form.minta);
    let wish = errors.take("minta", wish.ok_or(Problem::new("people-data-no-wish")));
    let source = errors.take("sumber", choice::<Source>(&form.sumber, "counter-error-source"));
    // What is to be put right must be said; a copy or an erasure says itself.
    let said = match wish {
        Some("correct") => words(&form.words, (5, MOST), "people-data-no-words").map(Some),
        _ => optional_words(&form.words, MOST),
    };
    let said = errors.take("words", said);
    let (Some(person), Some(wish), Some(source), Some(said)) = (person, wish, source, said) else {
        return Err(errors);
    };
    let story = story(place, wish, said.as_ref());
    let story = Words::parse(&story, 1, MOST * 2)
        .map_err(|_| FieldErrors::only("words", Problem::new("people-data-no-words")))?;
    Ok(request(place, post, (person, source), story))
}

/// What is asked for, in the language of the record.
fn story(place: &Place, wish: &str, said: Option<&Words>) -> String {
    let wish = word(Language::Id, "people-data", wish);
    let code = place.names_the_case().then(|| {
        let code = shown_code(&place.opened.row.code);
        say(Language::Id, "people-data-of", &[("code", code.into())])
    });
    let said = said.map(|words| words.as_str().to_owned());
    [Some(format!("{wish}.")), code, said].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn request(
    place: &Place,
    post: &Post,
    (person, source): (&PersonSeen, Source),
    story: Words,
) -> Entry {
    let standing = &place.opened.standing;
    let reporter = NewPerson {
        identity: person.identity.clone().unwrap_or_default(),
        contact: person.contact.filter(|_| person.part == Part::Reporter),
        ..NewPerson::default()
    };
    Entry {
        village: standing.village.clone(),
        place: None,
        matter: Matter {
            kind: CaseKind::Information,
            issue: Issue::PersonalData,
            programme: None,
            severity: Severity::DataRequest,
            accused: standing.course.accused.clone(),
        },
        confidentiality: veil(standing, person.part),
        story,
        reporter: Some(reporter),
        concerned: None,
        noted: Noted {
            unit: post.unit.id,
            source,
            year: place.clerk.today(post).year(),
            number: None,
            paper_date: None,
            seen: Vec::new(),
        },
        doubtful: false,
    }
}

fn answer(
    place: &Place,
    status: StatusCode,
    form: Filled<DataForm>,
) -> Result<HttpResponse, AppError> {
    let (clerk, language) = (&place.clerk, place.clerk.language());
    let several = place.people.len() > 1;
    let people = place.people.iter().filter(|_| several).map(|person| {
        let code = person.part.code();
        Choice::new(code, word(language, "part", code))
    });
    let page = DataRequestPage {
        code: shown_code(&place.opened.row.code),
        href: paths::case(&place.opened.row.code),
        action: paths::data_request(&place.opened.row.code),
        people: people.collect(),
        wishes: choices(language, "people-data", WISHES),
        sources: choices(language, "counter-source", Source::ALL.iter().map(|one| one.code())),
        most: MOST,
        form,
    };
    let frame = clerk.session.frame(clerk.say("people-data-title", &[]));
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(clerk.platform(), status, frame, &page)
}

impl Page for DataRequestPage {
    const TEMPLATE: &'static str = "intake/counter/data_request.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |people: Vec<Choice>| Self {
            form: Filled::fresh(DataForm::default()),
            code: "7K3M9-2QFXA".to_owned(),
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            action: "/meja/catat/permintaan-data?laporan=7K3M92QFXA".to_owned(),
            people,
            wishes: vec![Choice::new("copy", "Minta salinan")],
            sources: vec![Choice::new("in_person", "Datang")],
            most: MOST,
        };
        vec![page(Vec::new()), page(vec![Choice::new("reporter", "Pelapor")])]
    }
}
