//! An officer sits down to work: today, the queue, referrals received and sent, the case page.
//! Reads only; what an officer does with a case belongs to the other stages.

mod case;
mod paging;
mod people;
mod queue;
mod referrals;
mod route;
mod today;
mod village;
mod why;

pub use case::{CasePage, Reveal, RevealedPage};
pub use people::PeoplePage;
pub use queue::QueuePage;
pub use referrals::ReferralsPage;
pub use route::TryPage;
pub use today::TodayPage;
pub use why::WhyPage;

use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja", "what is due today, within reach", today::show)
        .post("/meja/panggilan/{id}/datang", "answers a call of the own kiosks", today::come)
        .get("/meja/antrean", "the queue, its counts and its search, within reach", queue::show)
        .get("/meja/rujukan/masuk", "the own units' referrals received", referrals::inbox)
        .get("/meja/rujukan/keluar", "the own units' referrals sent", referrals::outbox);
    case::mount(routes);
    people::mount(routes);
    route::mount(routes);
    why::mount(routes);
}
