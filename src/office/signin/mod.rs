//! Officers sign in and out, and look after their own account.

mod account;
mod code;
mod liking;
mod password;
mod second_factor;
mod sign_in;

pub use account::AccountPage;
pub use code::CodePage;
pub use second_factor::FactorPage;
pub use sign_in::SignInPage;

use crate::platform::routes::Routes;

/// Mounts the room's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/masuk", "the sign-in form", sign_in::show)
        .post("/masuk", "opens a session, ever slower after wrong tries", sign_in::enter)
        .get("/masuk/kode", "asks for the code of somebody half way in", code::show)
        .post("/masuk/kode", "opens a session with a code that is good once", code::enter)
        .post("/keluar", "ends the session of this browser", sign_in::leave)
        .get("/akun", "the own account and postings", account::show)
        .post("/akun/bahasa", "the own language", account::choose_language)
        .post("/akun/meja", "how oneself likes the desk", liking::choose)
        .get("/akun/kode", "the own second step of signing in", second_factor::show)
        .post("/akun/kode", "turns it on with a first code", second_factor::confirm)
        .post("/akun/kode/mulai", "a secret for the own authenticator app", second_factor::begin)
        .post("/akun/kode/matikan", "turns it off, against the password", second_factor::turn_off)
        .post("/akun/sandi", "a new password; ends all sessions of one's own", password::change);
}
