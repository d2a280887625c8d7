//! The form of a template, with hints for plain words while it is written.

use super::rights;
use super::templates::{HREF, back, changeable};
use crate::journey::casework::{Answer, Choice, Preview, choice, choices, words};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use crate::rules::words::clean;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use entity::case::Language;
use entity::message_template::{ActiveModel, Column, Entity, TemplateId, TemplateUse};
use entity::unit::{UnitId, Zone};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

const MOST: usize = 1_000;
const LONGEST_NAME: usize = 80;
/// The word that stands in an address for a template nobody has kept yet.
const NEW: &str = "baru";

/// The form as it comes in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TemplateForm {
    /// The id a new one gets: a form sent twice is one template.
    #[serde(default)]
    pub key: String,
    #[serde(default)]
    pub version: String,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub untuk: String,
    #[serde(default)]
    pub nama: String,
    #[serde(default)]
    pub nama_en: String,
    #[serde(default)]
    pub words: String,
    #[serde(default)]
    pub words_en: String,
    /// Only look.
    #[serde(default)]
    pub lihat: String,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct TemplatePage {
    pub title: String,
    pub action: String,
    pub end_action: String,
    pub form: Filled<TemplateForm>,
    pub units: Vec<Choice>,
    pub uses: Vec<Choice>,
    pub most: usize,
    pub preview: Preview,
}

/// What was read from the form.
struct Read {
    unit: UnitId,
    use_for: TemplateUse,
    names: (String, String),
    texts: (String, String),
}

/// Shows the form.
pub async fn show(session: OfficerSession, path: Path<String>) -> Answer {
    if *path == NEW {
        rights::looks_after(&session).next().ok_or(Refusal::NotYourAct)?;
        let form = TemplateForm { key: TemplateId::fresh().to_string(), ..Default::default() };
        return page(&session, &path, Filled::fresh(form));
    }
    let row = changeable(&session, &path).await?;
    let form = TemplateForm {
        version: row.version.to_string(),
        unit: row.unit_id.map(|id| id.to_string()).unwrap_or_default(),
        untuk: row.use_for.code().to_owned(),
        nama: row.name_id,
        nama_en: row.name_en,
        words: row.text_id,
        words_en: row.text_en,
        ..Default::default()
    };
    page(&session, &path, Filled::fresh(form))
}

/// Keeps the template, or shows what is wrong with it.
pub async fn take(session: OfficerSession, path: Path<String>, form: Form<TemplateForm>) -> Answer {
    rights::looks_after(&session).next().ok_or(Refusal::NotYourAct)?;
    let form = form.into_inner();
    let read = match read(&session, &form) {
        Ok(_) if !form.lihat.is_empty() => return page(&session, &path, Filled::fresh(form)),
        Ok(read) => read,
        Err(errors) => {
            let filled = Filled::with_errors(form, &errors, session.public.language);
            return page(&session, &path, filled);
        }
    };
    if *path == NEW {
        add(&session, &form, read).await?;
    } else {
        change(&session, &path, (&form, read)).await?;
    }
    Ok(back("simpan"))
}

async fn add(session: &OfficerSession, form: &TemplateForm, read: Read) -> Result<(), AppError> {
    let id: TemplateId = form.key.parse().map_err(|_| Refusal::BadForm)?;
    let db = &session.platform().db;
    if let Some(kept) = Entity::find_by_id(id).one(db).await? {
        let mine = kept.changed_by == Some(session.officer.id);
        return if mine { Ok(()) } else { Err(Refusal::KeyReused.into()) };
    }
    let row = ActiveModel {
        id: Set(id),
        effective_from: Set(today(session).await?),
        ended_at: Set(None),
        version: Set(1),
        ..row(session, read)
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

async fn change(
    session: &OfficerSession,
    id: &str,
    (form, read): (&TemplateForm, Read),
) -> Result<(), AppError> {
    let kept = changeable(session, id).await?;
    let seen: i32 = form.version.parse().map_err(|_| Refusal::BadForm)?;
    let change = ActiveModel { version: Set(seen + 1), ..row(session, read) };
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(kept.id))
        .filter(Column::Version.eq(seen))
        .exec(&session.platform().db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Refusal::Overtaken.into()) }
}

