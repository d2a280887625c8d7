//! A database of its own for every test: a copied SQLite file, or a PostgreSQL database made from a
//! template when `TEST_DATABASE_URL` is set.

use satupintu::platform::db;
use satupintu::platform::settings::DatabaseSettings;
use satupintu::regions::{Edition, Gazetteer, import};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// A test's own database; gone with it.
pub struct TestDatabase {
    pub settings: DatabaseSettings,
    pub dir: TempDir,
    name: Option<String>,
}

/// What is the same in every test: the schema, the regions, the shipped policy rows.
struct Template {
    sqlite: Option<PathBuf>,
    _dir: TempDir,
    places: Arc<Gazetteer>,
}

static TEMPLATE: OnceCell<Template> = OnceCell::const_new();
static COUNT: AtomicU32 = AtomicU32::new(0);

/// The server the tests run on, if not SQLite.
pub fn postgres() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

impl TestDatabase {
    /// A fresh copy, and the place index that goes with it.
    pub async fn create() -> (Self, Arc<Gazetteer>) {
        let template = TEMPLATE.get_or_init(template).await;
        let dir = tempfile::tempdir().unwrap();
        let (url, name) = match postgres() {
            None => {
                let file = dir.path().join("test.db");
                std::fs::copy(template.sqlite.as_ref().unwrap(), &file).unwrap();
                (format!("sqlite://{}", file.display()), None)
            }
            Some(server) => {
                let name = fresh_name();
                run(&server, &format!("CREATE DATABASE {name} TEMPLATE {}", template_name())).await;
                (with_database(&server, &name), Some(name))
            }
        };
        let settings = DatabaseSettings { url: url.into(), max_connections: 8 };
        (Self { settings, dir, name }, Arc::clone(&template.places))
    }

    /// A database with nothing in it, not even a schema.
    pub async fn empty() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (url, name) = match postgres() {
            None => (format!("sqlite://{}?mode=rwc", dir.path().join("empty.db").display()), None),
            Some(server) => {
                let name = fresh_name();
                run(&server, &format!("CREATE DATABASE {name}")).await;
                (with_database(&server, &name), Some(name))
            }
        };
        let settings = DatabaseSettings { url: url.into(), max_connections: 8 };
        Self { settings, dir, name }
    }

    /// Drops the PostgreSQL database; a file goes with its folder.
    pub async fn drop(self) {
        if let (Some(server), Some(name)) = (postgres(), &self.name) {
            run(&server, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

async fn template() -> Template {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("template.db");
    let url = match postgres() {
        None => format!("sqlite://{}?mode=rwc", file.display()),
        Some(server) => {
            run(&server, &format!("CREATE DATABASE {}", template_name())).await;
            with_database(&server, &template_name())
        }
    };
    let settings = DatabaseSettings { url: url.into(), max_connections: 4 };
    let db = db::connect(&settings).await.unwrap();
    db::migrate(&db).await.unwrap();
    let txn = db::begin_write(&db).await.unwrap();
    import(&*txn, &Edition::shipped().unwrap(), |_| {}).await.unwrap();
    txn.commit().await.unwrap();
    let places = Gazetteer::load(&db, time::macros::date!(2026 - 11 - 23)).await.unwrap();
    finish(db).await;
    let sqlite = postgres().is_none().then_some(file);
    Template { sqlite, _dir: dir, places: Arc::new(places) }
}

/// Everything must be in the file itself before it is copied.
async fn finish(db: DatabaseConnection) {
    if postgres().is_none() {
        db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
    }
    db.close().await.unwrap();
}

fn template_name() -> String {
    format!("satupintu_template_{}", std::process::id())
}

fn fresh_name() -> String {
    format!("satupintu_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// The same server, another database.
fn with_database(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').unwrap();
    format!("{host}/{name}?{query}")
}

async fn run(server: &str, sql: &str) {
    let db = sea_orm::Database::connect(server).await.unwrap();
    db.execute_unprepared(sql).await.unwrap();
    db.close().await.unwrap();
}
