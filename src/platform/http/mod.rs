//! What every request passes through, and what is known of whoever sent it.

mod body;
mod client;
mod cross_site;
mod deadline;
mod head;
mod headers;
mod language;
mod parts;
pub mod static_files;
mod upload;
pub mod violations;
mod visitor;

pub use body::take_body;
pub use client::Client;
pub use cross_site::refuse_cross_site;
pub use deadline::answer_in_time;
pub use head::head_as_get;
pub use headers::{Headers, add_headers};
pub use language::keep_language;
pub use parts::{Content, Part, Parts};
pub use visitor::{Chosen, LANGUAGE, Visitor};
