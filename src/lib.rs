//! Satu Pintu: one door for social help. Read `rules`, then `casefile`, then `journey`.

pub mod casefile;
pub mod commands;
pub mod journey;
pub mod office;
pub mod organisation;
pub mod platform;
pub mod reference;
pub mod regions;
pub mod rules;
pub mod sample;
