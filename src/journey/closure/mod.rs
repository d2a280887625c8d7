//! An outcome is proposed and decided by the desk.

use actix_web::web::ServiceConfig;

/// Mounts the stage's routes.
pub fn mount(_routes: &mut ServiceConfig) {}
