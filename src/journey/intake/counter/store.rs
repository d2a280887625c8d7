//! From a well-formed entry to a case, and to what its receipt says.

use super::clerk::Clerk;
use super::entry::Entry;
use super::form::EntryForm;
use super::preview::{others, people};
use super::receipt::Slip;
use crate::casefile::{self, CaseError, NewReport, Start, SubmissionKey, proof};
use crate::platform::error::{AppError, Refusal};
use crate::platform::files::Holder;
use crate::platform::vault::Vault;
use crate::rules::act::Post;
use crate::rules::phone::Phone;
use entity::case::{Intake, Language};
use entity::draft::{ActiveModel, Column, DraftId, Entity};
use entity::person::Contact;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Where the files of this form lie until it is stored: with a draft of its own that only this officer
/// and form lead to.
///
/// # Errors
/// `BadForm` when the key is somebody else's; faults.
pub async fn hold(clerk: &Clerk, id: DraftId) -> Result<Holder<'static>, AppError> {
    let platform = clerk.platform();
    let officer = clerk.session.officer.id;
    let mark = platform.vault.lookup("counter-draft", &format!("{officer}:{id}"));
    let now = platform.clock.now();
    let row = ActiveModel {
        id: Set(id),
        token_hash: Set(mark.clone()),
        kiosk_id: Set(None),
        sealed: Set(platform.vault.seal(&format!("draft.sealed:{id}"), b"")),
        created_at: Set(now),
        expires_at: Set(now.plus_ms(DAY_MS)),
    };
    let kept = OnConflict::column(Column::Id).do_nothing().to_owned();
    Entity::insert(row).on_conflict(kept).exec_without_returning(&platform.db).await?;
    let row = Entity::find_by_id(id).one(&platform.db).await?;
    match row {
        Some(row) if row.token_hash == mark => Ok(Holder::Draft(id)),
        _ => Err(Refusal::BadForm.into()),
    }
}

/// Stores it; the same form again leads to the same case, PIN and all.
///
/// # Errors
/// As `casefile::start_noted`.
pub async fn store(
    clerk: &Clerk,
    (key, form): (Uuid, &EntryForm),
    post: &Post,
    entry: Entry,
) -> Result<Slip, CaseError> {
    let platform = clerk.platform();
    let officer = clerk.session.officer.id;
    let submission =
        SubmissionKey::new(&platform.vault, &format!("counter:{officer}"), &key.to_string(), form)?;
    let has_phone = entry.reporter.as_ref().is_some_and(|who| who.identity.phone.is_some());
    let pin = (!has_phone).then(|| pin(&platform.vault, key));
    let (people, doubtful, message_to) = (people(&entry), entry.doubtful, message_to(&entry));
    let noted = entry.noted.clone();
    let mut report = report(entry, Intake::Assisted, clerk, post);
    report.pin_hash = pin.as_deref().map(|pin| proof::pin_hash(&platform.vault, pin));
    report.files = Some(DraftId(key));
    let start = Start { report, noted: Some(noted), key: submission };
    let received = casefile::start_noted(platform, start).await?;
    // The case is stored: what cannot be counted now is not worth an error.
    let known = others(clerk, &people, Some(received.case)).await.unwrap_or_default();
    Ok(Slip {
        case: received.case,
        code: received.code.as_str().to_owned(),
        pin,
        message_to,
        known,
        doubtful,
        unit_name: post.unit.name.clone(),
        again: EntryForm {
            unit: form.unit.clone(),
            sumber: form.sumber.clone(),
            ..EntryForm::default()
        },
    })
}

/// The entry as the case file takes it; reporters are written to in Indonesian.
pub fn report(entry: Entry, intake: Intake, clerk: &Clerk, post: &Post) -> NewReport {
    NewReport {
        kind: entry.matter.kind,
        issue: entry.matter.issue,
        programme: entry.matter.programme,
        village: entry.village,
        place: entry.place,
        severity: entry.matter.severity,
        accused: entry.matter.accused,
        confidentiality: entry.confidentiality,
        intake,
        language: Language::Id,
        story: entry.story,
        reporter: entry.reporter,
        concerned: entry.concerned,
        pin_hash: None,
        by: clerk.by(post),
        documents: Vec::new(),
        files: None,
    }
}

/// Six digits that follow from the form's key, and from nothing anybody else knows: however often the
/// form is sent, its receipt shows the same.
fn pin(vault: &Vault, key: Uuid) -> String {
    let keyed = vault.lookup("counter-pin", &key.to_string());
    let number = keyed.get(..12).and_then(|start| u64::from_str_radix(start, 16).ok());
    format!("{:06}", number.unwrap_or_default() % 1_000_000)
}

/// Where the confirmation goes, masked: only when one is sent at all.
fn message_to(entry: &Entry) -> Option<String> {
    let who = entry.reporter.as_ref()?;
    let written = matches!(who.contact?, Contact::Sms | Contact::WhatsApp);
    let phone = Phone::parse(who.identity.phone.as_deref()?).ok()?;
    written.then(|| phone.masked())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_follows_from_the_key_and_from_nothing_anybody_knows() {
        let (vault, other, key) = (Vault::generate(), Vault::generate(), Uuid::now_v7());
        assert_eq!(pin(&vault, key), pin(&vault, key));
        assert_eq!(pin(&vault, key).len(), 6);
        assert_ne!(pin(&vault, key), pin(&other, key));
    }
}
