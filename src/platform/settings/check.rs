//! Shapes of single settings, and what production does not accept.

use super::{Complaints, MailTransport, Mode, Settings};
use lettre::message::Mailbox;
use secrecy::ExposeSecret;
use std::path::Path;
use validator::ValidationError;

fn wrong(what: &'static str) -> ValidationError {
    ValidationError::new("shape").with_message(what.into())
}

pub(super) fn given(path: &Path) -> Result<(), ValidationError> {
    if path.as_os_str().is_empty() { Err(wrong("is missing: write a path")) } else { Ok(()) }
}

pub(super) fn public_url(url: &str) -> Result<(), ValidationError> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => Ok(()),
        _ => Err(wrong(
            "must look like https://satupintu.example.go.id, with nothing after the name",
        )),
    }
}

/// An address a browser can be sent to, fit for a header and an attribute.
pub(super) fn site(url: &str) -> Result<(), ValidationError> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | ';' | ',');
    match rest {
        Some(site) if !site.is_empty() && site.chars().all(plain) => Ok(()),
        _ => Err(wrong("must look like https://www.bmkg.go.id/")),
    }
}

pub(super) fn mailbox(from: &str) -> Result<(), ValidationError> {
    from.parse::<Mailbox>().map(|_| ()).map_err(|_| {
        wrong("must be an e-mail address, such as Satu Pintu <satupintu@example.go.id>")
    })
}

/// Rules that look at more than one setting.
pub(super) fn together(settings: &Settings, complaints: &mut Complaints) {
    database(settings, complaints);
    mail_server(settings, complaints);
    match settings.mode {
        Mode::Demo => demo(settings, complaints),
        Mode::Production => production(settings, complaints),
    }
}

// Not a shape check of the section: those keep the rejected value, and this one holds a password.
fn database(settings: &Settings, complaints: &mut Complaints) {
    let url = settings.database.url.expose_secret();
    if !["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme)) {
        complaints.add("database.url", "must start with sqlite: or postgres://");
    }
}

fn mail_server(settings: &Settings, complaints: &mut Complaints) {
    let smtp = &settings.mail.smtp;
    if settings.mail.transport == MailTransport::Smtp && smtp.host.is_empty() {
        complaints.add("mail.smtp.host", "is missing: write the name of the mail server");
    }
    if smtp.user.is_some() != smtp.password.is_some() {
        complaints.add("mail.smtp.password", "goes with mail.smtp.user: write both or neither");
    }
}

fn demo(settings: &Settings, complaints: &mut Complaints) {
    if !settings.http.bind.is_loopback() {
        complaints.add("http.bind", "must be this machine only (127.0.0.1) in demo mode");
    }
}

fn production(settings: &Settings, complaints: &mut Complaints) {
    if settings.http.public_url.starts_with("http://") {
        complaints.add("http.public_url", "must start with https:// in production");
    }
    if settings.mail.transport == MailTransport::Files && !settings.mail.files_allowed {
        complaints.add(
            "mail.transport",
            "files reach nobody: use smtp, or set mail.files_allowed = true if that is meant",
        );
    }
    if settings.passwords.memory_kib < 19_456 || settings.passwords.passes < 2 {
        complaints.add(
            "passwords.memory_kib",
            "must be at least 19456, with passwords.passes at least 2",
        );
    }
    if settings.database.url.expose_secret().contains(":memory:") {
        complaints.add("database.url", "must not be in memory: everything would be lost");
    }
}
