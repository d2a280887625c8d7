//! The real program, and the bare one, as processes of their own: started, asked how much memory they
//! hold and how much work they did, ended.

use crate::client::{Ask, once};
use crate::database::{Scratch, url};
use crate::{WORKERS, bare};
use anyhow::{Context, ensure};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_mins(1);

/// A server of ours, ended when dropped.
pub struct Server {
    child: Child,
    pub port: u16,
}

impl Server {
    /// The service as an operator runs it.
    pub async fn real(scratch: &Scratch) -> anyhow::Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let config = scratch.path("satupintu.toml");
        std::fs::write(&config, settings(scratch, port))?;
        let child = Command::new(env!("CARGO_BIN_EXE_satupintu"))
            .args(["--config".as_ref(), config.as_os_str(), "serve".as_ref()])
            .env("RUST_LOG", "warn")
            .spawn()?;
        let server = Self { child, port };
        server.answers("/readyz").await?;
        server.answers("/wilayah/cari?q=air+joman").await?;
        Ok(server)
    }

    /// The bare handler over the files of this folder.
    pub fn bare(pages: &Path) -> anyhow::Result<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args([bare::ARGUMENT.as_ref(), pages.as_os_str()])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let out = child.stdout.take().context("its output")?;
        BufReader::new(out).read_line(&mut line)?;
        let port = line.trim().parse()?;
        Ok(Self { child, port })
    }

    async fn answers(&self, path: &str) -> anyhow::Result<()> {
        let ask = Ask { port: self.port, path: path.to_owned(), cookie: None, encoding: None };
        let began = Instant::now();
        loop {
            match once(&ask).await {
                Ok(answer) if answer.status == 200 => return Ok(()),
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            }
            ensure!(began.elapsed() < PATIENCE, "the service does not answer {path}");
        }
    }

    /// Memory it holds, in MiB.
    pub fn memory(&self) -> anyhow::Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib: f64 = line.and_then(|l| l.split_whitespace().next()).context("VmRSS")?.parse()?;
        Ok(kib / 1024.0)
    }

    /// Processor time it has used, in seconds; the kernel counts in hundredths.
    pub fn work(&self) -> anyhow::Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let (_, fields) = stat.rsplit_once(") ").context("its name")?;
        let fields: Vec<&str> = fields.split(' ').collect();
        let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
        let used = ticks(11).zip(ticks(12)).map(|(user, kernel)| (user + kernel) / 100.0);
        used.context("processor time")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn settings(scratch: &Scratch, port: u16) -> String {
    let [files, keys, messages] =
        ["files", "keys.toml", "messages"].map(|name| scratch.path(name).display().to_string());
    let url = url(scratch.database());
    format!(
        r#"
        mode = "demo"
        [http]
        port = {port}
        public_url = "http://localhost:{port}"
        workers = {WORKERS}
        [database]
        url = "{url}"
        [storage]
        dir = "{files}"
        [keys]
        file = "{keys}"
        [mail]
        transport = "files"
        from = "Satu Pintu <satupintu@contoh.example>"
        files_dir = "{messages}"
        [throttle]
        searches_per_minute = 1000000
        [jobs]
        in_process = false
        "#
    )
}
