//! Secrets that are handed out once and kept only as their hash.

use super::hex;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// A secret of 256 random bits that may stand in a cookie or an address.
pub fn token() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// What is stored of a secret: 256 random bits need no key and no salt.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// A short number by which a fault is found again in the log, easy to read out on the telephone.
pub fn incident() -> String {
    const SYMBOLS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
    let pick = || SYMBOLS.get(usize::from(rand::random_range(0..30_u8))).copied().unwrap_or(b'2');
    (0..8).map(|_| char::from(pick())).collect()
}
