//! P4: which village. Found by name, with or without scripts.

mod found;

pub(in crate::journey::intake) use found::label;

use super::PortalVisit;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, back, caption, keep, onward, private};
use crate::journey::intake::steps::{self, Door, Step};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::routes::Routes;
use crate::platform::throttle::Kind;
use crate::regions::places;
use crate::rules::words::clean;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web;
use found::{Found, choose, found, like, listed, suggest};
use serde::{Deserialize, Serialize};

/// Mounts the search for a village.
pub fn mount(routes: &mut Routes) {
    routes
        .get(Step::Village.path(Door::Portal), "the search for a village", show)
        .post(Step::Village.path(Door::Portal), "keeps the village in the draft", receive)
        .get("/wilayah/cari", "villages by name", suggest);
}

/// What was typed stands under this field's name among what was written.
const TYPED: &str = "desa";
/// No place is called longer than this.
pub(super) const LONGEST: usize = 200;

/// What was typed or chosen.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct VillageForm {
    #[serde(default)]
    desa: String,
    /// Set by the type-ahead; believed only while the text still is that village's.
    #[serde(default)]
    kode: String,
    /// Chosen from a list.
    #[serde(default)]
    pilih: String,
    /// What the list that was shown is of.
    #[serde(default)]
    daftar: String,
    #[serde(default, skip_serializing)]
    simpan: Option<String>,
}

/// A village to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Match {
    pub value: String,
    pub label: String,
}

/// P4, with the villages that fit when some were found.
#[derive(Debug, Serialize)]
pub struct VillagePage {
    pub caption: String,
    pub back: String,
    /// The browser may keep half-typed words until we have them.
    pub keep: bool,
    pub form: Filled<VillageForm>,
    /// What the list of villages is: those that were found, or only what may have been meant.
    pub choose: String,
    pub matches: Vec<Match>,
}

impl Page for VillagePage {
    const TEMPLATE: &'static str = "intake/village.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let matches = vec![Match { value: "12.09.09.2002".into(), label: "Air Joman".into() }];
        let page = |form, matches| Self {
            caption: "Langkah 2 dari 5".to_owned(),
            back: "/lapor/untuk-siapa".to_owned(),
            keep: true,
            form,
            choose: "Pilih desa Anda".to_owned(),
            matches,
        };
        let errors = FieldErrors::only("desa", Problem::new("intake-error-village"));
        let language = entity::case::Language::Id;
        let wrong = Filled::with_errors(VillageForm::default(), &errors, language);
        let fresh = Filled::fresh(VillageForm::default());
        vec![page(fresh.clone(), Vec::new()), page(fresh, matches), page(wrong, Vec::new())]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let Some(answers) = visit.answers() else {
        return visit.lost();
    };
    if !steps::is_open(Step::Village, Door::Portal, answers) {
        return Ok(visit.go(&steps::resume(Door::Portal, answers)));
    }
    let mut form = VillageForm::default();
    if let Some(village) = &answers.village {
        let places = places(&visit.session.platform).await?;
        form.desa = label(&places, village).unwrap_or_default();
        form.kode = village.as_str().to_owned();
    } else if let Some(desa) = answers.written.get(TYPED) {
        form.desa = desa.chars().take(LONGEST).collect();
        let places = places(&visit.session.platform).await?;
        let hits = like(&places, &form.desa);
        return page(&visit, Filled::fresh(form), hits);
    }
    page(&visit, Filled::fresh(form), Vec::new())
}

async fn receive(
    mut visit: PortalVisit,
    form: web::Form<VillageForm>,
) -> Result<HttpResponse, AppError> {
    let form = form.into_inner();
    let Some(answers) = visit.answers() else {
        let places = places(&visit.session.platform).await?;
        return visit.rescue(alone(found(&places, &form), &form)).await;
    };
    if !steps::is_open(Step::Village, Door::Portal, answers) {
        return Ok(visit.go(&steps::resume(Door::Portal, answers)));
    }
    let later = form.simpan.is_some();
    if later && clean(&form.desa).is_empty() && form.pilih.is_empty() {
        return Ok(visit.go("/"));
    }
    if form.pilih.is_empty() {
        visit.session.platform.throttle.count(Kind::Search, &visit.session.client)?;
    }
    let places = places(&visit.session.platform).await?;
    match found(&places, &form) {
        Found::Village(village) => {
            keep(&mut visit, Step::Village, |answers| {
                answers.village = Some(village.clone());
                answers.written.remove(TYPED);
                true
            })
            .await?;
            Ok(if later { visit.go("/") } else { onward(&visit, Step::Village) })
        }
        Found::Several(hits) if form.daftar == clean(&form.desa) => {
            remember(&mut visit, &form).await?;
            let errors = FieldErrors::only("pilih", Problem::new("intake-error-village-choose"));
            page(&visit, Filled::with_errors(form, &errors, visit.session.language), hits)
        }
        Found::Several(hits) => {
            remember(&mut visit, &form).await?;
            page(&visit, Filled::fresh(form), hits)
        }
        Found::Nothing(problem) => {
            remember(&mut visit, &form).await?;
            let errors = FieldErrors::only("desa", problem);
            page(&visit, Filled::with_errors(form, &errors, visit.session.language), Vec::new())
        }
    }
}

/// Keeps what was typed: the page is still the same after a switch of language, or when it is loaded again.
async fn remember(visit: &mut PortalVisit, form: &VillageForm) -> Result<(), AppError> {
    keep(visit, Step::Village, |answers| {
        answers.written.insert(TYPED.to_owned(), typed(form));
        false
    })
    .await
}

fn typed(form: &VillageForm) -> String {
    form.desa.chars().take(LONGEST).collect()
}

/// Answers with nothing but the village if one was chosen, or else what was typed.
fn alone(found: Found, form: &VillageForm) -> Answers {
    let mut answers = Answers::default();
    if let Found::Village(village) = found {
        answers.village = Some(village);
        answers.passed.insert(Step::Village);
    } else if !clean(&form.desa).is_empty() {
        answers.written.insert(TYPED.to_owned(), typed(form));
    }
    answers
}

fn page(
    visit: &PortalVisit,
    form: Filled<VillageForm>,
    matches: Vec<Match>,
) -> Result<HttpResponse, AppError> {
    let (language, wrong) = (visit.session.language, form.has_errors());
    let answers = visit.answers().cloned().unwrap_or_default();
    let mut form = form;
    form.values.daftar = listed(&form.values, &matches);
    let page = VillagePage {
        caption: caption(Step::Village, Door::Portal, &answers, language),
        back: back(Step::Village, Door::Portal, &answers),
        keep: !answers.could_be_overlooked(),
        choose: choose(language, &form.values.desa, &matches),
        form,
        matches,
    };
    let frame = visit.frame(visit.say("intake-village")).with_script("place-search.js");
    let platform = &visit.session.platform;
    private(if wrong {
        render_as(platform, StatusCode::UNPROCESSABLE_ENTITY, frame.with_errors(), &page)
    } else {
        render(platform, frame, &page)
    })
}
