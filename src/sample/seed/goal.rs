//! How far a case has got, and in which proportion.

use super::chance::Chance;

/// The point up to which a case is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    Received,
    Checking,
    Asked,
    Answered,
    Visited,
    Handling,
    Proposed,
    Sent,
    Accepted,
    Begun,
    Forwarded,
    Returned,
    ReferralAnswered,
    Resolved,
    Closed,
    ClosedAfterReferral,
    Archived,
    Withdrawn,
}

/// Of a thousand cases. Those under way came in during the last weeks.
const GOALS: &[(u32, Goal)] = &[
    (25, Goal::Received),
    (15, Goal::Checking),
    (11, Goal::Asked),
    (5, Goal::Answered),
    (12, Goal::Visited),
    (17, Goal::Handling),
    (8, Goal::Proposed),
    (12, Goal::Sent),
    (8, Goal::Accepted),
    (8, Goal::Begun),
    (4, Goal::Forwarded),
    (2, Goal::Returned),
    (4, Goal::ReferralAnswered),
    (25, Goal::Resolved),
    (509, Goal::Closed),
    (250, Goal::ClosedAfterReferral),
    (60, Goal::Archived),
    (25, Goal::Withdrawn),
];

impl Goal {
    /// A goal by chance.
    pub fn by(chance: &mut Chance) -> Self {
        chance.weighted(GOALS, Self::Closed)
    }

    /// Has the case come to its end by then?
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Closed | Self::ClosedAfterReferral | Self::Archived | Self::Withdrawn)
    }

    /// Does another unit do a part of the work?
    pub const fn refers(self) -> bool {
        matches!(
            self,
            Self::Sent
                | Self::Accepted
                | Self::Begun
                | Self::Forwarded
                | Self::Returned
                | Self::ReferralAnswered
                | Self::ClosedAfterReferral
        )
    }
}
