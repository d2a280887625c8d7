//! `/meja/laporan/{kode}/mengapa`.

use super::route::{Here, here};
use super::sight::{Mine, Other, mine, others};
use crate::casefile::contents;
use crate::journey::casework::{Answer, AtCase, Desk, Row, shown_code, word};
use crate::journey::desk::route::{ADDRESS, may_try};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::page::{Face, Page, render};
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct WhyPage {
    pub title: String,
    pub code: String,
    pub case_href: String,
    pub here: Here,
    /// Where it has moved since, oldest first.
    pub moves: Vec<Row>,
    pub mine: Vec<Mine>,
    pub others: Vec<Other>,
    /// Where somebody may try what would happen to another report; empty for who may not.
    pub try_href: String,
}

/// Shows it.
pub async fn show(session: OfficerSession, at: AtCase) -> Answer {
    let desk = Desk::open(session, at).await?;
    let page = page(&desk).await?;
    let title = desk.say("people-why-title", &[("code", page.code.clone().into())]);
    render(desk.platform(), desk.frame(title), &page)
}

async fn page(desk: &Desk) -> Result<WhyPage, AppError> {
    let (db, vault) = (&desk.platform().db, &desk.platform().vault);
    let journal = contents::journal(db, vault, &desk.opened).await?;
    let row = &desk.opened.row;
    Ok(WhyPage {
        title: word(desk.language(), "issue", row.issue.code()),
        code: shown_code(&row.code),
        case_href: desk.at.case_href(),
        here: here(desk, &journal).await?,
        moves: super::route::moves(desk, journal),
        mine: mine(desk),
        others: others(desk).await?,
        try_href: if may_try(&desk.session.officer) { ADDRESS.to_owned() } else { String::new() },
    })
}

impl Page for WhyPage {
    const TEMPLATE: &'static str = "desk/why.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |moved: bool| Self {
            title: "Saldo kosong".to_owned(),
            code: "7K3M9-2QFXA".to_owned(),
            case_href: "/meja/laporan/7K3M92QFXA".to_owned(),
            here: Here::sample(),
            moves: if moved { vec![Row::sample()] } else { Vec::new() },
            mine: vec![Mine::sample()],
            others: vec![Other::sample(true), Other::sample(false)],
            try_href: if moved { "/meja/coba-jalur".to_owned() } else { String::new() },
        };
        vec![page(true), page(false)]
    }
}
