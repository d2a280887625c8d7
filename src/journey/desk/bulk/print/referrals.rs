//! Referrals on paper: by the unit at the other end, in the order of the list, with room to write.

use super::Group;
use crate::journey::desk::bulk::selection::Selection;
use crate::journey::desk::referrals::{self, Direction, Line};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::referral::ReferralId;
use std::collections::BTreeMap;

/// The columns, as the catalogue names them; who works on it is the receiver's business.
pub const fn columns(direction: Direction) -> &'static [&'static str] {
    match direction {
        Direction::In => &[
            super::CODE,
            "desk-col-person",
            "desk-col-issue",
            "desk-col-service",
            "desk-col-status",
            "desk-col-received",
            "desk-col-left",
            "desk-col-handler",
        ],
        Direction::Out => &[
            super::CODE,
            "desk-col-person",
            "desk-col-issue",
            "desk-col-service",
            "desk-col-status",
            "desk-col-sent",
            "desk-col-left",
        ],
    }
}

/// The referrals by the unit they came from, or were sent to.
pub async fn groups(
    session: &OfficerSession,
    direction: Direction,
    selection: &Selection,
) -> Result<Vec<Group>, AppError> {
    let ids: Vec<ReferralId> = selection.items.iter().filter_map(|mark| mark.referral).collect();
    let mut units: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for some in ids.chunks(200) {
        let rows = referrals::in_order(session, direction, some).await?;
        for line in referrals::lines(session, (direction, ""), &rows).await? {
            let unit = line.other_unit.clone();
            units.entry(unit).or_default().push(cells(line, direction));
        }
    }
    Ok(units.into_iter().map(|(name, rows)| Group { name, rows }).collect())
}

fn cells(line: Line, direction: Direction) -> Vec<String> {
    let with_tag = |text: String, tag: Option<String>| match tag {
        Some(tag) if !tag.is_empty() => format!("{text} ({tag})"),
        _ => text,
    };
    let mut cells = vec![
        line.code,
        line.person,
        with_tag(line.issue, line.urgent),
        line.service,
        with_tag(line.status, Some(line.kind)),
        line.sent,
        line.due.text,
    ];
    if direction == Direction::In {
        cells.push(line.officer);
    }
    cells
}
