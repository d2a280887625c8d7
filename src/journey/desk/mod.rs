//! An officer sits down to work: today, the queue, referrals received and sent, the case page.
//! Reads only; what an officer does with a case belongs to the other stages.

mod case;
mod paging;
mod queue;
mod referrals;
mod today;

pub use case::{CasePage, Reveal, RevealedPage};
pub use queue::QueuePage;
pub use referrals::ReferralsPage;
pub use today::TodayPage;

use actix_web::web::{ServiceConfig, get, post};

/// Mounts the stage's routes.
pub fn mount(routes: &mut ServiceConfig) {
    routes
        .route("/meja", get().to(today::show))
        .route("/meja/panggilan/{id}/datang", post().to(today::come))
        .route("/meja/antrean", get().to(queue::show))
        .route("/meja/rujukan/masuk", get().to(referrals::inbox))
        .route("/meja/rujukan/keluar", get().to(referrals::outbox))
        .configure(case::mount);
}
