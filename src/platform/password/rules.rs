//! Which passwords are taken: long ones that nobody guesses first. No rules about digits or signs.

use std::collections::HashSet;
use std::sync::LazyLock;

/// The fewest characters.
pub const MIN_LENGTH: usize = 12;
/// The most, so that nobody makes us hash a book. Nothing below it is cut off.
const MAX_LENGTH: usize = 1_000;

static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../../data/common_passwords.txt")
        .lines()
        .filter(|line| !line.starts_with("# "))
        .collect()
});

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordProblem {
    TooShort,
    TooLong,
    /// It stands on the list of those that are tried first.
    Common,
    /// It is little more than the officer's own name.
    OwnName,
    /// One or two characters over and over.
    Repeats,
}

impl PasswordProblem {
    /// The catalogue key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooShort => "password-too-short",
            Self::TooLong => "password-too-long",
            Self::Common => "password-common",
            Self::OwnName => "password-own-name",
            Self::Repeats => "password-repeats",
        }
    }
}

/// Is this password good enough for somebody with these names?
pub fn acceptable(password: &str, names: &[&str]) -> Result<(), PasswordProblem> {
    let length = password.chars().count();
    if length < MIN_LENGTH {
        return Err(PasswordProblem::TooShort);
    }
    if length > MAX_LENGTH {
        return Err(PasswordProblem::TooLong);
    }
    let plain = password.to_lowercase();
    if is_common(&plain) {
        return Err(PasswordProblem::Common);
    }
    if plain.chars().collect::<HashSet<_>>().len() < 4 {
        return Err(PasswordProblem::Repeats);
    }
    if names.iter().any(|name| is_mostly(&plain, &name.to_lowercase())) {
        return Err(PasswordProblem::OwnName);
    }
    Ok(())
}

/// On the list, also with digits or signs added at either end, or written twice.
fn is_common(plain: &str) -> bool {
    let bare = plain.trim_matches(|c: char| !c.is_alphabetic());
    let half = plain.get(..plain.len() / 2).filter(|half| half.repeat(2) == plain);
    [Some(plain), Some(bare), half].into_iter().flatten().any(|word| COMMON.contains(word))
}

fn is_mostly(plain: &str, name: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric())
        .chain([name])
        .filter(|part| part.chars().count() >= 4)
        .any(|part| plain.contains(part) && plain.chars().count() < part.chars().count() + 6)
}
