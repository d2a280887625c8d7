//! An outcome is proposed, decided by somebody else, and told in words the citizen can use.

mod evidence;
mod outcome;
mod plain;

pub use outcome::{Decide, Outcome, Propose};
pub use plain::{Reopen, SendBack};

use super::casework::{Plain, mount as step};
use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    step::<Outcome<Propose>>(routes);
    step::<Outcome<Decide>>(routes);
    step::<Plain<SendBack>>(routes);
    step::<Plain<Reopen>>(routes);
}
