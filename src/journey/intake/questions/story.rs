//! The story, in their own words.

use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::Question;
use crate::journey::intake::steps::Step;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::words::{Words, WordsProblem};
use serde::{Deserialize, Serialize};

const LEAST: usize = 10;
const MOST: usize = 1_000;

/// What happened? At the kiosk one may also ask to tell an officer instead.
#[derive(Serialize, Deserialize)]
pub struct StoryForm {
    #[serde(default)]
    cerita: String,
    #[serde(default, skip_serializing)]
    cara: String,
    /// A voice note tells it: then nothing need be written.
    #[serde(skip)]
    spoken: bool,
}

impl StoryForm {
    /// The same form beside a voice note, or without one.
    pub const fn spoken(mut self, spoken: bool) -> Self {
        self.spoken = spoken;
        self
    }
}

impl Question for StoryForm {
    const STEP: Step = Step::Story;

    fn fill(answers: &Answers) -> Self {
        let cerita = answers.story.as_ref().map(|story| story.as_str().to_owned());
        Self { cerita: cerita.unwrap_or_default(), cara: String::new(), spoken: false }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        answers.tells_officer = self.cara == "petugas";
        if answers.tells_officer {
            answers.story = Words::parse(&self.cerita, 1, MOST).ok();
            return Ok(());
        }
        let story = Words::parse(&self.cerita, LEAST, MOST);
        if self.spoken && story == Err(WordsProblem::Empty) {
            answers.story = None;
            return Ok(());
        }
        answers.story = Some(story.map_err(|why| FieldErrors::only("cerita", problem(why)))?);
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.cerita.trim().is_empty() && !self.spoken
    }
}

fn problem(why: WordsProblem) -> Problem {
    match why {
        WordsProblem::Empty | WordsProblem::TooShort { .. } => {
            Problem::new("intake-error-story-short")
        }
        WordsProblem::TooLong { over, .. } => {
            Problem::new("intake-error-story-long").with("over", &over)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cerita: &str, cara: &str) -> (Result<(), FieldErrors>, Answers) {
        let form = StoryForm { cerita: cerita.to_owned(), cara: cara.to_owned(), spoken: false };
        let mut answers = Answers::default();
        (form.read(&mut answers), answers)
    }

    #[test]
    fn a_story_has_ten_to_a_thousand_characters() {
        assert!(read("sembilan.", "").0.is_err());
        assert!(read("sepuluh...", "").0.is_ok());
        assert!(read(&"🙂".repeat(1_000), "").0.is_ok());
        assert!(read(&"a".repeat(1_001), "").0.is_err());
        assert!(read("\0\0\0\0\0\0\0\0\0\0", "").0.is_err(), "NUL bytes are no story");
    }

    #[test]
    fn who_would_rather_tell_an_officer_need_not_write() {
        let (read, answers) = read("", "petugas");
        assert!(read.is_ok() && answers.tells_officer && answers.story.is_none());
    }

    #[test]
    fn who_has_spoken_need_not_write() {
        let form = StoryForm { cerita: " ".to_owned(), cara: String::new(), spoken: true };
        let mut answers = Answers::default();
        assert!(form.read(&mut answers).is_ok() && answers.story.is_none());
        let short = StoryForm { cerita: "Tolong".to_owned(), ..form };
        assert!(short.read(&mut answers).is_err(), "a few letters are a slip");
    }
}
