//! The citizen follows the case by its code, and answers, adds, confirms, objects.

use actix_web::web::ServiceConfig;

/// Mounts the stage's routes.
pub fn mount(_routes: &mut ServiceConfig) {}
