//! A report that was merged: how the one stands that carries on. Its code is another citizen's, and is
//! named only to somebody who has shown to be the reporter of both.

use super::{View, next_steps};
use crate::casefile::{Opened, carried_on_in, same_reporter};
use crate::platform::error::AppError;
use crate::platform::paths;
use crate::rules::ticket_code::TicketCode;
use sea_orm::ConnectionTrait;
use serde::Serialize;

/// How the report stands that carries on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Carried {
    pub label: String,
    pub tone: &'static str,
    pub next: Vec<String>,
    /// Empty for whoever may not know it.
    pub code: String,
    pub href: String,
}

impl Carried {
    /// The report that carries on for this one, if another does.
    pub async fn of(
        conn: &impl ConnectionTrait,
        view: &View<'_>,
        case: &Opened,
    ) -> Result<Option<Self>, AppError> {
        let Some(other) = carried_on_in(conn, case).await? else {
            return Ok(None);
        };
        let own = view.proven && same_reporter(conn, case.row.id, other.row.id).await?;
        let there = View { case: &other.standing, proven: false, ..*view };
        let label = there.label();
        let code = TicketCode::parse(&other.row.code).ok().filter(|_| own);
        Ok(Some(Self {
            label: there.say(&format!("label-{}", label.code()), &[]),
            tone: label.tone(),
            next: next_steps(&there),
            href: code.as_ref().map(|code| paths::status(code.as_str())).unwrap_or_default(),
            code: code.map(|code| code.to_string()).unwrap_or_default(),
        }))
    }

    /// As it might be, for the test that renders every template.
    pub fn sample() -> Self {
        Self {
            label: "Ditangani".to_owned(),
            tone: "warn",
            next: vec!["Petugas menangani laporan itu.".to_owned()],
            code: "9W4C7-7MMKA".to_owned(),
            href: "/s/9W4C77MMKA".to_owned(),
        }
    }
}
