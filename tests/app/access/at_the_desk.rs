//! Cases by their address: what is listed opens, what is not is missing, and an act is answered as its
//! role may.

use super::{Scene, Subject, Visitor, address, assert_headers, assert_silent, every_route};
use actix_web::http::{Method, StatusCode};
use entity::case_event::ActKind;
use entity::referral::ReferralId;
use satupintu::platform::routes::{Gate, Listed};
use satupintu::rules::access::{knows_reporter, may, relations};
use satupintu::rules::act::Actor;
use satupintu::rules::decide::{OpenAct, is_about_a_referral, may_now};
use satupintu::rules::file_sight::sees_file;
use satupintu::rules::ticket_code::TicketCode;
use std::collections::BTreeSet;

/// One in so many of the answers that should be like one already asked for.
const OFTEN: usize = 200;

/// The masked field that is asked for, where an act needs one.
const FIELD: &str = "?data=nik&orang=reporter";

#[actix_web::test]
async fn what_is_in_reach_opens_and_everything_else_is_missing() {
    let scene = Scene::new().await;
    let routes: Vec<Listed> = every_route()
        .into_iter()
        .filter(|route| matches!(route.gate, Gate::Case | Gate::Act(_)))
        .collect();
    assert!(routes.len() > 40, "{} routes about a case", routes.len());
    let mut asked = BTreeSet::new();
    for (n, visitor) in scene.visitors.iter().enumerate() {
        for (m, case) in scene.cases.iter().enumerate() {
            for (r, route) in routes.iter().enumerate() {
                let new = asked.insert((ground(visitor, case, route), r));
                if new || route.gate == Gate::Case || (r + 7 * n + 13 * m).is_multiple_of(OFTEN) {
                    ask(&scene, visitor, case, route).await;
                }
            }
        }
    }
    assert!(asked.len() > 1_000, "{} grounds to answer by", asked.len());
    scene.assert_untouched().await;
    scene.app.finish().await;
}

/// Everything the rules answer by: each role in each relation to a case tries every act at least
/// once, and so does each office without any. What is alike is tried now and then.
fn ground(visitor: &Visitor, case: &Subject, route: &Listed) -> String {
    let standing = &case.opened.standing;
    let posts = visitor.officer.posts.iter();
    if !case.seen_by(&visitor.officer) {
        return posts.map(|post| post.unit.name.as_str()).collect::<Vec<_>>().join("+");
    }
    let related = posts.map(|post| (post.role, relations(post, standing).collect::<Vec<_>>()));
    let related: Vec<_> = related.collect();
    let people = if route.gate == Gate::Act(ActKind::Reveal) { case.what } else { "" };
    format!("{related:?} {people}")
}

/// Asks for one route as one officer and compares the answer with the rules.
async fn ask(scene: &Scene, visitor: &Visitor, case: &Subject, route: &Listed) {
    let foreign = scene.case("dirujuk").referral().unwrap();
    let path = address(&route.path, case, &foreign.to_string());
    let referral = case.referral().unwrap_or(foreign);
    let asked = format!("{} {path}", route.method);
    let answer = if route.method == Method::POST {
        let form = stamp(case, is_open(visitor, case, route, referral));
        let fields: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
        visitor.browser.post_raw(&path, &fields).await
    } else {
        let query = if route.gate == Gate::Act(ActKind::Reveal) { FIELD } else { "" };
        visitor.browser.send(Method::GET, &format!("{path}{query}"), None).await
    };
    let wanted = wanted(scene, visitor, case, (route, referral));
    assert_eq!(answer.status, wanted, "{} at “{}”: {asked}", visitor.who, case.what);
    assert_headers(&answer, &asked);
    assert_silent(scene, visitor, &asked, &answer);
}

/// Whoever may do the act sends a form that was overtaken, so that nothing is done; whoever may not
/// sends one that would be taken.
fn stamp(case: &Subject, overtaken: bool) -> Vec<(&'static str, String)> {
    let row = &case.opened.row;
    let version = if overtaken { row.version - 1 } else { row.version };
    vec![
        ("key", uuid::Uuid::now_v7().to_string()),
        ("version", version.to_string()),
        ("rows", row.events.to_string()),
        ("data", "nik".to_owned()),
        ("orang", "reporter".to_owned()),
    ]
}

fn is_open(visitor: &Visitor, case: &Subject, route: &Listed, referral: ReferralId) -> bool {
    let Gate::Act(act) = route.gate else { return false };
    let named = is_about_a_referral(act).then_some(referral);
    may(&actor(visitor), act, named, &case.opened.standing)
}

fn actor(visitor: &Visitor) -> Actor {
    Actor::Officer(visitor.officer.clone())
}

