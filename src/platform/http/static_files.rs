//! Serves the files of `static/`.

use crate::platform::assets::asset;
use crate::platform::error::{AppError, Refusal};
use crate::platform::routes::Routes;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETag, EntityTag, Header, IfNoneMatch};
use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};

/// Mounts the address every file is served at.
pub fn mount(routes: &mut Routes) {
    routes.get("/aset/{hash}/{name:.*}", "a file of `static/`", serve);
}

async fn serve(
    request: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, AppError> {
    let (hash, name) = path.into_inner();
    let found = asset(&name).ok_or(Refusal::OutOfReach)?;
    // An old page may still ask for an old address: it gets today's file, but must not keep it.
    let keep = if hash == found.hash { "public, max-age=31536000, immutable" } else { "no-cache" };
    let tag = EntityTag::new_strong(found.hash.clone());
    let known = is_known(&request, &tag);
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer.insert_header((CACHE_CONTROL, keep)).insert_header(ETag(tag));
    if known {
        return Ok(answer.finish());
    }
    let bytes: &'static [u8] = &found.bytes;
    Ok(answer.insert_header((CONTENT_TYPE, found.media_type.as_str())).body(bytes))
}

/// Does whoever asks keep this already?
pub fn is_known(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|known| known.weak_eq(tag)),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::StatusCode;
    use actix_web::test::{TestRequest, call_service, init_service};
    use actix_web::{App, dev::ServiceResponse};

    async fn get(address: &str, known: Option<&str>) -> ServiceResponse {
        let app =
            init_service(App::new().configure(|config| Routes::of(mount).serve(config))).await;
        let mut request = TestRequest::with_uri(address);
        if let Some(tag) = known {
            request = request.insert_header(("if-none-match", tag));
        }
        call_service(&app, request.to_request()).await
    }

    fn kept(answer: &ServiceResponse) -> &str {
        answer.headers().get(CACHE_CONTROL).unwrap().to_str().unwrap()
    }

    #[actix_web::test]
    async fn a_file_at_its_own_address_is_kept_for_ever() {
        let css = asset("portal.css").unwrap();
        let answer = get(&css.href, None).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers().get(CONTENT_TYPE).unwrap(), "text/css; charset=utf-8");
        assert!(kept(&answer).contains("immutable"));
        let again = get(&css.href, Some(&format!("W/\"{}\"", css.hash))).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    }

    #[actix_web::test]
    async fn an_old_address_gives_the_new_file_but_not_for_keeps() {
        let answer = get("/aset/00000000/portal.css", None).await;
        assert_eq!((answer.status(), kept(&answer)), (StatusCode::OK, "no-cache"));
    }

    #[actix_web::test]
    async fn nothing_else_is_served() {
        for address in
            ["/aset/0/none.css", "/aset/0/../Cargo.toml", "/aset/0/fonts/jakarta-700.LICENSE.txt"]
        {
            assert_eq!(get(address, None).await.status(), StatusCode::NOT_FOUND, "{address}");
        }
    }
}
