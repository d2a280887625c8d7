//! Officers sign in and out, and look after their own account.

mod account;
mod password;
mod sign_in;

pub use account::AccountPage;
pub use sign_in::SignInPage;

use actix_web::web::{ServiceConfig, get, post};

/// Mounts the room's routes.
pub fn mount(routes: &mut ServiceConfig) {
    routes
        .route("/masuk", get().to(sign_in::show))
        .route("/masuk", post().to(sign_in::enter))
        .route("/keluar", post().to(sign_in::leave))
        .route("/akun", get().to(account::show))
        .route("/akun/bahasa", post().to(account::choose_language))
        .route("/akun/sandi", post().to(password::change));
}
