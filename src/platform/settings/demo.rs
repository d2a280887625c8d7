//! The values that are used when nothing is written, and the tree of the demonstration.

use super::{
    DatabaseSettings, HttpSettings, JobSettings, KeySettings, LimitSettings, MailSettings,
    MailTransport, Mode, PasswordSettings, Settings, StorageSettings, ThrottleSettings,
};
use secrecy::SecretString;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;

impl Settings {
    /// Everything in one folder, SQLite, messages as files, reachable from this machine only.
    pub fn demo(dir: &Path, port: u16) -> Self {
        let here = format!("http://localhost:{port}");
        let database = format!("sqlite://{}?mode=rwc", dir.join("satupintu.db").display());
        Self {
            mode: Mode::Demo,
            http: HttpSettings { port, public_url: here, ..HttpSettings::default() },
            database: DatabaseSettings { url: database.into(), ..DatabaseSettings::default() },
            storage: StorageSettings { dir: dir.join("files") },
            keys: KeySettings { file: dir.join("keys.toml") },
            mail: MailSettings {
                transport: MailTransport::Files,
                from: "Satu Pintu <satupintu@contoh.invalid>".into(),
                files_dir: dir.join("messages"),
                ..MailSettings::default()
            },
            passwords: PasswordSettings { memory_kib: 19_456, passes: 2, ..Default::default() },
            ..Self::default()
        }
    }
}

impl Default for HttpSettings {
    fn default() -> Self {
        Self {
            bind: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 8080,
            public_url: String::new(),
            quick_exit_url: "https://www.bmkg.go.id/".to_owned(),
            workers: None,
            trusted_proxies: Vec::new(),
            offline: true,
        }
    }
}

impl Default for DatabaseSettings {
    fn default() -> Self {
        Self { url: SecretString::default(), max_connections: 10 }
    }
}

impl Default for PasswordSettings {
    fn default() -> Self {
        Self { memory_kib: 65_536, passes: 3, at_once: 2 }
    }
}

impl Default for LimitSettings {
    fn default() -> Self {
        Self {
            body_bytes: 262_144,
            body_seconds: 30,
            body_bytes_per_second: 1_024,
            file_bytes: 5 * 1024 * 1024,
            upload_bytes: 40 * 1024 * 1024,
            upload_seconds: 300,
            files_at_once: 2,
            head_seconds: 5,
            answer_seconds: 10,
            connections: 4_096,
        }
    }
}

impl Default for ThrottleSettings {
    fn default() -> Self {
        Self {
            // Mobile networks and village Wi-Fi put many people behind one address.
            submissions_per_hour: 60,
            kiosk_submissions_per_hour: 30,
            code_lookups_per_minute: 10,
            sign_ins_per_minute: 10,
            searches_per_minute: 600,
            uploads_per_hour: 300,
        }
    }
}

impl Default for JobSettings {
    fn default() -> Self {
        Self { in_process: true }
    }
}
