//! The status page and the page of details.

use super::acting::ActForm;
use super::reading::{Carried, Fact, Help, Late, Step, View, facts, late, next_steps, steps};
use super::survey::SolvedBox;
use super::visit::{details_path, path_of};
use crate::casefile::contents::EventSeen;
use crate::platform::files::Shown;
use crate::platform::page::{Face, Page};
use crate::platform::paths;
use crate::rules::disclosure::PublicLabel;
use crate::rules::ticket_code::TicketCode;
use entity::case::Intake;
use serde::Serialize;

/// What both pages show of a case.
#[derive(Clone, Debug, Serialize)]
pub struct Overview {
    pub groups: Vec<String>,
    pub label: String,
    pub tone: &'static str,
    pub meaning: String,
    pub outcome: Option<String>,
    pub late: Option<Late>,
    pub next: Vec<String>,
    pub facts: Vec<Fact>,
    pub history: Vec<Step>,
    pub help: Help,
    /// Another report carries on for this one.
    pub carried: Option<Carried>,
    pub status_href: String,
    pub details_href: String,
}

impl Overview {
    /// The case in words.
    pub fn of(view: &View, journal: &[EventSeen], intake: Intake, help: Help) -> Self {
        let code = view.case.code.as_str();
        let label = view.label();
        Self {
            groups: groups(code),
            label: view.say(&format!("label-{}", label.code()), &[]),
            tone: label.tone(),
            meaning: view.say(&format!("tracking-meaning-{}", label.code()), &[]),
            outcome: outcome(view),
            late: late(view, journal),
            next: next_steps(view),
            facts: facts(view, intake),
            history: steps(view, journal),
            help: if view.is_veiled() { Help::default() } else { help },
            carried: None,
            status_href: paths::status(code),
            details_href: details_path(code),
        }
    }
}

fn outcome(view: &View) -> Option<String> {
    let outcome = view.case.course.outcome?;
    Some(view.say(&format!("tracking-outcome-{outcome}"), &[]))
}

/// A code as its two groups.
pub fn groups(code: &str) -> Vec<String> {
    let shown = TicketCode::parse(code).map_or_else(|_| code.to_owned(), |code| code.to_string());
    shown.split('-').map(str::to_owned).collect()
}

/// P11: how a case stands.
#[derive(Debug, Serialize)]
pub struct StatusPage {
    #[serde(flatten)]
    pub overview: Overview,
    /// An answer is awaited.
    pub waiting: bool,
    /// The outcome is there to be read.
    pub finished: bool,
    /// A copy on the phone could be read by the wrong people.
    pub delicate: bool,
    /// When this was read: a copy kept on the phone says so.
    pub seen: String,
}

impl StatusPage {
    /// The page for whoever holds the code.
    pub fn of(view: &View, journal: &[EventSeen], intake: Intake, help: Help) -> Self {
        Self {
            waiting: view.label() == PublicLabel::WaitingForYou,
            finished: view.label() == PublicLabel::Finished,
            delicate: view.case.course.is_delicate(),
            seen: view.date_and_time(view.now),
            overview: Overview::of(view, journal, intake, help),
        }
    }
}

/// What was told when the case was settled or put aside.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    pub title: String,
    pub text: String,
    pub tone: &'static str,
}

/// That something the reporter sent is here.
#[derive(Clone, Debug, Serialize)]
pub struct Arrived {
    pub title: String,
    pub text: Option<String>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pick {
    pub value: String,
    pub label: String,
}

impl Pick {
    /// They are sent as they are read.
    pub fn of(choices: Vec<String>) -> Vec<Self> {
        choices.into_iter().map(|label| Self { value: label.clone(), label }).collect()
    }
}

/// The question an officer asked.
#[derive(Clone, Debug, Serialize)]
pub struct Question {
    pub text: String,
    /// Answers to choose from; there may be none.
    pub choices: Vec<Pick>,
    pub action: String,
    pub until: Option<String>,
    pub form: ActForm,
    pub most: usize,
}

/// Something the reporter may do, on a page of its own.
#[derive(Clone, Debug, Serialize)]
pub struct ActLink {
    pub label: String,
    pub href: String,
    pub kind: &'static str,
}

/// "Setuju dengan hasil ini?": a form that is complete as it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Confirm {
    pub action: String,
    pub object_href: String,
    pub key: String,
    pub version: i32,
    pub seen: i32,
    pub until: Option<String>,
}

