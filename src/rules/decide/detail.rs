//! Facts of an act, as the journal keeps them.

use super::told::{PassedBy, Stated};
use crate::rules::label::Label;
use crate::rules::promise::Promise;
use entity::case::{CaseKind, Consent, DelayReason, Issue, Outcome, PasGroup, Priority, Severity};
use entity::officer::OfficerId;
use entity::referral::ReturnReason;
use entity::visit::VisitMet;
use serde::{Deserialize, Serialize};

/// Zero is left out of the journal, so that rows written before there were files read the same.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_zero(n: &usize) -> bool {
    *n == 0
}

/// Facts of an act: no personal data, and no words but a few that stand for something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Detail {
    Routed {
        unit: String,
        reason: String,
        /// What was said of the papers a service asks for.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<Stated>,
        /// The units that would have come first, and why it did not go there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        passed_by: Vec<PassedBy>,
    },
    DocumentsChecked {
        seen: Vec<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unseen: Vec<String>,
    },
    Classified {
        kind: CaseKind,
        issue: Issue,
        programme: Option<String>,
        pas_group: Option<PasGroup>,
        severity: Severity,
        priority: Priority,
        /// The emergency desk that was called by it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        called: Option<String>,
    },
    Assigned {
        to: Option<String>,
        /// Who had it before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<OfficerId>,
        /// Whoever did it took it back at once.
        #[serde(default, skip_serializing_if = "is_false")]
        undone: bool,
    },
    Prioritised {
        to: Priority,
        was: Priority,
        reason: String,
        #[serde(default, skip_serializing_if = "is_false")]
        undone: bool,
    },
    /// Which register was looked into; what it said is kept sealed beside the journal.
    RegistryChecked {
        register: String,
    },
    Consented {
        consent: Consent,
        way: String,
    },
    Labelled {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        put: Vec<Label>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        taken: Vec<Label>,
        #[serde(default, skip_serializing_if = "is_false")]
        undone: bool,
    },
    Asked {
        by: Promise,
    },
    Archived {
        reason: String,
    },
    Merged {
        into: String,
    },
    /// Another report was merged into this one.
    TookIn {
        from: String,
    },
    /// The merge was undone: it is its own case again.
    Parted {
        from: String,
    },
    /// The other report is its own case again.
    LetGo {
        from: String,
    },
    /// A deadline passed: who above was told, and what is promised now.
    Lapsed {
        to: Option<String>,
        by: Promise,
    },
    /// Why a deadline was not kept.
    Delayed {
        reason: DelayReason,
    },
    Moved {
        to: String,
    },
    HandedOver {
        to: String,
        by: Promise,
        /// How many files travel with it.
        #[serde(default, skip_serializing_if = "is_zero")]
        files: usize,
    },
    Returned {
        to: String,
        reason: ReturnReason,
        suggested: Option<String>,
    },
    Answered {
        to: String,
        outcome: Outcome,
    },
    Proposed {
        outcome: Outcome,
    },
    Decided {
        outcome: Outcome,
        until: Promise,
        /// How many files of answers the reporter gets with it.
        #[serde(default, skip_serializing_if = "is_zero")]
        given: usize,
    },
    Reminded {
        to: String,
    },
    VisitPlanned {
        officer: String,
        at: Promise,
    },
    VisitEnded {
        met: VisitMet,
    },
    Objected {
        reason: String,
        to: String,
    },
    Revealed {
        field: String,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}
