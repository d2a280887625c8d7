//! What an officer does with views: save, rename, delete, pin, choose which comes first and how lists look.

use super::page::{Said, SaveForm, page};
use super::store::{self, MOST_PINNED, MOST_SAVED, may_change};
use super::taste::{Firsts, keep_firsts, keep_look};
use super::whom::chosen;
use crate::journey::casework::Answer;
use crate::journey::desk::lists::{self, Listed};
use crate::journey::desk::queue::{Columns, SAVED, View, asked};
use crate::journey::desk::referrals::{Direction, Shelf};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::page::see_other;
use crate::rules::words::Words;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use entity::desk_taste::Density;
use entity::saved_view::{Audience, DeskList, Model, SavedViewId};
use serde::Deserialize;

const LONGEST_NAME: usize = 60;
const LONGEST_QUERY: usize = 1_000;

/// Saves the list a form comes from. One's own view becomes a tab, while there is room.
pub async fn save(session: OfficerSession, form: Form<SaveForm>) -> Answer {
    let form = form.into_inner();
    let id: SavedViewId = form.kunci.parse().map_err(|_| Refusal::BadForm)?;
    let list = lists::of_word(&form.jenis);
    let saved = format!("{}?{SAVED}={id}", lists::path(list));
    if store::find(&session, id).await?.is_some() {
        return Ok(see_other(&saved));
    }
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&form.daftar).unwrap_or_default();
    let asks = Listed::of(&session, list, &pairs).await?.unsaved();
    let mut errors = FieldErrors::default();
    let name = errors.take("nama", name(&form.nama));
    let whom = chosen(&session.officer, &form.untuk).ok_or(Problem::new("views-no-whom"));
    let whom = errors.take("untuk", whom);
    if let Some(whom) = whom
        && store::count_like(&session, whom).await? >= MOST_SAVED
    {
        errors.note("nama", Problem::new("views-too-many"));
    }
    if asks.query(None).len() > LONGEST_QUERY {
        errors.note("nama", Problem::new("views-too-long"));
    }
    match (name, whom) {
        (Some(name), Some(whom)) if errors.is_empty() => {
            store::save(&session, id, (name, &asks), whom).await?;
            let room = store::pinned(&session, list).await?.len() < MOST_PINNED;
            if whom.audience == Audience::Own && room {
                store::pin(&session, id).await?;
            }
            Ok(see_other(&saved))
        }
        _ => {
            let said = Said { form, errors, ..Said::default() };
            page(&session, StatusCode::UNPROCESSABLE_ENTITY, said).await
        }
    }
}

/// A name is one line.
fn name(text: &str) -> Result<String, Problem> {
    let words = Words::parse(&text.replace('\n', " "), 1, LONGEST_NAME);
    words.map(String::from).map_err(|_| Problem::new("views-no-name").with("most", &LONGEST_NAME))
}

/// A new name for a view.
#[derive(Clone, Debug, Deserialize)]
pub struct RenameForm {
    #[serde(default)]
    nama: String,
    #[serde(default)]
    version: String,
}

/// Gives a view another name.
pub async fn rename(session: OfficerSession, id: Path<String>, form: Form<RenameForm>) -> Answer {
    let view = changeable(&session, &id).await?;
    let version = form.version.parse().map_err(|_| Refusal::BadForm)?;
    let Ok(name) = name(&form.nama) else {
        let said = Said { notice: "views-name-missing", ..Said::default() };
        return page(&session, StatusCode::UNPROCESSABLE_ENTITY, said).await;
    };
    if view.name == name || store::rename(&session, (view.id, version), name).await? {
        return Ok(back());
    }
    let said = Said { notice: "views-overtaken", ..Said::default() };
    page(&session, StatusCode::CONFLICT, said).await
}

