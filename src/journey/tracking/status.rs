//! P11: how a case stands, for whoever holds its code.

use super::lookup;
use super::pages::StatusPage;
use super::reading::{Carried, Help, View};
use super::visit::Visit;
use crate::casefile::{contents, policy};
use crate::platform::error::AppError;
use crate::platform::page::{render, see_other};
use crate::platform::paths;
use crate::platform::routes::Routes;
use crate::rules::ticket_code::TicketCode;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};

/// Mounts the status page; QR codes carry its address in capitals.
pub fn mount(routes: &mut Routes) {
    routes.get(
        "/{s:[sS]}/{code}",
        "status, next step, dates and unit of a code; no name, no story",
        show,
    );
}

/// However the code is written, its page has one address.
async fn show(
    visit: Visit,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, AppError> {
    let (_, typed) = path.into_inner();
    if let Ok(code) = TicketCode::parse(&typed) {
        let canonical = paths::status(code.as_str());
        if request.path() != canonical {
            return Ok(see_other(&canonical));
        }
    }
    let case = match visit.find(&typed).await? {
        Ok(case) => case,
        Err(problem) => return lookup::again(&visit, StatusCode::NOT_FOUND, &typed, problem),
    };
    let platform = &visit.session.platform;
    let policy = policy(platform).await?;
    let journal = contents::journal(&platform.db, &platform.vault, &case).await?;
    let help = Help::of(&platform.db, &case.standing).await?;
    let view = View::new(&visit.session, &policy, &case.standing);
    let mut page = StatusPage::of(&view, &journal, case.row.intake, help);
    page.overview.carried = Carried::of(&platform.db, &view, &case).await?;
    let frame = visit.session.frame(visit.say("tracking-status", &[]));
    render(platform, frame, &page)
}
