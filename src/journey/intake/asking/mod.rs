//! How a question is asked and answered, at either door: show the form, read it, keep the answer, go on.

mod answering;
mod page;
mod question;

pub use answering::{Sending, alone, keep, known, onward, receive, show, written};
pub use page::{QuestionPage, back, caption, private};
pub use question::{Ask, Asked, Choice, Question, Visit};
