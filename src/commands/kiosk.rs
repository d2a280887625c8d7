//! `kiosk`: sets up the shared screen of a village office, and takes it out of use.

use super::{SettingsFile, open};
use crate::office::kiosks;
use clap::Subcommand;
use entity::kiosk::KioskId;

#[derive(Debug, Subcommand)]
pub enum Kiosk {
    /// Adds a kiosk and shows the code to type on its device.
    Add {
        /// The village's region code, such as 12.09.09.2002.
        #[arg(long)]
        village: String,
    },
    /// Shows a fresh code for a kiosk whose device was replaced; the old device is shut out.
    Renew {
        /// The kiosk's id.
        kiosk: KioskId,
    },
    /// Takes a kiosk out of use for good.
    Revoke {
        /// The kiosk's id.
        kiosk: KioskId,
    },
}

pub async fn run(file: &SettingsFile, what: Kiosk) -> anyhow::Result<()> {
    let platform = open::platform(open::settings(file)?).await?;
    let address = format!("{}/kios/daftar", platform.settings.http.public_url);
    match what {
        Kiosk::Add { village } => {
            let added = kiosks::add(&platform, &village).await?;
            println!("kiosk {} for {}", added.kiosk, added.village);
            show(&added.code, &address);
        }
        Kiosk::Renew { kiosk } => show(&kiosks::renew(&platform, kiosk).await?, &address),
        Kiosk::Revoke { kiosk } => {
            kiosks::revoke(&platform, kiosk).await?;
            println!("kiosk {kiosk} is out of use");
        }
    }
    Ok(())
}

fn show(code: &str, address: &str) {
    println!("within 10 minutes, open {address} on the device and type {code}");
}
