//! What only the proven reporter reads, and what they may do.

use super::acting::{ActForm, Deed, MOST, renewed};
use super::files::root;
use super::pages::{ActLink, Arrived, Confirm, DetailsPage, Overview, Pick, Question, Told};
use super::reading::{Carried, Fact, Help, View, dated, passed_on, question};
use super::survey::SolvedBox;
use super::visit::{Visit, path_of};
use crate::casefile::contents::EventSeen;
use crate::casefile::documents::{self, Paper};
use crate::casefile::survey;
use crate::casefile::{Identity, Opened, contents, policy, shares};
use crate::platform::error::AppError;
use crate::platform::files::{File, Shown, shown};
use crate::platform::format;
use crate::platform::page::render;
use crate::rules;
use crate::rules::nik::Nik;
use crate::rules::phone::Phone;
use actix_web::HttpResponse;
use entity::case::{CaseStatus, Language};
use entity::case_event::{ActKind, ActorKind};
use uuid::Uuid;

/// Shows the details; the caller has made sure of the proof.
pub async fn show(
    visit: &Visit,
    case: &Opened,
    sent: Option<Deed>,
) -> Result<HttpResponse, AppError> {
    let page = page(visit, case, sent).await?;
    let frame = visit.session.frame(visit.say("tracking-details", &[]));
    render(&visit.session.platform, frame, &page)
}

async fn page(visit: &Visit, case: &Opened, sent: Option<Deed>) -> Result<DetailsPage, AppError> {
    let platform = &visit.session.platform;
    let (db, vault) = (&platform.db, &platform.vault);
    let policy = policy(platform).await?;
    let journal = contents::journal(db, vault, case).await?;
    let referrals = contents::referrals(db, vault, case).await?;
    let paper_list = documents::of_case(db, case, &journal).await?;
    let identity = contents::own_identity(db, vault, case).await?;
    let kept = contents::told(vault, case)?;
    let help = Help::of(db, &case.standing).await?;
    let household = contents::speaks_for_household(db, case).await?;
    let view = View::new(&visit.session, &policy, &case.standing)
        .proven()
        .speaking_for_household(household);
    let code = case.row.code.as_str();
    let confirm = confirm(&view, case);
    let solved = SolvedBox::of(&view, case, &survey::answered(db, case).await?);
    Ok(DetailsPage {
        arrived: sent.and_then(|deed| arrived(&view, &journal, deed)),
        question: question(&view, &journal).map(|question| asked(&view, case, question)),
        // One question at a time: first whether they agree.
        solved: solved.filter(|_| confirm.is_none()),
        confirm,
        told: settled(&view, &journal),
        person: person(&view, identity.as_ref(), kept.place.as_deref()),
        story: kept.story,
        files: files(&view, (&journal, &paper_list), &shares::seen_by_reporter(db, case).await?),
        papers: papers(&view, &paper_list),
        passed_on: passed_on(&view, &referrals),
        acts: acts(&view, code),
        close_action: path_of(code, "tutup"),
        overview: Overview {
            carried: Carried::of(db, &view, case).await?,
            ..Overview::of(&view, &journal, case.row.intake, help)
        },
    })
}

/// That what they sent is here, if it is the last thing they did.
fn arrived(view: &View, journal: &[EventSeen], deed: Deed) -> Option<Arrived> {
    let last = journal.iter().rev().find(|event| event.actor == ActorKind::Reporter)?;
    (last.act == deed.kind()).then(|| Arrived {
        title: view.say(&format!("tracking-arrived-{}", deed.word()), &[]),
        text: (deed == Deed::Object).then(|| {
            let by = view.owed().filter(|by| by.at >= view.now);
            dated(view, "tracking-arrived-object-to", by.map(|by| view.promise(&by)))
        }),
    })
}

/// The question, with a form for its answer that is complete as it stands.
fn asked(view: &View, case: &Opened, question: rules::question::Question) -> Question {
    let by = view.owed().filter(|by| by.at >= view.now);
    Question {
        text: question.words,
        choices: Pick::of(question.choices),
        action: path_of(&case.row.code, Deed::Answer.slug()),
        until: by.map(|by| view.promise(&by)),
        form: renewed(ActForm::default(), case),
        most: MOST,
    }
}

