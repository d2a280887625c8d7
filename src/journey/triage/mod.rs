//! The office that holds a case judges it: check, classify, give it to somebody, ask, tell, match data,
//! handle, put aside, merge. Each act has one form; `casework` carries it.

mod archive;
mod ask;
mod assign;
mod classify;
mod consent;
mod delay;
mod documents;
mod label;
mod merge;
mod plain;
mod prioritise;
mod registry;
mod tell;
mod told;

pub use archive::Archive;
pub use ask::Ask;
pub use assign::Assign;
pub use classify::Classify;
pub use consent::RecordConsent;
pub use delay::ExplainDelay;
pub use documents::CheckDocuments;
pub use label::Labels;
pub use merge::Merge;
pub use plain::{Check, Handle, Note, RecordFinding, Resume, Unmerge, Verify};
pub use prioritise::Prioritise;
pub use registry::CheckRegistry;
pub use tell::Tell;

use super::casework::{Plain, mount as step};
use crate::platform::routes::Routes;
use assign::{NOBODY, colleagues_of};

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    step::<Plain<Check>>(routes);
    step::<CheckDocuments>(routes);
    step::<CheckRegistry>(routes);
    step::<RecordConsent>(routes);
    step::<ExplainDelay>(routes);
    step::<Classify>(routes);
    step::<Assign>(routes);
    step::<Prioritise>(routes);
    step::<Labels>(routes);
    step::<Ask>(routes);
    step::<Tell>(routes);
    step::<Plain<Resume>>(routes);
    step::<Plain<Verify>>(routes);
    step::<Plain<RecordFinding>>(routes);
    step::<Plain<Handle>>(routes);
    step::<Archive>(routes);
    step::<Merge>(routes);
    step::<Plain<Unmerge>>(routes);
    step::<Plain<Note>>(routes);
}
