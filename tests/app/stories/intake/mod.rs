//! A report comes in: at the portal without scripts, at the kiosk, with every kind of bad input.

use crate::world::{TestApp, VILLAGE};
use actix_web::http::StatusCode;
use entity::case::{CaseKind, Confidentiality, Intake, Issue, Severity};
use entity::person::Part;
use entity::{case, draft, person};
use sea_orm::{EntityTrait, PaginatorTrait};

mod branches;
mod device;
mod drafts;
mod input;
mod kiosk;
mod lost;
mod outbox;
mod portal;

/// The only case there is.
async fn only_case(app: &TestApp) -> case::Model {
    let mut all = case::Entity::find().all(&app.platform.db).await.unwrap();
    assert_eq!(all.len(), 1, "one report, one case");
    all.remove(0)
}

async fn people(app: &TestApp) -> Vec<person::Model> {
    person::Entity::find().all(&app.platform.db).await.unwrap()
}