fn row(session: &OfficerSession, read: Read) -> ActiveModel {
    ActiveModel {
        unit_id: Set(Some(read.unit)),
        use_for: Set(read.use_for),
        name_id: Set(read.names.0),
        name_en: Set(read.names.1),
        text_id: Set(read.texts.0),
        text_en: Set(read.texts.1),
        changed_by: Set(Some(session.officer.id)),
        changed_at: Set(session.now()),
        ..Default::default()
    }
}

/// Today where the officer works.
async fn today(session: &OfficerSession) -> Result<String, AppError> {
    let policy = crate::casefile::policy(session.platform()).await?;
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    Ok(policy.calendar(zone, None).local_date(session.now()).to_string())
}

fn read(session: &OfficerSession, form: &TemplateForm) -> Result<Read, FieldErrors> {
    let mut errors = FieldErrors::default();
    let unit = rights::chosen(session, &form.unit);
    let unit = errors.take("unit", unit.ok_or(Problem::new("hands-no-unit")));
    let use_for = errors.take("untuk", choice(&form.untuk, "hands-no-use"));
    let name = words(&form.nama, (3, LONGEST_NAME), "hands-no-name");
    let name = errors.take("nama", name);
    let name_en = errors.take("nama_en", optional(&form.nama_en, LONGEST_NAME));
    let text = errors.take("words", words(&form.words, (10, MOST), "hands-no-text"));
    let text_en = errors.take("words_en", optional(&form.words_en, MOST));
    match (unit, use_for, name.zip(name_en), text.zip(text_en)) {
        (Some(unit), Some(use_for), Some((name, name_en)), Some((text, text_en))) => {
            Ok(Read { unit, use_for, names: (name.into(), name_en), texts: (text.into(), text_en) })
        }
        _ => Err(errors),
    }
}

fn optional(text: &str, most: usize) -> Result<String, Problem> {
    if clean(text).is_empty() {
        return Ok(String::new());
    }
    words(text, (1, most), "casework-too-short").map(String::from)
}

fn page(session: &OfficerSession, id: &str, form: Filled<TemplateForm>) -> Answer {
    let language = session.public.language;
    let uses = TemplateUse::ALL.iter().map(|word| word.code());
    let is_new = id == NEW;
    let preview = Preview::of(Language::Id, &form.values.lihat, &form.values.words);
    let page = TemplatePage {
        title: say(
            language,
            if is_new { "hands-template-new" } else { "hands-template-edit" },
            &[],
        ),
        action: format!("{HREF}/{id}"),
        end_action: if is_new { String::new() } else { format!("{HREF}/{id}/akhiri") },
        units: rights::units(session),
        uses: choices(language, "hands-use", uses),
        most: MOST,
        preview,
        form,
    };
    let frame = session.frame(page.title.clone());
    let (status, frame) = if page.form.has_errors() {
        (StatusCode::UNPROCESSABLE_ENTITY, frame.with_errors())
    } else {
        (StatusCode::OK, frame)
    };
    render_as(session.platform(), status, frame, &page)
}

impl Page for TemplatePage {
    const TEMPLATE: &'static str = "shortcuts/template.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |end_action: &str, units: Vec<Choice>, preview| Self {
            title: "Templat baru".to_owned(),
            action: "/meja/templat/baru".to_owned(),
            end_action: end_action.to_owned(),
            form: Filled::fresh(TemplateForm::default()),
            units,
            uses: vec![Choice::new("ask", "Pertanyaan untuk warga")],
            most: MOST,
            preview,
        };
        let unit = || Choice::new("1", "Puskesos Air Joman");
        vec![
            page("", vec![unit()], Preview::default()),
            page("/meja/templat/1/akhiri", vec![unit(), unit()], Preview::sample()),
        ]
    }
}
