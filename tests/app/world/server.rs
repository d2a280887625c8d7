//! The real program as a process of its own, on a port of this machine, and a browser that reaches it
//! over a real socket. It can be killed at any moment.

use super::database::TestDatabase;
use super::{Answer, Ask, Wire};
use actix_web::http::StatusCode;
use secrecy::ExposeSecret;
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What a browser shows when nobody answered, or only half.
pub const NO_ANSWER: u16 = 599;

const PATIENCE: Duration = Duration::from_secs(30);

/// The program with its settings, its keys and its database.
pub struct Installation {
    pub database: TestDatabase,
    port: u16,
    config: PathBuf,
    log: PathBuf,
}

/// A running server; killed when dropped.
pub struct Server(Child);

impl Installation {
    /// Settings for this database, and fresh keys.
    pub fn new(database: TestDatabase) -> Self {
        let dir = database.dir.path();
        let (config, log, port) = (dir.join("satupintu.toml"), dir.join("log"), free_port());
        let installed = Self { database, port, config, log };
        std::fs::write(&installed.config, installed.settings()).unwrap();
        assert!(installed.run("keys").success());
        installed
    }

    fn settings(&self) -> String {
        let dir = self.database.dir.path().display();
        let (port, url) = (self.port, self.database.settings.url.expose_secret());
        format!(
            r#"
            mode = "demo"
            [http]
            port = {port}
            public_url = "http://localhost:{port}"
            [database]
            url = "{url}"
            [storage]
            dir = "{dir}/files"
            [keys]
            file = "{dir}/keys.toml"
            [mail]
            transport = "files"
            from = "Satu Pintu <satupintu@contoh.example>"
            files_dir = "{dir}/messages"
            [throttle]
            submissions_per_hour = 1000000
            code_lookups_per_minute = 1000000
            "#
        )
    }

    /// Starts the server and waits until it answers.
    pub async fn start(&self) -> Server {
        let mut server = Server(self.command("serve").spawn().unwrap());
        let began = Instant::now();
        let (wire, mut last) = (self.wire(), NO_ANSWER);
        while last != 200 {
            assert!(server.0.try_wait().unwrap().is_none(), "it ended: {}", self.log());
            assert!(began.elapsed() < PATIENCE, "no answer ({last}): {}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
            let ready = Ask {
                method: actix_web::http::Method::GET,
                path: "/readyz".to_owned(),
                headers: Vec::new(),
                body: Vec::new(),
            };
            last = wire(ready).await.status.as_u16();
        }
        server
    }

    /// Runs a command to its end.
    pub fn run(&self, command: &str) -> ExitStatus {
        self.command(command).status().unwrap()
    }

    fn command(&self, command: &str) -> Command {
        let log = File::options().create(true).append(true).open(&self.log).unwrap();
        let mut program = Command::new(env!("CARGO_BIN_EXE_satupintu"));
        program
            .args(["--config".as_ref(), self.config.as_os_str(), command.as_ref()])
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log);
        program
    }

    /// Everything the program has said.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Opens a connection, asks for a page and leaves the answer to whoever reads it.
    pub async fn ask(&self, path: &str, headers: &str) -> TcpStream {
        let mut socket = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await.unwrap();
        let port = self.port;
        let head = format!("GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\n{headers}\r\n");
        socket.write_all(head.as_bytes()).await.unwrap();
        socket
    }

    /// The way to the server for a browser.
    pub fn wire(&self) -> Wire {
        let port = self.port;
        Rc::new(move |ask| Box::pin(answer(port, ask)))
    }
}

impl Server {
    /// Ends it in the middle of whatever it does: SIGKILL.
    pub fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Server {
    /// Asks it to stop, as a machine that shuts down does, and says how long it took.
    pub fn stop(mut self) -> Duration {
        let began = Instant::now();
        let id = i32::try_from(self.0.id()).unwrap();
        let process = rustix::process::Pid::from_raw(id).unwrap();
        rustix::process::kill_process(process, rustix::process::Signal::TERM).unwrap();
        self.0.wait().unwrap();
        began.elapsed()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have been killed already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

async fn answer(port: u16, ask: Ask) -> Answer {
    let whole = tokio::time::timeout(PATIENCE, exchange(port, ask)).await;
    whole.ok().and_then(Result::ok).flatten().unwrap_or_else(|| Answer {
        status: StatusCode::from_u16(NO_ANSWER).unwrap(),
        headers: Vec::new(),
        body: String::new(),
    })
}

async fn exchange(port: u16, ask: Ask) -> std::io::Result<Option<Answer>> {
    let mut socket = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    let Ask { method, path, headers, body } = ask;
    let lines: Vec<_> =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let lines = lines.concat();
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n\
         content-length: {length}\r\n{lines}\r\n"
    );
    socket.write_all(head.as_bytes()).await?;
    socket.write_all(&body).await?;
    let mut bytes = Vec::new();
    socket.read_to_end(&mut bytes).await?;
    Ok(parse(&String::from_utf8_lossy(&bytes)))
}

/// The answer, if all of it has come.
fn parse(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let answer =
        Answer { status: StatusCode::from_u16(status).ok()?, headers, body: body.to_owned() };
    let length: usize = answer.header("content-length")?.parse().ok()?;
    (answer.body.len() == length).then_some(answer)
}
