//! The checker finds what is planted, and nothing else.

use super::check::violations;
use super::source::Source;
use super::table::Layers;

fn layers() -> Layers {
    Layers::read(include_str!("../../../../docs/LAYERS.md"))
}

fn found(path: &str, text: &str) -> Vec<String> {
    violations(&Source::read(path, text), &layers())
}

fn assert_found(path: &str, text: &str, why: &str) {
    let found = found(path, text);
    assert!(found.iter().any(|line| line.contains(why)), "{path}: {found:?} lacks “{why}”");
}

#[test]
fn the_file_and_the_line_are_named() {
    let text = "use entity::Moment;\n\nfn f() {\n    let x = sea_orm::Set(1);\n}\n";
    assert_eq!(
        found("rules/sla.rs", text),
        ["src/rules/sla.rs:4: `rules` may not use the crate sea_orm"]
    );
}

#[test]
fn rules_know_words_and_nothing_else() {
    assert_eq!(
        found("rules/act.rs", "use entity::case::{CaseId, CaseStatus};\nuse time::Date;"),
        [""; 0]
    );
    for (text, why) in [
        ("use sea_orm::Set;", "the crate sea_orm"),
        ("use actix_web::web;", "the crate actix_web"),
        ("use tera::Tera;", "the crate tera"),
        ("use lettre::Message;", "the crate lettre"),
        ("use crate::platform::db;", "may not use platform::db"),
        ("use crate::casefile;", "may not use casefile"),
        ("use super::super::casefile::act;", "may not use casefile::act"),
        ("use entity::case::Model;", "may not use entity::case::Model"),
        ("use entity::case;\nfn f(row: &case::Model) {}", "may not use entity::case::Model"),
        ("use entity::case::*;", "may not use entity::case::*"),
        ("async fn f() {}", "rules never says async"),
        ("fn f() { g().await }", "rules never says .await"),
        ("fn f() { std::fs::read(p); }", "rules never says std::fs"),
        ("use std::time::Instant;", "rules never says Instant"),
    ] {
        assert_found("rules/sla/mod.rs", text, why);
    }
}

#[test]
fn only_the_case_file_writes_cases() {
    let text = "use entity::{case, person::ActiveModel};\nlet x = case::ActiveModel::default();";
    assert_eq!(found("casefile/record.rs", text), [""; 0]);
    for file in
        ["journey/triage/judge.rs", "office/staff/mod.rs", "platform/jobs.rs", "commands/demo.rs"]
    {
        assert_found(file, text, "only casefile may say entity::case::ActiveModel");
        assert_found(file, text, "only casefile may say entity::person::ActiveModel");
        let past = "use entity::case;\ncase::Entity::update_many();";
        assert_found(file, past, "only casefile may say entity::case::Entity::update*");
    }
    let officer = "use entity::officer::ActiveModel;";
    assert_found("journey/triage/mod.rs", officer, "may not use entity::officer");
    assert_found("journey/desk/mod.rs", officer, "may say entity::officer::ActiveModel");
    assert_eq!(found("office/staff/mod.rs", "use entity::officer::ActiveModel;"), [""; 0]);
}

#[test]
fn a_list_of_cases_is_read_within_reach_only() {
    let read = "use entity::case::{self, Entity};\nlet rows = case::Entity::find();";
    let why = "only where casefile::reach is named too";
    assert_found("journey/desk/queue.rs", read, why);
    assert_found("journey/desk/queue.rs", "use entity::case::Entity;\nEntity::find_by_id(1);", why);
    let within = format!("use crate::casefile::reach::reach;\n{read}");
    assert_eq!(found("journey/desk/queue.rs", &within), [""; 0]);
}

#[test]
fn stages_do_not_know_each_other() {
    let own = "use crate::journey::desk::queue;\nuse self::form;";
    assert_eq!(found("journey/desk/mod.rs", own), [""; 0]);
    assert_found("journey/triage/mod.rs", own, "may not use journey::desk::queue");
    assert_found("journey/triage/judge.rs", "use super::super::desk;", "may not use journey::desk");
    assert_found("office/staff/mod.rs", "use crate::office::signin;", "may not use office::signin");
    assert_found("office/staff.rs", "use crate::office::signin;", "may not use office::signin");
    assert_found("journey/desk/mod.rs", "use crate::office::signin;", "may not use office::signin");
}

#[test]
fn transactions_time_and_answers_have_one_place_each() {
    let begin = "async fn f() { db.begin().await; }";
    assert_found("casefile/act.rs", begin, "only platform/db may say .begin(");
    assert_found("platform/mail/outbox.rs", "fn f() { db.transaction(|t| t); }", ".transaction(");
    assert_eq!(found("platform/db/write.rs", begin), [""; 0]);
    let now = "use std::time::SystemTime;\nfn f() { SystemTime::now(); }";
    assert_found("platform/jobs.rs", now, "only platform/clock.rs may say SystemTime::now");
    assert_eq!(found("platform/clock.rs", now), [""; 0]);
    let answer = "impl actix_web::ResponseError for Trouble {}";
    assert_found("platform/vault/mod.rs", answer, "only platform/error may say impl ResponseError");
    assert_eq!(found("platform/error/mod.rs", answer), [""; 0]);
    assert_eq!(found("platform/app.rs", "fn f(e: &impl ResponseError) { for x in y {} }"), [""; 0]);
    assert_found("journey/desk/mod.rs", "use crate::platform::db::begin_write;", "db::begin_write");
}

#[test]
fn templates_and_letters_leave_through_one_door() {
    assert_found("journey/desk/page.rs", "use tera::Context;", "the crate tera");
    assert_found("platform/jobs.rs", "use lettre::Transport;", "the crate lettre");
    assert_found("organisation/mod.rs", "use lettre::SmtpTransport;", "only platform/mail may say");
    assert_eq!(found("platform/page/mod.rs", "use tera::Context;"), [""; 0]);
}

#[test]
fn a_new_room_asks_for_a_row_first() {
    assert_found("doors/open311/mod.rs", "", "no row in docs/LAYERS.md");
}

#[test]
fn a_route_is_made_in_the_list_of_routes_only() {
    for (text, why) in [
        ("use actix_web::web::ServiceConfig;", "may say ServiceConfig"),
        ("use actix_web::web;\nfn f() { web::resource(\"/x\"); }", "may say web::resource"),
        ("fn f() { actix_web::web::scope(\"/x\"); }", "may say web::scope"),
        ("use actix_web::Resource;", "may say actix_web::Resource"),
    ] {
        assert_found("journey/desk/mod.rs", text, why);
        assert_found("office/signin/mod.rs", text, why);
        assert!(found("platform/routes/mod.rs", text).is_empty(), "{text}");
    }
}
