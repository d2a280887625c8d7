<<<<<<< HEAD
//! Officers sign in and out, and look after their own account.

mod account;
mod password;
mod sign_in;

pub use account::AccountPage;
pub use sign_in::SignInPage;

use actix_web::web::{ServiceConfig, get, post};
=======
//! Officers sign in and out, see their postings, change language and password.

mod account;
mod enter;
mod forms;
pub mod pages;

use actix_web::web::{self, ServiceConfig};
>>>>>>> main

/// Mounts the room's routes.
pub fn mount(routes: &mut ServiceConfig) {
    routes
<<<<<<< HEAD
        .route("/masuk", get().to(sign_in::show))
        .route("/masuk", post().to(sign_in::enter))
        .route("/keluar", post().to(sign_in::leave))
        .route("/akun", get().to(account::show))
        .route("/akun/bahasa", post().to(account::choose_language))
        .route("/akun/sandi", post().to(password::change));
=======
        .route("/masuk", web::get().to(enter::ask))
        .route("/masuk", web::post().to(enter::enter))
        .route("/keluar", web::post().to(enter::leave))
        .route("/akun", web::get().to(account::show))
        .route("/akun/bahasa", web::post().to(account::change_language))
        .route("/akun/sandi", web::post().to(account::change_password));
>>>>>>> main
}
