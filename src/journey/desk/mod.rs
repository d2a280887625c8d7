//! An officer sits down to work: today, the queue, referrals received and sent, the case page.
//! Reads only; what an officer does with a case belongs to the other stages.

mod alerts;
mod case;
mod live;
mod paging;
mod queue;
mod referrals;
mod today;

pub use alerts::AlertsPage;
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
        .get("/meja/rujukan/masuk", "the own units' referrals received", referrals::inbox)
        .get("/meja/rujukan/keluar", "the own units' referrals sent", referrals::outbox)
        .get("/meja/langsung", "which cases within reach are new or changed", live::news)
        .post("/meja/laporan/{kode}/hadir", "says that the case is open here", live::beat)
        .get("/meja/pemberitahuan", "the own alerts, as far as within reach", alerts::show)
        .post("/meja/pemberitahuan/dibaca", "marks own alerts as read", alerts::read)
        .post("/meja/pemberitahuan/pilihan", "keeps what the officer is told of", alerts::choose);
    case::mount(routes);
}
