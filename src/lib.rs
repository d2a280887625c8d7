//! Satu Pintu: one door for social help. Read `rules`, then `casefile`, then `journey`.

pub mod casefile;
pub mod platform;
pub mod rules;
