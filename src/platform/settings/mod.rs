//! What an operator may set: one typed tree, read once at start, wrong in no detail by then.

mod check;
mod complaints;
mod demo;
mod load;
mod mail;

pub use complaints::{Complaint, Complaints};
pub use mail::{MailSettings, MailTransport, SmtpSettings, SmtpTls};

use secrecy::SecretString;
use serde::Deserialize;
use std::net::IpAddr;
use std::path::PathBuf;
use validator::Validate;

/// Every setting of the service. `docs/OPERATING.md` has the same list as a table.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    pub mode: Mode,
    pub http: HttpSettings,
    pub database: DatabaseSettings,
    pub storage: StorageSettings,
    pub keys: KeySettings,
    pub mail: MailSettings,
    pub passwords: PasswordSettings,
    pub limits: LimitSettings,
    pub throttle: ThrottleSettings,
    pub jobs: JobSettings,
}

/// For trying out, or for real.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Sample data, plain HTTP on this machine only, messages into a folder.
    Demo,
    /// Refuses everything that is only good for trying out.
    #[default]
    Production,
}

/// Where the service listens and how the world calls it.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct HttpSettings {
    pub bind: IpAddr,
    pub port: u16,
    /// The address people type, without a slash at the end; links in messages start with it.
    #[validate(custom(function = "check::public_url"))]
    pub public_url: String,
    /// Where somebody lands who must leave these pages in a hurry: a site anybody may be looking at.
    #[validate(custom(function = "check::site"))]
    pub quick_exit_url: String,
    /// Threads that answer; one per processor when absent.
    #[validate(range(min = 1, max = 256, message = "must be between 1 and 256"))]
    pub workers: Option<usize>,
    /// Addresses of the proxies in front, whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Phones keep the portal for when there is no network. Switched off, they forget it.
    pub offline: bool,
}

/// The database.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct DatabaseSettings {
    /// `sqlite:///var/lib/satupintu/satupintu.db` or `postgres://user:password@host/name`.
    pub url: SecretString,
    #[validate(range(min = 2, max = 500, message = "must be between 2 and 500"))]
    pub max_connections: u32,
}

/// Files that are not in the database.
#[derive(Clone, Debug, Default, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct StorageSettings {
    #[validate(custom(function = "check::given"))]
    pub dir: PathBuf,
}

/// The key ring that opens what is sealed in the database.
#[derive(Clone, Debug, Default, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct KeySettings {
    #[validate(custom(function = "check::given"))]
    pub file: PathBuf,
}

/// What a password hash costs (Argon2id) and how many are computed side by side.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct PasswordSettings {
    #[validate(range(min = 64, max = 1_048_576, message = "must be between 64 and 1048576"))]
    pub memory_kib: u32,
    #[validate(range(min = 1, max = 20, message = "must be between 1 and 20"))]
    pub passes: u32,
    #[validate(range(min = 1, max = 64, message = "must be between 1 and 64"))]
    pub at_once: usize,
}

/// How much and how long a client may send.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct LimitSettings {
    #[validate(range(
        min = 4_096,
        max = 67_108_864,
        message = "must be between 4096 and 67108864"
    ))]
    pub body_bytes: usize,
    /// The longest a body may take to arrive.
    #[validate(range(min = 1, max = 600, message = "must be between 1 and 600"))]
    pub body_seconds: u64,
    /// A body slower than this is cut off once its first seconds are over.
    #[validate(range(max = 1_048_576, message = "must be at most 1048576"))]
    pub body_bytes_per_second: u64,
    /// The largest photo, PDF or voice note.
    #[validate(range(
        min = 65_536,
        max = 67_108_864,
        message = "must be between 65536 and 67108864"
    ))]
    pub file_bytes: usize,
    /// The largest form that brings files: what is too large in it is still read, to say so in its
    /// place.
    #[validate(range(
        min = 65_536,
        max = 536_870_912,
        message = "must be between 65536 and 536870912"
    ))]
    pub upload_bytes: usize,
    /// The longest a form with files may take to arrive: on a slow network that is long.
    #[validate(range(min = 10, max = 3_600, message = "must be between 10 and 3600"))]
    pub upload_seconds: u64,
    /// Files looked through side by side; each may take 200 MB while it is.
    #[validate(range(min = 1, max = 64, message = "must be between 1 and 64"))]
    pub files_at_once: usize,
    /// The longest a request line and its headers may take to arrive.
    #[validate(range(min = 1, max = 60, message = "must be between 1 and 60"))]
    pub head_seconds: u64,
    /// The longest an answer may take to compute.
    #[validate(range(min = 2, max = 600, message = "must be between 2 and 600"))]
    pub answer_seconds: u64,
    /// Open connections per worker.
    #[validate(range(min = 16, max = 65_536, message = "must be between 16 and 65536"))]
    pub connections: usize,
}

/// How often one client may do what costs us or others something.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct ThrottleSettings {
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub submissions_per_hour: u32,
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub kiosk_submissions_per_hour: u32,
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub code_lookups_per_minute: u32,
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub sign_ins_per_minute: u32,
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub searches_per_minute: u32,
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub uploads_per_hour: u32,
}

/// Work that goes on beside the requests.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct JobSettings {
    /// Should `serve` do the jobs itself, or does a `work` process run beside it?
    pub in_process: bool,
}

impl HttpSettings {
    /// Do people reach us over HTTPS?
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
