//! Passwords: Argon2id, computed apart from the threads that answer, a few at a time.

mod rules;

pub use rules::{MIN_LENGTH, PasswordProblem, acceptable};

use crate::platform::error::{AppError, Fault, Refusal};
use crate::platform::settings::PasswordSettings;
use actix_web::web;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How long a sign-in waits for its turn before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(2);

/// Hashes and verifies passwords.
#[derive(Debug)]
pub struct Passwords {
    params: Params,
    turns: Arc<Semaphore>,
    patience: Duration,
    /// The hash of a password nobody has: an unknown name costs the same work as a known one.
    nobody: String,
}

/// What came of a verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Wrong,
    Right,
    /// Right, and hashed with weaker parameters than today's: hash it again.
    RightButWeak,
}

impl Passwords {
    /// Hashes with these parameters.
    pub fn new(settings: &PasswordSettings) -> Result<Self, Fault> {
        let params = Params::new(settings.memory_kib, settings.passes, 1, None)
            .map_err(|error| fault(&error))?;
        let nobody = hash_now(&params, &crate::platform::vault::token())?;
        Ok(Self {
            params,
            turns: Arc::new(Semaphore::new(settings.at_once)),
            patience: PATIENCE,
            nobody,
        })
    }

    /// The hash of a new password, in PHC form.
    pub async fn hash(&self, password: SecretString) -> Result<String, AppError> {
        let params = self.params.clone();
        Ok(self.in_turn(move || hash_now(&params, password.expose_secret())).await??)
    }

    /// Does the password fit the hash? Without a hash (an unknown name) the work is the same and
    /// the answer is no.
    pub async fn verify(
        &self,
        password: SecretString,
        hash: Option<String>,
    ) -> Result<Verdict, AppError> {
        let (known, hash) = (hash.is_some(), hash.unwrap_or_else(|| self.nobody.clone()));
        let params = self.params.clone();
        let fits =
            self.in_turn(move || verify_now(&params, password.expose_secret(), &hash)).await??;
        Ok(if known { fits } else { Verdict::Wrong })
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let turn = timeout(self.patience, Arc::clone(&self.turns).acquire_owned()).await;
        let Ok(Ok(turn)) = turn else {
            return Err(Refusal::TooMany { retry_after: 10 }.into());
        };
        web::block(move || {
            let done = work();
            drop(turn);
            done
        })
        .await
        .map_err(|stopped| Fault::new(stopped.to_string(), "hashing a password").into())
    }
}

fn hash_now(params: &Params, password: &str) -> Result<String, Fault> {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    let hash = argon2.hash_password(password.as_bytes()).map_err(|error| fault(&error))?;
    Ok(hash.to_string())
}

fn verify_now(params: &Params, password: &str, hash: &str) -> Result<Verdict, Fault> {
    let hash = PasswordHash::new(hash).map_err(|error| fault(&error))?;
    if Argon2::default().verify_password(password.as_bytes(), &hash).is_err() {
        return Ok(Verdict::Wrong);
    }
    let used = Params::try_from(&hash).map_err(|error| fault(&error))?;
    let weak = used.m_cost() < params.m_cost() || used.t_cost() < params.t_cost();
    Ok(if weak { Verdict::RightButWeak } else { Verdict::Right })
}

fn fault(error: &impl std::fmt::Display) -> Fault {
    Fault::new(error.to_string(), "computing Argon2")
}

#[cfg(test)]
mod tests;
