//! An answer must be found soon; whoever waits is told so rather than left hanging.

use super::upload::brings_files;
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;
use std::time::Duration;
use tokio::time::timeout;

/// The layer that stops waiting. What was begun in the database is undone, what was being committed
/// is finished: see `platform::db`.
pub async fn answer_in_time(
    platform: Data<Platform>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let limits = &platform.settings.limits;
    let arriving = if brings_files(&request) { limits.upload_seconds } else { 0 };
    let limit = Duration::from_secs(arriving + limits.answer_seconds);
    timeout(limit, next.call(request)).await.unwrap_or_else(|_| {
        tracing::error!("no answer was found in time");
        Err(AppError::from(Refusal::NotReady).into())
    })
}
