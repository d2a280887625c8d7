//! From a file and the environment to the tree, or to everything that is wrong with it.

use super::{Complaints, Mode, Settings, check};
use config::{Config, ConfigError, Environment, File, FileFormat};
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

    pub(super) fn from_sources(
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
        let settings = read_tree(&config, &mut complaints);
        check::together(&settings, &mut complaints);
        complaints.or(settings)
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
    let table = config
        .clone()
        .try_deserialize::<HashMap<String, config::Value>>();
    for name in table.unwrap_or_default().into_keys() {
        if !SECTIONS.contains(&name.as_str()) {
            complaints.add(
                name,
                format!("is not known; there are {}", SECTIONS.join(", ")),
            );
        }
    }
}

fn read_tree(config: &Config, complaints: &mut Complaints) -> Settings {
    Settings {
        mode: mode(config, complaints),
        http: section(config, "http", complaints),
        database: section(config, "database", complaints),
        storage: section(config, "storage", complaints),
        keys: section(config, "keys", complaints),
        mail: section(config, "mail", complaints),
        passwords: section(config, "passwords", complaints),
        limits: section(config, "limits", complaints),
        throttle: section(config, "throttle", complaints),
        jobs: section(config, "jobs", complaints),
    }
}

fn mode(config: &Config, complaints: &mut Complaints) -> Mode {
    match config.get("mode") {
        Ok(mode) => mode,
        Err(ConfigError::NotFound(_)) => Mode::default(),
        Err(_) => {
            complaints.add("mode", "must be demo or production");
            Mode::default()
        }
    }
}

fn section<T>(config: &Config, name: &str, complaints: &mut Complaints) -> T
where
    T: DeserializeOwned + Default + Validate,
{
    let read = match config.get::<T>(name) {
        Err(ConfigError::NotFound(_)) => Ok(T::default()),
        other => other,
    };
    match read {
        Ok(section) => {
            if let Err(shapes) = section.validate() {
                complaints.add_shapes(name, &shapes);
            }
            section
        }
        Err(unreadable) => {
            complain(name, &unreadable, complaints);
            T::default()
        }
    }
}

fn complain(section: &str, error: &ConfigError, complaints: &mut Complaints) {
    match error {
        ConfigError::Type {
            key: Some(key),
            expected,
            ..
        } => {
            complaints.add(key, format!("must be {expected}"));
        }
        ConfigError::At {
            error,
            key: Some(key),
            ..
        } => complaints.add(key, error.to_string()),
        other => complaints.add(section, other.to_string()),
    }
}
