//! What people do, told from their side.

mod behind_the_pages;
mod casework;
mod database;
mod desk;
mod doctor;
mod files;
mod hands;
mod hostile;
mod intake;
mod mail_server;
mod outbox;
mod services;
mod signing_in;
mod survey;
mod tracking;
mod whose_desk;