/// The files, each with the paper it shows or what it came with.
fn files(view: &View, (journal, papers): (&[EventSeen], &[Paper]), files: &[File]) -> Vec<Shown> {
    let came_with = |file: &File| {
        let shows = |paper: &&Paper| Some(&paper.document.code) == file.document.as_ref();
        if let Some(paper) = papers.iter().find(shows) {
            return Some(name_of(view, paper));
        }
        let event = journal.iter().find(|event| Some(event.id) == file.event)?;
        Some(view.say(&format!("tracking-did-{}", event.act), &[]))
    };
    let all = shown(view.language, &root(&view.case.code), files);
    let noted = all.into_iter().zip(files);
    noted.map(|(line, file)| line.with_note(&came_with(file).unwrap_or_default())).collect()
}

/// The words that came with the outcome, or with the decision not to carry on.
fn settled(view: &View, journal: &[EventSeen]) -> Option<Told> {
    let (act, title, tone) = match (view.case.course.status, view.case.course.outcome) {
        (CaseStatus::Archived, _) => (ActKind::Archive, view.say("tracking-archived", &[]), "info"),
        (_, Some(outcome)) => {
            (ActKind::Decide, view.say(&format!("tracking-outcome-{outcome}"), &[]), "ok")
        }
        _ => return None,
    };
    let event = journal.iter().rev().find(|event| event.act == act)?;
    Some(Told { title, text: event.public_note.clone()?, tone })
}

fn confirm(view: &View, case: &Opened) -> Option<Confirm> {
    let code = case.row.code.as_str();
    view.may(ActKind::Confirm).then(|| Confirm {
        action: path_of(code, Deed::Confirm.slug()),
        object_href: path_of(code, Deed::Object.slug()),
        key: Uuid::now_v7().to_string(),
        version: case.row.version,
        seen: case.row.events,
        until: view.owed().filter(|by| by.at >= view.now).map(|by| view.promise(&by)),
    })
}

/// The other acts that are open; question and outcome have boxes of their own.
fn acts(view: &View, code: &str) -> Vec<ActLink> {
    [(Deed::Add, "quiet"), (Deed::Reopen, "quiet"), (Deed::Withdraw, "plain")]
        .into_iter()
        .filter(|(deed, _)| view.may(deed.kind()))
        .map(|(deed, kind)| ActLink {
            label: view.say(&format!("act-{}", deed.kind()), &[]),
            href: path_of(code, deed.slug()),
            kind,
        })
        .collect()
}

/// The papers of a request, and how each stands.
fn papers(view: &View, papers: &[Paper]) -> Vec<Fact> {
    let said = |paper: &Paper| match (&paper.seen, paper.said) {
        (Some(seen), _) => {
            let zone = view.case.course.owner.zone;
            let when = format::date(view.language, seen.at, zone);
            view.say(
                "tracking-paper-seen",
                &[("unit", seen.unit.as_str().into()), ("when", when.into())],
            )
        }
        (None, Some(state)) => view.say(&format!("tracking-paper-{state}"), &[]),
        (None, None) => view.say("tracking-paper-unasked", &[]),
    };
    papers.iter().map(|paper| Fact { key: name_of(view, paper), value: said(paper) }).collect()
}

fn name_of(view: &View, paper: &Paper) -> String {
    match view.language {
        Language::Id => paper.document.name_id.clone(),
        Language::En => paper.document.name_en.clone(),
    }
}

/// What the reporter left with us, masked: four digits of a telephone are a weak proof.
fn person(view: &View, identity: Option<&Identity>, place: Option<&str>) -> Vec<Fact> {
    let Some(identity) = identity else {
        return Vec::new();
    };
    let phone = identity.phone.as_deref();
    let lines = [
        ("tracking-own-name", identity.name.as_deref().map(veil)),
        (
            "tracking-own-phone",
            phone.map(|phone| {
                Phone::parse(phone).map_or_else(|_| veil(phone), |phone| phone.masked())
            }),
        ),
        ("tracking-own-email", identity.email.as_deref().map(veil)),
        (
            "tracking-own-nik",
            identity
                .nik
                .as_deref()
                .map(|nik| Nik::parse(nik).map_or_else(|_| veil(nik), |nik| nik.masked())),
        ),
        (
            "tracking-own-address",
            identity.address.as_deref().or(place).map(|_| view.say("tracking-own-kept", &[])),
        ),
    ];
    lines
        .into_iter()
        .filter_map(|(key, value)| Some(Fact { key: view.say(key, &[]), value: value? }))
        .collect()
}

/// `Suminah` → `Su•••••`.
fn veil(text: &str) -> String {
    let hidden = text.chars().count().saturating_sub(2).clamp(3, 8);
    text.chars().take(2).chain(std::iter::repeat_n('•', hidden)).collect()
}
