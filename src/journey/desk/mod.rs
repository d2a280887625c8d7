//! An officer sits down to work: today, the queue, referrals received and sent, the case page.
//! What an officer does with one case belongs to the other stages; what they do with many is here. Keeps
//! how they want to see lists.

mod alerts;
mod bulk;
mod case;
mod days;
mod lists;
mod live;
mod more;
mod next;
mod paging;
mod people;
mod queue;
mod referrals;
mod route;
mod today;
mod views;
mod village;
mod visits;
mod waiting;
mod why;

pub use alerts::AlertsPage;
pub use bulk::{BulkPage, HubPage, PrintPage, ResultPage};
pub use case::{CasePage, Reveal, RevealedPage};
pub use more::MorePage;
pub use people::PeoplePage;
pub use queue::{FoundPage, QueuePage};
pub use referrals::ReferralsPage;
pub use route::TryPage;
pub use today::TodayPage;
pub use views::ViewsPage;
pub use visits::{VisitSheetPage, VisitsPage};
pub use waiting::WaitingPage;
pub use why::WhyPage;

use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/meja", "what is due today, within reach", today::show)
        .post("/meja/panggilan/{id}/datang", "answers a call of the own kiosks", today::come)
        .get("/meja/lainnya", "every place of the officer's own postings", more::show)
        .get("/meja/persetujuan", "proposed outcomes the officer may decide", waiting::decisions)
        .get("/meja/eskalasi", "cases moved up to the officer's units", waiting::escalations)
        .get("/meja/antrean", "the queue, its counts and its search, within reach", queue::show)
        .get("/meja/cari", "nothing: the queue has the search", queue::find_again)
        .post("/meja/cari", "searches within reach; a number stays out of addresses", queue::find)
        .get("/meja/rujukan/masuk", "the own units' referrals received", referrals::inbox)
        .post("/meja/rujukan/masuk/terima", "accepts one referral received", referrals::take)
        .get("/meja/kunjungan", "the visits of the own units, within reach", visits::show)
        .get("/meja/kunjungan/cetak", "the same as a sheet to take along", visits::sheet)
        .get("/meja/rujukan/keluar", "the own units' referrals sent", referrals::outbox)
        .get("/meja/langsung", "which cases within reach are new or changed", live::news)
        .post("/meja/laporan/{kode}/hadir", "says that the case is open here", live::beat)
        .get("/meja/pemberitahuan", "the own alerts, as far as within reach", alerts::show)
        .post("/meja/pemberitahuan/dibaca", "marks own alerts as read", alerts::read)
        .post("/meja/pemberitahuan/pilihan", "keeps what the officer is told of", alerts::choose)
        .get("/meja/antrean/berikutnya", "on to the next report of a list, within reach", next::go);
    views::mount(routes);
    bulk::mount(routes);
    case::mount(routes);
    people::mount(routes);
    route::mount(routes);
    why::mount(routes);
}
