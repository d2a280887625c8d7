//! From answers to a case. The draft's id is the submission key, and the draft's content lies with us:
//! a double tap, a replay or two tabs give one case and the same code.

use super::answers::Answers;
use super::draft::{Draft, Sent};
use super::files::Brought;
use super::problem::Matter;
use super::steps::Door;
use crate::casefile::{self, Identity, NewPerson, NewReport, SubmissionKey, proof};
use crate::platform::Platform;
use crate::platform::error::{AppError, Fault, Refusal};
use crate::platform::locale::say;
use crate::rules::decide::By;
use crate::rules::phone::Phone;
use crate::rules::ticket_code::TicketCode;
use crate::rules::words::Words;
use entity::case::{Confidentiality, Intake, Language};
use entity::draft::DraftId;
use entity::person::{Contact, Tie};

/// Sends the draft; a draft that was sent before answers with the code it got.
///
/// # Errors
/// `Expired` when there is nothing to send, `OutOfReach` when an answer is missing; faults.
pub async fn submit(
    platform: &Platform,
    draft: &mut Draft,
    door: Door,
    language: Language,
) -> Result<String, AppError> {
    if let Some(sent) = draft.sent() {
        return Ok(sent.code.clone());
    }
    let (answers, pin) = draft.answers().zip(draft.pin()).ok_or(Refusal::Expired)?;
    let (answers, pin) = (answers.clone(), pin.to_owned());
    let spoken = Brought::of(platform, draft.id).await?.is_spoken();
    let report = report(platform, (&answers, spoken), &pin, door, language);
    let mut report = report.ok_or(Refusal::OutOfReach)?;
    report.files = Some(draft.id);
    let key = submission_key(platform, draft.id)?;
    let shows_pin = report.pin_hash.is_some();
    let received = casefile::start(platform, report, key).await?;
    let sent = Sent {
        code: received.code.as_str().to_owned(),
        at: platform.clock.now(),
        pin: shows_pin.then_some(pin),
        message_to: message_to(&answers),
    };
    draft.close(platform, sent).await?;
    Ok(received.code.as_str().to_owned())
}

/// The key of a draft's one submission.
///
/// # Errors
/// A fault, should an empty body not be writable.
pub fn submission_key(platform: &Platform, draft: DraftId) -> Result<SubmissionKey, AppError> {
    SubmissionKey::new(&platform.vault, "draft", &draft.to_string(), &())
        .map_err(|error| Fault::new(error, "making a submission key").into())
}

/// The code of a sent draft, readable.
pub fn code_of(sent: &Sent) -> Option<TicketCode> {
    TicketCode::parse(&sent.code).ok()
}

fn report(
    platform: &Platform,
    (answers, spoken): (&Answers, bool),
    pin: &str,
    door: Door,
    language: Language,
) -> Option<NewReport> {
    let village = answers.village.clone()?;
    let matter = Matter::of(answers, &village)?;
    let reporter = reporter(answers);
    let has_phone = reporter.as_ref().is_some_and(|who| who.identity.phone.is_some());
    Some(NewReport {
        kind: matter.kind,
        issue: matter.issue,
        programme: answers.service.clone(),
        village: village.clone(),
        place: place(answers),
        severity: matter.severity,
        accused: matter.accused,
        confidentiality: answers.confidentiality(),
        intake: match door {
            Door::Portal => Intake::Portal,
            Door::Kiosk => Intake::Kiosk,
        },
        language,
        story: story(answers, spoken)?,
        reporter,
        concerned: concerned(answers),
        pin_hash: (!has_phone).then(|| proof::pin_hash(&platform.vault, pin)),
        by: By::Reporter,
        files: None,
    })
}

/// What they wrote, or that they spoke; who would rather tell an officer leaves that note for the desk.
fn story(answers: &Answers, spoken: bool) -> Option<Words> {
    if spoken && answers.story.is_none() {
        return Words::parse(&say(Language::Id, "files-story-spoken", &[]), 1, 400).ok();
    }
    if !answers.tells_officer {
        return answers.story.clone();
    }
    let note = say(Language::Id, "intake-tells-officer", &[]);
    let text = match &answers.story {
        Some(begun) => format!("{}\n\n{note}", begun.as_str()),
        None => note,
    };
    Words::parse(&text, 1, 2_000).ok()
}

