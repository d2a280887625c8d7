//! Files people send: looked through, made harmless, sealed, kept in a store under a name that tells
//! nothing, and given out again only to whom a room lets see them.
//!
//! Every object in the store has a row first, so nothing lies there that nobody knows of:
//! row → object (on the disk) → row says it is stored → it is seen.

pub mod background;
mod flaw;
mod form;
mod keep;
mod open;
mod pdf;
mod photo;
mod prepare;
mod serve;
mod shown;
mod store;
mod sweep;
#[cfg(test)]
mod tests;
mod voice;

pub use flaw::Flaw;
pub use form::{SentForm, read_form};
pub use keep::{Holder, MOST_FILES, adopt, keep, let_go};
pub use open::{File, content, find, of_case, thumbnail, waiting};
pub use prepare::{Prepared, prepare};
pub use serve::{Wanted, serve};
pub use shown::{Shown, shown};
pub use store::{Files, StoreTrouble};
pub use sweep::sweep;
