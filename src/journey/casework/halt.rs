//! Why an act was not done, in plain words, with the officer's own words kept and a way on.

use super::again::{Again, Kept};
use super::expired::Field;
use super::{Desk, Row, Stamp, rows, shown_code, word};
use crate::casefile::contents::{self, EventSeen};
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
    /// What others wrote meanwhile.
    pub theirs: Vec<Theirs>,
    /// The form, to be sent once more as it is or put together with what others wrote.
    pub again: Option<Again>,
    /// Why it cannot be sent any more, and how to go on.
    pub why_not: String,
    pub way_on: String,
    /// What the officer wrote, to be copied, where it cannot be sent any more.
    pub own_words: Vec<String>,
    pub case_href: String,
}

/// What somebody else wrote.
#[derive(Clone, Debug, Serialize)]
pub struct Theirs {
    pub who: String,
    pub when: String,
    pub text: String,
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
pub(super) async fn stale(
    desk: &Desk,
    act: ActKind,
    stamp: &Stamp,
    (kept, possible): (Kept, Result<(), Ruled>),
) -> Answer {
    let platform = desk.platform();
    let journal = contents::journal(&platform.db, &platform.vault, &desk.opened).await?;
    let seen = stamp.rows();
    let later: Vec<_> = journal.into_iter().filter(|event| event.seq > seen).collect();
    let changes = rows(desk, &later);
    let row = &desk.opened.row;
    let fresh = Stamp::fresh(row.version, row.events);
    let again = possible.is_ok().then(|| kept.again(desk.at.here(act), &fresh));
    let (why_not, way_on) =
        possible.map_or_else(|why| reasons(desk, &why), |()| Default::default());
    let page = StalePage {
        code: shown_code(&desk.opened.row.code),
        act: word(desk.language(), "act", act.code()),
        last: changes.first().cloned(),
        theirs: written(&later, &changes),
        changes,
        own_words: if again.is_some() { Vec::new() } else { kept.own_words },
        again,
        why_not,
        way_on,
        case_href: desk.at.case_href(),
    };
    let frame = desk.frame(desk.say("casework-stale-title", &[]));
    render_as(platform, StatusCode::CONFLICT, frame, &page)
}

/// What was written in these events, newest first like their rows.
fn written(later: &[EventSeen], changes: &[Row]) -> Vec<Theirs> {
    let texts = later.iter().rev().map(|event| event.public_note.as_ref().or(event.note.as_ref()));
    let both = texts.zip(changes);
    both.filter_map(|(text, row)| {
        Some(Theirs { who: row.who.clone(), when: row.when.clone(), text: text?.clone() })
    })
    .collect()
}

/// Why an act is not possible, and how to go on.
fn reasons(desk: &Desk, why: &Ruled) -> (String, String) {
    let key = why.word();
    let status = word(desk.language(), "status", desk.standing().course.status.code());
    (
        desk.say(&format!("casework-refused-{key}"), &[("status", status.into())]),
        desk.say(&format!("casework-refused-{key}-way"), &[]),
    )
}

/// Shows why the act is not done and how to go on.
pub(super) fn refused(desk: &Desk, act: ActKind, why: &Ruled, own: Vec<String>) -> Answer {
    let code = status(why);
    let (why, way_on) = reasons(desk, why);
    let page = RefusedPage {
        code: shown_code(&desk.opened.row.code),
        act: word(desk.language(), "act", act.code()),
        why,
        way_on,
        own_words: own,
        case_href: desk.at.case_href(),
    };
    let frame = desk.frame(desk.say("casework-refused-title", &[]));
    render_as(desk.platform(), code, frame, &page)
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
        let row = Row::sample();
        let field =
            |name: &str, value: &str| Field { name: name.to_owned(), value: value.to_owned() };
        let page = |changes: Vec<Row>, again: Option<Again>, own_words: &[&str]| Self {
            code: "7K3M9-2QFXA".to_owned(),
            act: "Minta keterangan".to_owned(),
            last: changes.first().cloned(),
            theirs: changes
                .iter()
                .map(|row| Theirs {
                    who: row.who.clone(),
                    when: row.when.clone(),
                    text: "Sudah saya telepon.".to_owned(),
                })
                .collect(),
            changes,
            why_not: if again.is_some() { String::new() } else { "Tidak cocok.".to_owned() },
            way_on: "Buka laporannya.".to_owned(),
            again,
            own_words: own_words.iter().map(|text| (*text).to_owned()).collect(),
            case_href: "/meja/laporan/7K3M92QFXA".to_owned(),
        };
        let again = |texts: Vec<Field>| Again {
            action: "/meja/laporan/7K3M92QFXA/minta-keterangan".to_owned(),
            hidden: vec![field("version", "4")],
            texts,
        };
        let written = again(vec![field("words", "Kapan uang dipotong?")]);
        vec![
            page(vec![row], Some(written), &[]),
            page(Vec::new(), Some(again(Vec::new())), &[]),
            page(Vec::new(), None, &["Kapan uang dipotong?"]),
        ]
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