/// What the rules say the answer is.
fn wanted(
    scene: &Scene,
    visitor: &Visitor,
    case: &Subject,
    (route, referral): (&Listed, ReferralId),
) -> StatusCode {
    let standing = &case.opened.standing;
    if !case.seen_by(&visitor.officer) {
        return StatusCode::NOT_FOUND;
    }
    let Gate::Act(act) = route.gate else {
        // Of the story's photo only those see anything whom it was not kept from.
        let photo = route.path.contains("/berkas/{id}");
        let seen = sees_file(&visitor.officer, standing, &Subject::photo());
        return if photo && !seen { StatusCode::NOT_FOUND } else { of_the_case(&route.path) };
    };
    let named = is_about_a_referral(act).then_some(referral);
    if !is_open(visitor, case, route, referral) {
        return StatusCode::FORBIDDEN;
    }
    let asked = OpenAct { act, referral: named };
    let now = may_now(standing, &actor(visitor), asked, scene.present());
    if route.method == Method::POST || now.is_err() {
        return StatusCode::CONFLICT;
    }
    let named = case.name.is_some() && knows_reporter(&visitor.officer, standing);
    if act == ActKind::Reveal && !named { StatusCode::NOT_FOUND } else { StatusCode::OK }
}

/// What is nobody's act in particular: a page, a draft of one's own, a quick action that no unit has,
/// the last act that was somebody else's.
fn of_the_case(path: &str) -> StatusCode {
    match path.rsplit_once('/').map_or(path, |(_, last)| last) {
        "buang" => StatusCode::SEE_OTHER,
        "urungkan" => StatusCode::CONFLICT,
        _ if path.contains("/cepat/") => StatusCode::NOT_FOUND,
        _ => StatusCode::OK,
    }
}

#[actix_web::test]
async fn a_foreign_case_looks_like_none() {
    let scene = Scene::new().await;
    let none = TicketCode::from_random(rand::random());
    for visitor in scene.visitors.iter().filter(|visitor| visitor.who.starts_with("coordinator")) {
        let path = format!("/meja/laporan/{}", none.as_str());
        let missing = visitor.browser.send(Method::GET, &path, None).await;
        for case in scene.cases.iter().filter(|case| !case.seen_by(&visitor.officer)) {
            let foreign = open_at(visitor, case).await;
            assert_eq!(foreign.status, missing.status, "{}: {}", visitor.who, case.what);
            let alike = foreign.body.replace(case.code(), none.as_str());
            assert_eq!(alike, missing.body, "{}: {}", visitor.who, case.what);
        }
    }
    scene.app.finish().await;
}

async fn open_at(visitor: &Visitor, case: &Subject) -> crate::world::Answer {
    visitor.browser.send(Method::GET, &case.path(), None).await
}

#[actix_web::test]
async fn merging_finds_no_case_out_of_reach() {
    let scene = Scene::new().await;
    let own = scene.case("biasa");
    let none = TicketCode::from_random(rand::random());
    let visitor = scene.visitors.iter().find(|v| v.who == "coordinator of desa").unwrap();
    let path = format!("{}/gabungkan", own.path());
    let mut answers = Vec::new();
    let foreign = scene.cases.iter().filter(|case| !case.seen_by(&visitor.officer));
    let codes = foreign.map(|case| case.code().to_owned()).chain([none.as_str().to_owned()]);
    for code in codes {
        let mut form = stamp(own, false);
        form[0].1 = "018f0000-0000-7000-8000-000000000000".to_owned();
        form.push(("kode", code.clone()));
        let fields: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let answer = visitor.browser.post_raw(&path, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        assert_silent(&scene, visitor, &code, &answer);
        answers.push(answer.body.replace(&code, "…"));
    }
    assert!(answers.len() > 3 && answers.windows(2).all(|two| two[0] == two[1]), "all alike");
    scene.assert_untouched().await;
    scene.app.finish().await;
}

#[actix_web::test]
async fn no_office_that_is_complained_about_is_offered() {
    let scene = Scene::new().await;
    let case = scene.case("pungutan");
    let visitor = scene.visitors.iter().find(|v| v.who == "manager of inspektorat").unwrap();
    for act in ["rujuk", "alihkan"] {
        for (search, found) in
            [("", true), ("air+joman", false), ("desa", false), ("pusdatin", true)]
        {
            let path = format!("{}/{act}?cari={search}", case.path());
            let answer = visitor.browser.send(Method::GET, &path, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            let offers = |unit: &str| answer.body.contains(unit);
            assert!(!offers("Puskesos Air Joman"), "{act} “{search}”");
            assert!(!found || offers("Pusdatin Kesos"), "{act} “{search}”");
            assert_silent(&scene, visitor, &path, &answer);
        }
    }
    scene.app.finish().await;
}
