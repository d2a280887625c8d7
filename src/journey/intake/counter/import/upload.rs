//! The file comes: what it is is seen from its content, and what cannot be used is said at once.

use super::columns::{HeadingFlaw, columns, heading};
use super::pages::{ImportPage, UploadForm};
use super::{Register, RegisterLine};
use crate::journey::intake::asking::private;
use crate::journey::intake::counter::clerk::{Clerk, Keeper};
use crate::journey::intake::counter::tray::{self, Kept};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::http::{Content, Part, Parts};
use crate::platform::page::{render_as, see_other};
use crate::platform::paths;
use crate::platform::sheet::table::{Line, MOST_ROWS, TableFlaw, read_table};
use crate::platform::throttle::Kind;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::tray::TrayId;

/// Shows how it is done.
pub async fn show(keeper: Keeper) -> Result<HttpResponse, AppError> {
    page(&keeper.0, StatusCode::OK, Filled::fresh(UploadForm::default()))
}

/// Takes a file, and goes on to what is in it.
pub async fn take(
    keeper: Keeper,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, AppError> {
    let clerk = keeper.0;
    let (form, content) = receive(&clerk, &request, payload).await?;
    let post = clerk.post(&form.unit).ok_or(Refusal::BadForm)?;
    let unit = post.unit.id.to_string();
    match read(&clerk, &unit, content).await {
        Ok(register) => {
            let id = TrayId::fresh();
            let whose = (clerk.session.officer.id, id);
            tray::put(clerk.platform(), whose, &Kept::Register(register)).await?;
            Ok(see_other(&format!("{}/{id}", paths::register())))
        }
        Err(problem) => {
            let errors = FieldErrors::only("berkas", problem);
            let filled = Filled::with_errors(form, &errors, clerk.language());
            page(&clerk, StatusCode::UNPROCESSABLE_ENTITY, filled)
        }
    }
}

/// The form's unit and its first file.
async fn receive(
    clerk: &Clerk,
    request: &HttpRequest,
    payload: Payload,
) -> Result<(UploadForm, Option<Content>), AppError> {
    let platform = clerk.platform();
    let mut parts = Parts::of(request, payload, &platform.settings.limits).await?;
    let (mut form, mut file) = (UploadForm::default(), None);
    while let Some(part) = parts.next().await? {
        match part {
            Part::Text(name, value) if name == "unit" => form.unit = value,
            Part::File(content) if file.is_none() => {
                platform.throttle.count(Kind::Upload, &clerk.session.public.client)?;
                file = Some(content);
            }
            Part::Text(..) | Part::File(_) => {}
        }
    }
    Ok((form, file))
}

async fn read(clerk: &Clerk, unit: &str, content: Option<Content>) -> Result<Register, Problem> {
    let bytes = match content {
        None => return Err(Problem::new("counter-file-missing")),
        Some(Content::TooLarge) => return Err(too_large(clerk)),
        Some(Content::Whole(bytes)) => bytes,
    };
    let mut lines = read_table(bytes).await.map_err(flaw)?;
    let headings = if lines.is_empty() { Vec::new() } else { lines.remove(0).cells };
    columns(&headings).map_err(|flaw| wrong_headings(clerk, &flaw))?;
    if lines.is_empty() {
        return Err(Problem::new("counter-file-no-rows"));
    }
    let line = |line: Line| RegisterLine { number: line.number, cells: line.cells };
    Ok(Register { unit: unit.to_owned(), headings, lines: lines.into_iter().map(line).collect() })
}

fn too_large(clerk: &Clerk) -> Problem {
    let megabytes = clerk.platform().settings.limits.file_bytes / (1024 * 1024);
    Problem::new("counter-file-too-large-mb").with("most", &megabytes.max(1))
}

fn flaw(flaw: TableFlaw) -> Problem {
    match flaw {
        TableFlaw::NotATable => Problem::new("counter-file-not-a-table"),
        TableFlaw::OldOrLocked => Problem::new("counter-file-old-or-locked"),
        TableFlaw::Broken => Problem::new("counter-file-broken"),
        TableFlaw::Empty => Problem::new("counter-file-empty"),
        TableFlaw::TooManyRows => {
            Problem::new("counter-file-too-many-rows").with("most", &MOST_ROWS)
        }
        TableFlaw::TooManyColumns => Problem::new("counter-file-too-many-columns"),
        TableFlaw::TooLarge => Problem::new("counter-file-too-large"),
    }
}

fn wrong_headings(clerk: &Clerk, flaw: &HeadingFlaw) -> Problem {
    let name = |column: &&'static str| heading(clerk.language(), column);
    match flaw {
        HeadingFlaw::None => Problem::new("counter-file-no-headings"),
        HeadingFlaw::Missing(columns) => {
            let names: Vec<String> = columns.iter().map(name).collect();
            Problem::new("counter-file-missing-columns").with("names", &names.join(", "))
        }
        HeadingFlaw::Twice(column) => {
            Problem::new("counter-file-column-twice").with("name", &name(column))
        }
    }
}

fn page(
    clerk: &Clerk,
    status: StatusCode,
    form: Filled<UploadForm>,
) -> Result<HttpResponse, AppError> {
    let frame = clerk.session.frame(clerk.say("counter-import", &[]));
    let frame = if form.has_errors() { frame.with_errors() } else { frame };
    private(render_as(clerk.platform(), status, frame, &ImportPage::of(clerk, form)))
}
