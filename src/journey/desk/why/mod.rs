//! Why a report is at its unit, why this officer sees it, and who else does.

mod page;
mod route;
mod sight;

pub use page::WhyPage;

use crate::platform::routes::{Gate, Routes};

/// Mounts the page.
pub fn mount(routes: &mut Routes) {
    routes
        .get(
            "/meja/laporan/{kode}/mengapa",
            "why the case is at its unit, and who sees it; no name, no story",
            page::show,
        )
        .only(Gate::Case);
}
