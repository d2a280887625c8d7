//! An officer sits down to work: today, the queue, referrals received and sent, the case page.
//! Reads cases only; what an officer does with one belongs to the other stages. Keeps how they want to see
//! lists.

mod case;
mod days;
mod paging;
mod queue;
mod referrals;
mod today;
mod views;

pub use case::{CasePage, Reveal, RevealedPage};
pub use queue::{FoundPage, QueuePage};
pub use referrals::ReferralsPage;
pub use today::TodayPage;
pub use views::ViewsPage;

use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja", "what is due today, within reach", today::show)
        .post("/meja/panggilan/{id}/datang", "answers a call of the own kiosks", today::come)
        .get("/meja/antrean", "the queue, its counts and its search, within reach", queue::show)
        .get("/meja/cari", "nothing: the queue has the search", queue::find_again)
        .post("/meja/cari", "searches within reach; a number stays out of addresses", queue::find)
        .get("/meja/rujukan/masuk", "the own units' referrals received", referrals::inbox)
        .get("/meja/rujukan/keluar", "the own units' referrals sent", referrals::outbox);
    views::mount(routes);
    case::mount(routes);
}
