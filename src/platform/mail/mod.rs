//! Letters that leave: put into the outbox with the act that causes them, carried by the courier.

pub mod courier;
pub mod letters;
pub mod outbox;
pub mod transports;
