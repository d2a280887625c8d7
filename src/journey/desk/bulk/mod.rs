//! Many cases or referrals at once: what is marked is frozen, what will be skipped is said before anything is done,
//! each of them is acted on in a transaction of its own, and what came of it stands on a page that stays.

mod aim;
mod bar;
mod export;
mod form;
mod hub;
mod page;
mod plan;
mod print;
mod result;
mod run;
mod select;
mod selection;
mod table;
mod words;

pub use aim::Aim;
pub use bar::BulkBar;
pub use hub::HubPage;
pub use page::BulkPage;
pub use print::PrintPage;
pub use result::ResultPage;
pub use selection::Mark;

use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::paths;
use crate::platform::routes::Routes;
use entity::batch::BatchId;
use entity::saved_view::DeskList;
use entity::selection::SelectionId;

/// Mounts the routes.
pub fn mount(routes: &mut Routes) {
    routes
        .post("/meja/pilihan", "freezes marked rows of a list, within reach", select::take)
        .get("/meja/pilihan/{id}", "one's own selection, and what can be done with it", hub::show)
        .get("/meja/pilihan/{id}/cetak", "one's own selection on paper; written down", print::show)
        .post(
            "/meja/pilihan/{id}/ekspor",
            "one's own selection as a file; kept count of",
            export::take,
        )
        .get("/meja/pilihan/{id}/{aksi}", "the form for many at once", page::show)
        .post(
            "/meja/pilihan/{id}/{aksi}",
            "says what will be skipped, then does the rest",
            run::take,
        )
        .get("/meja/massal/{id}", "what came of one's own batch", result::show)
        .post("/meja/massal/{id}/urungkan", "takes one's own batch back", run::undo);
}

/// Freezes what is marked in a list, and answers the page of it.
pub async fn begin(
    session: &OfficerSession,
    from: (DeskList, &str),
    items: &[Mark],
) -> Result<String, AppError> {
    Ok(hub_href(selection::Selection::freeze(session, from, items).await?))
}

/// The page of a selection.
fn hub_href(id: SelectionId) -> String {
    format!("{}/{id}", paths::selections())
}

/// The page of a batch.
fn batch_href(id: BatchId) -> String {
    format!("/meja/massal/{id}")
}
