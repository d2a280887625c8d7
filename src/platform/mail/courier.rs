//! The courier: takes due messages, writes them out, sends them, writes down how it went.

use super::letters;
use super::outbox::{self, Outcome};
use super::transports::Parcel;
use crate::platform::Platform;
use entity::outbox::Model;
use sea_orm::DbErr;

/// How many messages one round takes at a time.
const HANDFUL: u64 = 20;

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    pub sent: u32,
    pub later: u32,
    pub dead: u32,
}

/// Delivers everything that is due. No transaction is open while a mail server talks.
///
/// # Errors
/// When the database fails; what was leased comes back when its lease runs out.
pub async fn deliver_due(platform: &Platform) -> Result<Round, DbErr> {
    let mut round = Round::default();
    let mut unreachable = None;
    loop {
        let leased = outbox::lease(&platform.db, HANDFUL, platform.clock.now()).await?;
        if leased.is_empty() {
            return Ok(round);
        }
        for row in &leased {
            // Once nobody can be reached, the others are not tried in vain.
            let outcome = match &unreachable {
                Some(why) => Outcome::Unreachable(String::clone(why)),
                None => deliver(platform, row).await,
            };
            if let Outcome::Unreachable(why) = &outcome {
                unreachable = Some(why.clone());
            }
            count(&mut round, &outcome);
            outbox::settle(&platform.db, row, outcome, platform.clock.now()).await?;
        }
        if unreachable.is_some() {
            return Ok(round);
        }
    }
}

async fn deliver(platform: &Platform, row: &Model) -> Outcome {
    let outgoing = match outbox::open(&platform.vault, row) {
        Ok(outgoing) => outgoing,
        Err(error) => {
            tracing::error!(outbox.id = %row.id, %error, "a message in the outbox cannot be opened");
            return Outcome::Later(error.to_string());
        }
    };
    let written =
        letters::write(&outgoing.letter, outgoing.language, &platform.settings.http.public_url);
    let parcel =
        Parcel { id: row.id, channel: outgoing.channel, recipient: outgoing.recipient, written };
    let outcome = platform.transport.send(&parcel).await;
    if let Outcome::Unreachable(why) | Outcome::Later(why) | Outcome::Never(why) = &outcome {
        tracing::warn!(outbox.id = %row.id, attempts = row.attempts, why, "a message did not leave");
    }
    outcome
}

const fn count(round: &mut Round, outcome: &Outcome) {
    match outcome {
        Outcome::Sent => round.sent += 1,
        Outcome::Unreachable(_) | Outcome::Later(_) => round.later += 1,
        Outcome::Never(_) => round.dead += 1,
    }
}
