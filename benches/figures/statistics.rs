//! Medians of rounds in which ours and the baseline take turns: a slow moment hits both.

use crate::table::Pair;

/// How often both take their turn.
pub const ROUNDS: usize = 7;

/// The medians of both sides.
pub fn medians(rounds: &[Pair]) -> Pair {
    let side = |pick: fn(&Pair) -> f64| median(rounds.iter().map(pick).collect());
    Pair { ours: side(|pair| pair.ours), bare: side(|pair| pair.bare) }
}

/// The one in the middle.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
