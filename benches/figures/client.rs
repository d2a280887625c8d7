//! A small HTTP client that keeps its connections and reads every answer to its end.

use anyhow::{Context, bail, ensure};
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Connections at once.
const CONNECTIONS: usize = 16;

/// What is asked for, again and again.
#[derive(Clone, Debug)]
pub struct Ask {
    pub port: u16,
    pub path: String,
    pub cookie: Option<String>,
    /// `br`, `gzip` or nothing.
    pub encoding: Option<&'static str>,
}

/// An answer as it came over the wire.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Ask {
    fn request(&self) -> String {
        let header = |name: &str, value: Option<&str>| {
            value.map(|value| format!("{name}: {value}\r\n")).unwrap_or_default()
        };
        let Self { port, path, .. } = self;
        let cookie = header("cookie", self.cookie.as_deref());
        let encoding = header("accept-encoding", self.encoding);
        format!("GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\n{cookie}{encoding}\r\n")
    }
}

/// One answer.
pub async fn once(ask: &Ask) -> anyhow::Result<Answer> {
    let mut socket = TcpStream::connect((Ipv4Addr::LOCALHOST, ask.port)).await?;
    exchange(&mut socket, ask.request().as_bytes(), &mut Vec::new()).await
}

/// Answers a second, over all connections.
pub async fn load(ask: &Ask, lasting: Duration) -> anyhow::Result<f64> {
    let mut connections = JoinSet::new();
    let began = Instant::now();
    for _ in 0..CONNECTIONS {
        connections.spawn(keep_asking(ask.clone(), began + lasting));
    }
    let mut answers = 0_u32;
    while let Some(done) = connections.join_next().await {
        answers += done??;
    }
    Ok(f64::from(answers) / began.elapsed().as_secs_f64())
}

async fn keep_asking(ask: Ask, until: Instant) -> anyhow::Result<u32> {
    let request = ask.request();
    let mut socket = TcpStream::connect((Ipv4Addr::LOCALHOST, ask.port)).await?;
    socket.set_nodelay(true)?;
    let (mut buffer, mut answers) = (Vec::new(), 0);
    while Instant::now() < until {
        let answer = exchange(&mut socket, request.as_bytes(), &mut buffer).await?;
        ensure!(answer.status == 200, "{} at {}", answer.status, ask.path);
        answers += 1;
    }
    Ok(answers)
}

/// Sends a request and reads its answer; what follows it stays in the buffer.
async fn exchange(
    socket: &mut TcpStream,
    request: &[u8],
    buffer: &mut Vec<u8>,
) -> anyhow::Result<Answer> {
    socket.write_all(request).await?;
    let head_ends = loop {
        if let Some(at) = find(buffer, b"\r\n\r\n") {
            break at + 4;
        }
        more(socket, buffer).await?;
    };
    let head: Vec<u8> = buffer.drain(..head_ends).collect();
    let head = String::from_utf8(head)?.to_ascii_lowercase();
    let status = head.split(' ').nth(1).context("a status")?.parse()?;
    let body = match value(&head, "content-length") {
        Some(length) => sized(socket, buffer, length.parse()?).await?,
        None if value(&head, "transfer-encoding") == Some("chunked") => {
            chunked(socket, buffer).await?
        }
        None => bail!("an answer without a length: {head}"),
    };
    Ok(Answer { status, head, body })
}

/// The value of a header.
pub fn value<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

async fn sized(
    socket: &mut TcpStream,
    buffer: &mut Vec<u8>,
    length: usize,
) -> anyhow::Result<Vec<u8>> {
    while buffer.len() < length {
        more(socket, buffer).await?;
    }
    Ok(buffer.drain(..length).collect())
}

async fn chunked(socket: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line_ends = loop {
            if let Some(at) = find(buffer, b"\r\n") {
                break at;
            }
            more(socket, buffer).await?;
        };
        let line: Vec<u8> = buffer.drain(..line_ends + 2).collect();
        let length = usize::from_str_radix(str::from_utf8(&line)?.trim_end(), 16)?;
        let chunk = sized(socket, buffer, length + 2).await?;
        if length == 0 {
            return Ok(body);
        }
        body.extend(chunk.into_iter().take(length));
    }
}

fn find(buffer: &[u8], what: &[u8]) -> Option<usize> {
    buffer.windows(what.len()).position(|window| window == what)
}

async fn more(socket: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<()> {
    ensure!(socket.read_buf(buffer).await? > 0, "the connection ended early");
    Ok(())
}
