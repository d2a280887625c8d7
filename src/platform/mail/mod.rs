//! Messages: put into the outbox in the transaction that causes them, carried out afterwards.

pub mod outbox;
