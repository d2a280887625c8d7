//! Files stay small enough to be read in one sitting.

use super::layering::without_tests;
use super::tree::texts;

const RUST: usize = 300;
const TEMPLATE: usize = 150;

#[test]
fn no_rust_file_is_longer_than_three_hundred_lines_without_its_tests() {
    let long: Vec<String> = ["src", "entity/src", "migration/src"]
        .into_iter()
        .flat_map(|folder| {
            texts(folder, "rs").into_iter().filter_map(move |file| {
                let is_test = file.path.contains("tests/") || file.path.ends_with("tests.rs");
                too_long(without_tests(&file.text), RUST)
                    .filter(|_| !is_test)
                    .map(|lines| format!("{folder}/{}: {lines} lines", file.path))
            })
        })
        .collect();
    assert!(long.is_empty(), "split these (at most {RUST} lines):\n{}", long.join("\n"));
}

#[test]
fn no_template_is_longer_than_a_hundred_and_fifty_lines() {
    let long: Vec<String> = texts("templates", "html")
        .into_iter()
        .filter_map(|file| {
            too_long(&file.text, TEMPLATE).map(|lines| format!("templates/{}: {lines}", file.path))
        })
        .collect();
    assert!(long.is_empty(), "split these (at most {TEMPLATE} lines):\n{}", long.join("\n"));
}

/// The number of lines, if it is more than `most`.
fn too_long(text: &str, most: usize) -> Option<usize> {
    Some(text.lines().count()).filter(|lines| *lines > most)
}

#[test]
fn a_line_too_many_is_noticed_and_tests_are_not_counted() {
    let lines = |n: usize| "x\n".repeat(n);
    assert_eq!(too_long(&lines(300), RUST), None);
    assert_eq!(too_long(&lines(301), RUST), Some(301));
    let with_tests = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", lines(300), lines(99));
    assert_eq!(too_long(without_tests(&with_tests), RUST), None);
}
