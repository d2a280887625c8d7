//! A source against the layers.

use super::source::{Named, Source};
use super::table::{Layers, Room, Tables};

/// Everything in a source that does not fit, as `src/file:line: why`.
pub fn violations(source: &Source, layers: &Layers) -> Vec<String> {
    let Some(room) = layers.room_of(&source.path) else {
        return vec![format!("src/{}:1: this room has no row in docs/LAYERS.md", source.path)];
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
    found.into_iter().map(|(line, why)| format!("src/{}:{line}: {why}", source.path)).collect()
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
            let slice = file.trim_start_matches(folder).split('/').next().unwrap_or_default();
            format!("{folder}{slice}")
        }
        None => place.to_owned(),
    };
    match own.as_str() {
        "lib.rs" => String::new(),
        own => own.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::"),
    }
}

fn wrong_tables(named: &Named, room: &Room) -> Option<String> {
    let [first, inside @ ..] = named.path.as_slice() else {
        return None;
    };
    if first != "entity" {
        return None;
    }
    let needed = inside.iter().map(|name| needed_for(name)).max().unwrap_or(Tables::Words);
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
            lines_of(source, what).into_iter().map(move |line| (line, why.clone()))
        })
        .collect()
}

fn never_there(source: &Source, layers: &Layers) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for rule in &layers.never_there {
        for place in rule.places.iter().filter(|place| is_in(&source.path, place)) {
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
        let beside = rule.beside.iter().any(|what| !lines_of(source, what).is_empty());
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
        || file.strip_prefix(place).is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
}

/// Where a source names this: a method call (`.begin(`), an implementation (`impl X`), or words of a
/// path, the last of which may end in `*`.
fn lines_of(source: &Source, what: &str) -> Vec<usize> {
    let tokens = &source.tokens;
    let at = |n: usize| tokens.get(n).map_or("", |token| token.text.as_str());
    let lines = |fits: &dyn Fn(usize) -> bool| {
        (0..tokens.len()).filter(|n| fits(*n)).map(|n| tokens[n].line).collect()
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
    source.paths.iter().filter(fits).map(|named| named.line).collect()
}

fn like(name: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(name == pattern, |start| name.starts_with(start))
}

/// Is the word at `n` the trait of an `impl … for`, however it is written?
fn follows_impl(tokens: &[super::tokens::Token], n: usize) -> bool {
    tokens[..n]
        .iter()
        .rev()
        .take_while(|t| !matches!(t.text.as_str(), "{" | "}" | ";"))
        .any(|t| t.text == "impl")
}
