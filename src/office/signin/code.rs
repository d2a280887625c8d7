//! `/masuk/kode`: the second step of signing in, for officers who want one.

use super::sign_in::{go_on, once_more};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, see_other};
use crate::platform::signin::{second, second_step};
use actix_web::web::{Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};

/// The form as it comes in. The code is never shown again.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct CodeForm {
    #[serde(default, skip_serializing)]
    kode: String,
    /// Believe this browser for twelve hours.
    #[serde(default)]
    ingat: String,
    /// Where to go on, if it is a page of ours.
    #[serde(default)]
    ke: String,
}

impl std::fmt::Debug for CodeForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeForm(…)")
    }
}

/// The page that asks for the code.
#[derive(Debug, Serialize)]
pub struct CodePage {
    pub form: Filled<CodeForm>,
}

/// Asks for the code of somebody half way in; others begin with the password.
pub async fn show(
    public: PublicSession,
    request: HttpRequest,
    query: Query<super::sign_in::WayOn>,
) -> Result<HttpResponse, AppError> {
    if second::half_of(&public.platform, &request).is_none() {
        return Ok(begin_anew());
    }
    let form = CodeForm { ke: query.into_inner().target(), ..Default::default() };
    let page = CodePage { form: Filled::fresh(form) };
    render(&public.platform, public.frame(say(public.language, "signin-code-title", &[])), &page)
}

/// Lets somebody in, or says that the code does not fit.
pub async fn enter(
    public: PublicSession,
    request: HttpRequest,
    form: Form<CodeForm>,
) -> Result<HttpResponse, AppError> {
    let form = form.into_inner();
    match second_step(&public.platform, &request, &form.kode).await {
        Ok(Some((signed_in, factor))) => {
            let mut answer = go_on(Some(&form.ke));
            answer.add_cookie(&signed_in.session).ok();
            answer.add_cookie(&signed_in.device).ok();
            answer.add_cookie(&second::forget_half(&public.platform)).ok();
            if !form.ingat.is_empty() {
                answer.add_cookie(&second::trusted(&public.platform, &factor)).ok();
            }
            Ok(answer)
        }
        Ok(None) => again(&public, form, Problem::new("signin-code-wrong"), None),
        Err(AppError::Refusal(Refusal::Expired)) => Ok(begin_anew()),
        Err(AppError::Refusal(Refusal::TooMany { retry_after })) => {
            let problem = Problem::new("signin-wait").with("seconds", &retry_after);
            again(&public, form, problem, Some(retry_after))
        }
        Err(error) => Err(error),
    }
}

fn begin_anew() -> HttpResponse {
    see_other("/masuk")
}

fn again(
    public: &PublicSession,
    form: CodeForm,
    problem: Problem,
    wait: Option<u64>,
) -> Result<HttpResponse, AppError> {
    let errors = FieldErrors::only("kode", problem);
    let page = CodePage { form: Filled::with_errors(form, &errors, public.language) };
    once_more(public, "signin-code-title", &page, wait)
}

impl Page for CodePage {
    const TEMPLATE: &'static str = "signin/code.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let errors = FieldErrors::only("kode", Problem::new("signin-code-wrong"));
        let wrong = Filled::with_errors(CodeForm::default(), &errors, entity::case::Language::Id);
        vec![Self { form: Filled::fresh(CodeForm::default()) }, Self { form: wrong }]
    }
}
