//! Days on an officer's wall: read from forms, turned into instants, written in words.

use crate::platform::format;
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::case::Language;
use entity::unit::Zone;
use std::collections::BTreeSet;
use time::macros::format_description;
use time::{Date, UtcOffset};

/// A day as browsers write it: `2026-11-23`.
pub fn parse(text: &str) -> Option<Date> {
    Date::parse(text, format_description!("[year]-[month]-[day]")).ok()
}

/// The last instant of a day there.
pub fn end(day: Date, zone: Zone) -> Moment {
    calendar(zone).end_of_day(day)
}

/// The last instant before a day there.
pub fn before(day: Date, zone: Zone) -> Option<Moment> {
    day.previous_day().map(|day| end(day, zone))
}

/// `23 Nov 2026`.
pub fn words(language: Language, day: Date, zone: Zone) -> String {
    format::short_date(language, end(day, zone), zone)
}

/// The day it is there.
pub fn of(at: Moment, zone: Zone) -> Date {
    calendar(zone).local_date(at)
}

/// Which days are worked does not matter here.
fn calendar(zone: Zone) -> Calendar {
    Calendar {
        holidays: BTreeSet::new(),
        years_known: BTreeSet::new(),
        offset: UtcOffset::from_hms(zone.hours(), 0, 0).unwrap_or(UtcOffset::UTC),
        six_day_week: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_the_day_on_the_wall() {
        let monday = parse("2026-11-23").unwrap();
        let morning = Moment(1_795_399_200_000);
        assert!(before(monday, Zone::Wit).unwrap().0 < morning.0);
        assert!(end(monday, Zone::Wib).0 > morning.0);
        assert_eq!(end(monday, Zone::Wib).since(before(monday, Zone::Wib).unwrap()), 86_400_000);
        assert_eq!(of(end(monday, Zone::Wit), Zone::Wit), monday);
        assert_eq!(words(Language::Id, monday, Zone::Wita), "23 Nov 2026");
        for odd in ["", "kemarin", "2026-13-01", "23-11-2026"] {
            assert_eq!(parse(odd), None, "{odd}");
        }
    }
}
