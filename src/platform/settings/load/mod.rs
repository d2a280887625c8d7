//! From a file and the environment to the tree, or to everything that is wrong with it.

use super::{Complaints, Mode, Settings, check};
use config::{Config, ConfigError, Environment, File, FileFormat, Value};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::path::Path;
use validator::Validate;

const SECTIONS: [&str; 10] = [
    "mode",
    "http",
    "database",
    "storage",
    "keys",
    "mail",
    "passwords",
    "limits",
    "throttle",
    "jobs",
];

impl Settings {
    /// Reads the file, lays the environment (`SATUPINTU__SECTION__KEY`) over it, and checks it all.
    pub fn load(file: Option<&Path>) -> Result<Self, Complaints> {
        Self::from_sources(file, std::env::vars().collect())
    }

    fn from_sources(
        file: Option<&Path>,
        environment: HashMap<String, String>,
    ) -> Result<Self, Complaints> {
        let mut complaints = Complaints::default();
        let config = match gather(file, environment) {
            Ok(config) => config,
            Err(unreadable) => {
                complaints.add("the file", unreadable.to_string());
                return complaints.or(Self::default());
            }
        };
        refuse_unknown_sections(&config, &mut complaints);
        let mut reader = Reader { config: &config, complaints, unreadable: Vec::new() };
        let settings = reader.tree();
        let mut together = Complaints::default();
        check::together(&settings, &mut together);
        reader.finish(together).or(settings)
    }
}

fn gather(
    file: Option<&Path>,
    environment: HashMap<String, String>,
) -> Result<Config, ConfigError> {
    let mut sources = Config::builder();
    if let Some(path) = file {
        sources = sources.add_source(File::from(path).format(FileFormat::Toml));
    }
    let environment = Environment::with_prefix("SATUPINTU")
        .prefix_separator("__")
        .separator("__")
        .list_separator(",")
        .with_list_parse_key("http.trusted_proxies")
        .try_parsing(true)
        .source(Some(environment));
    sources.add_source(environment).build()
}

fn refuse_unknown_sections(config: &Config, complaints: &mut Complaints) {
    let table = config.clone().try_deserialize::<HashMap<String, Value>>();
    for name in table.unwrap_or_default().into_keys() {
        if !SECTIONS.contains(&name.as_str()) {
            complaints.add(name, format!("is not known; there are {}", SECTIONS.join(", ")));
        }
    }
}

/// Reads section by section, so that one mistake does not hide the others.
struct Reader<'c> {
    config: &'c Config,
    complaints: Complaints,
    unreadable: Vec<&'static str>,
}

impl Reader<'_> {
    fn tree(&mut self) -> Settings {
        Settings {
            mode: self.mode(),
            http: self.section("http"),
            database: self.section("database"),
            storage: self.section("storage"),
            keys: self.section("keys"),
            mail: self.section("mail"),
            passwords: self.section("passwords"),
            limits: self.section("limits"),
            throttle: self.section("throttle"),
            jobs: self.section("jobs"),
        }
    }

    fn mode(&mut self) -> Mode {
        match self.config.get("mode") {
            Ok(mode) => mode,
            Err(ConfigError::NotFound(_)) => Mode::default(),
            Err(_) => {
                self.complaints.add("mode", "must be demo or production");
                Mode::default()
            }
        }
    }

    fn section<T>(&mut self, name: &'static str) -> T
    where
        T: DeserializeOwned + Default + Validate,
    {
        // Through a bare value: read directly, an error would name the section but not the key.
        let read = match self.config.get::<Value>(name) {
            Ok(value) => value.try_deserialize::<T>(),
            Err(_) => Ok(T::default()),
        };
        match read {
            Ok(section) => {
                if let Err(shapes) = section.validate() {
                    self.complaints.add_shapes(name, &shapes);
                }
                section
            }
            Err(error) => {
                self.unreadable.push(name);
                complain(name, &error, &mut self.complaints);
                T::default()
            }
        }
    }

    /// Adds what was found in sections together, but not about sections that could not be read.
    fn finish(mut self, together: Complaints) -> Complaints {
        let readable = |key: &str| {
            let section = key.split('.').next().unwrap_or(key);
            !self.unreadable.contains(&section)
        };
        let more = together.0.into_iter().filter(|complaint| readable(&complaint.key));
        self.complaints.0.extend(more);
        self.complaints
    }
}

fn complain(section: &str, error: &ConfigError, complaints: &mut Complaints) {
    let under = |key: &str| match key {
        "" => section.to_owned(),
        key => format!("{section}.{key}"),
    };
    match error {
        ConfigError::Type { key: Some(key), expected, .. } => {
            complaints.add(under(key), format!("must be {expected}"));
        }
        ConfigError::At { error, key: Some(key), .. } => {
            complaints.add(under(key), error.to_string());
        }
        other => complaints.add(section, other.to_string()),
    }
}

#[cfg(test)]
mod tests;
