//! Somebody goes there: a visit is planned, moved, called off, and its result recorded. The list of the
//! day is the desk's.

mod plain;
mod plan;
mod record;
mod when;

pub use plan::{Move, Plan, Planning};
pub use record::Record;

use super::casework::{Plain, mount as step};
use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    step::<Planning<Plan>>(routes);
    step::<Planning<Move>>(routes);
    step::<Plain<plain::Cancel>>(routes);
    step::<Record>(routes);
}
