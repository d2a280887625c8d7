//! An officer sits down to work: today, queues, the case page. Reads only.

use actix_web::web::ServiceConfig;

/// Mounts the stage's routes.
pub fn mount(_routes: &mut ServiceConfig) {}
