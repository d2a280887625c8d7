//! The one dense page of D22.

use super::clerk::{Clerk, home};
use super::entry::Reader;
use super::form::EntryForm;
use super::matter::{ACCUSED, WEIGHTS};
use super::papers::{PaperTick, papers};
use super::people::{TIES, WAYS};
use super::place::{offered, shown as village_shown};
use super::receipt::Saved;
use crate::journey::casework::{Choice, choices, with_none, word};
use crate::journey::intake::answers::ForWhom;
use crate::platform::error::AppError;
use crate::platform::fields::Filled;
use crate::platform::files::{self, Holder, Shown};
use crate::platform::page::{Face, Page};
use crate::platform::paths;
use crate::regions::Gazetteer;
use crate::rules::access::{Duty, has_duty};
use crate::rules::act::Post;
use entity::case::{CaseKind, Confidentiality, Issue, Language, Severity};
use entity::draft::DraftId;
use entity::person::{Contact, Tie};
use entity::register_entry::Source;
use serde::Serialize;
use uuid::Uuid;

/// What the form offers to choose from.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Choices {
    pub units: Vec<Choice>,
    pub sources: Vec<Choice>,
    pub for_whom: Vec<Choice>,
    pub ties: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub issues: Vec<Choice>,
    pub programmes: Vec<Choice>,
    pub weights: Vec<Choice>,
    pub accused: Vec<Choice>,
    pub ways: Vec<Choice>,
    pub veils: Vec<Choice>,
    /// Villages, where the typed name fits several.
    pub villages: Vec<Choice>,
}

/// What is said above the form.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Aside {
    /// What was stored just now, when the next one is written down.
    pub saved: Option<Saved>,
    /// Nothing was stored yet: what would become of it.
    pub preview: Vec<String>,
    /// The earlier case that has the register's number, if the officer may see it.
    pub earlier: Option<(String, String)>,
    /// The same form was stored before with other words.
    pub again: bool,
}

/// D22: writing a report down.
#[derive(Debug, Serialize)]
pub struct EntryPage {
    /// Where the form is sent, with its key.
    pub action: String,
    pub form: Filled<EntryForm>,
    pub choices: Choices,
    pub papers: Vec<PaperTick>,
    pub files: Vec<Shown>,
    /// It is about somebody else.
    pub others: bool,
    /// It is about officers or officials.
    pub misconduct: bool,
    pub aside: Aside,
    /// Where a whole register is brought in, for those who keep one.
    pub import_href: String,
}

/// The form of an officer's first report, or of the next one after `last`.
pub fn blank(post: &Post, last: Option<&EntryForm>, places: &Gazetteer) -> EntryForm {
    let home = home(post);
    EntryForm {
        unit: post.unit.id.to_string(),
        sumber: last.map_or(Source::InPerson.code(), |last| &last.sumber).to_owned(),
        untuk: ForWhom::Self_.code().to_owned(),
        desa: home.map(|home| village_shown(places, home)).unwrap_or_default(),
        kode: home.map(|home| home.as_str().to_owned()).unwrap_or_default(),
        jenis: CaseKind::Complaint.code().to_owned(),
        bobot: Severity::Ordinary.code().to_owned(),
        rahasia: Confidentiality::Open.code().to_owned(),
        ..EntryForm::default()
    }
}

