//! How often one source may do what costs us or others something. Nobody is shut out for good:
//! whoever waits may go on.

use crate::platform::error::Refusal;
use crate::platform::settings::ThrottleSettings;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What is counted, each for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A report sent from one address.
    Submission,
    /// A report sent from one kiosk: a village queues there.
    KioskSubmission,
    /// A ticket code that does not exist, per address.
    WrongCode,
    /// A try to sign in that was wrong, per address and per account.
    SignIn,
    /// A search, by every letter typed.
    Search,
    /// A search for a person, by one officer.
    Lookup,
    /// A report begun from one address.
    Beginning,
    /// A photo, PDF or voice note from one address.
    Upload,
    /// What a browser tells of our content security policy.
    Violation,
}

/// Counts, in memory. Its own clock is the machine's monotonic one: setting the time frees nobody.
#[derive(Debug)]
pub struct Throttle {
    submissions: Limiter,
    kiosk_submissions: Limiter,
    wrong_codes: Limiter,
    sign_ins: Limiter,
    searches: Limiter,
    lookups: Limiter,
    beginnings: Limiter,
    uploads: Limiter,
    violations: Limiter,
    all_wrong_codes: Limiter,
    /// Sources that guessed too fast, and when they may look up a code again.
    slowed: Mutex<HashMap<u64, Instant>>,
    /// Tries that turned out right: how many more each source has for them, and since when.
    given_back: Mutex<HashMap<u64, (u32, Instant)>>,
    hasher: RandomState,
    clock: DefaultClock,
}

type Limiter = DefaultKeyedRateLimiter<u64>;

/// So many reports may be begun for each that may be sent: not everybody comes to the end.
const BEGUN: u32 = 3;

/// A page that is broken into tells of it once or twice; more is somebody filling our log.
const VIOLATIONS: u32 = 20;
/// So many people may one officer look for in a minute: more than anybody reads.
const LOOKUPS: u32 = 20;

/// A try that was given back is good for so long: by then its source has all its tries again.
const GIVEN_FOR: Duration = Duration::from_mins(1);

/// All sources together may miss this many times a source's own number of codes.
const ALL_SOURCES: u32 = 60;

impl Throttle {
    /// Counts against these figures.
    pub fn new(settings: &ThrottleSettings) -> Self {
        Self {
            submissions: per_hour(settings.submissions_per_hour),
            kiosk_submissions: per_hour(settings.kiosk_submissions_per_hour),
            wrong_codes: per_minute(settings.code_lookups_per_minute),
            sign_ins: per_minute(settings.sign_ins_per_minute),
            searches: per_minute(settings.searches_per_minute),
            lookups: per_minute(LOOKUPS),
            beginnings: per_hour(settings.submissions_per_hour.saturating_mul(BEGUN)),
            uploads: per_hour(settings.uploads_per_hour),
            violations: per_minute(VIOLATIONS),
            all_wrong_codes: per_minute(
                settings.code_lookups_per_minute.saturating_mul(ALL_SOURCES),
            ),
            slowed: Mutex::default(),
            given_back: Mutex::default(),
            hasher: RandomState::new(),
            clock: DefaultClock::default(),
        }
    }

    /// Counts one by `source`, or refuses and says how long to wait.
    pub fn count(&self, kind: Kind, source: &impl Hash) -> Result<(), Refusal> {
        self.take(self.limiter(kind), self.hasher.hash_one((kind, source)))
    }

    /// Counts a try before it is known to be wrong, so that many at once are counted too. One that
    /// turns out right is to be given back.
    pub fn count_try(&self, kind: Kind, source: &impl Hash) -> Result<(), Refusal> {
        let key = self.hasher.hash_one((kind, source));
        if self.use_up(key) { Ok(()) } else { self.take(self.limiter(kind), key) }
    }

    /// The try was right: it does not count.
    pub fn give_back(&self, kind: Kind, source: &impl Hash) {
        let key = self.hasher.hash_one((kind, source));
        let mut given = self.given_back.lock().unwrap_or_else(PoisonError::into_inner);
        let tries = given.get(&key).map_or(0, |(tries, _)| *tries).saturating_add(1);
        given.insert(key, (tries, Instant::now()));
    }

    fn use_up(&self, key: u64) -> bool {
        let mut given = self.given_back.lock().unwrap_or_else(PoisonError::into_inner);
        match given.get_mut(&key) {
            Some((tries, _)) if *tries > 0 => {
                *tries -= 1;
                true
            }
            _ => false,
        }
    }

    /// Counts a code that was wrong, against its source and against all sources together. Right
    /// codes are never counted: many people share one mobile address.
    pub fn count_wrong_code(&self, source: &impl Hash) -> Result<(), Refusal> {
        self.take(&self.all_wrong_codes, 0)?;
        let refused = self.count(Kind::WrongCode, source);
        if let Err(Refusal::TooMany { retry_after }) = &refused {
            let until = Instant::now() + Duration::from_secs(*retry_after);
            self.slowed
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(self.hasher.hash_one((Kind::WrongCode, source)), until);
        }
        refused
    }

    /// May this source look up a code now, right or wrong? Else whoever guesses would learn from the
    /// refusal that the code was wrong, and simply go on.
    pub fn may_look_up(&self, source: &impl Hash) -> Result<(), Refusal> {
        let slowed = self.slowed.lock().unwrap_or_else(PoisonError::into_inner);
        let until = slowed.get(&self.hasher.hash_one((Kind::WrongCode, source)));
        let wait = until.map(|until| until.saturating_duration_since(Instant::now()));
        match wait {
            Some(wait) if !wait.is_zero() => {
                Err(Refusal::TooMany { retry_after: wait.as_secs() + 1 })
            }
            _ => Ok(()),
        }
    }

