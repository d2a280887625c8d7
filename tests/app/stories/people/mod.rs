//! Who a report is about: the same person twice, their family, and why a report is where it is.

mod alike;
mod family;
mod merging;
mod objection;
mod registers;
mod route;
mod telling;
mod why;

use crate::world::{Browser, TestApp, report, words};
use actix_web::http::StatusCode;
use entity::Moment;
use entity::case::CaseStatus;
use entity::officer;
use satupintu::casefile::{Identity, NewPerson, NewReport, Received};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Somebody else's report of the same matter: another name, another number.
fn neighbours(number: u32) -> NewReport {
    let mine = report();
    let who = mine.reporter.clone().unwrap();
    let identity = Identity {
        name: Some(format!("Tetangga {number}")),
        nik: Some(format!("12090945087092{number:02}")),
        phone: Some(format!("+62812000034{number:02}")),
        ..Identity::default()
    };
    NewReport {
        story: words(&format!("Bantuan tetangga nomor {number} juga belum cair.")),
        reporter: Some(NewPerson { identity, ..who }),
        ..mine
    }
}

async fn at(app: &TestApp, short: &str, received: &Received) -> Browser {
    let browser = app.officer(short).await;
    assert_eq!(browser.open(&path(received)).await, StatusCode::OK, "{short}");
    browser
}

fn path(received: &Received) -> String {
    format!("/meja/laporan/{}", received.code.as_str())
}

async fn status(app: &TestApp, received: &Received) -> CaseStatus {
    app.stands(received).await.row.status
}

/// These officers signed in so many days ago and not since.
async fn nobody_works_at(app: &TestApp, shorts: &[&str], days: i64) {
    let last: Moment = app.platform.clock.now().plus_ms(-days * crate::world::DAY_MS);
    let names = shorts.iter().map(|short| format!("{short}@contoh.example"));
    let quiet = officer::ActiveModel { last_sign_in_at: Set(Some(last)), ..Default::default() };
    officer::Entity::update_many()
        .set(quiet)
        .filter(officer::Column::SignInName.is_in(names))
        .exec(&app.platform.db)
        .await
        .unwrap();
}
