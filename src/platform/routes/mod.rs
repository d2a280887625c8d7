//! Every route of the service, in one list. What a room mounts here stands in the list, and nothing is
//! served that does not: `docs/ACCESS.md` is written from it, and the tests walk it.

mod args;
mod gate;

pub use args::{Args, Asks};
pub use gate::Gate;

use actix_web::http::Method;
use actix_web::web::{self, ServiceConfig};
use actix_web::{Handler, HttpRequest, HttpResponse, Responder, Route};
use std::borrow::Cow;

/// A route as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub method: Method,
    /// With its parts in braces: `/meja/laporan/{kode}`.
    pub path: String,
    pub gate: Gate,
    /// What it reads or writes.
    pub does: Cow<'static, str>,
}

/// The routes, while they are put together.
#[derive(Default)]
pub struct Routes(Vec<(Listed, Route)>);

impl Routes {
    /// The routes of one room, or of all.
    pub fn of(mount: impl FnOnce(&mut Self)) -> Self {
        let mut routes = Self::default();
        mount(&mut routes);
        routes
    }

    /// A page: it reads, and changes nothing.
    pub fn get<A, H>(
        &mut self,
        path: impl Into<String>,
        reads: impl Into<Cow<'static, str>>,
        handler: H,
    ) -> &mut Self
    where
        A: Args + 'static,
        H: Handler<A, Output: Responder + 'static>,
    {
        self.add(Method::GET, (path.into(), reads.into()), handler)
    }

    /// Where a form is sent.
    pub fn post<A, H>(
        &mut self,
        path: impl Into<String>,
        writes: impl Into<Cow<'static, str>>,
        handler: H,
    ) -> &mut Self
    where
        A: Args + 'static,
        H: Handler<A, Output: Responder + 'static>,
    {
        self.add(Method::POST, (path.into(), writes.into()), handler)
    }

    /// The route just added lets fewer in than its arguments say: the handler itself asks further.
    pub fn only(&mut self, gate: Gate) -> &mut Self {
        if let Some((listed, _)) = self.0.last_mut() {
            listed.gate = listed.gate.narrower(gate);
        }
        self
    }

    /// What there is, in the order it was mounted.
    pub fn list(&self) -> impl Iterator<Item = &Listed> {
        self.0.iter().map(|(listed, _)| listed)
    }

    /// Hands them to the framework: one resource a path, so that a wrong method is told so (405).
    pub fn serve(self, config: &mut ServiceConfig) {
        let mut resources: Vec<(String, actix_web::Resource)> = Vec::new();
        for (Listed { path, .. }, route) in self.0 {
            let at = resources.iter().position(|(known, _)| *known == path);
            let (path, resource) = match at {
                Some(at) => resources.remove(at),
                None => (path.clone(), web::resource(path)),
            };
            let at = at.unwrap_or(resources.len());
            resources.insert(at, (path, resource.route(route)));
        }
        for (_, resource) in resources {
            config.service(resource);
        }
    }

    fn add<A, H>(
        &mut self,
        method: Method,
        (path, does): (String, Cow<'static, str>),
        handler: H,
    ) -> &mut Self
    where
        A: Args + 'static,
        H: Handler<A, Output: Responder + 'static>,
    {
        let route = in_order(web::method(method.clone()), handler);
        self.0.push((Listed { method, path, gate: A::GATE, does }, route));
        self
    }
}

fn in_order<A, H>(route: Route, handler: H) -> Route
where
    A: Args + 'static,
    H: Handler<A, Output: Responder + 'static>,
{
    route.to(move |request: HttpRequest, body: web::Payload| {
        let handler = handler.clone();
        async move {
            match A::in_order(&request, &mut body.into_inner()).await {
                Ok(args) => handler.call(args).await.respond_to(&request).map_into_boxed_body(),
                Err(error) => HttpResponse::from_error(error),
            }
        }
    })
}

#[cfg(test)]
mod tests;
