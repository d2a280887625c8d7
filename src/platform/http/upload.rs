//! Bodies that bring files are not taken in whole: whoever reads them gets piece by piece what came
//! in time, and what is not read is not waited for.

use super::body::{GRACE, announced, patience};
use crate::platform::error::{AppError, Refusal};
use crate::platform::paths;
use crate::platform::settings::LimitSettings;
use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::http::{ConnectionType, Method};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{Error, HttpMessage};
use futures_util::{StreamExt, stream};
use std::cell::{Cell, RefCell};
use std::io::ErrorKind;
use std::rc::Rc;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// Readers look through what they hold again and again: small pieces keep that cheap.
const PIECE: usize = 32 * 1024;

/// Does this request send a form with files to an address that takes them?
pub fn brings_files(request: &ServiceRequest) -> bool {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_form = kind.is_some_and(|kind| kind.starts_with("multipart/form-data"));
    is_form && request.method() == Method::POST && paths::takes_files(request.path())
}

/// Hands the body on as it comes, within its limits.
pub async fn pass_on<B: MessageBody>(
    mut request: ServiceRequest,
    limits: &LimitSettings,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    if announced(&request) > limits.upload_bytes {
        return Err(AppError::from(Refusal::TooLarge).into());
    }
    let body = Rc::new(Incoming::new(request.take_payload(), limits));
    request.set_payload(pieces(Rc::clone(&body)));
    let answered = next.call(request).await;
    if body.ended.get() {
        return answered;
    }
    // The rest would still come: nobody is to read it, so this connection ends with the answer.
    hold(body);
    answered.map(|mut answer| {
        answer.response_mut().head_mut().set_connection_type(ConnectionType::Close);
        answer
    })
}

/// A body under way.
struct Incoming {
    payload: RefCell<Payload>,
    /// What came at once and was not handed on yet.
    rest: Cell<Bytes>,
    limits: LimitSettings,
    started: Instant,
    received: Cell<usize>,
    ended: Cell<bool>,
}

impl Incoming {
    fn new(payload: Payload, limits: &LimitSettings) -> Self {
        Self {
            payload: RefCell::new(payload),
            rest: Cell::default(),
            limits: limits.clone(),
            started: Instant::now(),
            received: Cell::new(0),
            ended: Cell::new(false),
        }
    }

    async fn next(&self) -> Option<Result<Bytes, PayloadError>> {
        let mut rest = self.rest.take();
        if rest.is_empty() {
            match self.arrived().await? {
                Ok(piece) => rest = piece,
                Err(error) => return Some(Err(error)),
            }
        }
        let piece = rest.split_to(rest.len().min(PIECE));
        self.rest.set(rest);
        Some(Ok(piece))
    }

    #[expect(clippy::await_holding_refcell_ref, reason = "one reader on one thread")]
    async fn arrived(&self) -> Option<Result<Bytes, PayloadError>> {
        let whole = Duration::from_secs(self.limits.upload_seconds);
        let until = self.started + patience(self.received.get(), whole, &self.limits);
        let Ok(mut payload) = self.payload.try_borrow_mut() else {
            return None;
        };
        match timeout_at(until, payload.next()).await {
            Err(_) => Some(Err(PayloadError::Io(ErrorKind::TimedOut.into()))),
            Ok(None) => {
                self.ended.set(true);
                None
            }
            Ok(Some(Ok(piece))) => {
                self.received.set(self.received.get() + piece.len());
                let fits = self.received.get() <= self.limits.upload_bytes;
                Some(if fits { Ok(piece) } else { Err(PayloadError::Overflow) })
            }
            Ok(Some(Err(error))) => Some(Err(error)),
        }
    }
}

fn pieces(body: Rc<Incoming>) -> Payload {
    let all = stream::unfold(body, |body| async move { Some((body.next().await?, body)) });
    Payload::Stream { payload: all.fuse().boxed_local() }
}

/// Keeps it until the answer has been sent.
fn hold(body: Rc<Incoming>) {
    actix_web::rt::spawn(async move {
        tokio::time::sleep(GRACE).await;
        drop(body);
    });
}
