//! The stylesheets that stand inside a page, and as the content security policy names them.

use crate::platform::assets;
use crate::platform::error::ERROR_CSS;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The portal's stylesheet as a first page carries it: without the web font, which no first page waits
/// for (`font-display: optional`) but every first visit would pay for. The kept stylesheet names it.
pub fn first_page_css() -> &'static str {
    static CSS: LazyLock<String> = LazyLock::new(|| without_fonts(assets::text("portal.css")));
    &CSS
}

fn without_fonts(css: &str) -> String {
    let mut parts = css.split("@font-face{");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// `'sha256-…' 'sha256-…'`: the only inline styles a browser may apply.
pub fn style_hashes() -> &'static str {
    static HASHES: LazyLock<String> = LazyLock::new(|| {
        let sheets = [first_page_css(), ERROR_CSS];
        sheets
            .map(|css| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(css))))
            .join(" ")
    });
    &HASHES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_page_asks_for_no_font_and_lacks_nothing_else() {
        assert_eq!(without_fonts("a{b:c}@font-face{src:url(x)}d{e:f}"), "a{b:c}d{e:f}");
        let (first, kept) = (first_page_css(), assets::text("portal.css"));
        assert!(kept.contains("@font-face") && !first.contains("@font-face"));
        assert!(first.contains(".timeline") && first.ends_with(&kept[kept.len() - 200..]));
    }
}
