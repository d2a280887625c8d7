//! Templates in the form of an act: those of the officer's units and those that ship, with their
//! places filled from the case.

use super::{Desk, reporter, shown_code, working_units};
use crate::casefile;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::menu;
use entity::case::Language;
use entity::message_template::{Column, Entity, Model, TemplateUse};
use entity::sla_rule::Stage;
use entity::unit::Zone;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Select};
use serde::Serialize;

/// The places in a template, and the catalogue's words about each.
pub const PLACES: [&str; 4] = ["{kode}", "{nama}", "{unit}", "{tanggal}"];

/// The templates a form offers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Picker {
    pub offered: Vec<Offered>,
    /// Where they are looked after, for those who may; empty where the form takes none.
    pub manage_href: &'static str,
}

/// A template, filled for the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offered {
    pub value: String,
    pub label: String,
    pub text: String,
}

impl Picker {
    /// What can be chosen for this use; nothing when the form takes no templates.
    pub async fn of(desk: &Desk, use_for: Option<TemplateUse>) -> Result<Self, AppError> {
        let Some(use_for) = use_for else { return Ok(Self::default()) };
        let mut offered = Vec::new();
        for row in in_force(desk, use_for).await? {
            offered.push(Offered {
                value: row.id.to_string(),
                label: name(&row, desk.language()).to_owned(),
                text: filled(desk, &row).await?,
            });
        }
        let keeps = menu::has(&desk.session.officer, menu::TEMPLATES);
        Ok(Self { offered, manage_href: if keeps { menu::TEMPLATES } else { "" } })
    }

    /// The words of the template that was chosen.
    pub fn chosen(&self, id: &str) -> Option<String> {
        self.offered.iter().find(|one| one.value == id).map(|one| one.text.clone())
    }

    /// A picker as it might be.
    pub fn sample() -> Self {
        let one = Offered {
            value: "018f0000-0000-7000-8000-000000000000".to_owned(),
            label: "Tanya nomor kartu".to_owned(),
            text: "Yth. Ibu Suminah,\n<script>".to_owned(),
        };
        Self { offered: vec![one], manage_href: menu::TEMPLATES }
    }
}

/// A template's name; the Indonesian one when nobody has put it into English.
pub fn name(row: &Model, language: Language) -> &str {
    either(language, &row.name_id, &row.name_en)
}

fn either<'a>(language: Language, id: &'a str, en: &'a str) -> &'a str {
    if language == Language::En && !en.is_empty() { en } else { id }
}

/// Templates the officer may use today, their units' own first.
async fn in_force(desk: &Desk, use_for: TemplateUse) -> Result<Vec<Model>, AppError> {
    let for_it = usable(&desk.session).await?.filter(Column::UseFor.eq(use_for));
    let mut rows = for_it.order_by_asc(Column::NameId).all(&desk.platform().db).await?;
    rows.sort_by_key(|row| row.unit_id.is_none());
    Ok(rows)
}

/// The templates an officer may use today.
pub async fn usable(session: &OfficerSession) -> Result<Select<Entity>, AppError> {
    let units = working_units(&session.officer);
    let policy = casefile::policy(session.platform()).await?;
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    let today = policy.calendar(zone, None).local_date(session.now()).to_string();
    Ok(Entity::find()
        .filter(Condition::any().add(Column::UnitId.is_null()).add(Column::UnitId.is_in(units)))
        .filter(Column::EndedAt.is_null())
        .filter(Column::EffectiveFrom.lte(today)))
}

/// A template's words for the case: in the citizen's language where the citizen reads them.
pub async fn filled(desk: &Desk, row: &Model) -> Result<String, AppError> {
    let language =
        if row.use_for.is_for_the_citizen() { desk.opened.row.language } else { desk.language() };
    let text = either(language, &row.text_id, &row.text_en);
    // Words that nobody has put into English are filled in Indonesian throughout.
    let language = if text == row.text_id.as_str() { Language::Id } else { language };
    fill(desk, (language, row.use_for), text).await
}

/// The places of a text, filled from the case. What stands in a name is not filled again.
pub async fn fill(
    desk: &Desk,
    (language, use_for): (Language, TemplateUse),
    text: &str,
) -> Result<String, AppError> {
    let mut filled = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        filled.push_str(before);
        let place = PLACES.into_iter().find(|place| from.starts_with(place));
        match place {
            Some("{kode}") => filled.push_str(&shown_code(&desk.opened.row.code)),
            Some("{nama}") => filled.push_str(&named(desk, language).await?),
            Some("{unit}") => filled.push_str(&unit(desk, use_for)),
            Some(_) => filled.push_str(&date(desk, language, use_for)),
            None => filled.push('{'),
        }
        rest = from.get(place.map_or(1, str::len)..).unwrap_or_default();
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Citizens know the unit that answers to them; other units know whose words they read.
fn unit(desk: &Desk, use_for: TemplateUse) -> String {
    let own = desk.session.officer.posts.first().map(|post| post.unit.name.clone());
    let owner = || desk.standing().course.owner.name.clone();
    if use_for.is_for_the_citizen() { owner() } else { own.unwrap_or_else(owner) }
}

/// Until when the citizen answers, objects or reopens; today where nobody waits for them.
fn date(desk: &Desk, language: Language, use_for: TemplateUse) -> String {
    let stage = match use_for {
        TemplateUse::Ask | TemplateUse::Outcome => Stage::SilentClose,
        TemplateUse::Archive => Stage::Reopen,
        TemplateUse::Tell
        | TemplateUse::Reply
        | TemplateUse::Return
        | TemplateUse::Refer
        | TemplateUse::Note => return format::date(language, desk.now(), desk.zone()),
    };
    desk.would_be_due_in(language, stage)
}

/// The reporter's name, if this officer may know it; else how one speaks to somebody unknown.
async fn named(desk: &Desk, language: Language) -> Result<String, AppError> {
    let identity = reporter(desk).await?.and_then(|person| person.identity);
    let name = identity.and_then(|identity| identity.name);
    Ok(name.unwrap_or_else(|| say(language, "letter-unnamed", &[])))
}
