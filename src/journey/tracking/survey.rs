//! P15: is it solved, and how was the service? Asked of whoever has shown to be the reporter; both free
//! to leave out.

use super::acting::Deed;
use super::pages::groups;
use super::reading::View;
use super::visit::{Visit, details_path, path_of};
use crate::casefile::survey::{Answered, MARKS, answer, answered, is_open, rate};
use crate::casefile::{Opened, policy};
use crate::platform::error::{AppError, Refusal};
use crate::platform::page::{Face, Page, render, see_other};
use crate::platform::routes::{Gate, Routes};
use actix_web::HttpResponse;
use actix_web::web::{Form, Path};
use entity::case::Language;
use entity::survey::Solved;
use entity::survey_mark::Element;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Mounts the two questions.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/s/{code}/nilai", "the reporter's own answers after the outcome", show)
        .only(Gate::Proof)
        .post("/s/{code}/nilai", "keeps whether it is solved", receive)
        .only(Gate::Proof)
        .post("/s/{code}/nilai/pelayanan", "keeps the marks for the service", receive_marks)
        .only(Gate::Proof);
}

/// "Apakah masalah Anda sudah beres?", wherever it is asked.
#[derive(Clone, Debug, Serialize)]
pub struct SolvedBox {
    pub action: String,
    /// What was answered, in words.
    pub said: Option<String>,
    /// Where the service is marked.
    pub rate_href: String,
    pub choices: Vec<SolvedChoice>,
}

/// One of its answers.
#[derive(Clone, Debug, Serialize)]
pub struct SolvedChoice {
    pub value: &'static str,
    pub label: String,
}

impl SolvedBox {
    /// The question, if there is an outcome to ask about.
    pub fn of(view: &View, case: &Opened, answered: &Answered) -> Option<Self> {
        is_open(case).then(|| Self::about(&view.case.code, view.language, answered.solved))
    }

    fn about(code: &str, language: Language, solved: Option<Solved>) -> Self {
        let word = |solved: Solved| {
            crate::platform::locale::say(language, &format!("tracking-solved-{solved}"), &[])
        };
        let choice = |solved: &Solved| SolvedChoice { value: solved.code(), label: word(*solved) };
        Self {
            action: path_of(code, "nilai"),
            said: solved.map(word),
            rate_href: path_of(code, "nilai"),
            choices: Solved::ALL.iter().map(choice).collect(),
        }
    }

    /// As it really occurs, for the test that renders every page.
    pub fn sample(solved: Option<Solved>) -> Self {
        Self::about("7K3M92QFXA", Language::Id, solved)
    }
}

/// One element of the service, and the four faces to choose from.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    pub name: &'static str,
    pub legend: String,
    pub selected: String,
    pub faces: Vec<MarkChoice>,
}

/// One of the four faces.
#[derive(Clone, Debug, Serialize)]
pub struct MarkChoice {
    pub value: String,
    pub label: String,
    pub icon: String,
}

/// P15: thanks, what can be done if it is not solved, and the nine elements.
#[derive(Debug, Serialize)]
pub struct SurveyPage {
    pub groups: Vec<String>,
    pub back: String,
    pub solved: SolvedBox,
    pub rate_action: String,
    pub elements: Vec<Asked>,
    /// All that was given is kept.
    pub kept: bool,
    /// It is not solved: the act that is open, in words, and its page.
    pub onward: Option<(String, String)>,
    /// The village office may be the wrong place to ask.
    pub delicate: bool,
}

impl Page for SurveyPage {
    const TEMPLATE: &'static str = "tracking/survey.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |solved, marks: &[(Element, i32)], onward| Self {
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            back: "/s/7K3M92QFXA/rincian".to_owned(),
            solved: SolvedBox::sample(solved),
            rate_action: "/s/7K3M92QFXA/nilai/pelayanan".to_owned(),
            elements: asked(Language::Id, marks),
            kept: !marks.is_empty(),
            onward,
            delicate: solved.is_none(),
        };
        let object = ("Ajukan keberatan".to_owned(), "/s/7K3M92QFXA/keberatan".to_owned());
        vec![
            page(None, &[], None),
            page(Some(Solved::No), &[], Some(object)),
            page(Some(Solved::Yes), &[(Element::Time, 3)], None),
        ]
    }
}

