//! What a source file names: every path in full, with the line it stands on.

use super::tokens::{Token, tokens};
use std::collections::BTreeMap;

/// A file of `src/`, as far as layering cares.
pub struct Source {
    /// Below `src/`, such as `rules/sla/mod.rs`.
    pub path: String,
    pub paths: Vec<Named>,
    pub tokens: Vec<Token>,
}

/// A path somebody names, written out: `crate::…` for ours, the crate's name first for others'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub line: usize,
    pub path: Vec<String>,
}

impl Source {
    /// Reads a file; its tests at the end are not looked at.
    pub fn read(path: &str, text: &str) -> Self {
        let tokens = tokens(without_tests(text));
        let module = module_of(path);
        let mut reader = Reader { module, names: BTreeMap::new(), found: Vec::new() };
        reader.read(&tokens);
        Self { path: path.to_owned(), paths: reader.found, tokens }
    }
}

/// The file up to its inline test module.
pub fn without_tests(text: &str) -> &str {
    let mut from = 0;
    while let Some(at) = text[from..].find("#[cfg(test)]") {
        let after = text[from + at..].trim_start_matches("#[cfg(test)]").trim_start();
        let first_line = after.lines().next().unwrap_or_default();
        if first_line.contains("mod ") && first_line.ends_with('{') {
            return &text[..from + at];
        }
        from += at + 1;
    }
    text
}

/// The modules of a file that exist only in tests, as paths below `src/`.
pub fn test_modules(path: &str, text: &str) -> Vec<String> {
    let folder = module_of(path).join("/");
    text.split("#[cfg(test)]")
        .skip(1)
        .filter_map(|after| after.trim_start().lines().next())
        .filter_map(|line| line.strip_suffix(';')?.rsplit_once("mod ").map(|(_, name)| name.trim()))
        .map(|name| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") })
        .collect()
}

/// `rules/sla/mod.rs` and `rules/sla.rs` are `rules::sla`; `lib.rs` and `main.rs` are the crate itself.
fn module_of(path: &str) -> Vec<String> {
    let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
    match stem {
        "lib" | "main" => Vec::new(),
        stem => stem.split('/').map(str::to_owned).collect(),
    }
}

struct Reader {
    module: Vec<String>,
    /// What the names that `use` brought stand for.
    names: BTreeMap<String, Vec<String>>,
    found: Vec<Named>,
}

impl Reader {
    fn read(&mut self, tokens: &[Token]) {
        let mut at = 0;
        while at < tokens.len() {
            if imports(tokens, at) {
                at = self.tree(tokens, at + 1, &[]);
            } else if starts_path(tokens, at) {
                at = self.path(tokens, at);
            } else {
                at += 1;
            }
        }
    }

    /// One branch of a `use`; answers where it ends.
    fn tree(&mut self, tokens: &[Token], mut at: usize, before: &[String]) -> usize {
        let mut path = before.to_vec();
        let mut alias = None;
        let mut line = 0;
        while let Some(token) = tokens.get(at) {
            line = token.line;
            match token.text.as_str() {
                "{" => return self.branches(tokens, at + 1, &path),
                "," | ";" | "}" => break,
                "as" => alias = tokens.get(at + 1).map(|name| name.text.clone()),
                "::" => {}
                name if alias.is_none() => path.push(name.to_owned()),
                _ => {}
            }
            at += 1;
        }
        if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
            path.pop();
        }
        if let Some(last) = path.last().cloned() {
            let full = self.in_full(&path);
            self.names.insert(alias.unwrap_or(last), full.clone());
            self.found.push(Named { line, path: full });
        }
        at
    }

    fn branches(&mut self, tokens: &[Token], mut at: usize, path: &[String]) -> usize {
        loop {
            at = self.tree(tokens, at, path) + 1;
            let ended = tokens.get(at - 1).is_none_or(|token| token.text != ",");
            if ended || tokens.get(at).is_some_and(|token| token.text == "}") {
                return at + usize::from(!ended);
            }
        }
    }

    fn path(&mut self, tokens: &[Token], mut at: usize) -> usize {
        let line = tokens[at].line;
        let mut path = vec![tokens[at].text.clone()];
        while let [colons, name, ..] = &tokens[at + 1..]
            && colons.text == "::"
            && is_name(&name.text)
        {
            path.push(name.text.clone());
            at += 2;
        }
        let full = match self.names.get(&path[0]) {
            Some(start) => [start, &path[1..]].concat(),
            None => self.in_full(&path),
        };
        self.found.push(Named { line, path: full });
        at + 1
    }

    /// `self`, `super` and our own crate's name, written out from the crate.
    fn in_full(&self, path: &[String]) -> Vec<String> {
        let mut module = match path[0].as_str() {
            "self" | "super" => self.module.clone(),
            "satupintu" => Vec::new(),
            _ => return path.to_vec(),
        };
        let mut rest = path;
        while let [first, more @ ..] = rest
            && ["self", "super", "satupintu"].contains(&first.as_str())
        {
            if first == "super" {
                module.pop();
            }
            rest = more;
        }
        [&["crate".to_owned()], module.as_slice(), rest].concat()
    }
}

