//! Templates, files, catalogues and data are built into the program: a new one is a reason to build.

fn main() {
    for folder in ["data", "locales", "static", "templates"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
