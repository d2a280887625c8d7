//! The one way of an act at the desk: a stage says what its form asks ([`Step`]); everything around it
//! happens in `act_form`, the same for all.

use super::act_form::{show, take, take_with_files};
use super::go_on::{Followed, go_on};
use super::{Desk, Stamp, segment};
use crate::casefile::Done;
use crate::platform::error::AppError;
use crate::platform::fields::FieldErrors;
use crate::platform::routes::{Gate, Routes};
use crate::rules::act::Act;
use crate::rules::decide::is_about_a_referral;
use actix_web::HttpResponse;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a handler ends with.
pub type Answer = Result<HttpResponse, AppError>;

/// What a form that came in asks for.
pub enum Reading {
    /// Do this.
    Do(Box<Act>),
    /// Do these one after the other: all of them, or none.
    InTurn(Vec<Act>),
    /// Something must be put right first.
    Wrong(FieldErrors),
    /// Nothing yet: a preview or a search was asked for; show the form again.
    NotYet,
}

/// The form of one act.
pub trait Step: Sized + 'static {
    const ACT: ActKind;
    /// The stage's word in the catalogue: `triage` for `triage-ask-intro`.
    const ROOM: &'static str;
    const TEMPLATE: &'static str;
    /// May files go with it? Then it is mounted by [`mount_with_files`].
    const FILES: bool = false;
    /// The form takes templates for this use.
    const TEMPLATES: Option<TemplateUse> = None;
    /// The form as it comes in: strings.
    type Form: Clone + Serialize + DeserializeOwned + 'static;
    /// What the form offers to choose from, and what else its template shows.
    type Choices: Serialize;

    /// The form as it is shown first.
    fn blank(desk: &Desk, stamp: Stamp) -> impl Future<Output = Result<Self::Form, AppError>>;
    /// What stands around the fields.
    fn choices(
        desk: &Desk,
        form: &Self::Form,
    ) -> impl Future<Output = Result<Self::Choices, AppError>>;
    /// From the form to the act.
    fn read(desk: &Desk, form: &Self::Form) -> impl Future<Output = Result<Reading, AppError>>;
    /// The form's stamp.
    fn stamp(form: &Self::Form) -> &Stamp;
    /// What the officer wrote, to be given back when it could not be saved.
    fn own_words(form: &Self::Form) -> Vec<String>;
    /// A form and its choices as they might be, for the test that renders every template.
    fn sample() -> (Self::Form, Self::Choices);

    /// Puts the words of a template where they go.
    fn put(_form: &mut Self::Form, _text: String) {}

    /// What follows once it is done: the case's page, or the next one.
    fn answer(desk: &Desk, form: &Self::Form, done: Done) -> impl Future<Output = Answer> {
        let followed = Followed::of(desk, Self::stamp(form));
        go_on(desk.session.clone(), desk.at.clone(), (Self::ACT, followed), done)
    }
}

/// Mounts the two routes of a step: its form, and where the form is sent.
pub fn mount<S: Step>(routes: &mut Routes) {
    let about = if is_about_a_referral(S::ACT) { "/rujukan/{rujukan}" } else { "" };
    let path = format!("/meja/laporan/{{kode}}{about}/{}", segment(S::ACT));
    routes
        .get(&path, "the case and the act's form", show::<S>)
        .only(Gate::Act(S::ACT))
        .post(&path, "does the act", take::<S>)
        .only(Gate::Act(S::ACT));
}

/// The same for a step whose form may bring files.
pub fn mount_with_files<S: Step>(routes: &mut Routes) {
    let about = if is_about_a_referral(S::ACT) { "/rujukan/{rujukan}" } else { "" };
    let path = format!("/meja/laporan/{{kode}}{about}/{}", segment(S::ACT));
    routes
        .get(&path, "the case and the act's form", show::<S>)
        .only(Gate::Act(S::ACT))
        .post(&path, "does the act, with the files it brings", take_with_files::<S>)
        .only(Gate::Act(S::ACT));
}
