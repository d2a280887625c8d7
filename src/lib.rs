//! Satu Pintu: one door for social help. Read `rules`, then `casefile`, then `journey`.

pub mod casefile;
pub mod journey;
pub mod office;
pub mod platform;
pub mod regions;
pub mod rules;
