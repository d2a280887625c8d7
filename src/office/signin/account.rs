//! `/akun`: one's postings, language and password.

use super::password::PasswordForm;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::Filled;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as, see_other};
use crate::platform::{keys, menu, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Query};
use entity::case::Language;
use entity::officer::{ActiveModel, Column, Entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

/// The account page.
#[derive(Debug, Serialize)]
pub struct AccountPage {
    pub name: String,
    pub postings: Vec<Posting>,
    /// Nothing else opens before.
    pub must_change: bool,
    pub language: String,
    /// What was just done, in words.
    pub done: String,
    pub form: Filled<PasswordForm>,
    pub keys: Vec<Key>,
    /// Do single keys act?
    pub keys_on: bool,
    pub after_act: String,
}

/// One posting in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Posting {
    pub unit: String,
    pub role: String,
}

/// A key of the desk and what it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    pub key: &'static str,
    pub does: String,
}

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Done {
    selesai: Option<String>,
}

/// The language form.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct LanguageForm {
    #[serde(default)]
    bahasa: String,
}

/// Keys of lists and of reports, in the order of the sheet; the acts' own stand between them.
const IN_LISTS: &[(&str, &str)] = &[
    ("/", "search"),
    ("1–9", "view"),
    ("↓ ↑", "move"),
    ("] [", "next"),
    ("Enter, O", "open"),
    ("X", "mark"),
    ("Shift + X", "mark-range"),
    ("*", "mark-all"),
    ("T E J M B K R I", "rows"),
];
const AROUND: &[(&str, &str)] = &[
    (keys::TAKE, "take"),
    (keys::NOTE, "note"),
    ("L", "history"),
    ("Z", "undo"),
    (".", "copy"),
    ("::", "template"),
    ("Ctrl + Enter", "send"),
    ("Ctrl + Shift + Enter", "send-next"),
];

/// Shows the account.
pub async fn show(session: OfficerSession, query: Query<Done>) -> Result<HttpResponse, AppError> {
    let done = match query.selesai.as_deref() {
        Some("sandi") => "signin-password-changed",
        Some("bahasa") => "signin-language-changed",
        Some("meja") => "hands-liking-changed",
        _ => "",
    };
    page(&session, StatusCode::OK, Filled::default(), done)
}

/// The page with a form that is fresh or has errors.
pub fn page(
    session: &OfficerSession,
    status: StatusCode,
    form: Filled<PasswordForm>,
    done: &str,
) -> Result<HttpResponse, AppError> {
    let language = session.public.language;
    let posting = |post: &crate::rules::act::Post| Posting {
        unit: post.unit.name.clone(),
        role: say(language, &format!("role-{}", post.role.code()), &[]),
    };
    let page = AccountPage {
        name: session.officer.name.clone(),
        postings: session.officer.posts.iter().map(posting).collect(),
        must_change: session.must_change_password,
        language: language.code().to_owned(),
        done: if done.is_empty() { String::new() } else { say(language, done, &[]) },
        form,
        keys: sheet(language, |href| menu::has(&session.officer, href)),
        keys_on: session.liking.keys,
        after_act: session.liking.after_act.code().to_owned(),
    };
    let frame = session.frame(say(language, "signin-account-title", &[]));
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(session.platform(), status, frame, &page)
}

/// Every key of the desk; those that lead somewhere only for somebody whose place it is.
fn sheet(language: Language, theirs: impl Fn(&str) -> bool) -> Vec<Key> {
    let one = |key: &'static str, words: String| Key { key, does: say(language, &words, &[]) };
    let of_word = |(key, what): &(&'static str, &str)| one(key, format!("signin-key-{what}"));
    let acts = keys::ACTS.iter().map(|(key, act)| one(key, format!("act-{}", act.code())));
    let places = keys::PLACES.iter().filter(|(_, href, _)| theirs(href));
    let places = places.map(|(key, _, what)| of_word(&(*key, *what)));
    let lists = IN_LISTS.iter().map(of_word);
    let around = AROUND.iter().map(of_word);
    lists.chain(acts).chain(around).chain(places).chain([of_word(&("?", "sheet"))]).collect()
}

/// Keeps the language for this officer, wherever they sign in.
pub async fn choose_language(
    session: OfficerSession,
    form: Form<LanguageForm>,
) -> Result<HttpResponse, AppError> {
    let language: Language = form.bahasa.parse().map_err(|_| Refusal::BadForm)?;
    let change = ActiveModel { language: Set(language), ..Default::default() };
    Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(session.officer.id))
        .exec(&session.platform().db)
        .await?;
    // The query sets this browser's own choice, which would otherwise go before the account's.
    let target = format!("{}?bahasa={language}&selesai=bahasa", paths::account());
    Ok(see_other(&target))
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "signin/account.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        vec![Self {
            name: "Sari Harahap".to_owned(),
            postings: vec![Posting {
                unit: "Puskesos Air Joman".to_owned(),
                role: "Petugas penerima".to_owned(),
            }],
            must_change: true,
            language: "id".to_owned(),
            done: "Kata sandi diganti.".to_owned(),
            form: Filled::default(),
            keys: sheet(Language::Id, |_| true),
            keys_on: true,
            after_act: "next".to_owned(),
        }]
    }
}
