//! An officer sits down to work: today, the queue, referrals received and sent, the case page.
//! Reads only; what an officer does with a case belongs to the other stages.

mod case;
mod more;
mod paging;
mod people;
mod queue;
mod referrals;
mod route;
mod today;
mod visits;

pub use case::{CasePage, Reveal, RevealedPage};
pub use more::MorePage;
mod village;
mod why;

pub use case::{CasePage, Reveal, RevealedPage};
pub use people::PeoplePage;
pub use queue::QueuePage;
pub use queue::{FoundPage, QueuePage};
pub use referrals::ReferralsPage;
pub use referrals::{AcceptPage, ReferralsPage};
pub use route::TryPage;
pub use today::TodayPage;
pub use today::TodayPage;
pub use visits::{VisitSheetPage, VisitsPage};
pub use why::WhyPage;

use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja", "what is due today, within reach", today::show)
        .post("/meja/panggilan/{id}/datang", "answers a call of the own kiosks", today::come)
        .get("/meja/lainnya", "every place of the officer's own postings", more::show)
        .get("/meja/antrean", "the queue, its counts and its search, within reach", queue::show)
        .get("/meja/cari", "nothing: the queue has the search", queue::find_again)
        .post("/meja/cari", "searches within reach; a number stays out of addresses", queue::find)
        .get("/meja/rujukan/masuk", "the own units' referrals received", referrals::inbox)
        .post("/meja/rujukan/masuk/terima", "accepts referrals received", referrals::take)
        .get("/meja/rujukan/keluar", "the own units' referrals sent", referrals::outbox);
    routes.get("/meja/kunjungan", "the visits of the own units, within reach", visits::show).get(
        "/meja/kunjungan/cetak",
        "the same as a sheet to take along",
        visits::sheet,
    );
    case::mount(routes);
    people::mount(routes);
    route::mount(routes);
    why::mount(routes);
}
