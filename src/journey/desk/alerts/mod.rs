//! `/meja/pemberitahuan`: the bell's list, and what an officer wants to be told of.

mod page;

pub use page::AlertsPage;

use crate::casefile::{self, alerts};
use crate::journey::casework::Answer;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{render, see_other};
use crate::platform::paths;
use actix_web::web::{Form, Query};
use entity::alert::{AlertId, AlertKind};
use entity::alert_choice::DIGEST;
use serde::Deserialize;

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct AlertsQuery {
    selesai: Option<String>,
}

/// Which alerts were read.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ReadForm {
    /// One of them; without it all.
    id: Option<String>,
}

/// Shows the list.
pub async fn show(session: OfficerSession, query: Query<AlertsQuery>) -> Answer {
    let page = AlertsPage::of(&session, query.selesai.is_some()).await?;
    let frame = session.frame(say(session.public.language, "alerts-title", &[]));
    render(session.platform(), frame, &page)
}

/// Marks one as read, or all.
pub async fn read(session: OfficerSession, form: Form<ReadForm>) -> Answer {
    let only: Option<AlertId> = match form.id.as_deref() {
        None => None,
        Some(id) => Some(id.parse().map_err(|_| Refusal::BadForm)?),
    };
    alerts::read(session.platform(), session.officer.id, only).await?;
    Ok(see_other(&paths::alerts()))
}

/// Keeps the switches: what is ticked is wanted, what is not is not.
pub async fn choose(session: OfficerSession, form: Form<Vec<(String, String)>>) -> Answer {
    let ticked = |what: &str| form.iter().any(|(name, value)| name == "mau" && value == what);
    let kinds = AlertKind::ALL.iter().map(|kind| kind.code()).chain([DIGEST]);
    let choices = kinds.map(|what| (what.to_owned(), ticked(what))).collect();
    alerts::choose(session.platform(), session.officer.id, choices).await?;
    Ok(see_other(&format!("{}?selesai=pilihan#pilihan", paths::alerts())))
}

/// The officer's own switches; what was never chosen is on, but for the morning's letter.
async fn switches(session: &OfficerSession) -> Result<Vec<(&'static str, bool)>, AppError> {
    let chosen = casefile::alerts::choices(&session.platform().db, session.officer.id).await?;
    let on = |what: &'static str| {
        let said = chosen.iter().find(|(of, _)| of == what).map(|(_, wanted)| *wanted);
        (what, said.unwrap_or(what != DIGEST))
    };
    Ok(AlertKind::ALL.iter().map(|kind| kind.code()).chain([DIGEST]).map(on).collect())
}
