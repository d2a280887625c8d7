//! The trail: who looked at what and who did what, for auditors, within their territory. It names
//! officers and codes, never a citizen and never a story.

mod asked;
mod download;
mod find;
mod page;
mod rows;

pub use find::FoundPage;
pub use page::TrailPage;

use crate::platform::menu::{TRAIL_READERS, Who};
use crate::platform::routes::{Gate, Routes};

const READERS: Gate = Gate::Only(Who::Roles(TRAIL_READERS));

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja/jejak", "who read and did what, in the auditor's territory", page::show)
        .only(READERS)
        .get("/meja/jejak/unduh", "the same rows as CSV", download::send)
        .only(READERS)
        .post("/meja/jejak/cari", "an officer by name, or who opened a NIK; logged", find::show)
        .only(READERS);
}
