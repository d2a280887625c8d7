//! What comes in from the citizen's pages.

use serde::{Deserialize, Serialize};

/// A typed code.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    pub kode: String,
}

/// The second factor. Never shown again, never logged.
#[derive(Deserialize)]
pub struct ProofForm {
    #[serde(default)]
    pub bukti: String,
}

/// An act of the reporter: words, a reason where one is asked, and what makes it safe to repeat.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct ActForm {
    #[serde(default)]
    pub key: String,
    #[serde(default)]
    pub version: i32,
    #[serde(default)]
    pub kata: String,
    #[serde(default)]
    pub alasan: String,
}
