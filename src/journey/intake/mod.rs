//! A report or request comes in: public portal and kiosk. It never writes a case itself: `casefile::start` does.

use actix_web::web::ServiceConfig;

/// Mounts the stage's routes.
pub fn mount(_routes: &mut ServiceConfig) {}