/// The page around a form.
///
/// # Errors
/// When the database fails.
pub async fn page(
    clerk: &Clerk,
    key: Uuid,
    (form, aside): (Filled<EntryForm>, Aside),
    by: &Reader<'_>,
) -> Result<EntryPage, AppError> {
    let (platform, language) = (clerk.platform(), clerk.language());
    let waiting = files::waiting(&platform.db, Holder::Draft(DraftId(key))).await?;
    let unnamed = |mut file: Shown| {
        file.href = None;
        file
    };
    let values = &form.values;
    let issue: Option<Issue> = values.masalah.parse().ok();
    let imports = |post: &Post| has_duty(post.role, Duty::ImportRegister);
    Ok(EntryPage {
        action: format!("{}?kunci={key}", paths::counter()),
        choices: all_choices(clerk, &form, by),
        papers: papers(platform, language, values).await?,
        files: files::shown(language, "", &waiting).into_iter().map(unnamed).collect(),
        others: !matches!(values.untuk.as_str(), "" | "self"),
        misconduct: issue.is_some_and(Issue::is_misconduct) || !values.dilaporkan.is_empty(),
        import_href: if clerk.posts().iter().any(imports) {
            paths::register()
        } else {
            String::new()
        },
        form,
        aside,
    })
}

fn all_choices(clerk: &Clerk, form: &Filled<EntryForm>, by: &Reader<'_>) -> Choices {
    let language = clerk.language();
    let several = clerk.posts().len() > 1;
    let unit = |post: &Post| Choice::new(post.unit.id.to_string(), &post.unit.name);
    let say = |key: &str| clerk.say(key, &[]);
    let choose = || say("counter-choose");
    let listed =
        |family: &str, codes: &[&'static str]| choices(language, family, codes.iter().copied());
    let issues = with_none(choose(), listed("issue", &codes(Issue::ALL, Issue::code)));
    Choices {
        units: if several { clerk.posts().iter().map(unit).collect() } else { Vec::new() },
        sources: listed("counter-source", &codes(Source::ALL, Source::code)),
        for_whom: listed("counter-whom", &codes(ForWhom::ALL, ForWhom::code)),
        ties: with_none(choose(), listed("casework-tie", &TIES.map(Tie::code))),
        kinds: listed("kind", &codes(CaseKind::ALL, CaseKind::code)),
        issues,
        programmes: with_none(say("counter-none"), by.programmes.to_vec()),
        weights: listed("counter-weight", &WEIGHTS.map(Severity::code)),
        accused: with_none(say("counter-accused-nobody"), listed("counter-accused", &ACCUSED)),
        ways: with_none(say("counter-way-number"), listed("contact", &WAYS.map(Contact::code))),
        veils: veils(language),
        villages: if form.errors.contains_key("desa") {
            offered(&form.values, by)
        } else {
            Vec::new()
        },
    }
}

fn codes<W: Copy>(all: &[W], code: fn(W) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|word| code(*word)).collect()
}

fn veils(language: Language) -> Vec<Choice> {
    let veil = |veil: &Confidentiality| {
        Choice::new(veil.code(), word(language, "counter-veil", veil.code()))
    };
    Confidentiality::ALL.iter().map(veil).collect()
}

impl Page for EntryPage {
    const TEMPLATE: &'static str = "intake/counter/entry.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let some = || vec![Choice::new("self", "Diri sendiri"), Choice::new("other", "Orang lain")];
        let choices = || Choices {
            units: some(),
            sources: some(),
            for_whom: some(),
            ties: some(),
            kinds: some(),
            issues: some(),
            programmes: some(),
            weights: some(),
            accused: some(),
            ways: some(),
            veils: some(),
            villages: some(),
        };
        let page = |aside, others| Self {
            action: paths::counter(),
            form: Filled::fresh(EntryForm::default()),
            choices: choices(),
            papers: vec![PaperTick::sample()],
            files: Shown::samples(),
            others,
            misconduct: others,
            aside,
            import_href: if others { String::new() } else { paths::register() },
        };
        let said = Aside {
            saved: Some(Saved::sample()),
            preview: vec!["Laporan ini dibaca Puskesos Air Joman.".to_owned()],
            earlier: Some(("7K3M9-2QFXA".to_owned(), paths::case("7K3M92QFXA"))),
            again: true,
        };
        let none = Choices::default();
        let bare = Self { choices: none, files: Vec::new(), ..page(Aside::default(), false) };
        vec![page(said, true), bare]
    }
}
