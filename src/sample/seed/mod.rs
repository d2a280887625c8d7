//! As many cases as a country has, for trying things out at that size: invented people all over it,
//! cases at every point of their way, played by the rules. The same seed gives the same cases.

mod cast;
mod chance;
mod course;
mod goal;
mod offices;
mod people;
mod referring;
mod tales;

use self::cast::Cast;
use self::chance::Chance;
use self::course::Course;
use self::goal::Goal;
use self::people::Household;
use self::tales::Tale;
use crate::casefile::seed::Play;
use crate::casefile::{self, NewPerson, NewReport};
use crate::platform::Platform;
use crate::rules::act::Actor;
use crate::rules::decide::{By, Doer};
use crate::rules::policy::Policy;
use crate::rules::routing::{Question, Route};
use crate::rules::territory::RegionCode;
use crate::rules::ticket_code::TicketCode;
use anyhow::{Context, anyhow, ensure};
use entity::Moment;
use entity::case::{CaseId, Confidentiality, Intake, Language};
use entity::person::Tie;
use entity::unit::Zone;
use secrecy::SecretString;
use std::sync::Arc;
use time::Date;
use uuid::Uuid;

const HOUR_MS: i64 = 60 * 60 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// How far the cases reach back at most, and those that have not ended.
const MOST_DAYS_BACK: i64 = 730;
const UNDER_WAY_DAYS: i64 = 24;

/// What the cases are made of.
pub struct Seeder {
    cast: Cast,
    policy: Arc<Policy>,
    now: Moment,
    /// How far back the oldest cases lie.
    days_back: i64,
    seed: u64,
    cases: u64,
}

impl Seeder {
    /// Sees to it that the rest of the country has offices, and reads what is there.
    ///
    /// # Errors
    /// When the database fails, or has no unit that could take a report.
    pub async fn prepare(platform: &Platform, cases: u64, seed: u64) -> anyhow::Result<Self> {
        let hash = platform.passwords.hash(SecretString::from(super::PASSWORD)).await;
        let hash = hash.map_err(|error| anyhow!("{error}"))?;
        let regencies = usize::try_from(cases / 2_000)?.max(8);
        offices::spread(platform, regencies, &hash).await?;
        let cast = Cast::assemble(platform).await?;
        let places = &cast.places;
        ensure!(
            !places.home.is_empty() && !places.elsewhere.is_empty(),
            "there are no regions yet: run `satupintu import regions`"
        );
        let policy = casefile::policy(platform).await?;
        let now = platform.clock.now();
        Ok(Self { cast, days_back: days_back(&policy, now), policy, now, seed, cases })
    }

    /// The code of the case with this number.
    pub fn code(&self, number: u64) -> TicketCode {
        let mut chance = Chance::of(self.seed, 4, number);
        TicketCode::from_random(std::array::from_fn(|_| chance.draw()))
    }

    /// The case with this number, played.
    ///
    /// # Errors
    /// When no unit would take it.
    pub fn play(&self, number: u64) -> anyhow::Result<Play> {
        let mut chance = Chance::of(self.seed, 1, number);
        let goal = Goal::by(&mut chance);
        let received = self.received(goal, &mut chance);
        let household = self.household(number);
        let village = self.village(household)?;
        let household = Household::new(self.seed, household, village);
        let mut report = self.report(&household, &mut chance)?;
        let route = self.route(&report)?;
        report.by = self.by(&report, &route, &mut chance);
        let id = self.id(number);
        let (policy, cast) = (&*self.policy, &self.cast);
        let play = Play::begin(policy, (id, self.code(number)), (report, route), received);
        let course = Course { play, policy, cast, chance, at: received, now: self.now };
        Ok(course.run(goal))
    }

    /// When the case came in, at an hour when people are awake.
    fn received(&self, goal: Goal, chance: &mut Chance) -> Moment {
        let days = match goal {
            goal if goal.is_end() => chance.between(40, self.days_back),
            Goal::Received | Goal::Checking => chance.between(0, 6),
            Goal::Resolved => chance.between(8, UNDER_WAY_DAYS),
            _ => chance.between(3, UNDER_WAY_DAYS),
        };
        let within_the_day = chance.between(HOUR_MS / 2, 13 * HOUR_MS);
        self.now.plus_ms(-(days * DAY_MS) - within_the_day)
    }

    /// The id is as old as the case, whatever else is drawn for it.
    fn id(&self, number: u64) -> CaseId {
        let mut chance = Chance::of(self.seed, 1, number);
        let goal = Goal::by(&mut chance);
        let received = self.received(goal, &mut chance);
        CaseId(id(received, &mut Chance::of(self.seed, 5, number)))
    }

    /// One report in four is of people who have reported shortly before.
    fn household(&self, number: u64) -> u64 {
        let mut number = number;
        loop {
            let mut chance = Chance::of(self.seed, 6, number);
            if number == 0 || !chance.in_a_thousand(250) {
                return number;
            }
            number = number.saturating_sub(chance.between(1, 3).unsigned_abs());
        }
    }

