//! Rows and words: one file per table; the enums stand beside the column that stores them.
//! Nothing here reads or writes; rows do not serialise, so none can reach a page by accident.

pub mod moment;

pub use moment::Moment;
