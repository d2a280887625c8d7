//! Officers sign in and out.

use actix_web::web::ServiceConfig;

/// Mounts the room's routes.
pub fn mount(_routes: &mut ServiceConfig) {}
