//! A source against the layers.

use super::source::{Named, Source};
use super::table::{Layers, Room, Tables};

/// Everything in a source that does not fit, as `src/file:line: why`.
pub fn violations(source: &Source, layers: &Layers) -> Vec<String> {
    let Some(room) = layers.room_of(&source.path) else {
        return vec![format!(
            "src/{}:1: this room has no row in docs/LAYERS.md",
            source.path
        )];
    };
    let mut found: Vec<(usize, String)> = Vec::new();
    for named in &source.paths {
        let wrong = wrong_room(source, named, room)
            .or_else(|| wrong_tables(named, room))
            .or_else(|| wrong_crate(named, room, layers));
        found.extend(wrong.map(|why| (named.line, format!("`{}` {why}", room.place))));
    }
    found.extend(only_there(source, layers));
    found.extend(never_there(source, layers));
    found.extend(only_together(source, layers));
    found.sort();
    found.dedup();
    found
        .into_iter()
        .map(|(line, why)| format!("src/{}:{line}: {why}", source.path))
        .collect()
}

fn wrong_room(source: &Source, named: &Named, room: &Room) -> Option<String> {
    let [first, ours @ ..] = named.path.as_slice() else {
        return None;
    };
    if first != "crate" || ours.is_empty() {
        return None;
    }
    let allowed = |prefix: &str| {
        let prefix: Vec<&str> = prefix.split("::").collect();
        ours.len() >= prefix.len() && ours.iter().zip(&prefix).all(|(a, b)| a == b)
    };
    let own = own_module(&source.path, &room.place);
    let fits = own.is_empty() || allowed(&own) || room.uses.iter().any(|prefix| allowed(prefix));
    (!fits).then(|| format!("may not use {}", ours.join("::")))
}

/// The module a room may always use: itself, or for `journey/*` the stage the file is in.
fn own_module(file: &str, place: &str) -> String {
    let own = match place.strip_suffix('*') {
        Some(folder) => {
            let slice = file
                .trim_start_matches(folder)
                .split('/')
                .next()
                .unwrap_or_default();
            format!("{folder}{slice}")
        }
        None => place.to_owned(),
    };
    match own.as_str() {
        "lib.rs" => String::new(),
        own => own
            .trim_end_matches(".rs")
            .trim_end_matches("/mod")
            .replace('/', "::"),
    }
}

fn wrong_tables(named: &Named, room: &Room) -> Option<String> {
    let [first, inside @ ..] = named.path.as_slice() else {
        return None;
    };
    if first != "entity" {
        return None;
    }
    let needed = inside
        .iter()
        .map(|name| needed_for(name))
        .max()
        .unwrap_or(Tables::Words);
    (needed > room.tables).then(|| format!("may not use {}", named.path.join("::")))
}

fn needed_for(name: &str) -> Tables {
    match name {
        "ActiveModel" | "ActiveModelEx" => Tables::Write,
        "Model" | "ModelEx" | "Entity" | "Column" | "PrimaryKey" | "Relation" | "*" => Tables::Read,
        _ => Tables::Words,
    }
}

fn wrong_crate(named: &Named, room: &Room, layers: &Layers) -> Option<String> {
    let [name, _, ..] = named.path.as_slice() else {
        return None;
    };
    let wrong = layers.is_watched(name) && !room.crates.contains(name);
    wrong.then(|| format!("may not use the crate {name}"))
}

fn only_there(source: &Source, layers: &Layers) -> Vec<(usize, String)> {
    let elsewhere = |places: &[String]| !places.iter().any(|place| is_in(&source.path, place));
    layers
        .only_there
        .iter()
        .filter(|rule| elsewhere(&rule.places))
        .flat_map(|rule| rule.what.iter().map(|what| (what, rule.places.join(", "))))
        .flat_map(|(what, places)| {
            let why = format!("only {places} may say {what}");
            lines_of(source, what)
                .into_iter()
                .map(move |line| (line, why.clone()))
        })
        .collect()
}

fn never_there(source: &Source, layers: &Layers) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for rule in &layers.never_there {
        for place in rule
            .places
            .iter()
            .filter(|place| is_in(&source.path, place))
        {
            for what in &rule.what {
                let why = || format!("{place} never says {what}");
                found.extend(lines_of(source, what).into_iter().map(|line| (line, why())));
            }
        }
    }
    found
}

