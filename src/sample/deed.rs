//! A step of a story as an act.

use super::cast::Cast;
use super::report::words;
use super::story::Step;
use crate::casefile::Opened;
use crate::rules::act::{Act, Actor, ArchiveReason, Classification, HandOver, ObjectReason};
use crate::rules::visit::VisitPlan;
use crate::rules::words::Words;
use anyhow::{Context, bail};
use entity::Moment;
use entity::case_event::ActKind;
use entity::referral::{LegalGround, ReferralId};
use entity::unit::UnitId;

/// A visit takes an hour and a half.
const VISIT_MS: i64 = 90 * 60 * 1000;

/// A step with what it needs to become an act.
pub struct Deed<'a> {
    pub step: &'a Step,
    pub actor: &'a Actor,
    pub case: &'a Opened,
    pub cast: &'a Cast,
    /// Where it is, as the story says.
    pub place: Option<&'a str>,
    /// When somebody goes there.
    pub visit: Option<Moment>,
}

impl Deed<'_> {
    /// The act; says what the step lacks when it lacks something.
    pub fn act(&self) -> anyhow::Result<Act> {
        match self.step.act {
            ActKind::Refer
            | ActKind::Transfer
            | ActKind::Accept
            | ActKind::Begin
            | ActKind::Return
            | ActKind::Forward
            | ActKind::Reply
            | ActKind::Recall
            | ActKind::Remind
            | ActKind::AssignReferral => self.about_a_referral(),
            ActKind::PlanVisit | ActKind::RecordVisit | ActKind::MissVisit => self.of_a_visit(),
            ActKind::Answer
            | ActKind::AddInformation
            | ActKind::Withdraw
            | ActKind::Confirm
            | ActKind::Object
            | ActKind::Reopen => self.of_the_reporter(),
            _ => self.of_the_holder(),
        }
    }

    fn of_the_holder(&self) -> anyhow::Result<Act> {
        let note = || self.step.words.as_deref().map(words).transpose();
        Ok(match self.step.act {
            ActKind::Check => Act::Check,
            ActKind::CheckDocuments => {
                Act::CheckDocuments { seen: self.step.documents.clone(), unseen: Vec::new() }
            }
            ActKind::Classify => Act::Classify(self.classification()),
            ActKind::Assign => Act::Assign { to: Some(self.cast.assignee(self.officer()?)?) },
            ActKind::Ask => Act::Ask { question: self.words()? },
            ActKind::Tell => Act::Tell { words: self.words()? },
            ActKind::Resume => Act::Resume { note: note()? },
            ActKind::Verify => Act::Verify { note: note()? },
            ActKind::RecordFinding => Act::RecordFinding { finding: self.words()? },
            ActKind::Handle => Act::Handle,
            ActKind::Archive => {
                Act::Archive { reason: self.archive_reason()?, told: self.words()? }
            }
            ActKind::Merge => self.merge()?,
            ActKind::Escalate => Act::Escalate { to: Some(self.cast.unit(self.to()?)?) },
            ActKind::Propose => Act::Propose { outcome: self.outcome()?, told: self.words()? },
            ActKind::SendBack => Act::SendBack { words: self.words()? },
            ActKind::Decide => {
                Act::Decide { outcome: self.outcome()?, told: self.words()?, given: Vec::new() }
            }
            ActKind::CloseSilently => Act::CloseSilently,
            ActKind::Note => Act::Note { words: self.words()? },
            other => bail!("the sample has no {other}"),
        })
    }

    fn of_the_reporter(&self) -> anyhow::Result<Act> {
        let reason = || self.step.words.as_deref().map(words).transpose();
        Ok(match self.step.act {
            ActKind::Answer => Act::Answer { words: self.words()? },
            ActKind::AddInformation => Act::AddInformation { words: self.words()? },
            ActKind::Withdraw => Act::Withdraw { reason: reason()? },
            ActKind::Object => {
                Act::Object { reason: self.objection()?, words: self.words()?, to: None }
            }
            ActKind::Reopen => Act::Reopen { words: self.words()? },
            _ => Act::Confirm,
        })
    }

    fn about_a_referral(&self) -> anyhow::Result<Act> {
        Ok(match self.step.act {
            ActKind::Refer => Act::Refer(self.hand_over()?),
            ActKind::Transfer => Act::Transfer(self.hand_over()?),
            ActKind::Accept => Act::Accept { referral: self.received()? },
            ActKind::Begin => Act::Begin { referral: self.received()? },
            ActKind::Return => Act::Return {
                referral: self.received()?,
                reason: self.step.return_reason().context("`reason` of the return")?,
                words: self.words()?,
                suggested: self.step.to.as_deref().map(|code| self.cast.unit(code)).transpose()?,
            },
            ActKind::Forward => Act::Forward {
                referral: self.received()?,
                over: self.hand_over()?,
                passes_straight: self.step.passes_straight.unwrap_or(true),
            },
            ActKind::Reply => Act::Reply {
                referral: self.received()?,
                outcome: self.outcome()?,
                words: self.words()?,
            },
            ActKind::Remind => Act::Remind {
                referral: self.latest([self.receiver()?])?,
                words: self.step.words.as_deref().map(words).transpose()?,
            },
            ActKind::AssignReferral => Act::AssignReferral {
                referral: self.received()?,
                to: Some(self.cast.assignee(self.officer()?)?),
            },
            _ => Act::Recall { referral: self.latest([self.receiver()?])?, words: self.words()? },
        })
    }

    fn of_a_visit(&self) -> anyhow::Result<Act> {
        let note = || self.step.words.as_deref().map(words).transpose();
        Ok(match self.step.act {
            ActKind::PlanVisit => {
                let starts = self.visit.context("`on`, the time of the visit")?;
                Act::PlanVisit(VisitPlan {
                    officer: self.cast.assignee(self.officer()?)?,
                    starts,
                    ends: starts.plus_ms(VISIT_MS),
                    purpose: self.step.purpose.context("`purpose` of the visit")?,
                    place: self.place()?,
                    note: note()?,
                    call: None,
                })
            }
            ActKind::RecordVisit => Act::RecordVisit {
                met: self.step.met.context("`met`, who was there")?,
                finding: self.words()?,
            },
            _ => Act::MissVisit { words: note()? },
        })
    }

    /// Where the report says it is.
    fn place(&self) -> anyhow::Result<Option<Words>> {
        self.place.map(words).transpose()
    }

    /// What the step says, and for the rest what the case is already.
    fn classification(&self) -> Classification {
        let (step, course) = (self.step, &self.case.standing.course);
        Classification {
            kind: step.kind.unwrap_or(course.kind),
            issue: step.issue.unwrap_or(course.issue),
            programme: step.programme.clone().or_else(|| course.programme.clone()),
            pas_group: step.pas_group.or(course.pas_group),
            severity: step.severity.unwrap_or(course.severity),
            priority: step.priority.unwrap_or(course.priority),
            accused: step.accused.clone().or_else(|| course.accused.clone()),
        }
    }

    fn merge(&self) -> anyhow::Result<Act> {
        let name = self.step.into.as_deref().context("`into`, the other case")?;
        let (into, _) = self.cast.case(name)?;
        Ok(Act::Merge { into })
    }

    fn hand_over(&self) -> anyhow::Result<HandOver> {
        Ok(HandOver {
            to: self.cast.unit(self.to()?)?,
            programme: self.step.programme.clone(),
            reason: self.words()?,
            summary: self.step.summary.as_deref().map(words).transpose()?,
            ground: self.step.ground.unwrap_or(LegalGround::PublicTask),
            files: Vec::new(),
        })
    }

    /// The referral that lies with the officer's unit.
    fn received(&self) -> anyhow::Result<ReferralId> {
        match self.actor {
            Actor::Officer(officer) => self.latest(officer.posts.iter().map(|post| post.unit.id)),
            Actor::Reporter | Actor::Clock => bail!("only an officer receives referrals"),
        }
    }

    fn receiver(&self) -> anyhow::Result<UnitId> {
        Ok(self.cast.unit(self.to()?)?.id)
    }

    fn latest(&self, units: impl IntoIterator<Item = UnitId>) -> anyhow::Result<ReferralId> {
        let units: Vec<UnitId> = units.into_iter().collect();
        let mut referrals = self.case.standing.referrals.iter().rev();
        let found = referrals.find(|referral| units.contains(&referral.to));
        Ok(found.context("no referral went there")?.id)
    }

    fn words(&self) -> anyhow::Result<Words> {
        words(self.step.words.as_deref().context("`words`")?)
    }

    fn to(&self) -> anyhow::Result<&str> {
        self.step.to.as_deref().context("`to`, a unit's code")
    }

    fn officer(&self) -> anyhow::Result<&str> {
        self.step.officer.as_deref().context("`officer`, a sign-in name")
    }

    fn outcome(&self) -> anyhow::Result<entity::case::Outcome> {
        self.step.outcome.context("`outcome`")
    }

    fn archive_reason(&self) -> anyhow::Result<ArchiveReason> {
        let reason = self.step.reason.as_deref().and_then(ArchiveReason::from_code);
        reason.context("`reason` for archiving")
    }

    fn objection(&self) -> anyhow::Result<ObjectReason> {
        let reason = self.step.reason.as_deref().and_then(ObjectReason::from_code);
        reason.context("`reason` of the objection")
    }
}
