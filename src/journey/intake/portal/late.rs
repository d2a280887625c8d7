//! An answer that comes after its report was sent, from another tab: it is shown, not swallowed.

use super::PortalVisit;
use crate::casefile::{self, contents};
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::draft::Sent;
use crate::journey::intake::submit::code_of;
use crate::platform::error::AppError;
use crate::platform::page::{Face, Page, render_as};
use crate::platform::paths;
use crate::rules::words::Words;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

/// What was not sent any more, and how it still reaches the report.
#[derive(Debug, Serialize)]
pub struct LatePage {
    /// The story, if that is what came late.
    pub words: String,
    pub status_href: String,
    pub add_href: String,
}

impl Page for LatePage {
    const TEMPLATE: &'static str = "intake/late.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |words: &str| Self {
            words: words.to_owned(),
            status_href: "/s/7K3M92QFXA".to_owned(),
            add_href: paths::add_information("7K3M92QFXA"),
        };
        vec![page("Atapnya <b>bocor</b> lagi."), page("")]
    }
}

/// Says that the report has gone, and gives the late words back. A story that went with it is not late:
/// somebody pressed again.
///
/// # Errors
/// When the case cannot be read, or the page not be made.
pub async fn late(
    visit: &PortalVisit,
    sent: &Sent,
    answers: &Answers,
) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let words = answers.story.as_ref().map_or("", Words::as_str);
    if let Some(code) = code_of(sent).filter(|_| !words.is_empty()) {
        let case = casefile::open_for_reporter(&platform.db, &code).await?;
        if contents::told(&platform.vault, &case)?.story == words {
            return visit.lost();
        }
    }
    let status_href = paths::status(&sent.code);
    let page = LatePage {
        words: words.to_owned(),
        add_href: paths::add_information(&sent.code),
        status_href,
    };
    let frame = visit.frame(visit.say("intake-late"));
    private(render_as(platform, StatusCode::CONFLICT, frame, &page))
}
