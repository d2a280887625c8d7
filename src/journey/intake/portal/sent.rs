//! P9: it has arrived. The code to keep, what comes next and by when, and the PIN.

use super::PortalVisit;
use crate::casefile::{self, Opened, contents, documents};
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::draft::{Draft, Sent};
use crate::journey::intake::submit::code_of;
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use crate::platform::{format, paths};
use crate::rules::ticket_code::TicketCode;
use actix_web::HttpResponse;
use actix_web::web;
use entity::case::{CaseKind, Language, Severity};
use entity::document::DocumentState;
use serde::Serialize;

/// Mounts the last page.
pub fn mount(routes: &mut Routes) {
    routes.get("/lapor/terkirim/{code}", "the code and PIN just given to this browser", show);
}

/// For so long the page shows what only the sender may see; afterwards it is the status page. What the
/// phone sent by itself waits for its owner as long as a draft does.
const FRESH_MS: i64 = 60 * 60 * 1000;

/// P9: sent.
#[derive(Debug, Serialize)]
pub struct SentPage {
    pub code: String,
    pub groups: Vec<String>,
    /// Who looks at it first.
    pub unit: String,
    /// By when, in words.
    pub by: Option<String>,
    pub pin: Option<String>,
    /// Where a message goes, masked.
    pub message_to: Option<String>,
    pub status_href: String,
    pub danger: bool,
    /// Papers were promised that are not here yet.
    pub papers_follow: bool,
    /// What has arrived, in the catalogue: a report or a request.
    pub heading: &'static str,
}

impl Page for SentPage {
    const TEMPLATE: &'static str = "intake/sent.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |pin: Option<&str>| Self {
            code: "7K3M9-2QFXA".to_owned(),
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            unit: "Puskesos Air Joman".to_owned(),
            by: Some("Kamis, 26 November 2026".to_owned()),
            pin: pin.map(str::to_owned),
            message_to: pin.is_none().then(|| "0812••••••••".to_owned()),
            status_href: "/s/7K3M92QFXA".to_owned(),
            danger: false,
            papers_follow: pin.is_none(),
            heading: "intake-sent",
        };
        vec![page(Some("482913")), page(None)]
    }
}

async fn show(visit: PortalVisit, code: web::Path<String>) -> Result<HttpResponse, AppError> {
    let code = TicketCode::parse(&code).map_err(|_| Refusal::OutOfReach)?;
    let fresh = |sent: &&Sent| {
        (sent.by_itself || visit.session.now.since(sent.at) < FRESH_MS)
            && code_of(sent).as_ref() == Some(&code)
    };
    let Some(sent) = visit.drafts().filter_map(Draft::sent).find(fresh) else {
        return Ok(visit.go(&paths::status(code.as_str())));
    };
    let platform = &visit.session.platform;
    let case = casefile::open_for_reporter(&platform.db, &code).await?;
    let page = SentPage {
        code: code.to_string(),
        groups: groups(&code),
        unit: case.standing.course.owner.name.clone(),
        by: promised(platform, &case, visit.session.language).await?,
        pin: sent.pin.clone(),
        message_to: sent.message_to.clone(),
        status_href: paths::status(code.as_str()),
        danger: case.standing.course.severity == Severity::Danger,
        papers_follow: papers_follow(platform, &case).await?,
        heading: heading(&case),
    };
    let frame = visit.frame(visit.say(page.heading));
    let hasty = case.standing.course.is_delicate();
    let frame = if hasty { frame.with_exit(platform) } else { frame };
    private(render(platform, frame, &page))
}

fn heading(case: &Opened) -> &'static str {
    match case.standing.course.kind {
        CaseKind::ServiceRequest => "intake-sent-request",
        _ => "intake-sent",
    }
}

async fn papers_follow(platform: &Platform, case: &Opened) -> Result<bool, AppError> {
    let journal = contents::journal(&platform.db, &platform.vault, case).await?;
    let papers = documents::of_case(&platform.db, case, &journal).await?;
    let waits = [Some(DocumentState::Later), Some(DocumentState::Office)];
    Ok(papers.iter().any(|paper| waits.contains(&paper.said)))
}

/// The code in the two groups it is read in.
pub fn groups(code: &TicketCode) -> Vec<String> {
    code.to_string().split('-').map(str::to_owned).collect()
}

/// By when the next step is promised, in words.
///
/// # Errors
/// When the policy cannot be read.
pub async fn promised(
    platform: &Platform,
    case: &Opened,
    language: Language,
) -> Result<Option<String>, AppError> {
    let policy = casefile::policy(platform).await?;
    let course = &case.standing.course;
    let promise = course.clocks.next.promise(&policy, &course.owner, platform.clock.now());
    Ok(promise.map(|promise| format::promise(language, &promise)))
}
