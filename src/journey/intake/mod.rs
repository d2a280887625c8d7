//! A report or request comes in: public portal, kiosk and counter. It never writes a case itself: `casefile::start` does.
//! Answers → draft (sealed, under a cookie) → steps (what to ask next) → submit. The two doors ask with
//! their own pages; `questions` are the same for both.

/// A closed list of answers, sent and kept by code.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every answer, in the order it is offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code used in forms, drafts and the catalogue.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The answer with this code.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|answer| answer.code() == code)
            }
        }
    };
}

pub mod answers;
pub mod asking;
pub mod catalogue;
pub mod counter;
pub mod draft;
pub mod files;
pub mod kiosk;
pub mod offices;
pub mod papers;
pub mod portal;
pub mod problem;
pub mod questions;
pub mod steps;
pub mod submit;
pub mod summary;
pub mod tasks;

use crate::platform::routes::Routes;

/// Mounts the stage's routes.
pub fn mount(routes: &mut Routes) {
    portal::mount(routes);
    kiosk::mount(routes);
    counter::mount(routes);
}
