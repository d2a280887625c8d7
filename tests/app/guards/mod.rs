//! What must stay true of the code as a whole.

mod pages;