    /// Forgets the sources that have been quiet.
    pub fn sweep(&self) {
        let now = Instant::now();
        self.slowed.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, until| *until > now);
        let mut given = self.given_back.lock().unwrap_or_else(PoisonError::into_inner);
        // What was counted then has been forgotten by the limiter, too.
        given.retain(|_, (tries, since)| *tries > 0 && now.duration_since(*since) < GIVEN_FOR);
        drop(given);
        for kind in [
            Kind::Submission,
            Kind::KioskSubmission,
            Kind::WrongCode,
            Kind::SignIn,
            Kind::Search,
            Kind::Lookup,
            Kind::Beginning,
            Kind::Upload,
            Kind::Violation,
        ] {
            self.limiter(kind).retain_recent();
            self.limiter(kind).shrink_to_fit();
        }
    }

    fn take(&self, limiter: &Limiter, key: u64) -> Result<(), Refusal> {
        limiter.check_key(&key).map_err(|not_before| {
            let wait = not_before.wait_time_from(self.clock.now());
            Refusal::TooMany { retry_after: wait.as_secs() + 1 }
        })
    }

    const fn limiter(&self, kind: Kind) -> &Limiter {
        match kind {
            Kind::Submission => &self.submissions,
            Kind::KioskSubmission => &self.kiosk_submissions,
            Kind::WrongCode => &self.wrong_codes,
            Kind::SignIn => &self.sign_ins,
            Kind::Search => &self.searches,
            Kind::Lookup => &self.lookups,
            Kind::Beginning => &self.beginnings,
            Kind::Upload => &self.uploads,
            Kind::Violation => &self.violations,
        }
    }
}

fn per_minute(times: u32) -> Limiter {
    limiter(times, Duration::from_mins(1))
}

fn per_hour(times: u32) -> Limiter {
    limiter(times, Duration::from_hours(1))
}

fn limiter(times: u32, period: Duration) -> Limiter {
    let times = NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(period / times.get()).unwrap_or(Quota::per_second(times));
    RateLimiter::keyed(quota.allow_burst(times))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn throttle() -> Throttle {
        Throttle::new(&ThrottleSettings {
            submissions_per_hour: 2,
            code_lookups_per_minute: 3,
            ..Default::default()
        })
    }

    #[test]
    fn what_is_too_often_for_one_is_not_for_another() {
        let throttle = throttle();
        assert!(throttle.count(Kind::Submission, &"a").is_ok());
        assert!(throttle.count(Kind::Submission, &"a").is_ok());
        let refused = throttle.count(Kind::Submission, &"a").unwrap_err();
        assert!(matches!(refused, Refusal::TooMany { retry_after: 1_700..=1_801 }), "{refused:?}");
        assert!(throttle.count(Kind::Submission, &"b").is_ok());
        assert!(throttle.count(Kind::KioskSubmission, &"a").is_ok());
    }

    #[test]
    fn what_was_right_does_not_count_and_what_was_wrong_does_between_it() {
        let throttle =
            Throttle::new(&ThrottleSettings { sign_ins_per_minute: 3, ..Default::default() });
        let right = || {
            throttle.count_try(Kind::SignIn, &"office").unwrap();
            throttle.give_back(Kind::SignIn, &"office");
        };
        (0..20).for_each(|_| right());
        for _ in 0..2 {
            assert!(throttle.count_try(Kind::SignIn, &"office").is_ok(), "wrong");
            right();
        }
        assert!(throttle.count_try(Kind::SignIn, &"office").is_ok(), "the last that may be wrong");
        assert!(throttle.count_try(Kind::SignIn, &"office").is_err());
        assert!(throttle.count_try(Kind::SignIn, &"elsewhere").is_ok());
    }

    #[test]
    fn wrong_codes_are_slowed_to_their_pace() {
        let throttle = throttle();
        for _ in 0..3 {
            assert!(throttle.count_wrong_code(&1).is_ok());
        }
        let refused = throttle.count_wrong_code(&1).unwrap_err();
        assert!(matches!(refused, Refusal::TooMany { retry_after: 1..=21 }), "{refused:?}");
        assert!(throttle.count_wrong_code(&2).is_ok());
    }

    #[test]
    fn who_guesses_too_fast_waits_with_right_codes_too() {
        let throttle = throttle();
        for _ in 0..3 {
            assert!(throttle.count_wrong_code(&1).is_ok());
            assert!(throttle.may_look_up(&1).is_ok());
        }
        assert!(throttle.count_wrong_code(&1).is_err());
        assert!(throttle.may_look_up(&1).is_err());
        assert!(throttle.may_look_up(&2).is_ok());
        throttle.sweep();
        assert!(throttle.may_look_up(&1).is_err(), "a sweep frees nobody early");
    }

    #[test]
    fn all_sources_together_are_limited_too() {
        let throttle = throttle();
        let refused =
            (0..1_000).filter(|source| throttle.count_wrong_code(source).is_err()).count();
        assert!((815..=821).contains(&refused), "{refused} of 1,000 sources refused");
    }

    #[test]
    fn the_quiet_are_forgotten_only_when_they_may_go_on() {
        let throttle = throttle();
        assert!(throttle.count(Kind::Submission, &"a").is_ok());
        assert!(throttle.count(Kind::Submission, &"a").is_ok());
        throttle.sweep();
        assert!(throttle.count(Kind::Submission, &"a").is_err());
    }
}
