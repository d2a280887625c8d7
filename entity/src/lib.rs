//! Rows and words: one file per table; the enums stand beside the column that stores them.
//! Nothing here reads or writes; rows do not serialise, so none can reach a page by accident.

mod macros;
pub mod moment;

pub mod access_anchor;
pub mod access_log;
pub mod alert;
pub mod alert_choice;
pub mod attachment;
pub mod case;
pub mod case_event;
pub mod case_figure;
pub mod case_merge;
pub mod case_text;
pub mod desk_taste;
pub mod digest;
pub mod document;
pub mod draft;
pub mod emergency_number;
pub mod file_share;
pub mod holiday;
pub mod journal_anchor;
pub mod journal_anchor_head;
pub mod kiosk;
pub mod kiosk_call;
pub mod officer;
pub mod outbox;
pub mod person;
pub mod posting;
pub mod presence;
pub mod programme;
pub mod programme_document;
pub mod proof;
pub mod proof_try;
pub mod referral;
pub mod region;
pub mod register_entry;
pub mod retention;
pub mod ring_rule;
pub mod routing_rule;
pub mod saved_view;
pub mod session;
pub mod sla_rule;
pub mod submission;
pub mod survey;
pub mod survey_letter;
pub mod survey_mark;
pub mod survey_round;
pub mod tray;
pub mod unit;
pub mod unit_scope;
pub mod view_pin;
pub mod visit;

pub use moment::Moment;
