//! What must stay true of the code as a whole.

mod front_line;
mod pages;
