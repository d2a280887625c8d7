//! What is wanted for many cases.

use entity::batch::BatchKind;

/// Something that can be done for many cases at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    Assign,
    /// Assigned to oneself.
    Take,
    Prioritise,
    Ask,
    Quick,
}

impl Aim {
    /// Every aim, in the order of the buttons.
    pub const ALL: &'static [Self] =
        &[Self::Assign, Self::Take, Self::Prioritise, Self::Ask, Self::Quick];

    /// The aim's word in addresses and in the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Assign => "tugaskan",
            Self::Take => "ambil",
            Self::Prioritise => "prioritas",
            Self::Ask => "minta-keterangan",
            Self::Quick => "cepat",
        }
    }

    /// The aim with this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|aim| aim.word() == word)
    }

    /// How a batch of it is kept.
    pub const fn kind(self) -> BatchKind {
        match self {
            Self::Assign | Self::Take => BatchKind::Assign,
            Self::Prioritise => BatchKind::Prioritise,
            Self::Ask => BatchKind::Ask,
            Self::Quick => BatchKind::Quick,
        }
    }

    /// The key of the desk that begins it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Assign => "T",
            Self::Take => "I",
            Self::Prioritise => "E",
            Self::Ask => "M",
            Self::Quick => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_aim_is_found_by_its_word() {
        for aim in Aim::ALL {
            assert_eq!(Aim::of_word(aim.word()), Some(*aim));
        }
        assert_eq!(Aim::of_word("cetak"), None);
    }
}
