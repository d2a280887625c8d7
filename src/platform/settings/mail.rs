//! How messages leave.

use super::check;
use secrecy::SecretString;
use serde::Deserialize;
use std::path::PathBuf;
use validator::Validate;

/// How messages leave, and from whom.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct MailSettings {
    pub transport: MailTransport,
    #[validate(nested)]
    pub smtp: SmtpSettings,
    /// The sender, such as `Satu Pintu <satupintu@example.go.id>`.
    #[validate(custom(function = "check::mailbox"))]
    pub from: String,
    /// Where messages land as files: all of them, or the SMS and WhatsApp ones without a gateway.
    #[validate(custom(function = "check::given"))]
    pub files_dir: PathBuf,
    /// Numbers are written to as `<number>@<this domain>`, through an e-mail-to-SMS gateway.
    pub sms_mail_domain: Option<String>,
    /// Production only: yes, messages really are to land as files.
    pub files_allowed: bool,
}

/// The ways a message can leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailTransport {
    /// To a mail server.
    #[default]
    Smtp,
    /// Into a folder.
    Files,
}

/// The mail server.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub tls: SmtpTls,
    pub user: Option<String>,
    pub password: Option<SecretString>,
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmtpTls {
    /// Plain first, then STARTTLS or nothing (usual port 587).
    #[default]
    Starttls,
    /// TLS from the first byte (usual port 465).
    Wrapped,
    /// None: only for a server on this machine or a closed network.
    None,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self {
            transport: MailTransport::Smtp,
            smtp: SmtpSettings::default(),
            from: String::new(),
            files_dir: PathBuf::new(),
            sms_mail_domain: None,
            files_allowed: false,
        }
    }
}

impl Default for SmtpSettings {
    fn default() -> Self {
        Self { host: String::new(), port: 587, tls: SmtpTls::Starttls, user: None, password: None }
    }
}
