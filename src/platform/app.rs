//! The whole service as one actix app: the program serves it and the tests call it.

use super::Platform;
use super::error::{AppError, Refusal, show_errors};
use super::http::static_files;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{Data, FormConfig, PayloadConfig};
use actix_web::{App, Error, HttpResponse, web};

/// The app. Layers run from the last to the first.
pub fn app(
    platform: Platform,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    let limit = platform.settings.limits.body_bytes;
    App::new()
        .app_data(Data::new(platform))
        .app_data(FormConfig::default().limit(limit))
        .app_data(PayloadConfig::default().limit(limit))
        .configure(static_files::mount)
        .configure(crate::journey::mount)
        .configure(crate::office::mount)
        .default_service(web::to(nothing_here))
        .wrap(from_fn(show_errors))
        .wrap(Compress::default())
}

async fn nothing_here() -> Result<HttpResponse, AppError> {
    Err(Refusal::OutOfReach.into())
}
