//! The form is shown, comes back, is read and stored. Nothing typed is lost: not by a mistake, not by a
//! sign-in that ended, not by sending it twice.

use super::clerk::Clerk;
use super::entry::{Entry, Reader};
use super::form::EntryForm;
use super::page::{Aside, blank, page};
use super::papers::papers;
use super::preview::preview;
use super::receipt::{Saved, receipt_path};
use super::store::{hold, store};
use super::tray::{self, Kept};
use crate::casefile::{self, CaseError};
use crate::journey::casework::{Choice, Sender, keep_form, programmes_on, shown_code};
use crate::journey::intake::asking::private;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::files::{self, SentForm};
use crate::platform::locale::say;
use crate::platform::page::{render_as, see_other};
use crate::platform::paths;
use crate::regions::{Gazetteer, places};
use crate::rules::access::Duty;
use crate::rules::act::Post;
use crate::rules::refusal::Refusal as Ruled;
use actix_web::http::StatusCode;
use actix_web::web::{Payload, Query};
use actix_web::{HttpRequest, HttpResponse};
use entity::case::CaseId;
use entity::draft::DraftId;
use entity::tray::TrayId;
use serde::Deserialize;
use std::cell::RefCell;
use std::sync::Arc;
use uuid::Uuid;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The form's key.
    kunci: String,
    /// The receipt of what was stored before this one.
    setelah: String,
}

/// The form, and which button was pressed.
#[derive(Deserialize)]
struct Sending {
    /// The next one at once.
    #[serde(default)]
    lagi: Option<String>,
    /// Only looked at.
    #[serde(default)]
    periksa: Option<String>,
    #[serde(flatten)]
    form: EntryForm,
}

/// What forms are read by, apart from the posting.
pub struct Known {
    pub places: Arc<Gazetteer>,
    pub programmes: Vec<Choice>,
    pub documents: Vec<String>,
}

impl Known {
    /// Reads it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(clerk: &Clerk, post: &Post) -> Result<Self, AppError> {
        let (platform, language) = (clerk.platform(), clerk.language());
        let documents = papers(platform, language, &EntryForm::default()).await?;
        Ok(Self {
            places: places(platform).await?,
            programmes: programmes_on(&platform.db, language, clerk.today(post)).await?,
            documents: documents.into_iter().map(|paper| paper.code).collect(),
        })
    }

    /// The reader for this posting.
    pub fn reader<'a>(&'a self, clerk: &Clerk, post: &'a Post, by_hand: bool) -> Reader<'a> {
        Reader {
            places: &self.places,
            programmes: &self.programmes,
            documents: &self.documents,
            post,
            today: clerk.today(post),
            by_hand,
            found: RefCell::default(),
        }
    }
}

/// Shows an empty form, below what was stored just before.
pub async fn show(clerk: Clerk, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let mut aside = Aside::default();
    let mut last = None;
    if let Ok(id) = asked.setelah.parse::<Uuid>() {
        let whose = (clerk.session.officer.id, TrayId(id));
        match tray::take(clerk.platform(), whose).await {
            Ok(Kept::Slip(slip)) => {
                aside.saved = Some(Saved::of(&slip, receipt_path(TrayId(id))));
                last = Some(slip.again);
            }
            Ok(_) | Err(AppError::Refusal(_)) => {}
            Err(fault) => return Err(fault),
        }
    }
    let unit = last.as_ref().map(|last| last.unit.as_str()).unwrap_or_default();
    let post = clerk.post(unit).or_else(|| clerk.post("")).ok_or(Refusal::NotYourAct)?;
    let known = Known::of(&clerk, post).await?;
    let form = Filled::fresh(blank(post, last.as_ref(), &known.places));
    let status = StatusCode::OK;
    answer(&clerk, (status, Uuid::now_v7()), (form, aside), &known.reader(&clerk, post, true)).await
}

