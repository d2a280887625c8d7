//! Databases of their own for the run: schema, regions, the sample's organisation, and what is asked for.

use anyhow::Context;
use entity::case::{CaseKind, Confidentiality, Intake, Issue, Language, Severity};
use entity::officer::{self, OfficerId};
use entity::person::{Contact, Tie};
use satupintu::casefile::{Identity, NewPerson, NewReport, Received, SubmissionKey, start};
use satupintu::platform::clock::Clock;
use satupintu::platform::mail::transports::Transport;
use satupintu::platform::settings::{DatabaseSettings, Settings};
use satupintu::platform::vault::{KeyRing, Vault};
use satupintu::platform::{Platform, db};
use satupintu::regions::{Edition, import};
use satupintu::rules::decide::By;
use satupintu::rules::territory::RegionCode;
use satupintu::rules::words::Words;
use satupintu::{reference, sample};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use secrecy::ExposeSecret;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;

/// A village of the sample with a staffed Puskesos, and its coordinator.
const VILLAGE: &str = "12.09.09.2002";
const COORDINATOR: &str = "puskesos-12.09.09.2002";
/// So many cases wait in its queue.
const CASES: usize = 1_000;

/// Which database.
#[derive(Clone, Debug)]
pub enum Engine {
    Sqlite,
    /// A server on which a database may be made.
    Postgres(String),
}

impl Engine {
    /// SQLite, and PostgreSQL if `POSTGRES_URL` names a server.
    pub fn all() -> Vec<Self> {
        let server = std::env::var("POSTGRES_URL").ok().filter(|url| !url.is_empty());
        std::iter::once(Self::Sqlite).chain(server.map(Self::Postgres)).collect()
    }

    pub const fn name(&self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }
}

/// A database of its own and the machinery on it.
pub struct Scratch {
    pub engine: Engine,
    pub platform: Platform,
    name: String,
    dir: TempDir,
}

/// A queue of one village, for the first figures.
pub struct Queue {
    pub scratch: Scratch,
    /// A case of the queue, by its code.
    pub code: String,
    pub officer: OfficerId,
}

impl Queue {
    /// Makes and fills it.
    pub async fn fill(engine: Engine) -> anyhow::Result<Self> {
        let scratch = Scratch::settled(engine).await?;
        let officer = coordinator(&scratch.platform).await?;
        for _ in 1..CASES {
            receive(&scratch.platform).await?;
        }
        let code = receive(&scratch.platform).await?.code.as_str().to_owned();
        Ok(Self { scratch, code, officer })
    }
}

impl Scratch {
    /// Makes it, with all regions and the sample's organisation.
    pub async fn settled(engine: Engine) -> anyhow::Result<Self> {
        let dir = tempfile::tempdir()?;
        let mut settings = Settings::demo(dir.path(), 0);
        let name = fresh_name();
        if let Engine::Postgres(server) = &engine {
            run(server, &format!("CREATE DATABASE {name}")).await?;
            settings.database.url = sibling(server, &name)?.into();
        }
        let keys = settings.keys.file.clone();
        KeyRing::generate().save_new(&keys)?;
        let platform = platform(settings).await?;
        db::migrate(&platform.db).await?;
        let txn = db::begin_write(&platform.db).await?;
        import(&txn, &Edition::shipped()?, |_| {}).await?;
        txn.commit().await?;
        reference::load(&platform.db).await?;
        sample::settle(&platform).await?;
        Ok(Self { engine, platform, name, dir })
    }

    /// A file beside the database.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Where the database is.
    pub fn database(&self) -> &DatabaseSettings {
        &self.platform.settings.database
    }

    /// Lets the server write out what was loaded: otherwise it does so behind the first pages measured.
    pub async fn come_to_rest(&self) -> anyhow::Result<()> {
        match &self.engine {
            Engine::Postgres(server) => run(server, "CHECKPOINT").await,
            Engine::Sqlite => Ok(()),
        }
    }

    /// Removes everything.
    pub async fn drop(self) -> anyhow::Result<()> {
        self.platform.db.close().await?;
        if let Engine::Postgres(server) = &self.engine {
            run(server, &format!("DROP DATABASE {} WITH (FORCE)", self.name)).await?;
        }
        Ok(())
    }
}

/// The machinery on the database that these settings name.
pub async fn platform(settings: Settings) -> anyhow::Result<Platform> {
    let vault = Vault::new(KeyRing::load(&settings.keys.file)?);
    let db = db::connect(&settings.database).await?;
    let (transport, _) = Transport::memory(&settings.mail)?;
    Platform::new(settings, Clock::system(), vault, db, transport)
}

async fn coordinator(platform: &Platform) -> anyhow::Result<OfficerId> {
    use entity::posting::{Column, Entity, Role};
    let unit = entity::unit::Entity::find()
        .filter(entity::unit::Column::Code.eq(COORDINATOR))
        .one(&platform.db)
        .await?
        .context("the sample has a Puskesos in Air Joman")?;
    let posting = Entity::find()
        .filter(Column::UnitId.eq(unit.id))
        .filter(Column::Role.eq(Role::Coordinator))
        .one(&platform.db)
        .await?
        .context("it has a coordinator")?;
    let row = officer::Entity::find_by_id(posting.officer_id).one(&platform.db).await?;
    Ok(row.context("the coordinator has an account")?.id)
}

/// Takes a report in, as the portal would.
pub async fn receive(platform: &Platform) -> anyhow::Result<Received> {
    let key = uuid::Uuid::now_v7().to_string();
    let key = SubmissionKey::new(&platform.vault, "figures", &key, &())?;
    Ok(start(platform, report()?, key).await?)
}

fn report() -> anyhow::Result<NewReport> {
    let words = |text: &str| Words::parse(text, 1, 2_000).ok().context("words");
    let identity = Identity {
        name: Some("Suminah".to_owned()),
        nik: Some("1209094508709001".to_owned()),
        phone: Some("+6281200007890".to_owned()),
        ..Identity::default()
    };
    Ok(NewReport {
        kind: CaseKind::Complaint,
        issue: Issue::NotPaid,
        programme: Some("pkh".to_owned()),
        village: RegionCode::parse(VILLAGE)?,
        place: Some(words("RT 02 RW 01, dekat musala")?),
        severity: Severity::Ordinary,
        accused: None,
        confidentiality: Confidentiality::Open,
        intake: Intake::Portal,
        language: Language::Id,
        story: words(
            "Bantuan PKH saya belum cair sejak tiga bulan lalu. Kartu masih ada dan data keluarga \
             tidak berubah. Tetangga yang sama-sama terdaftar sudah menerima.",
        )?,
        reporter: Some(NewPerson {
            identity,
            tie: Some(Tie::SelfOrHousehold),
            contact: Some(Contact::Sms),
            aware: None,
        }),
        concerned: None,
        pin_hash: None,
        by: By::Reporter,
        documents: Vec::new(),
        files: None,
    })
}

fn fresh_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("satupintu_figures_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// A database of ours on this server.
fn sibling(server: &str, name: &str) -> anyhow::Result<String> {
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').context("POSTGRES_URL has no database")?;
    Ok(format!("{host}/{name}?{query}"))
}

async fn run(server: &str, sql: &str) -> anyhow::Result<()> {
    let db = sea_orm::Database::connect(server).await?;
    db.execute_unprepared(sql).await?;
    Ok(db.close().await?)
}

/// The address of a database, for a settings file.
pub fn url(settings: &DatabaseSettings) -> &str {
    settings.url.expose_secret()
}
