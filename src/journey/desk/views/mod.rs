//! Saved views and the look of lists: what an officer keeps for themselves, and what a unit shares.

mod acts;
mod page;
mod store;
mod taste;
mod whom;

pub use page::ViewsPage;
pub use store::{find, pinned};
pub use taste::{Taste, taste};
pub use whom::{audiences, fresh_key};

use crate::platform::routes::Routes;

/// Mounts the routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja/tampilan", "the views the officer may use", page::show)
        .post("/meja/tampilan", "saves a view, for others only in a unit they lead", acts::save)
        .post("/meja/tampilan/pertama", "the view the own queue opens with", acts::first)
        .post("/meja/tampilan/kolom", "the columns of the own lists", acts::look)
        .post("/meja/tampilan/{id}/ubah", "renames a view that is theirs to change", acts::rename)
        .post("/meja/tampilan/{id}/hapus", "deletes a view that is theirs to change", acts::delete)
        .post("/meja/tampilan/{id}/sematkan", "pins a view they may use as a tab", acts::pin);
}
