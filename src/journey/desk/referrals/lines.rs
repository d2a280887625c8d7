//! Referrals in words.

use super::rows::ReferralRow;
use super::shelf::Direction;
use crate::casefile;
use crate::journey::casework::{Due, due_at, place_name, shown_code, word};
use crate::journey::desk::queue::{Calendars, Cell, Item, TableRow, Wording};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::{format, paths};
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
    pub urgent: Option<String>,
    pub place: String,
    pub kind: String,
    pub status: String,
    pub tone: &'static str,
    pub sent: String,
    pub due: Due,
    pub due_at: Option<Moment>,
}

/// The rows in words.
pub async fn lines(
    session: &OfficerSession,
    direction: Direction,
    rows: &[ReferralRow],
) -> Result<Vec<Line>, AppError> {
    let policy = casefile::policy(session.platform()).await?;
    let cases = rows.iter().map(|row| row.case_id).collect();
    let receivers = rows.iter().map(|row| row.to_unit_id);
    let wording = Wording::load(session, cases, [], receivers).await?;
    let mut calendars = Calendars::default();
    let lines = rows.iter().map(|row| {
        let calendar = calendars.of(row.to_unit_id, &wording.names, &policy);
        let language = wording.language;
        let left = row.due().map(|due| due_at(language, due, session.now(), calendar));
        let zone = wording.names.unit(row.to_unit_id).map_or(Zone::Wib, |unit| unit.zone);
        let nothing = Due { text: String::new(), tone: "plain", late: false };
        let view = direction.word();
        Line {
            href: format!("{}?tampilan={view}", paths::case(&row.code)),
            code: shown_code(&row.code),
            other_unit: match direction {
                Direction::In => row.from_unit_name.clone(),
                Direction::Out => row.to_unit_name.clone(),
            },
            person: wording.person(row.case_id, row.confidentiality),
            issue: word(language, "issue", row.issue.code()),
            urgent: (row.priority == Priority::Urgent)
                .then(|| word(language, "priority", row.priority.code())),
            place: place_name(&wording.places, &row.village_code, wording.with_district),
            kind: match row.kind {
                ReferralKind::Referral => String::new(),
                ReferralKind::Transfer => word(language, "referral-kind", row.kind.code()),
            },
            status: word(language, "referral-status", row.status.code()),
            tone: status_tone(row.status),
            sent: format::short_date(language, row.sent_at, zone),
            due: left.unwrap_or(nothing),
            due_at: row.due(),
        }
    });
    Ok(lines.collect())
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

impl From<Line> for TableRow {
    fn from(line: Line) -> Self {
        let cell = |text: String| Cell { text, ..Cell::default() };
        let issue = Cell { text: line.issue, tag: line.urgent, tag_tone: "bad", ..Cell::default() };
        let transfer = Some(line.kind).filter(|kind| !kind.is_empty());
        let unit =
            Cell { text: line.other_unit, tag: transfer, tag_tone: "visit", ..Cell::default() };
        let status = Cell { text: line.status, tone: line.tone, ..Cell::default() };
        let left = Cell { text: line.due.text, tone: line.due.tone, ..Cell::default() };
        Self {
            href: line.href,
            late: line.due.late,
            cells: vec![
                cell(line.code),
                cell(line.person),
                issue,
                unit,
                status,
                left,
                cell(line.sent),
            ],
            ..Self::default()
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
