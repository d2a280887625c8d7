//! What must stay true of the code as a whole.

mod document;
mod front_line;
mod generated_docs;
mod layering;
mod pages;
mod sizes;
mod styles;
mod tree;
mod words;

pub use document::{Document, table};
