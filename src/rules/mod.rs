//! What is decided: facts in, verdict out. No I/O, no clock, no async, no ORM.

mod card_number;
pub mod kk;
pub mod nik;
pub mod notices;
pub mod phone;
pub mod promise;
pub mod territory;
pub mod ticket_code;
pub mod working_days;