#[derive(Deserialize)]
struct SolvedForm {
    #[serde(default)]
    beres: String,
}

async fn show(visit: Visit, path: Path<String>) -> Result<HttpResponse, AppError> {
    match proven(&visit, &path).await? {
        Ok(case) => page(&visit, &case).await,
        Err(elsewhere) => Ok(elsewhere),
    }
}

async fn receive(
    visit: Visit,
    path: Path<String>,
    form: Form<SolvedForm>,
) -> Result<HttpResponse, AppError> {
    let case = match proven(&visit, &path).await? {
        Ok(case) => case,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let Ok(solved) = form.beres.parse::<Solved>() else {
        return Ok(see_other(&path_of(&case.row.code, "nilai")));
    };
    answer(&visit.session.platform, &case, solved).await?;
    let onward = if solved == Solved::No { remedy(&visit, &case).await? } else { None };
    Ok(see_other(&path_of(&case.row.code, onward.map_or("nilai", Deed::slug))))
}

async fn receive_marks(
    visit: Visit,
    path: Path<String>,
    form: Form<BTreeMap<String, String>>,
) -> Result<HttpResponse, AppError> {
    let case = match proven(&visit, &path).await? {
        Ok(case) => case,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mark = |element: &Element| {
        let mark: i32 = form.get(element.code())?.parse().ok()?;
        MARKS.contains(&mark).then_some((*element, mark))
    };
    let marks: Vec<_> = Element::ALL.iter().filter_map(mark).collect();
    rate(&visit.session.platform, &case, &marks).await?;
    Ok(see_other(&path_of(&case.row.code, "nilai")))
}

/// The case of somebody who may answer; else where the proof is asked for.
async fn proven(visit: &Visit, code: &str) -> Result<Result<Opened, HttpResponse>, AppError> {
    let case = visit.case(code).await?;
    if !visit.is_proven(case.row.id).await? {
        return Ok(Err(see_other(&details_path(&case.row.code))));
    }
    if is_open(&case) { Ok(Ok(case)) } else { Err(Refusal::OutOfReach.into()) }
}

/// What somebody can do whose problem is not solved.
async fn remedy(visit: &Visit, case: &Opened) -> Result<Option<Deed>, AppError> {
    let policy = policy(&visit.session.platform).await?;
    let view = View::new(&visit.session, &policy, &case.standing);
    Ok([Deed::Object, Deed::Reopen].into_iter().find(|deed| view.may(deed.kind())))
}

async fn page(visit: &Visit, case: &Opened) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let said = answered(&platform.db, case).await?;
    let code = case.row.code.as_str();
    let language = visit.session.language;
    let onward = if said.solved == Some(Solved::Yes) { None } else { remedy(visit, case).await? };
    let page = SurveyPage {
        groups: groups(code),
        back: details_path(code),
        solved: SolvedBox::about(code, language, said.solved),
        rate_action: path_of(code, "nilai/pelayanan"),
        elements: asked(language, &said.marks),
        kept: !said.marks.is_empty(),
        onward: onward.map(|deed| {
            (visit.say(&format!("tracking-{}", deed.word()), &[]), path_of(code, deed.slug()))
        }),
        delicate: case.standing.course.is_delicate(),
    };
    let frame = visit.session.frame(visit.say("tracking-survey", &[]));
    render(platform, frame, &page)
}

fn asked(language: Language, marks: &[(Element, i32)]) -> Vec<Asked> {
    let say = |key: String| crate::platform::locale::say(language, &key, &[]);
    let face = |mark: i32| MarkChoice {
        value: mark.to_string(),
        label: say(format!("tracking-mark-{mark}")),
        icon: format!("face-{mark}"),
    };
    let given = |element: Element| marks.iter().find(|(marked, _)| *marked == element);
    Element::ALL
        .iter()
        .map(|element| Asked {
            name: element.code(),
            legend: say(format!("tracking-element-{element}")),
            selected: given(*element).map(|(_, mark)| mark.to_string()).unwrap_or_default(),
            faces: MARKS.map(face).collect(),
        })
        .collect()
}
