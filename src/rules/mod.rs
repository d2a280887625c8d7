//! What is decided: facts in, verdict out. No I/O, no clock, no async, no ORM.

pub mod access;
pub mod act;
mod card_number;
pub mod case_lifecycle;
pub mod decide;
pub mod deed;
pub mod disclosure;
pub mod kk;
pub mod nik;
pub mod notices;
pub mod phone;
pub mod policy;
pub mod promise;
pub mod referral_lifecycle;
pub mod refusal;
pub mod routing;
pub mod sla;
pub mod standing;
pub mod territory;
pub mod ticket_code;
pub mod words;
pub mod working_days;
#[cfg(test)]
pub(crate) mod world;
