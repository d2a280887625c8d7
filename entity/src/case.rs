//! One report or request, from the day it came in to the day it ended.

use crate::Moment;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::ring_rule::Ring;
use crate::routing_rule::RoutingRuleId;
use crate::sla_rule::{AllowanceUnit, Stage};
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A case's id.
CaseId }

words! {
    /// What somebody wants: pengaduan, permohonan layanan, pertanyaan, aspirasi, laporan sosial, usulan.
    CaseKind {
        Complaint = "complaint",
        ServiceRequest = "service_request",
        Information = "information",
        Aspiration = "aspiration",
        SocialReport = "social_report",
        RegionalProposal = "regional_proposal",
    }
}

words! {
    /// What the case is about. The citizen picks one of six plain problems; the desk refines it.
    Issue {
        NotRegistered = "not_registered",
        DecileMismatch = "decile_mismatch",
        RemovedInactive = "removed_inactive",
        NotPaid = "not_paid",
        BalanceEmpty = "balance_empty",
        CardLostDamaged = "card_lost_damaged",
        IdentityMismatch = "identity_mismatch",
        FamilyDataChange = "family_data_change",
        Mistargeted = "mistargeted",
        Levy = "levy",
        OfficerConduct = "officer_conduct",
        InformationRequest = "information_request",
        /// What is kept about the citizen: a copy, a correction, an erasure (UU 27/2022 Ps. 5–8).
        PersonalData = "personal_data",
        MedicalEmergency = "medical_emergency",
        DestitutePerson = "destitute_person",
        Violence = "violence",
        Disaster = "disaster",
        Service = "service",
        Other = "other",
        Unknown = "unknown",
    }
}

impl Issue {
    /// Complaints about the behaviour of an officer or official: the accused level never sees them.
    #[must_use]
    pub const fn is_misconduct(self) -> bool {
        matches!(self, Self::Levy | Self::OfficerConduct)
    }

    /// The weight that follows from the issue alone, whatever else is said of the case.
    #[must_use]
    pub const fn own_severity(self) -> Option<Severity> {
        match self {
            Self::Levy | Self::OfficerConduct => Some(Severity::Misconduct),
            Self::PersonalData => Some(Severity::DataRequest),
            _ => None,
        }
    }

    /// Issues whose story and notes are kept encrypted and whose title is neutral in public.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        self.is_misconduct() || matches!(self, Self::Violence)
    }
}

words! {
    /// The twelve groups needing attention (Pemerlu Atensi Sosial, Kepmensos 103/HUK/2025).
    PasGroup {
        VulnerableChild = "vulnerable_child",
        Disability = "disability",
        NeglectedElderly = "neglected_elderly",
        LowIncome = "low_income",
        DisasterVictim = "disaster_victim",
        SpecialAffirmation = "special_affirmation",
        ReleasedPrisoner = "released_prisoner",
        ViolenceVictim = "violence_victim",
        DrugsHiv = "drugs_hiv",
        SocialProblem = "social_problem",
        VulnerableWoman = "vulnerable_woman",
        Destitute = "destitute",
    }
}

words! {
    /// Where a case stands.
    CaseStatus {
        Received = "received",
        Checking = "checking",
        AwaitingReporter = "awaiting_reporter",
        Verifying = "verifying",
        Handling = "handling",
        Referred = "referred",
        Resolved = "resolved",
        Closed = "closed",
        Merged = "merged",
        Withdrawn = "withdrawn",
        Archived = "archived",
    }
}

words! {
    /// How a case weighs; it picks the clock.
    Severity {
        Ordinary = "ordinary",
        Misconduct = "misconduct",
        Danger = "danger",
        Emergency = "emergency",
        DataRequest = "data_request",
    }
}

words! {
    /// Does the citizen agree that data are passed on (UU 27/2022 Ps. 20, 22)?
    Consent { Given = "given", Withdrawn = "withdrawn" }
}

words! {
    /// What comes first in a queue.
    Priority { Urgent = "urgent", Normal = "normal" }
}

