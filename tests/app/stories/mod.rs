//! What people do, told from their side.

mod behind_the_pages;
mod database;
mod mail_server;
mod outbox;
mod signing_in;
