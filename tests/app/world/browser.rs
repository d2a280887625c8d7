//! A person with a browser: keeps cookies, follows links and redirects, fills the forms that are there.

use actix_web::http::{Method, StatusCode, header};
use futures_util::future::LocalBoxFuture;
use scraper::{ElementRef, Html, Selector};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What a browser sends.
pub struct Ask {
    pub method: Method,
    pub path: String,
    pub headers: Vec<(header::HeaderName, String)>,
    pub body: Vec<u8>,
}

/// What comes back.
#[derive(Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Sends a request to the app under test.
pub type Wire = Rc<dyn Fn(Ask) -> LocalBoxFuture<'static, Answer>>;

/// One person's browser.
pub struct Browser {
    wire: Wire,
    cookies: RefCell<BTreeMap<String, String>>,
    /// Where the last page came from.
    pub path: RefCell<String>,
    page: RefCell<Answer>,
}

impl Browser {
    pub fn new(wire: Wire) -> Self {
        let nothing = Answer { status: StatusCode::OK, headers: Vec::new(), body: String::new() };
        Self {
            wire,
            cookies: RefCell::default(),
            path: RefCell::default(),
            page: RefCell::new(nothing),
        }
    }

    /// Puts a cookie into the browser, as an earlier visit would have.
    pub fn keep_cookie(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    /// The cookies it holds.
    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.cookies.borrow().clone()
    }

    /// Opens a page, following redirects.
    pub async fn open(&self, path: &str) -> StatusCode {
        let mut answer = self.send(Method::GET, path, None).await;
        let mut at = path.to_owned();
        for _ in 0..6 {
            let Some(next) = redirect(&answer) else { break };
            at = next;
            answer = self.send(Method::GET, &at, None).await;
        }
        let status = answer.status;
        *self.path.borrow_mut() = at;
        *self.page.borrow_mut() = answer;
        status
    }

    /// Sends a form as it stands, then follows the redirect.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> StatusCode {
        let answer = self.post_raw(path, fields).await;
        if let Some(next) = redirect(&answer) {
            return self.open(&next).await;
        }
        let status = answer.status;
        path.clone_into(&mut self.path.borrow_mut());
        *self.page.borrow_mut() = answer;
        status
    }

    /// Sends a form and returns the bare answer.
    pub async fn post_raw(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.send(Method::POST, path, Some(body.into_bytes())).await
    }

    /// Sends any request with the cookies it holds.
    pub async fn send(&self, method: Method, path: &str, body: Option<Vec<u8>>) -> Answer {
        let mut headers = vec![(header::ACCEPT, "text/html".to_owned())];
        if method != Method::GET && method != Method::HEAD {
            headers.push((header::HeaderName::from_static("sec-fetch-site"), "same-origin".into()));
            headers.push((header::CONTENT_TYPE, "application/x-www-form-urlencoded".to_owned()));
        }
        self.send_as(method, path, headers, body.unwrap_or_default()).await
    }

    /// Sends a request with headers of one's own; cookies are added.
    pub async fn send_as(
        &self,
        method: Method,
        path: &str,
        mut headers: Vec<(header::HeaderName, String)>,
        body: Vec<u8>,
    ) -> Answer {
        let jar = self.cookies.borrow().clone();
        if !jar.is_empty() {
            let pairs: Vec<_> = jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
            headers.push((header::COOKIE, pairs.join("; ")));
        }
        let path = path.split('#').next().unwrap_or(path).to_owned();
        let answer = (self.wire)(Ask { method, path, headers, body }).await;
        self.store_cookies(&answer);
        answer
    }

    fn store_cookies(&self, answer: &Answer) {
        for (_, value) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let Some((name, rest)) = value.split_once('=') else {
                continue;
            };
            let content = rest.split(';').next().unwrap_or_default();
            let gone = rest.contains("Max-Age=0") || content.is_empty();
            if gone {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.cookies.borrow_mut().insert(name.to_owned(), content.to_owned());
            }
        }
    }

    /// Fills the page's form that has a button with these words, and presses it. Pressing what is
    /// not shown fails the test.
    pub async fn press(&self, button: &str, fields: &[(&str, &str)]) -> StatusCode {
        let form = self.form_with(button);
        let mut sent: Vec<(String, String)> = form.fields;
        for (name, value) in fields {
            sent.retain(|(have, _)| have != name);
            sent.push(((*name).to_owned(), (*value).to_owned()));
        }
        let borrowed: Vec<(&str, &str)> =
            sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(&form.action, &borrowed).await
    }

    /// The form with this button: where it goes and what it already holds.
    pub fn form_with(&self, button: &str) -> Form {
        let html = Html::parse_document(&self.html());
        let forms = Selector::parse("form").unwrap();
        let found = html.select(&forms).find(|form| button_of(&html, *form, button).is_some());
        let form = found.unwrap_or_else(|| {
            panic!("no button “{button}” on {}:\n{}", self.path.borrow(), self.text())
        });
        Form::read(form, button_of(&html, form, button), &self.path.borrow())
    }

    /// Every form of the page that is sent by POST, as it stands.
    pub fn forms(&self) -> Vec<Form> {
        let html = Html::parse_document(&self.html());
        let forms = Selector::parse("form").unwrap();
        html.select(&forms)
            .filter(|form| {
                form.value().attr("method").is_some_and(|m| m.eq_ignore_ascii_case("post"))
            })
            .map(|form| Form::read(form, None, &self.path.borrow()))
            .collect()
    }

    /// Is there a button or link with these words?
    pub fn offers(&self, words: &str) -> bool {
        let html = Html::parse_document(&self.html());
        let all = Selector::parse("a, button").unwrap();
        html.select(&all).any(|element| text_of(element).contains(words))
    }

    /// Follows the link with these words.
    pub async fn follow(&self, words: &str) -> StatusCode {
        let href = self.href_of(words);
        self.open(&href).await
    }

    /// Where the link with these words leads.
    pub fn href_of(&self, words: &str) -> String {
        let html = Html::parse_document(&self.html());
        let links = Selector::parse("a[href]").unwrap();
        let link = html.select(&links).find(|link| text_of(*link).contains(words));
        let link = link.unwrap_or_else(|| {
            panic!("no link “{words}” on {}:\n{}", self.path.borrow(), self.text())
        });
        absolute(link.value().attr("href").unwrap_or_default(), &self.path.borrow())
    }

    pub fn status(&self) -> StatusCode {
        self.page.borrow().status
    }

    pub fn html(&self) -> String {
        self.page.borrow().body.clone()
    }

    pub fn answer(&self) -> Answer {
        self.page.borrow().clone()
    }

    /// The words of the page's body, one blank between them.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.html());
        let body = Selector::parse("body").unwrap();
        let Some(body) = html.select(&body).next() else {
            return String::new();
        };
        text_of(body)
    }

    pub fn shows(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The value of the first element a CSS selector finds.
    pub fn attr(&self, selector: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.html());
        let selector = Selector::parse(selector).unwrap();
        html.select(&selector).next()?.value().attr(name).map(str::to_owned)
    }

    /// How many elements a CSS selector finds.
    pub fn count(&self, selector: &str) -> usize {
        let html = Html::parse_document(&self.html());
        let selector = Selector::parse(selector).unwrap();
        html.select(&selector).count()
    }
}

