//! The door on somebody's own phone. Every page works without scripts.

pub mod check;
pub mod danger;
pub mod documents;
pub mod drafts;
pub mod files;
pub mod home;
pub mod late;
pub mod meant;
pub mod office;
pub mod offline;
pub mod outbox;
pub mod reading;
pub mod region;
pub mod sent;
pub mod services;
pub mod story;
pub mod tasks;
pub mod village;
mod visit;

pub use visit::PortalVisit;

use super::asking::{Asked, receive, show};
use super::questions::{
    AddressForm, AskedByForm, CareForm, ConcernedForm, ContactForm, DangerForm, ForWhomForm,
    HarmForm, ProblemForm, StoryForm,
};
use super::steps::{Door, Step};
use crate::platform::routes::Routes;

/// Mounts the portal's way in.
pub fn mount(routes: &mut Routes) {
    home::mount(routes);
    services::mount(routes);
    tasks::mount(routes);
    documents::mount(routes);
    village::mount(routes);
    region::mount(routes);
    office::mount(routes);
    danger::mount(routes);
    check::mount(routes);
    sent::mount(routes);
    drafts::mount(routes);
    outbox::mount(routes);
    offline::mount(routes);
    story::mount(routes);
    files::mount(routes);
    reading::mount(routes);
    question::<ForWhomForm>(routes);
    question::<ConcernedForm>(routes);
    question::<AddressForm>(routes);
    question::<ProblemForm>(routes);
    question::<AskedByForm>(routes);
    question::<DangerForm>(routes);
    question::<HarmForm>(routes);
    question::<CareForm>(routes);
    question::<ContactForm>(routes);
}

fn question<Q: Asked<PortalVisit>>(routes: &mut Routes) {
    let step: Step = Q::STEP;
    routes
        .get(step.path(Door::Portal), "a question and the own answer", show::<PortalVisit, Q>)
        .post(step.path(Door::Portal), "keeps the answer in the draft", receive::<PortalVisit, Q>);
}

macro_rules! asked {
    ($($form:ty: $template:literal, $title:literal;)+) => {
        $(impl Asked<PortalVisit> for $form {
            const TEMPLATE: &'static str = concat!("intake/", $template, ".html");
            const TITLE: &'static str = $title;
        })+
    };
}

// What could hurt somebody when read in a browser's history has a neutral title.
asked! {
    ForWhomForm: "for_whom", "intake-for-whom";
    ConcernedForm: "concerned", "intake-concerned";
    AddressForm: "address", "intake-address";
    ProblemForm: "problem", "intake-problem";
    AskedByForm: "asked_by", "intake-title";
    DangerForm: "danger_question", "intake-title";
    HarmForm: "harm", "intake-title";
    CareForm: "care", "intake-care";
    StoryForm: "story", "intake-story";
    ContactForm: "contact", "intake-about-you";
}
