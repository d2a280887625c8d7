//! A handler's arguments say who must be asking, and are read in the order they are written: whoever
//! is not let in learns nothing about what comes after.

use super::Gate;
use actix_web::dev::Payload;
use actix_web::web::{Bytes, Data, Form, Json, Path, Payload as Body, Query};
use actix_web::{Error, FromRequest, HttpRequest};
use serde::de::DeserializeOwned;

/// One argument of a handler.
pub trait Asks: FromRequest {
    /// Who must be asking for it to be there.
    const GATE: Gate = Gate::Public;
}

impl Asks for HttpRequest {}
impl<T: 'static> Asks for Data<T> {}
impl<T: DeserializeOwned + 'static> Asks for Form<T> {}
impl<T: DeserializeOwned + 'static> Asks for Json<T> {}
impl<T: DeserializeOwned> Asks for Path<T> {}
impl<T: DeserializeOwned> Asks for Query<T> {}
impl Asks for Body {}
impl Asks for Bytes {}
impl<T: Asks> Asks for Option<T> {}
impl<T: Asks<Error = E>, E: Into<Error> + 'static> Asks for Result<T, E> {}

/// All arguments of a handler.
pub trait Args: Sized {
    /// The narrowest gate among them.
    const GATE: Gate;

    /// Reads one after the other; the first that is refused ends it.
    fn in_order(
        request: &HttpRequest,
        payload: &mut Payload,
    ) -> impl Future<Output = Result<Self, Error>>;
}

macro_rules! args {
    ($($name:ident)*) => {
        impl<$($name: Asks),*> Args for ($($name,)*) {
            const GATE: Gate = Gate::Public $(.narrower($name::GATE))*;

            async fn in_order(_request: &HttpRequest, _payload: &mut Payload) -> Result<Self, Error> {
                Ok(($($name::from_request(_request, _payload).await.map_err(Into::into)?,)*))
            }
        }
    };
}

args! {}
args! { A }
args! { A B }
args! { A B C }
args! { A B C D }