/// The details, for the proven reporter.
#[derive(Debug, Serialize)]
pub struct DetailsPage {
    #[serde(flatten)]
    pub overview: Overview,
    /// What the reporter has just sent.
    pub arrived: Option<Arrived>,
    pub question: Option<Question>,
    pub confirm: Option<Confirm>,
    /// Is it solved? Asked of an outcome nobody is asked to agree to any more.
    pub solved: Option<SolvedBox>,
    /// The words of the outcome, or why there is none.
    pub told: Option<Told>,
    pub story: String,
    pub files: Vec<Shown>,
    pub person: Vec<Fact>,
    /// The papers of a request, and how each stands.
    pub papers: Vec<Fact>,
    pub passed_on: Vec<String>,
    pub acts: Vec<ActLink>,
    pub close_action: String,
}

impl Page for StatusPage {
    const TEMPLATE: &'static str = "tracking/status.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |waiting, finished| {
            let seen = "Senin, 23 November 2026, 14.05 WIB".to_owned();
            Self { overview: sample(), waiting, finished, delicate: waiting, seen }
        };
        vec![page(false, false), page(true, false), page(false, true)]
    }
}

impl Page for DetailsPage {
    const TEMPLATE: &'static str = "tracking/details.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let code = "7K3M92QFXA";
        let bare = Self {
            overview: sample(),
            arrived: None,
            question: None,
            confirm: None,
            solved: None,
            told: None,
            story: "Bantuan belum cair.".to_owned(),
            files: Vec::new(),
            person: Vec::new(),
            papers: Vec::new(),
            passed_on: Vec::new(),
            acts: Vec::new(),
            close_action: path_of(code, "tutup"),
        };
        let full = Self {
            overview: sample(),
            arrived: Some(sample_arrived()),
            question: Some(Question {
                text: "Siapa nama di kartu?".to_owned(),
                choices: Pick::of(vec!["Saya".to_owned(), "Ibu saya".to_owned()]),
                action: path_of(code, "jawab"),
                until: Some("Senin, 7 Desember 2026".to_owned()),
                form: ActForm::default(),
                most: 1000,
            }),
            solved: Some(SolvedBox::sample(None)),
            confirm: Some(Confirm {
                action: path_of(code, "setuju"),
                object_href: path_of(code, "keberatan"),
                key: "k".to_owned(),
                version: 3,
                seen: 4,
                until: Some("Senin, 7 Desember 2026".to_owned()),
            }),
            told: Some(Told {
                title: "Hasilnya: dikabulkan".to_owned(),
                text: "Dana cair bulan depan.".to_owned(),
                tone: "ok",
            }),
            story: "Bantuan belum cair.\nSudah tiga bulan.".to_owned(),
            files: Shown::samples(),
            person: vec![Fact {
                key: "Nomor HP".to_owned(), value: "0812••••••••".to_owned()
            }],
            papers: vec![Fact {
                key: "Kartu Keluarga (KK)".to_owned(),
                value: "Menyusul".to_owned(),
            }],
            passed_on: vec!["Diteruskan ke Dinas Sosial.".to_owned()],
            acts: vec![ActLink {
                label: "Tambah keterangan".to_owned(),
                href: paths::add_information(code),
                kind: "quiet",
            }],
            close_action: path_of(code, "tutup"),
        };
        vec![bare, full]
    }
}

fn sample_arrived() -> Arrived {
    Arrived {
        title: "Keberatan Anda sudah terkirim".to_owned(),
        text: Some("Diperiksa Supervisor Kec. Air Joman.".to_owned()),
    }
}

fn sample() -> Overview {
    Overview {
        groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
        label: "Ditangani".to_owned(),
        tone: "warn",
        meaning: "Petugas sedang menangani laporan Anda.".to_owned(),
        outcome: Some("Dikabulkan".to_owned()),
        late: Some(Late {
            title: "Laporan ini lewat 2 hari kerja".to_owned(),
            text: vec!["Kami berjanji paling lambat Rabu, 25 November 2026.".to_owned()],
        }),
        next: vec!["Petugas memeriksa laporan.".to_owned()],
        facts: vec![Fact { key: "Masalah".to_owned(), value: "Laporan".to_owned() }],
        history: vec![Step {
            title: "Laporan diterima".to_owned(),
            when: "Senin, 23 November 2026, pukul 09.00 WIB".to_owned(),
            iso: "2026-11-23T02:00:00Z".to_owned(),
            who: None,
            text: Some("Diteruskan.".to_owned()),
        }],
        help: Help {
            unit: Some("Puskesos Air Joman".to_owned()),
            phone: Some("0812-0000-0001".to_owned()),
            tel: Some("081200000001".to_owned()),
            hours: Some("Senin–Jumat 08.00–15.00".to_owned()),
        },
        carried: Some(Carried::sample()),
        status_href: "/s/7K3M92QFXA".to_owned(),
        details_href: "/s/7K3M92QFXA/rincian".to_owned(),
    }
}
