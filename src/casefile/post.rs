//! Addressing the letters of an act and putting them into the outbox, in the act's transaction.

use super::CaseError;
use super::secrets::{Identity, person_seal};
use crate::platform::Platform;
use crate::platform::mail::outbox::{self, Outgoing};
use crate::rules::notices::{Addressee, Letter, Notice};
use entity::Moment;
use entity::case;
use entity::case::Language;
use entity::outbox::Channel;
use entity::person::{Contact, Part, Tie};
use entity::{person, unit};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// A way to reach somebody.
struct Address {
    channel: Channel,
    recipient: String,
    language: Language,
}

/// Puts every notice whose addressee can be reached into the outbox.
pub async fn post(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    case: &case::Model,
    notices: &[Notice],
    now: Moment,
) -> Result<(), CaseError> {
    for notice in notices {
        let address = match notice.to {
            Addressee::Reporter => reporter(txn, platform, case, |_| true).await?,
            Addressee::Household => reporter(txn, platform, case, is_household).await?,
            Addressee::Unit(id) => desk(txn, id).await?,
        };
        if let Some(address) = address {
            put(txn, platform, case, (address, &notice.letter), now).await?;
        }
    }
    Ok(())
}

async fn put(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    case: &case::Model,
    (address, letter): (Address, &Letter),
    now: Moment,
) -> Result<(), CaseError> {
    let outgoing = Outgoing {
        case: Some(case.id),
        channel: address.channel,
        recipient: address.recipient,
        language: address.language,
        letter: letter.clone(),
    };
    outbox::put(txn, &platform.vault, outgoing, now).await?;
    Ok(())
}

/// Does the reporter speak for themselves or for those they live with?
fn is_household(reporter: &person::Model) -> bool {
    reporter.tie == Some(Tie::SelfOrHousehold)
}

/// The way the reporter chose, if they are meant, want to hear from us and left what it needs.
async fn reporter(
    txn: &impl ConnectionTrait,
    platform: &Platform,
    case: &case::Model,
    is_meant: fn(&person::Model) -> bool,
) -> Result<Option<Address>, CaseError> {
    let row = person::Entity::find()
        .filter(person::Column::CaseId.eq(case.id))
        .filter(person::Column::Part.eq(Part::Reporter))
        .one(txn)
        .await?;
    let Some(row) = row.filter(is_meant) else { return Ok(None) };
    let identity: Identity = platform.vault.open_json(&person_seal(row.id), &row.sealed)?;
    let way = match row.contact {
        Some(Contact::Sms) => identity.phone.map(|phone| (Channel::Sms, phone)),
        Some(Contact::WhatsApp) => identity.phone.map(|phone| (Channel::WhatsApp, phone)),
        Some(Contact::Email) => identity.email.map(|email| (Channel::Email, email)),
        Some(Contact::Phone | Contact::None) | None => None,
    };
    Ok(way.map(|(channel, recipient)| Address { channel, recipient, language: case.language }))
}

async fn desk(txn: &impl ConnectionTrait, id: unit::UnitId) -> Result<Option<Address>, CaseError> {
    let row = unit::Entity::find_by_id(id).one(txn).await?;
    Ok(row.and_then(|unit| unit.email).map(|recipient| Address {
        channel: Channel::Email,
        recipient,
        language: Language::Id,
    }))
}