fn only_together(source: &Source, layers: &Layers) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for rule in &layers.only_together {
        let exempt = rule.outside.iter().any(|place| is_in(&source.path, place));
        let beside = rule
            .beside
            .iter()
            .any(|what| !lines_of(source, what).is_empty());
        if exempt || beside {
            continue;
        }
        for what in &rule.what {
            let why = || format!("{what} only where {} is named too", rule.beside.join(", "));
            found.extend(lines_of(source, what).into_iter().map(|line| (line, why())));
        }
    }
    found
}

fn is_in(file: &str, place: &str) -> bool {
    file == place
        || file
            .strip_prefix(place)
            .is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
}

/// Where a source names this: a method call (`.begin(`), an implementation (`impl X`), or words of a
/// path, the last of which may end in `*`.
fn lines_of(source: &Source, what: &str) -> Vec<usize> {
    let tokens = &source.tokens;
    let at = |n: usize| tokens.get(n).map_or("", |token| token.text.as_str());
    let lines = |fits: &dyn Fn(usize) -> bool| {
        (0..tokens.len())
            .filter(|n| fits(*n))
            .map(|n| tokens[n].line)
            .collect()
    };
    if let Some(method) = what.strip_prefix('.') {
        let (name, call) = (method.trim_end_matches('('), method.ends_with('('));
        return lines(&|n| at(n) == "." && at(n + 1) == name && (!call || at(n + 2) == "("));
    }
    if let Some(name) = what.strip_prefix("impl ") {
        return lines(&|n| at(n) == name && at(n + 1) == "for" && follows_impl(tokens, n));
    }
    let pattern: Vec<&str> = what.split("::").collect();
    let fits = |named: &&Named| {
        named
            .path
            .windows(pattern.len())
            .any(|part| part.iter().zip(&pattern).all(|(a, b)| like(a, b)))
    };
    source
        .paths
        .iter()
        .filter(fits)
        .map(|named| named.line)
        .collect()
}

fn like(name: &str, pattern: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(name == pattern, |start| name.starts_with(start))
}

