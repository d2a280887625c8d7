//! The search, what it found, and the same for the people of a case.

use super::form::{Asked, PeopleForm, asked};
use super::groups::{Group, groups};
use crate::casefile::people::{self, Wanted};
use crate::casefile::reads::{self, Read};
use crate::journey::casework::{Answer, AtCase, Choice, Desk, shown_code};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::throttle::Kind;
use crate::regions::places;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use entity::access_log::ReadKind;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct PeoplePage {
    pub form: Filled<PeopleForm>,
    /// Villages to choose among.
    pub villages: Vec<Choice>,
    /// A search was done: what it found, or that it found nothing.
    pub searched: bool,
    pub groups: Vec<Group>,
    /// The case this is about; none when somebody searches.
    pub case: Option<OfCase>,
}

/// A case whose people these are.
#[derive(Clone, Debug, Serialize)]
pub struct OfCase {
    pub code: String,
    pub href: String,
}

/// Shows the empty form.
pub async fn show(session: OfficerSession) -> Answer {
    answer(&session, StatusCode::OK, &PeoplePage::blank(Filled::fresh(PeopleForm::default())))
}

/// Looks for somebody. What is not there and what is out of reach are answered alike.
pub async fn find(session: OfficerSession, form: Form<PeopleForm>) -> Answer {
    session.platform().throttle.count(Kind::Lookup, &session.officer.id)?;
    let form = form.into_inner();
    let platform = session.platform().clone();
    let gazetteer = places(&platform).await?;
    let wanted = asked(&form, &platform.vault, &gazetteer, &session.officer);
    let wanted = match &wanted {
        Asked::Keys(keys) => Wanted::Keys(keys.clone()),
        Asked::Named(name, village) => Wanted::Named(name, village),
        Asked::Which(villages) => {
            let page =
                PeoplePage { villages: villages.clone(), ..PeoplePage::blank(Filled::fresh(form)) };
            return answer(&session, StatusCode::OK, &page);
        }
        Asked::Wrong(errors) => return wrong(&session, form, errors),
    };
    reads::note(&platform, &session.officer, Read::of(ReadKind::Search, "people")).await?;
    let found = people::find(&platform.db, &platform.vault, &session.officer, &wanted).await?;
    let form = PeopleForm { nomor: String::new(), ..form };
    let page = PeoplePage {
        searched: true,
        groups: groups(&session, &found),
        ..PeoplePage::blank(Filled::fresh(form))
    };
    answer(&session, StatusCode::OK, &page)
}

/// The reports of a case's people and of their families.
pub async fn of_case(session: OfficerSession, at: AtCase) -> Answer {
    let desk = Desk::open(session, at).await?;
    let (platform, officer) = (desk.platform(), &desk.session.officer);
    let keys = people::keys_of(&platform.db, officer, &desk.opened).await?;
    let wanted = Wanted::Keys(keys);
    let found = people::find(&platform.db, &platform.vault, officer, &wanted).await?;
    let page = PeoplePage {
        searched: true,
        groups: groups(&desk.session, &found),
        case: Some(OfCase { code: shown_code(&desk.opened.row.code), href: desk.at.case_href() }),
        ..PeoplePage::blank(Filled::fresh(PeopleForm::default()))
    };
    let title = desk.say("people-title", &[]);
    render(platform, desk.frame(title), &page)
}

fn wrong(session: &OfficerSession, form: PeopleForm, errors: &FieldErrors) -> Answer {
    let filled = Filled::with_errors(form, errors, session.public.language);
    answer(session, StatusCode::UNPROCESSABLE_ENTITY, &PeoplePage::blank(filled))
}

fn answer(session: &OfficerSession, status: StatusCode, page: &PeoplePage) -> Answer {
    let frame = session.frame(say(session.public.language, "people-title", &[]));
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(session.platform(), status, frame.with_script("place-search.js"), page)
}

impl PeoplePage {
    fn blank(form: Filled<PeopleForm>) -> Self {
        Self { form, villages: Vec::new(), searched: false, groups: Vec::new(), case: None }
    }
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "desk/people.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let blank = || Self::blank(Filled::fresh(PeopleForm::default()));
        let case =
            OfCase { code: "7K3M9-2QFXA".to_owned(), href: "/meja/laporan/7K3M92QFXA".to_owned() };
        vec![
            blank(),
            Self { searched: true, ..blank() },
            Self { searched: true, groups: vec![Group::sample()], ..blank() },
            Self { villages: vec![Choice::new("12.09.09.2002", "Air Joman")], ..blank() },
            Self { searched: true, case: Some(case), ..blank() },
        ]
    }
}
