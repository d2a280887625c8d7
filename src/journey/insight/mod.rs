//! Figures for those who lead: per territory, down to its villages; and for everybody, of the country.
//! Reads only, and no case but through the reach.

mod board;
mod count;
mod download;
mod extras;
mod list;
mod open;
mod page;
mod places;
mod sheets;
mod stats;
mod table;

pub use list::ListPage;
pub use open::StatisticsPage;
pub use page::DashboardPage;

use crate::platform::menu::Who;
use crate::platform::routes::{Gate, Routes};

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    routes.get("/statistik", "figures of the country, small cells hidden", open::show);
    routes
        .get("/meja/dasbor", "figures of the officer's territory, small cells hidden", page::show)
        .only(Gate::Only(Who::Figures))
        .get("/meja/dasbor/daftar", "the cases behind a figure, within reach", list::show)
        .only(Gate::Only(Who::Figures))
        .get(
            "/meja/dasbor/unduh",
            "a table of figures as CSV, as the page shows it",
            download::send,
        )
        .only(Gate::Only(Who::Figures));
}
