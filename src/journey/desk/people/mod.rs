//! D14: a person or a family, and their reports in the order of time. Found again by NIK, KK, telephone
//! number, or name and village; a number travels in the form alone, never in an address.

mod form;
mod groups;
mod page;

pub use page::PeoplePage;

use crate::platform::routes::{Gate, Routes};

/// Mounts the pages.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja/warga", "a form to look for a person or a family", page::show)
        .post("/meja/warga", "their reports within reach; changes nothing", page::find)
        .get(
            "/meja/laporan/{kode}/warga",
            "the reports of the case's people and their families, within reach",
            page::of_case,
        )
        .only(Gate::Case);
}
