//! The files of `static/`, inside the binary, each under an address that changes with its content.

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "static/"]
#[exclude = "*LICENSE*"]
struct Files;

/// Files that are served as one: the desk and the kiosk add to the portal's stylesheet.
const BUNDLES: [(&str, &[&str]); 1] = [("desk.css", &["portal.css", "desk.css"])];

/// One file, ready to be served.
#[derive(Debug)]
pub struct Asset {
    /// The first eight hex digits of its SHA-256.
    pub hash: String,
    /// Where it is served.
    pub href: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// The asset of this name, such as `portal.css` or `fonts/jakarta-700.woff2`.
pub fn asset(name: &str) -> Option<&'static Asset> {
    ALL.get(name)
}

/// Where the asset of this name is served; an unknown name keeps its plain address, which is a 404.
pub fn href(name: &str) -> String {
    asset(name).map_or_else(|| format!("/static/{name}"), |found| found.href.clone())
}

/// The text of an asset, empty when there is none.
pub fn text(name: &str) -> &'static str {
    asset(name).and_then(|found| std::str::from_utf8(&found.bytes).ok()).unwrap_or_default()
}

/// Puts the real address in place of every `/static/<name>` in a template or stylesheet; names the
/// first reference that leads nowhere.
pub fn resolve(source: &str) -> Result<String, String> {
    resolve_with(source, |name| asset(name).map(|found| found.href.clone()))
}

static ALL: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let (sheets, others): (Vec<_>, Vec<_>) = Files::iter().partition(|name| name.ends_with(".css"));
    let mut all = BTreeMap::new();
    for name in others {
        let bytes = Files::get(&name).map(|file| file.data.into_owned()).unwrap_or_default();
        let bytes = if name.ends_with(".js") { lean(bytes) } else { bytes };
        all.insert(name.to_string(), finish(&name, bytes));
    }
    // Stylesheets last: their own hash covers the hashed addresses they name.
    for name in sheets {
        let sheet = stylesheet(&name, &all);
        all.insert(name.to_string(), finish(&name, sheet.into_bytes()));
    }
    all
});

/// A script without its indentation and without lines that only explain: a phone pays for every byte.
fn lean(script: Vec<u8>) -> Vec<u8> {
    let text = match String::from_utf8(script) {
        Ok(text) => text,
        Err(not_text) => return not_text.into_bytes(),
    };
    let explains = |line: &&str| line.starts_with("/*") && line.ends_with("*/");
    let kept = text.lines().map(str::trim).filter(|line| !line.is_empty() && !explains(line));
    kept.flat_map(|line| [line, "\n"]).collect::<String>().into_bytes()
}

fn stylesheet(name: &str, known: &BTreeMap<String, Asset>) -> String {
    let single = [name];
    let parts = BUNDLES.iter().find(|(bundle, _)| *bundle == name).map_or(&single[..], |(_, p)| p);
    let source: String = parts
        .iter()
        .filter_map(|part| Files::get(part))
        .filter_map(|file| String::from_utf8(file.data.into_owned()).ok())
        .collect();
    let find = |asset: &str| known.get(asset).map(|found: &Asset| found.href.clone());
    resolve_with(&source, find).unwrap_or(source)
}

fn finish(name: &str, bytes: Vec<u8>) -> Asset {
    use std::fmt::Write;
    let mut hash = String::with_capacity(8);
    for byte in Sha256::digest(&bytes).iter().take(4) {
        let _ = write!(hash, "{byte:02x}");
    }
    let plain = Files::get(name).map(|file| file.metadata.mimetype().to_owned());
    let media_type = match plain {
        Some(text) if text.starts_with("text/") => format!("{text}; charset=utf-8"),
        other => other.unwrap_or_else(|| "application/octet-stream".to_owned()),
    };
    Asset { href: format!("/aset/{hash}/{name}"), hash, media_type, bytes }
}

fn resolve_with(source: &str, find: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut pieces = source.split("/static/");
    let mut resolved = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let ends = |c: char| !(c.is_ascii_alphanumeric() || "-_./".contains(c));
        let name = piece.get(..piece.find(ends).unwrap_or(piece.len())).unwrap_or_default();
        resolved.push_str(&find(name).ok_or_else(|| format!("/static/{name}"))?);
        resolved.push_str(piece.strip_prefix(name).unwrap_or_default());
    }
    Ok(resolved)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> Option<String> {
        (name == "a/b.svg").then(|| "/aset/00/a/b.svg".to_owned())
    }

    #[test]
    fn references_get_the_address_that_is_served() {
        let source = r#"<link href="/static/a/b.svg"> url(/static/a/b.svg)"#;
        let resolved = r#"<link href="/aset/00/a/b.svg"> url(/aset/00/a/b.svg)"#;
        assert_eq!(resolve_with(source, known).as_deref(), Ok(resolved));
    }

    #[test]
    fn a_reference_that_leads_nowhere_is_named() {
        assert_eq!(resolve_with("x /static/none.js y", known), Err("/static/none.js".into()));
    }

    #[test]
    fn no_stylesheet_names_a_file_that_is_not_there() {
        for (name, asset) in ALL.iter().filter(|(_, asset)| asset.media_type.contains("css")) {
            let text = String::from_utf8_lossy(&asset.bytes);
            assert!(!text.contains("/static/"), "{name} names a missing file");
            assert!(!text.contains("</"), "{name} could not stand inside a page");
        }
    }

    #[test]
    fn a_script_keeps_its_code_and_loses_what_only_people_read() {
        let script = "/* Why. */\n  let a = 1; /* b */\n\n    go(a); // c\n";
        assert_eq!(lean(script.into()), b"let a = 1; /* b */\ngo(a); // c\n");
    }

    #[test]
    fn the_address_changes_with_the_content() {
        let (one, two) = (finish("x.css", b"a".to_vec()), finish("x.css", b"b".to_vec()));
        assert_ne!(one.href, two.href);
        assert_eq!(one.href, format!("/aset/{}/x.css", one.hash));
    }

    #[test]
    fn the_desks_stylesheet_holds_the_portals() {
        let (desk, portal) = (text("desk.css"), text("portal.css"));
        assert!(!portal.is_empty() && desk.starts_with(portal) && desk.len() > portal.len());
    }
}
