//! `/masuk` and `/keluar`. Whatever is wrong, the words are the same.

use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::{OfficerSession, PublicSession};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, render_as, see_other};
use crate::platform::paths;
use crate::platform::session::{close, cookie_name, forget_cookie};
use crate::platform::signin::{Passed, sign_in};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, LOCATION, RETRY_AFTER};
use actix_web::web::{Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};

/// The form as it comes in. The password is never shown again.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    pub nama: String,
    #[serde(default, skip_serializing)]
    pub sandi: String,
    /// Where to go on, if it is a page of ours.
    #[serde(default)]
    pub ke: String,
}

impl std::fmt::Debug for SignInForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignInForm(…)")
    }
}

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct WayOn {
    ke: Option<String>,
}

impl WayOn {
    /// Where to go on; empty when the address does not say.
    pub fn target(self) -> String {
        self.ke.unwrap_or_default()
    }
}

/// The sign-in page.
#[derive(Debug, Serialize)]
pub struct SignInPage {
    pub form: Filled<SignInForm>,
}

/// Shows the form; whoever is signed in goes straight on.
pub async fn show(
    public: PublicSession,
    already: Option<OfficerSession>,
    query: Query<WayOn>,
) -> Result<HttpResponse, AppError> {
    if already.is_some() {
        return Ok(go_on(query.ke.as_deref()));
    }
    let form = SignInForm { ke: query.into_inner().target(), ..Default::default() };
    let page = SignInPage { form: Filled::fresh(form) };
    render(&public.platform, public.frame(say(public.language, "signin-title", &[])), &page)
}

/// Lets somebody in, or says that name and password do not fit.
pub async fn enter(
    public: PublicSession,
    request: HttpRequest,
    form: Form<SignInForm>,
) -> Result<HttpResponse, AppError> {
    let form = form.into_inner();
    let password = form.sandi.clone().into();
    match sign_in(&public.platform, &request, &form.nama, password).await {
        Ok(Some(Passed::HalfWay(cookie))) => {
            let target = paths::code(&form.ke);
            Ok(HttpResponse::SeeOther().insert_header((LOCATION, target)).cookie(cookie).finish())
        }
        Ok(Some(Passed::In(signed_in))) => {
            let mut answer = go_on(Some(&form.ke));
            answer.add_cookie(&signed_in.session).ok();
            answer.add_cookie(&signed_in.device).ok();
            Ok(answer)
        }
        Ok(None) => again(&public, form, Problem::new("signin-wrong"), None),
        Err(AppError::Refusal(Refusal::TooMany { retry_after })) => {
            let problem = Problem::new("signin-wait").with("seconds", &retry_after);
            again(&public, form, problem, Some(retry_after))
        }
        Err(error) => Err(error),
    }
}

/// Ends the session of this browser.
pub async fn leave(public: PublicSession, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let name = cookie_name(&public.platform);
    if let Some(cookie) = request.cookie(name) {
        close(&public.platform, cookie.value()).await?;
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, "/masuk"))
        .cookie(forget_cookie(&public.platform, name))
        .finish())
}

/// Goes where they wanted to go, or to the first page of the desk.
pub fn go_on(next: Option<&str>) -> HttpResponse {
    let target = paths::own_or(next, paths::desk());
    see_other(&target)
}

fn again(
    public: &PublicSession,
    mut form: SignInForm,
    problem: Problem,
    wait: Option<u64>,
) -> Result<HttpResponse, AppError> {
    form.nama.truncate(form.nama.floor_char_boundary(200));
    form.sandi.clear();
    let errors = FieldErrors::only("nama", problem);
    let page = SignInPage { form: Filled::with_errors(form, &errors, public.language) };
    once_more(public, "signin-title", &page, wait)
}

/// The page again with what was wrong; `wait` is for how many seconds nothing more is looked at.
pub fn once_more<P: Page>(
    public: &PublicSession,
    title: &str,
    page: &P,
    wait: Option<u64>,
) -> Result<HttpResponse, AppError> {
    let frame = public.frame(say(public.language, title, &[])).with_errors();
    let status = match wait {
        Some(_) => StatusCode::TOO_MANY_REQUESTS,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut answer = render_as(&public.platform, status, frame, page)?;
    if let Some(seconds) = wait {
        answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(answer)
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "signin/sign_in.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let form =
            || SignInForm { nama: "<b>".to_owned(), ke: "/meja".to_owned(), ..Default::default() };
        let errors = FieldErrors::only("nama", Problem::new("signin-wrong"));
        let wrong = Filled::with_errors(form(), &errors, entity::case::Language::Id);
        vec![Self { form: Filled::fresh(form()) }, Self { form: wrong }]
    }
}