/// Takes the form, unless the sign-in ended while it was being filled.
pub async fn take(
    sender: Sender,
    asked: Query<Asked>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, AppError> {
    match sender {
        Sender::Officer(session) => {
            let clerk = Clerk::of(*session, Duty::WriteDown)?;
            Box::pin(take_from(clerk, &asked, (&request, payload))).await
        }
        Sender::SignedOut(public) => keep(&public, &asked, (&request, payload)).await,
    }
}

async fn keep(
    public: &PublicSession,
    asked: &Asked,
    (request, payload): (&HttpRequest, Payload),
) -> Result<HttpResponse, AppError> {
    let sent = files::read_form(public, None, request, payload).await;
    let form = sent.ok().and_then(|sent| sent.read::<EntryForm>().ok());
    let Some(form) = form.map(EntryForm::tidied) else {
        return Err(Refusal::SignInFirst { next: String::new() }.into());
    };
    let key: String =
        asked.kunci.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let action = format!("{}?kunci={key}", paths::counter());
    let own_words = form.own_words();
    let act = say(public.language, "counter-title", &[]);
    keep_form(public, (act, action), (&form, own_words), &paths::counter())
}

async fn take_from(
    clerk: Clerk,
    asked: &Asked,
    (request, payload): (&HttpRequest, Payload),
) -> Result<HttpResponse, AppError> {
    let key: Uuid = asked.kunci.parse().map_err(|_| Refusal::BadForm)?;
    let holder = hold(&clerk, DraftId(key)).await?;
    let sent = files::read_form(&clerk.session.public, Some(holder), request, payload).await?;
    let sending: Sending = sent.read()?;
    let form = sending.form.tidied();
    let post = clerk.post(&form.unit).ok_or(Refusal::BadForm)?.clone();
    let known = Known::of(&clerk, &post).await?;
    let reader = known.reader(&clerk, &post, true);
    let (entry, errors) = read(&form, &sent, &reader);
    let Some(entry) = entry else {
        return wrong(&clerk, key, (form, errors), Aside::default(), &reader).await;
    };
    if sending.periksa.is_some() {
        let aside = Aside { preview: preview(&clerk, &entry).await?, ..Aside::default() };
        return answer(&clerk, (StatusCode::OK, key), (Filled::fresh(form), aside), &reader).await;
    }
    match store(&clerk, (key, &form), &post, entry).await {
        Ok(slip) => {
            let id = TrayId(key);
            tray::put(
                clerk.platform(),
                (clerk.session.officer.id, id),
                &Kept::Slip(Box::new(slip)),
            )
            .await?;
            Ok(see_other(&match sending.lagi {
                Some(_) => format!("{}?setelah={id}", paths::counter()),
                None => receipt_path(id),
            }))
        }
        Err(error) => refused(&clerk, (key, form), error, &reader).await,
    }
}

/// Reads the form; a file that could not be taken is said at its place.
fn read(form: &EntryForm, sent: &SentForm, by: &Reader<'_>) -> (Option<Entry>, FieldErrors) {
    let (entry, mut errors) = match Entry::read(form, by) {
        Ok(entry) => (Some(entry), FieldErrors::default()),
        Err(errors) => (None, errors),
    };
    if let Some(flaw) = sent.flaw {
        errors.note("berkas", flaw.problem());
    }
    (entry.filter(|_| errors.is_empty()), errors)
}

/// The number is another case's, or this very form was stored before with other words.
async fn refused(
    clerk: &Clerk,
    (key, form): (Uuid, EntryForm),
    error: CaseError,
    by: &Reader<'_>,
) -> Result<HttpResponse, AppError> {
    match error {
        CaseError::NumberTaken(other) => {
            let (problem, earlier) = taken(clerk, other).await?;
            let aside = Aside { earlier, ..Aside::default() };
            wrong(clerk, key, (form, FieldErrors::only("nomor", problem)), aside, by).await
        }
        CaseError::Refused(Ruled::KeyReused) => {
            let aside = Aside { again: true, ..Aside::default() };
            let fresh = (StatusCode::CONFLICT, Uuid::now_v7());
            answer(clerk, fresh, (Filled::fresh(form), aside), by).await
        }
        fault => Err(fault.into()),
    }
}

/// The words for a number that is taken; whose it is only where the officer may see that.
async fn taken(
    clerk: &Clerk,
    case: Option<CaseId>,
) -> Result<(Problem, Option<(String, String)>), AppError> {
    let unseen = || (Problem::new("counter-error-number-taken"), None);
    let Some(case) = case else { return Ok(unseen()) };
    match casefile::open(&clerk.platform().db, &clerk.session.officer, case).await {
        Ok(opened) => {
            let code = shown_code(&opened.row.code);
            let problem = Problem::new("counter-error-number-taken-by").with("code", &code);
            Ok((problem, Some((code, paths::case(&opened.row.code)))))
        }
        Err(CaseError::Refused(_)) => Ok(unseen()),
        Err(fault) => Err(fault.into()),
    }
}

async fn wrong(
    clerk: &Clerk,
    key: Uuid,
    (form, errors): (EntryForm, FieldErrors),
    aside: Aside,
    by: &Reader<'_>,
) -> Result<HttpResponse, AppError> {
    let filled = Filled::with_errors(form, &errors, clerk.language());
    answer(clerk, (StatusCode::UNPROCESSABLE_ENTITY, key), (filled, aside), by).await
}

async fn answer(
    clerk: &Clerk,
    (status, key): (StatusCode, Uuid),
    (form, aside): (Filled<EntryForm>, Aside),
    by: &Reader<'_>,
) -> Result<HttpResponse, AppError> {
    let frame = clerk.session.frame(clerk.say("counter-title", &[]));
    let frame = frame.with_script("place-search.js").with_script("counter.js");
    let frame = if form.has_errors() { frame.with_errors() } else { frame };
    let page = page(clerk, key, (form, aside), by).await?;
    private(render_as(clerk.platform(), status, frame, &page))
}
