//! What comes in from the sign-in and account pages. Passwords are never shown again.

use secrecy::SecretString;
use serde::Deserialize;

/// Name and password.
#[derive(Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    pub nama: String,
    #[serde(default)]
    pub sandi: SecretString,
    /// Where to go on.
    #[serde(default)]
    pub ke: String,
}

/// Where to go on after signing in.
#[derive(Deserialize)]
pub struct Onward {
    pub ke: Option<String>,
}

/// What was just saved.
#[derive(Deserialize)]
pub struct Just {
    pub selesai: Option<String>,
}

/// The language an officer wants the desk in.
#[derive(Deserialize)]
pub struct LanguageForm {
    #[serde(default)]
    pub bahasa: String,
}

/// A new password, proven by the old one.
#[derive(Deserialize)]
pub struct PasswordForm {
    #[serde(default)]
    pub lama: SecretString,
    #[serde(default)]
    pub baru: SecretString,
    #[serde(default)]
    pub ulang: SecretString,
}
