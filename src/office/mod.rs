//! Behind the counter: what the offices need besides cases.

use actix_web::web::ServiceConfig;

pub mod gaya;
pub mod kiosks;
pub mod signin;

/// Mounts every room.
pub fn mount(routes: &mut ServiceConfig) {
    gaya::mount(routes);
    signin::mount(routes);
}
