//! The whole service as one actix app: the program serves it and the tests call it.

use super::error::{AppError, Refusal, show_errors};
use super::http::{self, Headers};
use super::routes::Routes;
use super::{Platform, health, telemetry};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, NormalizePath, TrailingSlash, from_fn};
use actix_web::web::{
    self, Data, FormConfig, JsonConfig, PathConfig, PayloadConfig, QueryConfig, ServiceConfig,
};
use actix_web::{App, Error, HttpResponse, ResponseError};

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
    let headers = Headers::new(&platform.settings.http);
    App::new()
        .configure(extractors(platform.settings.limits.body_bytes))
        .app_data(Data::new(platform))
        .configure(|config| routes().serve(config))
        .default_service(web::to(nothing_here))
        .wrap(from_fn(http::answer_in_time))
        .wrap(from_fn(http::refuse_cross_site))
        .wrap(from_fn(http::take_body))
        .wrap(from_fn(show_errors))
        .wrap(from_fn(http::keep_language))
        .wrap(Compress::default())
        .wrap(from_fn(move |request, next| http::add_headers(headers.clone(), request, next)))
        .wrap(from_fn(telemetry::log_requests))
        .wrap(from_fn(http::head_as_get))
        .wrap(NormalizePath::new(TrailingSlash::Trim))
}

/// Every route of the service: every room mounts itself here.
pub fn routes() -> Routes {
    Routes::of(|routes| {
        health::mount(routes);
        http::static_files::mount(routes);
        http::violations::mount(routes);
        crate::journey::mount(routes);
        crate::office::mount(routes);
    })
}

/// Input that no extractor can read is refused alike, and what was typed stays out of the log.
fn extractors(limit: usize) -> impl FnOnce(&mut ServiceConfig) {
    move |routes| {
        routes
            .app_data(PayloadConfig::default().limit(limit))
            .app_data(FormConfig::default().limit(limit).error_handler(|error, _| refuse(&error)))
            .app_data(JsonConfig::default().limit(limit).error_handler(|error, _| refuse(&error)))
            .app_data(QueryConfig::default().error_handler(|error, _| refuse(&error)))
            .app_data(
                PathConfig::default()
                    .error_handler(|_, _| AppError::from(Refusal::OutOfReach).into()),
            );
    }
}

fn refuse(error: &impl ResponseError) -> Error {
    AppError::from(Refusal::of_status(error.status_code()).unwrap_or(Refusal::BadForm)).into()
}

async fn nothing_here() -> Result<HttpResponse, AppError> {
    Err(Refusal::OutOfReach.into())
}
