//! Small cells: where few people stand behind a number they could be known by it. Such a number is
//! hidden from whoever does not work on those cases, and so much beside it that no total gives it away.

/// The smallest number that is shown to everybody who reads figures; nothing at all (0) is shown too.
pub const SMALLEST: u64 = 5;

/// What is shown of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Shown(u64),
    /// From 1 to 4.
    Few,
    /// Hidden so that another cell stays hidden; nothing is said about it.
    Hidden,
}

/// Is this number to be hidden by itself?
const fn is_few(value: u64) -> bool {
    0 < value && value < SMALLEST
}

/// A number that stands alone.
pub const fn guard_one(value: u64) -> Cell {
    if is_few(value) { Cell::Few } else { Cell::Shown(value) }
}

/// The cells of a table whose total is known. Whoever knows the total and what is shown cannot tell of
/// any cell that says "few" which number it is; where no choice of cells allows that, all are hidden.
pub fn guard(cells: &[u64]) -> Vec<Cell> {
    let mut shown: Vec<Cell> = cells.iter().map(|value| guard_one(*value)).collect();
    let few: Vec<u64> = cells.iter().copied().filter(|value| is_few(*value)).collect();
    if few.is_empty() {
        return shown;
    }
    let enough = cells.iter().enumerate().filter(|(_, value)| **value >= SMALLEST);
    let mut spare: Vec<(u64, usize)> = enough.map(|(at, value)| (*value, at)).collect();
    spare.sort_unstable();
    let (mut sum, mut others): (u64, u64) = (few.iter().sum(), 0);
    let mut spare = spare.into_iter();
    while !is_open_question(sum, few.len() as u64, others) {
        let Some((value, at)) = spare.next() else {
            return vec![Cell::Hidden; cells.len()];
        };
        sum += value;
        others += 1;
        if let Some(cell) = shown.get_mut(at) {
            *cell = Cell::Hidden;
        }
    }
    shown
}

/// `few` cells from 1 to 4 and `others` of at least 5 add up to `sum`: could each of the few be more
/// than one number?
const fn is_open_question(sum: u64, few: u64, others: u64) -> bool {
    let most = SMALLEST - 1;
    // What is left for one of them when all others have as little, or as much, as they may.
    let at_most = sum.saturating_sub(few - 1 + others * SMALLEST);
    let at_least = if others > 0 { 1 } else { sum.saturating_sub((few - 1) * most) };
    let (upper, lower) =
        (if at_most < most { at_most } else { most }, if at_least > 1 { at_least } else { 1 });
    lower < upper
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_small_nothing_hidden() {
        let shown = guard(&[5, 0, 80]);
        assert_eq!(shown, [Cell::Shown(5), Cell::Shown(0), Cell::Shown(80)]);
    }

    #[test]
    fn a_single_small_cell_takes_the_next_smallest_with_it() {
        let shown = guard(&[40, 3, 12, 9]);
        assert_eq!(shown, [Cell::Shown(40), Cell::Few, Cell::Shown(12), Cell::Hidden]);
    }

    #[test]
    fn small_cells_hide_each_other_when_their_sum_leaves_it_open() {
        let shown = guard(&[2, 3, 90]);
        assert_eq!(shown, [Cell::Few, Cell::Few, Cell::Shown(90)]);
    }

    #[test]
    fn two_ones_are_given_away_by_their_sum_and_need_another() {
        let shown = guard(&[1, 1, 30, 70]);
        assert_eq!(shown, [Cell::Few, Cell::Few, Cell::Hidden, Cell::Shown(70)]);
    }

    #[test]
    fn where_nothing_can_stand_before_it_the_table_is_closed() {
        assert_eq!(guard(&[3]), [Cell::Hidden]);
        assert_eq!(guard(&[1, 5, 0]), [Cell::Hidden, Cell::Hidden, Cell::Hidden]);
    }

    /// Every way to fill the cells that agrees with what is shown and with the total.
    fn readings(shown: &[Cell], total: u64) -> Vec<Vec<u64>> {
        let Some((first, rest)) = shown.split_first() else {
            return if total == 0 { vec![Vec::new()] } else { Vec::new() };
        };
        let closed = !shown.contains(&Cell::Few);
        let range = match first {
            Cell::Shown(value) => *value..=*value,
            Cell::Few => 1..=SMALLEST - 1,
            Cell::Hidden if closed => 0..=total,
            Cell::Hidden => SMALLEST..=total.max(SMALLEST),
        };
        range
            .filter(|value| *value <= total)
            .flat_map(|value| {
                readings(rest, total - value)
                    .into_iter()
                    .map(move |tail| [vec![value], tail].concat())
            })
            .collect()
    }

    proptest! {
        #[test]
        fn whoever_subtracts_learns_nothing(values in proptest::collection::vec(0_u64..14, 1..6)) {
            let shown = guard(&values);
            prop_assert_eq!(shown.len(), values.len());
            for (cell, value) in shown.iter().zip(&values) {
                prop_assert!(!matches!(cell, Cell::Shown(shown) if is_few(*shown)));
                prop_assert!(!matches!(cell, Cell::Shown(shown) if shown != value));
            }
            if shown.contains(&Cell::Few) {
                let all = readings(&shown, values.iter().sum());
                for (at, _) in shown.iter().enumerate().filter(|(_, cell)| **cell == Cell::Few) {
                    let first = all[0][at];
                    prop_assert!(all.iter().any(|reading| reading[at] != first), "{shown:?}");
                    prop_assert!(all.iter().any(|reading| reading[at] == values[at]));
                }
            }
        }
    }
}
