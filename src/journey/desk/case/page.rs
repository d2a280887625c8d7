//! `/meja/laporan/{kode}`: everything about one case, and what can be done with it now.

use super::around::{Around, around};
use super::beside::{Beside, beside};
use super::buttons::{Button, Open};
use super::facts::{Line, facts};
use super::hands::Hands;
use super::referrals::{self, ReferralCard, cards};
use super::registers::{Registers, registers};
use crate::casefile::contents::{self, EventSeen};
use crate::casefile::shares::{self, Known};
use crate::casefile::{self, CaseError};
use crate::journey::casework::{
    self, Answer, AtCase, Desk, Names, Objection, Obligation, PaperLine, Person, Row, Stamp, Tag,
    VisitLine, case_files, next_obligation, objection, paper_lines, people, programmes, shown_code,
    visit_lines, word,
};
use crate::journey::desk::live;
use crate::journey::desk::queue::Tab;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::files::Shown;
use crate::platform::page::{Face, Page, render};
use crate::platform::paths;
use actix_web::web::Query;
use entity::case::CaseStatus;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct CaseQuery {
    riwayat: Option<String>,
    pub(super) selesai: Option<String>,
    /// The case that was done with, when this one is what opened next.
    pub(super) dari: Option<String>,
}

/// The case page.
#[derive(Debug, Serialize)]
pub struct CasePage {
    pub title: String,
    pub code: String,
    pub tags: Vec<Tag>,
    pub obligation: Obligation,
    pub hands: Hands,
    pub merged: Option<Merged>,
    pub story: String,
    /// The papers of a request.
    pub papers: Vec<PaperLine>,
    /// Where what was seen is sent, if this officer may say so.
    pub papers_action: String,
    pub files: Vec<Shown>,
    pub proposal: Option<Proposed>,
    /// What was decided, and what the citizen says to it.
    pub objection: Option<Objection>,
    pub people: Vec<Person>,
    pub registers: Registers,
    /// Words of officers by which they find it again.
    pub labels: Vec<String>,
    /// Where they are changed, if this officer may.
    pub labels_action: String,
    pub facts: Vec<Line>,
    pub visits: Vec<VisitLine>,
    pub ours: Vec<ReferralCard>,
    pub referrals: Vec<ReferralCard>,
    pub history_tabs: Vec<Tab>,
    pub history: Vec<Row>,
    pub buttons: Vec<Button>,
    /// Some of them stand behind "more".
    pub more_acts: bool,
    /// Why there are none, where there are none.
    pub no_actions: String,
    pub stamp: Stamp,
    /// Where a note is sent, if one may be written.
    pub note_action: String,
    pub beside: Beside,
    pub around: Around,
    pub live: LiveCase,
}

/// What the page needs to stay up to date: which case, what it shows of it, who is there.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LiveCase {
    pub code: String,
    pub rows: i32,
    pub here: Vec<String>,
}

/// The case this one was merged into, when it is within reach too.
#[derive(Clone, Debug, Serialize)]
pub struct Merged {
    pub code: String,
    pub href: String,
}

/// An outcome that waits to be decided.
#[derive(Clone, Debug, Serialize)]
pub struct Proposed {
    pub outcome: String,
    pub text: String,
    pub who: String,
}

/// Shows the case.
pub async fn show(session: OfficerSession, at: AtCase, query: Query<CaseQuery>) -> Answer {
    let desk = Desk::open(session, at).await?;
    let page = page(&desk, &query).await?;
    let title = desk.say("desk-case-title", &[("code", page.code.clone().into())]);
    render(desk.platform(), desk.frame(title).with_script("queue.js"), &page)
}

async fn page(desk: &Desk, query: &CaseQuery) -> Result<CasePage, AppError> {
    let (db, vault) = (&desk.platform().db, &desk.platform().vault);
    let (row, language) = (&desk.opened.row, desk.language());
    let told = contents::told(vault, &desk.opened)?;
    let journal = contents::journal(db, vault, &desk.opened).await?;
    let open = Open::of(desk);
    let papers = paper_lines(desk, &journal).await?;
    let known = shares::seen_by(db, &desk.session.officer, &desk.opened).await?;
    let (ours, referrals) = referrals(desk, &open, &known).await?;
    let mut people = people(desk, true).await?;
    let around = around(desk, &mut people).await?;
    let registers = registers(desk, &open, &people).await?;
    let buttons = open.on_the_case(desk);
    let asked = query.riwayat.as_deref().unwrap_or(EVERYTHING);
    Ok(CasePage {
        title: word(language, "issue", row.issue.code()),
        code: shown_code(&row.code),
        tags: casework::tags(desk),
        obligation: next_obligation(desk),
        hands: Hands::of(desk, query).await?,
        merged: merged(desk).await?,
        story: told.story,
        papers_action: href_if(&open, desk, ActKind::CheckDocuments),
        files: case_files(desk, &journal, &papers).await?,
        papers,
        proposal: proposed(desk, &journal),
        objection: objection(desk, &journal).await?,
        people,
        registers,
        labels: labels(desk).await?,
        labels_action: href_if(&open, desk, ActKind::Label),
        facts: facts(desk, told.place).await?,
        visits: visit_lines(desk).await?,
        ours,
        referrals,
        history_tabs: history_tabs(desk, asked),
        history: history(desk, &journal, asked),
        more_acts: buttons.iter().any(|button| button.rare),
        buttons,
        no_actions: desk.say(no_actions(desk.standing().course.status), &[]),
        stamp: Stamp::fresh(row.version, row.events),
        note_action: href_if(&open, desk, ActKind::Note),
        beside: beside(desk).await?,
        around,
        live: LiveCase {
            code: row.code.clone(),
            rows: row.events,
            here: live::around(desk).await?.here,
        },
    })
}

