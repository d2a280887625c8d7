//! The baseline of pages: a bare actix handler that returns a string it has at hand.

use actix_web::http::header::ContentType;
use actix_web::middleware::Compress;
use actix_web::web::{Bytes, Data, Path, get};
use actix_web::{App, HttpResponse, HttpServer, Responder};
use std::collections::BTreeMap;
use std::net::Ipv4Addr;

/// Makes this program serve instead of measure.
pub const ARGUMENT: &str = "--bare";

type Pages = BTreeMap<String, Bytes>;

/// Serves the files of a folder from memory, on a port that it prints.
pub async fn serve(dir: &std::path::Path) -> anyhow::Result<()> {
    let mut pages = Pages::new();
    for file in std::fs::read_dir(dir)? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        pages.insert(name, std::fs::read(file.path())?.into());
    }
    let pages = Data::new(pages);
    let app = move || {
        App::new()
            .app_data(pages.clone())
            .route("/plain/{name}", get().to(page))
            .route("/packed/{name}", get().to(page).wrap(Compress::default()))
    };
    let server = HttpServer::new(app).workers(crate::WORKERS).bind((Ipv4Addr::LOCALHOST, 0))?;
    println!("{}", server.addrs().first().map_or(0, std::net::SocketAddr::port));
    Ok(server.run().await?)
}

async fn page(pages: Data<Pages>, name: Path<String>) -> impl Responder {
    match pages.get(name.as_str()) {
        Some(page) => HttpResponse::Ok().content_type(ContentType::html()).body(page.clone()),
        None => HttpResponse::NotFound().finish(),
    }
}
