//! Spare codes: for the day the phone is lost. Shown once, kept as keyed hashes, each good once.

use crate::platform::vault::{Vault, incident};
use entity::officer::OfficerId;
use entity::second_factor::Model;

const HOW_MANY: usize = 8;

/// Fresh codes, and what is kept of them.
pub fn fresh(vault: &Vault, officer: OfficerId) -> (Vec<String>, String) {
    let codes: Vec<String> = (0..HOW_MANY).map(|_| shown(&incident())).collect();
    let hashes: Vec<String> = codes.iter().map(|code| hash(vault, officer, code)).collect();
    (codes, written(&hashes))
}

/// What is left once this code is used; none when it is not one of them.
pub fn without(vault: &Vault, factor: &Model, code: &str) -> Option<String> {
    let used = hash(vault, factor.officer_id, code);
    let mut left = hashes(factor);
    let place = left.iter().position(|hash| *hash == used)?;
    left.remove(place);
    Some(written(&left))
}

/// What is kept of the codes that are left.
pub fn hashes(factor: &Model) -> Vec<String> {
    serde_json::from_str(&factor.spare).unwrap_or_default()
}

fn written(hashes: &[String]) -> String {
    serde_json::json!(hashes).to_string()
}

/// In two groups, easy to copy.
fn shown(code: &str) -> String {
    let (first, second) = code.split_at_checked(4).unwrap_or((code, ""));
    format!("{first}-{second}")
}

fn hash(vault: &Vault, officer: OfficerId, code: &str) -> String {
    let plain: String =
        code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    vault.lookup("spare-code", &format!("{officer}:{plain}"))
}
