//! Something of ours broke. The log gets the whole chain, the visitor a number.

use super::{AppError, Refusal};
use sea_orm::{DbErr, RuntimeErr, sqlx};
use std::error::Error;
use std::fmt;

/// A broken thing and what was being done.
#[derive(Debug)]
pub struct Fault {
    doing: &'static str,
    cause: Box<dyn Error + Send + Sync>,
}

impl Fault {
    /// A fault met while `doing` something ("recording the referral").
    pub fn new(cause: impl Into<Box<dyn Error + Send + Sync>>, doing: &'static str) -> Self {
        Self { doing, cause: cause.into() }
    }

    /// The same fault once more, for an answer that only lends it.
    pub(super) fn again(&self) -> Self {
        Self { doing: self.doing, cause: self.cause_chain().into() }
    }

    /// The whole chain in one line, for the log.
    pub fn chain(&self) -> String {
        format!("{}: {}", self.doing, self.cause_chain())
    }

    fn cause_chain(&self) -> String {
        let mut line = self.cause.to_string();
        let mut source = self.cause.source();
        while let Some(deeper) = source {
            line.push_str(": ");
            line.push_str(&deeper.to_string());
            source = deeper.source();
        }
        line
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a fault while {}", self.doing)
    }
}

impl Error for Fault {}

/// Says what was being done when something broke.
pub trait While<T> {
    /// Turns the error into one that says what was being done.
    fn while_(self, doing: &'static str) -> Result<T, AppError>;
}

impl<T, E: Error + Send + Sync + 'static> While<T> for Result<T, E> {
    fn while_(self, doing: &'static str) -> Result<T, AppError> {
        self.map_err(|error| {
            let error: Box<dyn Error + Send + Sync> = Box::new(error);
            match error.downcast::<DbErr>() {
                Ok(database) => of_database(*database, doing),
                Err(other) => AppError::Fault(Fault::new(other, doing)),
            }
        })
    }
}

/// A database that cannot be reached is a matter of waiting; all else is a fault.
pub(super) fn of_database(error: DbErr, doing: &'static str) -> AppError {
    if is_unreachable(&error) {
        tracing::error!(fault.chain = %error, fault.doing = doing, "the database cannot be reached");
        return AppError::Refusal(Refusal::NotReady);
    }
    AppError::Fault(Fault::new(error, doing))
}

fn is_unreachable(error: &DbErr) -> bool {
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause)) => {
            match &**cause {
                sqlx::Error::Io(_)
                | sqlx::Error::Tls(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed => true,
                // PostgreSQL: connection exceptions, and the server being stopped or started.
                // SQLite: busy or locked for longer than anybody should wait.
                sqlx::Error::Database(said) => said.code().is_some_and(|code| {
                    code.starts_with("08")
                        || code.starts_with("57P")
                        || matches!(&*code, "53300" | "57014" | "5" | "6" | "261" | "517")
                }),
                _ => false,
            }
        }
        _ => false,
    }
}