fn place(answers: &Answers) -> Option<Words> {
    let parts = [&answers.neighbourhood, &answers.landmark];
    let lines: Vec<&str> = parts.into_iter().flatten().map(Words::as_str).collect();
    Words::parse(&lines.join(". "), 1, 400).ok()
}

/// Nobody, when they report without a name or left nothing to know them by.
fn reporter(answers: &Answers) -> Option<NewPerson> {
    let who = &answers.reporter;
    if answers.confidentiality() == Confidentiality::Anonymous || who.is_unknown() {
        return None;
    }
    let identity = Identity {
        name: who.name.as_ref().map(|name| name.as_str().to_owned()),
        nik: who.nik.clone(),
        phone: who.phone.clone(),
        email: who.email.clone(),
        ..Identity::default()
    };
    Some(NewPerson { identity, tie: answers.tie_to_concerned(), contact: who.way, aware: None })
}

/// The person it is about; of an anonymous report too, for they are the one to be helped.
fn concerned(answers: &Answers) -> Option<NewPerson> {
    if !answers.is_for_somebody_else() {
        return None;
    }
    let name = answers.concerned.as_ref().map(|name| name.as_str().to_owned());
    let tie: Option<Tie> = answers.tie_to_concerned();
    let identity = Identity { name, ..Identity::default() };
    Some(NewPerson { identity, tie, contact: None, aware: answers.aware })
}

/// Where the confirmation goes, masked: only when one is sent at all.
fn message_to(answers: &Answers) -> Option<String> {
    let who = reporter(answers)?;
    match who.contact? {
        Contact::Sms | Contact::WhatsApp => {
            Phone::parse(&who.identity.phone?).ok().map(|phone| phone.masked())
        }
        Contact::Email => who.identity.email.as_deref().and_then(masked_email),
        Contact::Phone | Contact::None => None,
    }
}

/// `s•••@contoh.id`: enough to recognise one's own.
fn masked_email(email: &str) -> Option<String> {
    let (name, domain) = email.split_once('@')?;
    Some(format!("{}•••@{domain}", name.chars().next()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::intake::answers::{ForWhom, Reporter};

    fn known() -> Answers {
        let reporter = Reporter {
            way: Some(Contact::Sms),
            phone: Some("+628123456789".to_owned()),
            name: Words::parse("Siti Aminah", 1, 99).ok(),
            ..Reporter::default()
        };
        Answers { reporter, for_whom: Some(ForWhom::Self_), ..Answers::default() }
    }

    #[test]
    fn an_anonymous_report_keeps_nobody() {
        let mut answers = known();
        assert!(reporter(&answers).is_some());
        answers.reporter.veil = Some(Confidentiality::Anonymous);
        assert!(reporter(&answers).is_none());
        assert_eq!(message_to(&answers), None);
    }

    #[test]
    fn a_neighbour_is_the_person_concerned_and_oneself_is_not() {
        let mut answers = known();
        assert!(concerned(&answers).is_none());
        answers.for_whom = Some(ForWhom::Other);
        answers.tie = Some(Tie::Neighbour);
        answers.concerned = Words::parse("Mbah Karto", 1, 99).ok();
        assert_eq!(concerned(&answers).unwrap().identity.name.as_deref(), Some("Mbah Karto"));
        assert_eq!(reporter(&answers).unwrap().tie, Some(Tie::Neighbour));
    }

    #[test]
    fn where_the_message_goes_is_shown_masked() {
        let mut answers = known();
        assert_eq!(message_to(&answers).as_deref(), Some("0812••••••••"));
        answers.reporter.way = Some(Contact::Email);
        answers.reporter.email = Some("siti@contoh.id".to_owned());
        assert_eq!(message_to(&answers).as_deref(), Some("s•••@contoh.id"));
    }
}
