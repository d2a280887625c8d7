//! The files of the repository, as text.

use std::path::{Path, PathBuf};

/// A file and its path below the folder that was asked for.
pub struct Text {
    pub path: String,
    pub text: String,
}

/// Every file below a folder of the repository whose name ends so.
pub fn texts(folder: &str, ending: &str) -> Vec<Text> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    collect(&root, &root, ending, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no {ending} below {folder}");
    found
}

fn collect(root: &Path, folder: &Path, ending: &str, found: &mut Vec<Text>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, ending, found);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(Text {
                path: path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"),
                text: std::fs::read_to_string(&path).unwrap(),
            });
        }
    }
}
