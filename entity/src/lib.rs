//! Rows and words: one file per table; the enums stand beside the column that stores them.
//! Nothing here reads or writes; rows do not serialise, so none can reach a page by accident.

mod macros;
pub mod moment;

pub mod attachment;
pub mod batch;
pub mod batch_item;
pub mod case;
pub mod case_event;
pub mod document;
pub mod draft;
pub mod emergency_number;
pub mod export;
pub mod holiday;
pub mod journal_anchor;
pub mod journal_anchor_head;
pub mod kiosk;
pub mod kiosk_call;
pub mod message_template;
pub mod officer;
pub mod officer_preference;
pub mod outbox;
pub mod person;
pub mod posting;
pub mod programme;
pub mod programme_document;
pub mod proof;
pub mod proof_try;
pub mod quick_action;
pub mod referral;
pub mod region;
pub mod reply_draft;
pub mod routing_rule;
pub mod selection;
pub mod selection_item;
pub mod session;
pub mod sla_rule;
pub mod submission;
pub mod survey;
pub mod survey_letter;
pub mod survey_mark;
pub mod survey_round;
pub mod unit;
pub mod unit_scope;

pub use moment::Moment;
