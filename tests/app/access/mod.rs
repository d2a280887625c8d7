//! The access matrix: every route × every kind of visitor, against a world with a case of every kind.
//! What must be answered is said by `rules::access` alone; what is not somebody's stands in no body.

mod at_the_desk;
mod at_the_door;
mod duties;
mod lists;
mod of_others;
mod places;
mod routes;
mod scene;

use crate::world::Answer;
use satupintu::platform::app;
use satupintu::platform::routes::Listed;
use scene::{Scene, Subject, Visitor};

/// Every route of the service.
fn every_route() -> Vec<Listed> {
    app::routes().list().cloned().collect()
}

/// The address of a route for one case; `referral` when it has none of its own.
fn address(path: &str, case: &Subject, referral: &str) -> String {
    let own = case.referral().map_or_else(|| referral.to_owned(), |id| id.to_string());
    let filled = path
        .replace("{s:[sS]}", "s")
        .replace("{kode}", case.code())
        .replace("{rujukan}", &own)
        .replace("{hash}", "0")
        .replace("{name:.*}", "portal.css")
        .replace("{act}", "jawab")
        .replace("{situation}", "sakit")
        .replace("{dokumen}", "ktp")
        .replace("berkas/{id}", &format!("berkas/{}", case.file))
        .replace("{id}", referral);
    match path {
        "/wilayah/{code}" => "/wilayah/12.09".to_owned(),
        "/kantor/{code}" => "/kantor/12.09.09.2002".to_owned(),
        path if path.contains("layanan") => filled.replace("{code}", "pkh"),
        _ => filled.replace("{code}", case.code()),
    }
}

/// The headers of quality.md W1; only files of ours may be kept.
fn assert_headers(answer: &Answer, asked: &str) {
    let said = |name: &str| {
        answer.header(name).unwrap_or_else(|| panic!("{asked} lacks {name}")).to_owned()
    };
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(said(name), value, "{asked}: {name}");
    }
    assert!(said("permissions-policy").contains("geolocation=()"), "{asked}");
    let policy = said("content-security-policy");
    for part in [
        "default-src 'none'",
        "script-src 'self';",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "report-to csp",
    ] {
        assert!(policy.contains(part), "{asked}: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{asked}: {policy}");
    let kept = said("cache-control");
    if answer.status.is_success() && asked.contains("/sw.js") {
        // The same for everybody; asked for again each time, answered only when it changed.
        return assert_eq!(kept, "no-cache", "{asked}");
    }
    let file = answer.status.is_success() && asked.contains("/aset/");
    assert_eq!(kept == "no-store", !file, "{asked}");
}

/// Nothing of what this officer must not read stands in the answer.
fn assert_silent(scene: &Scene, visitor: &Visitor, asked: &str, answer: &Answer) {
    for case in &scene.cases {
        let leak = case.leak_to(&visitor.officer, &answer.body, asked);
        assert_eq!(leak, None, "{} reads of “{}” at {asked}", visitor.who, case.what);
    }
}

/// Nothing but how the cases stand is in the answer.
fn assert_tells_nothing(scene: &Scene, but: &str, asked: &str, answer: &Answer) {
    for case in scene.cases.iter().filter(|case| case.what != but) {
        let leak = case.leak_to_public(&answer.body);
        assert_eq!(leak, None, "“{}” stands open at {asked}", case.what);
    }
}
