//! Satu Pintu: one door for social help. Read `rules`, then `casefile`, then `journey`.

pub mod platform;
pub mod regions;
pub mod rules;
