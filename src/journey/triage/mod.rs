//! The unit judges: check, classify, ask, handle, archive, merge, verify.

use actix_web::web::ServiceConfig;

/// Mounts the stage's routes.
pub fn mount(_routes: &mut ServiceConfig) {}
