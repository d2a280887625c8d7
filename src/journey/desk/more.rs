//! `/meja/lainnya`: every place of an officer's, those of the menu too; it opens from every page.

use crate::journey::casework::Answer;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::{say, try_say};
use crate::platform::menu;
use crate::platform::page::{Face, Page, render};
use entity::case::Language;
use serde::Serialize;

/// All places.
#[derive(Debug, Serialize)]
pub struct MorePage {
    pub places: Vec<Line>,
    /// What the officer is posted as: `Koordinator – Puskesos Air Joman`.
    pub posts: Vec<String>,
}

/// One place and what it is good for.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub label: String,
    pub hint: String,
    pub href: &'static str,
}

/// Shows them.
pub async fn show(session: OfficerSession) -> Answer {
    let language = session.public.language;
    let post = |post: &crate::rules::act::Post| {
        format!("{} – {}", say(language, &format!("role-{}", post.role), &[]), post.unit.name)
    };
    let page = MorePage {
        places: menu::places(&session.officer).iter().map(|place| line(language, place)).collect(),
        posts: session.officer.posts.iter().map(post).collect(),
    };
    render(session.platform(), session.frame(say(language, "desk-more-title", &[])), &page)
}

fn line(language: Language, place: &menu::Place) -> Line {
    Line {
        label: say(language, place.label, &[]),
        hint: try_say(language, &format!("{}-{}", place.label, "hint"), &[]).unwrap_or_default(),
        href: place.href,
    }
}

impl Page for MorePage {
    const TEMPLATE: &'static str = "desk/more.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let places = menu::PLACES.iter().map(|place| line(Language::Id, place)).collect();
        let posts = vec!["Koordinator – Puskesos Air Joman".to_owned()];
        vec![Self { places, posts }, Self { places: Vec::new(), posts: Vec::new() }]
    }
}
