//! The schema, one subject per file. A file is never edited after a release: add another.

mod m01_regions;
mod m02_organisation;
mod m03_cases;
mod m04_front_door;
mod m05_policy;
mod m06_messages;
mod m07_journal_anchors;
mod m08_new_passwords;
mod m09_attachments;
mod m11_survey;
mod m12_case_text;
mod m13_saved_views;
mod m14_case_merge;
mod m15_many_at_once;
mod m16_own_words;
mod m17_live;
mod m18_referrals_and_visits;
mod m19_register;
mod m20_insight;
mod m22_queue_indexes;
mod m23_second_factor;
mod m24_referrals_by_age;
mod m25_search_within_reach;
mod m26_hamlets;
mod m27_accused_beside;
mod m28_lists_of_referrals;
mod m29_registry_checks;
mod m30_desk_indexes;
mod m31_labels;
mod m32_search_of_wide_units;
mod m33_delay_reasons;
mod m34_issue_beside;
mod shape;

use sea_orm_migration::prelude::{MigrationTrait, async_trait};
pub use sea_orm_migration::prelude::{MigratorTrait, SchemaManager};

/// The ordered list of migrations. Run it through `platform::db::migrate`, which takes the lock.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m01_regions::Migration),
            Box::new(m02_organisation::Migration),
            Box::new(m03_cases::Migration),
            Box::new(m04_front_door::Migration),
            Box::new(m05_policy::Migration),
            Box::new(m06_messages::Migration),
            Box::new(m07_journal_anchors::Migration),
            Box::new(m08_new_passwords::Migration),
            Box::new(m09_attachments::Migration),
            Box::new(m11_survey::Migration),
            Box::new(m12_case_text::Migration),
            Box::new(m13_saved_views::Migration),
            Box::new(m14_case_merge::Migration),
            Box::new(m15_many_at_once::Migration),
            Box::new(m16_own_words::Migration),
            Box::new(m17_live::Migration),
            Box::new(m18_referrals_and_visits::Migration),
            Box::new(m19_register::Migration),
            Box::new(m20_insight::Migration),
            Box::new(m22_queue_indexes::Migration),
            Box::new(m23_second_factor::Migration),
            Box::new(m24_referrals_by_age::Migration),
            Box::new(m25_search_within_reach::Migration),
            Box::new(m26_hamlets::Migration),
            Box::new(m27_accused_beside::Migration),
            Box::new(m28_lists_of_referrals::Migration),
            Box::new(m29_registry_checks::Migration),
            Box::new(m30_desk_indexes::Migration),
            Box::new(m31_labels::Migration),
            Box::new(m32_search_of_wide_units::Migration),
            Box::new(m33_delay_reasons::Migration),
            Box::new(m34_issue_beside::Migration),
        ]
    }
}
