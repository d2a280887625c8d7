//! What the first row of a journal tells of how the report came.

use entity::Moment;
use entity::document::DocumentState;
use serde::{Deserialize, Serialize};

/// What the citizen said of one paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    pub document: String,
    pub state: DocumentState,
}

/// A unit a new case did not go to, as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedBy {
    pub unit: String,
    /// The verdict's code.
    pub why: String,
    /// When somebody there signed in last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Moment>,
}
