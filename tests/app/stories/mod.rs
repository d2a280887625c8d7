//! What people do, told from their side.

mod behind_the_pages;
mod casework;
mod counter;
mod database;
mod desk;
mod doctor;
mod files;
mod find;
mod hands;
mod hostile;
mod insight;
mod intake;
mod live;
mod mail_server;
mod mornings;
mod outbox;
mod people;
mod referrals;
mod second_step;
mod services;
mod signing_in;
mod survey;
mod telling;
mod tracking;
mod visits;
mod whose_desk;
