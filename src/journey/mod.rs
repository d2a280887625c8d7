//! The stages of a case's way, in walking order:
//! intake → desk → triage → visit → referral → closure → tracking.

use crate::platform::routes::Routes;

pub mod casework;
pub mod closure;
pub mod desk;
pub mod insight;
pub mod intake;
pub mod referral;
pub mod shortcuts;
pub mod tracking;
pub mod trail;
pub mod triage;
pub mod visit;

/// Mounts every stage.
pub fn mount(routes: &mut Routes) {
    intake::mount(routes);
    desk::mount(routes);
    insight::mount(routes);
    casework::mount_shared(routes);
    triage::mount(routes);
    visit::mount(routes);
    referral::mount(routes);
    shortcuts::mount(routes);
    closure::mount(routes);
    tracking::mount(routes);
    trail::mount(routes);
}
