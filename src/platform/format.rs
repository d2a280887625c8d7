//! Dates, promises and numbers in words, in both languages.

use crate::platform::locale;
use crate::rules::promise::Promise;
use entity::Moment;
use entity::case::Language;
use entity::unit::Zone;
use time::{OffsetDateTime, UtcOffset};

const DAYS_ID: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const DAYS_EN: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `Rabu, 25 November 2026`.
pub fn date(language: Language, at: Moment, zone: Zone) -> String {
    let (day, month, local) = named(language, at, zone);
    format!("{day}, {} {month} {}", local.day(), local.year())
}

/// `25 Nov 2026`: for a text message, where every symbol counts.
pub fn short_date(language: Language, at: Moment, zone: Zone) -> String {
    let (_, month, local) = named(language, at, zone);
    let month: String = month.chars().take(3).collect();
    format!("{} {month} {}", local.day(), local.year())
}

/// `November 2026`; months count from 1.
pub fn month(language: Language, year: i32, month: u8) -> String {
    let names = match language {
        Language::Id => MONTHS_ID,
        Language::En => MONTHS_EN,
    };
    let name = names.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    format!("{name} {year}")
}

/// `Kamis 26 Nov 2026 jam 09.00`: for a text message about a visit; in English
/// `Thursday 26 Nov 2026 at 09:00`.
pub fn short_day_and_time(language: Language, at: Moment, zone: Zone) -> String {
    let (day, _, local) = named(language, at, zone);
    let (date, hour, minute) = (short_date(language, at, zone), local.hour(), local.minute());
    match language {
        Language::Id => format!("{day} {date} jam {hour:02}.{minute:02}"),
        Language::En => format!("{day} {date} at {hour:02}:{minute:02}"),
    }
}

/// `14.00 WIB`; in English `14:00 WIB`.
pub fn time_of_day(language: Language, at: Moment, zone: Zone) -> String {
    let local = local(at, zone);
    let dot = match language {
        Language::Id => '.',
        Language::En => ':',
    };
    let zone = zone.code().to_uppercase();
    format!("{:02}{dot}{:02} {zone}", local.hour(), local.minute())
}

/// `Rabu, 25 November 2026, pukul 14.00 WIB`.
pub fn date_and_time(language: Language, at: Moment, zone: Zone) -> String {
    let (date, time) = (date(language, at, zone), time_of_day(language, at, zone));
    match language {
        Language::Id => format!("{date}, pukul {time}"),
        Language::En => format!("{date}, {time}"),
    }
}

/// The date of a promise, with the hour when it was promised to the hour.
pub fn promise(language: Language, promise: &Promise) -> String {
    let words = if promise.to_the_hour {
        date_and_time(language, promise.at, promise.zone)
    } else {
        date(language, promise.at, promise.zone)
    };
    if promise.provisional {
        return locale::say(language, "format-provisional", &[("date", words.into())]);
    }
    words
}

/// The year a place is in.
pub fn year(at: Moment, zone: Zone) -> i32 {
    local(at, zone).year()
}

/// `12.345`; in English `12,345`.
pub fn number(language: Language, value: i64) -> String {
    let grouped = group(&value.unsigned_abs().to_string(), separator(language));
    if value < 0 { format!("-{grouped}") } else { grouped }
}

/// `Rp50.000`.
pub fn rupiah(language: Language, value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}Rp{}", group(&value.unsigned_abs().to_string(), separator(language)))
}

pub(super) const fn separator(language: Language) -> char {
    match language {
        Language::Id => '.',
        Language::En => ',',
    }
}

pub(super) fn group(digits: &str, separator: char) -> String {
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

fn named(
    language: Language,
    at: Moment,
    zone: Zone,
) -> (&'static str, &'static str, OffsetDateTime) {
    let local = local(at, zone);
    let (days, months) = match language {
        Language::Id => (DAYS_ID, MONTHS_ID),
        Language::En => (DAYS_EN, MONTHS_EN),
    };
    let day = usize::from(local.weekday().number_days_from_monday());
    let month = usize::from(u8::from(local.month()) - 1);
    (
        days.get(day).copied().unwrap_or_default(),
        months.get(month).copied().unwrap_or_default(),
        local,
    )
}

fn local(at: Moment, zone: Zone) -> OffsetDateTime {
    let offset = UtcOffset::from_hms(zone.hours(), 0, 0).unwrap_or(UtcOffset::UTC);
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.0) * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .to_offset(offset)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    fn at(time: OffsetDateTime) -> Moment {
        Moment(i64::try_from(time.unix_timestamp_nanos() / 1_000_000).unwrap())
    }

    #[test]
    fn dates_are_written_in_words_in_the_zone_they_are_meant_in() {
        let late = at(datetime!(2026-11-24 17:30 UTC));
        assert_eq!(date(Language::Id, late, Zone::Wib), "Rabu, 25 November 2026");
        assert_eq!(date(Language::En, late, Zone::Wib), "Wednesday, 25 November 2026");
        assert_eq!(short_date(Language::Id, late, Zone::Wit), "25 Nov 2026");
        assert_eq!(
            date(Language::Id, at(datetime!(2026-11-24 16:59 UTC)), Zone::Wib),
            "Selasa, 24 November 2026"
        );
    }

    #[test]
    fn a_time_carries_its_zone() {
        let two = at(datetime!(2026-11-25 06:05 UTC));
        assert_eq!(
            date_and_time(Language::Id, two, Zone::Wita),
            "Rabu, 25 November 2026, pukul 14.05 WITA"
        );
        assert_eq!(
            date_and_time(Language::En, two, Zone::Wib),
            "Wednesday, 25 November 2026, 13:05 WIB"
        );
    }

    #[test]
    fn a_promise_is_as_exact_as_it_was_given() {
        let given = Promise {
            at: at(datetime!(2026-12-04 16:59:59 UTC)),
            zone: Zone::Wib,
            to_the_hour: false,
            provisional: false,
        };
        assert_eq!(promise(Language::Id, &given), "Jumat, 4 Desember 2026");
        let exact = Promise { to_the_hour: true, ..given };
        assert_eq!(promise(Language::Id, &exact), "Jumat, 4 Desember 2026, pukul 23.59 WIB");
        let unsure = Promise { provisional: true, ..given };
        assert!(promise(Language::Id, &unsure).starts_with("Jumat, 4 Desember 2026 ("));
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let cases = [(0, "0"), (999, "999"), (1_000, "1.000"), (-12_345, "-12.345")];
        for (value, words) in cases {
            assert_eq!(number(Language::Id, value), words);
        }
        assert_eq!(number(Language::En, 1_234_567), "1,234,567");
        assert_eq!(rupiah(Language::Id, 50_000), "Rp50.000");
    }
}
