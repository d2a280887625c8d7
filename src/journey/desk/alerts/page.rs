//! The page of the bell: what happened, newest first, each leading to its case while that is within
//! reach; what has left it says only that it has.

use super::switches;
use crate::casefile::{alerts, reach::reach};
use crate::journey::casework::{shown_code, word};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page};
use crate::platform::{format, paths};
use entity::alert_choice::DIGEST;
use entity::case::{self, CaseId, Issue, Language};
use entity::officer;
use entity::unit::Zone;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use std::collections::HashMap;

/// The bell's list.
#[derive(Debug, Serialize)]
pub struct AlertsPage {
    pub unread: u64,
    pub lines: Vec<AlertLine>,
    pub switches: Vec<Switch>,
    /// The switches were just kept.
    pub kept: bool,
}

/// One alert.
#[derive(Clone, Debug, Serialize)]
pub struct AlertLine {
    pub id: String,
    pub text: String,
    /// The case's code and issue, while it is within reach.
    pub about: String,
    pub href: String,
    pub when: String,
    pub fresh: bool,
}

/// One switch.
#[derive(Clone, Debug, Serialize)]
pub struct Switch {
    pub value: &'static str,
    pub label: String,
    pub hint: String,
    pub checked: bool,
}

impl AlertsPage {
    pub async fn of(session: &OfficerSession, kept: bool) -> Result<Self, AppError> {
        let language = session.public.language;
        let rows = alerts::list(&session.platform().db, session.officer.id).await?;
        let cases = within(session, rows.iter().map(|row| row.case_id)).await?;
        let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
        let lines = rows.iter().map(|row| {
            let case = cases.get(&row.case_id);
            AlertLine {
                id: row.id.to_string(),
                text: match case {
                    _ if row.kind.tells_of_a_loss() => word(language, "alert", row.kind.code()),
                    Some(_) => word(language, "alert", row.kind.code()),
                    None => say(language, "alerts-moved", &[]),
                },
                about: case.map(|(code, issue)| about(language, code, *issue)).unwrap_or_default(),
                href: case.map(|(code, _)| paths::case(code)).unwrap_or_default(),
                when: format::date_and_time(language, row.at, zone),
                fresh: row.read_at.is_none(),
            }
        });
        Ok(Self {
            unread: session.alerts,
            lines: lines.collect(),
            switches: shown_switches(session).await?,
            kept,
        })
    }
}

fn about(language: Language, code: &str, issue: Issue) -> String {
    format!("{} · {}", shown_code(code), word(language, "issue", issue.code()))
}

/// Code and issue of those that are within reach now.
async fn within(
    session: &OfficerSession,
    ids: impl Iterator<Item = CaseId>,
) -> Result<HashMap<CaseId, (String, Issue)>, AppError> {
    let rows: Vec<(CaseId, String, Issue)> = case::Entity::find()
        .filter(reach(&session.officer))
        .filter(case::Column::Id.is_in(ids))
        .select_only()
        .columns([case::Column::Id, case::Column::Code, case::Column::Issue])
        .into_tuple()
        .all(&session.platform().db)
        .await?;
    Ok(rows.into_iter().map(|(id, code, issue)| (id, (code, issue))).collect())
}

async fn shown_switches(session: &OfficerSession) -> Result<Vec<Switch>, AppError> {
    let language = session.public.language;
    let row = officer::Entity::find_by_id(session.officer.id).one(&session.platform().db).await?;
    let no_address = row.is_some_and(|row| row.email.is_none());
    let hint = |what: &str| match what {
        DIGEST if no_address => say(language, "alerts-digest-no-address", &[]),
        DIGEST => say(language, "alerts-digest-hint", &[]),
        _ => String::new(),
    };
    let all = switches(session).await?.into_iter();
    Ok(all
        .map(|(what, checked)| Switch {
            value: what,
            label: word(language, "alert-switch", what),
            hint: hint(what),
            checked,
        })
        .collect())
}

impl Page for AlertsPage {
    const TEMPLATE: &'static str = "desk/alerts.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let line = |href: &str, fresh| AlertLine {
            id: "018f0000-0000-7000-8000-000000000000".to_owned(),
            text: "Warga menulis".to_owned(),
            about: if href.is_empty() {
                String::new()
            } else {
                "7K3M9-2QFXA · Lainnya".to_owned()
            },
            href: href.to_owned(),
            when: "Senin, 23 November 2026, pukul 09.03 WIB".to_owned(),
            fresh,
        };
        let switch = Switch {
            value: DIGEST,
            label: "Ringkasan pagi".to_owned(),
            hint: "Setiap hari kerja pukul 07.30.".to_owned(),
            checked: true,
        };
        let page = |lines: Vec<AlertLine>, kept| Self {
            unread: lines.iter().filter(|line| line.fresh).count() as u64,
            lines,
            switches: vec![switch.clone()],
            kept,
        };
        let lines = vec![line("/meja/laporan/7K3M92QFXA", true), line("", false)];
        vec![page(lines, false), page(Vec::new(), true)]
    }
}