/// Deletes a view; one that is gone already stays gone.
pub async fn delete(session: OfficerSession, id: Path<String>) -> Answer {
    match changeable(&session, &id).await {
        Ok(view) => store::delete(&session, &view).await?,
        Err(AppError::Refusal(Refusal::OutOfReach)) => {}
        Err(other) => return Err(other),
    }
    Ok(back())
}

/// Whether a view is to be a tab.
#[derive(Clone, Debug, Deserialize)]
pub struct PinForm {
    #[serde(default)]
    tab: String,
}

/// Makes a view a tab, or no tab any more.
pub async fn pin(session: OfficerSession, id: Path<String>, form: Form<PinForm>) -> Answer {
    let view = usable(&session, &id).await?;
    if form.tab != "1" {
        store::unpin(&session, view.id).await?;
        return Ok(back());
    }
    let tabs = store::pinned(&session, view.list).await?;
    if tabs.len() >= MOST_PINNED && tabs.iter().all(|tab| tab.id != view.id) {
        let said = Said { notice: "views-most-pinned", ..Said::default() };
        return page(&session, StatusCode::UNPROCESSABLE_ENTITY, said).await;
    }
    store::pin(&session, view.id).await?;
    Ok(back())
}

/// The view that comes first in each list.
#[derive(Clone, Debug, Deserialize)]
pub struct FirstForm {
    #[serde(default)]
    pertama: String,
    #[serde(default, rename = "pertama-masuk")]
    inbox: String,
    #[serde(default, rename = "pertama-keluar")]
    outbox: String,
}

/// Chooses the view each list opens with.
pub async fn first(session: OfficerSession, form: Form<FirstForm>) -> Answer {
    let firsts = Firsts {
        queue: chosen_first(&session, DeskList::Queue, &form.pertama).await?,
        inbox: chosen_first(&session, DeskList::Inbox, &form.inbox).await?,
        outbox: chosen_first(&session, DeskList::Outbox, &form.outbox).await?,
    };
    keep_firsts(&session, firsts).await?;
    Ok(back())
}

/// A tab of the list, or a saved view of it; nothing where the usual one comes first.
async fn chosen_first(
    session: &OfficerSession,
    list: DeskList,
    wanted: &str,
) -> Result<Option<String>, AppError> {
    let built_in = match Direction::of_list(list) {
        Some(direction) => Shelf::of_word(direction, wanted).map(Shelf::word),
        None => View::of_word(wanted).map(View::word),
    };
    if let Some(word) = built_in {
        return Ok(Some(word.to_owned()));
    }
    Ok(store::named(session, list, Some(wanted)).await?.map(|view| view.id.to_string()))
}

/// Chooses further columns and how close the rows stand, then goes back to the list.
pub async fn look(session: OfficerSession, form: Form<Vec<(String, String)>>) -> Answer {
    let said = |name: &'static str| form.iter().filter(move |(key, _)| key == name);
    let wanted: Vec<&str> = said("kolom").map(|(_, word)| word.as_str()).collect();
    let density = said("kerapatan").find_map(|(_, word)| word.parse().ok());
    keep_look(&session, Columns::known(&wanted), density.unwrap_or(Density::Roomy)).await?;
    let list = said("daftar").next().map_or("", |(_, list)| list.as_str());
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(list).unwrap_or_default();
    Ok(see_other(&asked(&session, &pairs).await?.address(None)))
}

async fn usable(session: &OfficerSession, id: &str) -> Result<Model, AppError> {
    let id = id.parse().map_err(|_| Refusal::OutOfReach)?;
    Ok(store::find(session, id).await?.ok_or(Refusal::OutOfReach)?)
}

async fn changeable(session: &OfficerSession, id: &str) -> Result<Model, AppError> {
    let view = usable(session, id).await?;
    if may_change(&session.officer, &view) { Ok(view) } else { Err(Refusal::NotYourAct.into()) }
}

fn back() -> actix_web::HttpResponse {
    see_other("/meja/tampilan")
}
