//! The door in the village office: a shared screen, enrolled for one village, that forgets everybody.
//! A screen that works without the network and takes voice will sit beside these pages, on the same
//! questions and drafts.

pub mod call;
pub mod check;
pub mod danger;
pub mod enrol;
pub mod find;
pub mod receipt;
pub mod screens;
pub mod services;
mod visit;

pub use visit::KioskVisit;

use super::asking::{Asked, receive, show};
use super::questions::{
    AskedByForm, CareForm, DangerForm, HarmForm, NameForm, NikForm, PhoneForm, ProblemForm,
    StoryForm,
};
use super::steps::{Door, Step};
use crate::platform::routes::Routes;

/// Mounts the kiosk.
pub fn mount(routes: &mut Routes) {
    screens::mount(routes);
    enrol::mount(routes);
    services::mount(routes);
    danger::mount(routes);
    check::mount(routes);
    receipt::mount(routes);
    find::mount(routes);
    call::mount(routes);
    question::<ProblemForm>(routes);
    question::<AskedByForm>(routes);
    question::<DangerForm>(routes);
    question::<HarmForm>(routes);
    question::<CareForm>(routes);
    question::<StoryForm>(routes);
    question::<NameForm>(routes);
    question::<PhoneForm>(routes);
    question::<NikForm>(routes);
}

fn question<Q: Asked<KioskVisit>>(routes: &mut Routes) {
    let step: Step = Q::STEP;
    routes
        .get(step.path(Door::Kiosk), "a question and the own answer", show::<KioskVisit, Q>)
        .post(step.path(Door::Kiosk), "keeps the answer in the draft", receive::<KioskVisit, Q>);
}

macro_rules! asked {
    ($($form:ty: $template:literal, $title:literal;)+) => {
        $(impl Asked<KioskVisit> for $form {
            const TEMPLATE: &'static str = concat!("intake/kiosk/", $template, ".html");
            const TITLE: &'static str = $title;
        })+
    };
}

// Titles stay neutral: somebody may look over a shoulder, and histories keep them.
asked! {
    ProblemForm: "problem", "intake-title";
    AskedByForm: "asked_by", "intake-title";
    DangerForm: "danger_question", "intake-title";
    HarmForm: "harm", "intake-title";
    CareForm: "care", "intake-title";
    StoryForm: "story", "intake-title";
    NameForm: "name", "intake-title";
    PhoneForm: "phone", "intake-title";
    NikForm: "nik", "intake-title";
}