/// Is this a `use` of names, and not one of lifetimes (`impl Ord + use<'a>`)?
fn imports(tokens: &[Token], at: usize) -> bool {
    tokens[at].text == "use" && tokens.get(at + 1).is_some_and(|next| next.text != "<")
}

/// Does a path begin here? Not behind a dot (a method, a field) nor in the middle of another path.
fn starts_path(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| tokens[before].text.as_str());
    is_name(&tokens[at].text) && !matches!(before, Some("." | "::"))
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(path: &str, text: &str) -> Vec<String> {
        Source::read(path, text).paths.iter().map(|named| named.path.join("::")).collect()
    }

    #[test]
    fn a_use_is_written_out_branch_by_branch() {
        let text = "use crate::rules::{self, act::{Act, Actor as Who}, sla};";
        let expected = [
            "crate::rules",
            "crate::rules::act::Act",
            "crate::rules::act::Actor",
            "crate::rules::sla",
        ];
        assert_eq!(named("casefile/act.rs", text), expected);
    }

    #[test]
    fn what_a_use_brought_is_followed_to_where_it_is_named() {
        let text =
            "use entity::{case, referral as r};\nlet x = case::ActiveModel { id: r::Entity };";
        let named = named("journey/desk/mod.rs", text);
        assert!(named.contains(&"entity::case::ActiveModel".to_owned()), "{named:?}");
        assert!(named.contains(&"entity::referral::Entity".to_owned()), "{named:?}");
    }

    #[test]
    fn branches_within_branches_end_where_they_end() {
        let text = "use a::{b::{c, d}, e::{f,},};\nuse g::h;\nfn k() -> impl Ord + use<> { l::m }";
        let expected = ["a::b::c", "a::b::d", "a::e::f", "g::h"];
        assert_eq!(named("rules/nik.rs", text)[..4], expected);
        assert!(named("rules/nik.rs", text).contains(&"l::m".to_owned()));
    }

    #[test]
    fn self_and_super_are_counted_from_the_file() {
        let text = "use super::super::desk::Row; use self::form::Form; use super::sibling;";
        let named = named("journey/triage/judge.rs", text);
        let expected = [
            "crate::journey::desk::Row",
            "crate::journey::triage::judge::form::Form",
            "crate::journey::triage::sibling",
        ];
        assert_eq!(named, expected);
    }

    #[test]
    fn a_path_in_the_middle_of_the_code_counts_and_a_method_does_not() {
        let named = named("rules/sla.rs", "fn f() { crate::platform::db::begin(); x.tokio(); }");
        assert!(named.contains(&"crate::platform::db::begin".to_owned()));
        assert!(!named.contains(&"tokio".to_owned()));
    }

    #[test]
    fn tests_at_the_end_of_a_file_and_in_files_of_their_own_are_left_out() {
        let text = "use a::b;\n#[cfg(test)]\nmod tests {\n use sea_orm::X;\n}\n";
        assert_eq!(named("rules/nik.rs", text), ["a::b"]);
        let text = "#[cfg(test)]\nmod world;\npub mod sla;\n#[cfg(test)]\npub(crate) mod tests;";
        assert_eq!(test_modules("rules/mod.rs", text), ["rules/world", "rules/tests"]);
        assert_eq!(
            test_modules("rules/sla/mod.rs", "#[cfg(test)]\nmod tests;"),
            ["rules/sla/tests"]
        );
    }
}
