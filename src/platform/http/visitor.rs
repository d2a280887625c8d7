//! What a request says about how its visitor wants to see pages.

use crate::platform::page::Frame;
use actix_web::HttpRequest;
use actix_web::http::Method;
use entity::case::Language;
use std::borrow::Cow;

/// The query key and the cookie of the language.
pub const LANGUAGE: &str = "bahasa";

/// When a visitor chose the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    Never,
    Earlier,
    /// With this very request.
    Now,
}

/// Language, path and the looks that were asked for. Nothing in it tells who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub struct Visitor {
    pub language: Language,
    pub chosen: Chosen,
    pub path: String,
    /// They look at a page; no form comes in.
    pub looks: bool,
    /// The query without the language.
    query: String,
    pub large_text: bool,
    pub high_contrast: bool,
    pub css_known: bool,
}

impl Visitor {
    /// Reads it from a request: the query first, then the cookie, then Indonesian.
    pub fn of(request: &HttpRequest) -> Self {
        let pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> =
            serde_urlencoded::from_str(request.query_string()).unwrap_or_default();
        let asked =
            |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| &**value);
        let cookie = |name: &str| request.cookie(name).map(|cookie| cookie.value().to_owned());

        let new: Option<Language> = asked(LANGUAGE).and_then(|code| code.parse().ok());
        let kept: Option<Language> = cookie(LANGUAGE).and_then(|code| code.parse().ok());
        let others: Vec<_> = pairs.iter().filter(|(key, _)| key != LANGUAGE).collect();
        Self {
            language: new.or(kept).unwrap_or(Language::Id),
            chosen: match (new, kept) {
                (None, None) => Chosen::Never,
                (Some(new), kept) if Some(new) != kept => Chosen::Now,
                _ => Chosen::Earlier,
            },
            path: request.path().to_owned(),
            looks: request.method() == Method::GET,
            query: serde_urlencoded::to_string(others).unwrap_or_default(),
            large_text: asked("huruf") == Some("besar"),
            high_contrast: asked("kontras") == Some("tinggi"),
            css_known: Frame::knows_css(cookie("css").as_deref()),
        }
    }

    /// Path and query, without the language.
    pub fn address(&self) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        format!("{}{mark}{}", self.path, self.query)
    }

    /// The same page in the other language.
    pub fn in_other_language(&self) -> String {
        let other = match self.language {
            Language::Id => Language::En,
            Language::En => Language::Id,
        };
        let rest = if self.query.is_empty() { String::new() } else { format!("&{}", self.query) };
        format!("{}?{LANGUAGE}={other}{rest}", self.path)
    }

    /// The frame of a page for this visitor.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let mut frame = Frame::new(self.language, title);
        frame.path.clone_from(&self.path);
        frame.alternate_lang_href = self.in_other_language();
        frame.size = self.large_text.then_some("xl");
        frame.contrast = self.high_contrast.then_some("high");
        frame.css_known = self.css_known;
        frame
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::cookie::Cookie;
    use actix_web::test::TestRequest;

    #[test]
    fn indonesian_unless_somebody_says_otherwise() {
        let plain = Visitor::of(&TestRequest::with_uri("/lapor").to_http_request());
        assert_eq!((plain.language, plain.chosen), (Language::Id, Chosen::Never));
        let odd = TestRequest::with_uri("/lapor?bahasa=fr").cookie(Cookie::new("bahasa", "xx"));
        assert_eq!(Visitor::of(&odd.to_http_request()).language, Language::Id);
    }

    #[test]
    fn the_query_wins_over_the_cookie() {
        let request = TestRequest::with_uri("/?bahasa=id").cookie(Cookie::new("bahasa", "en"));
        let visitor = Visitor::of(&request.to_http_request());
        assert_eq!((visitor.language, visitor.chosen), (Language::Id, Chosen::Now));
        let request = TestRequest::with_uri("/").cookie(Cookie::new("bahasa", "en"));
        let visitor = Visitor::of(&request.to_http_request());
        assert_eq!((visitor.language, visitor.chosen), (Language::En, Chosen::Earlier));
    }

    #[test]
    fn the_other_language_is_the_same_page() {
        let request = TestRequest::with_uri("/meja?bahasa=id&lihat=baru&c=%26").to_http_request();
        assert_eq!(Visitor::of(&request).in_other_language(), "/meja?bahasa=en&lihat=baru&c=%26");
    }
}
