//! What is decided: facts in, verdict out. No I/O, no clock, no async, no ORM.

pub mod access;
pub mod act;
pub mod alerts;
mod card_number;
pub mod case_lifecycle;
mod classification;
pub mod decide;
pub mod deed;
pub mod disclosure;
pub mod duplicates;
pub mod figures;
pub mod file_sight;
pub mod hamlet;
pub mod kk;
pub mod news;
pub mod nik;
pub mod notices;
pub mod phone;
pub mod policy;
pub mod promise;
mod reasons;
pub mod referral_lifecycle;
pub mod refusal;
pub mod register;
pub mod routing;
pub mod search_words;
pub mod sight;
pub mod sla;
pub mod standing;
pub mod territory;
pub mod ticket_code;
pub mod visit;
pub mod words;
pub mod working_days;
pub mod working_time;
#[cfg(test)]
pub(crate) mod world;
