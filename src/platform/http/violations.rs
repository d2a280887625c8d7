//! What browsers tell of our content security policy: something on a page that we did not put there.
//! Only what was forbidden and where it came from is written down; a page's address may name a case.

use crate::platform::error::AppError;
use crate::platform::extract::PublicSession;
use crate::platform::routes::Routes;
use crate::platform::throttle::Kind;
use actix_web::HttpResponse;
use actix_web::web::Bytes;
use serde_json::Value;

/// Where browsers send their reports.
pub const PATH: &str = "/pelanggaran";

/// One report holds at most so many violations that are looked at.
const MOST: usize = 10;

/// Mounts the address.
pub fn mount(routes: &mut Routes) {
    routes.post(PATH, "what a browser tells of the content security policy", receive);
}

async fn receive(session: PublicSession, body: Bytes) -> Result<HttpResponse, AppError> {
    session.platform.throttle.count(Kind::Violation, &session.client)?;
    for violation in read(&body) {
        tracing::warn!(
            csp.directive = violation.directive,
            csp.source = violation.source,
            "a browser refused what our policy forbids"
        );
    }
    Ok(HttpResponse::NoContent().finish())
}

/// A violation, in words that can name nobody.
#[derive(Debug, PartialEq, Eq)]
struct Violation {
    directive: String,
    source: String,
}

/// Both forms browsers use: a list of reports, and the older single one. Anything else says nothing.
fn read(body: &[u8]) -> Vec<Violation> {
    let told: Value = serde_json::from_slice(body).unwrap_or_default();
    let newer = told.as_array().into_iter().flatten().filter_map(|report| report.get("body"));
    let reports = told.get("csp-report").into_iter().chain(newer);
    reports.take(MOST).map(violation).collect()
}

fn violation(report: &Value) -> Violation {
    let text = |names: [&str; 2]| {
        names.iter().find_map(|name| report.get(name)?.as_str()).unwrap_or_default()
    };
    Violation {
        directive: word(text(["effectiveDirective", "effective-directive"])),
        source: origin(text(["blockedURL", "blocked-uri"])),
    }
}

/// A directive's name: letters and hyphens, and not many of them.
fn word(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphabetic() || *c == '-').take(40).collect()
}

/// Scheme and host of an address, or a keyword such as `inline`.
fn origin(text: &str) -> String {
    let host = text.split_once("://").map(|(scheme, rest)| {
        format!("{scheme}://{}", rest.split(['/', '?', '#', '@']).next().unwrap_or_default())
    });
    let said = host.unwrap_or_else(|| word(text));
    said.chars().filter(char::is_ascii_graphic).take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(directive: &str, source: &str) -> Vec<Violation> {
        vec![Violation { directive: directive.to_owned(), source: source.to_owned() }]
    }

    #[test]
    fn both_forms_are_read_and_no_address_is_kept() {
        let newer = br#"[{"type":"csp-violation","body":{"effectiveDirective":"script-src-elem",
            "blockedURL":"https://evil.example/x.js?nik=1209","documentURL":"https://us/s/7K3M92QFXA"}}]"#;
        assert_eq!(read(newer), told("script-src-elem", "https://evil.example"));
        let older = br#"{"csp-report":{"effective-directive":"style-src","blocked-uri":"inline",
            "document-uri":"https://us/s/7K3M92QFXA"}}"#;
        assert_eq!(read(older), told("style-src", "inline"));
    }

    #[test]
    fn nonsense_says_nothing_and_a_line_stays_a_line() {
        let deep = vec![b'['; 50_000];
        for nonsense in [&b""[..], b"\0", b"[]", b"[1]", b"{}", b"\"x\"", &deep] {
            assert_eq!(read(nonsense), [], "{nonsense:?}");
        }
        let odd = br#"{"csp-report":{"effective-directive":"a\nb\u001b[31m","blocked-uri":"x://h\r\nINFO y"}}"#;
        assert_eq!(read(odd), told("abm", "x://hINFOy"));
    }
}
