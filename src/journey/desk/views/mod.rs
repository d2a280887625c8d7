//! Saved views and the look of lists: what an officer keeps for themselves, and what a unit shares.

mod acts;
mod offer;
mod page;
mod store;
mod taste;
mod whom;

pub use offer::SaveOffer;
pub use page::ViewsPage;
pub use store::{beside, named};
pub use taste::{Taste, taste};

use crate::platform::routes::Routes;

/// Mounts the routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja/tampilan", "the views the officer may use", page::show)
        .post("/meja/tampilan", "saves a view, for others only in a unit they lead", acts::save)
        .post("/meja/tampilan/pertama", "the view each of the own lists opens with", acts::first)
        .post("/meja/tampilan/kolom", "the columns of the own lists", acts::look)
        .post("/meja/tampilan/{id}/ubah", "renames a view that is theirs to change", acts::rename)
        .post("/meja/tampilan/{id}/hapus", "deletes a view that is theirs to change", acts::delete)
        .post("/meja/tampilan/{id}/sematkan", "pins a view they may use as a tab", acts::pin);
}
