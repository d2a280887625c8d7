use super::*;
use crate::platform::settings::MailTransport;
use secrecy::ExposeSecret;
use std::io::Write;

const WHOLE: &str = r#"
[http]
public_url = "https://satupintu.example.go.id"
[database]
url = "postgres://satupintu:geheim@db/satupintu"
[storage]
dir = "/var/lib/satupintu"
[keys]
file = "/etc/satupintu/keys.toml"
[mail]
from = "Satu Pintu <satupintu@example.go.id>"
files_dir = "/var/lib/satupintu/messages"
[mail.smtp]
host = "mail.example.go.id"
"#;

fn load(text: &str, environment: &[(&str, &str)]) -> Result<Settings, Complaints> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    let environment = environment.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Settings::from_sources(Some(file.path()), environment)
}

fn complaints(text: &str, environment: &[(&str, &str)]) -> Vec<String> {
    let complaints = load(text, environment).unwrap_err();
    complaints.0.into_iter().map(|complaint| complaint.key).collect()
}

#[test]
fn a_whole_file_is_taken_with_the_values_nobody_wrote() {
    let settings = load(WHOLE, &[]).unwrap();
    assert_eq!(settings.mode, Mode::Production);
    assert_eq!((settings.http.port, settings.http.bind.is_loopback()), (8080, true));
    assert_eq!(settings.passwords.memory_kib, 65_536);
    assert!(settings.jobs.in_process);
}

#[test]
fn the_environment_lies_over_the_file() {
    let settings = load(
        WHOLE,
        &[
            ("SATUPINTU__HTTP__PORT", "9000"),
            ("SATUPINTU__HTTP__TRUSTED_PROXIES", "10.0.0.1,2001:db8::1"),
            ("SATUPINTU__MAIL__SMTP__USER", "pos"),
            ("SATUPINTU__MAIL__SMTP__PASSWORD", "12345"),
            ("SATUPINTU__JOBS__IN_PROCESS", "false"),
            ("SATUPINTU_CONFIG", "elsewhere.toml"),
        ],
    )
    .unwrap();
    assert_eq!(settings.http.port, 9000);
    assert_eq!(settings.http.trusted_proxies.len(), 2);
    assert_eq!(settings.mail.smtp.password.unwrap().expose_secret(), "12345");
    assert!(!settings.jobs.in_process);
}

#[test]
fn a_single_proxy_is_a_list_too() {
    let settings = load(WHOLE, &[("SATUPINTU__HTTP__TRUSTED_PROXIES", "10.0.0.1")]).unwrap();
    assert_eq!(settings.http.trusted_proxies, ["10.0.0.1".parse::<std::net::IpAddr>().unwrap()]);
}

#[test]
fn everything_that_is_missing_is_named_at_once() {
    assert_eq!(
        complaints("", &[]),
        [
            "database.url",
            "http.public_url",
            "keys.file",
            "mail.files_dir",
            "mail.from",
            "mail.smtp.host",
            "storage.dir"
        ]
    );
}

#[test]
fn mistakes_are_named_with_their_keys() {
    let wrong = [
        ("SATUPINTU__HTTP__PORT", "abc"),
        ("SATUPINTU__LIMITS__BODY_BYTES", "1"),
        ("SATUPINTU__MAIL__SMTP__TLS", "maybe"),
        ("SATUPINTU__JOBS__INPROCESS", "true"),
        ("SATUPINTU__HTPP__PORT", "1"),
    ];
    assert_eq!(
        complaints(WHOLE, &wrong),
        ["htpp", "http.port", "jobs", "limits.body_bytes", "mail.smtp.tls"]
    );
    assert!(load(WHOLE, &wrong).unwrap_err().to_string().contains("`inprocess`"));
}

#[test]
fn production_refuses_what_is_only_good_for_trying_out() {
    let demo = [
        ("SATUPINTU__HTTP__PUBLIC_URL", "http://localhost:8080"),
        ("SATUPINTU__MAIL__TRANSPORT", "files"),
        ("SATUPINTU__PASSWORDS__MEMORY_KIB", "64"),
        ("SATUPINTU__DATABASE__URL", "sqlite::memory:"),
    ];
    assert_eq!(
        complaints(WHOLE, &demo),
        ["database.url", "http.public_url", "mail.transport", "passwords.memory_kib"]
    );
    let meant =
        [("SATUPINTU__MAIL__TRANSPORT", "files"), ("SATUPINTU__MAIL__FILES_ALLOWED", "true")];
    assert_eq!(load(WHOLE, &meant).unwrap().mail.transport, MailTransport::Files);
}

