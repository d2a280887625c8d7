//! The rows a government may change by decree, as the rules use them: allowances and holidays.

use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use crate::rules::working_days::Calendar;
use entity::case::{CaseKind, Severity};
use entity::ring_rule::Ring;
use entity::sla_rule::{AllowanceUnit, Stage};
use entity::unit::Zone;
use std::collections::BTreeSet;
use time::{Date, UtcOffset};

/// Everything time-related that is data: read once per act, passed as a value.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    pub allowances: Vec<Allowance>,
    pub holidays: Vec<Holiday>,
    pub rings: Vec<RingRule>,
}

/// At which share of the allowance a running clock does something by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RingRule {
    pub ring: Ring,
    pub percent: i64,
    pub effective_from: Date,
}

/// How long one stage may take for cases that fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    pub stage: Stage,
    /// None: any kind.
    pub kind: Option<CaseKind>,
    /// None: any severity.
    pub severity: Option<Severity>,
    pub amount: u32,
    pub unit: AllowanceUnit,
    pub effective_from: Date,
    pub legal_ref: String,
}

/// A day off, for the whole country or for one regency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub date: Date,
    pub place: Option<RegionCode>,
}

impl Policy {
    /// The allowance in force on `day` that fits best: severity before kind, then the newest.
    pub fn allowance(
        &self,
        stage: Stage,
        kind: CaseKind,
        severity: Severity,
        day: Date,
    ) -> Option<&Allowance> {
        self.allowances
            .iter()
            .filter(|a| a.stage == stage && a.effective_from <= day)
            .filter(|a| a.kind.is_none_or(|k| k == kind))
            .filter(|a| a.severity.is_none_or(|s| s == severity))
            .max_by_key(|a| (a.severity.is_some(), a.kind.is_some(), a.effective_from))
    }

    /// The share at which `ring` is due by the rows in force on `day`; without one it never is.
    pub fn ring_at(&self, ring: Ring, day: Date) -> Option<i64> {
        let in_force = self.rings.iter().filter(|r| r.ring == ring && r.effective_from <= day);
        in_force.max_by_key(|rule| rule.effective_from).map(|rule| rule.percent)
    }

    /// The days a unit works: its zone, the national days off and its own region's.
    pub fn calendar_of(&self, unit: &UnitFacts) -> Calendar {
        self.calendar(unit.zone, unit.region.as_ref())
    }

    /// The working days of a place in a zone.
    pub fn calendar(&self, zone: Zone, place: Option<&RegionCode>) -> Calendar {
        let applies = |holiday: &&Holiday| match (&holiday.place, place) {
            (None, _) => true,
            (Some(off), Some(place)) => off.contains(place),
            (Some(_), None) => false,
        };
        Calendar {
            holidays: self.holidays.iter().filter(applies).map(|h| h.date).collect(),
            years_known: self.years_known(),
            offset: offset_of(zone),
            six_day_week: false,
        }
    }

    /// Years with a national holiday table.
    pub fn years_known(&self) -> BTreeSet<i32> {
        self.holidays.iter().filter(|h| h.place.is_none()).map(|h| h.date.year()).collect()
    }
}

/// The zone as an offset from UTC.
pub fn offset_of(zone: Zone) -> UtcOffset {
    UtcOffset::from_hms(zone.hours(), 0, 0).unwrap_or(UtcOffset::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn allowance(
        severity: Option<Severity>,
        kind: Option<CaseKind>,
        from: Date,
        n: u32,
    ) -> Allowance {
        Allowance {
            stage: Stage::Finish,
            kind,
            severity,
            amount: n,
            unit: AllowanceUnit::WorkingDays,
            effective_from: from,
            legal_ref: String::new(),
        }
    }

    fn policy() -> Policy {
        Policy {
            allowances: vec![
                allowance(None, None, date!(2020 - 01 - 01), 14),
                allowance(None, None, date!(2026 - 07 - 01), 12),
                allowance(None, Some(CaseKind::Information), date!(2020 - 01 - 01), 5),
                allowance(Some(Severity::Misconduct), None, date!(2020 - 01 - 01), 60),
            ],
            holidays: vec![
                Holiday { date: date!(2026 - 12 - 25), place: None },
                Holiday { date: date!(2026 - 03 - 15), place: RegionCode::parse("12.09").ok() },
            ],
            rings: [(80, date!(2026 - 01 - 01)), (70, date!(2026 - 07 - 01))]
                .map(|(percent, from)| RingRule {
                    ring: Ring::Remind,
                    percent,
                    effective_from: from,
                })
                .to_vec(),
        }
    }

    fn days(kind: CaseKind, severity: Severity, day: Date) -> Option<u32> {
        policy().allowance(Stage::Finish, kind, severity, day).map(|a| a.amount)
    }

    #[test]
    fn the_newest_row_in_force_on_the_day_counts() {
        let (kind, severity) = (CaseKind::Complaint, Severity::Ordinary);
        assert_eq!(days(kind, severity, date!(2026 - 06 - 30)), Some(14));
        assert_eq!(days(kind, severity, date!(2026 - 07 - 01)), Some(12));
        assert_eq!(days(kind, severity, date!(2019 - 12 - 31)), None);
    }

    #[test]
    fn a_ring_is_due_by_the_newest_row_in_force_and_never_without_one() {
        let policy = policy();
        assert_eq!(policy.ring_at(Ring::Remind, date!(2026 - 06 - 30)), Some(80));
        assert_eq!(policy.ring_at(Ring::Remind, date!(2026 - 07 - 01)), Some(70));
        assert_eq!(policy.ring_at(Ring::Remind, date!(2025 - 07 - 01)), None);
        assert_eq!(policy.ring_at(Ring::Escalate, date!(2026 - 07 - 01)), None);
    }

    #[test]
    fn severity_outweighs_kind_and_kind_outweighs_the_rest() {
        let day = date!(2026 - 11 - 23);
        assert_eq!(days(CaseKind::Information, Severity::Ordinary, day), Some(5));
        assert_eq!(days(CaseKind::Information, Severity::Misconduct, day), Some(60));
    }

    #[test]
    fn a_regencys_day_off_counts_only_there() {
        let here = RegionCode::parse("12.09.05.2003").ok();
        let there = RegionCode::parse("12.10.01.2001").ok();
        let off = date!(2026 - 03 - 15);
        let policy = policy();
        assert!(policy.calendar(Zone::Wib, here.as_ref()).holidays.contains(&off));
        assert!(!policy.calendar(Zone::Wib, there.as_ref()).holidays.contains(&off));
        assert!(!policy.calendar(Zone::Wib, None).holidays.contains(&off));
    }
}
