//! A programme of the catalogue, edition over edition: for whom, what one gets, how, how long.
//! Texts of several lines hold one point a line.

use crate::macros::words;
use sea_orm::entity::prelude::*;

words! {
    /// The life situations the list is sorted by, for people who know their need but not the programme.
    Situation {
        Daily = "daily",
        Health = "health",
        School = "school",
        Care = "care",
        Home = "home",
        Data = "data",
        Other = "other",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programme")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    /// ISO date.
    #[sea_orm(primary_key, auto_increment = false)]
    pub effective_from: String,
    pub situation: Situation,
    /// Proposed by regencies otherwise, never by a citizen.
    pub for_citizens: bool,
    pub name_id: String,
    pub name_en: String,
    pub for_whom_id: String,
    pub for_whom_en: String,
    /// One line a point.
    pub gets_id: String,
    pub gets_en: String,
    /// One line a point.
    pub requirements_id: String,
    pub requirements_en: String,
    /// One line a step.
    pub steps_id: String,
    pub steps_en: String,
    /// Until the request is answered.
    pub working_days: i32,
    /// Where those days are laid down.
    pub working_days_ref: String,
    /// What else there is to know about the time it takes.
    pub time_id: String,
    pub time_en: String,
    pub cost_id: String,
    pub cost_en: String,
    /// What holds when a patient is in care; with it, requests are asked whether somebody is.
    pub urgent_id: Option<String>,
    pub urgent_en: Option<String>,
    /// What nobody has confirmed yet.
    pub to_check_id: Option<String>,
    pub to_check_en: Option<String>,
    pub legal_ref: String,
}

impl ActiveModelBehavior for ActiveModel {}
