//! Officers sign in and out, see their postings, change language and password.

mod account;
mod enter;
mod forms;
mod keys;
pub mod pages;

use actix_web::web::{self, ServiceConfig};

/// Mounts the room's routes.
pub fn mount(routes: &mut ServiceConfig) {
    routes
        .route("/masuk", web::get().to(enter::ask))
        .route("/masuk", web::post().to(enter::enter))
        .route("/keluar", web::post().to(enter::leave))
        .route("/akun", web::get().to(account::show))
        .route("/akun/bahasa", web::post().to(account::change_language))
        .route("/akun/sandi", web::post().to(account::change_password));
}
