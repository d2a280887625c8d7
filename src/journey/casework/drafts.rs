//! What an officer has begun to write in the form of an act: kept sealed while they type, found again
//! on any device, never by anybody else, gone once the act is done.

use super::step::Answer;
use super::{AtCase, Desk};
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::page::see_other;
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use actix_web::web::Form;
use entity::Moment;
use entity::case::CaseId;
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::referral::ReferralId;
use entity::reply_draft::{ActiveModel, Column, Entity, ReplyDraftId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// A draft nobody goes on with is kept so long.
const KEPT_MS: i64 = 7 * DAY_MS;
/// More than the longest form has.
const MOST_BYTES: usize = 32 * 1024;
/// What is of one showing of the form, and no writing.
const NOT_WRITTEN: &[&str] =
    &["key", "version", "rows", "templat", "pakai", "lalu", "lihat", "langkah", FORM];
/// Which form it is.
const FORM: &str = "formulir";

/// The form's fields as they were left.
type Fields = BTreeMap<String, String>;

/// What the page of a form knows of its draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Where it is kept while somebody types.
    pub action: String,
    /// Which form it is.
    pub form: String,
    /// Where it is thrown away.
    pub discard: String,
    /// When what is shown was written, if it was restored.
    pub restored: String,
}

impl Draft {
    /// The draft of the form of `act` for the case the officer has open.
    pub fn of(desk: &Desk, act: ActKind) -> Self {
        let action = desk.at.draft_href();
        let form = form_word(act, desk.at.referral);
        Self { discard: format!("{action}/buang"), action, form, restored: String::new() }
    }

    /// The form with what was written in it before, and when.
    pub async fn restore<F: Serialize + DeserializeOwned>(
        &mut self,
        desk: &Desk,
        form: F,
    ) -> Result<F, AppError> {
        let whose = Whose::of(desk, &self.form);
        let Some((fields, at)) = find(desk.platform(), &whose, desk.now()).await? else {
            return Ok(form);
        };
        let Ok(Value::Object(mut blank)) = serde_json::to_value(&form) else {
            return Ok(form);
        };
        put(&mut blank, fields);
        // A form of another edition may have other fields: then the blank one is shown.
        let Ok(filled) = serde_json::from_value(Value::Object(blank)) else {
            return Ok(form);
        };
        self.restored = format::time_of_day(desk.language(), at, desk.zone());
        Ok(filled)
    }

    /// A draft as it might be.
    pub fn sample() -> Self {
        Self {
            action: "/meja/laporan/7K3M92QFXA/draf".to_owned(),
            form: "ask".to_owned(),
            discard: "/meja/laporan/7K3M92QFXA/draf/buang".to_owned(),
            restored: "10.20 WIB".to_owned(),
        }
    }
}

/// Fields the form has are filled; the stamp stays fresh.
fn put(blank: &mut Map<String, Value>, fields: Fields) {
    for (name, value) in fields {
        if blank.contains_key(&name) && !NOT_WRITTEN.contains(&name.as_str()) {
            blank.insert(name, Value::String(value));
        }
    }
}

/// Whose draft, of which form about which case.
struct Whose {
    officer: OfficerId,
    case: CaseId,
    form: String,
}

impl Whose {
    fn of(desk: &Desk, form: &str) -> Self {
        let (officer, case) = (desk.session.officer.id, desk.opened.row.id);
        Self { officer, case, form: form.to_owned() }
    }

    fn condition(&self) -> sea_orm::Condition {
        sea_orm::Condition::all()
            .add(Column::OfficerId.eq(self.officer))
            .add(Column::CaseId.eq(self.case))
            .add(Column::Form.eq(self.form.as_str()))
    }

    fn place(&self) -> String {
        format!("reply_draft.sealed:{}:{}:{}", self.officer, self.case, self.form)
    }
}

/// The word of a form: its act, and the referral it is about.
fn form_word(act: ActKind, referral: Option<ReferralId>) -> String {
    match referral {
        Some(referral) => format!("{act}:{referral}"),
        None => act.code().to_owned(),
    }
}

/// Is it the word of a form?
fn is_form_word(word: &str) -> bool {
    let (act, referral) = word.split_once(':').map_or((word, None), |(a, r)| (a, Some(r)));
    act.parse::<ActKind>().is_ok() && referral.is_none_or(|id| id.parse::<ReferralId>().is_ok())
}

/// One that nobody can open any more is none.
async fn find(
    platform: &Platform,
    whose: &Whose,
    now: Moment,
) -> Result<Option<(Fields, Moment)>, AppError> {
    let found = Entity::find().filter(whose.condition()).filter(Column::ExpiresAt.gt(now));
    let row = found.one(&platform.db).await?;
    Ok(row.and_then(|row| {
        let fields = platform.vault.open_json(&whose.place(), &row.sealed).ok()?;
        Some((fields, row.saved_at))
    }))
}

