//! Who may import whom: `src/` against the tables of `docs/LAYERS.md`.

mod check;
mod planted;
mod source;
mod table;
mod tokens;

use crate::guards::tree::{Text, texts};
use check::violations;
pub use source::without_tests;
use source::{Source, test_modules};
use table::Layers;

#[test]
fn every_file_keeps_to_its_layer() {
    let layers = Layers::read(include_str!("../../../../docs/LAYERS.md"));
    let wrong: Vec<String> = working_sources()
        .iter()
        .flat_map(|text| violations(&Source::read(&text.path, &text.text), &layers))
        .collect();
    assert!(wrong.is_empty(), "\n{}\n(docs/LAYERS.md says who may use what)", wrong.join("\n"));
}

/// The files of `src/` that are not tests.
fn working_sources() -> Vec<Text> {
    let all = texts("src", "rs");
    let tests: Vec<String> =
        all.iter().flat_map(|text| test_modules(&text.path, &text.text)).collect();
    let is_test = |path: &str| {
        tests
            .iter()
            .any(|test| path == format!("{test}.rs") || path.starts_with(&format!("{test}/")))
    };
    all.into_iter().filter(|text| !is_test(&text.path)).collect()
}

#[test]
fn every_row_of_the_table_has_a_room() {
    let layers = Layers::read(include_str!("../../../../docs/LAYERS.md"));
    let files = texts("src", "rs");
    let used = |place: &str| {
        files.iter().any(|text| layers.room_of(&text.path).is_some_and(|room| room.place == place))
    };
    for room in &layers.rooms {
        let rows = layers.rooms.iter().filter(|other| other.place == room.place).count();
        assert_eq!(rows, 1, "docs/LAYERS.md has {rows} rows for {}", room.place);
        assert!(
            used(&room.place),
            "docs/LAYERS.md has a row for {}, which does not exist",
            room.place
        );
    }
}

/// A row that could be serialised could reach a page by accident.
#[test]
fn rows_do_not_serialise() {
    for Text { path, text } in texts("entity/src", "rs") {
        let derives = text.split("pub struct Model").next().unwrap_or_default();
        let derives = derives.rsplit("#[sea_orm::model]").next().unwrap_or_default();
        let has_row = text.contains("pub struct Model");
        assert!(!has_row || !derives.contains("Serialize"), "entity/src/{path}: Model serialises");
    }
}
