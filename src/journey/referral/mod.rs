//! Work is handed to another unit and its answer comes back: refer, transfer, accept, begin, return,
//! forward, answer, ask after, take back. Each act has one form; `casework` carries it.

mod assign;
mod give_back;
mod hand_over;
mod plain;
mod reply;
mod units;

pub use assign::Assign;
pub use give_back::Return;
pub use hand_over::{Forward, HandOver, Refer, Transfer};
pub use plain::{Accept, Begin, Recall, Remind};
pub use reply::Reply;

use super::casework::{Plain, mount as step, mount_with_files};
use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    step::<HandOver<Refer>>(routes);
    step::<HandOver<Transfer>>(routes);
    step::<HandOver<Forward>>(routes);
    step::<Plain<Accept>>(routes);
    step::<Plain<Begin>>(routes);
    step::<Plain<Recall>>(routes);
    step::<Plain<Remind>>(routes);
    step::<Assign>(routes);
    step::<Return>(routes);
    mount_with_files::<Reply>(routes);
}
