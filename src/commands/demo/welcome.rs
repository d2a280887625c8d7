//! What the demonstration prints once it is ready: where to go, as whom, with which password.

use crate::platform::Platform;
use crate::platform::locale::say;
use crate::sample::{self, Followed, SignIn};
use entity::case::Language;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Prints addresses, sign-ins and reports to follow.
pub async fn print(
    platform: &Platform,
    codes: &BTreeMap<String, String>,
    kiosk: Option<&str>,
) -> anyhow::Result<()> {
    let sign_ins = sample::sign_ins(&platform.db).await?;
    let reports = sample::reports(codes)?;
    crate::commands::say(text(&platform.settings.http.public_url, kiosk, &sign_ins, &reports)?);
    Ok(())
}

fn text(
    here: &str,
    kiosk: Option<&str>,
    sign_ins: &[SignIn],
    reports: &[Followed],
) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    writeln!(out, "\nSatu Pintu is ready. All people and reports in it are invented.\n")?;
    writeln!(out, "  Citizens   {here}")?;
    match kiosk {
        Some(code) => {
            writeln!(out, "  Kiosk      {here}/kios/daftar   code {code} (good for ten minutes)")?;
        }
        None => writeln!(out, "  Kiosk      {here}/kios   a browser is enrolled already")?,
    }
    writeln!(out, "  Officers   {here}/masuk   everybody's password: {}\n", sample::PASSWORD)?;
    let widest = sign_ins.iter().map(|who| who.name.len()).max().unwrap_or_default();
    for who in sign_ins {
        writeln!(out, "  {:widest$}  {} · {}", who.name, who.unit, roles(who))?;
    }
    writeln!(out, "\n  Reports to follow, and what proves them:")?;
    for report in reports {
        writeln!(out, "  {}  {:>6}  {}", report.code, report.proof, report.what)?;
    }
    writeln!(out, "\n  Ctrl+C stops it; --fresh begins anew.")?;
    Ok(out)
}

fn roles(who: &SignIn) -> String {
    let names = who.roles.iter().map(|role| say(Language::En, &format!("role-{role}"), &[]));
    names.collect::<Vec<_>>().join(", ")
}
