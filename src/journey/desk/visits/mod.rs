//! The visits of the day: what a facilitator does this morning, in the order of the way, and the sheet
//! to take along.

mod asked;
mod beside;
mod cards;
mod page;
mod walk;

pub use beside::{items, next};
pub use page::{VisitSheetPage, VisitsPage, of_today, sheet, show};
