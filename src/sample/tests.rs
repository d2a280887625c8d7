use super::ago::{Ago, On};
use super::story::{self, Somebody, Story};
use crate::rules::kk::KkNumber;
use crate::rules::nik::Nik;
use crate::rules::working_days::{Calendar, WIB};
use entity::Moment;
use entity::case::Confidentiality;
use std::collections::{BTreeSet, HashSet};
use time::Date;
use time::macros::{datetime, format_description};

const HOUR_MS: i64 = 60 * 60 * 1000;

fn calendar() -> Calendar {
    let mut rows = csv::Reader::from_reader(&include_bytes!("../../data/holidays.csv")[..]);
    let format = format_description!("[year]-[month]-[day]");
    let dates = rows.records().map(|row| Date::parse(&row.unwrap()[0], format).unwrap());
    Calendar {
        holidays: dates.collect(),
        years_known: BTreeSet::from([2026, 2027]),
        offset: WIB,
        six_day_week: false,
    }
}

fn moment(at: time::OffsetDateTime) -> Moment {
    Moment(at.unix_timestamp() * 1000)
}

fn ago(text: &str) -> Ago {
    Ago::try_from(text.to_owned()).unwrap()
}

#[test]
fn a_step_is_told_in_working_days_or_hours_before_now() {
    let monday = moment(datetime!(2026-11-23 09:00 +7));
    let at = |text| ago(text).at(monday, &calendar());
    assert_eq!(at("D-1 10:20"), moment(datetime!(2026-11-20 10:20 +7)), "the Friday before");
    assert_eq!(at("D-6 08:05"), moment(datetime!(2026-11-13 08:05 +7)));
    assert_eq!(at("-2:10"), moment(datetime!(2026-11-23 06:50 +7)));
    let new_year = moment(datetime!(2027-01-04 00:30 +7));
    let holiday = ago("D-3 08:00").at(new_year, &calendar());
    assert_eq!(
        holiday,
        moment(datetime!(2026-12-29 08:00 +7)),
        "not on 1 January, not on a Sunday"
    );
}

#[test]
fn what_is_no_time_is_refused() {
    for text in ["", "D-0 08:00", "D-1", "D-1 24:00", "D-1 8.30", "2:10", "-2:60", "-x:00"] {
        assert!(Ago::try_from(text.to_owned()).is_err(), "{text}");
    }
}

/// Whenever the demonstration is started, each case goes forward and nothing lies in the future.
#[test]
fn at_any_hour_of_two_years_every_story_goes_forward() {
    let (stories, calendar) = (story::all().unwrap(), calendar());
    let mut now = moment(datetime!(2026-01-01 00:00 +7));
    while now < moment(datetime!(2028-01-01 00:00 +7)) {
        for story in &stories {
            let mut before = story.at.at(now, &calendar);
            for step in &story.steps {
                let at = step.at.at(now, &calendar);
                assert!(before < at && at < now, "{} at {}", story.name, now.0);
                before = at;
            }
        }
        now = now.plus_ms(7 * HOUR_MS);
    }
}

#[test]
fn every_story_has_a_name_of_its_own() {
    let stories = story::all().unwrap();
    let names: HashSet<&str> = stories.iter().map(|story| story.name.as_str()).collect();
    assert_eq!(names.len(), stories.len());
    assert!(stories.len() >= 40);
}

fn everybody(stories: &[Story]) -> impl Iterator<Item = &Somebody> {
    stories.iter().flat_map(|story| story.reporter.iter().chain(&story.concerned))
}

#[test]
fn nobody_in_the_sample_is_real() {
    let stories = story::all().unwrap();
    for who in everybody(&stories) {
        if let Some(nik) = &who.nik {
            let parsed = Nik::parse(nik).unwrap();
            assert_eq!(parsed.doubts(), [], "{nik}");
            assert!(nik.starts_with("12") && nik.get(12..13) == Some("9"), "{nik}");
        }
        if let Some(kk) = &who.kk {
            assert_eq!(KkNumber::parse(kk).unwrap().doubts(), [], "{kk}");
            assert_eq!(kk.get(12..13), Some("9"), "{kk}");
        }
        if let Some(phone) = &who.phone {
            assert!(phone.starts_with("0812-0000-"), "{phone}");
        }
    }
}

#[test]
fn whoever_left_no_number_and_no_name_got_a_pin() {
    for story in story::all().unwrap() {
        let phone = story.reporter.as_ref().is_some_and(|who| who.phone.is_some());
        assert_eq!(story.pin.is_some(), !phone, "{}", story.name);
        let anonymous = story.confidentiality == Confidentiality::Anonymous;
        assert_eq!(anonymous, story.reporter.is_none(), "{}", story.name);
    }
}

#[test]
fn a_visit_is_told_in_working_days_before_and_after_today() {
    let friday = moment(datetime!(2026-11-20 14:00 +7));
    let at = |text: &str| On::try_from(text.to_owned()).unwrap().at(friday, &calendar());
    assert_eq!(at("D+0 09:00"), moment(datetime!(2026-11-20 09:00 +7)));
    assert_eq!(at("D+1 09:00"), moment(datetime!(2026-11-23 09:00 +7)), "the Monday after");
    assert_eq!(at("D-1 10:30"), moment(datetime!(2026-11-19 10:30 +7)));
    for text in ["D 09:00", "D+1", "+1 09:00", "D+1 25:00"] {
        assert!(On::try_from(text.to_owned()).is_err(), "{text}");
    }
}
