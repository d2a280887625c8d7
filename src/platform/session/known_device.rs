//! A browser that an officer has signed in with before. It need not wait when a stranger elsewhere
//! keeps trying in the officer's name.

use crate::platform::vault::Vault;
use entity::officer::Model;

const PURPOSE: &str = "known-device";

/// The cookie's value: which account, and a keyed hash that a new password makes worthless.
pub fn mark(vault: &Vault, officer: &Model) -> String {
    vault.lookup(
        PURPOSE,
        &format!("{}:{}", officer.id, officer.password_hash),
    )
}

/// Is this the mark of a browser that this officer has signed in with?
pub fn knows(vault: &Vault, officer: &Model, shown: Option<&str>) -> bool {
    use subtle::ConstantTimeEq;
    shown.is_some_and(|shown| {
        mark(vault, officer)
            .as_bytes()
            .ct_eq(shown.as_bytes())
            .into()
    })
}
