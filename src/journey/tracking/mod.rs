//! The citizen follows the case by its code, and answers, adds, confirms, objects.
//! The code alone opens the status; the proof (`proof`) opens the details and the acts.

mod acting;
mod details;
mod files;
mod lookup;
mod pages;
mod proof;
mod reading;
mod status;
mod survey;
mod visit;

pub use acting::{ActPage, ChangedPage};
pub use lookup::LookupPage;
pub use pages::{DetailsPage, StatusPage};
pub use proof::ProofPage;
pub use survey::SurveyPage;

use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    lookup::mount(routes);
    proof::mount(routes);
    files::mount(routes);
    survey::mount(routes);
    acting::mount(routes);
    status::mount(routes);
}
