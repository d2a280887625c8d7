//! "Coba jalur": where a report would go, every rule that would be tried, and the clocks that would
//! run. Nothing is written.

mod form;
mod page;
mod words;

pub use page::TryPage;

use crate::platform::routes::Routes;
use crate::rules::act::Officer;
use entity::posting::Role;

/// Mounts the page.
pub fn mount(routes: &mut Routes) {
    routes.get(
        "/meja/coba-jalur",
        "where a report would go and why, for coordinators, managers and admins; no case",
        page::show,
    );
}

/// The page's address.
pub const ADDRESS: &str = "/meja/coba-jalur";

/// The roles that see to it that reports go the right way.
pub const ROLES: &[Role] = &[Role::Coordinator, Role::Manager, Role::Admin];

/// May this officer try?
pub fn may_try(officer: &Officer) -> bool {
    officer.posts.iter().any(|post| ROLES.contains(&post.role))
}
