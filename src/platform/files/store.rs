//! Where sealed objects lie: a folder, behind an interface that other stores share.

use crate::platform::error::{AppError, Fault};
use crate::platform::settings::{LimitSettings, StorageSettings};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use std::sync::Arc;
use thiserror::Error;
use tokio::sync::Semaphore;

/// A store that cannot be opened.
#[derive(Debug, Error)]
#[error("storage.dir: {0}")]
pub struct StoreTrouble(String);

/// The store, and the turns of those who look through files.
#[derive(Debug)]
pub struct Files {
    objects: Arc<dyn ObjectStore>,
    /// Decoding a photo takes memory and a processor: so many at a time.
    pub(super) turns: Semaphore,
    /// The largest file taken in.
    pub(super) most_bytes: usize,
}

impl Files {
    /// Opens the folder; what is written there is on the disk before it counts as written.
    ///
    /// # Errors
    /// When the folder can be neither found nor made.
    pub fn open(storage: &StorageSettings, limits: &LimitSettings) -> Result<Self, StoreTrouble> {
        std::fs::create_dir_all(&storage.dir).map_err(|error| StoreTrouble(error.to_string()))?;
        let folder = LocalFileSystem::new_with_prefix(&storage.dir)
            .map_err(|error| StoreTrouble(error.to_string()))?
            .with_fsync(true);
        Ok(Self {
            objects: Arc::new(folder),
            turns: Semaphore::new(limits.files_at_once),
            most_bytes: limits.file_bytes,
        })
    }

    pub(super) async fn put(&self, address: &str, sealed: Vec<u8>) -> Result<(), AppError> {
        let put = self.objects.put(&place(address), sealed.into()).await;
        put.map(drop).map_err(|error| Fault::new(error, "putting a file into the store").into())
    }

    pub(super) async fn get(&self, address: &str) -> Result<Vec<u8>, AppError> {
        let read = async { self.objects.get(&place(address)).await?.bytes().await };
        let read = read.await.map_err(|error| Fault::new(error, "reading a file of the store"))?;
        Ok(read.to_vec())
    }

    /// What is not there need not be deleted.
    pub(super) async fn delete(&self, address: &str) -> Result<(), AppError> {
        match self.objects.delete(&place(address)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(Fault::new(error, "deleting a file of the store").into()),
        }
    }
}

/// Spread over folders, so that none grows too large to look into.
fn place(address: &str) -> Path {
    let (first, _) = address.split_at_checked(2).unwrap_or((address, ""));
    Path::from_iter(["berkas", first, address])
}
