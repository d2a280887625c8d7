//! A case in the citizen's words: what comes next, the facts, the history. Pure but for `Help`.

mod carried;
mod facts;
mod help;
mod history;
mod next;
#[cfg(test)]
mod tests;
mod view;

pub use carried::Carried;
pub use facts::{Fact, facts};
pub use help::Help;
pub use history::{Step, passed_on, question, steps, steps_since};
pub use next::{Late, dated, late, next_steps};
pub use view::View;
