//! One case: what it is, what happened, what can be done with it now.

mod around;
mod beside;
mod buttons;
mod facts;
mod files;
mod hands;
mod page;
mod referrals;
mod registers;
mod reveal;
mod samples;

pub use page::CasePage;
pub use reveal::{Reveal, RevealedPage};

use crate::journey::casework;
use crate::platform::routes::Routes;

/// Mounts the case's routes.
pub fn mount(routes: &mut Routes) {
    routes.get("/meja/laporan/{kode}", "the case, and whoever may be named in it", page::show);
    files::mount(routes);
    casework::mount::<Reveal>(routes);
}
