//! The stylesheets: every block that is opened is closed before the next part begins. A browser forgives
//! a missing brace and hides half a sheet behind it.

use super::tree::texts;

#[test]
fn every_part_of_a_stylesheet_begins_outside_all_blocks() {
    for sheet in texts("static", "css") {
        let mut depth = 0_i32;
        for (number, line) in sheet.text.lines().enumerate() {
            let place = format!("{}:{}", sheet.path, number + 1);
            if line.starts_with("/*") {
                assert_eq!(depth, 0, "{place}: an open block lies above this part");
            }
            depth += i32::try_from(line.matches('{').count()).unwrap();
            depth -= i32::try_from(line.matches('}').count()).unwrap();
            assert!(depth >= 0, "{place}: closes more than was opened");
        }
        assert_eq!(depth, 0, "{}: a block is never closed", sheet.path);
    }
}