#[test]
fn a_demonstration_is_for_this_machine_only() {
    let open = [("SATUPINTU__MODE", "demo"), ("SATUPINTU__HTTP__BIND", "0.0.0.0")];
    assert_eq!(complaints(WHOLE, &open), ["http.bind"]);
}

#[test]
fn the_demos_own_tree_has_nothing_to_complain_about() {
    let dir = tempfile::tempdir().unwrap();
    let settings = Settings::demo(dir.path(), 8080);
    let mut complaints = Complaints::default();
    check::together(&settings, &mut complaints);
    assert_eq!(complaints, Complaints::default());
    assert!(settings.http.validate().is_ok() && settings.mail.validate().is_ok());
}

#[test]
fn no_secret_is_printed() {
    let wrong = [
        ("SATUPINTU__DATABASE__URL", "mysql://satupintu:geheim@db/x"),
        ("SATUPINTU__MAIL__SMTP__PASSWORD", "geheim"),
    ];
    assert!(!load(WHOLE, &wrong).unwrap_err().to_string().contains("geheim"));
    assert!(!format!("{:?}", load(WHOLE, &[]).unwrap()).contains("geheim"));
}

#[test]
fn a_file_that_is_no_toml_is_one_clear_complaint() {
    assert_eq!(complaints("[http\nport = 1", &[]), ["the file"]);
    let missing = Settings::from_sources(Some(Path::new("/no/such.toml")), HashMap::new());
    assert_eq!(missing.unwrap_err().0.len(), 1);
}

mod papers {
    use super::*;
    use std::collections::BTreeSet;

    const EXAMPLE: &str = include_str!("../../../../.env.example");
    const TABLE: &str = include_str!("../../../../docs/OPERATING.md");

    /// The variables of those lines of `.env.example`, whether commented out or not.
    fn example(keep: impl Fn(&str) -> bool) -> Vec<(&'static str, &'static str)> {
        EXAMPLE
            .lines()
            .filter(|line| keep(line))
            .map(|line| line.trim_start_matches("# "))
            .filter(|line| line.starts_with("SATUPINTU__"))
            .filter_map(|line| line.split_once('='))
            .collect()
    }

    fn as_key(variable: &str) -> String {
        variable.trim_start_matches("SATUPINTU__").replace("__", ".").to_lowercase()
    }

    fn documented() -> BTreeSet<String> {
        TABLE
            .lines()
            .filter_map(|line| line.strip_prefix("| `"))
            .filter_map(|line| line.split('`').next())
            .map(str::to_owned)
            .collect()
    }

    /// Every key there is, as the program itself names them when it meets one it does not know.
    fn known() -> BTreeSet<String> {
        let mut all = BTreeSet::from(["mode".to_owned()]);
        for section in SECTIONS.iter().copied().skip(1).chain(["mail.smtp"]) {
            let variable =
                format!("SATUPINTU__{}__NO_SUCH_KEY", section.replace('.', "__").to_uppercase());
            let said = load(WHOLE, &[(&variable, "1")]).unwrap_err().to_string();
            let names = said.split("expected").nth(1).unwrap().split('`').skip(1).step_by(2);
            all.extend(names.map(|name| format!("{section}.{name}")));
        }
        all.remove("mail.smtp");
        all
    }

    #[test]
    fn every_setting_is_documented_and_in_the_example() {
        let in_example: BTreeSet<String> =
            example(|_| true).iter().map(|(name, _)| as_key(name)).collect();
        assert!(known().len() > 30);
        assert_eq!(known(), documented());
        assert_eq!(known(), in_example);
    }

    #[test]
    fn the_example_starts_as_it_stands_and_shows_the_defaults() {
        let bare = load("", &example(|line| !line.starts_with('#'))).unwrap();
        assert_eq!(bare.http.port, 8080);
        let no_default =
            ["WORKERS", "TRUSTED_PROXIES", "SMTP__USER", "SMTP__PASSWORD", "SMS_MAIL_DOMAIN"];
        let all = example(|line| no_default.iter().all(|name| !line.contains(name)));
        assert_eq!(format!("{bare:?}"), format!("{:?}", load("", &all).unwrap()));
    }
}
