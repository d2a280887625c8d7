//! What the citizen's pages show.

use super::forms::{ActForm, CodeForm};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::page::{Face, Page};
use entity::case::Language;
use serde::Serialize;

/// Where a code is typed in.
#[derive(Debug, Serialize)]
pub struct LookupPage {
    pub form: Filled<CodeForm>,
}

impl Page for LookupPage {
    const TEMPLATE: &'static str = "tracking/lookup.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let errors = FieldErrors::only("kode", Problem::new("tracking-code-check"));
        let typed = CodeForm { kode: "7K3M9-2QFXT".to_owned() };
        vec![
            Self { form: Filled::fresh(CodeForm::default()) },
            Self { form: Filled::with_errors(typed, &errors, Language::Id) },
        ]
    }
}

/// Where the second factor is asked.
#[derive(Debug, Serialize)]
pub struct ProvePage {
    pub code: String,
    pub groups: Vec<String>,
    pub back: String,
    pub by_phone: bool,
    pub by_pin: bool,
    pub form: Filled<()>,
}

impl Page for ProvePage {
    const TEMPLATE: &'static str = "tracking/prove.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |by_phone, by_pin| Self {
            code: "7K3M92QFXA".to_owned(),
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            back: "/s/7K3M92QFXA".to_owned(),
            by_phone,
            by_pin,
            form: Filled::fresh(()),
        };
        vec![page(true, false), page(false, true), page(false, false)]
    }
}

/// A line of facts.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub key: String,
    pub value: String,
}

/// A step of the history.
#[derive(Clone, Debug, Serialize)]
pub struct Past {
    pub title: String,
    pub when: String,
    pub who: Option<String>,
    pub text: Option<String>,
}

/// A link to something the reporter may do now.
#[derive(Clone, Debug, Serialize)]
pub struct Way {
    pub label: String,
    pub href: String,
    /// `primary` or `quiet`.
    pub kind: &'static str,
}

/// Where a report stands.
#[derive(Debug, Serialize)]
pub struct StatusPage {
    pub code: String,
    pub groups: Vec<String>,
    pub label: String,
    pub tone: &'static str,
    /// What happens next, one sentence a line.
    pub next: Vec<String>,
    /// The promise was not kept: says so.
    pub late: Option<String>,
    /// The officers' question, verbatim; only for the proven reporter.
    pub question: Option<String>,
    /// Somebody waits for the reporter.
    pub waiting: bool,
    /// The outcome in the officers' words; only for the proven reporter.
    pub outcome: Option<String>,
    pub facts: Vec<Fact>,
    /// The story and what was left with it; only for the proven reporter.
    pub told: Vec<Fact>,
    pub history: Vec<Past>,
    pub ways: Vec<Way>,
    pub proven: bool,
    pub details_href: String,
    pub close_href: String,
    pub help: Vec<String>,
}

impl Page for StatusPage {
    const TEMPLATE: &'static str = "tracking/status.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |proven: bool| Self {
            code: "7K3M92QFXA".to_owned(),
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            label: "Ditangani".to_owned(),
            tone: "warn",
            next: vec!["Puskesos Air Joman menangani laporan Anda.".to_owned()],
            late: proven.then(|| "Batas Rabu, 25 November 2026 sudah lewat.".to_owned()),
            question: proven.then(|| "Siapa nama di kartu?".to_owned()),
            waiting: proven,
            outcome: proven.then(|| "Dana cair bulan depan.".to_owned()),
            facts: vec![Fact { key: "Masalah".to_owned(), value: "Bantuan".to_owned() }],
            told: vec![],
            history: vec![Past {
                title: "Laporan diterima".to_owned(),
                when: "23 November 2026".to_owned(),
                who: Some("Puskesos Air Joman".to_owned()),
                text: None,
            }],
            ways: vec![Way {
                label: "Tambah keterangan".to_owned(),
                href: "/s/7K3M92QFXA/tambah".to_owned(),
                kind: "primary",
            }],
            proven,
            details_href: "/s/7K3M92QFXA/rincian".to_owned(),
            close_href: "/s/7K3M92QFXA/tutup".to_owned(),
            help: vec!["0812-0000-0001".to_owned()],
        };
        vec![page(false), page(true)]
    }
}

/// A reason to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: &'static str,
    pub label: String,
}

/// The form of one act of the reporter.
#[derive(Serialize)]
pub struct ActPage {
    pub action: String,
    pub back: String,
    pub heading: String,
    pub lead: Option<String>,
    /// Shown above the field: the question to be answered.
    pub question: Option<String>,
    pub reasons: Vec<Choice>,
    pub reasons_legend: String,
    /// The label of the text field; empty: the act needs no words.
    pub words_label: String,
    pub optional: bool,
    pub button: String,
    /// The case moved after the page was shown.
    pub overtaken: bool,
    pub form: Filled<ActForm>,
}

impl Page for ActPage {
    const TEMPLATE: &'static str = "tracking/act.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |words_label: &str, overtaken| Self {
            action: "/s/7K3M92QFXA/jawab".to_owned(),
            back: "/s/7K3M92QFXA".to_owned(),
            heading: "Jawab pertanyaan".to_owned(),
            lead: Some("Jawaban Anda dibaca petugas.".to_owned()),
            question: Some("Siapa nama di kartu?".to_owned()),
            reasons: vec![Choice { value: "other", label: "Lainnya".to_owned() }],
            reasons_legend: "Apa yang belum sesuai?".to_owned(),
            words_label: words_label.to_owned(),
            optional: false,
            button: "Kirim jawaban".to_owned(),
            overtaken,
            form: Filled::fresh(ActForm::default()),
        };
        vec![page("Jawaban Anda", false), page("", true)]
    }
}