    /// A trial is mostly one regency. A country is many, and the one that began is no larger for it: it
    /// has what it had, and its share of the country (0.28 % of all people live there; BPS, 2020).
    fn village(&self, household: u64) -> anyhow::Result<&RegionCode> {
        let mut chance = Chance::of(self.seed, 7, household);
        let places = &self.cast.places;
        let home = (self.cases * 8 / 10).min(6_900 + self.cases * 28 / 10_000) * 1_000;
        let home = u32::try_from(home / self.cases.max(1)).unwrap_or(1_000);
        let own = !places.own_office.is_empty() && chance.in_a_thousand(600);
        let from = match (chance.in_a_thousand(home), own) {
            (true, true) => &places.own_office,
            (true, false) => &places.home,
            (false, _) => &places.elsewhere,
        };
        chance.one_of(from).context("`prepare` has seen that there are villages")
    }

    fn report(&self, household: &Household, chance: &mut Chance) -> anyhow::Result<NewReport> {
        let tale = Tale::by(chance);
        let misconduct = tale.issue.is_misconduct();
        let confidentiality = confidentiality(tale.issue.is_sensitive(), chance);
        let (reporter, concerned) = self.people(household, chance);
        let rt = format!("RT {:02} RW {:02}", chance.between(1, 9), chance.between(1, 6));
        Ok(NewReport {
            kind: tale.kind,
            issue: tale.issue,
            programme: tale.programme.map(str::to_owned),
            village: household.village.clone(),
            place: Some(tales::words(&rt)?),
            severity: tale.severity,
            accused: misconduct.then(|| accused(household.village, chance)),
            confidentiality,
            intake: chance.weighted(
                &[(60, Intake::Portal), (15, Intake::Kiosk), (25, Intake::Assisted)],
                Intake::Portal,
            ),
            language: Language::Id,
            story: tale.told(chance)?,
            reporter: Some(reporter).filter(|_| confidentiality != Confidentiality::Anonymous),
            concerned,
            pin_hash: None,
            by: By::Reporter,
            documents: Vec::new(),
            files: None,
        })
    }

    /// Two in three speak for themselves.
    fn people(&self, household: &Household, chance: &mut Chance) -> (NewPerson, Option<NewPerson>) {
        let who = chance.weighted(&[(6, 0), (2, 1), (1, 2), (1, 3)], 0);
        let speaks = household.member(self.seed, who);
        if chance.in_a_thousand(670) {
            return (people::reporter(chance, speaks, Tie::SelfOrHousehold), None);
        }
        let ties = [(6, Tie::Relative), (3, Tie::Neighbour), (1, Tie::Companion)];
        let tie = chance.weighted(&ties, Tie::Relative);
        let about = household.member(self.seed, (who + 1) % 4);
        let about = people::concerned(chance, about);
        (people::reporter(chance, speaks, tie), Some(about))
    }

    fn route(&self, report: &NewReport) -> anyhow::Result<Route> {
        let asked = Question {
            village: &report.village,
            issue: report.issue,
            programme: report.programme.as_deref(),
            severity: report.severity,
            accused: report.accused.as_ref(),
            // Nobody's own routing rules are asked: no day matters.
            today: Date::MIN,
        };
        self.cast.route(&asked).context("no unit takes reports: load an organisation first")
    }

    /// Told at a desk, somebody there wrote it down.
    fn by(&self, report: &NewReport, route: &Route, chance: &mut Chance) -> By {
        let desk = self.cast.officers(route.owner.id);
        match (report.intake, chance.one_of(desk)) {
            (Intake::Assisted, Some(Actor::Officer(officer))) => match officer.posts.first() {
                Some(post) => By::Officer(Doer {
                    id: officer.id,
                    name: officer.name.clone(),
                    post: post.clone(),
                }),
                None => By::Reporter,
            },
            _ => By::Reporter,
        }
    }
}

/// Not before there were deadlines: such cases would have none.
fn days_back(policy: &Policy, now: Moment) -> i64 {
    let first = policy.allowances.iter().map(|allowance| allowance.effective_from).min();
    let today = policy.calendar(Zone::Wib, None).local_date(now);
    first.map_or(MOST_DAYS_BACK, |first| (today - first).whole_days()).clamp(60, MOST_DAYS_BACK)
}

/// Who is complained about: mostly people of the village itself.
fn accused(village: &RegionCode, chance: &mut Chance) -> RegionCode {
    let district = village.district();
    let wider = chance.in_a_thousand(200).then_some(district).flatten();
    wider.unwrap_or_else(|| village.clone())
}

fn confidentiality(sensitive: bool, chance: &mut Chance) -> Confidentiality {
    let (hidden, nameless) = if sensitive { (50, 20) } else { (4, 1) };
    let all = [
        (hidden, Confidentiality::Confidential),
        (nameless, Confidentiality::Anonymous),
        (100 - hidden - nameless, Confidentiality::Open),
    ];
    chance.weighted(&all, Confidentiality::Open)
}

/// An id that sorts by its moment.
fn id(at: Moment, chance: &mut Chance) -> Uuid {
    let mut bytes = [0; 10];
    let drawn = [chance.draw().to_be_bytes(), chance.draw().to_be_bytes()].concat();
    bytes.iter_mut().zip(drawn).for_each(|(slot, byte)| *slot = byte);
    uuid::Builder::from_unix_timestamp_millis(at.0.unsigned_abs(), &bytes).into_uuid()
}
