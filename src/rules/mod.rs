//! What is decided: facts in, verdict out. No I/O, no clock, no async, no ORM.

pub mod notices;
pub mod promise;
