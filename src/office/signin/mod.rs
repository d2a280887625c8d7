//! Officers sign in and out, and look after their own account.

mod account;
mod liking;
mod password;
mod sign_in;

pub use account::AccountPage;
pub use sign_in::SignInPage;

use crate::platform::routes::Routes;

/// Mounts the room's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/masuk", "the sign-in form", sign_in::show)
        .post("/masuk", "opens a session, ever slower after wrong tries", sign_in::enter)
        .post("/keluar", "ends the session of this browser", sign_in::leave)
        .get("/akun", "the own account and postings", account::show)
        .post("/akun/bahasa", "the own language", account::choose_language)
        .post("/akun/meja", "how oneself likes the desk", liking::choose)
        .post("/akun/sandi", "a new password; ends all sessions of one's own", password::change);
}
