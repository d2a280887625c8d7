//! What a first visit costs over the wire: the page and everything it asks for before it is whole.

use crate::client::{Answer, Ask, once, value};
use crate::table::{Pair, Table};
use anyhow::ensure;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

/// Measures the home page in each encoding; the baseline is what it would be unpacked.
pub async fn measure(engine: &'static str, port: u16, table: &mut Table) -> anyhow::Result<()> {
    let unpacked = first_visit(port, None).await?;
    for encoding in ["br", "gzip"] {
        let pair = Pair { ours: first_visit(port, Some(encoding)).await?, bare: unpacked };
        let name = if encoding == "br" { "brotli" } else { encoding };
        table.put(engine, format!("first visit, KiB with {name} (bare: unpacked)"), pair);
    }
    Ok(())
}

/// KiB of all answers, heads included.
async fn first_visit(port: u16, encoding: Option<&'static str>) -> anyhow::Result<f64> {
    let page = fetch(port, "/", None).await?;
    let mut bytes = wire_size(&fetch(port, "/", encoding).await?);
    for part in parts(&String::from_utf8_lossy(&page.body)) {
        let answer = fetch(port, &part, encoding).await?;
        let packed = value(&answer.head, "content-encoding").is_some();
        eprintln!("  {part}: {} bytes{}", answer.body.len(), if packed { ", packed" } else { "" });
        bytes += wire_size(&answer);
    }
    #[expect(clippy::cast_precision_loss, reason = "some thousand bytes")]
    Ok(bytes as f64 / 1024.0)
}

async fn fetch(port: u16, path: &str, encoding: Option<&'static str>) -> anyhow::Result<Answer> {
    let answer = once(&Ask { port, path: path.to_owned(), cookie: None, encoding }).await?;
    ensure!(answer.status == 200, "{} at {path}", answer.status);
    Ok(answer)
}

fn wire_size(answer: &Answer) -> usize {
    answer.head.len() + answer.body.len()
}

/// What a browser fetches at once: styles, scripts, pictures, icons, fonts.
fn parts(html: &str) -> BTreeSet<String> {
    let page = Html::parse_document(html);
    let found = |selector: &str, attribute: &str| -> Vec<String> {
        let Ok(selector) = Selector::parse(selector) else {
            return Vec::new();
        };
        let elements = page.select(&selector);
        elements.filter_map(|element| element.value().attr(attribute)).map(own).collect()
    };
    let links = "link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=manifest]";
    let drawn = found("svg use", "href");
    let all = found(links, "href").into_iter().chain(found("script[src], img[src]", "src"));
    all.chain(drawn).filter(|path| path.starts_with('/')).collect()
}

/// Without what the browser keeps for itself.
fn own(href: &str) -> String {
    href.split('#').next().unwrap_or(href).to_owned()
}
