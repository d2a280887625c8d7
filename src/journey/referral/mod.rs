//! The case goes up and answers come down.

use actix_web::web::ServiceConfig;

/// Mounts the stage's routes.
pub fn mount(_routes: &mut ServiceConfig) {}
