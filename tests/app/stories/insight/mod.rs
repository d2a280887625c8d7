//! Each posting's menu and first page; figures; the trail.

mod figures;
mod menus;
mod open;
mod today;
mod trail;

use crate::world::{TestApp, report, words};
use entity::case::Outcome;
use satupintu::casefile::{NewReport, Received};
use satupintu::rules::act::Act;
use satupintu::rules::territory::RegionCode;

/// A report from this village.
fn from(village: &str) -> NewReport {
    NewReport { village: RegionCode::parse(village).unwrap(), ..report() }
}

/// So many reports from this village.
async fn receive(app: &TestApp, village: &str, many: usize) -> Vec<Received> {
    let mut all = Vec::new();
    for _ in 0..many {
        all.push(app.receive(from(village)).await);
    }
    all
}

/// A report of the stories' village is handled and its outcome decided.
async fn settle(app: &TestApp, received: &Received) {
    settle_by(app, received, ["budi", "hadi"]).await;
}

/// The first proposes, the second decides.
async fn settle_by(app: &TestApp, received: &Received, [by, other]: [&str; 2]) {
    let told = || words("PKH cair lagi tahap berikutnya.");
    app.does(by, received, Act::Check).await.unwrap();
    app.does(by, received, Act::Handle).await.unwrap();
    let proposed = Act::Propose { outcome: Outcome::Granted, told: told() };
    app.does(by, received, proposed).await.unwrap();
    let decided = Act::Decide { outcome: Outcome::Granted, told: told(), given: Vec::new() };
    app.does(other, received, decided).await.unwrap();
}
