//! What is wanted for many cases, or for many referrals.

use entity::batch::BatchKind;
use entity::saved_view::DeskList;

/// Something that can be done for many rows of a list at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    Assign,
    /// Assigned to oneself.
    Take,
    Prioritise,
    Label,
    Ask,
    ExplainDelay,
    Quick,
    Accept,
    Return,
    Remind,
}

impl Aim {
    /// What can be done with the rows of a list, in the order of the buttons.
    pub const fn of_list(list: DeskList) -> &'static [Self] {
        match list {
            DeskList::Queue => &[
                Self::Assign,
                Self::Take,
                Self::Prioritise,
                Self::Label,
                Self::Ask,
                Self::ExplainDelay,
                Self::Quick,
            ],
            DeskList::Inbox => &[Self::Assign, Self::Take, Self::Accept, Self::Return],
            DeskList::Outbox => &[Self::Remind],
        }
    }

    /// The aim's word in addresses and in the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Assign => "tugaskan",
            Self::Take => "ambil",
            Self::Prioritise => "prioritas",
            Self::Label => "label",
            Self::Ask => "minta-keterangan",
            Self::ExplainDelay => "alasan-lambat",
            Self::Quick => "cepat",
            Self::Accept => "terima",
            Self::Return => "kembalikan",
            Self::Remind => "ingatkan",
        }
    }

    /// The aim with this word, if the list has it.
    pub fn of_word(list: DeskList, word: &str) -> Option<Self> {
        Self::of_list(list).iter().copied().find(|aim| aim.word() == word)
    }

    /// Nothing has to be said first: what will happen is shown at once.
    pub const fn asks_nothing(self) -> bool {
        matches!(self, Self::Take | Self::Accept)
    }

    /// How a batch of it is kept.
    pub const fn kind(self, list: DeskList) -> BatchKind {
        match (self, list) {
            (Self::Assign | Self::Take, DeskList::Queue) => BatchKind::Assign,
            (Self::Assign | Self::Take, _) => BatchKind::AssignReferral,
            (Self::Prioritise, _) => BatchKind::Prioritise,
            (Self::Label, _) => BatchKind::Label,
            (Self::Ask, _) => BatchKind::Ask,
            (Self::ExplainDelay, _) => BatchKind::ExplainDelay,
            (Self::Quick, _) => BatchKind::Quick,
            (Self::Accept, _) => BatchKind::Accept,
            (Self::Return, _) => BatchKind::Return,
            (Self::Remind, _) => BatchKind::Remind,
        }
    }

    /// The key of the desk that begins it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Assign => "T",
            Self::Take => "I",
            Self::Prioritise => "E",
            Self::Ask => "M",
            Self::Label
            | Self::ExplainDelay
            | Self::Quick
            | Self::Accept
            | Self::Return
            | Self::Remind => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_aim_is_found_by_its_word_in_its_own_lists() {
        for list in DeskList::ALL {
            for aim in Aim::of_list(*list) {
                assert_eq!(Aim::of_word(*list, aim.word()), Some(*aim));
            }
        }
        assert_eq!(Aim::of_word(DeskList::Queue, "cetak"), None);
        assert_eq!(Aim::of_word(DeskList::Outbox, "tugaskan"), None, "the receiver's business");
    }
}
