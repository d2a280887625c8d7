//! An officer sits down to work: today, the queue, referrals received and sent, the case page.
//! What an officer does with one case belongs to the other stages; what they do with many is here.

mod bulk;
mod case;
mod next;
mod paging;
mod queue;
mod referrals;
mod today;

pub use bulk::{BulkPage, HubPage, PrintPage, ResultPage};
pub use case::{CasePage, Reveal, RevealedPage};
pub use queue::QueuePage;
pub use referrals::ReferralsPage;
pub use today::TodayPage;

use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja", "what is due today, within reach", today::show)
        .post("/meja/panggilan/{id}/datang", "answers a call of the own kiosks", today::come)
        .get("/meja/antrean", "the queue, its counts and its search, within reach", queue::show)
        .get("/meja/antrean/berikutnya", "on to the next report of a list, within reach", next::go)
        .get("/meja/rujukan/masuk", "the own units' referrals received", referrals::inbox)
        .get("/meja/rujukan/keluar", "the own units' referrals sent", referrals::outbox);
    bulk::mount(routes);
    case::mount(routes);
}
