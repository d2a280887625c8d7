//! A date we promise: an instant, the zone it is meant in, and how exact it is.

use entity::Moment;
use entity::unit::Zone;
use serde::{Deserialize, Serialize};

/// By when something will have been done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The last instant that keeps the promise.
    pub at: Moment,
    /// The zone its date is read in.
    pub zone: Zone,
    /// Promised to the hour (danger) rather than to the day.
    pub to_the_hour: bool,
    /// The year's holidays are not known yet: the date may move.
    pub provisional: bool,
}
