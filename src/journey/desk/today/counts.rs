//! The numbers behind the day's page.

use crate::journey::desk::paging::LIST_COUNTED;
use crate::journey::desk::queue::{self, Asked, Today, View};
use crate::journey::desk::referrals::{self, Direction, Question, Shelf};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;

/// Every number of the page, read in two queries.
pub struct Counts {
    views: Vec<(View, u64)>,
    shelves: Vec<((Direction, Shelf), u64)>,
}

const VIEWS: &[View] = &[
    View::NeedsAction,
    View::Mine,
    View::Awaiting,
    View::Referred,
    View::Late,
    View::DueToday,
    View::Answered,
];
const SHELVES: &[(Direction, Shelf)] = &[
    (Direction::In, Shelf::Waiting),
    (Direction::Out, Shelf::Waiting),
    (Direction::In, Shelf::Late),
    (Direction::In, Shelf::DueToday),
    (Direction::In, Shelf::Mine),
];

impl Counts {
    pub async fn of(session: &OfficerSession, today: Today) -> Result<Self, AppError> {
        let (db, whose) = (&session.platform().db, (&session.officer, today));
        let asked: Vec<Asked> = VIEWS.iter().map(|view| Asked::view(*view)).collect();
        let views = queue::count(db, whose, &asked, LIST_COUNTED).await?;
        let questions: Vec<Question> =
            SHELVES.iter().map(|(direction, shelf)| Question::shelf(*direction, *shelf)).collect();
        let shelves = referrals::count(db, whose, &questions, LIST_COUNTED).await?;
        Ok(Self {
            views: VIEWS.iter().copied().zip(views).collect(),
            shelves: SHELVES.iter().copied().zip(shelves).collect(),
        })
    }

    pub fn view(&self, view: View) -> u64 {
        self.views.iter().find(|(of, _)| *of == view).map_or(0, |(_, count)| *count)
    }

    pub fn shelf(&self, direction: Direction, which: Shelf) -> u64 {
        let wanted = (direction, which);
        let found = self.shelves.iter().find(|(of, _)| *of == wanted);
        found.map_or(0, |(_, count)| *count)
    }
}
