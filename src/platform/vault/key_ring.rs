//! The keys, and the file they stand in.

use super::base64;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use config::{Config, File, FileFormat};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use thiserror::Error;
use zeroize::Zeroizing;

type KeyBytes = Zeroizing<[u8; 32]>;

/// Encryption keys by number, the key of look-ups and the key of the journal.
pub struct KeyRing {
    demo: bool,
    current: u8,
    current_key: KeyBytes,
    older: BTreeMap<u8, KeyBytes>,
    index: KeyBytes,
    journal: KeyBytes,
}

/// Why the key file is of no use.
#[derive(Debug, Error)]
pub enum KeyRingTrouble {
    #[error("the key file cannot be read: {0}")]
    Unreadable(String),
    #[error("the key file is open to others: make it readable by its owner only (chmod 600)")]
    OpenToOthers,
    #[error("{0} in the key file is not 32 bytes in base64")]
    NotAKey(String),
    #[error("the key file names {0} as current, but has no such key")]
    NoCurrentKey(u8),
    #[error("the key file is there already; it is never written over")]
    Exists,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OnDisk {
    #[serde(default)]
    demo: bool,
    current: u8,
    encryption: BTreeMap<String, String>,
    index: String,
    journal: String,
}

impl KeyRing {
    /// Fresh keys.
    pub fn generate() -> Self {
        Self {
            demo: false,
            current: 1,
            current_key: fresh(),
            older: BTreeMap::new(),
            index: fresh(),
            journal: fresh(),
        }
    }

    /// The same keys, marked as good for trying out only.
    pub fn for_demo(mut self) -> Self {
        self.demo = true;
        self
    }

    /// Reads a key file that nobody but its owner can read.
    pub fn load(file: &Path) -> Result<Self, KeyRingTrouble> {
        refuse_open_to_others(file)?;
        let read = Config::builder()
            .add_source(File::from(file).format(FileFormat::Toml))
            .build()
            .and_then(Config::try_deserialize::<OnDisk>)
            .map_err(|error| KeyRingTrouble::Unreadable(error.to_string()))?;
        Self::from_disk(&read)
    }

    fn from_disk(read: &OnDisk) -> Result<Self, KeyRingTrouble> {
        let mut keys = BTreeMap::new();
        for (id, text) in &read.encryption {
            let name = || format!("encryption.{id}");
            let number = id.parse().map_err(|_| KeyRingTrouble::NotAKey(name()))?;
            keys.insert(number, key(&name(), text)?);
        }
        let current_key =
            keys.remove(&read.current).ok_or(KeyRingTrouble::NoCurrentKey(read.current))?;
        Ok(Self {
            demo: read.demo,
            current: read.current,
            current_key,
            older: keys,
            index: key("index", &read.index)?,
            journal: key("journal", &read.journal)?,
        })
    }

    /// Writes a new key file, readable by its owner only, and waits until the disk has it.
    pub fn save_new(&self, file: &Path) -> Result<(), KeyRingTrouble> {
        let unreadable = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => KeyRingTrouble::Exists,
            _ => KeyRingTrouble::Unreadable(error.to_string()),
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut opened = options.open(file).map_err(unreadable)?;
        opened.write_all(self.to_toml().as_bytes()).map_err(unreadable)?;
        opened.sync_all().map_err(unreadable)
    }

    fn to_toml(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::from(
            "# Whoever has this file can read what is sealed in the database; without it nobody can.\n\
             # Keep a copy apart from the database and its backups.\n",
        ));
        let lines = [
            format!("demo = {}", self.demo),
            format!("current = {}", self.current),
            format!("index = \"{}\"", base64(&*self.index)),
            format!("journal = \"{}\"", base64(&*self.journal)),
            "\n[encryption]".to_owned(),
            format!("{} = \"{}\"", self.current, base64(&*self.current_key)),
        ];
        for line in lines {
            let _ = writeln!(text, "{line}");
        }
        for (id, key) in &self.older {
            let _ = writeln!(text, "{id} = \"{}\"", base64(&**key));
        }
        text
    }

    pub(super) fn current(&self) -> (u8, &[u8; 32]) {
        (self.current, &self.current_key)
    }

    pub(super) fn encryption(&self, id: u8) -> Option<&[u8; 32]> {
        if id == self.current {
            return Some(&self.current_key);
        }
        self.older.get(&id).map(|key| &**key)
    }

    pub(super) fn index(&self) -> &[u8; 32] {
        &self.index
    }

    pub(super) fn journal(&self) -> &[u8; 32] {
        &self.journal
    }

    pub(super) const fn is_demo(&self) -> bool {
        self.demo
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyRing {{ current: {}, older: {:?} }}", self.current, self.older.keys())
    }
}

fn fresh() -> KeyBytes {
    Zeroizing::new(rand::random())
}

fn key(name: &str, text: &str) -> Result<KeyBytes, KeyRingTrouble> {
    let bytes = Zeroizing::new(BASE64_STANDARD.decode(text).unwrap_or_default());
    <[u8; 32]>::try_from(bytes.as_slice())
        .map(Zeroizing::new)
        .map_err(|_| KeyRingTrouble::NotAKey(name.to_owned()))
}

#[cfg(unix)]
fn refuse_open_to_others(file: &Path) -> Result<(), KeyRingTrouble> {
    use std::os::unix::fs::PermissionsExt;
    let about = file.metadata().map_err(|error| KeyRingTrouble::Unreadable(error.to_string()))?;
    let (group, others) = (0o070, 0o007);
    if about.permissions().mode() & (group | others) == 0 {
        Ok(())
    } else {
        Err(KeyRingTrouble::OpenToOthers)
    }
}

#[cfg(not(unix))]
fn refuse_open_to_others(_: &Path) -> Result<(), KeyRingTrouble> {
    Ok(())
}