async fn keep(
    platform: &Platform,
    whose: &Whose,
    fields: &Fields,
    now: Moment,
) -> Result<(), AppError> {
    let row = ActiveModel {
        id: Set(ReplyDraftId::fresh()),
        officer_id: Set(whose.officer),
        case_id: Set(whose.case),
        form: Set(whose.form.clone()),
        sealed: Set(platform.vault.seal_json(&whose.place(), fields)?),
        saved_at: Set(now),
        expires_at: Set(now.plus_ms(KEPT_MS)),
    };
    let again = OnConflict::columns([Column::OfficerId, Column::CaseId, Column::Form])
        .update_columns([Column::Sealed, Column::SavedAt, Column::ExpiresAt])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(&platform.db).await?;
    Ok(())
}

async fn delete(platform: &Platform, whose: &Whose) -> Result<(), AppError> {
    Entity::delete_many().filter(whose.condition()).exec(&platform.db).await?;
    Ok(())
}

/// The act is done: its draft goes. That it stays a few days when this fails harms nobody.
pub(super) async fn forget(desk: &Desk, act: ActKind) {
    let whose = Whose::of(desk, &form_word(act, desk.at.referral));
    if delete(desk.platform(), &whose).await.is_err() {
        tracing::error!("a draft that is done with was not deleted");
    }
}

/// Mounts the routes.
pub fn mount(routes: &mut Routes) {
    routes.post("/meja/laporan/{kode}/draf", "keeps what oneself has begun to write", take).post(
        "/meja/laporan/{kode}/draf/buang",
        "throws one's own draft away",
        discard,
    );
}

/// Keeps a draft while somebody types; one without words is none.
async fn take(session: OfficerSession, at: AtCase, form: Form<Fields>) -> Answer {
    let desk = Desk::open(session, at).await?;
    let mut fields = form.into_inner();
    let word = fields.get(FORM).cloned().filter(|word| is_form_word(word));
    fields.retain(|name, _| !NOT_WRITTEN.contains(&name.as_str()));
    let Some(word) = word else {
        // Nothing of ours to keep, and nothing to say about it.
        return Ok(HttpResponse::Ok().finish());
    };
    let bytes: usize = fields.iter().map(|(name, value)| name.len() + value.len()).sum();
    if bytes > MOST_BYTES {
        return Err(Refusal::TooLarge.into());
    }
    let whose = Whose::of(&desk, &word);
    if fields.values().all(|value| value.trim().is_empty()) {
        delete(desk.platform(), &whose).await?;
        return Ok(HttpResponse::Ok().finish());
    }
    keep(desk.platform(), &whose, &fields, desk.now()).await?;
    let at = format::time_of_day(desk.language(), desk.now(), desk.zone());
    Ok(HttpResponse::Ok().body(desk.say("hands-draft-kept", &[("at", at.into())])))
}

/// Throws a draft away and shows the form anew.
async fn discard(session: OfficerSession, at: AtCase, form: Form<Fields>) -> Answer {
    let desk = Desk::open(session, at).await?;
    let word = form.get(FORM).filter(|word| is_form_word(word));
    let mut target = desk.at.case_href();
    if let Some(word) = word {
        delete(desk.platform(), &Whose::of(&desk, word)).await?;
        target = form_href(&desk.at, word).unwrap_or(target);
    }
    Ok(see_other(&target))
}

/// Where the form with this word is shown; the note's stands on the case's page.
fn form_href(at: &AtCase, word: &str) -> Option<String> {
    let (act, referral) = word.split_once(':').map_or((word, None), |(a, r)| (a, Some(r)));
    let act = act.parse::<ActKind>().ok().filter(|act| *act != ActKind::Note)?;
    match referral {
        None => Some(at.act_href(act)),
        Some(id) => Some(at.referral_href(id.parse().ok()?, act)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_named_by_its_act_and_its_referral() {
        let referral = ReferralId::fresh();
        for word in [form_word(ActKind::Ask, None), form_word(ActKind::Reply, Some(referral))] {
            assert!(is_form_word(&word), "{word}");
        }
        for odd in ["", "x", "ask:", "ask:x", "ask:1:2"] {
            assert!(!is_form_word(odd), "{odd}");
        }
    }

    #[test]
    fn only_what_was_written_is_put_back() {
        let mut blank = Map::new();
        for name in ["key", "words", "alasan"] {
            blank.insert(name.to_owned(), Value::String("fresh".to_owned()));
        }
        let left = [("key", "old"), ("words", "Kapan?"), ("other", "x")];
        put(&mut blank, left.map(|(n, v)| (n.to_owned(), v.to_owned())).into());
        assert_eq!(blank["words"], "Kapan?");
        assert_eq!(blank["key"], "fresh");
        assert_eq!(blank["alasan"], "fresh");
        assert!(!blank.contains_key("other"));
    }
}
