//! Behind the counter: what the offices need besides cases.

use crate::platform::routes::Routes;

pub mod gaya;
pub mod kiosks;
pub mod signin;

/// Mounts every room.
pub fn mount(routes: &mut Routes) {
    gaya::mount(routes);
    signin::mount(routes);
}