/// A case that has ended is nobody's to act on, its own unit's neither.
const fn no_actions(status: CaseStatus) -> &'static str {
    match status {
        CaseStatus::Resolved => "desk-no-actions-decided",
        CaseStatus::Merged => "desk-no-actions-merged",
        CaseStatus::Closed | CaseStatus::Archived | CaseStatus::Withdrawn => {
            "desk-no-actions-ended"
        }
        CaseStatus::Received
        | CaseStatus::Checking
        | CaseStatus::AwaitingReporter
        | CaseStatus::Verifying
        | CaseStatus::Handling
        | CaseStatus::Referred => "desk-no-actions",
    }
}

fn href_if(open: &Open, desk: &Desk, act: ActKind) -> String {
    if open.has(act) { desk.at.act_href(act) } else { String::new() }
}

async fn labels(desk: &Desk) -> Result<Vec<String>, AppError> {
    let id = desk.opened.row.id;
    let mut all = casefile::labels::on_cases(&desk.platform().db, vec![id]).await?;
    Ok(all.remove(&id).unwrap_or_default())
}

/// What lies on the officer's own table, and all referrals as a tree.
async fn referrals(
    desk: &Desk,
    open: &Open,
    known: &[Known],
) -> Result<(Vec<ReferralCard>, Vec<ReferralCard>), AppError> {
    let (db, vault) = (&desk.platform().db, &desk.platform().vault);
    let seen = contents::referrals(db, vault, &desk.opened).await?;
    let officers = seen.iter().filter_map(|referral| referral.assignee);
    let units = seen.iter().flat_map(|referral| [Some(referral.to), referral.suggested]);
    let names = Names::load(db, officers, units.flatten()).await?;
    let programmes = programmes(desk).await?;
    let with = referrals::Beside { names: &names, programmes: &programmes, known };
    let all = cards(desk, open, &seen, &with);
    let ours = all.iter().filter(|card| card.ours).map(ReferralCard::on_the_table).collect();
    // Where the only one there is stands above already, a tree would say nothing more.
    let alone = all.len() == 1;
    let tree = all.into_iter().filter(|card| !(alone && card.ours));
    Ok((ours, tree.map(ReferralCard::in_the_tree).collect()))
}

async fn merged(desk: &Desk) -> Result<Option<Merged>, AppError> {
    let Some(into) = desk.opened.row.merged_into else {
        return Ok(None);
    };
    match casefile::open(&desk.platform().db, &desk.session.officer, into).await {
        Ok(other) => Ok(Some(Merged {
            code: shown_code(&other.row.code),
            href: paths::case(&other.row.code),
        })),
        Err(CaseError::Refused(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// The proposal's words stand in the journal.
fn proposed(desk: &Desk, journal: &[EventSeen]) -> Option<Proposed> {
    let proposal = desk.standing().course.proposal?;
    let event = journal.iter().rev().find(|event| event.act == ActKind::Propose)?;
    Some(Proposed {
        outcome: word(desk.language(), "casework-outcome", proposal.outcome.code()),
        text: event.note.clone().unwrap_or_default(),
        who: event.officer_name.clone().unwrap_or_default(),
    })
}

const EVERYTHING: &str = "semua";
const FOR_THE_CITIZEN: &str = "warga";
const INTERNAL: &str = "dalam";

fn history(desk: &Desk, journal: &[EventSeen], asked: &str) -> Vec<Row> {
    let mut rows = casework::rows(desk, journal);
    match asked {
        FOR_THE_CITIZEN => rows.retain(|row| row.public),
        INTERNAL => rows.retain(|row| !row.public || row.internal),
        _ => {}
    }
    rows
}

fn history_tabs(desk: &Desk, asked: &str) -> Vec<Tab> {
    let known = [EVERYTHING, FOR_THE_CITIZEN, INTERNAL];
    let current = if known.contains(&asked) { asked } else { EVERYTHING };
    let case = desk.at.case_href();
    let mark = if case.contains('?') { '&' } else { '?' };
    let tab = |word: &str| Tab {
        label: desk.say(&format!("desk-history-{word}"), &[]),
        href: format!("{case}{mark}riwayat={word}#riwayat"),
        count: String::new(),
        current: word == current,
    };
    known.map(tab).to_vec()
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "desk/case.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        super::samples::cases()
    }
}
