//! Keeps what must not be read: encryption, look-up hashes, the journal's chain, secrets.
//! The keys stand in a file outside the database; nothing here prints them.

mod key_ring;
mod token;

pub use key_ring::{KeyRing, KeyRingTrouble};
pub use token::{incident, token, token_hash};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;
use thiserror::Error;
use zeroize::Zeroize;

const NONCE_BYTES: usize = 24;

/// Seals, opens and hashes with one key ring.
#[derive(Debug)]
pub struct Vault {
    keys: KeyRing,
}

/// Why something sealed cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum VaultError {
    #[error("sealed with key {0}, which is not on the key ring")]
    UnknownKey(u8),
    #[error("sealed for another place, or changed since")]
    Damaged,
    #[error("opened, but not what was expected")]
    Unreadable,
}

impl Vault {
    /// A vault with these keys.
    pub const fn new(keys: KeyRing) -> Self {
        Self { keys }
    }

    /// A vault with fresh keys that nobody else has.
    pub fn generate() -> Self {
        Self::new(KeyRing::generate())
    }

    /// Seals `plain` for one place, `"table.column:row-id"`; nowhere else can it be opened.
    pub fn seal(&self, place: &str, plain: &[u8]) -> Vec<u8> {
        let (id, key) = self.keys.current();
        let nonce: [u8; NONCE_BYTES] = rand::random();
        let aad = aad(id, place);
        let payload = Payload { msg: plain, aad: &aad };
        let body = cipher(key).encrypt(&XNonce::from(nonce), payload).unwrap_or_else(|_| {
            // XChaCha20-Poly1305 refuses only messages of more than 256 GiB.
            unreachable!("a sealed value fits in memory")
        });
        [&[id], nonce.as_slice(), &body].concat()
    }

    /// Opens what was sealed for this place.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        let (&id, rest) = sealed.split_first().ok_or(VaultError::Damaged)?;
        let (nonce, body) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(VaultError::Damaged)?;
        let key = self.keys.encryption(id).ok_or(VaultError::UnknownKey(id))?;
        let payload = Payload { msg: body, aad: &aad(id, place) };
        cipher(key).decrypt(&XNonce::from(*nonce), payload).map_err(|_| VaultError::Damaged)
    }

    /// Seals a value as JSON.
    pub fn seal_json<T: Serialize>(&self, place: &str, value: &T) -> Result<Vec<u8>, VaultError> {
        let plain = serde_json::to_vec(value).map_err(|_| VaultError::Unreadable)?;
        Ok(self.seal(place, &plain))
    }

    /// Opens a value that was sealed as JSON.
    pub fn open_json<T: DeserializeOwned>(
        &self,
        place: &str,
        sealed: &[u8],
    ) -> Result<T, VaultError> {
        let plain = self.open(place, sealed)?;
        serde_json::from_slice(&plain).map_err(|_| VaultError::Unreadable)
    }

    /// A keyed hash by which an equal value can be found again, for one purpose only (`"nik"`).
    pub fn lookup(&self, purpose: &str, value: &str) -> String {
        hmac_hex(self.keys.index(), &[purpose.as_bytes(), value.as_bytes()])
    }

    /// A keyed hash of a request's body: the same key with another body is a conflict.
    pub fn hash_body(&self, body: &[u8]) -> String {
        hmac_hex(self.keys.index(), &[b"submission.body", body])
    }

    /// The name of a content within a scope: equal content has an equal name there, and only there.
    pub fn address(&self, scope: &[u8], content: &[u8]) -> String {
        hmac_hex(self.keys.index(), &[b"attachment", scope, content])
    }

    /// The next link of the journal's chain over these parts.
    pub fn chain(&self, parts: &[&[u8]]) -> String {
        hmac_hex(self.keys.journal(), parts)
    }

    /// Are these keys only for trying out?
    pub const fn is_demo(&self) -> bool {
        self.keys.is_demo()
    }
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key))
}

fn aad(key_id: u8, place: &str) -> Vec<u8> {
    [&[key_id], place.as_bytes()].concat()
}

/// HMAC-SHA-256 in hex; each part is preceded by its length, so parts cannot run into each other.
fn hmac_hex(key: &[u8; 32], parts: &[&[u8]]) -> String {
    // HMAC fills a short key with zeros up to its block of 64 bytes.
    let mut block = [0; 64];
    block.iter_mut().zip(key).for_each(|(slot, byte)| *slot = *byte);
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
    block.zeroize();
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    hex(&mac.finalize().into_bytes())
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests;
