//! What stands around every page.

use super::{Page, cookie, first_page_css};
use crate::platform::{Platform, assets};
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use entity::case::Language;
use serde::Serialize;

/// The three looks of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// For citizens, on their own phone.
    Portal,
    /// The shared screen in the village office.
    Kiosk,
    /// For officers.
    Desk,
}

/// An entry of the desk's menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MenuItem {
    pub label: String,
    pub href: String,
    pub current: bool,
}

/// A link of the portal's footer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    pub label: String,
    pub href: String,
}

/// Everything the frame templates show. Build it with a session's `frame`, then add to it.
#[derive(Clone, Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the page")]
pub struct Frame {
    pub lang: Language,
    pub face: Face,
    /// Never holds personal data: titles end up in histories.
    pub title: String,
    /// The page shows a form with errors.
    pub error_prefix: bool,
    pub css_inline: Option<&'static str>,
    pub css_href: String,
    pub script_hrefs: Vec<String>,
    pub alternate_lang_href: String,
    pub demo: bool,
    pub path: String,
    /// `xl`, or nothing.
    pub size: Option<&'static str>,
    /// `high`, or nothing.
    pub contrast: Option<&'static str>,
    /// The officer wants no single keys.
    pub keys_off: bool,
    pub officer_name: Option<String>,
    pub unit_name: Option<String>,
    pub village_name: Option<String>,
    /// A kiosk asks whether somebody is still there after so many seconds; 60 when absent.
    pub idle_seconds: Option<u32>,
    pub home_href: Option<String>,
    /// A hurried way out, to this address.
    pub exit_href: Option<String>,
    pub menu: Vec<MenuItem>,
    /// The addresses of all the officer's places, apart by spaces: where keys may lead.
    pub places: String,
    /// The count beside an officer's bell, empty when there is nothing new; none without a bell.
    pub bell: Option<String>,
    pub links: Vec<Link>,
    /// The browser keeps the stylesheet already.
    #[serde(skip)]
    pub css_known: bool,
}

const CSS_COOKIE: &str = "css";

impl Frame {
    /// The bare frame of a page; faces and sessions add to it.
    pub fn new(lang: Language, title: impl Into<String>) -> Self {
        Self {
            lang,
            face: Face::Portal,
            title: title.into(),
            error_prefix: false,
            css_inline: None,
            css_href: String::new(),
            script_hrefs: Vec::new(),
            alternate_lang_href: String::new(),
            demo: false,
            path: String::new(),
            size: None,
            contrast: None,
            keys_off: false,
            officer_name: None,
            unit_name: None,
            village_name: None,
            idle_seconds: None,
            home_href: None,
            exit_href: None,
            menu: Vec::new(),
            places: String::new(),
            bell: None,
            links: Vec::new(),
            css_known: false,
        }
    }

    /// The same frame around a form with errors: its title says so.
    pub const fn with_errors(mut self) -> Self {
        self.error_prefix = true;
        self
    }

    /// The same frame with a hurried way out of it.
    pub fn with_exit(mut self, platform: &Platform) -> Self {
        self.exit_href = Some(platform.settings.http.quick_exit_url.clone());
        self.with_script("exit.js")
    }

    /// The same frame with one more script of `static/`.
    pub fn with_script(mut self, name: &str) -> Self {
        let href = assets::href(name);
        if !self.script_hrefs.contains(&href) {
            self.script_hrefs.push(href);
        }
        self
    }

    /// Does this client's cookie say that it keeps the present stylesheet?
    pub(in crate::platform) fn knows_css(cookie: Option<&str>) -> bool {
        cookie.is_some() && cookie == assets::asset("portal.css").map(|css| css.hash.as_str())
    }

    /// Puts on the face of the page: its stylesheet and scripts.
    pub(super) fn dressed<P: Page>(mut self) -> Self {
        self.face = P::FACE;
        let (css, scripts): (_, &[&str]) = match P::FACE {
            Face::Portal => ("portal.css", &["portal.js"]),
            Face::Kiosk => ("desk.css", &["portal.js", "kiosk.js"]),
            Face::Desk => (
                "desk.css",
                &["portal.js", "desk.js", "live.js", "keys.js", "bulk.js", "writing.js"],
            ),
        };
        self.css_href = assets::href(css);
        // On a slow line a second request costs more than the bytes: the first page brings its own.
        self.css_inline = (P::FACE == Face::Portal && !self.css_known).then(first_page_css);
        let page_scripts = std::mem::take(&mut self.script_hrefs);
        self.script_hrefs =
            scripts.iter().map(|name| assets::href(name)).chain(page_scripts).collect();
        self
    }

    /// The cookie by which the next page knows that the stylesheet is already there.
    pub(super) fn css_cookie(&self, https: bool) -> Option<Cookie<'static>> {
        self.css_inline?;
        let css = assets::asset("portal.css")?;
        Some(cookie(CSS_COOKIE, css.hash.clone(), https, Some(Duration::days(30))))
    }
}
