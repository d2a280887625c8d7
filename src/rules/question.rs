//! A question to the citizen as an officer writes it: words, and answers to choose from, each on a line of
//! its own that begins with a dash. Who finds it hard to write an answer then only has to choose one.

/// A question that is to be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub words: String,
    /// What may be chosen; empty where the answer is written.
    pub choices: Vec<String>,
}

/// Fewer is no choice; more is a list nobody reads on a telephone.
const CHOICES: std::ops::RangeInclusive<usize> = 2..=8;
/// A longer line is a sentence, not an answer.
const LONGEST: usize = 80;
const DASHES: [&str; 4] = ["- ", "– ", "• ", "* "];

impl Question {
    /// Reads it. Dashes that make no good choice are words like others.
    pub fn read(text: &str) -> Self {
        let (choices, words): (Vec<&str>, Vec<&str>) =
            text.lines().map(str::trim).partition(|line| choice(line).is_some());
        let mut choices: Vec<String> =
            choices.into_iter().filter_map(choice).map(str::to_owned).collect();
        choices.dedup();
        let words = words.join("\n").trim().to_owned();
        let short = choices.iter().all(|choice| choice.chars().count() <= LONGEST);
        if words.is_empty() || !short || !CHOICES.contains(&choices.len()) {
            return Self { words: text.to_owned(), choices: Vec::new() };
        }
        Self { words, choices }
    }
}

/// The answer a line offers.
fn choice(line: &str) -> Option<&str> {
    let rest = DASHES.iter().find_map(|dash| line.strip_prefix(dash))?.trim();
    (!rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_a_dash_are_answers_to_choose_from() {
        let question =
            Question::read("Di bank mana rekening Ibu?\n- BRI\n – BNI \n• Belum punya\n");
        assert_eq!(question.words, "Di bank mana rekening Ibu?");
        assert_eq!(question.choices, ["BRI", "BNI", "Belum punya"]);
    }

    #[test]
    fn what_makes_no_choice_stays_as_it_was_written() {
        let long = format!("Mana?\n- {}\n- BRI", "x".repeat(81));
        let many =
            ["Mana?", "- a", "- b", "- c", "- d", "- e", "- f", "- g", "- h", "- i"].join("\n");
        for text in
            ["Siapa nama di kartu?", "Mana?\n- BRI", "- BRI\n- BNI", "5 - 3 = 2?\n-", &long, &many]
        {
            assert_eq!(Question::read(text), Question { words: text.to_owned(), choices: vec![] });
        }
    }
}
