//! What the sign-in and account pages show.

use super::keys::{Key, keys};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::page::{Face, Page};
use entity::case::Language;
use serde::Serialize;

/// The sign-in page.
#[derive(Debug, Serialize)]
pub struct SignInPage {
    /// What was typed as the name, and what is wrong.
    pub form: Filled<String>,
    /// Where to go on; only a page of ours.
    pub onward: String,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "office/signin.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let errors = FieldErrors::only("nama", Problem::new("signin-wrong"));
        let typed = "sari@contoh.example".to_owned();
        vec![
            Self { form: Filled::fresh(String::new()), onward: String::new() },
            Self {
                form: Filled::with_errors(typed, &errors, Language::Id),
                onward: "/meja".to_owned(),
            },
        ]
    }
}

/// A posting in words.
#[derive(Clone, Debug, Serialize)]
pub struct Posting {
    pub key: String,
    pub value: String,
}

/// A language to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: &'static str,
    pub label: &'static str,
}

/// The officer's own page.
#[derive(Debug, Serialize)]
pub struct AccountPage {
    pub name: String,
    pub postings: Vec<Posting>,
    pub languages: Vec<Choice>,
    pub language: &'static str,
    /// Something was saved; says what.
    pub done: Option<String>,
    pub form: Filled<()>,
    pub keys: Vec<Key>,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "office/account.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let posting =
            Posting { key: "Petugas penerima".to_owned(), value: "Puskesos Air Joman".to_owned() };
        let errors = FieldErrors::only("lama", Problem::new("account-old-wrong"));
        let page = |form, done| Self {
            name: "Sari Harahap".to_owned(),
            postings: vec![posting.clone()],
            languages: vec![Choice { value: "id", label: "Bahasa Indonesia" }],
            language: "id",
            done,
            form,
            keys: keys(Language::Id),
        };
        vec![
            page(Filled::fresh(()), Some("Tersimpan".to_owned())),
            page(Filled::with_errors((), &errors, Language::Id), None),
        ]
    }
}
