//! The citizen follows the case by its code, and answers, adds, confirms, objects.
//! The code alone shows status, next step and dates; the details need the second factor.

mod act;
mod forms;
mod history;
mod lookup;
pub mod pages;
mod prove;
mod proof;
mod show;
mod view;

use actix_web::web::{self, ServiceConfig};

/// Mounts the stage's routes. A QR code's address is in upper case throughout.
pub fn mount(routes: &mut ServiceConfig) {
    routes
        .route("/s", web::get().to(lookup::ask))
        .route("/s", web::post().to(lookup::find))
        .route("/S/{code}", web::get().to(show::redirect))
        .route("/s/{code}", web::get().to(show::status))
        .route("/s/{code}/rincian", web::get().to(prove::ask))
        .route("/s/{code}/rincian", web::post().to(prove::prove))
        .route("/s/{code}/tutup", web::post().to(prove::close))
        .route("/s/{code}/{act}", web::get().to(act::ask))
        .route("/s/{code}/{act}", web::post().to(act::act));
}
