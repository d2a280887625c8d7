//! Referrals in words.

use super::rows::{ReferralRow, Shown};
use super::shelf::Direction;
use crate::casefile;
use crate::journey::casework::{
    Choice, Due, due_at, programme_name, programmes_on, shown_code, word,
};
use crate::journey::desk::days;
use crate::journey::desk::queue::{Calendars, Cell, Item, TableRow, Wording};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::{format, paths};
use crate::rules::access::may_accept;
use entity::Moment;
use entity::case::Priority;
use entity::referral::{ReferralKind, ReferralStatus};
use entity::unit::Zone;

/// One referral of a list, in words.
#[derive(Clone, Debug)]
pub struct Line {
    pub href: String,
    pub code: String,
    pub other_unit: String,
    pub person: String,
    pub issue: String,
    /// The programme it is about.
    pub service: String,
    pub urgent: Option<String>,
    pub kind: String,
    pub status: String,
    pub tone: &'static str,
    pub sent: String,
    pub due: Due,
    pub due_at: Option<Moment>,
    pub officer: String,
    /// How it is named when it is marked: the referral, and the version it was shown with.
    pub value: String,
    /// "Pilih rujukan 7K3M9-2QFXA".
    pub select_label: String,
    /// This officer can accept it now.
    pub may_accept: bool,
}

/// The rows in words.
pub async fn lines(
    session: &OfficerSession,
    (direction, carried): (Direction, &str),
    rows: &[ReferralRow],
) -> Result<Vec<Line>, AppError> {
    let policy = casefile::policy(session.platform()).await?;
    let cases = rows.iter().map(|row| row.case_id).collect();
    let receivers = rows.iter().map(|row| row.to_unit_id);
    let officers = rows.iter().filter_map(|row| row.assignee_id);
    let wording = Wording::load(session, cases, officers, receivers).await?;
    let services = services(session, rows).await?;
    let mut calendars = Calendars::default();
    let lines = rows.iter().map(|row| {
        let calendar = calendars.of(row.to_unit_id, &wording.names, &policy);
        let language = wording.language;
        let left = row.due().map(|due| due_at(language, due, session.now(), calendar));
        let zone = wording.names.unit(row.to_unit_id).map_or(Zone::Wib, |unit| unit.zone);
        let nothing = Due { text: String::new(), tone: "plain", late: false };
        Line {
            href: format!("{}?{carried}", paths::case(&row.code)),
            code: shown_code(&row.code),
            other_unit: match direction {
                Direction::In => row.from_unit_name.clone(),
                Direction::Out => row.to_unit_name.clone(),
            },
            person: wording.person(row.case_id, row.confidentiality),
            issue: word(language, "issue", row.issue.code()),
            service: row.service().map(|code| programme_name(&services, code)).unwrap_or_default(),
            urgent: (row.priority == Priority::Urgent)
                .then(|| word(language, "priority", row.priority.code())),
            kind: match row.kind {
                ReferralKind::Referral => String::new(),
                ReferralKind::Transfer => word(language, "referral-kind", row.kind.code()),
            },
            status: word(language, "referral-status", row.status.code()),
            tone: status_tone(row.status),
            sent: format::short_date(language, row.sent_at, zone),
            due: left.unwrap_or(nothing),
            due_at: row.due(),
            officer: row
                .assignee_id
                .and_then(|id| wording.names.officer(id))
                .map(str::to_owned)
                .unwrap_or_default(),
            value: Shown::value(row),
            select_label: say(
                language,
                "inbox-mark-one",
                &[("code", shown_code(&row.code).into())],
            ),
            may_accept: direction == Direction::In && may_accept_now(session, row),
        }
    });
    Ok(lines.collect())
}

/// The names of the programmes, where a row is about one.
async fn services(session: &OfficerSession, rows: &[ReferralRow]) -> Result<Vec<Choice>, AppError> {
    if rows.iter().all(|row| row.service().is_none()) {
        return Ok(Vec::new());
    }
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    let day = days::of(session.now(), zone);
    programmes_on(&session.platform().db, session.public.language, day).await
}

/// The tone of a referral's status.
pub const fn status_tone(status: ReferralStatus) -> &'static str {
    match status {
        ReferralStatus::Sent => "info",
        ReferralStatus::Accepted | ReferralStatus::InProgress => "warn",
        ReferralStatus::Forwarded => "ref",
        ReferralStatus::Answered | ReferralStatus::TakenOver => "ok",
        ReferralStatus::Returned => "wait",
        ReferralStatus::Recalled => "mute",
    }
}

/// Is it waiting for somebody of this officer's to accept it?
fn may_accept_now(session: &OfficerSession, row: &ReferralRow) -> bool {
    let posts = &session.officer.posts;
    row.status == ReferralStatus::Sent
        && posts.iter().any(|post| may_accept(post, row.kind, row.to_unit_id))
}

impl Line {
    /// The line as a row of its list.
    pub fn row(self, direction: Direction) -> TableRow {
        let cell = |text: String| Cell { text, ..Cell::default() };
        let issue = Cell { text: self.issue, tag: self.urgent, tag_tone: "bad", ..Cell::default() };
        let transfer = Some(self.kind).filter(|kind| !kind.is_empty());
        let unit =
            Cell { text: self.other_unit, tag: transfer, tag_tone: "visit", ..Cell::default() };
        let status = Cell { text: self.status, tone: self.tone, ..Cell::default() };
        let left = Cell { text: self.due.text, tone: self.due.tone, ..Cell::default() };
        let code = cell(self.code.clone());
        let (person, sent) = (cell(self.person), cell(self.sent));
        let mut cells = vec![code, unit, person, issue, cell(self.service), status, sent, left];
        if direction == Direction::In {
            cells.push(cell(self.officer));
        }
        TableRow {
            id: format!("l-{}", self.code),
            act: if self.may_accept { self.value.clone() } else { String::new() },
            value: self.value,
            select_label: self.select_label,
            href: self.href,
            late: self.due.late,
            cells,
        }
    }
}

impl Line {
    /// The line as an item of the list beside the case with `open` as its code.
    pub fn item(self, open: &str) -> Item {
        let current = self.code == open;
        Item {
            href: self.href,
            title: self.person,
            sub: self.issue,
            meta: format!("{} · {}", self.code, self.other_unit),
            due: self.due.text,
            due_tone: self.due.tone,
            tag: self.status,
            tone: self.tone,
            current,
        }
    }
}