words! {
    /// The way a case came in.
    Intake {
        Portal = "portal",
        Kiosk = "kiosk",
        Assisted = "assisted",
        Import = "import",
        Api = "api",
    }
}

words! {
    /// Whose eyes may see who reported.
    Confidentiality {
        /// The handling units know who reported.
        Open = "open",
        /// The village office never learns who reported.
        Confidential = "confidential",
        /// Nobody does: no identity is kept.
        Anonymous = "anonymous",
    }
}

words! {
    /// Why a deadline was not kept; the citizen reads it.
    DelayReason {
        OtherOffice = "other_office",
        PapersMissing = "papers_missing",
        NotReached = "not_reached",
        ManyReports = "many_reports",
        HardToReach = "hard_to_reach",
        SystemDown = "system_down",
        Other = "other",
    }
}

words! {
    /// The languages of every page and message.
    Language { Id = "id", En = "en" }
}

words! {
    /// What came of it, for a case and for a referral's answer.
    Outcome {
        Granted = "granted",
        Partly = "partly",
        Declined = "declined",
        NotOurs = "not_ours",
        Information = "information",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CaseId,
    /// Ten symbols, no dash.
    #[sea_orm(unique)]
    pub code: String,
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    pub pas_group: Option<PasGroup>,
    /// The village of need.
    pub village_code: String,
    /// The village's district, for its supervisor's queue.
    pub district_code: String,
    /// The part of the village, `Dusun III`; only where it was told openly.
    pub hamlet: Option<String>,
    /// The unit that answers to the citizen until the end.
    pub owner_unit_id: UnitId,
    /// The second desk that shares a case of danger.
    pub emergency_unit_id: Option<UnitId>,
    pub assignee_id: Option<OfficerId>,
    pub status: CaseStatus,
    /// Where it goes back to when the reporter has answered.
    pub resume_status: Option<CaseStatus>,
    pub severity: Severity,
    pub priority: Priority,
    pub intake: Intake,
    pub confidentiality: Confidentiality,
    pub language: Language,
    /// Misconduct: the region whose people are complained about and therefore never see the case.
    pub accused_region: Option<String>,
    /// What was last said about passing data on; none when nobody has asked.
    pub consent: Option<Consent>,
    /// The story in clear, absent when the case is sensitive.
    pub story: Option<String>,
    /// Encrypted: the place in the village, and the story of a sensitive case.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    /// Hash of the PIN shown once to a reporter who left no phone number.
    pub pin_hash: Option<String>,
    pub clock_stage: Option<Stage>,
    pub clock_unit: Option<AllowanceUnit>,
    pub clock_due_at: Option<Moment>,
    /// While paused: what was left, in days or milliseconds after `clock_unit`.
    pub clock_left: Option<i64>,
    /// The last thing the running clock did by itself.
    pub rung: Option<Ring>,
    /// When it is looked at next, to do something by itself.
    pub rings_at: Option<Moment>,
    /// The date that was promised anew when it was late.
    pub promised_at: Option<Moment>,
    /// Why it is late, as far as somebody has said.
    pub delay_reason: Option<DelayReason>,
    pub finish_due_at: Option<Moment>,
    /// While paused: working days left to finish.
    pub finish_left: Option<i64>,
    pub outcome: Option<Outcome>,
    pub proposed_outcome: Option<Outcome>,
    pub proposed_by: Option<OfficerId>,
    pub decided_by: Option<OfficerId>,
    pub merged_into: Option<CaseId>,
    /// Why this unit: the default rule's code, and the regency's own rule if one was used.
    pub route_reason: String,
    pub route_rule_id: Option<RoutingRuleId>,
    pub received_at: Moment,
    pub resolved_at: Option<Moment>,
    pub ended_at: Option<Moment>,
    /// Since when words of the reporter wait to be read; gone once somebody acts.
    pub news_at: Option<Moment>,
    /// Counts the changes; every act carries the one its page showed.
    pub version: i32,
    /// Length and head of the journal's hash chain.
    pub events: i32,
    pub head_hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
