//! The demonstration's folder: made, and on request cleared of what a demonstration puts there.

use crate::platform::settings::Settings;
use crate::platform::vault::{KeyRing, Vault};
use anyhow::{Context, ensure};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Where everything of a demonstration lies.
pub struct Folder {
    dir: PathBuf,
    keys: PathBuf,
    folders: [PathBuf; 2],
}

/// What SQLite keeps of the database.
const DATABASE: [&str; 3] = ["satupintu.db", "satupintu.db-wal", "satupintu.db-shm"];

impl Folder {
    /// The folder these settings name.
    pub fn new(dir: &Path, settings: &Settings) -> Self {
        Self {
            dir: dir.to_owned(),
            keys: settings.keys.file.clone(),
            folders: [settings.storage.dir.clone(), settings.mail.files_dir.clone()],
        }
    }

    /// Makes it this process's own until the answer is dropped: a folder that another demonstration
    /// works in must not be cleared under it.
    pub fn claim(&self) -> anyhow::Result<File> {
        let trouble = || format!("the folder {} cannot be used", self.dir.display());
        fs::create_dir_all(&self.dir).with_context(trouble)?;
        let lock = File::create(self.dir.join("demo.lock")).with_context(trouble)?;
        lock.try_lock().with_context(|| {
            let dir = self.dir.display();
            format!("a demonstration is running in {dir}: stop it, or choose another --dir")
        })?;
        Ok(lock)
    }

    /// Makes the folder and its keys where they are missing.
    pub fn prepare(&self) -> anyhow::Result<()> {
        for folder in &self.folders {
            fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
        }
        if self.keys.exists() {
            return self.refuse_real();
        }
        KeyRing::generate().for_demo().save_new(&self.keys)?;
        Ok(())
    }

    /// Deletes what a demonstration has put there, and nothing else.
    pub fn clear(&self) -> anyhow::Result<()> {
        if self.keys.exists() {
            self.refuse_real()?;
        }
        let files = DATABASE.iter().map(|name| self.dir.join(name));
        for file in files.chain([self.keys.clone()]) {
            gone(fs::remove_file(&file)).with_context(|| format!("{}", file.display()))?;
        }
        for folder in &self.folders {
            gone(fs::remove_dir_all(folder)).with_context(|| format!("{}", folder.display()))?;
        }
        Ok(())
    }

    /// Keys that were not made for trying out belong to somebody's reports.
    fn refuse_real(&self) -> anyhow::Result<()> {
        let vault = Vault::new(KeyRing::load(&self.keys)?);
        ensure!(
            vault.is_demo(),
            "{} belongs to a real service: choose another folder",
            self.dir.display()
        );
        Ok(())
    }
}

fn gone(done: std::io::Result<()>) -> std::io::Result<()> {
    match done {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(dir: &Path) -> Folder {
        Folder::new(dir, &Settings::demo(dir, 8080))
    }

    #[test]
    fn keys_are_made_once_and_kept() {
        let dir = tempfile::tempdir().unwrap();
        let folder = folder(&dir.path().join("new/demo"));
        folder.prepare().unwrap();
        let keys = fs::read(&folder.keys).unwrap();
        folder.prepare().unwrap();
        assert_eq!(fs::read(&folder.keys).unwrap(), keys);
    }

    #[test]
    fn clearing_takes_what_a_demonstration_left_and_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let folder = folder(dir.path());
        folder.prepare().unwrap();
        let (own, other) = (dir.path().join("satupintu.db"), dir.path().join("thesis.txt"));
        fs::write(&own, "").unwrap();
        fs::write(&other, "").unwrap();
        folder.clear().unwrap();
        assert!(!own.exists() && !folder.keys.exists() && other.exists());
        folder.clear().unwrap();
    }

    #[test]
    fn a_folder_is_one_demonstrations_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let first = folder(dir.path()).claim().unwrap();
        assert!(folder(dir.path()).claim().is_err());
        drop(first);
        assert!(folder(dir.path()).claim().is_ok());
    }

    #[test]
    fn a_real_services_folder_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let folder = folder(dir.path());
        KeyRing::generate().save_new(&folder.keys).unwrap();
        fs::write(dir.path().join("satupintu.db"), "").unwrap();
        assert!(folder.prepare().is_err());
        assert!(folder.clear().is_err());
        assert!(dir.path().join("satupintu.db").exists());
    }
}
