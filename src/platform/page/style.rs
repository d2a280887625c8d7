//! The stylesheets that stand inside a page, as the content security policy names them.

use crate::platform::assets;
use crate::platform::error::ERROR_CSS;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// `'sha256-…' 'sha256-…'`: the only inline styles a browser may apply.
pub fn style_hashes() -> &'static str {
    static HASHES: LazyLock<String> = LazyLock::new(|| {
        let sheets = [assets::text("portal.css"), ERROR_CSS];
        sheets
            .map(|css| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(css))))
            .join(" ")
    });
    &HASHES
}