/// A form on a page.
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// What a browser would send if nobody typed anything and pressed this button.
    fn read(form: ElementRef, pressed: Option<ElementRef>, path: &str) -> Self {
        let mut fields = Vec::new();
        let inputs = Selector::parse("input[name], textarea[name], select[name]").unwrap();
        for field in form.select(&inputs) {
            if let Some(value) = value_of(field) {
                fields.push((field.value().attr("name").unwrap_or_default().to_owned(), value));
            }
        }
        let named = pressed.and_then(|pressed| {
            let name = pressed.value().attr("name")?;
            Some((name.to_owned(), pressed.value().attr("value").unwrap_or_default().to_owned()))
        });
        fields.extend(named);
        let action = pressed
            .and_then(|pressed| pressed.value().attr("formaction"))
            .or_else(|| form.value().attr("action"))
            .unwrap_or(path);
        Self { action: absolute(action, path), fields }
    }
}

fn value_of(field: ElementRef) -> Option<String> {
    let element = field.value();
    match (element.name(), element.attr("type")) {
        ("textarea", _) => Some(field.text().collect()),
        ("select", _) => {
            let options = Selector::parse("option").unwrap();
            let chosen = field.select(&options).find(|o| o.value().attr("selected").is_some());
            let option = chosen.or_else(|| field.select(&options).next())?;
            Some(option.value().attr("value").unwrap_or_default().to_owned())
        }
        (_, Some("checkbox" | "radio")) => {
            element.attr("checked")?;
            Some(element.attr("value").unwrap_or("on").to_owned())
        }
        (_, Some("submit" | "button" | "file")) => None,
        _ => Some(element.attr("value").unwrap_or_default().to_owned()),
    }
}

/// A form's button with these words: inside it, or elsewhere and tied to it by id.
fn button_of<'a>(html: &'a Html, form: ElementRef<'a>, words: &str) -> Option<ElementRef<'a>> {
    let buttons = Selector::parse("button").unwrap();
    let id = form.value().attr("id");
    let tied = move |button: &ElementRef| {
        let to = button.value().attr("form");
        to.is_some() && to == id
    };
    let inside = form.select(&buttons).filter(|button| button.value().attr("form").is_none());
    inside.chain(html.select(&buttons).filter(tied)).find(|button| text_of(*button).contains(words))
}

fn text_of(element: ElementRef) -> String {
    let joined = element.text().collect::<Vec<_>>().join(" ");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn redirect(answer: &Answer) -> Option<String> {
    answer.status.is_redirection().then(|| answer.header("location").map(str::to_owned)).flatten()
}

fn absolute(href: &str, path: &str) -> String {
    match href {
        "" => path.to_owned(),
        query if query.starts_with('?') => {
            format!("{}{query}", path.split('?').next().unwrap_or(path))
        }
        other => other.to_owned(),
    }
}