/// Is the word at `n` the trait of an `impl … for`, however it is written?
fn follows_impl(tokens: &[super::tokens::Token], n: usize) -> bool {
    tokens[..n]
        .iter()
        .rev()
        .take_while(|t| !matches!(t.text.as_str(), "{" | "}" | ";"))
        .any(|t| t.text == "impl")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layers() -> Layers {
        Layers::read(include_str!("../../../../docs/LAYERS.md"))
    }

    fn found(path: &str, text: &str) -> Vec<String> {
        violations(&Source::read(path, text), &layers())
    }

    fn assert_found(path: &str, text: &str, why: &str) {
        let found = found(path, text);
        assert!(
            found.iter().any(|line| line.contains(why)),
            "{path}: {found:?} lacks “{why}”"
        );
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
            found(
                "rules/act.rs",
                "use entity::case::{CaseId, CaseStatus};\nuse time::Date;"
            ),
            [""; 0]
        );
        for (text, why) in [
            ("use sea_orm::Set;", "the crate sea_orm"),
            ("use actix_web::web;", "the crate actix_web"),
            ("use tera::Tera;", "the crate tera"),
            ("use lettre::Message;", "the crate lettre"),
            ("use crate::platform::db;", "may not use platform::db"),
            ("use crate::casefile;", "may not use casefile"),
            (
                "use super::super::casefile::act;",
                "may not use casefile::act",
            ),
            (
                "use entity::case::Model;",
                "may not use entity::case::Model",
            ),
            (
                "use entity::case;\nfn f(row: &case::Model) {}",
                "may not use entity::case::Model",
            ),
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
        let text =
            "use entity::{case, person::ActiveModel};\nlet x = case::ActiveModel::default();";
        assert_eq!(found("casefile/record.rs", text), [""; 0]);
        for file in [
            "journey/triage/judge.rs",
            "office/staff/mod.rs",
            "platform/jobs.rs",
            "commands/demo.rs",
        ] {
            assert_found(
                file,
                text,
                "only casefile may say entity::case::ActiveModel",
            );
            assert_found(
                file,
                text,
                "only casefile may say entity::person::ActiveModel",
            );
            let past = "use entity::case;\ncase::Entity::update_many();";
            assert_found(
                file,
                past,
                "only casefile may say entity::case::Entity::update*",
            );
        }
        let officer = "use entity::officer::ActiveModel;";
        assert_found(
            "journey/triage/mod.rs",
            officer,
            "may not use entity::officer",
        );
        assert_found(
            "journey/desk/mod.rs",
            officer,
            "may say entity::officer::ActiveModel",
        );
        assert_eq!(
            found("office/staff/mod.rs", "use entity::officer::ActiveModel;"),
            [""; 0]
        );
    }

    #[test]
    fn a_list_of_cases_is_read_within_reach_only() {
        let read = "use entity::case::{self, Entity};\nlet rows = case::Entity::find();";
        let why = "only where casefile::reach is named too";
        assert_found("journey/desk/queue.rs", read, why);
        assert_found(
            "journey/desk/queue.rs",
            "use entity::case::Entity;\nEntity::find_by_id(1);",
            why,
        );
        let within = format!("use crate::casefile::reach::reach;\n{read}");
        assert_eq!(found("journey/desk/queue.rs", &within), [""; 0]);
    }

    #[test]
    fn stages_do_not_know_each_other() {
        let own = "use crate::journey::desk::queue;\nuse self::form;";
        assert_eq!(found("journey/desk/mod.rs", own), [""; 0]);
        assert_found(
            "journey/triage/mod.rs",
            own,
            "may not use journey::desk::queue",
        );
        assert_found(
            "journey/triage/judge.rs",
            "use super::super::desk;",
            "may not use journey::desk",
        );
        assert_found(
            "office/staff/mod.rs",
            "use crate::office::signin;",
            "may not use office::signin",
        );
        assert_found(
            "office/staff.rs",
            "use crate::office::signin;",
            "may not use office::signin",
        );
        assert_found(
            "journey/desk/mod.rs",
            "use crate::office::signin;",
            "may not use office::signin",
        );
    }

    #[test]
    fn transactions_time_and_answers_have_one_place_each() {
        let begin = "async fn f() { db.begin().await; }";
        assert_found("casefile/act.rs", begin, "only platform/db may say .begin(");
        assert_found(
            "platform/mail/outbox.rs",
            "fn f() { db.transaction(|t| t); }",
            ".transaction(",
        );
        assert_eq!(found("platform/db/write.rs", begin), [""; 0]);
        let now = "use std::time::SystemTime;\nfn f() { SystemTime::now(); }";
        assert_found(
            "platform/jobs.rs",
            now,
            "only platform/clock.rs may say SystemTime::now",
        );
        assert_eq!(found("platform/clock.rs", now), [""; 0]);
        let answer = "impl actix_web::ResponseError for Trouble {}";
        assert_found(
            "platform/vault/mod.rs",
            answer,
            "only platform/error may say impl ResponseError",
        );
        assert_eq!(found("platform/error/mod.rs", answer), [""; 0]);
        assert_eq!(
            found(
                "platform/app.rs",
                "fn f(e: &impl ResponseError) { for x in y {} }"
            ),
            [""; 0]
        );
        assert_found(
            "journey/desk/mod.rs",
            "use crate::platform::db::begin_write;",
            "db::begin_write",
        );
    }

    #[test]
    fn templates_and_letters_leave_through_one_door() {
        assert_found(
            "journey/desk/page.rs",
            "use tera::Context;",
            "the crate tera",
        );
        assert_found(
            "platform/jobs.rs",
            "use lettre::Transport;",
            "the crate lettre",
        );
        assert_found(
            "organisation/mod.rs",
            "use lettre::SmtpTransport;",
            "only platform/mail may say",
        );
        assert_eq!(found("platform/page/mod.rs", "use tera::Context;"), [""; 0]);
    }

    #[test]
    fn a_new_room_asks_for_a_row_first() {
        assert_found("doors/open311/mod.rs", "", "no row in docs/LAYERS.md");
    }
}
