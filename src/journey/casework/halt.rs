//! Why an act was not done, in plain words, with the officer's own words kept and a way on.

use super::{Desk, Row, Stamp, rows, shown_code, word};
use crate::casefile::contents;
use crate::platform::page::{Face, Page, render_as};
use crate::rules::refusal::Refusal as Ruled;
use actix_web::http::StatusCode;
use entity::case_event::ActKind;
use serde::Serialize;

use super::step::Answer;

/// Somebody moved the case after the form was shown.
#[derive(Debug, Serialize)]
pub struct StalePage {
    pub code: String,
    /// What was to be done.
    pub act: String,
    /// Who changed it last, and when.
    pub last: Option<Row>,
    pub changes: Vec<Row>,
    /// What the officer wrote, to be copied.
    pub own_words: Vec<String>,
    pub case_href: String,
    pub again_href: String,
}

/// The rules say no.
#[derive(Debug, Serialize)]
pub struct RefusedPage {
    pub code: String,
    pub act: String,
    pub why: String,
    pub way_on: String,
    pub own_words: Vec<String>,
    pub case_href: String,
}

/// Shows what changed since the form was shown.
pub(super) async fn stale(desk: &Desk, act: ActKind, stamp: &Stamp, own: Vec<String>) -> Answer {
    let platform = desk.platform();
    let journal = contents::journal(&platform.db, &platform.vault, &desk.opened).await?;
    let seen = stamp.rows();
    let later: Vec<_> = journal.into_iter().filter(|event| event.seq > seen).collect();
    let changes = rows(desk, &later);
    let page = StalePage {
        code: shown_code(&desk.opened.row.code),
        act: word(desk.language(), "act", act.code()),
        last: changes.first().cloned(),
        changes,
        own_words: own,
        case_href: desk.at.case_href(),
        again_href: desk.at.here(act),
    };
    let frame = desk.frame(desk.say("casework-stale-title", &[]));
    render_as(platform, StatusCode::CONFLICT, frame, &page)
}

/// Shows why the act is not done and how to go on.
pub(super) fn refused(desk: &Desk, act: ActKind, why: &Ruled, own: Vec<String>) -> Answer {
    let key = why.word();
    let status_word = word(desk.language(), "status", desk.standing().course.status.code());
    let page = RefusedPage {
        code: shown_code(&desk.opened.row.code),
        act: word(desk.language(), "act", act.code()),
        why: desk.say(&format!("casework-refused-{key}"), &[("status", status_word.into())]),
        way_on: desk.say(&format!("casework-refused-{key}-way"), &[]),
        own_words: own,
        case_href: desk.at.case_href(),
    };
    let frame = desk.frame(desk.say("casework-refused-title", &[]));
    render_as(desk.platform(), status(why), frame, &page)
}

const fn status(why: &Ruled) -> StatusCode {
    match why {
        Ruled::OutOfReach => StatusCode::NOT_FOUND,
        Ruled::NotYourAct | Ruled::FourEyes | Ruled::TowardsTheAccused => StatusCode::FORBIDDEN,
        _ => StatusCode::CONFLICT,
    }
}

impl Page for StalePage {
    const TEMPLATE: &'static str = "casework/stale.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let row = Row {
            title: "Laporan ditangani".to_owned(),
            when: "Senin, 23 November 2026, pukul 09.03 WIB".to_owned(),
            iso: "2026-11-23T02:03:00Z".to_owned(),
            who: "Budi Siregar, Puskesos Air Joman".to_owned(),
            text: String::new(),
            tag: None,
            tone: "mute",
            public: true,
            internal: false,
        };
        let page = |changes: Vec<Row>, own_words: &[&str]| Self {
            code: "7K3M9-2QFXA".to_owned(),
            act: "Minta keterangan".to_owned(),
            last: changes.first().cloned(),
            changes,
            own_words: own_words.iter().map(|text| (*text).to_owned()).collect(),
            case_href: "/meja/laporan/7K3M92QFXA".to_owned(),
            again_href: "/meja/laporan/7K3M92QFXA/minta-keterangan".to_owned(),
        };
        vec![page(vec![row], &["Kapan uang dipotong?"]), page(Vec::new(), &[])]
    }
}

impl Page for RefusedPage {
    const TEMPLATE: &'static str = "casework/refused.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        vec![Self {
            code: "7K3M9-2QFXA".to_owned(),
            act: "Putuskan hasil".to_owned(),
            why: "Anda yang mengusulkan hasil ini.".to_owned(),
            way_on: "Petugas lain di unit Anda yang memutuskan.".to_owned(),
            own_words: vec!["Bantuan dikirim.".to_owned()],
            case_href: "/meja/laporan/7K3M92QFXA".to_owned(),
        }]
    }
}
