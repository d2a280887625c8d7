//! What was answered, line by line, for the page before sending.

use super::answers::{Answers, ForWhom};
use super::problem::{AskedBy, Harm, Problem};
use super::steps::{Door, Step, steps};
use crate::platform::locale::say;
use crate::rules::nik::Nik;
use crate::rules::phone::Phone;
use crate::rules::words::Words;
use entity::case::{Confidentiality, Language};
use entity::person::Tie;
use serde::Serialize;

/// One line: what was asked, what was answered, where to change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub key: String,
    pub value: String,
    pub muted: bool,
    pub href: String,
    pub action: String,
    pub about: String,
}

/// Names that stand in the database.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub village: Option<String>,
    pub service: Option<String>,
    /// The story was told by voice.
    pub spoken: bool,
}

impl Line {
    /// As it really occurs, for the test that renders every page.
    pub fn sample() -> Self {
        Self {
            key: "Masalah".to_owned(),
            value: "Bantuan belum saya terima".to_owned(),
            muted: false,
            href: "/lapor/masalah".to_owned(),
            action: "Ubah".to_owned(),
            about: "masalah".to_owned(),
        }
    }
}

/// The lines of these answers, in the order they were asked.
pub fn lines(answers: &Answers, door: Door, names: &Names, language: Language) -> Vec<Line> {
    let anonymous = answers.confidentiality() == Confidentiality::Anonymous;
    let mut lines = Vec::new();
    if let Some(service) = &names.service {
        let key = say(language, "intake-line-service", &[]);
        let (href, action, about) = (String::new(), String::new(), String::new());
        lines.push(Line { key, value: service.clone(), muted: false, href, action, about });
    }
    for step in steps(door, answers) {
        for (word, value) in step_lines(step, answers, names, (language, anonymous)) {
            lines.push(line(step, door, word, value, language));
        }
    }
    lines
}

type Told = (&'static str, Option<String>);

fn line(step: Step, door: Door, word: &str, value: Option<String>, language: Language) -> Line {
    let say = |key: &str| say(language, key, &[]);
    let key = say(&format!("intake-line-{word}"));
    Line {
        muted: value.is_none(),
        value: value.unwrap_or_else(|| say("intake-not-given")),
        href: step.path(door),
        action: say("intake-change"),
        about: key.to_lowercase(),
        key,
    }
}

fn step_lines(
    step: Step,
    answers: &Answers,
    names: &Names,
    (language, anonymous): (Language, bool),
) -> Vec<Told> {
    let said = |list: &str, code: Option<&str>| {
        code.map(|code| say(language, &format!("intake-{list}-{code}"), &[]))
    };
    let yes = |yes: bool| Some(if yes { "ya" } else { "tidak" });
    let who = &answers.reporter;
    match step {
        Step::ForWhom => {
            vec![("for-whom", said("for-whom", answers.for_whom.map(ForWhom::code)))]
        }
        Step::Concerned => vec![
            ("concerned", text(answers.concerned.as_ref())),
            ("tie", said("tie", answers.tie.map(Tie::code))),
            ("aware", said("aware", answers.aware.map(|aware| if aware { "ya" } else { "belum" }))),
        ],
        Step::Village => vec![("village", names.village.clone())],
        Step::Address => vec![
            ("neighbourhood", text(answers.neighbourhood.as_ref())),
            ("landmark", text(answers.landmark.as_ref())),
        ],
        Step::Problem => vec![("problem", said("problem", answers.problem.map(Problem::code)))],
        Step::AskedBy => {
            vec![("asked-by", said("asked-by", answers.asked_by.map(AskedBy::code)))]
        }
        Step::Danger => vec![("danger", said("danger", yes(answers.in_danger)))],
        Step::Harm => vec![("harm", said("harm", answers.harm.map(Harm::code)))],
        Step::Care => vec![("care", said("care", yes(answers.needs_care)))],
        Step::Story => vec![("story", story(answers, names.spoken, language))],
        Step::Contact if anonymous => vec![("veil", said("veil", Some("anonymous")))],
        Step::Contact => contact(answers, language),
        Step::Name => vec![("name", text(who.name.as_ref()))],
        Step::Phone => vec![("phone", phone(answers))],
        Step::Nik => vec![("nik", who.masked_nik())],
        Step::Check => Vec::new(),
    }
}

fn contact(answers: &Answers, language: Language) -> Vec<Told> {
    let who = &answers.reporter;
    let way = who.way.map(|way| say(language, &format!("contact-{}", way.code()), &[]));
    let mut lines = vec![("way", way), ("phone", phone(answers))];
    if who.email.is_some() {
        lines.push(("email", who.email.clone()));
    }
    lines.push(("name", text(who.name.as_ref())));
    lines.push(("nik", who.masked_nik()));
    if answers.service.is_none() {
        let veil = format!("intake-veil-{}", answers.confidentiality().code());
        lines.push(("veil", Some(say(language, &veil, &[]))));
    }
    lines
}

fn story(answers: &Answers, spoken: bool, language: Language) -> Option<String> {
    if spoken && answers.story.is_none() {
        return Some(say(language, "files-voice", &[]));
    }
    if answers.tells_officer {
        return Some(say(language, "intake-tells-officer-short", &[]));
    }
    text(answers.story.as_ref())
}

fn phone(answers: &Answers) -> Option<String> {
    let phone = Phone::parse(answers.reporter.phone.as_deref()?).ok()?;
    Some(phone.national())
}

fn text(words: Option<&Words>) -> Option<String> {
    words.map(|words| words.as_str().to_owned())
}

/// Does the NIK look mistyped? Such cards exist, so it is only asked, never refused.
pub fn nik_is_doubtful(answers: &Answers) -> bool {
    let nik = answers.reporter.nik.as_deref().and_then(|nik| Nik::parse(nik).ok());
    nik.is_some_and(|nik| !nik.doubts().is_empty())
}
