//! What an office has prepared for itself: templates of messages, and quick actions that do several
//! acts in one go. Whoever settles a service there looks after them; everybody there uses them.

mod apply;
mod quick;
mod quick_form;
mod quick_steps;
mod rights;
mod template_form;
mod templates;

pub use apply::ApplyPage;
pub use quick::QuicksPage;
pub use quick_form::QuickPage;
pub use template_form::TemplatePage;
pub use templates::TemplatesPage;

use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get(
            "/meja/templat",
            "the templates of the own units, and those that ship",
            templates::show,
        )
        .get("/meja/templat/{id}", "one template's form; `baru` is a new one", template_form::show)
        .post(
            "/meja/templat/{id}",
            "keeps a template of a unit one settles for",
            template_form::take,
        )
        .post(
            "/meja/templat/{id}/akhiri",
            "ends a template of a unit one settles for",
            templates::end,
        )
        .get("/meja/tindakan-cepat", "the quick actions of the own units", quick::show)
        .get(
            "/meja/tindakan-cepat/{id}",
            "one quick action's form; `baru` is a new one",
            quick_form::show,
        )
        .post(
            "/meja/tindakan-cepat/{id}",
            "keeps a quick action of a unit one settles for",
            quick_form::take,
        )
        .post(
            "/meja/tindakan-cepat/{id}/akhiri",
            "ends a quick action of a unit one settles for",
            quick::end,
        )
        .get("/meja/laporan/{kode}/cepat/{id}", "what a quick action would do", apply::show)
        .post(
            "/meja/laporan/{kode}/cepat/{id}",
            "does a quick action, all of it or nothing",
            apply::take,
        );
}
