//! One case: what it is, what happened, what can be done with it now.

mod beside;
mod buttons;
mod facts;
mod files;
mod page;
mod referrals;
mod reveal;
mod samples;

pub use page::CasePage;
pub use reveal::{Reveal, RevealedPage};

use crate::journey::casework;
use actix_web::web::{ServiceConfig, get};

/// Mounts the case's routes.
pub fn mount(routes: &mut ServiceConfig) {
    routes.route("/meja/laporan/{kode}", get().to(page::show));
    files::mount(routes);
    casework::mount::<Reveal>(routes);
}
