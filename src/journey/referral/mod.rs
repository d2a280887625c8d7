//! Work is handed to another unit and its answer comes back: refer, transfer, accept, begin, return,
//! forward, answer, take back. Each act has one form; `casework` carries it.

mod give_back;
mod hand_over;
mod plain;
mod reply;
mod units;

pub use give_back::Return;
pub use hand_over::{Forward, HandOver, Refer, Transfer};
pub use plain::{Accept, Begin, Recall};
pub use reply::Reply;

use super::casework::{Plain, mount as step};
use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    step::<HandOver<Refer>>(routes);
    step::<HandOver<Transfer>>(routes);
    step::<HandOver<Forward>>(routes);
    step::<Plain<Accept>>(routes);
    step::<Plain<Begin>>(routes);
    step::<Plain<Recall>>(routes);
    step::<Return>(routes);
    step::<Reply>(routes);
}
